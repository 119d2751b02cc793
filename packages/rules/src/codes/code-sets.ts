// All code sets of the packs at hand, as one value. A pack that is not there is an empty set, never an error.
import { type CodeSystem, isWithin } from '@crossbill/model'
import { icd10cmOf, once } from './icd10cm.ts'
import type { Icd10cm } from './icd10cm.ts'
import type { CodeSetName, Pack, PackManifest, TableRow } from './pack.ts'
import { codeSetNames, partsOf, readTable } from './pack.ts'

export interface CodeEntry {
  readonly set: CodeSetName
  readonly code: string
  /** The official title where it is public, else a plain name of our own. */
  readonly name: string
  /** A plain name beside an official title. */
  readonly plainName?: string
  /** The licensor's own text, present only in an office that imported it under its licence. */
  readonly officialName?: string
  /** First day in force; absent: in force before the pack's records begin. */
  readonly from?: string
  /** Last day in force; absent: not ended. */
  readonly to?: string
  /** ICD-10-CM: false for a header that needs more characters. */
  readonly billable?: boolean
  readonly successors: readonly string[]
  readonly category?: string
  readonly note?: string
  readonly source?: string
  readonly usualAction?: string
}

/** The state in force on a day, first and last day included; undefined when none is. */
export function stateOn(states: readonly CodeEntry[], day: string): CodeEntry | undefined {
  return states.find((each) => isWithin(day, each.from, each.to))
}

/** What a screen calls a code: the licensor's own text where the office imported it, else a plain name, else the title. */
export function shownName(entry: CodeEntry): string {
  return entry.officialName ?? entry.plainName ?? entry.name
}

/** The set the codes of a claim's system stand in. */
export function codeSetOf(system: CodeSystem): 'cdt' | 'cpt' | 'hcpcs' {
  return system === 'CDT' ? 'cdt' : system === 'CPT' ? 'cpt' : 'hcpcs'
}

/** Medicare's indicators for a code: a guide for other payers, not a rule. */
export interface FeeScheduleRow {
  readonly code: string
  readonly status: string
  readonly globalDays: string
  readonly bilateral: string
  readonly assistant: string
  readonly split26Tc: string
  /** Daily units; undefined when no limit is published, 0 is "not paid to practitioners". */
  readonly unitLimit?: number
  readonly unlisted: boolean
  readonly addOn: boolean
  readonly edition: string
}

export interface Tooth {
  readonly code: string
  readonly iso: string
  readonly dentition: 'permanent' | 'primary'
  readonly arch: 'upper' | 'lower'
  readonly side: 'right' | 'left'
  readonly quadrant: string
  readonly name: string
  readonly supernumerary: boolean
}

export interface MouthArea {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly arch: string
  readonly side: string
}

export interface CodeSets {
  readonly packs: readonly PackManifest[]
  /** True when the pack of a set is there. */
  has(set: CodeSetName): boolean
  /** True when a code that is not in the set does not exist. */
  isComplete(set: CodeSetName): boolean
  manifest(set: string): PackManifest | undefined
  /** Every state of a code, oldest first. */
  states(set: CodeSetName, code: string): readonly CodeEntry[]
  /** Every entry of a set other than ICD-10-CM, in order of code. */
  entries(set: CodeSetName): readonly CodeEntry[]
  readonly icd10cm: Icd10cm
  feeSchedule(code: string): FeeScheduleRow | undefined
  tooth(code: string): Tooth | undefined
  area(code: string): MouthArea | undefined
  /** Rows of a table that is no code set, for example `crosswalk` `conditions`. */
  table(set: string, holds: string): readonly TableRow[]
  /** The text of a file that is no table of codes, or empty. */
  text(set: string, holds: string): string
}

/** Puts the packs at hand together. Later packs of the same set win. */
export function codeSets(packs: readonly Pack[]): CodeSets {
  const texts = (set: string, holds: string): (() => string)[] =>
    packs.flatMap((pack) => pack.manifest.files.filter((file) => file.set === set && file.holds === holds).map((file) => () => pack.texts[file.name] ?? ''))
  const text = (set: string, holds: string): string => texts(set, holds).at(-1)?.() ?? ''
  const table = keep((key) => {
    const [set = '', holds = ''] = key.split(' ')
    return texts(set, holds).flatMap((read) => readTable(read()))
  })
  const icd10cm = icd10cmOf({ codes: () => text('icd10cm', 'codes'), history: () => text('icd10cm', 'history'), notes: () => text('icd10cm', 'notes'), seventhCharacters: () => text('icd10cm', 'seventh-characters') })
  const bySet = keep((set) => indexOf(entriesOf(set as CodeSetName, table)))
  const manifest = (set: string): PackManifest | undefined => packs.findLast((pack) => pack.manifest.files.some((file) => file.set === set))?.manifest
  const teeth = once(() => new Map(table('tooth teeth').map((row) => [row['code'] ?? '', toothOf(row)])))
  const areas = once(() => new Map(table('oral-cavity areas').map((row) => [row['code'] ?? '', areaOf(row)])))
  const fees = once(() => new Map([...table('cpt fee-schedule'), ...table('hcpcs fee-schedule')].map((row) => [row['code'] ?? '', feeOf(row)])))
  return {
    packs: packs.map((pack) => pack.manifest),
    has: (set) => manifest(set) !== undefined,
    isComplete: (set) => manifest(set)?.complete === true,
    manifest,
    states: (set, code) => (set === 'icd10cm' ? icd10cm.states(code) : (bySet(set).get(code) ?? [])),
    entries: (set) => [...bySet(set).values()].flat(),
    icd10cm,
    feeSchedule: (code) => fees().get(code),
    tooth: (code) => teeth().get(code),
    area: (code) => areas().get(code),
    table: (set, holds) => table(`${set} ${holds}`),
    text,
  }
}

function keep<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key)
    kept.set(key, made)
    return made
  }
}

function indexOf(entries: readonly CodeEntry[]): ReadonlyMap<string, readonly CodeEntry[]> {
  const index = new Map<string, CodeEntry[]>()
  for (const entry of entries) index.set(entry.code, [...(index.get(entry.code) ?? []), entry])
  return index
}

function entriesOf(set: CodeSetName, table: (key: string) => readonly TableRow[]): readonly CodeEntry[] {
  if (!codeSetNames.includes(set) || set === 'icd10cm') return []
  const holds = set === 'tooth' ? 'teeth' : set === 'tooth-surface' ? 'surfaces' : set === 'oral-cavity' ? 'areas' : 'codes'
  return table(`${set} ${holds}`).map((row) => entryOf(set, row))
}

function entryOf(set: CodeSetName, row: TableRow): CodeEntry {
  const named = (key: string, cell: string | undefined): Record<string, string> => (cell === undefined || cell === '' ? {} : { [key]: cell })
  return {
    set, code: row['code'] ?? '', name: row['name'] ?? '', successors: partsOf(row['successors']),
    ...named('plainName', row['plainName']), ...named('from', row['from']), ...named('to', row['to']), ...named('category', row['category']),
    ...named('note', row['note']), ...named('source', row['source']), ...named('usualAction', row['usualAction']),
  }
}

function toothOf(row: TableRow): Tooth {
  return {
    code: row['code'] ?? '', iso: row['iso'] ?? '', dentition: row['dentition'] === 'primary' ? 'primary' : 'permanent', arch: row['arch'] === 'lower' ? 'lower' : 'upper',
    side: row['side'] === 'left' ? 'left' : 'right', quadrant: row['quadrant'] ?? '', name: row['name'] ?? '', supernumerary: row['supernumerary'] === 'yes',
  }
}

function areaOf(row: TableRow): MouthArea {
  return { code: row['code'] ?? '', name: row['name'] ?? '', kind: row['kind'] ?? '', arch: row['arch'] ?? '', side: row['side'] ?? '' }
}

function feeOf(row: TableRow): FeeScheduleRow {
  const limit = row['unitLimit'] ?? ''
  return {
    code: row['code'] ?? '', status: row['status'] ?? '', globalDays: row['globalDays'] ?? '', bilateral: row['bilateral'] ?? '', assistant: row['assistant'] ?? '',
    split26Tc: row['split26Tc'] ?? '', ...(limit === '' ? {} : { unitLimit: Number(limit) }), unlisted: row['unlisted'] === 'yes', addOn: row['addOn'] === 'yes', edition: row['edition'] ?? '',
  }
}
