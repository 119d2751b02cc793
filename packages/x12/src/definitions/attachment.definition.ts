// Attachment to a claim or an authorization: 275 in 005010X210, 005010X211, 006020X314 and 006020X316. The document itself
// travels in BIN or BDS by declared length. Loops as the published listings and examples of X210 and X314 have them (read on
// 24 November 2026); codes are left wider, as no table of them is published.

import { loop, seg, transaction } from './language.ts'

const n3 = seg('N3', 'S', 'Street address', '01 02?')
const n4 = seg('N4', 'S', 'City, state and postal code', '01? 02? 03? 04? 07?')
const contact = seg('PER', 'S3', 'Contact', '01=IC 02? 03?=EM|FX|TE|UR|ED 04? 05?=EM|EX|FX|TE|UR 06? 07?=EM|EX|FX|TE|UR 08?')
const numbers = seg('REF', 'S9', 'Number', '01=0B|0F|1G|1J|1K|1L|1W|6P|BLT|D9|EA|EI|EJ|F8|G1|G2|G3|IG|IK|LU|SY|X1|Y4|FY|NF|2U|XZ|9F|BB|NT|FJ|6R|CPT 02 03? 04? 04.1 04.2 04.3? 04.4?')
const prv = seg('PRV', 'S', 'Specialty', '01=AT|BI|OP|OR|OT|PC|PE|PT|RF|SU 02=PXC 03')

const document = [seg('BIN', 'S', 'Document bytes', '01 02'), seg('BDS', 'S', 'Document bytes', '01=ASC|B64|HDR|UUE|ZZZ|NON 02 03')] as const
const objectParts = '01? 02? 03? 04? 05?'
const formParts = '01=05|09 02? 03? 04? 05? 06? 07? 08? 09? 10? 11? 12? 13? 14? 15? 16? 17?'

const sent = loop('2100B', 'S*', 'What was sent', [
  seg('DTP', 'R', 'Date sent', '01#097|099|368|372|431|471|007|096|435 02=D8|DT|RD8 03'),
  seg('CAT', 'R', 'Kind of document', '01=@catReport 02?=CL|HL|IA|MB|TX|AE 03? 04?'),
  // Release 5010 opens the document with its form (EFI), release 6020 with what it belongs to (OOI).
  loop('2110B', 'S*', 'Document', [seg('EFI', 'R', 'Electronic form', formParts), seg('OOI', 'S', 'Object', objectParts), ...document]),
  loop('2110B', 'S*', 'Document', [seg('OOI', 'R', 'Object', objectParts), seg('EFI', 'S', 'Electronic form', formParts), ...document]),
])

const assigned = loop('2000A', 'R*', 'Attachment', [
  seg('LX', 'R', 'Number', '01'), seg('TRN', 'S2', 'Attachment control number', '01=1|2 02 03? 04?'),
  seg('STC', 'S2', 'Question answered', '01 01.1 01.2? 01.3? 01.4? 02? 03? 04? 05? 10? 11? 12?'), numbers,
  seg('SVC', 'S', 'Service line', '01 01.1 01.2 01.3? 01.4? 01.5? 01.6? 02? 03? 04? 07?'),
  loop('2100A', 'S', 'Date of the service line', [seg('DTP', 'R', 'Date of the service line', '01#472|473 02=D8|RD8 03')]), sent,
])

/** X210 puts the address of a provider into a loop of its own. */
const placed = loop('1100C', 'S', 'Address', [seg('NX1', 'R', 'Address of', '01'), seg('N3', 'S', 'Street address', '01 02?'), n4])
const party = <const Id extends string>(id: Id, use: 'R' | 'S' | 'S*', name: string, entity: string) => loop(id, use, name, [
  seg('NM1', 'R', name, `01#${entity} 02=1|2 03? 04? 05? 07? 08?=24|34|46|EI|FI|HN|II|MI|PI|SV|XV|XX 09?`), n3, n4, numbers, contact, prv,
  seg('DTP', 'S2', 'Date of service', '01=472|434|232 02=D8|RD8 03'), seg('DMG', 'S', 'Birth date and sex', '01=D8 02 03?=F|M|U'), ...(id === '1000C' ? [placed] : []),
])

export const attachment = transaction(
  { kind: '275', set: '275', guides: ['005010X210', '005010X211', '006020X314', '006020X316'], functionalIds: ['PI'], name: 'Attachment' },
  [
    seg('ST', 'R', 'Transaction header', '01=275 02 03?'), seg('BGN', 'R', 'Start', '01=02|11|13|22 02 03 04? 05? 06? 07? 08?'), numbers, seg('DTP', 'S2', 'Date', '01=368|472 02=D8|RD8 03'),
    party('1000A', 'R', 'Payer', 'PR|X3|40|2B|36|GP|P5'), party('1000B', 'S', 'Submitter', '41'), party('1000C', 'S*', 'Provider', '1P|85|82|77|87|SJ|FA'), party('1000D', 'R', 'Patient', 'QC|IL'),
    assigned,
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
