// Professional claim, 005010X222 with its errata.

import * as claim from './claim-parts.definition.ts'
import { loop, seg, segs, transaction } from './language.ts'

const n = (entity: string, kind = '1|2') => `01#${entity} 02=${kind} 03 04? 05? 07? 08?=XX 09?`
const place = <const Id extends string>(id: Id, entity: 'PW' | '45', name: string) => loop(id, 'S', name, [seg('NM1', 'R', name, `01#${entity} 02=2${entity === '45' ? ' 03?' : ''}`), ...claim.address])
const prv = seg('PRV', 'S', 'Provider specialty', '01=PE 02=PXC 03')
const other = 'ER|HC|IV|WK'
const diagnosis = Array.from({ length: 11 }, (_, step) => { const p = String(step + 2).padStart(2, '0'); return `${p}? ${p}.1=ABF|BF ${p}.2` }).join(' ')
const conditions = Array.from({ length: 11 }, (_, step) => { const p = String(step + 2).padStart(2, '0'); return `${p}? ${p}.1=BG ${p}.2` }).join(' ')
const transport = '01|04|05|06|07|08|09|12'
const vision = 'L1|L2|L3|L4|L5'
const screening = 'AV|NU|S2|ST'

const contact = seg('PER', 'S', 'Contact', '01=IC 02? 03=TE 04 05?=EX 06?')
const serviceFacility = (id: '2310C' | '2420C') => loop(id, 'S', 'Service location', [
  seg('NM1', 'R', 'Service location', '01#77 02=2 03 08?=XX 09?'), ...claim.address, ...(id === '2310C' ? [claim.claimNumbers('0B|G2|LU'), contact] : [claim.lineNumbers('G2|LU')]),
])
const hcp = (methods: '' | '|06', procedure: string) => seg('HCP', 'S', 'Repricing', `01=00|01|02|03|04|05${methods}|07|08|09|10|11|12|13|14 02 03? 04? 05? 06? 07? ${procedure}13?=T1|T2|T3|T4|T5|T6 14?=1|2|3|4|5 15?=1|2|3|4|5|6`)
const attachments = (name: string, mark: '=' | '#') => seg('PWK', 'S10', name, `01${mark}@claimAttachment 02${mark}AA|BM|EL|EM|FT|FX 05?=AC 06?`)

const line = loop('2400', 'R50', 'Service line', [
  seg('LX', 'R', 'Line number', '01'),
  seg('SV1', 'R', 'Professional service', `01 01.1=${other} 01.2 01.3? 01.4? 01.5? 01.6? 01.7? 02 03=MJ|UN 04 05? 07 07.1 07.2? 07.3? 07.4? 09?=Y 11?=Y 12?=Y 15?=0`),
  seg('SV5', 'S', 'Durable equipment', '01 01.1=HC 01.2 02=DA 03 04 05 06=1|4|6'),
  attachments('Attachment of the line', '#'), seg('PWK', 'S', 'Certificate of medical necessity', '01#CT 02#AB|AD|AF|AG|NS'),
  seg('CR1', 'S', 'Ambulance transport', '01?=LB 02? 04=A|B|C|D|E 05=DH 06 09? 10?'),
  seg('CR3', 'S', 'Equipment certification', '01=I|R|S 02=MO 03'),
  seg('CRC', 'S3', 'Ambulance conditions', `01#07 02=@yesNo 03=${transport} 04?=${transport} 05?=${transport} 06?=${transport} 07?=${transport}`),
  seg('CRC', 'S', 'Hospice employee', '01#70 02=@yesNo 03=65'), seg('CRC', 'S', 'Equipment conditions', '01#09 02=@yesNo 03=38|ZV 04?=38|ZV'),
  seg('DTP', 'R', 'Date of service', '01#472 02=D8|RD8 03'),
  ...segs('DTP', { 471: 'Prescription date', 607: 'Certification revised', 463: 'Therapy began', 461: 'Last certification', 304: 'Last seen', '011': 'Shipped', 455: 'Last x-ray', 454: 'First treatment' }, '02=D8 03'),
  seg('DTP', 'S2', 'Test date', '01#738|739 02=D8 03'),
  seg('QTY', 'S', 'Ambulance patients', '01#PT 02'), seg('QTY', 'S', 'Obstetric units', '01#FL 02'),
  seg('MEA', 'S5', 'Test result', '01=OG|TR 02=HT|R1|R2|R3|R4 03'),
  seg('CN1', 'S', 'Contract', '01=01|02|03|04|05|06|09 02? 03? 04? 05? 06?'),
  ...segs('REF', { '9B': 'Repriced line number', '9D': 'Adjusted repriced line number', '6R': 'Line control number', EW: 'Mammography certificate', X4: 'Laboratory certificate', F4: 'Referring laboratory certificate', BT: 'Immunization batch' }, '02'),
  ...segs('REF', { G1: 'Prior authorization', '9F': 'Referral' }, '02 04? 04.1=2U 04.2', 'S5'),
  ...segs('AMT', { T: 'Sales tax', F4: 'Postage' }, '02'), seg('K3', 'S10', 'Fixed information', '01'),
  seg('NTE', 'S', 'Line note', '01#ADD|DCP 02'), seg('NTE', 'S', 'Note of a third party', '01#TPO 02'), seg('PS1', 'S', 'Purchased service', '01 02'), hcp('|06', `09?=${other} 10? 11?=MJ|UN 12? `),
  loop('2410', 'S', 'Drug', [seg('LIN', 'R', 'Drug', '02=EN|EO|HI|N4|ON|UK|UP 03'), seg('CTP', 'R', 'Drug quantity', '04 05 05.1=F2|GR|ME|ML|UN'), seg('REF', 'S', 'Prescription', '01=VY|XZ 02')]),
  loop('2420A', 'S', 'Rendering provider', [seg('NM1', 'R', 'Rendering provider', n('82')), prv, claim.lineNumbers('0B|1G|G2|LU')]),
  loop('2420B', 'S', 'Purchased service provider', [seg('NM1', 'R', 'Purchased service provider', '01#QB 02=1|2 08?=XX 09?'), claim.lineNumbers('0B|1G|G2')]),
  serviceFacility('2420C'),
  loop('2420D', 'S', 'Supervising provider', [seg('NM1', 'R', 'Supervising provider', n('DQ', '1')), claim.lineNumbers('0B|1G|G2|LU')]),
  loop('2420E', 'S', 'Ordering provider', [seg('NM1', 'R', 'Ordering provider', n('DK', '1')), ...claim.optionalAddress, claim.lineNumbers('0B|1G|G2'), seg('PER', 'S', 'Ordering provider contact', '01=IC 02? 03=EM|FX|TE 04 05?=EM|EX|FX|TE 06? 07?=EM|EX|FX|TE 08?')]),
  loop('2420F', 'S2', 'Referring provider', [seg('NM1', 'R', 'Referring provider', n('DN|P3', '1')), claim.lineNumbers('0B|1G|G2')]),
  place('2420G', 'PW', 'Ambulance pick-up'), place('2420H', '45', 'Ambulance drop-off'),
  claim.lineAdjudication({ procedure: '', revenue: false }, other),
  loop('2440', 'S*', 'Form', [seg('LQ', 'R', 'Form', '01=AS|UT 02'), seg('FRM', 'R99', 'Answer', '01 02?=N|W|Y 03? 04? 05?')]),
])

const otherCoverage = loop('2320', 'S10', 'Other coverage', [
  claim.otherSubscriberInformation, ...claim.otherAmounts, claim.otherInsurance, claim.otherMoa, claim.otherSubscriber, claim.otherPayer([]),
  claim.otherProvider('2330C', 'Other payer referring provider', 'DN|P3', '0B|1G|G2', '1'), claim.otherProvider('2330D', 'Other payer rendering provider', '82'),
  claim.otherProvider('2330E', 'Other payer service location', '77', '0B|G2|LU', '2'), claim.otherProvider('2330F', 'Other payer supervising provider', 'DQ', '0B|1G|G2|LU', '1'),
  claim.otherProvider('2330G', 'Other payer billing provider', '85', 'G2|LU'),
])

const claimLoop = loop('2300', 'S100', 'Claim', [
  seg('CLM', 'R', 'Claim', '01 02 05 05.1 05.2=B 05.3 06=@yesNo 07=A|B|C 08=N|W|Y 09=I|Y 10?=P 11? 11.1=AA|EM|OA 11.2?=AA|EM|OA 11.4? 11.5? 12?=02|03|05|09 20?=1|2|3|4|5|6|7|8|9|10|11|15'),
  ...segs('DTP', {
    431: 'Illness began', 454: 'First treatment', 304: 'Last seen', 453: 'Acute manifestation', 439: 'Accident', 484: 'Last menstrual period', 455: 'Last x-ray', 471: 'Prescription of hearing or vision aid',
    297: 'Last worked', 296: 'Return to work', 435: 'Admission', '096': 'Discharge', 444: 'First contact, property and casualty', '050': 'Repricer received',
  }, '02=D8 03'),
  seg('DTP', 'S', 'Disability', '01#314|360|361 02=D8|RD8 03'), seg('DTP', 'S2', 'Care taken over or given up', '01#090|091 02=D8 03'),
  attachments('Attachment', '='), seg('CN1', 'S', 'Contract', '01=01|02|03|04|05|06|09 02? 03? 04? 05? 06?'), seg('AMT', 'S', 'Patient paid', '01=F5 02'),
  seg('REF', 'S', 'Authorization exception', '01#4N 02=1|2|3|4|5|6|7'), seg('REF', 'S', 'Medicare section 4081', '01#F5 02=@yesNo'),
  ...segs('REF', {
    EW: 'Mammography certificate', '9F': 'Referral', G1: 'Prior authorization', F8: 'Payer claim number', X4: 'Laboratory certificate',
    '9A': 'Repriced claim number', '9C': 'Adjusted repriced claim number', LX: 'Investigational device', D9: 'Clearinghouse claim number', EA: 'Medical record', P4: 'Demonstration project', '1J': 'Care plan oversight',
  }, '02'),
  seg('K3', 'S10', 'Fixed information', '01'), seg('NTE', 'S', 'Claim note', '01=ADD|CER|DCP|DGN|TPO 02'),
  seg('CR1', 'S', 'Ambulance transport', '01?=LB 02? 04=A|B|C|D|E 05=DH 06 09? 10?'), seg('CR2', 'S', 'Spinal manipulation', '08=A|C|D|E|F|G|M 10? 11?'),
  seg('CRC', 'S3', 'Ambulance conditions', `01#07 02=@yesNo 03=${transport} 04?=${transport} 05?=${transport} 06?=${transport} 07?=${transport}`),
  seg('CRC', 'S3', 'Vision conditions', `01#E1|E2|E3 02=@yesNo 03=${vision} 04?=${vision} 05?=${vision} 06?=${vision} 07?=${vision}`),
  seg('CRC', 'S', 'Homebound', '01#75 02=Y 03=IH'), seg('CRC', 'S', 'Screening referral', `01#ZZ 02=@yesNo 03=${screening} 04?=${screening} 05?=${screening}`),
  seg('HI', 'R', 'Diagnoses', `01 01.1#ABK|BK 01.2 ${diagnosis}`), seg('HI', 'S', 'Anaesthesia procedures', '01 01.1#BP 01.2 02? 02.1=BO 02.2'), seg('HI', 'S2', 'Conditions', `01 01.1#BG 01.2 ${conditions}`),
  hcp('', ''),
  loop('2310A', 'S2', 'Referring provider', [seg('NM1', 'R', 'Referring provider', n('DN|P3', '1')), claim.claimNumbers('0B|1G|G2')]),
  loop('2310B', 'S', 'Rendering provider', [seg('NM1', 'R', 'Rendering provider', n('82')), prv, claim.claimNumbers('0B|1G|G2|LU')]),
  serviceFacility('2310C'),
  loop('2310D', 'S', 'Supervising provider', [seg('NM1', 'R', 'Supervising provider', n('DQ', '1')), claim.claimNumbers('0B|1G|G2|LU')]),
  place('2310E', 'PW', 'Ambulance pick-up'), place('2310F', '45', 'Ambulance drop-off'),
  otherCoverage, line,
])

const death = '05?=D8 06? 07?=01 08? 09?=Y'
export const professionalClaim = transaction(
  { kind: '837P', set: '837', guides: ['005010X222'], functionalIds: ['HC'], name: 'Professional claim' },
  [
    seg('ST', 'R', 'Transaction header', '01=837 02 03'), seg('BHT', 'R', 'Start', '01=0019 02=00|18 03 04 05 06=31|CH|RP'),
    claim.submitter, claim.receiver,
    loop('2000A', 'R*', 'Billing provider level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), seg('PRV', 'S', 'Billing provider specialty', '01=BI 02=PXC 03'), seg('CUR', 'S', 'Currency', '01=85 02'),
      claim.billingProvider, claim.payToAddress, claim.payToPlan,
      loop('2000B', 'R*', 'Subscriber level', [
        seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), claim.subscriberInformation, seg('PAT', 'S', 'Patient facts', death),
        claim.subscriberName(claim.casualtyContact), claim.payerName, claimLoop,
        loop('2000C', 'S*', 'Patient level', [
          seg('HL', 'R', 'Level', '01 02 03#23 04=0'), seg('PAT', 'R', 'Relationship to the subscriber', `01=@notSelf ${death}`), claim.patientName(claim.casualtyContact), claimLoop,
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
