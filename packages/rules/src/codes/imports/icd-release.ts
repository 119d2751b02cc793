// A new year's ICD-10-CM release from the official order file, as a pack, with a report of what changed
// for the codes an office uses. The older edition stays in force for its own dates.
import type { CalendarDate, Finding, Outcome } from '@crossbill/model'
import { addDays, isCalendarDate } from '@crossbill/model'
import type { CodeSets } from '../code-sets.ts'
import type { IcdLine } from '../icd10cm.ts'
import type { Pack, PackFile } from '../pack.ts'
import { readTable } from '../pack.ts'

export interface IcdEdition {
  /** For example FY2028. */
  readonly name: string
  /** First and last date of service. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface IcdReleaseReport {
  readonly added: number
  readonly removed: number
  readonly retitled: number
  readonly nowHeaders: number
  readonly nowBillable: number
  /** What changed at or below the watched codes and families. */
  readonly watched: readonly { readonly watched: string; readonly code: string; readonly change: 'added' | 'removed' | 'retitled' | 'now-header' | 'now-billable'; readonly title: string; readonly choose: readonly string[] }[]
}

export interface IcdImportOptions {
  /** The code sets in use before the import. */
  readonly before: CodeSets
  /** Codes or families of the office's pathways, crosswalk and open cases. */
  readonly watched?: readonly string[]
}

/**
 * Reads the order file of CDC and CMS: order number (5), code without dot (7), 0 for a heading or 1 for billable,
 * short title (60), long title; blanks between. Refused whole when a line does not fit.
 */
export function importIcdRelease(text: string, edition: IcdEdition, options: IcdImportOptions): Outcome<{ readonly pack: Pack; readonly report: IcdReleaseReport }> {
  if (!isCalendarDate(edition.from) || !isCalendarDate(edition.to) || edition.from > edition.to) return refuse([{ place: 'edition', what: 'The dates of the edition are impossible.' }])
  const read = readOrderFile(text)
  if (!read.ok) return refuse(read.wrong)
  const before = options.before.manifest('icd10cm')
  if (before !== undefined && before.validFrom !== '' && before.validFrom >= edition.from) return refuse([{ place: 'edition', what: `The edition at hand, ${before.edition}, is not older than ${edition.name}.` }])
  const changes = changesBetween(read.lines, options.before)
  return { ok: true, value: { pack: packOf(read.lines, changes, { edition, before: options.before }), report: reportOf(changes, options) }, findings: [] }
}

function refuse(wrong: readonly { readonly place: string; readonly what: string }[]): Outcome<never> {
  return { ok: false, findings: wrong.map((each): Finding => ({ code: 'ICD-RELEASE-FORMAT', severity: 'error', place: each.place, what: each.what, remedy: 'Nothing was taken. Use the order file of the release (icd10cm_order_YYYY.txt) and its own dates.' })) }
}

type OrderFile = { readonly ok: true; readonly lines: ReadonlyMap<string, IcdLine> } | { readonly ok: false; readonly wrong: readonly { readonly place: string; readonly what: string }[] }

const orderLine = /^(\d{5}) ([A-Z][\dA-Z]{2,6}) +([01]) (.{60}) (\S.*)$/

function readOrderFile(text: string): OrderFile {
  const lines = new Map<string, IcdLine>()
  const wrong: { place: string; what: string }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue
    const fields = orderLine.exec(raw)
    if (fields === null) {
      wrong.push({ place: `line ${index + 1}`, what: 'The line is not one of the order file.' })
      if (wrong.length >= 20) break
      continue
    }
    const [, , bare = '', flag = '', , title = ''] = fields
    const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
    if (lines.has(code)) wrong.push({ place: `line ${index + 1}`, what: 'The code stands twice.' })
    lines.set(code, { code, billable: flag === '1', title: title.trim() })
  }
  if (wrong.length > 0) return { ok: false, wrong }
  if (lines.size < 50_000) return { ok: false, wrong: [{ place: 'file', what: `The file holds ${lines.size} codes; a whole release has more than 90,000. It may be cut off.` }] }
  return { ok: true, lines }
}

interface Change {
  readonly code: string
  readonly before?: IcdLine
  readonly now?: IcdLine
}

function changesBetween(lines: ReadonlyMap<string, IcdLine>, before: CodeSets): readonly Change[] {
  const changes: Change[] = []
  const seen = new Set<string>()
  for (const old of before.icd10cm.all()) {
    seen.add(old.code)
    const now = lines.get(old.code)
    if (now === undefined) changes.push({ code: old.code, before: old })
    else if (now.title !== old.title || now.billable !== old.billable) changes.push({ code: old.code, before: old, now })
  }
  for (const now of lines.values()) if (!seen.has(now.code)) changes.push({ code: now.code, now })
  return changes
}

function kindOf({ before, now }: Change): IcdReleaseReport['watched'][number]['change'] {
  if (before === undefined) return 'added'
  if (now === undefined) return 'removed'
  if (before.billable !== now.billable) return now.billable ? 'now-billable' : 'now-header'
  return 'retitled'
}

function reportOf(changes: readonly Change[], { watched = [] }: IcdImportOptions): IcdReleaseReport {
  const count = (kind: string): number => changes.filter((each) => kindOf(each) === kind).length
  const touches = (family: string, code: string): boolean => code === family || code.startsWith(family.length === 3 ? `${family}.` : family)
  return {
    added: count('added'), removed: count('removed'), retitled: count('retitled'), nowHeaders: count('now-header'), nowBillable: count('now-billable'),
    watched: watched.flatMap((family) => changes.filter((each) => touches(family, each.code)).map((each) => ({
      watched: family, code: each.code, change: kindOf(each), title: (each.now ?? each.before)?.title ?? '',
      choose: kindOf(each) === 'now-header' ? changes.filter((one) => one.now?.billable === true && one.code !== each.code && touches(each.code, one.code)).map((one) => one.code) : [],
    }))),
  }
}

function packOf(lines: ReadonlyMap<string, IcdLine>, changes: readonly Change[], { edition, before }: { readonly edition: IcdEdition; readonly before: CodeSets }): Pack {
  const sorted = [...lines.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const codes = `code\tbillable\ttitle\n${sorted.map((line) => `${line.code}\t${line.billable ? 1 : 0}\t${line.title}`).join('\n')}\n`
  // The newest pack's own history only: an older pack beside it tells the same states again.
  const kept = readTable(before.text('icd10cm', 'history'))
  const dayBefore = addDays(edition.from, -1)
  const changed = new Map(changes.map((each) => [each.code, each]))
  const rows: string[] = []
  const write = (code: string, from: string, to: string, line: { readonly billable: boolean; readonly title: string }): void => void rows.push([code, from, to, line.billable ? '1' : '0', line.title].join('\t'))
  const hasHistory = new Set<string>()
  for (const row of kept) {
    const code = row['code'] ?? ''
    hasHistory.add(code)
    const isLast = (row['to'] ?? '') === ''
    write(code, row['from'] ?? '', isLast && changed.has(code) ? dayBefore : (row['to'] ?? ''), { billable: row['billable'] === '1', title: row['title'] ?? '' })
  }
  for (const change of changes) {
    if (change.before !== undefined && !hasHistory.has(change.code)) write(change.code, '', dayBefore, change.before)
    if (change.now !== undefined) write(change.code, edition.from, '', change.now)
  }
  const history = `code\tfrom\tto\tbillable\ttitle\n${rows.sort().join('\n')}\n`
  const texts: Record<string, string> = { 'codes.tsv': codes, 'history.tsv': history, 'notes.tsv': before.text('icd10cm', 'notes'), 'seventh-characters.tsv': before.text('icd10cm', 'seventh-characters') }
  const files = Object.entries(texts).map(([name, text]): PackFile => ({ name, set: 'icd10cm', holds: name.replace('.tsv', ''), rows: text.split('\n').length - 2, bytes: text.length, sha256: '' }))
  const old = before.manifest('icd10cm')
  return {
    manifest: {
      formatVersion: 1, id: `icd10cm-${edition.name.toLowerCase()}`, title: 'ICD-10-CM diagnosis codes', edition: edition.name, validFrom: edition.from, validTo: edition.to, knownSince: old?.knownSince ?? '', complete: true,
      origin: `Order file of CDC and CMS for ${edition.name}, imported by the office.`, rights: old?.rights ?? 'Published by the United States government; public domain in the United States.', limits: ['Instruction notes and seventh characters are those of the edition before.'], files,
    },
    texts,
  }
}
