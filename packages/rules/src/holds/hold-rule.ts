// The shape of a hold: a rule that looks at the claim to one coverage and says what forbids sending it.
import type { CaseDocument, Coverage, CrossCoding, Provider, Role, ServiceLine, ServiceOrder, StoryStrength } from '@crossbill/model'
import { sideOf } from '@crossbill/model'
import type { Rule } from '../rule.ts'
import type { NoteSentence } from '../notes/index.ts'

/** A service that already went out as first payer’s claim. */
export interface PrimaryBilling {
  readonly serviceId: string
  readonly coverageId: string
  readonly claimId: string
  readonly sentOn?: string
}

/** The day an earlier payer answered for a service. */
export interface EarlierAnswer {
  readonly serviceId: string
  readonly coverageId: string
  readonly answeredOn: string
}

export interface HoldInput {
  readonly orders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
  readonly stories: readonly StoryStrength[]
  /** What already went out as first payer’s claim. */
  readonly history?: readonly PrimaryBilling[]
  /** What earlier payers answered, and when. */
  readonly answered?: readonly EarlierAnswer[]
  /** Words of a diagnosis from the code set, for the search in the note. */
  readonly describeDiagnosis?: (code: string) => string | undefined
}

/** The claim to one coverage, as holds look at it. */
export interface ClaimFacts extends HoldInput {
  readonly document: CaseDocument
  readonly coverage: Coverage
  /** Services that go to this coverage. */
  readonly services: readonly ServiceLine[]
  /** Services for which it is the first payer. */
  readonly firstFor: ReadonlySet<string>
  readonly sentences: readonly NoteSentence[]
}

/** What a rule found; the same words for several services become one hold. */
export interface FoundHold {
  readonly code: string
  readonly title: string
  readonly why: string
  readonly remedy: string
  readonly serviceIds: readonly string[]
  /** Other roles than the rule’s, where this finding is graver or milder. */
  readonly overridableBy?: readonly Role[]
}

export interface HoldRule extends Rule {
  /** Every code this rule can give. */
  readonly codes: readonly string[]
  /** Who may override it with a reason; empty: nobody. */
  readonly overridableBy: readonly Role[]
  check(facts: ClaimFacts): readonly FoundHold[]
}

/** An example beside its rule: a case, and the codes this rule gives for the named coverage. */
export interface HoldExample {
  readonly name: string
  readonly document: CaseDocument
  readonly input: HoldInput
  readonly coverageId: string
  readonly expect: readonly string[]
}

/** Day of the service, when it is known: done or planned. */
export function dayOf(service: ServiceLine): string | undefined {
  return service.dateOfService ?? service.dateCompleted
}

/** Done on or before the day the case is looked at. */
export function isDone(service: ServiceLine, asOf: string): boolean {
  const day = dayOf(service)
  return day !== undefined && day <= asOf
}

/** The provider of a service; an office with one provider need not name it. */
export function providerOf(document: CaseDocument, service: ServiceLine): Provider | undefined {
  if (service.providerId !== undefined) return document.providers.find((each) => each.id === service.providerId)
  return document.providers.length === 1 ? document.providers[0] : undefined
}

/** True for a claim to medical in the wide sense; accident payers and dental plans are not. */
export function isMedical(coverage: Coverage): boolean {
  return sideOf(coverage.kind) === 'medical'
}

/** The medical code a service goes out with: chosen by the office, else the first candidate. */
export function medicalCodeOf(facts: Pick<ClaimFacts, 'crossings'>, service: ServiceLine): { readonly code: string; readonly units: number; readonly modifiers: readonly string[]; readonly placeOfService?: string } | undefined {
  const candidate = facts.crossings.find((each) => each.serviceId === service.id)?.candidates[0]
  const chosen = service.chosenMedicalCode
  if (chosen !== undefined) return { code: chosen.code, units: chosen.units ?? 1, modifiers: chosen.modifiers ?? [], ...(service.placeOfService === undefined ? {} : { placeOfService: service.placeOfService }) }
  return candidate === undefined ? undefined : { code: candidate.code, units: candidate.units, modifiers: candidate.modifiers, placeOfService: candidate.placeOfService }
}
