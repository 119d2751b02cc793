// Looks a service up in the medical-first catalog: by procedure, diagnosis and accident (MVD-02, LIA-09).
import type { CaseDocument, CalendarDate, ServiceLine } from '@crossbill/model'
import { matchesCode } from '@crossbill/model'
import { readTable } from '../../codes/pack.ts'
import { medicalFirstRows } from './medical-first.table.ts'

export const guidances = ['MEDICAL_FIRST', 'MEDICAL_FIRST_IF_PLAN_COVERS', 'MEDICAL_ONLY', 'DENTAL_ONLY', 'LIABILITY_FIRST', 'EMBEDDED_PLAN', 'DENIAL_FIRST_REQUIRED_BY_SOME_DENTAL'] as const
export type Guidance = (typeof guidances)[number]

export interface CatalogRow {
  readonly id: string
  readonly condition: string
  /** Dental codes and ranges. */
  readonly codes: readonly string[]
  /** `code`: the procedure names the condition. `condition`: a diagnosis must stand on the line. `surgery`: follows other surgery of the visit. */
  readonly by: 'code' | 'condition' | 'surgery'
  /** Diagnoses by prefix, or ranges of three-character families. */
  readonly diagnoses: readonly string[]
  readonly guidance: Guidance
  readonly note: string
  /** The linked medical treatment the row is about. */
  readonly linked?: string
  /** Low confidence or general knowledge; shown with a warning. */
  readonly assumed: boolean
}

/** Whether medical is asked for a service, and by what. */
export interface CatalogMatch {
  /** `denial-first`: only where a dental plan asks for the medical answer. */
  readonly asks: 'medical' | 'denial-first' | 'embedded' | 'dental'
  readonly why: string
  readonly row?: CatalogRow
  /** Asked only because of a linked treatment, not for the work itself. */
  readonly onlyLinked?: string
}

/** Catalog rows from the texts of the medical-first pack; absent parts give no rows. */
export function readMedicalFirst(texts: Readonly<Record<string, string>>): CatalogRow[] {
  const about = new Map(readTable(texts['rows.tsv'] ?? '').map((row) => [row['row_id'], row]))
  return readTable(texts['lookup.tsv'] ?? '').flatMap((row): CatalogRow[] => {
    const more = about.get(row['row_id'])
    const guidance = guidances.find((each) => each === more?.['order_guidance'])
    const by = (['code', 'condition', 'surgery'] as const).find((each) => each === row['by'])
    if (more === undefined || guidance === undefined || by === undefined) return []
    const parts = (cell: string | undefined): string[] => (cell ?? '').split(';').filter((each) => each !== '')
    const assumed = more['confidence'] === 'low' || (more['source'] ?? '').includes('general knowledge')
    const linked = row['linked'] ?? ''
    return [{ id: row['row_id'] ?? '', condition: more['condition'] ?? '', codes: parts(row['codes']), by, diagnoses: parts(row['conditions']), guidance, note: more['order_note'] ?? '', ...(linked === '' ? {} : { linked }), assumed }]
  })
}

/** True when a diagnosis belongs to one of the patterns: a prefix, or a range of families or full codes. */
export function matchesDiagnosis(patterns: readonly string[], diagnosis: string): boolean {
  const plain = diagnosis.replaceAll('.', '').toUpperCase()
  return patterns.some((pattern) => {
    const [from = '', to] = pattern.split('-').map((each) => each.replaceAll('.', ''))
    if (to === undefined) return plain.startsWith(from)
    const head = plain.slice(0, from.length)
    return head.length === from.length && from <= head && head <= to
  })
}

/** Injuries of the head: families S00 to S09, and teeth lost by injury (LIA-01). */
export const injuryDiagnoses: readonly string[] = ['S00-S09', 'K08.411-K08.419']
/** Cleft lip and palate (STA-03). */
export const cleftDiagnoses: readonly string[] = ['Q35-Q37']
/** Capping, prosthetic, implant and orthodontic work for a cleft (STA-03, STA-11). */
export const cleftCodes: readonly string[] = ['D2700-D2799', 'D5000-D5999', 'D6000-D6999', 'D7000-D7999', 'D8000-D8999']

export function hasDiagnosis(service: ServiceLine, patterns: readonly string[]): boolean {
  return service.diagnoses?.some((each) => matchesDiagnosis(patterns, each)) === true
}

/** How a service stands in the catalog; `rows` replaces the rows that come with the program. */
export function lookUpCatalog(service: ServiceLine, document: CaseDocument, injury: boolean | undefined, rows: readonly CatalogRow[] = medicalFirstRows): CatalogMatch {
  if (service.chosenMedicalCode !== undefined) return { asks: 'medical', why: 'the office chose a medical code for it' }
  if (injury === true) return { asks: 'medical', why: 'it treats an injury' }
  const named = rows.filter((row) => matchesCode(row.codes, service.code))
  const byDiagnosis = named.filter((row) => row.by !== 'surgery' && hasDiagnosis(service, row.diagnoses))
  const found = strongest(byDiagnosis) ?? strongest(named.filter((row) => row.by === 'code'))
  if (found !== undefined && found.guidance !== 'DENTAL_ONLY') return matchOf(found, byDiagnosis)
  if (hasDiagnosis(service, injuryDiagnoses)) return { asks: 'medical', why: 'its diagnosis is an injury' }
  if (hasDiagnosis(service, cleftDiagnoses) && matchesCode(cleftCodes, service.code)) return { asks: 'medical', why: 'it is part of cleft care' }
  const withSurgery = named.find((row) => row.by === 'surgery')
  if (found === undefined && withSurgery !== undefined && surgeryBeside(service, document, rows)) return { asks: 'medical', why: 'it goes with surgery that medical is asked for', row: withSurgery }
  if (found !== undefined) return { asks: 'dental', why: `${lower(found.condition)} stays dental`, row: found }
  return { asks: 'dental', why: named.length > 0 && service.diagnoses === undefined ? 'no diagnosis on the line makes it medical' : 'it is routine dental work' }
}

const strength: readonly Guidance[] = ['MEDICAL_FIRST', 'MEDICAL_ONLY', 'LIABILITY_FIRST', 'MEDICAL_FIRST_IF_PLAN_COVERS', 'DENIAL_FIRST_REQUIRED_BY_SOME_DENTAL', 'EMBEDDED_PLAN', 'DENTAL_ONLY']

/** Of several rows, one found by its condition before one found by its code; a condition that keeps it dental counts too. */
function strongest(rows: readonly CatalogRow[]): CatalogRow | undefined {
  const order = (row: CatalogRow): number => (row.by === 'condition' ? 0 : 100) + strength.indexOf(row.guidance)
  return [...rows].sort((x, y) => order(x) - order(y) || (x.id < y.id ? -1 : 1))[0]
}

function matchOf(row: CatalogRow, byDiagnosis: readonly CatalogRow[]): CatalogMatch {
  const why = lower(row.condition)
  if (row.guidance === 'DENIAL_FIRST_REQUIRED_BY_SOME_DENTAL') return { asks: 'denial-first', why, row }
  if (row.guidance === 'EMBEDDED_PLAN') return { asks: 'embedded', why, row }
  const onlyLinked = row.linked !== undefined && byDiagnosis.every((each) => each.linked !== undefined || each.guidance === 'DENTAL_ONLY') ? row.linked : undefined
  return { asks: 'medical', why, row, ...(onlyLinked === undefined ? {} : { onlyLinked }) }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** True when another line of the same day is surgery that medical is asked for. */
function surgeryBeside(service: ServiceLine, document: CaseDocument, rows: readonly CatalogRow[]): boolean {
  return document.plan.services.some((each) => {
    if (each.id === service.id || each.dateOfService !== service.dateOfService || !matchesCode(['D7000-D7999', 'D6010', 'D6040'], each.code)) return false
    return each.accident === true || rows.some((row) => row.by !== 'surgery' && row.guidance !== 'DENTAL_ONLY' && row.guidance !== 'DENIAL_FIRST_REQUIRED_BY_SOME_DENTAL' && matchesCode(row.codes, each.code) && (row.by === 'code' || hasDiagnosis(each, row.diagnoses)))
  })
}

/** The day that counts for a service (OOB-24). */
export function dayOf(service: ServiceLine, document: CaseDocument): CalendarDate {
  return service.dateOfService ?? service.dateCompleted ?? service.dateStarted ?? document.asOf
}
