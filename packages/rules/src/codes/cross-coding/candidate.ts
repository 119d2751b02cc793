// One candidate: units, modifiers, place, diagnoses, description, and what the chart must still say.
import type { CodeSystem } from '@crossbill/model'
import { codeSetOf, shownName } from '../code-sets.ts'
import type { CodeSets } from '../code-sets.ts'
import { lookUp } from '../look-up.ts'
import { sidesOf, teethOf } from '../teeth.ts'
import type { CompanionCode, CrossCandidate, Crossing, MissingFact } from './cross-code.ts'
import type { CrosswalkRow, RowCondition } from './crosswalk.ts'
import { factName, factQuestions, meetsCondition } from './facts.ts'
import { isAnesthesiaCode, type LineUnits, unitsOf } from './units.ts'

export interface CandidateParts {
  readonly system: CodeSystem
  readonly code: string
  readonly row: CrosswalkRow
  readonly conditions: readonly RowCondition[]
  readonly companions: readonly { readonly system: CodeSystem; readonly code: string }[]
  /** True when the facts leave several codes of the row open. */
  readonly isChoice: boolean
}

/** Builds a candidate from a row whose conditions do not forbid it. */
export function candidateOf(parts: CandidateParts, crossing: Crossing): CrossCandidate {
  const { row, code, system } = parts
  const { service, sets } = crossing
  const added = parts.companions.some((each) => roleOf(row, each.code) === 'added')
  const units = firstUnits(unitsOf(code, row.unitsBasis, service, sets), added && row.unitsBasis !== 'time')
  const fee = sets.feeSchedule(code)
  const unlisted = fee?.unlisted === true
  const missing = missingFacts(parts, crossing, units.missing)
  const modifiers = sureModifiers(parts, crossing)
  const diagnoses = chosenDiagnoses(row, service.diagnoses ?? [])
  const comparable = unlisted ? row.conditions.find((each) => each.fact === 'comparable')?.values[0] : undefined
  return {
    row: row.id, system, code, plainName: plainName(sets, system, code), units: units.units, unitKind: units.unitKind, unitsWhy: units.why,
    modifiers, possibleModifiers: row.modifiers.filter((each) => !modifiers.includes(each)).map((modifier) => ({ modifier, meaning: sets.states('modifier', modifier)[0]?.name ?? '' })),
    placeOfService: service.placeOfService ?? row.places[0] ?? '11', diagnoses, typicalDiagnoses: [...row.diagnoses],
    ...(unlisted ? { description: descriptionOf(row, crossing) } : {}), ...(comparable === undefined ? {} : { comparableCode: comparable }),
    reason: reasonOf(parts, crossing), missing, needs: needsOf(parts, crossing, { missing, unlisted, comparable, diagnoses }),
    companions: parts.companions.flatMap((each) => companionOf(each, row, crossing)), confidence: row.confidence, source: row.source, ...(row.note === '' ? {} : { note: row.note }),
  }
}

function plainName(sets: CodeSets, system: CodeSystem, code: string): string {
  const entry = sets.states(codeSetOf(system), code).at(-1)
  return entry === undefined ? '' : shownName(entry)
}

function missingFacts(parts: CandidateParts, { known }: Crossing, missingCount: string | undefined): MissingFact[] {
  const facts = parts.conditions.filter((each) => meetsCondition(each.fact, each.values, known) === 'unknown').map((each) => each.fact)
  if (missingCount !== undefined) facts.push(missingCount)
  return [...new Set(facts)].map((fact) => ({ fact, question: factQuestions[fact] ?? fact }))
}

/** What an unlisted code lacks where no code of like work is known; the office gives it. */
export const comparableNeed = 'A code of like work for the price'

/** Everything the chart or the plan must still give, all at once. */
function needsOf({ row, isChoice, code }: CandidateParts, { service, dateOfService }: Crossing, about: { readonly missing: readonly MissingFact[]; readonly unlisted: boolean; readonly comparable: string | undefined; readonly diagnoses: readonly string[] }): string[] {
  const needs = about.missing.map((each) => each.question)
  if (isChoice) needs.push(`What decides between the codes of this row: ${row.when}`)
  else if (row.conditions.length === 0 && row.when !== '') needs.push(`In the record: ${row.when}`)
  if ((service.diagnoses ?? []).length === 0) needs.push('A diagnosis from the record')
  else if (row.diagnoses.length > 0 && !about.diagnoses.some((each) => isLike(each, row.diagnoses))) needs.push('A diagnosis in the record that supports this code')
  if (about.unlisted) needs.push('An operative report and a plain description in the line note')
  if (about.unlisted && about.comparable === undefined) needs.push(comparableNeed)
  if (dateOfService === undefined) needs.push('The date of service')
  if (row.unitsBasis === 'per tooth' && service.tooth === undefined && (service.teeth ?? []).length === 0) needs.push('The tooth number')
  if (isAnesthesiaCode(code)) needs.push('The anesthesia record with start and end time')
  return [...new Set(needs)]
}

function isLike(diagnosis: string, families: readonly string[]): boolean {
  return families.some((each) => each.slice(0, 5) === diagnosis.slice(0, 5))
}

/** The record's own diagnoses, those of the row's families first; at most four can be pointed to (rule B32). None is ever added (rule B39). */
function chosenDiagnoses(row: CrosswalkRow, recorded: readonly string[]): string[] {
  const fitting = recorded.filter((each) => isLike(each, row.diagnoses))
  return [...fitting, ...recorded.filter((each) => !fitting.includes(each))].slice(0, 4)
}

/** Modifiers that the facts make sure. */
function sureModifiers({ row, code }: CandidateParts, { service, sets, known }: Crossing): string[] {
  const sure: string[] = []
  const allowed = new Set(row.modifiers)
  const sides = sidesOf(service, sets)
  if (allowed.has('RT') && sides.length === 1) sure.push(sides[0] === 'right' ? 'RT' : 'LT')
  if (allowed.has('50') && (sides.length === 2 || known.get('sides') === 'both') && sets.feeSchedule(code)?.bilateral === '1') sure.push('50')
  if (row.modifiers.length === 1 && (allowed.has('TC') || allowed.has('26') || allowed.has('95') || allowed.has('GY'))) sure.push(row.modifiers[0] ?? '')
  if (allowed.has('52') && (row.category === 'alveoloplasty' || row.category === 'periodontal')) sure.push('52')
  if (allowed.has('NU')) sure.push('NU')
  if (allowed.has('RA') && known.get('replacement') === 'yes') sure.push('RA')
  if (allowed.has('KX') && known.get('payerKind') === 'medicare' && (known.get('listedTreatment') === 'yes' || known.get('medicareCriteriaMet') === 'yes')) sure.push('KX')
  if (allowed.has('GP')) sure.push('GP')
  if (allowed.has('QW') && known.get('labCertificate') === 'yes') sure.push('QW')
  return sure
}

/** What was done, in our own words, with the tooth: an unlisted code says nothing by itself (rules B15, B31). */
function descriptionOf(row: CrosswalkRow, { service, sets }: Crossing): string {
  const teeth = teethOf(service, sets).map((each) => each.code)
  const place = teeth.length === 0 ? '' : teeth.length === 1 ? `, tooth ${teeth[0] ?? ''}` : `, teeth ${teeth.join(', ')}`
  return `${row.plainName}${place}`
}

function reasonOf({ row, conditions }: CandidateParts, { known }: Crossing): string {
  const met = conditions.filter((each) => meetsCondition(each.fact, each.values, known) === 'met').map((each) => `${factName(each.fact)} ${sayValue(known.get(each.fact))}`)
  const usual = { yes: 'Normally dental only.', usually: 'Medical only with a special cause.', no: 'A medical route is common when the conditions hold.' }[row.dentalOnly]
  return `${row.plainName}: ${row.when}. ${met.length === 0 ? '' : `The record says ${met.join(', ')}. `}${usual}`
}

function sayValue(value: string | number | readonly string[] | undefined): string {
  return Array.isArray(value) ? value.join(' and ') : String(value)
}

function roleOf(row: CrosswalkRow, code: string): 'added' | 'with' {
  return row.conditions.find((one) => one.fact === 'role' && one.codes.includes(code))?.values[0] === 'added' ? 'added' : 'with'
}

/** Where a code of the row counts each further part, the first code stands for the first one only. */
function firstUnits(units: LineUnits, isFirstOnly: boolean): LineUnits {
  return isFirstOnly && units.units > 1 ? { ...units, units: 1, why: 'the first; each further one is on its own line' } : units
}

/** Further parts as the record counts them; none where it counts only one. Work of its own is one unit until its own service says more. */
function companionOf(each: { readonly system: CodeSystem; readonly code: string }, row: CrosswalkRow, { sets, service, dateOfService }: Crossing): CompanionCode[] {
  const role = roleOf(row, each.code)
  const standing = lookUp(sets, { set: codeSetOf(each.system), code: each.code, dateOfService: dateOfService ?? '9999-12-31' })
  const plainName = standing.is === 'unknown' ? '' : shownName(standing.entry)
  const why = role === 'added' ? 'each further part, on its own line' : 'billed together, on its own line'
  const told = standing.is === 'ended' ? `${why}; the code ended on ${standing.endedOn}` : why
  if (role === 'with') return [{ ...each, plainName, units: 1, role, recordAs: byReportCode(service.code), why: told }]
  const units = addedUnits(each.code, row, service, sets)
  return units.units === 0 ? [] : [{ ...each, plainName, units: units.units, role, why: `${told}: ${units.why}` }]
}

function addedUnits(code: string, row: CrosswalkRow, service: Crossing['service'], sets: CodeSets): { readonly units: number; readonly why: string } {
  if (row.unitsBasis === 'time') return service.minutes === undefined ? { units: 0, why: '' } : unitsOf(code, 'time', service, sets)
  const more = (service.units ?? 1) - 1
  return { units: more, why: `${more} of ${more + 1}` }
}

const byReport: Readonly<Record<string, string>> = { D0: 'D0999', D1: 'D1999', D2: 'D2999', D3: 'D3999', D4: 'D4999', D5: 'D5899', D6: 'D6199', D7: 'D7999', D8: 'D8999', D9: 'D9999' }

/** The dental code by report of the same chapter. */
function byReportCode(code: string): string {
  return byReport[code.slice(0, 2)] ?? 'D9999'
}
