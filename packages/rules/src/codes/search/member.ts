// Which member of a diagnosis family the words mean: side, part of the body, open or closed, first visit or late effect.
import { shownName, stateOn } from '../code-sets.ts'
import type { CodeEntry, CodeSets } from '../code-sets.ts'
import type { IcdLine } from '../icd10cm.ts'
import type { SearchDocument } from './documents.ts'
import { isSeventh } from './documents.ts'
import { isFaint, stemOf, stemsOf } from './words.ts'

export interface FamilyMember {
  readonly code: string
  readonly name: string
  readonly family: string
  readonly others: readonly string[]
}

/** Words that ask for another encounter than active treatment. */
const encounterWords: readonly (readonly [string, RegExp])[] = [
  ['S', /^(sequela|sequelae|late|old|past|history|residual|long)$/],
  ['D', /^(subsequent|followup|healing|aftercare|recheck)$/],
  ['B', /^(open|compound)$/],
]

/** The code a document stands for, or nothing when it is not in force on the date. */
export function memberOf(document: SearchDocument, words: readonly string[], sets: CodeSets, dateOfService: string | undefined): FamilyMember | undefined {
  if (document.set !== 'icd10cm') return entryMember(sets, document, dateOfService)
  const billable = sets.icd10cm.under(document.code).filter((line) => line.billable && isMember(line.code, document.code))
  const best = billable.length === 1 ? billable[0] : mostMeant(billable, words)
  if (best === undefined) return undefined
  if (dateOfService !== undefined && stateOn(sets.states('icd10cm', best.code), dateOfService)?.billable !== true) return undefined
  return { code: best.code, name: best.title, family: sets.icd10cm.parent(best.code) ?? best.code, others: billable.filter((line) => line.code !== best.code && line.code.at(-1) === best.code.at(-1)).slice(0, 6).map((line) => line.code) }
}

/** The entry in force; words that name an ended code lead to the code that took its place. */
function entryMember(sets: CodeSets, { set, code }: Pick<SearchDocument, 'set' | 'code'>, dateOfService: string | undefined): FamilyMember | undefined {
  const states = sets.states(set, code)
  const state = dateOfService === undefined ? states.findLast((each) => each.to === undefined) : stateOn(states, dateOfService)
  if (state !== undefined) return entryAlone(state)
  const last = states.at(-1)
  if (last?.to === undefined || (dateOfService !== undefined && dateOfService <= last.to)) return undefined
  const [next] = last.successors.flatMap((each) => sets.states(set, each).slice(-1))
  return next === undefined || next.to !== undefined ? undefined : entryAlone(next)
}

function entryAlone(entry: CodeEntry): FamilyMember {
  return { code: entry.code, name: shownName(entry), family: entry.code, others: [] }
}

function isMember(code: string, family: string): boolean {
  return code === family || family.length > 3 || code.startsWith(`${family}.`)
}

/** The member whose title says most of the words and least besides; unspecified when nothing else was said. */
function mostMeant(lines: readonly IcdLine[], words: readonly string[]): IcdLine | undefined {
  const wanted = new Set(words.map(stemOf))
  const encounter = encounterWords.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? 'A'
  let best: { readonly line: IcdLine; readonly score: number } | undefined
  for (const line of lines) {
    const said = new Set(stemsOf(line.title))
    let score = 0
    for (const stem of said) score += wanted.has(stem) ? 1 : isFaint(stem) ? -0.01 : -0.12
    score += 0.3 * (line.title.match(/unspecified/gi) ?? []).length
    if (isSeventh(line.code)) score += line.code.endsWith(encounter) ? 2 : line.code.endsWith('A') ? 1 : 0
    if (best === undefined || score > best.score) best = { line, score }
  }
  return best?.line
}
