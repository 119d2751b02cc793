// One question about one service under one coverage: everything the term builders need, handed around as one value.
import type { CalendarDate, CaseDocument, Coverage, CrossCoding, Finding, ServiceLine } from '@crossbill/model'
import { ageOn } from '@crossbill/model'
import type { Unknowns } from './unknowns.ts'

/** A case being estimated: its facts, its unknowns, and where trouble in the data is put. */
export interface Estimating {
  readonly document: CaseDocument
  readonly crossings: ReadonlyMap<string, CrossCoding>
  readonly unknowns: Unknowns
  readonly findings: Finding[]
  /** Coverage ids whose answers are posted; their terms are not asked about. */
  readonly answered: ReadonlySet<string>
}

export interface Question {
  readonly estimating: Estimating
  readonly coverage: Coverage
  /** Place of the coverage in the document. */
  readonly place: string
  readonly service: ServiceLine
  readonly servicePlace: string
  /** The day that counts for this plan (CAL-24). */
  readonly incurred: CalendarDate
  /** Codes this plan may know the service by, the likelier first. */
  readonly codes: readonly string[]
  /** Network and authorization of this plan are not asked for, since those of the first plan were met (STA-10). */
  readonly gatekeepersWaived?: boolean
}

/** Adds a finding once. */
export function report(findings: Finding[], finding: Finding): void {
  if (!findings.some((each) => each.code === finding.code && each.place === finding.place)) findings.push(finding)
}

/** The service happened or is planned because of an accident. */
export function isAccidental(question: Question): boolean {
  return question.service.accident ?? false
}

export function ageAt(question: Question): number {
  return ageOn(question.estimating.document.patient.birthDate, question.incurred)
}
