// crossbill codes import: official texts of a licensed office, kept here or in its database, and new years of diagnosis codes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importIcdRelease, importLicensedDescriptors, licensorText, type IcdReleaseReport, type LicensedFormat, type Pack, watchedDiagnoses } from '@crossbill/rules'
import { readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { keepTexts } from '../licensed-texts.ts'
import { packFolder } from '../packs.ts'
import { handTexts } from '../server-call.ts'
import { exit, findingLines, harmless, print, printJson, readBytes, Refusal } from '../terminal.ts'

export interface CodesImportOptions {
  readonly format?: string
  readonly server?: string
  readonly email?: string
  readonly edition?: string
  readonly packs?: string
  readonly json?: boolean
}

export async function codesImport(set: string, path: string, options: CodesImportOptions): Promise<number> {
  switch (set) {
    case 'cdt':
    case 'cpt':
      return importTexts(set, path, options)
    case 'icd10cm':
      return importRelease(path, options)
    default:
      throw new Refusal(exit.usage, `${harmless(set)} cannot be imported. Choose cdt, cpt or icd10cm.`)
  }
}

function formatOf(set: 'cdt' | 'cpt', text: string, wanted: string | undefined): LicensedFormat {
  if (wanted !== undefined && wanted !== 'csv' && wanted !== 'tab') throw new Refusal(exit.usage, `${harmless(wanted)} is no format. Choose csv or tab.`)
  return `${set}-${wanted ?? ((text.split('\n', 1)[0] ?? '').includes('\t') ? 'tab' : 'csv')}`
}

async function importTexts(set: 'cdt' | 'cpt', path: string, options: CodesImportOptions): Promise<number> {
  const bytes = readBytes(path)
  const text = licensorText(bytes)
  const format = formatOf(set, text, options.format)
  const read = importLicensedDescriptors(format, text)
  if (!read.ok) throw new Refusal(exit.findings, `${harmless(path)} was not taken in; nothing was changed.\n${findingLines(read.findings)}`)
  if (options.server !== undefined) {
    const answer = await handTexts({ server: options.server, email: options.email, format, name: basename(path), bytes })
    print(harmless(`${answer.codes} official texts of ${set.toUpperCase()} are in the database of ${answer.office}${answer.replaced ? ', in place of the earlier ones' : ''}. They show in no other office.`))
    return exit.done
  }
  const kept = keepTexts(read.value)
  if (options.json) printJson({ set, codes: read.value.texts.length, kept })
  else print(harmless(`${read.value.texts.length} official texts of ${set.toUpperCase()} were taken in. They are kept in ${kept} and show in the commands of this account.`))
  return exit.done
}

/** The federal year: FY2028 runs from 2027-10-01 to 2028-09-30. */
function editionOf(options: CodesImportOptions, path: string): { name: string; from: string; to: string } {
  const year = Number(/^(?:FY)?(20\d\d)$/i.exec(options.edition ?? '')?.[1] ?? /(20\d\d)/.exec(options.edition === undefined ? basename(path) : '')?.[1])
  if (!Number.isInteger(year)) throw new Refusal(exit.usage, 'Which year is this release of? Say it with --edition FY2028.')
  return { name: `FY${year}`, from: `${year - 1}-10-01`, to: `${year}-09-30` }
}

function importRelease(path: string, options: CodesImportOptions): number {
  const folder = options.packs ?? packFolder()
  const edition = editionOf(options, path)
  const watched = watchedDiagnoses()
  const read = importIcdRelease(licensorText(readBytes(path)), edition, { before: readPacksFromDisk(folder).sets, watched: [...watched.keys()] })
  if (!read.ok) throw new Refusal(exit.findings, `${harmless(path)} was not taken in; nothing was changed.\n${findingLines(read.findings)}`)
  const { pack, report } = read.value
  const kept = writePack(folder, pack)
  const changes = report.watched.map((each) => ({ ...each, pathways: watched.get(each.watched) ?? [] }))
  if (options.json) printJson({ edition, pack: kept, ...report, watched: changes })
  else print(harmless(reportText(edition.name, kept, { ...report, watched: changes })))
  return exit.done
}

/** Writes the pack beside the others under its own name; a folder of that name is left as it is. */
function writePack(folder: string, pack: Pack): string {
  const place = join(folder, pack.manifest.id)
  if (existsSync(place)) throw new Refusal(exit.findings, `${harmless(place)} exists already and was left as it is. Remove it to import this release again.`)
  const draft = `${place}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const files = pack.manifest.files.map((file) => {
    const text = Buffer.from(pack.texts[file.name] ?? '', 'utf8')
    const large = text.length > 500_000
    const name = large ? `${file.name}.gz` : file.name
    const bytes = large ? gzipSync(text, { level: 9 }) : text
    writeFileSync(join(draft, name), bytes)
    return { ...file, name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  writeFileSync(join(draft, 'manifest.json'), `${JSON.stringify({ ...pack.manifest, files }, null, 2)}\n`)
  renameSync(draft, place)
  return place
}

const changeWords = { added: 'new', removed: 'ended', retitled: 'has a new title', 'now-header': 'needs more characters now', 'now-billable': 'may be billed now' } as const

function reportText(edition: string, kept: string, report: Omit<IcdReleaseReport, 'watched'> & { readonly watched: readonly (IcdReleaseReport['watched'][number] & { readonly pathways: readonly string[] })[] }): string {
  const distinct = report.watched.filter((each, at) => report.watched.findIndex((one) => one.code === each.code) === at)
  const lines = distinct.map((each) => {
    const pathways = [...new Set(report.watched.filter((one) => one.code === each.code).flatMap((one) => one.pathways))]
    return `  ${each.code} ${changeWords[each.change]}: ${each.title}${each.choose.length === 0 ? '' : `. Choose ${each.choose.join(', ')}`}. Pathways: ${pathways.join(', ')}.`
  })
  return [
    `${edition}: ${report.added} codes new, ${report.removed} ended, ${report.nowHeaders} need more characters, ${report.nowBillable} may be billed now, ${report.retitled} have a new title.`,
    `Kept in ${kept}. Earlier dates of service are judged by their own edition. A running server reads it at its next start.`,
    ...(lines.length === 0 ? ['Nothing changed for the pathways.'] : [`For the pathways ${lines.length} ${lines.length === 1 ? 'code' : 'codes'} changed:`, ...lines]),
  ].join('\n')
}
