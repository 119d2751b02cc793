// The shape every rule has: an id, one plain sentence, a source, and the dates it is in force.
import { type CalendarDate, isWithin, type Need, type Source } from '@crossbill/model'

export interface Rule {
  /** The id of the reference, for example `OOB-04`; ours where the reference has none. */
  readonly id: string
  /** One plain sentence an office understands. */
  readonly sentence: string
  readonly source: Source
  /** First and last date of service the rule is for; absent: no start, or no end, is tracked. */
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/** What a rule says of the facts it was given. */
export type Verdict<Answer> =
  | { readonly is: 'silent'; readonly why: string }
  | { readonly is: 'needs'; readonly needs: readonly Need[] }
  | { readonly is: 'decided'; readonly answer: Answer; readonly why: string }

/** An example that stands beside its rule and is run by one shared test. */
export interface Example<Facts, Answer> {
  /** A sentence a biller would nod at. */
  readonly name: string
  readonly facts: Facts
  readonly expect: Verdict<Answer>['is'] | { readonly decided: Answer }
}

export function silent(why: string): Verdict<never> {
  return { is: 'silent', why }
}

export function decided<Answer>(answer: Answer, why: string): Verdict<Answer> {
  return { is: 'decided', answer, why }
}

/** True when the rule is in force on the date that counts. */
export function isInForce(rule: Rule, on: CalendarDate): boolean {
  return isWithin(on, rule.from, rule.to)
}
