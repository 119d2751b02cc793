// The coverage an answer describes, as far as the file tells: side, activity, dates, benefits. Unknown stays absent.
import type { Benefits, CalendarDate, CoverageKind, Payer, Relationship, Subscriber } from '@crossbill/model'
import { anyField, known, some } from '../wire/known.ts'
import { benefitsOf, differsByNetwork } from './benefit-amounts.ts'
import type { BenefitStatement } from './benefit-statement.ts'
import { type KindEvidence, possibleKinds, type Side } from './possible-kinds.ts'
import type { BenefitAnswer, BenefitOptions } from './read-benefits.ts'
import { serviceType } from './service-types.table.ts'

export interface CoveragePiece {
  readonly side: Side
  /** What the file says about the kind of coverage. */
  readonly evidence: KindEvidence
  /** Kinds the file allows; exactly one means known. */
  readonly possibleKinds: readonly CoverageKind[]
  readonly payer?: Payer
  readonly planName?: string
  readonly memberId?: string
  readonly groupNumber?: string
  readonly relationship?: Relationship
  readonly subscriber?: Subscriber
  readonly answeredOn?: CalendarDate
  readonly status?: 'active' | 'inactive'
  readonly hasDentalBenefit?: boolean
  readonly start?: CalendarDate
  readonly end?: CalendarDate
  readonly continuation?: boolean
  readonly benefits?: Benefits
  readonly authorizationRequiredFor?: readonly string[]
  /** Amounts differ by network and the office's standing is not known, so they were left out. */
  readonly asksForNetwork: boolean
  /** Other payers the answer names for this person. */
  readonly otherPayers: readonly { readonly name?: string; readonly id?: string; readonly role: string }[]
  /** Places of statements that no field holds; the answer keeps them whole. */
  readonly statementsOnly: readonly string[]
}

/** The coverages an answer describes: one dental and one medical where its service types say so, else one of unknown side. */
export function coveragePieces(answer: Omit<BenefitAnswer, 'coverages'>, options: BenefitOptions): CoveragePiece[] {
  if (answer.statements.length === 0) return []
  return sidesOf(answer.statements).map((side) => pieceOf(answer, side, options))
}

/** Types that plans report as covered or not; deductibles and the like of one side do not make a second coverage. */
function sidesOf(statements: readonly BenefitStatement[]): Side[] {
  const types = new Set(statements.flatMap((each) => each.serviceTypes.map((type) => serviceType(type))))
  const dental = [...types].some((type) => type.side === 'dental') || statements.some((each) => each.procedure?.system === 'CDT')
  const medical = [...types].some((type) => type.side === 'medical')
  if (medical) return ['medical']
  if (dental && !types.has(serviceType('30'))) return ['dental']
  return ['unknown']
}

function pieceOf(answer: Omit<BenefitAnswer, 'coverages'>, side: Side, options: BenefitOptions): CoveragePiece {
  const { statements, subscriber } = answer
  const activity = activityOf(statements, side)
  const { benefits, authorizationRequiredFor, used } = benefitsOf(statements, { side, network: options.network, asOf: answer.answeredOn })
  const insuranceTypes = [...new Set(statements.flatMap((each) => (each.insuranceType === undefined ? [] : [each.insuranceType])))]
  const evidence: KindEvidence = { side, insuranceTypes, hasGroupNumber: subscriber?.groupNumber !== undefined }
  const dates = [...answer.dates, ...statements.filter((each) => each.kind === 'active' || each.kind === 'inactive').flatMap((each) => each.dates)]
  const person = subscriber === undefined ? undefined : anyField(known({ name: subscriber.name, birthDate: subscriber.birthDate, sex: subscriber.sex, address: subscriber.address }))
  return known({
    side, evidence, possibleKinds: possibleKinds(evidence), answeredOn: answer.answeredOn,
    payer: answer.payer, planName: statements.find((each) => each.kind === 'active' && each.planName !== undefined)?.planName,
    memberId: subscriber?.memberId, groupNumber: subscriber?.groupNumber ?? subscriber?.policyNumber, relationship: answer.relationship, subscriber: person,
    status: activity, hasDentalBenefit: side === 'medical' ? dentalBenefit(statements) : undefined, ...spanOf(dates),
    continuation: dates.some((each) => each.qualifier === '340') ? true : undefined,
    benefits, authorizationRequiredFor: some(authorizationRequiredFor), asksForNetwork: options.network === undefined && differsByNetwork(statements),
    otherPayers: otherPayersOf(statements), statementsOnly: statements.filter((each) => !used.has(each.place)).map((each) => each.place),
  })
}

/** Active or not, by the widest service type the answer speaks of on this side. */
function activityOf(statements: readonly BenefitStatement[], side: Side): CoveragePiece['status'] {
  const general = side === 'dental' ? ['35', '30'] : ['30', '1', '35']
  const spoken = statements.filter((each) => each.kind === 'active' || each.kind === 'inactive')
  for (const type of general) {
    const own = spoken.filter((each) => each.serviceTypes.includes(type))
    if (own.length > 0) return own.some((each) => each.kind === 'active') ? 'active' : 'inactive'
  }
  if (spoken.some((each) => each.kind === 'active')) return 'active'
  return spoken.length > 0 && spoken.every((each) => each.serviceTypes.length === 0) ? 'inactive' : undefined
}

function dentalBenefit(statements: readonly BenefitStatement[]): boolean | undefined {
  const own = statements.filter((each) => each.serviceTypes.includes('35'))
  const yes = own.some((each) => each.kind === 'active')
  const no = own.some((each) => each.kind === 'not-covered' || each.kind === 'inactive')
  return yes === no ? undefined : yes
}

/** First and last day of the person's coverage; eligibility dates before plan dates, because they are the person's own. */
function spanOf(dates: BenefitStatement['dates']): { start?: CalendarDate; end?: CalendarDate } {
  const of = (qualifiers: readonly string[]) => qualifiers.map((qualifier) => dates.find((each) => each.qualifier === qualifier)).find((each) => each !== undefined)
  const spans = ['307', '291', '292'].map((qualifier) => dates.find((each) => each.qualifier === qualifier && each.to !== undefined)).find((each) => each !== undefined)
  return known({ start: of(['356', '346', '348'])?.from ?? spans?.from, end: of(['357', '347', '349'])?.from ?? spans?.to })
}

const payerRoles: ReadonlySet<string> = new Set(['PR', 'PRP', 'SEP', 'TTP'])

function otherPayersOf(statements: readonly BenefitStatement[]): CoveragePiece['otherPayers'] {
  return statements.filter((each) => each.kind === 'other-payer').flatMap((each) => each.others.filter((other) => payerRoles.has(other.role)).map((other) => known({ name: other.name, id: other.id, role: other.role })))
}
