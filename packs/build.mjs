// Builds the data packs from the delivered code-set data and from packs/sources (our own additions).
// Run: node packs/build.mjs PATH_TO_DATA. The result is checked in; the program only reads the result.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const dataFolder = process.argv[2]
if (dataFolder === undefined) {
  console.error('Say where the code-set data lies: node packs/build.mjs PATH_TO_DATA')
  process.exit(2)
}

/** Rows of a comma-separated file as objects; quotes double inside quotes. */
function readCsv(name) {
  const bytes = readFileSync(join(dataFolder, name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const table = []
  let row = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') { cell += '"'; at++ } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') { row.push(cell); cell = '' }
    else if (letter === '\n') { row.push(cell); table.push(row); row = []; cell = '' }
    else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0) { row.push(cell); table.push(row) }
  const [header, ...rows] = table
  return rows.filter((each) => each.length > 1).map((each) => Object.fromEntries(header.map((column, index) => [column, each[index] ?? ''])))
}

/** Rows of one of our own tab-separated sources. */
function readSource(name) {
  const [header, ...lines] = readFileSync(join(here, 'sources', name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    if (cells.length > columns.length) throw new Error(`${name}: too many cells in: ${line}`)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

function tsv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => {
    const cell = String(row[column] ?? '')
    if (/[\t\n\r]/.test(cell)) throw new Error(`tab or line break in ${column}: ${cell}`)
    return cell
  }).join('\t'))
  return `${columns.join('\t')}\n${lines.join('\n')}\n`
}

const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
const sortedBy = (rows, key = 'code') => [...rows].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))

/** Writes one pack: its files and the manifest with a checksum of each file as it lies on disk. */
function writePack(id, manifest, files) {
  const folder = join(here, id)
  mkdirSync(folder, { recursive: true })
  const listed = Object.entries(files).map(([name, { text, ...about }]) => {
    const bytes = name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : Buffer.from(text, 'utf8')
    writeFileSync(join(folder, name), bytes)
    return { name, ...about, rows: text.split('\n').length - 2, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ formatVersion: 1, id, ...manifest, files: listed }, null, 2)}\n`)
  console.log(id, listed.map((file) => `${file.name} ${file.rows}`).join(', '))
}

const dayBefore = (date) => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The last day of a code: the lists give the last day itself for HCPCS quarters and the first day without it for the rest. */
function lastDay(change) {
  if (change.effective_date === '') return '2023-12-31'
  return change.system === 'HCPCS' && !change.effective_date.endsWith('-01-01') ? change.effective_date : dayBefore(change.effective_date)
}

const lifecycle = readCsv('code_lifecycle.csv')

function buildIcd10cm() {
  const current = new Map(readCsv('icd10cm/icd10cm-fy2027.csv.gz').map((row) => [row.code, { billable: row.billable, title: row.long_description }]))
  // Walk back in time: each edition's changes are undone, and what a code was before becomes a row of its history.
  const spans = new Map()
  const changed = (code, from, before) => {
    const list = spans.get(code) ?? []
    list.push({ from, before })
    spans.set(code, list)
  }
  const state = new Map(current)
  const undo = (from, code, before) => {
    changed(code, from, before)
    if (before === undefined) state.delete(code)
    else state.set(code, before)
  }
  for (const row of readCsv('icd10cm/changes-fy2027.csv')) {
    const now = state.get(row.code)
    if (row.change === 'added') undo('2026-10-01', row.code, undefined)
    else if (row.change === 'deleted') undo('2026-10-01', row.code, { billable: row.billable, title: row.long_description })
    else if (row.change === 'retitled') undo('2026-10-01', row.code, { billable: now.billable, title: row.note.replace(/^previous title: /, '') })
    else undo('2026-10-01', row.code, { billable: '1', title: now.title })
  }
  const earlier = new Map()
  for (const row of readCsv('icd10cm/changes-fy2026.csv')) {
    const seen = earlier.get(row.code) ?? { before: undefined }
    if (row.change === 'delete' || row.change === 'revise_from') seen.before = { billable: row.billable, title: row.long_description }
    earlier.set(row.code, seen)
  }
  for (const [code, { before }] of earlier) undo('2025-10-01', code, before)
  const rows = [...current].map(([code, now]) => ({ code, ...now }))
  const history = []
  for (const [code, list] of spans) {
    const steps = [...list].sort((a, b) => (a.from < b.from ? -1 : 1))
    const states = steps.map((step) => step.before)
    states.push(current.get(code))
    states.forEach((each, index) => {
      if (each === undefined) return
      const from = index === 0 ? '' : steps[index - 1].from
      const to = index === steps.length ? '' : dayBefore(steps[index].from)
      history.push({ code, from, to, ...each })
    })
  }
  const check = rows.filter((row) => row.billable === '1').length
  if (rows.length !== 98403 || check !== 74879) throw new Error(`ICD-10-CM totals are off: ${rows.length} ${check}`)
  const notes = readCsv('icd10cm/tabular-notes-fy2021.csv.gz').filter((row) => row.codes_valid_fy2027 !== 'no')
  const dental = readCsv('icd10cm/excludes1-dental-fy2027.csv').map((row) => ({ kind: 'excludes1', level: 'code', code: row.code, refers_to: row.excluded, note: row.note, edition: 'FY2027' }))
  const known = new Set(dental.map((row) => `${row.code}|${row.refers_to}`))
  const allNotes = [...notes.filter((row) => !(row.kind === 'excludes1' && known.has(`${row.code}|${row.refers_to}`))).map((row) => ({ ...row, edition: 'FY2021' })), ...dental]
  writePack('icd10cm-fy2027', {
    title: 'ICD-10-CM diagnosis codes', edition: 'FY2027', validFrom: '2026-10-01', validTo: '2027-09-30', knownSince: '2024-10-01', complete: true,
    origin: 'National Center for Health Statistics (CDC) and Centers for Medicare & Medicaid Services. FY2026 order file and addenda as repackaged by dewittpe/medicalcoder (commit 4e48bdcbf113b7116ed0278fa3f3a15fb682c4a1); FY2027 changes and dental Excludes1 notes by makevision/icd10cm-open-data (commit a8c1cae8a85d51908ea37e1175734ed37a40144e, CC0); FY2021 tabular notes from the list carried by StefanoTrv/simple_icd_10_CM (commit 79ed12a0b803df634544d8ba2394bb7b3d0a2fd9).',
    rights: 'Published by the United States government; public domain in the United States. The international parent belongs to the World Health Organization.',
    limits: ['FY2027 is rebuilt from the FY2026 list and the FY2027 changes; totals agree with the published ones.', 'Titles before 2025-10-01 come from undoing the FY2026 addenda and were not checked against an official FY2025 list.', 'Instruction notes are FY2021 words, except Excludes1 of dental codes (FY2027).'],
  }, {
    'codes.tsv.gz': { set: 'icd10cm', holds: 'codes', text: tsv(['code', 'billable', 'title'], sortedBy(rows)) },
    'history.tsv': { set: 'icd10cm', holds: 'history', text: tsv(['code', 'from', 'to', 'billable', 'title'], history.sort((a, b) => byCode(a, b) || (a.from < b.from ? -1 : 1))) },
    'seventh-characters.tsv': { set: 'icd10cm', holds: 'seventh-characters', text: tsv(['applies_under', 'seventh_character', 'meaning'], readCsv('icd10cm/seventh-character.csv')) },
    'notes.tsv.gz': { set: 'icd10cm', holds: 'notes', text: tsv(['kind', 'level', 'code', 'refers_to', 'note', 'edition'], allNotes) },
    'chapters.tsv': { set: 'icd10cm', holds: 'chapters', text: tsv(['level', 'chapter', 'first_code', 'last_code', 'title'], readCsv('icd10cm/chapters-blocks-fy2021.csv')) },
  })
}

const medical = readCsv('medical_codes.csv')
const feeColumns = ['code', 'status', 'globalDays', 'multiple', 'bilateral', 'assistant', 'professionalTechnical', 'split26Tc', 'unitLimit', 'unitLimitBasis', 'unlisted', 'addOn', 'edition']
const feeRow = (row) => ({ code: row.code, status: row.mpfs_status, globalDays: row.global_days, multiple: row.multiple_procedure, bilateral: row.bilateral, assistant: row.assistant, professionalTechnical: row.pc_tc, split26Tc: row.splits_26_tc, unitLimit: row.mue_units, unitLimitBasis: row.mue_adjudication, unlisted: row.unlisted, addOn: row.add_on, edition: row.edition })
const codeColumns = ['code', 'name', 'category', 'from', 'to', 'successors', 'note', 'source']
const cmsOrigin = 'Centers for Medicare & Medicaid Services, as repackaged by andrewallenbruce/northstar (commit a37fd49831c3614a1eaa279d4addf06ad35798c4)'

/** Applies additions and deletions of code_lifecycle.csv to a list of codes. */
function withLifecycle(system, codes) {
  for (const change of lifecycle.filter((row) => row.system === system)) {
    const entry = codes.get(change.code) ?? { code: change.code, name: change.note.split(/[;,]/)[0], note: change.note, source: change.source }
    codes.set(change.code, entry)
    if (change.change === 'added') entry.from ||= change.effective_date
    else {
      entry.to ||= lastDay(change)
      entry.successors ||= change.replacement
      entry.note = change.effective_date === '' ? `${change.note}. The exact last day is not known; gone by July 2024` : change.note
    }
  }
  return codes
}

function buildHcpcs() {
  const plain = new Map(medical.filter((row) => row.system === 'HCPCS').map((row) => [row.code, row.plain_name]))
  const codes = new Map(readCsv('hcpcs_level2.csv').map((row) => [row.code, { code: row.code, name: row.description, plainName: plain.get(row.code), from: row.date_added, to: row.date_ended, successors: row.replaced_by, source: 'CMS HCPCS Level II file, July 2024, and text of early 2025' }]))
  withLifecycle('HCPCS', codes)
  writePack('hcpcs', {
    title: 'HCPCS Level II, the part useful to dentistry', edition: '2025', validFrom: '2025-01-01', validTo: '', knownSince: '1982-01-01', complete: false,
    origin: `${cmsOrigin}; text of early 2025 from wechulisimiyu/hcpcsdata. No D codes.`, rights: 'Published by CMS; public.', limits: ['A subset: a code that is not here may exist.', 'Changes after early 2025 are missing.'],
  }, {
    'codes.tsv': { set: 'hcpcs', holds: 'codes', text: tsv([...codeColumns, 'plainName'], sortedBy(codes.values())) },
    'fee-schedule.tsv': { set: 'hcpcs', holds: 'fee-schedule', text: tsv(feeColumns, sortedBy(medical.filter((row) => row.system === 'HCPCS').map(feeRow))) },
  })
}

function buildCpt() {
  const rows = medical.filter((row) => row.system !== 'HCPCS')
  const codes = new Map(rows.map((row) => [row.code, { code: row.code, name: row.plain_name, source: 'CMS physician fee schedule indicators, July 2024; name in own words' }]))
  withLifecycle('CPT', codes)
  for (const row of readSource('cpt-additions.tsv')) if (!codes.has(row.code)) codes.set(row.code, row)
  writePack('cpt', {
    title: 'CPT numbers with plain names of our own', edition: '2024-07', validFrom: '2024-07-01', validTo: '', knownSince: '', complete: false,
    origin: `Numbers and fee schedule indicators: ${cmsOrigin}. Names: own words.`,
    rights: 'CPT is copyright and a registered trademark of the American Medical Association. Numbers with own names only; no official descriptor is here. Use needs a licence of the AMA; the pack may be removed and the program still runs.',
    notice: 'CPT is a registered trademark and copyright of the American Medical Association. This product is not endorsed by it. Users need their own licence.',
    limits: ['A subset: a code that is not here may exist.', 'Unit limits and indicators are of the third quarter of 2024.'],
  }, {
    'codes.tsv': { set: 'cpt', holds: 'codes', text: tsv(codeColumns, sortedBy(codes.values())) },
    'fee-schedule.tsv': { set: 'cpt', holds: 'fee-schedule', text: tsv(feeColumns, sortedBy(rows.map(feeRow))) },
  })
}

const crosswalk = readCsv('crosswalk.csv')

function buildCdt() {
  const codes = new Map()
  for (const row of [...crosswalk, ...readSource('crosswalk-additions.tsv')]) if (!codes.has(row.cdt_code)) codes.set(row.cdt_code, { code: row.cdt_code, name: row.cdt_plain_name.replace(/ \((code )?removed \d+\)/, ''), category: row.category, source: 'own words' })
  for (const row of readSource('cdt-names.tsv')) codes.set(row.code, { ...codes.get(row.code), ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')), source: codes.has(row.code) ? 'own words' : 'own words; number: general knowledge, to verify' })
  withLifecycle('CDT', codes)
  for (const row of readSource('cdt-dates.tsv')) {
    const entry = codes.get(row.code) ?? { code: row.code, name: row.name, category: row.category, source: 'own words; number: general knowledge, to verify' }
    codes.set(row.code, entry)
    entry.from ||= row.from
    entry.to ||= row.to
    entry.successors ||= row.successors
    entry.note ||= `${row.to === '' ? 'First' : 'Last'} day: general knowledge, to verify`
  }
  writePack('cdt', {
    title: 'CDT numbers with plain names of our own', edition: '2026 in part', validFrom: '2026-01-01', validTo: '', knownSince: '', complete: false,
    origin: 'Numbers: compiled list of November 2026 and general knowledge; names: own words.',
    rights: 'CDT is copyright and a trademark of the American Dental Association. Numbers with own names only; no official descriptor is here. Use needs a licence of the ADA; the pack may be removed and the program still runs.',
    notice: 'CDT is a trademark and copyright of the American Dental Association. This product is not endorsed by it. Users need their own licence.',
    limits: ['Changes of 2026 are covered in part; changes of 2027 are not covered.', 'Numbers marked "general knowledge" were not read in a published file.'],
  }, { 'codes.tsv': { set: 'cdt', holds: 'codes', text: tsv(codeColumns, sortedBy(codes.values())) } })
}

function buildCrosswalk() {
  const columns = ['row_id', 'cdt_code', 'cdt_plain_name', 'category', 'med_codes', 'med_code_systems', 'conditions', 'icd10_codes', 'modifiers', 'place_of_service', 'units_basis', 'dental_only', 'separately_billable', 'note', 'source', 'confidence']
  writePack('crosswalk', {
    title: 'Dental procedures and the medical codes they may be', edition: 'compiled 2026-11', validFrom: '', validTo: '', knownSince: '', complete: false,
    origin: 'Compiled mapping of November 2026; additions and machine-readable conditions are our own and marked so.',
    rights: 'Own selection and words; names numbers of CDT and CPT, see those packs. Mapping is professional knowledge: a certified coder must review it before use on real claims.',
    limits: ['A row never proves coverage.'],
  }, {
    'crosswalk.tsv': { set: 'crosswalk', holds: 'rows', text: tsv(columns, crosswalk) },
    'additions.tsv': { set: 'crosswalk', holds: 'rows', text: tsv(columns, readSource('crosswalk-additions.tsv')) },
    'conditions.tsv': { set: 'crosswalk', holds: 'conditions', text: tsv(['row_id', 'codes', 'fact', 'values'], readSource('crosswalk-conditions.tsv')) },
    'tempting.tsv': { set: 'crosswalk', holds: 'tempting', text: tsv(['cdt_code', 'code', 'system', 'why', 'source'], readSource('crosswalk-tempting.tsv')) },
  })
}

function buildNcci() {
  const pairs = readCsv('ncci_ptp_subset.csv').map((row) => ({ ...row, from: '2024-07-01', rationale: row.rationale }))
  writePack('ncci', {
    title: 'Pair edits and general bundling rules', edition: '2024 third quarter', validFrom: '2024-07-01', validTo: '', knownSince: '2024-07-01', complete: false,
    origin: `National Correct Coding Initiative practitioner pairs: ${cmsOrigin}. General rules in own words, compiled November 2026.`,
    rights: 'Government file; it names CPT numbers of the American Medical Association.', limits: ['Only pairs in force in the third quarter of 2024. Dates before 2024-07-01 cannot be judged; later dates are judged by this quarter and the answer says so.'],
  }, {
    'pairs.tsv.gz': { set: 'ncci', holds: 'pairs', text: tsv(['column1', 'column2', 'modifier_indicator', 'deletion_date', 'rationale'], sortedBy(pairs, 'column1')) },
    'bundling-rules.tsv': { set: 'ncci', holds: 'bundling-rules', text: tsv(['rule_id', 'topic', 'applies_to', 'rule', 'check', 'severity', 'source', 'confidence'], readCsv('bundling_rules.csv')) },
  })
}

function buildLists() {
  const dated = (rows, map) => tsv([...codeColumns, 'usualAction'], sortedBy(rows.map(map)))
  writePack('answer-codes', {
    title: 'Codes of remittances and claim status answers, in own words', edition: '2024-06', validFrom: '2024-06-01', validTo: '', knownSince: '1995-01-01', complete: false,
    origin: `Numbers and dates: ${cmsOrigin}. Words: own, except remark codes written by CMS.`, rights: 'Numbers with own words; X12 holds rights in the official words of reason and status codes.', limits: ['Codes added after June 2024 are missing.', 'Claim status codes are a subset.'],
  }, {
    'carc.tsv': { set: 'carc', holds: 'codes', text: dated(readCsv('carc.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.category, usualAction: row.usual_action, from: row.start_date, to: row.end_date })) },
    'rarc.tsv': { set: 'rarc', holds: 'codes', text: dated(readCsv('rarc.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.alert === 'yes' ? 'alert' : 'supplement', usualAction: row.usual_action, from: row.start_date, to: row.end_date })) },
    'claim-groups.tsv': { set: 'claim-group', holds: 'codes', text: dated(readCsv('claim_group_codes.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.who_bears_it, to: row.active === 'yes' ? '' : '2023-12-31' })) },
    'claim-status.tsv': { set: 'claim-status', holds: 'codes', text: dated(readCsv('claim_status_codes.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.usual_stage })) },
    'claim-status-categories.tsv': { set: 'claim-status-category', holds: 'codes', text: dated(readCsv('claim_status_category.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.group, note: row.final === 'yes' ? 'final' : '' })) },
  })
  writePack('claim-lists', {
    title: 'Lists a claim is filled from, in own words', edition: 'compiled 2026-11', validFrom: '', validTo: '', knownSince: '', complete: false,
    origin: `Place of service: ${cmsOrigin}. Others compiled November 2026 in own words.`, rights: 'Numbers with own words; X12 and the National Uniform Claim Committee hold rights in the official words.', limits: ['Taxonomy and service types are subsets.'],
  }, {
    'modifiers.tsv': { set: 'modifier', holds: 'codes', text: dated(readCsv('modifiers.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.used_with, note: row.note, usualAction: row.effect, from: row.code === 'JZ' ? '2023-07-01' : '' })) },
    'place-of-service.tsv': { set: 'place-of-service', holds: 'codes', text: dated(readCsv('place_of_service.csv'), (row) => ({ code: row.code, name: row.plain_name, category: row.payment_setting, note: `${row.dental_use} in dentistry` })) },
    'taxonomy.tsv': { set: 'taxonomy', holds: 'codes', text: dated(readCsv('provider_taxonomy_dental.csv'), (row) => ({ code: row.code, name: row.plain_name, category: row.group })) },
    'service-types.tsv': { set: 'service-type', holds: 'codes', text: dated(readCsv('service_type_codes.csv'), (row) => ({ code: row.code, name: row.plain_meaning, category: row.area, note: row.commonly_returned === 'yes' ? 'commonly returned' : '' })) },
    'relationships.tsv': { set: 'relationship', holds: 'codes', text: dated(readCsv('relationship_codes.csv'), (row) => ({ code: row.code, name: row.plain_meaning, note: `claim ${row.in_claim_837}, inquiry ${row.in_inquiry_270}, answer ${row.in_answer_271}` })) },
  })
  writePack('dental-anatomy', {
    title: 'Teeth, surfaces and areas of the mouth', edition: 'compiled 2026-11', validFrom: '', validTo: '', knownSince: '', complete: true,
    origin: 'Derived from position; numbering in common use (universal and ISO 3950).', rights: 'Own words; the standards themselves are copyright of their bodies.', limits: [],
  }, {
    'teeth.tsv': { set: 'tooth', holds: 'teeth', text: tsv(['code', 'iso', 'dentition', 'arch', 'side', 'quadrant', 'name', 'supernumerary', 'nextTo'], readCsv('tooth_numbers.csv').map((row) => ({ code: row.universal, iso: row.iso, dentition: row.dentition, arch: row.arch, side: row.side, quadrant: row.quadrant_code, name: row.tooth, supernumerary: row.supernumerary, nextTo: row.next_to }))) },
    'surfaces.tsv': { set: 'tooth-surface', holds: 'surfaces', text: tsv(['code', 'name', 'teeth', 'note'], readCsv('tooth_surfaces.csv').map((row) => ({ code: row.code, name: row.plain_meaning, teeth: row.teeth, note: row.note }))) },
    'areas.tsv': { set: 'oral-cavity', holds: 'areas', text: tsv(['code', 'name', 'kind', 'arch', 'side'], readCsv('oral_cavity_codes.csv').map((row) => ({ code: row.code, name: row.plain_meaning, kind: row.kind, arch: row.arch, side: row.side }))) },
  })
}

buildIcd10cm()
buildHcpcs()
buildCpt()
buildCdt()
buildCrosswalk()
buildNcci()
buildLists()
if (readdirSync(here).length < 9) throw new Error('a pack is missing')
