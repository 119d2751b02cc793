// Institutional claim, 005010X223 with its errata: read and checked, so that a hospital's claim beside ours is understood.

import * as claim from './claim-parts.definition.ts'
import { loop, seg, segs, transaction } from './language.ts'

const n = (entity: string) => `01#${entity} 02=1 03 04? 05? 07? 08?=XX 09?`
const pair = (step: number): string => String(step).padStart(2, '0')
const more = (from: number, to: number, codes: string, parts = ''): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${pair(from + index)}? ${pair(from + index)}.1=${codes} ${pair(from + index)}.2 ${parts.replaceAll('##', pair(from + index))}`).join(' ')
const dated = (format: 'D8' | 'RD8'): string => `##.3=${format} ##.4`
const provider = <const Id extends string>(id: Id, name: string, entity: string) => loop(id, 'S', name, [
  seg('NM1', 'R', name, n(entity)), ...(entity === '71' ? [seg('PRV', 'S', 'Specialty', '01=AT 02=PXC 03')] : []),
  (id.startsWith('24') ? claim.lineNumbers : claim.claimNumbers)(entity === 'DN' ? '0B|1G|G2' : '0B|1G|G2|LU'),
])
const hcp = (rest: string) => seg('HCP', 'S', 'Repricing', `01=00|01|02|03|04|05|06|07|08|09|10|11|12|13|14 02 03? 04? 05? 06? 07? 08? ${rest} 11?=DA|UN 12? 13?=T1|T2|T3|T4|T5|T6 14?=1|2|3|4|5 15?=1|2|3|4|5|6`)
const attachments = (name: string) => seg('PWK', 'S10', name, '01=@claimAttachment 02=AA|BM|EL|EM|FT|FX 05?=AC 06?')
/** A hospital bills as an organization, by its employer number. */
const billingProvider = loop('2010AA', 'R', 'Billing provider', [
  seg('NM1', 'R', 'Billing provider', '01#85 02=2 03 08?=XX 09?'), ...claim.address, seg('REF', 'R', 'Billing provider tax number', '01#EI 02'), claim.billingProviderContact,
])
const payToAddress = loop('2010AB', 'S', 'Pay-to address', [seg('NM1', 'R', 'Pay-to address', '01#87 02=2'), ...claim.address])

const line = loop('2400', 'R999', 'Service line', [
  seg('LX', 'R', 'Line number', '01'),
  seg('SV2', 'R', 'Institutional service', '01 02? 02.1=ER|HC|HP|IV|WK 02.2 02.3? 02.4? 02.5? 02.6? 02.7? 03 04=DA|UN 05 07?'),
  attachments('Attachment of the line'), seg('DTP', 'S', 'Date of service', '01=472 02=D8|RD8 03'),
  ...segs('REF', { '6R': 'Line control number', '9B': 'Repriced line number', '9D': 'Adjusted repriced line number' }, '02'),
  ...segs('AMT', { GT: 'Service tax', N8: 'Facility tax' }, '02'), seg('NTE', 'S', 'Line note', '01=TPO 02'), hcp('09?=ER|HC|HP|IV|WK 10?'),
  loop('2410', 'S', 'Drug', [seg('LIN', 'R', 'Drug', '02=N4 03'), seg('CTP', 'R', 'Drug quantity', '04 05 05.1=F2|GR|ME|ML|UN'), seg('REF', 'S', 'Prescription', '01=VY|XZ 02')]),
  provider('2420A', 'Operating physician', '72'), provider('2420B', 'Other operating physician', 'ZZ'), provider('2420C', 'Rendering provider', '82'), provider('2420D', 'Referring provider', 'DN'),
  claim.lineAdjudication({ procedure: '?', revenue: true }, 'ER|HC|HP|IV|WK'),
])

const otherCoverage = loop('2320', 'S10', 'Other coverage', [
  seg('SBR', 'R', 'Other coverage', '01=P|S|T|A|B|C|D|E|F|G|H|U 02=@relationship 03? 04? 09?=@filing'), ...claim.otherAmounts, seg('OI', 'R', 'Other coverage conditions', '03=Y|N|W 06=I|Y'),
  seg('MIA', 'S', 'Inpatient answer', `01 ${Array.from({ length: 22 }, (_, step) => `${pair(step + 3)}?`).join(' ')}`), claim.otherMoa, claim.otherSubscriber, claim.otherPayer([]),
  claim.otherProvider('2330C', 'Other payer attending provider', '71', '0B|1G|G2|LU', '1'), claim.otherProvider('2330D', 'Other payer operating physician', '72', '0B|1G|G2|LU', '1'), claim.otherProvider('2330E', 'Other payer other operating physician', 'ZZ', '0B|1G|G2|LU', '1'),
  claim.otherProvider('2330F', 'Other payer service location', '77', '0B|G2|LU', '2'), claim.otherProvider('2330G', 'Other payer rendering provider', '82', '0B|1G|G2|LU', '1'), claim.otherProvider('2330H', 'Other payer referring provider', 'DN', '0B|1G|G2', '1'),
  claim.otherProvider('2330I', 'Other payer billing provider', '85', 'G2|LU', '2'),
])

const claimLoop = loop('2300', 'S100', 'Claim', [
  seg('CLM', 'R', 'Claim', '01 02 05 05.1 05.2=A 05.3 07=A|B|C 08=N|W|Y 09=I|Y 20?=1|2|3|4|5|6|7|8|9|10|11|15'),
  seg('DTP', 'S', 'Repricer received', '01#050 02=D8 03'), seg('DTP', 'S', 'Discharge hour', '01#096 02=TM 03'), seg('DTP', 'R', 'Statement dates', '01#434 02=RD8 03'),
  seg('DTP', 'S', 'Admission', '01#435 02=D8|DT 03'), seg('CL1', 'R', 'Institutional facts', '01? 02? 03'),
  attachments('Attachment'), seg('CN1', 'S', 'Contract', '01=01|02|03|04|05|06|09 02? 03? 04? 05? 06?'),
  seg('AMT', 'S', 'Patient estimated amount due', '01=F3 02'), seg('REF', 'S', 'Authorization exception', '01#4N 02=1|2|3|4|5|6|7'),
  ...segs('REF', { '9F': 'Referral', G1: 'Prior authorization', F8: 'Payer claim number', '9A': 'Repriced claim number', '9C': 'Adjusted repriced claim number', D9: 'Clearinghouse claim number', LU: 'Accident state', EA: 'Medical record', P4: 'Demonstration project', G4: 'Peer review' }, '02'),
  seg('REF', 'S5', 'Investigational device', '01#LX 02'),
  seg('K3', 'S10', 'Fixed information', '01'), seg('NTE', 'S10', 'Claim note', '01#ALG|DCP|DGN|DME|MED|NTR|ODT|RHB|RLH|RNH|SET|SFM|SPT|UPI 02'), seg('NTE', 'S', 'Billing note', '01#ADD 02'),
  seg('CRC', 'S', 'Screening referral', '01=ZZ 02=@yesNo 03=AV|NU|S2|ST 04?=AV|NU|S2|ST 05?=AV|NU|S2|ST'),
  seg('HI', 'R', 'Principal diagnosis', '01 01.1#ABK|BK 01.2 01.9?=N|U|W|Y'), seg('HI', 'S', 'Admitting diagnosis', '01 01.1#ABJ|BJ 01.2'),
  seg('HI', 'S', 'Reason of the visit', `01 01.1#APR|PR 01.2 ${more(2, 3, 'APR|PR')}`), seg('HI', 'S', 'External causes', `01 01.1#ABN|BN 01.2 01.9?=N|U|W|Y ${more(2, 12, 'ABN|BN', '##.9?=N|U|W|Y')}`),
  seg('HI', 'S', 'Related group', '01 01.1#DR 01.2'), seg('HI', 'S2', 'Other diagnoses', `01 01.1#ABF|BF 01.2 01.9?=N|U|W|Y ${more(2, 12, 'ABF|BF', '##.9?=N|U|W|Y')}`),
  seg('HI', 'S', 'Principal procedure', '01 01.1#BBR|BR|CAH 01.2 01.3=D8 01.4'), seg('HI', 'S2', 'Other procedures', `01 01.1#BBQ|BQ 01.2 01.3=D8 01.4 ${more(2, 12, 'BBQ|BQ', dated('D8'))}`),
  seg('HI', 'S2', 'Occurrence spans', `01 01.1#BI 01.2 01.3=RD8 01.4 ${more(2, 12, 'BI', dated('RD8'))}`), seg('HI', 'S2', 'Occurrences', `01 01.1#BH 01.2 01.3=D8 01.4 ${more(2, 12, 'BH', dated('D8'))}`),
  seg('HI', 'S2', 'Values', `01 01.1#BE 01.2 01.5 ${more(2, 12, 'BE', '##.5')}`), seg('HI', 'S2', 'Conditions', `01 01.1#BG 01.2 ${more(2, 12, 'BG')}`), seg('HI', 'S2', 'Treatment codes', `01 01.1#TC 01.2 ${more(2, 12, 'TC')}`),
  hcp(''),
  provider('2310A', 'Attending provider', '71'), provider('2310B', 'Operating physician', '72'), provider('2310C', 'Other operating physician', 'ZZ'), provider('2310D', 'Rendering provider', '82'),
  loop('2310E', 'S', 'Service location', [seg('NM1', 'R', 'Service location', '01#77 02=2 03 08?=XX 09?'), ...claim.address, claim.claimNumbers('0B|G2|LU')]), provider('2310F', 'Referring provider', 'DN'),
  otherCoverage, line,
])

export const institutionalClaim = transaction(
  { kind: '837I', set: '837', guides: ['005010X223'], functionalIds: ['HC'], name: 'Institutional claim' },
  [
    seg('ST', 'R', 'Transaction header', '01=837 02 03'), seg('BHT', 'R', 'Start', '01=0019 02=00|18 03 04 05 06=31|CH|RP'), claim.submitter, claim.receiver,
    loop('2000A', 'R*', 'Billing provider level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), seg('PRV', 'S', 'Billing provider specialty', '01=BI 02=PXC 03'), seg('CUR', 'S', 'Currency', '01=85 02'),
      billingProvider, payToAddress, claim.payToPlan,
      loop('2000B', 'R*', 'Subscriber level', [
        seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), seg('SBR', 'R', 'Subscriber information', '01=P|S|T|A|B|C|D|E|F|G|H|U 02?=18 03? 04? 09?=@filing'), claim.subscriberName([]), claim.payerName, claimLoop,
        loop('2000C', 'S*', 'Patient level', [seg('HL', 'R', 'Level', '01 02 03#23 04=0'), seg('PAT', 'R', 'Relationship to the subscriber', '01=@notSelf'), claim.patientName([]), claimLoop]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
