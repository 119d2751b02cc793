// What the rules for children share: whether a pair covers a child through two people, how the parents live, and whose birthday is earlier.
import type { Need } from '@crossbill/model'
import type { FactUsed, Said, Which } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import { roleIsParent, roleIsStep, roleOf, samePerson, spouseOf } from '../facts/household.ts'
import { coveredSince } from '../facts/longest.ts'
import type { Pair, Party, ServiceFacts } from '../facts/party.ts'
import { sameHolder } from '../facts/party.ts'
import { monthAndDay } from '../facts/service-facts.ts'
import { before, dayInYear, firstOf, holderSpoken, secondOf } from '../facts/speak.ts'

/** Undefined when the pair covers a child through two people; else what to say instead. */
export function notTwoHolders(pair: Pair, rule: string): Said | undefined {
  const { a, b } = pair
  const asChild = (party: Party): boolean => party.relationship === 'child' || party.relationship === 'other-dependent'
  if (!asChild(a) || !asChild(b)) return silent('the patient is not a child under both plans')
  const same = sameHolder(pair)
  if (same === true) return silent('one person holds both plans')
  if (same === undefined) return { is: 'needs', needs: [a, b].filter((party) => party.holder === undefined).map((party) => askHolder(party, rule)), could: ['a', 'b', 'silent'] }
  return undefined
}

export function askHolder(party: Party, rule: string): Need {
  return need(`${party.place}.heldBy`, `Who holds the plan of ${party.name}: the mother, the father or someone else?`, rule)
}

/** How the parents live: as told, or as other facts of the household imply; undefined when nothing tells. */
export function arrangementOf(service: ServiceFacts): { readonly value: 'together' | 'apart'; readonly fact: FactUsed } | undefined {
  const household = service.document.household
  if (household?.parents === 'together' || household?.parents === 'apart') return { value: household.parents, fact: { fact: 'household.parents', value: household.parents } }
  if (household?.decree !== undefined && household.decree.kind !== 'none') return { value: 'apart', fact: { fact: 'household.decree.kind', value: household.decree.kind } }
  if (household?.custodialParent !== undefined) return { value: 'apart', fact: { fact: 'household.custodialParent', value: household.custodialParent } }
  const step = service.parties.find((party) => party.holder !== undefined && party.relationship !== 'spouse' && roleIsStep(roleOf(party.holder, household)))
  return step === undefined ? undefined : { value: 'apart', fact: { fact: `${step.place}.heldBy`, value: step.holder ?? '' } }
}

export function askParents(rule: string): Need {
  return need('household.parents', 'Do the parents live together, or apart?', rule)
}

/** OOB-08 takes part where a holder is no parent: the rules go on as if he or she were one. */
export function asIfParents(pair: Pair): readonly string[] {
  const household = pair.service.document.household
  return [pair.a, pair.b].some((party) => party.holder !== undefined && !roleIsParent(roleOf(party.holder, household)) && !roleIsStep(roleOf(party.holder, household))) ? ['OOB-08'] : []
}

export function missingBirthdays(pair: Pair, rule: string): Need[] {
  return [pair.a, pair.b].filter((party) => party.holderBirthDate === undefined).map((party) => need(party.holderBirthFact, `What is the birthday of ${holderSpoken(party, pair)}?`, rule))
}

/** The plan of the earlier birthday in the calendar year, the year of birth left aside; on one day, the plan that covers a holder longer. */
export function earlierBirthday(pair: Pair, rule: string, others: readonly string[] = []): Said {
  const [one, two] = [pair.a.holderBirthDate, pair.b.holderBirthDate]
  if (one === undefined || two === undefined) return birthdaysNotKnown(pair, rule)
  const facts = [pair.a, pair.b].map((party, index) => ({ fact: party.holderBirthFact, value: index === 0 ? monthAndDay(one) : monthAndDay(two) }))
  const joined = [...asIfParents(pair), ...others]
  if (monthAndDay(one) !== monthAndDay(two)) {
    const answer = firstIf(monthAndDay(one) < monthAndDay(two))
    const day = (which: Which): string => dayInYear(which === 'a' ? one : two)
    const because = `the birthday of ${holderSpoken(firstOf(pair, answer), pair)}, ${day(answer)}, comes earlier in the year than ${day(answer === 'a' ? 'b' : 'a')}`
    return { is: 'decided', answer, why: before(pair, answer, because), facts, with: joined }
  }
  return longerForHolder(pair, rule, facts, joined)
}

/** The birthdays, and with them the days a tie would need. */
function birthdaysNotKnown(pair: Pair, rule: string): Said {
  const since = [coveredSince(pair.a.coverage), coveredSince(pair.b.coverage)]
  const tieIsDecided = since[0] !== undefined && since[1] !== undefined && since[0].date !== since[1].date
  return { is: 'needs', needs: [...missingBirthdays(pair, rule), ...missingDays(pair, rule)], could: tieIsDecided ? ['a', 'b'] : ['a', 'b', 'silent'] }
}

function missingDays(pair: Pair, rule: string): Need[] {
  return [pair.a, pair.b].filter((party) => coveredSince(party.coverage) === undefined).map((party) => need(`${party.place}.planStartForLongestRule`, `Since when does ${party.name} cover ${holderSpoken(party, pair)}?`, rule))
}

function longerForHolder(pair: Pair, rule: string, birthdays: readonly FactUsed[], joined: readonly string[]): Said {
  const [one, two] = [coveredSince(pair.a.coverage), coveredSince(pair.b.coverage)]
  if (one === undefined || two === undefined) return { is: 'needs', needs: missingDays(pair, rule), could: ['a', 'b', 'silent'] }
  if (one.date === two.date) return silent('both have the same birthday, and both plans began on one day')
  const answer = firstIf(one.date < two.date)
  const because = `both holders have the same birthday, and it has covered ${holderSpoken(firstOf(pair, answer), pair)} longer than ${secondOf(pair, answer).name} its holder`
  return { is: 'decided', answer, why: before(pair, answer, because), facts: [...birthdays, { fact: one.fact, value: one.date }, { fact: two.fact, value: two.date }], with: joined }
}

/** True when the party's holder is this person. */
export function isHeldBy(party: Party, person: string, service: ServiceFacts): boolean {
  return party.holder !== undefined && samePerson(party.holder, person, service.document.household)
}

/** True when the party's holder is married to this person. */
export function isHeldBySpouseOf(party: Party, person: string, service: ServiceFacts): boolean {
  if (party.holder === undefined) return false
  const spouse = spouseOf(party.holder, service.document.household)
  return spouse !== undefined && samePerson(spouse, person, service.document.household)
}
