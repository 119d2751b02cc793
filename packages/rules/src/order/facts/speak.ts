// Small pieces of sentences the order rules share.
import type { FactUsed, Which } from '../order-rule.ts'
import type { Pair, Party } from './party.ts'
import { spoken } from './household.ts'

export function firstOf(pair: Pair, which: Which): Party {
  return which === 'a' ? pair.a : pair.b
}

export function secondOf(pair: Pair, which: Which): Party {
  return which === 'a' ? pair.b : pair.a
}

/** "Alder Dental pays before Birch Health: …" */
export function before(pair: Pair, which: Which, because: string): string {
  return `${firstOf(pair, which).name} pays before ${secondOf(pair, which).name}: ${because}.`
}

export function holderSpoken(party: Party, pair: Pair): string {
  return party.holder === undefined ? `the subscriber of ${party.name}` : spoken(party.holder, pair.service.document.household)
}

export function relationshipFact(party: Party): FactUsed {
  return { fact: `${party.place}.relationship`, value: party.relationship ?? 'unknown' }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Nov 2" of a date `YYYY-MM-DD` or `MM-DD`. */
export function dayInYear(date: string): string {
  const [month = '', day = ''] = date.split('-').slice(-2)
  return `${months[Number(month) - 1] ?? month} ${Number(day)}`
}

/** "Nov 2, 2026". */
export function fullDay(date: string): string {
  return `${dayInYear(date)}, ${date.slice(0, 4)}`
}
