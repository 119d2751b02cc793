// Whether a code was in force on a date of service, and if not, what the office may have meant.
import type { CalendarDate } from '@crossbill/model'
import { stateOn } from './code-sets.ts'
import type { CodeEntry, CodeSets } from './code-sets.ts'
import type { CodeSetName } from './pack.ts'
import { codeSetNames } from './pack.ts'
import type { CodeSuggestion } from './suggest.ts'
import { suggestCodes } from './suggest.ts'
import { isWellFormed, writtenCode } from './written-code.ts'

export type CodeStanding =
  | { readonly is: 'in-force'; readonly entry: CodeEntry; /** Set when the edition at hand does not reach the date. */ readonly judgedBy?: string }
  | { readonly is: 'ended'; readonly entry: CodeEntry; readonly endedOn: CalendarDate; readonly successors: readonly CodeEntry[] }
  | { readonly is: 'not-yet'; readonly entry: CodeEntry; readonly begins: CalendarDate }
  | { readonly is: 'unknown'; readonly wellFormed: boolean; /** True when a code that is not in the set does not exist. */ readonly certain: boolean; readonly suggestions: readonly CodeSuggestion[] }

export interface CodeQuestion {
  readonly set: CodeSetName
  readonly code: string
  readonly dateOfService: CalendarDate
}

/** A code's standing on its date of service (EDI-08: codes are valid by date of service), with what the office may have meant. */
export function lookUp(sets: CodeSets, question: CodeQuestion): CodeStanding {
  const found = standingOn(sets, question)
  if (found.is === 'ended') return { ...found, successors: successorsOf(sets, found.entry, question.dateOfService) }
  if (found.is === 'unknown') return { ...found, suggestions: suggestCodes(sets, question) }
  return found
}

/** What the code sets say of one code, whatever its set: where it stands, and where it stands in none, what may have been meant. */
export interface CodeStandings {
  readonly standings: readonly ({ readonly set: CodeSetName } & Exclude<CodeStanding, { is: 'unknown' }>)[]
  readonly suggestions: readonly CodeSuggestion[]
}

const suggestedSets: readonly CodeSetName[] = ['icd10cm', 'cdt', 'cpt', 'hcpcs']
const mostSuggestions = 8

/** Asks every code set for one code on a day. */
export function standingsOf(sets: CodeSets, asked: Omit<CodeQuestion, 'set'>): CodeStandings {
  const found = codeSetNames.map((set) => ({ set, standing: lookUp(sets, { set, ...asked }) }))
  const standings = found.flatMap(({ set, standing }) => (standing.is === 'unknown' ? [] : [{ set, ...standing }]))
  if (standings.length > 0) return { standings, suggestions: [] }
  const suggestions = suggestedSets.flatMap((set) => found.flatMap((each) => (each.set === set && each.standing.is === 'unknown' ? each.standing.suggestions : [])))
  return { standings, suggestions: suggestions.filter((each, at) => suggestions.findIndex((one) => one.set === each.set && one.code === each.code) === at).slice(0, mostSuggestions) }
}

export type CodeStandingOnly = Extract<CodeStanding, { is: 'in-force' | 'not-yet' }> | Omit<Extract<CodeStanding, { is: 'ended' }>, 'successors'> | Omit<Extract<CodeStanding, { is: 'unknown' }>, 'suggestions'>

/** The standing alone, without the search for what was meant: for checkers that ask about every code of a long file. */
export function standingOn(sets: CodeSets, question: CodeQuestion): CodeStandingOnly {
  const code = writtenCode(question.set, question.code)
  const states = sets.states(question.set, code)
  const on = question.dateOfService
  const current = stateOn(states, on)
  if (current !== undefined) return { is: 'in-force', entry: current, ...judgedBy(sets, question) }
  const ended = states.findLast((state) => state.to !== undefined && state.to < on)
  if (ended?.to !== undefined) return { is: 'ended', entry: ended, endedOn: ended.to }
  const coming = states.find((state) => state.from !== undefined && state.from > on)
  if (coming?.from !== undefined) return { is: 'not-yet', entry: coming, begins: coming.from }
  return { is: 'unknown', wellFormed: isWellFormed(question.set, code), certain: sets.isComplete(question.set) && !isBeyondEdition(sets, question) }
}

/** The name a paper shows for a code on its day: the official text of a licensed office, else that of the data packs; undefined for an unknown code. */
export function nameOn(sets: CodeSets, question: CodeQuestion): string | undefined {
  const standing = standingOn(sets, question)
  return standing.is === 'unknown' ? undefined : standing.entry.officialName ?? standing.entry.name
}

/** A later edition may hold the code: its absence from an older one proves nothing. */
function isBeyondEdition(sets: CodeSets, question: CodeQuestion): boolean {
  const validTo = sets.manifest(question.set)?.validTo ?? ''
  return validTo !== '' && question.dateOfService > validTo
}

function judgedBy(sets: CodeSets, question: CodeQuestion): { readonly judgedBy?: string } {
  const manifest = sets.manifest(question.set)
  if (manifest === undefined) return {}
  if (manifest.knownSince !== '' && question.dateOfService < manifest.knownSince) return { judgedBy: `the oldest list at hand, of ${manifest.knownSince}` }
  if (manifest.validTo !== '' && question.dateOfService > manifest.validTo) return { judgedBy: `edition ${manifest.edition}, which ends on ${manifest.validTo}` }
  return {}
}

function successorsOf(sets: CodeSets, ended: CodeEntry, on: CalendarDate): readonly CodeEntry[] {
  const named = ended.successors.flatMap((code) => {
    const set = codeSetNames.find((each) => (each === 'cdt' || each === 'cpt' || each === 'hcpcs' || each === 'icd10cm') && sets.states(each, code).length > 0)
    return set === undefined ? [] : sets.states(set, code).slice(-1)
  })
  if (named.length > 0 || ended.set !== 'icd10cm') return named
  const parent = sets.icd10cm.parent(ended.code)
  return parent === undefined ? [] : sets.icd10cm.under(parent).filter((line) => line.billable).slice(0, 8).flatMap((line) => sets.states('icd10cm', line.code).filter((state) => state.from === undefined || state.from <= on).slice(-1))
}
