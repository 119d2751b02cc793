// ICD-10-CM as the pack holds it: one sorted text of the newest edition, and the earlier states of what changed.
// Nothing is parsed until asked for: a code is found by halving the text.
import type { CodeEntry } from './code-sets.ts'
import type { TableRow } from './pack.ts'
import { readTable } from './pack.ts'

export interface IcdLine {
  readonly code: string
  readonly billable: boolean
  readonly title: string
}

/** Instruction of the tabular list: `excludes1`, `excludes2`, `code_first`, `use_additional`, `code_also`. */
export interface IcdNote {
  readonly kind: string
  readonly level: string
  readonly code: string
  readonly refersTo: readonly string[]
  readonly note: string
  readonly edition: string
}

export interface Icd10cm {
  /** The newest edition's line of a code. */
  line(code: string): IcdLine | undefined
  /** Every state of a code, oldest first; empty when it never was. */
  states(code: string): readonly CodeEntry[]
  /** Every code of the newest edition that starts so, in order. */
  under(prefix: string): readonly IcdLine[]
  /** The header above, or none for a three-character category. */
  parent(code: string): string | undefined
  /** Every line of the newest edition, in order. */
  all(): Iterable<IcdLine>
  /** Notes that stand at a code or at a header, block or chapter above it. */
  notesAbove(code: string): readonly IcdNote[]
  /** Meanings of the seventh character for a code's family, empty when it takes none. */
  seventhCharacters(code: string): readonly { readonly character: string; readonly meaning: string }[]
}

export interface IcdTexts {
  readonly codes: () => string
  readonly history: () => string
  readonly notes: () => string
  readonly seventhCharacters: () => string
}

/** @param texts the files of the pack, each read when first needed */
export function icd10cmOf(texts: IcdTexts): Icd10cm {
  const history = once(() => groupBy(readTable(texts.history()), 'code'))
  const notes = once(() => groupNotes(readTable(texts.notes())))
  const sevenths = once(() => groupBy(readTable(texts.seventhCharacters()), 'applies_under'))
  const line = (code: string): IcdLine | undefined => {
    const text = texts.codes()
    const found = lineAt(text, lowerBound(text, code))
    return found?.code === code ? found : undefined
  }
  return {
    line,
    states(code) {
      const earlier = history().get(code)
      if (earlier !== undefined) return earlier.map((row) => entryOf(code, row['title'] ?? '', { billable: row['billable'] === '1', from: row['from'], to: row['to'] }))
      const now = line(code)
      return now === undefined ? [] : [entryOf(code, now.title, { billable: now.billable })]
    },
    under(prefix) {
      const text = texts.codes()
      const lines: IcdLine[] = []
      for (let at = lowerBound(text, prefix); ; ) {
        const found = lineAt(text, at)
        if (found === undefined || !found.code.startsWith(prefix)) return lines
        lines.push(found)
        at = text.indexOf('\n', at) + 1
      }
    },
    parent(code) {
      for (let length = code.length - 1; length >= 3; length--) {
        const shorter = code.slice(0, length)
        if (!shorter.endsWith('.') && line(shorter) !== undefined) return shorter
      }
      return undefined
    },
    *all() {
      const text = texts.codes()
      for (let at = text.indexOf('\n') + 1; ; at = text.indexOf('\n', at) + 1) {
        const found = lineAt(text, at)
        if (found === undefined) return
        yield found
      }
    },
    notesAbove: (code) => notesAbove(notes(), code),
    seventhCharacters(code) {
      for (let length = code.length; length >= 3; length--) {
        const rows = sevenths().get(code.slice(0, length))
        if (rows !== undefined) return rows.map((row) => ({ character: row['seventh_character'] ?? '', meaning: row['meaning'] ?? '' }))
      }
      return []
    },
  }
}

/** Computes a value when first asked for and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function entryOf(code: string, name: string, about: { billable: boolean; from?: string | undefined; to?: string | undefined }): CodeEntry {
  return {
    set: 'icd10cm', code, name, billable: about.billable, successors: [],
    ...(about.from === undefined || about.from === '' ? {} : { from: about.from }),
    ...(about.to === undefined || about.to === '' ? {} : { to: about.to }),
  }
}

function lineAt(text: string, at: number): IcdLine | undefined {
  if (at <= 0 || at >= text.length) return undefined
  const tab = text.indexOf('\t', at)
  const end = text.indexOf('\n', tab)
  return { code: text.slice(at, tab), billable: text[tab + 1] === '1', title: text.slice(tab + 3, end) }
}

/** Position of the first line whose code is not below the wanted one; the text's length when there is none. */
function lowerBound(text: string, code: string): number {
  let low = text.indexOf('\n') + 1
  let high = text.length
  while (low < high) {
    const middle = text.lastIndexOf('\n', Math.max(low, Math.floor((low + high) / 2)) - 1) + 1
    const start = middle < low ? low : middle
    const tab = text.indexOf('\t', start)
    if (text.slice(start, tab) < code) low = text.indexOf('\n', tab) + 1
    else if (start === low) return low
    else high = start
  }
  return low
}

function groupBy(rows: readonly TableRow[], column: string): ReadonlyMap<string, readonly TableRow[]> {
  const groups = new Map<string, TableRow[]>()
  for (const row of rows) {
    const key = row[column] ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

interface GroupedNotes {
  readonly byCode: ReadonlyMap<string, readonly IcdNote[]>
  readonly ranges: readonly IcdNote[]
}

function groupNotes(rows: readonly TableRow[]): GroupedNotes {
  const byCode = new Map<string, IcdNote[]>()
  const ranges: IcdNote[] = []
  for (const row of rows) {
    const note: IcdNote = { kind: row['kind'] ?? '', level: row['level'] ?? '', code: row['code'] ?? '', refersTo: (row['refers_to'] ?? '').split('|').filter((each) => each !== ''), note: row['note'] ?? '', edition: row['edition'] ?? '' }
    if (note.level !== 'code') ranges.push(note)
    else byCode.set(note.code, [...(byCode.get(note.code) ?? []), note])
  }
  return { byCode, ranges }
}

function notesAbove(notes: GroupedNotes, code: string): readonly IcdNote[] {
  const found: IcdNote[] = []
  for (let length = code.length; length >= 3; length--) found.push(...(notes.byCode.get(code.slice(0, length)) ?? []))
  for (const note of notes.ranges) if (refersTo(note.code, code)) found.push(note)
  return found
}

/**
 * Whether a reference of the tabular list means a code: `K05.3` and `K05.3-` mean it and all below, `E08-E13` is a range.
 */
export function refersTo(reference: string, code: string): boolean {
  const range = /^([A-Z][\dA-Z.]*)-([A-Z][\dA-Z.]*)$/.exec(reference)
  if (range !== null) {
    const [, first = '', last = ''] = range
    return code >= first && (code <= last || code.startsWith(last))
  }
  const stem = reference.replace(/[.]?-$/, '')
  return code === stem || code.startsWith(stem.length === 3 ? `${stem}.` : stem)
}
