// The shape of an order rule: given two coverages of one service, which pays first, or silence, or the facts it needs.
import type { Finding, Need } from '@crossbill/model'
import type { Example, Rule } from '../rule.ts'
import type { Pair, Party, ServiceFacts } from './facts/party.ts'

/** One of the two coverages a rule looks at. */
export type Which = 'a' | 'b'

export interface FactUsed {
  readonly fact: string
  readonly value: string
}

export interface SettingUsed {
  readonly setting: string
  readonly value: string
  readonly origin: string
}

/** What a rule says of two coverages. */
export type Said =
  | { readonly is: 'silent'; readonly why: string }
  | { readonly is: 'needs'; readonly needs: readonly Need[]; readonly could: readonly (Which | 'silent')[] }
  | {
      readonly is: 'decided'
      readonly answer: Which
      readonly why: string
      readonly facts: readonly FactUsed[]
      readonly with?: readonly string[]
      readonly settings?: readonly SettingUsed[]
      readonly warnings?: readonly Finding[]
      /** Facts worth asking for that do not hold the answer up. */
      readonly asks?: readonly Need[]
    }

/** Decides which of two coverages pays first. Swapping the two swaps the answer. */
export interface PairRule extends Rule {
  readonly decide: (pair: Pair) => Said
}

/** Whether a coverage takes part for one service. */
export type Presence =
  | { readonly is: 'silent' }
  | { readonly is: 'needs'; readonly needs: readonly Need[] }
  | { readonly is: 'out'; readonly why: string; readonly facts: readonly FactUsed[]; readonly with?: readonly string[]; readonly settings?: readonly SettingUsed[]; readonly warnings?: readonly Finding[]; readonly asks?: readonly Need[] }
  | { readonly is: 'in'; readonly why: string; readonly warnings?: readonly Finding[]; readonly asks?: readonly Need[] }

export interface PresenceRule extends Rule {
  readonly decide: (party: Party, service: ServiceFacts) => Presence
}

/** Leaves coverages out by looking at all that take part, once each has been looked at alone. */
export interface TogetherRule extends Rule {
  readonly decide: (inPlay: readonly Party[], service: ServiceFacts) => Together
}

export interface Together {
  readonly out: readonly { readonly party: Party; readonly why: string; readonly facts: readonly FactUsed[]; readonly with?: readonly string[]; readonly settings?: readonly SettingUsed[] }[]
  readonly warnings?: readonly Finding[]
  /** Facts worth asking for that do not hold the answer up. */
  readonly asks?: readonly Need[]
}

export const nobodyOut: Together = { out: [] }

/** Says that two coverages do not coordinate with each other at all. */
export interface ApartRule extends Rule {
  readonly decide: (pair: Pair) => { readonly is: 'silent' } | { readonly is: 'apart'; readonly why: string; readonly with: readonly string[]; readonly settings: readonly SettingUsed[] }
}

export type PairExample<Sketch> = Example<Sketch, Which>

export const stays: Presence = { is: 'silent' }

export function silent(why: string): Said {
  return { is: 'silent', why }
}

export function other(which: Which): Which {
  return which === 'a' ? 'b' : 'a'
}

/** `a` or `b` by a condition that holds for `a`. */
export function firstIf(aIsFirst: boolean): Which {
  return aIsFirst ? 'a' : 'b'
}

export function need(fact: string, question: string, rule: string): Need {
  return { fact, question, rules: [rule] }
}

/** Needs by fact, with the rules and services that wait for each joined. */
export function joinNeeds(needs: readonly Need[]): Need[] {
  const byFact = new Map<string, Need>()
  for (const each of needs) {
    const earlier = byFact.get(each.fact)
    if (earlier === undefined) {
      byFact.set(each.fact, each)
      continue
    }
    const serviceIds = [...new Set([...(earlier.serviceIds ?? []), ...(each.serviceIds ?? [])])]
    byFact.set(each.fact, { ...earlier, rules: [...new Set([...earlier.rules, ...each.rules])].sort(), ...(serviceIds.length > 0 ? { serviceIds } : {}) })
  }
  return [...byFact.values()].sort((x, y) => (x.fact < y.fact ? -1 : x.fact > y.fact ? 1 : 0))
}

/** An example of a rule about one coverage: what it says of coverage `a` of a sketch. */
export interface PresenceExample<Sketch> {
  readonly name: string
  readonly facts: Sketch
  readonly expect: Presence['is']
}

/** An example of a rule about all coverages together: who is left out. */
export interface TogetherExample<Sketch> {
  readonly name: string
  readonly facts: Sketch
  readonly out: readonly string[]
}
