// Evaluates the conditions that pathways are written with.
import { ageOn, isWithin, matchesCode, sideOf } from '@crossbill/model'
import { diagnosesOf, medicalCoverages, type ServiceFacts } from './facts.ts'
import { meaningOf } from '../notes/read-note.ts'
import type { Condition } from './pathway.ts'
import { stateMandates, type MandateKind, type StateMandate } from './state-mandates.table.ts'

/** True when the condition holds for this service of this case. */
export function holds(condition: Condition, facts: ServiceFacts): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts))
  if ('any' in condition) return condition.any.some((each) => holds(each, facts))
  if ('not' in condition) return !holds(condition.not, facts)
  if ('diagnosis' in condition) return (condition.first === true ? diagnosesOf(facts).slice(0, 1) : diagnosesOf(facts)).some((code) => startsWithAny(code, condition.diagnosis))
  if ('code' in condition) return matchesCode(condition.code, facts.service.code)
  if ('chart' in condition) return charted(condition, facts)
  if ('fact' in condition) return facts.facts.some((each) => condition.fact.includes(each.element) && each.present !== false)
  if ('document' in condition) return facts.documents.some((each) => condition.document.includes(each.kind))
  if ('accident' in condition) return facts.service.accident ?? facts.document.accident !== undefined
  if ('coverage' in condition) return medicalCoverages(facts).some((each) => condition.coverage.includes(each.kind))
  if ('state' in condition) return facts.document.coverages.some((each) => sideOf(each.kind) !== 'dental' && condition.state.includes(each.situsState ?? facts.document.office.address?.state ?? ''))
  if ('age' in condition) return withinAge(condition.age, ageOn(facts.document.patient.birthDate, facts.on))
  if ('place' in condition) return condition.place.includes(facts.service.placeOfService ?? '')
  if ('alsoPlanned' in condition) return facts.document.plan.services.some((each) => each.id !== facts.service.id && matchesCode(condition.alsoPlanned, each.code))
  if ('crossed' in condition) return (facts.crossings.find((each) => each.serviceId === facts.service.id)?.candidates.length ?? 0) > 0
  if ('linkedService' in condition) return linked(condition.linkedService, facts)
  if ('value' in condition) return valuesOf(condition.value, facts).some((value) => (condition.value.atLeast === undefined || value >= condition.value.atLeast) && (condition.value.below === undefined || value < condition.value.below))
  if ('mandate' in condition) return mandateFor(condition.mandate, facts) !== undefined
  return (condition.date.from === undefined || facts.on >= condition.date.from) && (condition.date.before === undefined || facts.on < condition.date.before)
}

function withinAge(span: { readonly below?: number; readonly from?: number }, age: number): boolean {
  return (span.below === undefined || age < span.below) && (span.from === undefined || age >= span.from)
}

/** A code begins with one of the prefixes; points do not matter. */
export function startsWithAny(code: string, prefixes: readonly string[]): boolean {
  const bare = code.replace('.', '').toUpperCase()
  return prefixes.some((prefix) => bare.startsWith(prefix.replace('.', '')))
}

function charted(condition: Extract<Condition, { chart: unknown }>, facts: ServiceFacts): boolean {
  const meant = condition.meant ?? ['present', 'past', 'over']
  return facts.sentences.some((sentence) => condition.chart.some((concept) => sentence.mentions(concept).some((mention) => meant.includes(mention.assertion))))
}

function linked(words: readonly string[] | 'any', facts: ServiceFacts): boolean {
  const named = facts.document.government?.linkedService?.toLowerCase()
  if (named === undefined || named === '' || named === 'none') return false
  return words === 'any' || words.some((word) => named.includes(word))
}

/** Values told of this patient; the structured ones count as the sentences do. */
function valuesOf(wanted: Extract<Condition, { value: unknown }>['value'], facts: ServiceFacts): number[] {
  const structured = facts.facts.filter((each) => wanted.facts.includes(each.element) && each.present !== false).flatMap((each) => each.value ?? [])
  const told = facts.sentences.flatMap((sentence) =>
    sentence.measures.filter((measure) => measure.kind === wanted.kind && ['present', 'past', 'over'].includes(meaningOf(sentence, measure.start, measure.end))).map((measure) => measure.value),
  )
  return [...structured, ...told]
}

/** The first mandate of the kind that binds a medical plan of the case and names this patient. Self-funded employer plans are exempt (section 6). */
export function mandateFor(kind: MandateKind, facts: ServiceFacts): StateMandate | undefined {
  const bound = medicalCoverages(facts).filter((each) => each.funding !== 'self-funded-erisa' && each.funding !== 'government' && (each.kind === 'group-medical' || each.kind === 'individual-medical'))
  return stateMandates.find(
    (row) => row.kind === kind && bound.some((each) => each.situsState === row.state) && isWithin(facts.on, row.from) && namesPatient(row, facts),
  )
}

function namesPatient(row: StateMandate, facts: ServiceFacts): boolean {
  if (row.belowAge === undefined) return true
  const age = ageOn(facts.document.patient.birthDate, facts.on)
  return age < row.belowAge || (row.orDisability === true && holds({ any: [{ diagnosis: ['F7', 'F84', 'G80', 'Q90'] }, { fact: ['disability'] }] }, facts))
}
