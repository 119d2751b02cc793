// Benefit inquiry and its answer, 005010X279 with its erratum.

import { loop, seg, transaction } from './language.ts'

const street = seg('N3', 'S', 'Street address', '01 02?')
const address = [street, seg('N4', 'S', 'City, state and postal code', '01 02? 03? 04? 07?')] as const
const providerIds = '24|34|FI|PI|PP|SV|XV|XX'
const sourceNames = '2B|36|GP|P5|PR'
const receiverNames = '1P|2B|36|80|FA|GP|P5|PR'
const receiverNumbers = seg('REF', 'S9', 'Other number', '01=@receiverReference 02 03?')
const askedNumbers = seg('REF', 'S9', 'Other number', '01=@askedReference 02')
const personNumbers = seg('REF', 'S9', 'Other number', '01=@personReference 02 03?')
const specialty = (roles: '' | '|SB', numbers: string) => seg('PRV', 'S', 'Provider', `01=AD|AT|BI|CO|CV|H|HH|LA|OT|P1|P2|PC|PE|R|RF${roles}|SK|SU 02?=${numbers} 03?`)
const partyProvider = specialty('|SB', 'PXC')
const personProvider = specialty('', '9K|D3|EI|HPI|PXC|SY|TJ')
const reject = (name: string, reasons: string, followUp: string) => seg('AAA', 'S9', name, `01=@yesNo 03=${reasons} 04=${followUp}`)
const personFollowUp = 'C|N|R|S|W|X|Y'
const personReasons = '15|35|42|43|45|47|48|49|51|52|56|57|58|60|61|62|63'
const diagnoses = seg('HI', 'S', 'Diagnoses', '01 01.1=ABK|BK 01.2 02? 02.1=ABF|BF 02.2 03? 03.1=ABF|BF 03.2 04? 04.1=ABF|BF 04.2 05? 05.1=ABF|BF 05.2 06? 06.1=ABF|BF 06.2 07? 07.1=ABF|BF 07.2 08? 08.1=ABF|BF 08.2')
const military = seg('MPI', 'S', 'Military service', '01=A|C|L|O|P|S|T 02=@militaryStatus 03=@militaryBranch 04? 05? 06?=D8|RD8 07?')
const birth = (sexes: 'F|M' | 'F|M|U') => seg('DMG', 'S', 'Birth date and sex', `01?=D8 02? 03?=${sexes}`)
const procedure = '02? 02.1=@productOrService 02.2 02.3? 02.4? 02.5? 02.6?'

const inquiry = (id: '2110C' | '2110D', use: 'S' | 'R') => loop(id, use === 'S' ? 'S99' : 'R99', 'Question about benefits', [
  seg('EQ', 'R', 'Question', `01?=@serviceType ${procedure} ${id === '2110C' ? '03?=FAM ' : ''}05? 05.1 05.2? 05.3? 05.4?`),
  ...(id === '2110C' ? [seg('AMT', 'S', 'Spend-down amount', '01#R 02'), seg('AMT', 'S', 'Spend-down billed', '01#PB 02')] : []),
  seg('III', 'S', 'Place or nature of the service', '01=ZZ 02'), seg('REF', 'S', 'Authorization or referral', '01=9F|G1 02'), seg('DTP', 'S', 'Date of the question', '01=291 02=D8|RD8 03'),
])

const asked = (id: '2100C' | '2100D', name: string, nm1: string, relation: string) => loop(id, 'R', name, [
  seg('NM1', 'R', name, nm1), askedNumbers, ...address, personProvider, birth('F|M'), seg('INS', 'S', 'Relationship', relation), diagnoses,
  seg('DTP', 'S2', 'Date', '01=102|291 02=D8|RD8 03'),
])

export const benefitInquiry = transaction(
  { kind: '270', set: '270', guides: ['005010X279'], functionalIds: ['HS'], name: 'Benefit inquiry' },
  [
    seg('ST', 'R', 'Transaction header', '01=270 02 03'), seg('BHT', 'R', 'Start', '01=0022 02=01|13 03? 04 05 06?=RT'),
    loop('2000A', 'R*', 'Payer level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), loop('2100A', 'R', 'Payer', [seg('NM1', 'R', 'Payer', `01#${sourceNames} 02=1|2 03 04? 05? 07? 08=24|46|FI|NI|PI|XV|XX 09`)]),
      loop('2000B', 'R*', 'Asker level', [
        seg('HL', 'R', 'Level', '01 02 03#21 04=1'),
        loop('2100B', 'R', 'Asker', [seg('NM1', 'R', 'Asker', `01#${receiverNames} 02=1|2 03 04? 05? 07? 08=${providerIds} 09`), receiverNumbers, ...address, partyProvider]),
        loop('2000C', 'R*', 'Subscriber level', [
          seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), seg('TRN', 'S2', 'Trace', '01=1 02 03 04?'),
          asked('2100C', 'Subscriber', '01#IL 02=1|2 03? 04? 05? 07? 08?=II|MI 09?', '01=Y 02=18 17?'), inquiry('2110C', 'S'),
          loop('2000D', 'S*', 'Dependent level', [
            seg('HL', 'R', 'Level', '01 02 03#23 04=0'), seg('TRN', 'S2', 'Trace', '01=1 02 03 04?'),
            asked('2100D', 'Dependent', '01#03 02=1 03? 04? 05? 07?', '01=N 02=01|19|34 17?'), inquiry('2110D', 'R'),
          ]),
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)

const entityNames = '13|1I|1P|2B|36|73|FA|GP|GW|I3|IL|LR|OC|P3|P4|P5|PR|PRP|SEP|TTP|VER|VN|VY|X3|Y2'
const benefit = (id: '2110C' | '2110D', parts: { lists: '2115C' | '2115D'; entity: '2120C' | '2120D' }) => loop(id, 'S*', 'Benefit', [
  seg('EB', 'R', 'Benefit', '01=@benefit 02?=@coverageLevel 03?=@serviceType 04?=@insuranceType 05? 06?=@timePeriod 07? 08? 09?=@benefitQuantity 10? 11?=N|U|Y 12?=N|U|W|Y 13? 13.1=@productOrService 13.2 13.3? 13.4? 13.5? 13.6? 13.8? 14? 14.1 14.2? 14.3? 14.4?'),
  seg('HSD', 'S9', 'Delivery or frequency', '01?=DY|FL|HS|MN|VS 02? 03?=DA|MO|VS|WK|YR 04? 05?=@deliveryPeriod 06? 07?=@deliveryFrequency 08?=A|B|C|D|E|F|G|Y'),
  seg('REF', 'S9', 'Benefit number', '01=18|1L|1W|49|6P|9F|ALS|CLI|F6|FO|G1|IG|M7|N6|NQ 02 03?'),
  seg('DTP', 'S20', 'Benefit date', '01=@benefitDate 02=D8|RD8 03'), reject('Why this question was not answered', '15|33|52|53|54|55|56|57|60|61|62|63|69|70|98|AA|AE|AF|AG|AO|CI|E8|IA|MA', 'C|N|R|W|X|Y'), seg('MSG', 'S10', 'Message', '01'),
  loop(parts.lists, 'S10', 'Place or nature', [seg('III', 'R', 'Place or nature', '01?=GR|NI|ZZ 02? 03?=44 04?')]),
  seg('LS', 'S', 'Start of other parties', '01=2120'),
  loop(parts.entity, 'S23', 'Other party', [
    seg('NM1', 'R', 'Other party', `01#${entityNames} 02=1|2 03? 04? 05? 07? 08?=24|34|46|FA|FI|II|MI|NI|PI|PP|SV|XV|XX 09? 10?=01|02|27|41|48|65|72`), street,
    seg('N4', 'S', 'City, state and postal code', '01 02? 03? 04? 05?=RJ 06? 07?'),
    seg('PER', 'S3', 'Contact', '01=IC 02? 03?=ED|EM|FX|TE|UR|WP 04? 05?=@contactNumbers 06? 07?=@contactNumbers 08?'), partyProvider,
  ]),
  seg('LE', 'S', 'End of other parties', '01=2120'),
])

const answered = (id: '2100C' | '2100D', name: string, nm1: string, relation: string, reasons: string) => loop(id, 'S', name, [
  seg('NM1', 'R', name, nm1), personNumbers, ...address, reject('Why the person was not found', `${personReasons}|${reasons}`, personFollowUp), personProvider, birth('F|M|U'), seg('INS', 'S', 'Relationship', relation), diagnoses,
  seg('DTP', 'S9', 'Plan date', '01=@personDate 02=D8|RD8 03'), military,
])

export const benefitAnswer = transaction(
  { kind: '271', set: '271', guides: ['005010X279'], functionalIds: ['HB'], name: 'Benefit answer' },
  [
    seg('ST', 'R', 'Transaction header', '01=271 02 03'), seg('BHT', 'R', 'Start', '01=0022 02=06|11 03? 04 05'),
    loop('2000A', 'R*', 'Payer level', [
      seg('HL', 'R', 'Level', '01 03#20 04=0|1'), reject('Why the inquiry was refused', '04|41|42|79', 'C|N|P|R|S|Y'),
      loop('2100A', 'R', 'Payer', [
        seg('NM1', 'R', 'Payer', `01#${sourceNames} 02=1|2 03 04? 05? 07? 08=24|46|FI|NI|PI|XV|XX 09`),
        seg('PER', 'S3', 'Payer contact', '01=IC 02? 03?=ED|EM|FX|TE|UR 04? 05?=ED|EM|EX|FX|TE|UR 06? 07?=ED|EM|EX|FX|TE|UR 08?'), reject('Why the payer did not answer', '04|41|42|79|80|T4', '@followUp'),
      ]),
      loop('2000B', 'S*', 'Asker level', [
        seg('HL', 'R', 'Level', '01 02 03#21 04=0|1'),
        loop('2100B', 'R', 'Asker', [seg('NM1', 'R', 'Asker', `01#${receiverNames} 02=1|2 03? 04? 05? 07? 08=${providerIds} 09`), receiverNumbers, ...address, reject('Why the asker was refused', '15|41|43|44|45|46|47|48|50|51|79|97|T4', personFollowUp), partyProvider]),
        loop('2000C', 'S*', 'Subscriber level', [
          seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), seg('TRN', 'S3', 'Trace', '01=1|2 02 03 04?'),
          answered('2100C', 'Subscriber', '01#IL 02=1|2 03? 04? 05? 07? 08?=II|MI 09?', '01=Y 02=18 03?=001 04?=25 17?', '71|72|73|74|75|76|78'), benefit('2110C', { lists: '2115C', entity: '2120C' }),
          loop('2000D', 'S*', 'Dependent level', [
            seg('HL', 'R', 'Level', '01 02 03#23 04=0'), seg('TRN', 'S3', 'Trace', '01=1|2 02 03 04?'),
            answered('2100D', 'Dependent', '01#03 02=1 03? 04? 05? 07? 08?=MI|II 09?', '01=N 02=01|19|20|21|39|40|53|G8 03?=001 04?=25 17?', '64|65|66|67|68|71|77'), benefit('2110D', { lists: '2115D', entity: '2120D' }),
          ]),
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
