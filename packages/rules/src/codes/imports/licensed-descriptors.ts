// Official CDT and CPT texts from the file a licensor delivers to an office with a licence.
// A file in the wrong format changes nothing: the answer says which line, and nothing is taken.
import type { Finding, Outcome } from '@crossbill/model'
import type { CodeEntry, CodeSets } from '../code-sets.ts'
import { isWellFormed } from '../written-code.ts'
import { readDelimited } from './delimited.ts'

/** `csv` has commas and quotes, `tab` has tabs. The first line may name the columns. */
export type LicensedFormat = 'cdt-csv' | 'cdt-tab' | 'cpt-csv' | 'cpt-tab'

export interface LicensedText {
  readonly code: string
  readonly name: string
}

/** Kept in the office's own database, shown only there, left out of exports and logs. */
export interface LicensedDescriptors {
  readonly set: 'cdt' | 'cpt'
  readonly texts: readonly LicensedText[]
}

const codeColumns = /^(code|cdt ?code|cpt ?code|procedure ?code)$/i
/** Columns that may hold the text, the wanted one first. */
const nameColumns: readonly RegExp[] = [/^nomenclature$/i, /^(long|full)( ?descript(or|ion))?$/i, /^(descriptor|description|name)$/i, /^medium( ?descript(or|ion))?$/i, /^short( ?descript(or|ion))?$/i]
const mostLetters = 4000

/** The letters of a licensor's file: UTF-8, else those of Windows, in which older files are written. */
export function licensorText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Reads the whole file or refuses it whole. The texts are the licensor's; findings never repeat them. */
export function importLicensedDescriptors(format: LicensedFormat, text: string): Outcome<LicensedDescriptors> {
  const set = format.startsWith('cdt') ? 'cdt' : 'cpt'
  const read = readDelimited(text, format.endsWith('csv') ? ',' : '\t')
  if (!read.ok) return refuse([{ line: read.line, what: read.what }])
  const rows = read.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = rows
  if (first === undefined) return refuse([{ line: 1, what: 'The file is empty.' }])
  const named = first.cells.findIndex((cell) => codeColumns.test(cell.trim()))
  const at = named < 0 ? { code: 0, name: 1 } : { code: named, name: nameColumn(first.cells) }
  if (at.name < 0) return refuse([{ line: first.line, what: 'No column holds the text of the codes.' }])
  const wrong: { line: number; what: string }[] = []
  const texts = new Map<string, string>()
  for (const { line, cells } of named < 0 ? rows : rest) {
    const code = (cells[at.code] ?? '').trim().toUpperCase()
    const name = (cells[at.name] ?? '').trim()
    if (!isWellFormed(set, code)) wrong.push({ line, what: `The line does not begin with a ${set.toUpperCase()} code.` })
    else if (name === '') wrong.push({ line, what: 'The line has no text.' })
    else if (name.length > mostLetters || hasControlLetters(name)) wrong.push({ line, what: 'The text of the line is too long or holds control characters.' })
    else if (texts.has(code) && texts.get(code) !== name) wrong.push({ line, what: 'The code stands on an earlier line with another text.' })
    else texts.set(code, name)
  }
  if (wrong.length > 0) return refuse(wrong.slice(0, 20))
  if (texts.size === 0) return refuse([{ line: first.line, what: 'The file names its columns and holds no codes.' }])
  return { ok: true, value: { set, texts: [...texts].map(([code, name]) => ({ code, name })) }, findings: [] }
}

function nameColumn(header: readonly string[]): number {
  for (const pattern of nameColumns) {
    const at = header.findIndex((cell) => pattern.test(cell.trim()))
    if (at >= 0) return at
  }
  return -1
}

function hasControlLetters(text: string): boolean {
  return [...text].some((letter) => letter < ' ' || letter === '\u007f')
}

function refuse(wrong: readonly { readonly line: number; readonly what: string }[]): Outcome<never> {
  return { ok: false, findings: wrong.map(({ line, what }): Finding => ({ code: 'LICENCE-FILE-FORMAT', severity: 'error', place: `line ${line}`, what, remedy: 'Nothing was taken. Choose the format of the file, or ask the licensor for the delimited one.' })) }
}

/** The code sets as a licensed office sees them: official texts beside our plain names. */
export function withLicensedDescriptors(sets: CodeSets, imported: readonly LicensedDescriptors[]): CodeSets {
  const texts = new Map<string, LicensedText>(imported.flatMap((each) => each.texts.map((text) => [`${each.set} ${text.code}`, text] as const)))
  if (texts.size === 0) return sets
  const dress = (entry: CodeEntry): CodeEntry => {
    const text = texts.get(`${entry.set} ${entry.code}`)
    return text === undefined ? entry : { ...entry, officialName: text.name }
  }
  const bare = (set: 'cdt' | 'cpt', code: string, name: string): CodeEntry => ({ set, code, name, officialName: name, successors: [], source: 'licensed file of the office' })
  return {
    ...sets,
    has: (set) => sets.has(set) || imported.some((each) => each.set === set),
    states(set, code) {
      const states = sets.states(set, code).map(dress)
      const text = texts.get(`${set} ${code}`)
      return states.length > 0 || text === undefined || (set !== 'cdt' && set !== 'cpt') ? states : [bare(set, code, text.name)]
    },
    entries(set) {
      const entries = sets.entries(set).map(dress)
      if (set !== 'cdt' && set !== 'cpt') return entries
      const known = new Set(entries.map((each) => each.code))
      const added = imported.filter((each) => each.set === set).flatMap((each) => each.texts.filter((text) => !known.has(text.code)).map((text) => bare(set, text.code, text.name)))
      return [...entries, ...added].sort((a, b) => (a.code < b.code ? -1 : 1))
    },
  }
}
