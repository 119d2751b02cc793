// Builds the medical-first pack from the catalog of the coordination reference and our reading of it in packs/sources.
// Also writes the short table the order rules carry with them, so that they work when no pack is loaded.
// Run: node packs/build-medical-first.mjs PATH_TO_CATALOG_CSV. The result is checked in.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const catalogFile = process.argv[2]
if (catalogFile === undefined) {
  console.error('Say where the catalog lies: node packs/build-medical-first.mjs PATH_TO_CATALOG_CSV')
  process.exit(2)
}

/** Rows of a comma-separated file as objects; quotes double inside quotes. */
function readCsv(text) {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)]
  const table = [[]]
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === '') break
    table.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') table.push([])
  }
  const [header, ...rows] = table
  return rows.filter((row) => row.length > 1).map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}

function tsv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => {
    const cell = String(row[column] ?? '')
    if (/[\t\n\r]/.test(cell)) throw new Error(`tab or line break in ${column}: ${cell}`)
    return cell
  }).join('\t'))
  return `${columns.join('\t')}\n${lines.join('\n')}\n`
}

const catalog = readCsv(readFileSync(catalogFile, 'utf8'))
const [header, ...lines] = readFileSync(join(here, 'sources', 'medical-first-lookup.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const lookupColumns = header.split('\t')
const lookup = lines.map((line) => Object.fromEntries(lookupColumns.map((column, index) => [column, line.split('\t')[index] ?? ''])))
const byId = new Map(catalog.map((row) => [row.row_id, row]))
for (const row of lookup) if (!byId.has(row.row_id)) throw new Error(`the lookup names a row the catalog lacks: ${row.row_id}`)
for (const id of byId.keys()) if (!lookup.some((row) => row.row_id === id)) throw new Error(`the lookup leaves out ${id}`)

const folder = join(here, 'medical-first')
mkdirSync(folder, { recursive: true })
const files = [
  { name: 'rows.tsv', set: 'medical-first', holds: 'rows', text: tsv(Object.keys(catalog[0]), catalog) },
  { name: 'lookup.tsv', set: 'medical-first', holds: 'lookup', text: tsv(lookupColumns, lookup) },
]
const listed = files.map(({ text, ...about }) => {
  const bytes = Buffer.from(text, 'utf8')
  writeFileSync(join(folder, about.name), bytes)
  return { ...about, rows: text.split('\n').length - 2, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
})
const manifest = {
  formatVersion: 1, id: 'medical-first', title: 'Services a medical plan is asked for first', edition: '2026-11-23',
  validFrom: '', validTo: '', knownSince: '', complete: false,
  origin: 'Catalog of the coordination reference, 129 rows, as of 2026-11-23; payer pages named row by row in the column source. The lookup is our own reading of the rows.',
  rights: 'Own selection and words; names numbers of CDT and CPT, see those packs. Typical positions, not coverage promises.',
  limits: ['A row never proves coverage (U-14).', 'Rows of low confidence or general knowledge are shown with a warning.'],
  files: listed,
}
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

const parts = (cell) => cell.split(';').filter((each) => each !== '')
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const list = (texts) => `[${texts.map(quoted).join(', ')}]`
const tableLines = lookup.filter((row) => row.by !== 'none').map((row) => {
  const about = byId.get(row.row_id)
  const assumed = about.confidence === 'low' || about.source.includes('general knowledge')
  return `  { id: ${quoted(row.row_id)}, condition: ${quoted(about.condition)}, codes: ${list(parts(row.codes))}, by: ${quoted(row.by)}, diagnoses: ${list(parts(row.conditions))}, guidance: ${quoted(about.order_guidance)}, note: ${quoted(about.order_note)}${row.linked === '' ? '' : `, linked: ${quoted(row.linked)}`}, assumed: ${assumed} },`
})
writeFileSync(join(here, '..', 'packages', 'rules', 'src', 'order', 'catalog', 'medical-first.table.ts'), `// Services a medical plan is asked for first, in short; generated from the medical-first pack by packs/build-medical-first.mjs.
// Edition 2026-11-23. Typical positions, not coverage promises (U-14).
import type { CatalogRow } from './catalog.ts'

export const medicalFirstRows: readonly CatalogRow[] = [
${tableLines.join('\n')}
]
`)
console.log('medical-first', listed.map((file) => `${file.name} ${file.rows}`).join(', '))
