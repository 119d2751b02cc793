// Data packs: a manifest that says where a code set comes from, and texts of tab-separated rows.
// The apps read the files; nothing here touches a disk.
import type { Finding, Outcome } from '@crossbill/model'

/** The only format of packs this program reads. */
export const packFormatVersion = 1

/** The code sets a pack may hold. `crosswalk` and `ncci` are tables beside the sets. */
export const codeSetNames = [
  'icd10cm', 'hcpcs', 'cpt', 'cdt', 'modifier', 'place-of-service', 'taxonomy', 'carc', 'rarc', 'claim-group',
  'claim-status', 'claim-status-category', 'service-type', 'relationship', 'tooth', 'tooth-surface', 'oral-cavity',
] as const
export type CodeSetName = (typeof codeSetNames)[number]

export interface PackFile {
  readonly name: string
  /** A code set, or `crosswalk` or `ncci`. */
  readonly set: string
  /** What the rows are: `codes`, `history`, `notes`, `fee-schedule`, `rows` … */
  readonly holds: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

export interface PackManifest {
  readonly formatVersion: number
  readonly id: string
  readonly title: string
  readonly edition: string
  /** First and last day of service the edition is published for; empty when not known. */
  readonly validFrom: string
  readonly validTo: string
  /** Before this day the pack cannot say what was in force; empty when not known. */
  readonly knownSince: string
  /** False when a code that is not here may still exist. */
  readonly complete: boolean
  readonly origin: string
  readonly rights: string
  readonly notice?: string
  readonly limits: readonly string[]
  readonly files: readonly PackFile[]
}

export interface Pack {
  readonly manifest: PackManifest
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Takes a pack in. Nothing of it is used when the manifest is not understood.
 * @param manifest the parsed `manifest.json`
 * @param texts file name to unpacked text; a getter may read it late
 */
export function readPack(manifest: unknown, texts: Readonly<Record<string, string>>): Outcome<Pack> {
  if (!isRecord(manifest) || typeof manifest['id'] !== 'string' || manifest['id'] === '') {
    return refused('PACK-MANIFEST', 'manifest.json', 'The manifest of a data pack cannot be read.', 'Copy the pack again from where it came.')
  }
  const id = manifest['id']
  if (manifest['formatVersion'] !== packFormatVersion) {
    return refused('PACK-FORMAT', `${id}/manifest.json`, `The pack is not of format ${packFormatVersion}.`, 'Use a pack built for this version of the program.')
  }
  const files = manifest['files']
  if (!Array.isArray(files) || !files.every(isPackFile)) {
    return refused('PACK-MANIFEST', `${id}/manifest.json`, 'The list of files in the manifest cannot be read.', 'Copy the pack again from where it came.')
  }
  const missing = files.filter((file) => !Object.hasOwn(texts, file.name))
  if (missing.length > 0) {
    return { ok: false, findings: missing.map((file) => trouble('PACK-FILE-MISSING', `${id}/${file.name}`, 'A file of the pack is missing.', 'Copy the pack again from where it came.')) }
  }
  return { ok: true, value: { manifest: manifestOf(id, manifest, files), texts }, findings: [] }
}

function manifestOf(id: string, raw: Readonly<Record<string, unknown>>, files: readonly PackFile[]): PackManifest {
  const text = (key: string): string => (typeof raw[key] === 'string' ? raw[key] : '')
  const limits = Array.isArray(raw['limits']) ? raw['limits'].filter((each) => typeof each === 'string') : []
  return {
    formatVersion: packFormatVersion, id, title: text('title'), edition: text('edition'), validFrom: text('validFrom'), validTo: text('validTo'),
    knownSince: text('knownSince'), complete: raw['complete'] === true, origin: text('origin'), rights: text('rights'),
    ...(text('notice') === '' ? {} : { notice: text('notice') }), limits, files,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPackFile(value: unknown): value is PackFile {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['set'] === 'string' && typeof value['holds'] === 'string' && typeof value['sha256'] === 'string'
}

function trouble(code: string, place: string, what: string, remedy: string): Finding {
  return { code, severity: 'error', place, what, remedy }
}

function refused(code: string, place: string, what: string, remedy: string): Outcome<never> {
  return { ok: false, findings: [trouble(code, place, what, remedy)] }
}

export type TableRow = Readonly<Record<string, string>>

/** Rows of a tab-separated text with a header line. */
export function readTable(text: string): readonly TableRow[] {
  const lines = text.split('\n')
  const columns = (lines[0] ?? '').split('\t')
  const rows: TableRow[] = []
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    columns.forEach((column, index) => {
      row[column] = cells[index] ?? ''
    })
    rows.push(row)
  }
  return rows
}

/** The parts of a cell that holds several values. */
export function partsOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|')
}
