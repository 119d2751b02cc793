// Answers about benefits as X12 271, for the practice payer: statements and rejections, as the answer holds them.
import type { Outcome } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { addressSegments } from '../claims/party-segments.ts'
import { writeCents, writeQuantity } from '../wire/amounts.ts'
import { writeSex } from '../wire/codes.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'
import { type BenefitPeriod, type BenefitStatement, levelCodes, networkCodes } from './benefit-statement.ts'
import { dependentCode, traceOrigin } from './inquiry.ts'
import type { BenefitAnswer } from './read-benefits.ts'

export type WritableAnswer = Omit<BenefitAnswer, 'coverages'>

/** Writes one transaction for each answer, amounts in cents. Findings of severity error mean nothing was written. */
export function writeBenefits(sending: Sending, answers: readonly WritableAnswer[]): Outcome<WrittenFile> {
  return writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: answers.map((answer, index) => ({ set: '271', guide: '005010X279A1', controlNumber: transactionNumber(sending, index), segments: answerSegments(sending, answer) })),
  }])
}

function answerSegments(sending: Sending, answer: WritableAnswer): SegmentInput[] {
  const { payer, provider, subscriber, dependent, relationship } = answer
  const traces = answer.traceNumbers.map((trace): SegmentInput => ['TRN', '2', trace, traceOrigin(provider?.npi)])
  const own = [...dateSegments(answer.dates), ...answer.statements.flatMap(statementSegments)]
  const rejected = answer.rejections.map((each): SegmentInput => ['AAA', 'Y', undefined, reasonCode(each.code.replace('EXC-REJECTED-', ''), dependent !== undefined), 'C'])
  const blank = undefined
  return [
    ['BHT', '0022', '11', answer.traceNumbers[0] ?? '0', writeDay(answer.answeredOn ?? sending.at.date), clock(sending)],
    ['HL', '1', blank, '20', '1'], ['NM1', 'PR', '2', payer?.name, blank, blank, blank, blank, 'PI', payer?.id],
    ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', provider?.name, blank, blank, blank, blank, 'XX', provider?.npi],
    ['HL', '3', '2', '22', dependent === undefined ? '0' : '1'], ...(dependent === undefined ? traces : []),
    ['NM1', 'IL', '1', subscriber?.name?.last, subscriber?.name?.first, subscriber?.name?.middle, blank, subscriber?.name?.suffix, ...(subscriber?.memberId === undefined ? [] : ['MI', subscriber.memberId])],
    ...(subscriber?.groupNumber === undefined ? [] : [['REF', '6P', subscriber.groupNumber, subscriber.groupName] as const]), ...(subscriber?.policyNumber === undefined ? [] : [['REF', '1L', subscriber.policyNumber] as const]),
    ...addressSegments(subscriber?.address), ...(dependent === undefined ? rejected : []), ...birthSegments(subscriber), ...(dependent === undefined ? own : [
      ['HL', '4', '3', '23', '0'] as const, ...traces, ['NM1', '03', '1', dependent.name?.last, dependent.name?.first, dependent.name?.middle, blank, dependent.name?.suffix] as const, ...addressSegments(dependent.address),
      ...rejected, ...birthSegments(dependent), ...(relationship === undefined || relationship === 'self' ? [] : [['INS', 'N', dependentCode(relationship, 'G8')] as const]), ...own,
    ]),
  ]
}

/** Reasons that name the subscriber have another code where the person asked about is a dependent. */
const dependentReasons: Readonly<Record<string, string>> = { 72: '64', 73: '65', 74: '66', 75: '67', 76: '68' }

function reasonCode(code: string, ofDependent: boolean): string {
  return ofDependent ? (dependentReasons[code] ?? code) : code
}

function birthSegments(person: BenefitAnswer['dependent']): SegmentInput[] {
  return person?.birthDate === undefined ? [] : [['DMG', 'D8', writeDay(person.birthDate), writeSex(person.sex)]]
}

function dateSegments(dates: BenefitStatement['dates']): SegmentInput[] {
  return dates.map((each): SegmentInput => ['DTP', each.qualifier, ...writeSpan(each.from, each.to)])
}

const periodCodes: Readonly<Record<Exclude<BenefitPeriod, 'other'>, string>> = {
  'day': '7', 'year': '22', 'calendar-year': '23', 'used-this-year': '24', 'visit': '27', 'remaining': '29', 'lifetime': '32', 'lifetime-remaining': '33', 'month': '34', 'week': '35', 'admission': '36',
}

function periodCode(period: BenefitPeriod | undefined): string | undefined {
  return period === undefined || period === 'other' ? undefined : periodCodes[period]
}

function statementSegments(statement: BenefitStatement): SegmentInput[] {
  const { procedure, quantity, amount, patientPercent } = statement
  const need = statement.authorizationRequired === undefined ? undefined : { yes: 'Y', no: 'N', unknown: 'U' }[statement.authorizationRequired]
  const coded = procedure === undefined ? undefined : [procedure.system === 'CDT' ? 'AD' : 'HC', procedure.code, ...procedure.modifiers]
  return [
    [
      'EB', statement.code, statement.level === undefined ? undefined : (levelCodes[statement.level] ?? statement.level), { repeats: statement.serviceTypes }, statement.insuranceType, statement.planName, periodCode(statement.period),
      amount === undefined ? undefined : writeCents(amount), patientPercent === undefined ? undefined : share(patientPercent), quantity?.what, quantity === undefined ? undefined : writeQuantity(quantity.count), need,
      statement.network === undefined ? undefined : networkCodes[statement.network], coded,
    ],
    ...statement.deliveries.map((each): SegmentInput => ['HSD', each.what, each.count === undefined ? undefined : writeQuantity(each.count), undefined, undefined, periodCode(each.period), each.periods === undefined ? undefined : writeQuantity(each.periods)]),
    ...statement.numbers.map((each): SegmentInput => ['REF', each.qualifier, each.value]), ...dateSegments(statement.dates),
    ...statement.messages.map((each): SegmentInput => ['MSG', each]),
    ...(statement.others.length === 0 ? [] : [['LS', '2120'] as const, ...statement.others.flatMap(otherSegments), ['LE', '2120'] as const]),
  ]
}

function otherSegments(other: BenefitStatement['others'][number]): SegmentInput[] {
  const blank = undefined
  return [
    ['NM1', other.role, '2', other.name, blank, blank, blank, blank, ...(other.id === undefined ? [] : ['PI', other.id])],
    ...(other.phone === undefined ? [] : [['PER', 'IC', blank, 'TE', other.phone] as const]),
  ]
}

/** `.2` for 20 percent, `1` for all of it. */
function share(percent: number): string {
  const tenThousandths = Math.round(percent * 100)
  if (tenThousandths === 10_000) return '1'
  return tenThousandths === 0 ? '0' : `.${String(tenThousandths).padStart(4, '0').replace(/0+$/, '')}`
}
