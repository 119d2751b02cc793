// Authorization request and its answer, 005010X217: one set, told apart by BHT02 (13 asks, 11 answers). The guide numbers
// some loops of the two otherwise, as its published tables of loops do.

import { loop, seg, transaction } from './language.ts'

const n4 = seg('N4', 'S', 'City, state and postal code', '01 02? 03? 04? 07?')
const n3 = seg('N3', 'S', 'Street address', '01 02?')
const refused = (name = 'Why it was refused') => seg('AAA', 'S9', name, '01=@yesNo 03=@rejectReason 04?=@followUp')
const contact = seg('PER', 'S3', 'Contact', '01=IC 02? 03?=EM|FX|TE|UR 04? 05?=EM|EX|FX|TE|UR 06? 07?=EM|EX|FX|TE|UR 08?')
const specialty = (roles: string) => seg('PRV', 'S', 'Specialty', `01=${roles} 02=PXC 03`)
const providerNumbers = seg('REF', 'S9', 'Other number', '01=0B|1G|1J|EI|G5|N5|N7|SY|ZH 02 03?')
const surface = 'B|D|F|I|L|M|O'
const birth = seg('DMG', 'S', 'Birth date and sex', '01=D8 02 03?=F|M|U')

const decision = seg('HCR', 'S', 'Decision', '01=A1|A2|A3|A4|A6|C|CT|NA 02? 03? 04?=@yesNo')
const review = (category: string, use: 'R' | 'S') => seg('UM', use, 'Review asked for', `01=${category} 02=1|2|3|4|I|N|R|S 03? 04? 04.1 04.2=A|B 04.3? 05? 05.1=AA|AP|EM 05.2?=AA|AP|EM 05.3?=AA|AP|EM 05.4? 05.5? 06?=03|E|U|I 07?=1|2|3|4|5|6|7|8|E 08?=1|2|3|4|5|6|7|8 09?=I|M|Y|A|N|O 10?=1|2|3|4|7|8|10|11|15|16|17`)
const delivery = seg('HSD', 'S', 'Delivery', '01?=DY|FL|HS|MN|VS 02? 03?=DA|MO|WK 04? 05?=6|7|21|26|27|29|34|35 06? 07?=@deliveryFrequency 08?=A|B|C|D|E|F|G|Y')
const attachment = seg('PWK', 'S10', 'Attachment', '01=@reportType 02=AA|BM|EL|EM|FT|FX|VO 05?=AC 06? 07?')
const provider = <const Id extends string>(id: Id, use: 'S14' | 'S12', party: { name: string; entities: string; roles: string }) => loop(id, use, party.name, [
  seg('NM1', 'R', party.name, `01#${party.entities} 02=1|2 03? 04? 05? 06? 07? 08?=24|34|46|XX 09?`), providerNumbers, n3, n4, contact, refused(), specialty(party.roles),
])
/** Whom to ask for more, in an answer. */
const informationContact = <const Id extends string>(id: Id) => loop(id, 'S', 'Contact for additional information', [
  seg('NM1', 'R', 'Contact for additional information', '01#L5 02=1|2 03? 04? 05? 06? 07? 08?=24|34|46|PI|XV|XX 09?'), n3, n4, contact,
])
/** Where a patient is taken from and to; the request numbers this loop 2010EB, the answer 2010EC. */
const transport = <const Id extends string>(id: Id) => loop(id, 'S5', 'Transport location', [seg('NM1', 'R', 'Transport location', '01#45|FS|ND|PW|R3 02=2 03?'), n3, n4, refused()])
const otherOrganization = <const Id extends string>(id: Id) => loop(id, 'S3', 'Other review organization', [
  seg('NM1', 'R', 'Other review organization', '01#00|CA|GG 02=2 03?'), seg('REF', 'S', 'Why the other organization refused', '01=ZZ 02 03?'), seg('DTP', 'S', 'Day the other organization refused', '01=598 02=D8 03'),
])
const codes = (first: string, rest: string) => `01 01.1=${first} 01.2 01.3? 01.4? ${Array.from({ length: 11 }, (_, step) => { const at = String(step + 2).padStart(2, '0'); return `${at}? ${at}.1=${rest} ${at}.2 ${at}.3? ${at}.4?` }).join(' ')}`

const serviceParts = [
  seg('HL', 'R', 'Level', '01 02 03#SS 04?=0'), seg('TRN', 'S3', 'Trace', '01=1|2 02 03 04?'), refused(), review('HS|SC|IN', 'S'), decision,
  seg('REF', 'S', 'Earlier authorization', '01#BB 02'), seg('REF', 'S', 'Administrative reference', '01#NT 02'),
  seg('DTP', 'S', 'Date of service', '01#472 02=D8|RD8 03'), seg('DTP', 'S', 'Issued', '01#102 02=D8 03'), seg('DTP', 'S', 'Expires', '01#036 02=D8 03'), seg('DTP', 'S', 'In force', '01#007 02=D8|RD8 03'),
  seg('HI', 'S', 'Information asked for', codes('LOI', 'LOI')),
  seg('SV1', 'S', 'Professional service', '01 01.1=HC|IV|N4|WK|ZZ 01.2 01.3? 01.4? 01.5? 01.6? 01.7? 01.8? 02? 03?=F2|MJ|UN 04? 07? 07.1 07.2? 07.3? 07.4? 11?=@yesNo 20?=1|2|3|4|5|6|7|8'),
  seg('SV2', 'S', 'Institutional service', '01? 02? 02.1=HC|IV|N4|ZZ|ID|HP|WK 02.2 02.3? 02.4? 02.5? 02.6? 02.7? 02.8? 03? 04?=DA|F2|UN 05? 06? 09?=1|2|3|4|5 10?=1|2|3|4|5|6|7|8'),
  seg('SV3', 'S', 'Dental service', '01 01.1=AD 01.2 01.3? 01.4? 01.5? 01.6? 01.7? 01.8? 02? 04? 04.1=00|01|02|09|10|20|30|40|L|R 04.2?=00|01|02|09|10|20|30|40|L|R 04.3?=00|01|02|09|10|20|30|40|L|R 04.4?=00|01|02|09|10|20|30|40|L|R 04.5?=00|01|02|09|10|20|30|40|L|R 05?=I|R 06? 07?'),
  seg('TOO', 'S32', 'Tooth', `01=JP 02? 03? 03.1=${surface} 03.2?=${surface} 03.3?=${surface} 03.4?=${surface} 03.5?=${surface}`),
  delivery, attachment, seg('MSG', 'S', 'Message', '01'),
] as const
const serviceProvider = <const Id extends '2010F' | '2010FA'>(id: Id) => provider(id, 'S12', { name: 'Provider of the service', entities: '1T|72|73|77|DD|DK|DQ|FA|G3|P3|QB|QV|SJ', roles: 'AS|OP|OR|OT|PC|PE' })

const conditions = (category: string, name: string) => seg('CRC', 'S', name, `01#${category} 02=@yesNo 03 04? 05? 06? 07?`)
const day = (qualifier: string, name: string, formats: 'D8' | 'D8|RD8' | 'D8|DT|RD8') => seg('DTP', 'S', name, `01#${qualifier} 02=${formats} 03`)
const diagnoses = 'ABF|ABJ|ABK|APR|BF|BJ|BK|DR|LOI|PR'

const eventParts = [
  seg('HL', 'R', 'Level', '01 02 03#EV 04=0|1'), seg('TRN', 'S3', 'Trace', '01=1|2 02 03 04?'), refused(), review('AR|HS|SC|IN', 'R'), decision,
  seg('REF', 'S', 'Earlier authorization', '01#BB 02'), seg('REF', 'S', 'Administrative reference', '01#NT 02'),
  day('439', 'Accident', 'D8'), day('484', 'Last menstrual period', 'D8'), day('ABC', 'Expected birth', 'D8'), day('431', 'Illness began', 'D8'), day('AAH', 'Event', 'D8|RD8'),
  day('435', 'Admission', 'D8|DT|RD8'), day('096', 'Discharge', 'D8|DT|RD8'), day('472', 'Date of service', 'D8|RD8'), day('102', 'Issued', 'D8'), day('036', 'Expires', 'D8'), day('007', 'In force', 'D8|RD8'),
  seg('HI', 'S', 'Diagnoses', codes(diagnoses, diagnoses)),
  delivery, conditions('07', 'Ambulance'), conditions('08', 'Chiropractic'), conditions('09', 'Equipment'), conditions('11', 'Oxygen'), conditions('75', 'Functional limitations'), conditions('76', 'Activities permitted'), conditions('77', 'Mental status'),
  seg('CL1', 'S', 'Institutional facts', '01? 02? 03? 04?'), seg('CR1', 'S', 'Ambulance', '01?=KG|LB 02? 03?=I|R|T|X 04? 05? 06? 07? 08? 09? 10?'),
  seg('CR2', 'S', 'Spinal manipulation', '01? 02? 03? 04? 05? 06? 07? 08? 09? 10? 11? 12?'),
  seg('CR5', 'S', 'Home oxygen', '01? 03? 04? 05? 06? 07? 08? 09? 10? 11? 12? 13? 14? 15? 16? 17? 18?'),
  seg('CR6', 'S', 'Home health', '01 02 03? 04? 05? 06? 07 08 09? 10? 11? 12? 13? 14? 15? 16? 17?'),
  attachment, seg('MSG', 'S', 'Message', '01'),
  provider('2010EA', 'S14', { name: 'Provider of the event', entities: '71|72|73|77|AAJ|DD|DK|DN|FA|G3|P3|QB|QV|SJ', roles: 'AD|AS|AT|OP|OR|OT|PC|PE|RF' }),
] as const
const requestEvent = loop('2000E', 'S*', 'Event level', [
  ...eventParts, transport('2010EB'), otherOrganization('2010EC'), loop('2000F', 'S*', 'Service level', [...serviceParts, serviceProvider('2010F')]),
])
const answerEvent = loop('2000E', 'S*', 'Event level', [
  ...eventParts, informationContact('2010EB'), transport('2010EC'), otherOrganization('2010ED'),
  loop('2000F', 'S*', 'Service level', [...serviceParts, serviceProvider('2010FA'), informationContact('2010FB')]),
])

const person = (id: '2010C' | '2010D', name: string, nm1: string, relation: string) => loop(id, 'R', name, [
  seg('NM1', 'R', name, nm1), seg('REF', 'S9', 'Other number', '01=1L|1W|3L|6P|DP|EJ|F6|HJ|IG|N6|NQ|SY 02 03?'), n3, n4, refused('Why the person was not found'), birth, seg('INS', 'S', 'Relationship', relation),
])

/** The levels from reviewer to dependent; an answer may end at the level it refuses. */
const levels = <const Event extends typeof requestEvent | typeof answerEvent, const Use extends 'R' | 'S'>(event: Event, use: Use) => [
  seg('ST', 'R', 'Transaction header', '01=278 02 03'), seg('BHT', 'R', 'Start', '01=0007 02=01|11|13|36 03 04 05 06?=18|19|AT|RU'),
  loop('2000A', 'R', 'Reviewer level', [
    seg('HL', 'R', 'Level', '01 03#20 04=0|1'), refused(), loop('2010A', 'R', 'Reviewer', [seg('NM1', 'R', 'Reviewer', '01#X3|36|1I|2B|3V|FA|GP|P5|PR 02=1|2 03? 04? 05? 07? 08?=24|34|46|PI|XV|XX 09?'), contact, refused()]),
    loop('2000B', use, 'Asker level', [
      seg('HL', 'R', 'Level', '01 02 03#21 04=0|1'),
      loop('2010B', 'R', 'Asker', [
        seg('NM1', 'R', 'Asker', '01#1P|FA|36|1I|2B|3V|GP|PR 02=1|2 03? 04? 05? 07? 08?=24|34|46|XX 09?'), providerNumbers, n3, n4, contact, refused(), specialty('AD|AS|AT|CO|CV|OP|OR|OT|PC|PE|RF'),
      ]),
      loop('2000C', use, 'Subscriber level', [
        seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), person('2010C', 'Subscriber', '01#IL 02=1 03? 04? 05? 06? 07? 08?=II|MI 09?', '01=Y 02=18 08?'), event,
        loop('2000D', 'S*', 'Dependent level', [
          seg('HL', 'R', 'Level', '01 02 03#23 04=0|1'), person('2010D', 'Dependent', '01#QC 02=1 03? 04? 05? 06? 07? 08?=II|MI 09?', '01=N 02=@relationshipInquiry 08? 17?'), event,
        ]),
      ]),
    ]),
  ]),
  seg('SE', 'R', 'Transaction trailer', '01 02'),
] as const

export const authorization = transaction({ kind: '278', set: '278', guides: ['005010X217'], functionalIds: ['HI'], name: 'Authorization request' }, levels(requestEvent, 'R'))
/** Also what is followed for inquiries (X215) and notifications (X216), whose levels may end early. */
export const authorizationAnswer = transaction(
  { kind: '278', set: '278', guides: ['005010X217', '005010X216', '005010X215'], functionalIds: ['HI'], purposes: ['11'], name: 'Authorization answer' }, levels(answerEvent, 'S'),
)
