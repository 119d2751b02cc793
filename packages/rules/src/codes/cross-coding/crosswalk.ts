// Rows of the crosswalk packs as the cross-coding reads them.
import type { CodeSystem } from '@crossbill/model'
import type { CodeSets } from '../code-sets.ts'
import type { TableRow } from '../pack.ts'
import { partsOf } from '../pack.ts'

export interface RowCondition {
  /** Codes of the row it is for; empty: the whole row. */
  readonly codes: readonly string[]
  readonly fact: string
  readonly values: readonly string[]
}

export interface CrosswalkRow {
  readonly id: string
  readonly cdtCode: string
  readonly plainName: string
  readonly category: string
  readonly candidates: readonly { readonly system: CodeSystem; readonly code: string }[]
  /** When the mapping fits, in words. */
  readonly when: string
  readonly diagnoses: readonly string[]
  readonly modifiers: readonly string[]
  readonly places: readonly string[]
  readonly unitsBasis: string
  readonly dentalOnly: 'yes' | 'usually' | 'no'
  readonly billable: string
  readonly note: string
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly conditions: readonly RowCondition[]
}

const kept = new WeakMap<CodeSets, ReadonlyMap<string, readonly CrosswalkRow[]>>()

/** The rows of a dental code, in order of the table; none when the crosswalk pack is not there. */
export function crosswalkRows(sets: CodeSets, cdtCode: string): readonly CrosswalkRow[] {
  let rows = kept.get(sets)
  if (rows === undefined) {
    rows = readRows(sets)
    kept.set(sets, rows)
  }
  return rows.get(cdtCode) ?? []
}

function readRows(sets: CodeSets): ReadonlyMap<string, readonly CrosswalkRow[]> {
  const conditions = new Map<string, RowCondition[]>()
  for (const row of sets.table('crosswalk', 'conditions')) {
    const id = row['row_id'] ?? ''
    conditions.set(id, [...(conditions.get(id) ?? []), { codes: partsOf(row['codes']), fact: row['fact'] ?? '', values: partsOf(row['values']) }])
  }
  const byCode = new Map<string, CrosswalkRow[]>()
  for (const row of sets.table('crosswalk', 'rows')) {
    const read = rowOf(row, conditions.get(row['row_id'] ?? '') ?? [])
    byCode.set(read.cdtCode, [...(byCode.get(read.cdtCode) ?? []), read])
  }
  return byCode
}

function rowOf(row: TableRow, conditions: readonly RowCondition[]): CrosswalkRow {
  const systems = partsOf(row['med_code_systems'])
  return {
    id: row['row_id'] ?? '', cdtCode: row['cdt_code'] ?? '', plainName: row['cdt_plain_name'] ?? '', category: row['category'] ?? '',
    candidates: partsOf(row['med_codes']).map((code, index) => ({ system: systemOf(systems[index]), code })),
    when: row['conditions'] ?? '', diagnoses: partsOf(row['icd10_codes']), modifiers: partsOf(row['modifiers']), places: partsOf(row['place_of_service']),
    unitsBasis: row['units_basis'] ?? '', dentalOnly: oneOf(row['dental_only'], ['yes', 'usually', 'no'], 'usually'), billable: row['separately_billable'] ?? '',
    note: row['note'] ?? '', source: row['source'] ?? '', confidence: oneOf(row['confidence'], ['high', 'medium', 'low'], 'low'), conditions,
  }
}

function systemOf(text: string | undefined): CodeSystem {
  return oneOf(text, ['CDT', 'CPT', 'HCPCS'], 'CPT')
}

function oneOf<const T extends string>(text: string | undefined, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === text) ?? otherwise
}
