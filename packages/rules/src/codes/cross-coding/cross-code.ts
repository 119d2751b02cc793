// From one dental service to medical codes: every row of the crosswalk is tried against the facts,
// and each code comes out as a candidate with its reason, or rejected with why. Nothing is guessed.
import type { CodeSystem, Finding, MedicalCandidate } from '@crossbill/model'
import { codeSetOf } from '../code-sets.ts'
import type { CodeEntry, CodeSets } from '../code-sets.ts'
import { lookUp } from '../look-up.ts'
import type { CodeSetName } from '../pack.ts'
import { partsOf } from '../pack.ts'
import { writtenCode } from '../written-code.ts'
import { candidateOf } from './candidate.ts'
import type { CrosswalkRow, RowCondition } from './crosswalk.ts'
import { crosswalkRows } from './crosswalk.ts'
import type { CrossCodeFacts, CrossCodeService, FactValue } from './facts.ts'
import { factName, factQuestions, knownFacts, meetsCondition } from './facts.ts'
import { diagnosisFindings } from './recorded-diagnoses.ts'

export interface MissingFact {
  readonly fact: string
  readonly question: string
}

/** A code billed together with another, on its own line. */
export type CompanionCode = NonNullable<MedicalCandidate['companions']>[number]

/** A candidate with everything the crossing knows of it, and the row of the crosswalk it comes from. */
export type CrossCandidate = MedicalCandidate & Required<Pick<MedicalCandidate, 'missing' | 'typicalDiagnoses' | 'companions' | 'possibleModifiers' | 'unitsWhy'>> & { readonly row: string }

export interface CrossCodeResult {
  readonly candidates: readonly CrossCandidate[]
  readonly rejected: readonly { readonly system: CodeSystem; readonly code: string; readonly why: string }[]
  /** Why there is no candidate. */
  readonly refusal?: string
  /** What holds when none of the candidates' conditions do, for example that the service stays dental. */
  readonly otherwise?: string
  /** Codes to use in place of one that ended, or that a wrongly written one may have been meant as. */
  readonly instead?: readonly { readonly set: CodeSetName; readonly code: string; readonly name: string }[]
  readonly findings: readonly Finding[]
}

/** Context of one crossing, handed to the parts. */
export interface Crossing {
  readonly service: CrossCodeService
  readonly dateOfService: string | undefined
  readonly known: ReadonlyMap<string, FactValue>
  readonly sets: CodeSets
}

/**
 * Medical codes for one dental service.
 * @param facts known facts by name (see `factQuestions`); what is absent is asked for
 */
export function crossCode(service: CrossCodeService, facts: CrossCodeFacts, sets: CodeSets): CrossCodeResult {
  const code = writtenCode('cdt', service.code)
  const dateOfService = service.dateOfService ?? (typeof facts['asOf'] === 'string' ? facts['asOf'] : undefined)
  const crossing: Crossing = { service: { ...service, code }, dateOfService, known: knownFacts(service, facts, sets), sets }
  const refusal = refuseCode(crossing)
  if (refusal !== undefined) return refusal
  const rows = crosswalkRows(sets, code)
  const found = rows.flatMap((row) => tryRow(row, crossing))
  const candidates = ranked(found.flatMap((each) => (each.is === 'candidate' ? [each] : []))).map((each) => each.candidate)
  const rejected = found.flatMap((each) => (each.is === 'rejected' ? [each] : []))
  const dental = found.flatMap((each) => (each.is === 'dental' ? [each.why] : []))
  const taken = new Set(candidates.map((each) => `${each.system} ${each.code}`))
  const allRejected = distinct([...rejected, ...temptingCodes(code, sets)].filter((each) => !taken.has(`${each.system} ${each.code}`)))
  const otherwise = dental[0]
  const findings = diagnosisFindings(service.diagnoses ?? [], dateOfService, sets)
  if (candidates.length > 0) return { candidates, rejected: allRejected, ...(otherwise === undefined ? {} : { otherwise }), findings }
  return { candidates, rejected: allRejected, refusal: otherwise ?? noFit(rejected), findings }
}

/** Why nothing fits: each reason once, so that the missing or differing fact is seen for every code. */
function noFit(rejected: readonly { readonly code: string; readonly why: string }[]): string {
  const reasons = [...new Set(rejected.map((each) => each.why))]
  return reasons.length === 0 ? 'No medical code fits the facts: the crosswalk has no row for this code.' : `No medical code fits the facts: ${reasons.slice(0, 6).map((why) => `${rejected.filter((each) => each.why === why).map((each) => each.code).join(', ')} ${why}`).join('; ')}.`
}

/** Refuses a code that was not in force, does not exist, or that no table crosses. */
function refuseCode({ service, dateOfService, sets }: Crossing): CrossCodeResult | undefined {
  const refuse = (code: string, what: string, remedy: string, instead: NonNullable<CrossCodeResult['instead']> = []): CrossCodeResult => ({ candidates: [], rejected: [], refusal: `${what} ${remedy}`, ...(instead.length === 0 ? {} : { instead: instead.map((each) => ({ set: each.set, code: each.code, name: each.name })) }), findings: [{ code, severity: 'error', place: 'service.code', what, remedy }] })
  if (!sets.has('cdt') && crosswalkRows(sets, service.code).length === 0) return refuse('CROSS-NO-CROSSWALK', 'The crosswalk is empty.', 'Load the CDT and crosswalk packs, or enter the office’s own mapping.')
  if (sets.has('cdt')) {
    const standing = lookUp(sets, { set: 'cdt', code: service.code, dateOfService: dateOfService ?? '9999-12-31' })
    if (standing.is === 'ended') {
      const names = standing.successors.map((each) => `${each.code} (${each.name})`).join(', ')
      return refuse('CROSS-CODE-ENDED', `${service.code} ended on ${standing.endedOn}.`, names === '' ? 'Choose a code in force on the date of service.' : `Use ${names}.`, standing.successors)
    }
    if (standing.is === 'not-yet') return refuse('CROSS-CODE-NOT-YET', `${service.code} begins on ${standing.begins}.`, 'Choose a code in force on the date of service.')
    if (standing.is === 'unknown' && crosswalkRows(sets, service.code).length === 0) {
      const elsewhere = standing.suggestions.find((each) => each.why === 'another-set')
      if (elsewhere !== undefined) return refuse('CROSS-CODE-OTHER-SET', `${service.code} is no dental code: it is ${setTitles[elsewhere.set] ?? 'a code of another set'} (${elsewhere.name}).`, 'Crossing begins with the dental code of the service.', [elsewhere])
      const names = standing.suggestions.map((each) => `${each.code} (${each.name})`).join(', ')
      return refuse('CROSS-CODE-UNKNOWN', service.code === '' ? 'No code was given.' : `${service.code} is not in the dental code set.`, names === '' ? 'Check the number.' : `Did you mean ${names}?`, standing.suggestions)
    }
  }
  if (crosswalkRows(sets, service.code).length === 0) return refuse('CROSS-NO-ROW', `No medical code is known for ${service.code}.`, 'It stays dental unless a certified coder names a code with a source.')
  return undefined
}

const setTitles: Readonly<Partial<Record<CodeSetName, string>>> = { cpt: 'a CPT code', hcpcs: 'a HCPCS code', icd10cm: 'a diagnosis', modifier: 'a modifier', carc: 'an adjustment reason', rarc: 'a remark', 'place-of-service': 'a place of service' }

type RowOutcome =
  | { readonly is: 'candidate'; readonly candidate: CrossCandidate; readonly score: number }
  | { readonly is: 'rejected'; readonly system: CodeSystem; readonly code: string; readonly why: string }
  | { readonly is: 'dental'; readonly why: string }

function tryRow(row: CrosswalkRow, crossing: Crossing): readonly RowOutcome[] {
  const whole = row.conditions.filter((each) => each.codes.length === 0 && !isRemark(each))
  const failed = whole.find((each) => meetsCondition(each.fact, each.values, crossing.known) === 'not-met')
  if (row.candidates.length === 0) return failed === undefined ? [{ is: 'dental', why: dentalReason(row) }] : []
  if (failed !== undefined) return row.candidates.map((each) => ({ is: 'rejected', ...each, why: whyNot(failed, row, crossing) }))
  const roles = new Map(row.conditions.filter((each) => each.fact === 'role').flatMap((each) => each.codes.map((code) => [code, each.values[0] ?? ''])))
  const leading = row.candidates.filter((each) => !roles.has(each.code))
  const following = row.candidates.filter((each) => roles.has(each.code))
  const judged = (leading.length > 0 ? leading : row.candidates).map((each) => judgeCode(each, row, crossing))
  const open = judged.filter((each) => each.why === undefined)
  const outcomes = judged.map((each): RowOutcome => {
    if (each.why !== undefined) return { is: 'rejected', system: each.system, code: each.code, why: each.why }
    const conditions = [...whole, ...row.conditions.filter((one) => one.codes.includes(each.code) && !isRemark(one))]
    const candidate = candidateOf({ system: each.system, code: each.code, row, conditions, companions: following, isChoice: open.length > 1 }, crossing)
    if (candidate.units === 0 && crossing.service.minutes !== undefined) return { is: 'rejected', system: each.system, code: each.code, why: `no unit comes of ${crossing.service.minutes} minutes (${candidate.unitsWhy})` }
    return { is: 'candidate', candidate, score: scoreOf(candidate, row, conditions, crossing) }
  })
  return [...outcomes, ...unusedCompanions(following, outcomes)]
}

/** Added codes that no candidate of the row needs yet: said, so that none is lost. */
function unusedCompanions(following: CrosswalkRow['candidates'], outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
  const open = outcomes.flatMap((each) => (each.is === 'candidate' ? [each.candidate] : []))
  const used = new Set(open.flatMap((each) => each.companions.map((one) => one.code)))
  const base = outcomes.flatMap((each) => (each.is === 'candidate' ? [each.candidate.code] : each.is === 'rejected' ? [each.code] : [])).join(' or ')
  return following.filter((each) => !used.has(each.code)).map((each) => ({ is: 'rejected', system: each.system, code: each.code, why: open.length === 0 ? `only beside ${base}, which does not fit` : `only beside ${base}, for what goes beyond its first unit; the units or minutes on record name nothing beyond it` }))
}

/** Conditions that describe the row and decide nothing. */
function isRemark(condition: RowCondition): boolean {
  return condition.fact === 'role' || condition.fact === 'comparable' || condition.fact === 'rank'
}

function judgeCode(candidate: { readonly system: CodeSystem; readonly code: string }, row: CrosswalkRow, crossing: Crossing): { readonly system: CodeSystem; readonly code: string; readonly why: string | undefined } {
  const failed = row.conditions.find((each) => each.codes.includes(candidate.code) && !isRemark(each) && meetsCondition(each.fact, each.values, crossing.known) === 'not-met')
  if (failed !== undefined) return { ...candidate, why: whyNot(failed, row, crossing) }
  return { ...candidate, why: notInForce(candidate, crossing) }
}

function notInForce({ system, code }: { readonly system: CodeSystem; readonly code: string }, { sets, dateOfService }: Crossing): string | undefined {
  const set = codeSetOf(system)
  if (!sets.has(set)) return system === 'CDT' ? undefined : `the pack of ${system} numbers is not loaded`
  const standing = lookUp(sets, { set, code, dateOfService: dateOfService ?? '9999-12-31' })
  if (standing.is === 'ended') return `${code} ended on ${standing.endedOn}${successorText(standing.successors)}`
  if (standing.is === 'not-yet') return `${code} begins on ${standing.begins}`
  return undefined
}

function successorText(successors: readonly CodeEntry[]): string {
  return successors.length === 0 ? '' : `; now ${successors.map((each) => each.code).join(' or ')}`
}

function dentalReason(row: CrosswalkRow): string {
  const about = row.billable === 'no' && row.dentalOnly !== 'yes' ? 'No separate medical code' : 'No medical code: the service stays dental'
  return `${about} (${lowerFirst(row.when)}).${row.note === '' ? '' : ` ${row.note}.`}`
}

function whyNot(condition: RowCondition, row: CrosswalkRow, { known }: Crossing): string {
  const value = known.get(condition.fact)
  const shown = Array.isArray(value) ? value.join(', ') : String(value)
  return `needs ${sayWanted(condition)}; the record says ${factName(condition.fact)} ${shown}${row.when === '' ? '' : ` (${lowerFirst(row.when)})`}`
}

function sayWanted(condition: RowCondition): string {
  const question = factQuestions[condition.fact]
  const values = condition.values.map((each) => (each.startsWith('!') ? `not ${each.slice(1)}` : each)).join(' or ')
  return condition.values.length === 1 && condition.values[0] === 'yes' && question !== undefined ? `a yes to “${question}”` : `${factName(condition.fact)} ${values}`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text
}

/** Certainty first: what the record supports, then how well the mapping is known. */
function scoreOf(candidate: CrossCandidate, row: CrosswalkRow, conditions: readonly RowCondition[], { known, service }: Crossing): number {
  const met = conditions.filter((each) => meetsCondition(each.fact, each.values, known) === 'met').length
  const unknown = conditions.length - met
  const supported = candidate.typicalDiagnoses.some((each) => (service.diagnoses ?? []).some((one) => one.slice(0, 5) === each.slice(0, 5)))
  const confidence = { high: 6, medium: 4, low: 1 }[row.confidence]
  const dental = { no: 2, usually: 0, yes: -4 }[row.dentalOnly]
  const usual = Number(row.conditions.find((each) => each.fact === 'rank')?.values[0] ?? 0)
  return usual + confidence + dental + met * 3 - unknown + (supported ? 4 : 0) - (candidate.system === 'CDT' && known.get('payerTakesDentalCodes') !== 'yes' ? 3 : 0)
}

function ranked<T extends { readonly candidate: CrossCandidate; readonly score: number }>(found: readonly T[]): readonly T[] {
  const sorted = [...found].sort((a, b) => b.score - a.score)
  return sorted.filter((each, index) => sorted.findIndex((one) => one.candidate.system === each.candidate.system && one.candidate.code === each.candidate.code) === index)
}

function temptingCodes(cdtCode: string, sets: CodeSets): readonly { readonly system: CodeSystem; readonly code: string; readonly why: string }[] {
  return sets.table('crosswalk', 'tempting').filter((row) => row['cdt_code'] === cdtCode).map((row) => ({
    system: row['system'] === 'HCPCS' ? 'HCPCS' : row['system'] === 'CDT' ? 'CDT' : 'CPT', code: row['code'] ?? '', why: `${row['why'] ?? ''} (${partsOf(row['source']).join(', ')})`,
  }))
}

function distinct(rejected: readonly { readonly system: CodeSystem; readonly code: string; readonly why: string }[]): CrossCodeResult['rejected'] {
  const seen = new Set<string>()
  return rejected.flatMap(({ system, code, why }) => {
    if (seen.has(`${system} ${code}`)) return []
    seen.add(`${system} ${code}`)
    return [{ system, code, why }]
  })
}
