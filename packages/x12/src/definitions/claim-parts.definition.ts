// What the three claims (837 professional, dental, institutional) have in common: parties, coverage, other payers.

import type { SegmentDefinition } from './language.ts'
import { loop, seg } from './language.ts'

const per = '03=EM|FX|TE 04 05?=EM|EX|FX|TE 06? 07?=EM|EX|FX|TE 08?'
const n4 = '01 02? 03? 04? 07?'
const person = '03 04? 05? 07?'

export const address = [seg('N3', 'R', 'Street address', '01 02?'), seg('N4', 'R', 'City, state and postal code', n4)] as const
export const optionalAddress = [seg('N3', 'S', 'Street address', '01 02?'), seg('N4', 'S', 'City, state and postal code', n4)] as const

export const submitter = loop('1000A', 'R', 'Submitter', [
  seg('NM1', 'R', 'Submitter', '01#41 02=1|2 03 04? 05? 08=46 09'),
  seg('PER', 'R2', 'Submitter contact', `01=IC 02? ${per}`),
])
export const receiver = loop('1000B', 'R', 'Receiver', [seg('NM1', 'R', 'Receiver', '01#40 02=2 03 08=46 09')])

export const billingProviderContact = seg('PER', 'S2', 'Billing provider contact', `01=IC 02? ${per}`)
export const billingProvider = loop('2010AA', 'R', 'Billing provider', [
  seg('NM1', 'R', 'Billing provider', `01#85 02=1|2 ${person} 08?=XX 09?`), ...address,
  seg('REF', 'R', 'Billing provider tax number', '01#EI|SY 02'), seg('REF', 'S2', 'Billing provider licence', '01#0B|1G 02'), billingProviderContact,
])
export const payToAddress = loop('2010AB', 'S', 'Pay-to address', [seg('NM1', 'R', 'Pay-to address', '01#87 02=1|2'), ...address])
export const payToPlan = loop('2010AC', 'S', 'Pay-to plan', [
  seg('NM1', 'R', 'Pay-to plan', '01#PE 02=2 03 08=PI|XV 09'), ...address,
  seg('REF', 'S', 'Pay-to plan other number', '01#2U|FY|NF 02'), seg('REF', 'R', 'Pay-to plan tax number', '01#EI 02'),
])

export const subscriberInformation = seg('SBR', 'R', 'Subscriber information', '01=P|S|T|A|B|C|D|E|F|G|H|U 02?=18 03? 04? 05?=@medicareReason 09?=@filing')
const birth = '01=D8 02 03=F|M|U'
/** Only the professional guide has a contact for property and casualty. */
export const casualtyContact = [seg('PER', 'S', 'Property and casualty contact', '01=IC 02? 03=TE 04 05?=EX 06?')] as const
export const subscriberName = (contact: readonly SegmentDefinition[]) => loop('2010BA', 'R', 'Subscriber', [
  seg('NM1', 'R', 'Subscriber', '01#IL 02=1|2 03 04? 05? 07? 08?=II|MI 09?'), ...optionalAddress,
  seg('DMG', 'S', 'Subscriber birth date and sex', birth),
  seg('REF', 'S', 'Subscriber social security number', '01#SY 02'), seg('REF', 'S', 'Property and casualty claim number', '01#Y4 02'), ...contact,
])
export const payerName = loop('2010BB', 'R', 'Payer', [
  seg('NM1', 'R', 'Payer', '01#PR 02=2 03 08=PI|XV 09'), ...optionalAddress,
  seg('REF', 'S3', 'Payer other number', '01#2U|EI|FY|NF 02'), seg('REF', 'S2', 'Billing provider number at this payer', '01#G2|LU 02'),
])
export const patientName = (contact: readonly SegmentDefinition[]) => loop('2010CA', 'R', 'Patient', [
  seg('NM1', 'R', 'Patient', '01#QC 02=1 03 04? 05? 07?'), ...address,
  seg('DMG', 'R', 'Patient birth date and sex', birth),
  seg('REF', 'S', 'Property and casualty claim number', '01#Y4 02'), seg('REF', 'S', 'Patient other number', '01#1W|SY 02'), ...contact,
])

/** Numbers of a provider of the claim: one a kind. Those of a line may also say at which payer (2U). */
export const claimNumbers = (codes: string) => seg('REF', `S${codes.split('|').length}`, 'Other number', `01=${codes} 02`)
export const lineNumbers = (codes: string) => seg('REF', 'S20', 'Other number', `01=${codes} 02 04? 04.1=2U 04.2`)

export const adjustments = (use: 'S5') => seg('CAS', use, 'Adjustment', '01=@adjustmentGroup 02 03 04? 05? 06? 07? 08? 09? 10? 11? 12? 13? 14? 15? 16? 17? 18? 19?')
export const lineAdjudication = (use: { procedure: '' | '?'; revenue: boolean }, codes: string) => loop('2430', 'S15', 'Line answered by another payer', [
  seg('SVD', 'R', 'Line answered by another payer', `01 02 03${use.procedure} 03.1=${codes} 03.2 03.3? 03.4? 03.5? 03.6? 03.7? ${use.revenue ? '04 ' : ''}05 06?`),
  adjustments('S5'), seg('DTP', 'R', 'Date of that answer', '01#573 02=D8 03'), seg('AMT', 'S', 'Left for the patient to pay', '01#EAF 02'),
])
export const otherSubscriberInformation = seg('SBR', 'R', 'Other coverage', '01=P|S|T|A|B|C|D|E|F|G|H|U 02=@relationship 03? 04? 05?=@medicareReason 09?=@filing')
export const otherAmounts = [
  adjustments('S5'), seg('AMT', 'S', 'Paid by the other payer', '01#D 02'), seg('AMT', 'S', 'Not covered by the other payer', '01#A8 02'),
  seg('AMT', 'S', 'Left for the patient to pay', '01#EAF 02'),
] as const
export const otherInsurance = seg('OI', 'R', 'Other coverage conditions', '03=Y|N|W 04?=P 06=I|Y')
export const otherMoa = seg('MOA', 'S', 'Outpatient answer of the other payer', '01? 02? 03? 04? 05? 06? 07? 08? 09?')
export const otherSubscriber = loop('2330A', 'R', 'Other subscriber', [
  seg('NM1', 'R', 'Other subscriber', '01#IL 02=1|2 03 04? 05? 07? 08=II|MI 09'), ...optionalAddress,
  seg('REF', 'S2', 'Other subscriber social security number', '01#SY 02'),
])
/** Only the dental guide has a predetermination by the other payer. */
export const otherPredetermination = [seg('REF', 'S', 'Other payer predetermination', '01#G3 02')] as const
export const otherPayer = (predetermination: readonly SegmentDefinition[]) => loop('2330B', 'R', 'Other payer', [
  seg('NM1', 'R', 'Other payer', '01#PR 02=2 03 08=PI|XV 09'), ...optionalAddress,
  seg('DTP', 'S', 'Date the other payer answered', '01#573 02=D8 03'),
  seg('REF', 'S2', 'Other payer other number', '01#2U|EI|FY|NF 02'), seg('REF', 'S', 'Other payer prior authorization', '01#G1 02'),
  seg('REF', 'S', 'Other payer referral', '01#9F 02'), seg('REF', 'S', 'Other payer adjusted the claim', '01#T4 02=Y'),
  ...predetermination, seg('REF', 'S', 'Other payer claim number', '01#F8 02'),
])
/** A provider as the other payer knows it: only its numbers there. */
export const otherProvider = <const Id extends string>(id: Id, name: string, entity: string, numbers = '0B|1G|G2|LU', kind = '1|2') => loop(id, entity === 'DN|P3' ? 'S2' : 'S', name, [
  seg('NM1', 'R', name, `01#${entity} 02=${kind}`), seg('REF', `R${numbers.split('|').length}`, `${name}: number at the other payer`, `01=${numbers} 02`),
])
