// Dental claim and predetermination, 005010X224 with its errata.

import * as claim from './claim-parts.definition.ts'
import { loop, seg, segs, transaction } from './language.ts'

const n = (entity: string, kind = '1|2') => `01#${entity} 02=${kind} 03 04? 05? 07? 08?=XX 09?`
/** The role each provider has in PRV01; a supervising provider has no specialty segment. */
const roles: Readonly<Record<string, string>> = { 'DN|P3': 'RF', 82: 'PE', DD: 'AS' }
const provider = <const Id extends string>(id: Id, name: string, entity: string, kind?: string) => loop(id, entity === 'DN|P3' ? 'S2' : 'S', name, [
  seg('NM1', 'R', name, n(entity, kind)), ...(roles[entity] === undefined ? [] : [seg('PRV', 'S', 'Provider specialty', `01=${roles[entity]} 02=PXC 03`)]),
  id.startsWith('24') ? claim.lineNumbers('0B|1G|G2|LU') : claim.claimNumbers(entity === 'DN|P3' ? '0B|1G|G2' : '0B|1G|G2|LU'),
])
const place = <const Id extends '2310C' | '2420D'>(id: Id) => loop(id, 'S', 'Service location', [
  seg('NM1', 'R', 'Service location', '01#77 02=2 03? 08?=XX 09?'), ...claim.address, id === '2310C' ? claim.claimNumbers('0B|G2|LU') : claim.lineNumbers('0B|1G|G2|LU'),
])
const hcp = seg('HCP', 'S', 'Repricing', '01=00|01|02|03|04|05|06|07|08|09|10|11|12|13|14 02 03? 04? 05? 06? 07? 09?=AD|ER 10? 11?=UN 12? 13?=T1|T2|T3|T4|T5|T6 14?=1|2|3|4|5 15?=1|2|3|4|5|6')
const surface = 'B|D|F|I|L|M|O'

const line = loop('2400', 'R50', 'Service line', [
  seg('LX', 'R', 'Line number', '01'),
  seg('SV3', 'R', 'Dental service', '01 01.1=AD 01.2 01.3? 01.4? 01.5? 01.6? 01.7? 02 03? 04? 04.1=00|01|02|09|10|20|30|40|L|R 04.2?=00|01|02|09|10|20|30|40|L|R 04.3?=00|01|02|09|10|20|30|40|L|R 04.4?=00|01|02|09|10|20|30|40|L|R 04.5?=00|01|02|09|10|20|30|40|L|R 05?=I|R 06? 07? 11? 11.1 11.2? 11.3? 11.4?'),
  seg('TOO', 'S32', 'Tooth', `01=JP 02 03? 03.1=${surface} 03.2?=${surface} 03.3?=${surface} 03.4?=${surface} 03.5?=${surface}`),
  seg('DTP', 'S', 'Date of service', '01#472 02=D8 03'),
  seg('DTP', 'S', 'Prior placement', '01#139|441 02=D8 03'), ...segs('DTP', { 452: 'Appliance placed', 446: 'Appliance replaced', 196: 'Treatment began', 198: 'Treatment ended' }, '02=D8 03'),
  seg('CN1', 'S', 'Contract', '01=01|02|03|04|05|06|09 02? 03? 04? 05? 06?'),
  ...segs('REF', { G3: 'Predetermination', G1: 'Prior authorization', '9F': 'Referral' }, '02 04? 04.1=2U 04.2', 'S5'),
  ...segs('REF', { '6R': 'Line control number', '9A': 'Repriced line number', '9C': 'Adjusted repriced line number' }, '02'),
  seg('AMT', 'S', 'Sales tax', '01=T 02'), seg('K3', 'S10', 'Fixed information', '01'), hcp,
  provider('2420A', 'Rendering provider', '82'), provider('2420B', 'Assistant surgeon', 'DD', '1'), provider('2420C', 'Supervising provider', 'DQ', '1'), place('2420D'),
  claim.lineAdjudication({ procedure: '', revenue: false }, 'AD|ER|HC'),
])

const otherCoverage = loop('2320', 'S10', 'Other coverage', [
  claim.otherSubscriberInformation, ...claim.otherAmounts, claim.otherInsurance, claim.otherMoa, claim.otherSubscriber, claim.otherPayer(claim.otherPredetermination),
  claim.otherProvider('2330C', 'Other payer referring provider', 'DN|P3', '0B|1G|G2', '1'), claim.otherProvider('2330D', 'Other payer rendering provider', '82'),
  claim.otherProvider('2330E', 'Other payer supervising provider', 'DQ', '0B|1G|G2|LU', '1'), claim.otherProvider('2330F', 'Other payer billing provider', '85', 'G2|LU'),
  claim.otherProvider('2330G', 'Other payer service location', '77', '0B|G2|LU', '2'), claim.otherProvider('2330H', 'Other payer assistant surgeon', 'DD'),
])

const claimLoop = loop('2300', 'S100', 'Claim', [
  seg('CLM', 'R', 'Claim', '01 02 05 05.1 05.2=B 05.3 06=@yesNo 07=A|B|C 08=N|W|Y 09=I|Y 11? 11.1=AA|EM|OA 11.2?=AA|EM|OA 11.4? 11.5? 12?=01|02|03|05 19?=PB 20?=1|2|3|4|5|6|7|8|9|10|11|15'),
  ...segs('DTP', { 439: 'Accident', 452: 'Appliance placed', '050': 'Repricer received' }, '02=D8 03'), seg('DTP', 'S', 'Date of service', '01#472 02=D8|RD8 03'),
  seg('DN1', 'S', 'Orthodontic treatment', '01? 02? 03?=Y 04?'), seg('DN2', 'S35', 'Tooth status', '01 02=E|M 06?=JP'),
  seg('PWK', 'S10', 'Attachment', '01=B4|DA|DG|EB|OZ|P6|RB|RR 02=AA|BM|EL|EM|FT|FX 05?=AC 06?'),
  seg('CN1', 'S', 'Contract', '01=01|02|03|04|05|06|09 02? 03? 04? 05? 06?'), seg('AMT', 'S', 'Patient paid', '01=F5 02'),
  seg('REF', 'S', 'Authorization exception', '01#4N 02=1|2|3|4|5|6|7'),
  ...segs('REF', { G3: 'Predetermination', F8: 'Payer claim number', '9F': 'Referral', G1: 'Prior authorization', '9A': 'Repriced claim number', '9C': 'Adjusted repriced claim number', D9: 'Clearinghouse claim number' }, '02'),
  seg('K3', 'S10', 'Fixed information', '01'), seg('NTE', 'S5', 'Claim note', '01=ADD 02'),
  seg('HI', 'S', 'Diagnoses', '01 01.1=ABK|BK|TQ 01.2 02? 02.1=ABF|BF|TQ 02.2 03? 03.1=ABF|BF|TQ 03.2 04? 04.1=ABF|BF|TQ 04.2'), hcp,
  provider('2310A', 'Referring provider', 'DN|P3', '1'), provider('2310B', 'Rendering provider', '82'), place('2310C'),
  provider('2310D', 'Assistant surgeon', 'DD', '1'), provider('2310E', 'Supervising provider', 'DQ', '1'),
  otherCoverage, line,
])

export const dentalClaim = transaction(
  { kind: '837D', set: '837', guides: ['005010X224'], functionalIds: ['HC'], name: 'Dental claim' },
  [
    seg('ST', 'R', 'Transaction header', '01=837 02 03'), seg('BHT', 'R', 'Start', '01=0019 02=00|18 03 04 05 06=31|CH|RP'),
    claim.submitter, claim.receiver,
    loop('2000A', 'R*', 'Billing provider level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), seg('PRV', 'S', 'Billing provider specialty', '01=BI 02=PXC 03'), seg('CUR', 'S', 'Currency', '01=85 02'),
      claim.billingProvider, claim.payToAddress, claim.payToPlan,
      loop('2000B', 'R*', 'Subscriber level', [
        seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), claim.subscriberInformation, claim.subscriberName([]), claim.payerName, claimLoop,
        loop('2000C', 'S*', 'Patient level', [
          seg('HL', 'R', 'Level', '01 02 03#23 04=0'), seg('PAT', 'R', 'Relationship to the subscriber', '01=@notSelf 04?=F|N|P'), claim.patientName([]), claimLoop,
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
