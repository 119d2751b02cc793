// What the search looks through: titles, and office phrases beside them. A diagnosis with a seventh character
// is one document for its family; the search picks the member.
import type { CodeSets } from '../code-sets.ts'
import type { IcdLine } from '../icd10cm.ts'
import type { CodeSetName } from '../pack.ts'
import { codeSetNames } from '../pack.ts'
import { nearFamilies, nearnessOf } from './near.ts'
import { officeWordLines } from './office-words.table.ts'
import { professionalWordLines } from './professional-words.table.ts'
import { spelledWords } from './shorthand.table.ts'
import { stemsOf } from './words.ts'

export interface SearchDocument {
  readonly id: number
  readonly set: CodeSetName
  /** A code, or for ICD-10-CM the start of a family. */
  readonly code: string
  /** Stems, joined by blanks. */
  readonly text: string
  /** True for an office phrase, false for a title. */
  readonly phrase: boolean
  /** How near to a dental office's work, as a factor of the score. */
  readonly prior: number
}

const setPriors: Readonly<Partial<Record<CodeSetName, number>>> = { icd10cm: 1, cdt: 1, cpt: 0.94, hcpcs: 0.9, modifier: 0.62, 'place-of-service': 0.66, carc: 0.66, rarc: 0.5, 'claim-status': 0.5, taxonomy: 0.7 }
const searchedSets = codeSetNames.filter((set) => set !== 'icd10cm' && setPriors[set] !== undefined)

/** Documents near a dental office: every other set, the office phrases, and the diagnosis families of its work. */
export function nearDocuments(sets: CodeSets): readonly SearchDocument[] {
  const documents: SearchDocument[] = []
  const addStems = (set: CodeSetName, code: string, text: string, prior: number, phrase: boolean): void => {
    if (text !== '') documents.push({ id: documents.length, set, code, text, phrase, prior })
  }
  const add = (set: CodeSetName, code: string, text: string, prior: number): void => addStems(set, code, stemsOf(text).join(' '), prior, false)
  for (const set of searchedSets) for (const entry of sets.entries(set)) {
    if (entry.name !== '') add(set, entry.code, entry.name, setPriors[set] ?? 0.5)
    if (entry.plainName !== undefined) add(set, entry.code, entry.plainName, setPriors[set] ?? 0.5)
    if (entry.officialName !== undefined) add(set, entry.code, entry.officialName, setPriors[set] ?? 0.5)
  }
  const seen = new Set<string>()
  for (const [family] of nearFamilies) for (const line of searchedLines(sets.icd10cm.under(family))) {
    if (seen.has(line.code)) continue
    seen.add(line.code)
    add('icd10cm', line.code, line.title, icdPrior(line.code))
  }
  for (const { set, code, phrases } of officePhrases()) if (isThere(sets, set, code)) {
    const prior = set === 'icd10cm' ? Math.max(1, icdPrior(code)) : (setPriors[set] ?? 0.5)
    // As written and as a query spells it out, so that the phrase itself always finds its code.
    for (const phrase of phrases) for (const text of new Set([phrase, spelledWords(phrase)].map((each) => stemsOf(each).join(' ')))) addStems(set, code, text, prior, true)
  }
  return documents
}

/** Titles of every other diagnosis. */
export function farDocuments(sets: CodeSets, firstId: number): readonly SearchDocument[] {
  const documents: SearchDocument[] = []
  for (const line of searchedLines(sets.icd10cm.all())) {
    if (nearnessOf(line.code) !== undefined) continue
    const text = stemsOf(line.title).join(' ')
    if (text !== '') documents.push({ id: firstId + documents.length, set: 'icd10cm', code: line.code, text, phrase: false, prior: 0.72 })
  }
  return documents
}

function icdPrior(code: string): number {
  return 0.75 + 0.27 * (nearnessOf(code) ?? 0)
}

/** One line per billable code without a seventh character, and one per family of those with it. */
function* searchedLines(lines: Iterable<IcdLine>): Generator<IcdLine> {
  let header: IcdLine | undefined
  let family: string | undefined
  for (const line of lines) {
    if (!line.billable) {
      header = line
      family = undefined
    } else if (isSeventh(line.code)) {
      const stem = header !== undefined && line.code.startsWith(header.code) ? header : { ...line, code: line.code.slice(0, -1) }
      if (family === stem.code) continue
      family = stem.code
      yield { ...stem, code: stem.code }
    } else yield line
  }
}

/** True for a code whose last of seven characters is a letter of the encounter. */
export function isSeventh(code: string): boolean {
  return code.length === 8 && /[A-Z]$/.test(code)
}

function officePhrases(): readonly { readonly set: CodeSetName; readonly code: string; readonly phrases: readonly string[] }[] {
  return [...officeWordLines, ...professionalWordLines].flatMap((line) => {
    const [, name = '', code = '', phrases = ''] = /^(\S+) (\S+): (.*)$/.exec(line) ?? []
    const set = codeSetNames.find((each) => each === name)
    return set === undefined ? [] : [{ set, code, phrases: phrases.split(';') }]
  })
}

function isThere(sets: CodeSets, set: CodeSetName, code: string): boolean {
  return set === 'icd10cm' ? sets.icd10cm.under(code).length > 0 : sets.states(set, code).length > 0
}
