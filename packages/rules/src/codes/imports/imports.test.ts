// Imports: a licensor's file and a new year's diagnosis list. All texts here are invented.
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../../packs/read-from-disk.ts'
import { codeSets } from '../code-sets.ts'
import { lookUp } from '../look-up.ts'
import { codeSearch } from '../search/find-codes.ts'
import { importIcdRelease } from './icd-release.ts'
import { importLicensedDescriptors, withLicensedDescriptors } from './licensed-descriptors.ts'

const { sets } = readPacksFromDisk()

describe('a licensed file of official texts', () => {
  it('is taken whole, with or without column names', () => {
    const csv = importLicensedDescriptors('cdt-csv', 'Code,Nomenclature,Descriptor\r\nD7240,"invented official text, first",longer\r\nD9999,"said ""so""",x\r\n')
    expect(csv.ok && csv.value.texts).toEqual([{ code: 'D7240', name: 'invented official text, first' }, { code: 'D9999', name: 'said "so"' }])
    const tab = importLicensedDescriptors('cpt-tab', '41899\tinvented medical text\n21040\tinvented second text\n')
    expect(tab.ok && tab.value.texts.length).toBe(2)
  })

  it.each([
    ['names the line with a wrong code', 'cdt-csv', 'Code,Nomenclature\nD7240,a text\n41899,a text\n', 'line 3'],
    ['names the line without a text', 'cpt-tab', '41899\ta text\n21040\t\n', 'line 2'],
    ['names the line where a quote stays open', 'cdt-csv', 'D7240,a text\nD7241,"open\nD7242,b\n', 'line 2'],
    ['refuses the wrong set', 'cdt-tab', '41899\ta text\n', 'line 1'],
    ['refuses commas where tabs were said', 'cpt-tab', '41899,a text\n', 'line 1'],
    ['refuses an empty file', 'cdt-csv', '', 'line 1'],
    ['refuses a code with two texts', 'cdt-csv', 'D7240,one\nD7240,two\n', 'line 2'],
  ] as const)('%s and changes nothing', (_name, format, text, place) => {
    const outcome = importLicensedDescriptors(format, text)
    expect(outcome.ok).toBe(false)
    expect(outcome.findings[0]?.place).toBe(place)
    expect(outcome.findings[0]?.what).not.toMatch(/a text/)
  })

  it('shows everywhere in that office, and adds numbers the pack lacks', () => {
    const outcome = importLicensedDescriptors('cdt-csv', 'D7240,zyx quux official wording\nD0017,a number of a later year\n')
    if (!outcome.ok) throw new Error('the file should be taken')
    const licensed = withLicensedDescriptors(sets, [outcome.value])
    const standing = lookUp(licensed, { set: 'cdt', code: 'D7240', dateOfService: '2026-11-02' })
    expect(standing.is === 'in-force' && standing.entry.officialName).toBe('zyx quux official wording')
    expect(lookUp(licensed, { set: 'cdt', code: 'D0017', dateOfService: '2026-11-02' }).is).toBe('in-force')
    expect(codeSearch(licensed).find('quux wording', { limit: 3 })[0]?.code).toBe('D7240')
    expect(lookUp(sets, { set: 'cdt', code: 'D0017', dateOfService: '2026-11-02' }).is).toBe('unknown')
  })
})

/** The list at hand as an order file, with changes. */
function orderFile(change: (line: { code: string; billable: boolean; title: string }) => { code: string; billable: boolean; title: string }[]): string {
  const lines = [...sets.icd10cm.all()].flatMap((line) => change({ ...line }))
  return lines.map((line, index) => `${String(index + 1).padStart(5, '0').slice(-5)} ${line.code.replace('.', '').padEnd(7)} ${line.billable ? 1 : 0} ${line.title.slice(0, 60).padEnd(60)} ${line.title}`).join('\n')
}

describe('a new year of diagnosis codes', () => {
  const edition = { name: 'FY2028', from: '2027-10-01', to: '2028-09-30' }
  const text = orderFile((line) => {
    if (line.code === 'K01.1') return [{ ...line, billable: false }, { code: 'K01.11', billable: true, title: 'Impacted teeth, invented first kind' }, { code: 'K01.19', billable: true, title: 'Impacted teeth, invented other kind' }]
    if (line.code === 'K14.6') return []
    if (line.code === 'R68.2') return [{ ...line, title: 'Dry mouth, invented title' }]
    return [line]
  })
  const outcome = importIcdRelease(text, edition, { before: sets, watched: ['K01', 'R68.2', 'M27'] })

  it('reports what changed, and what of it the office uses', () => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 3)))
    expect(outcome.value.report).toMatchObject({ added: 2, removed: 1, retitled: 1, nowHeaders: 1, nowBillable: 0 })
    expect(outcome.value.report.watched.map((each) => `${each.watched} ${each.code} ${each.change} ${each.choose.join(' ')}`.trim())).toEqual(['K01 K01.1 now-header K01.11 K01.19', 'K01 K01.11 added', 'K01 K01.19 added', 'R68.2 R68.2 retitled'])
  })

  it('judges each date of service by its own edition', () => {
    if (!outcome.ok) throw new Error('the release should be taken')
    const renewed = codeSets([outcome.value.pack])
    const billable = (code: string, dateOfService: string): boolean | string | undefined => {
      const standing = lookUp(renewed, { set: 'icd10cm', code, dateOfService })
      return standing.is === 'in-force' ? standing.entry.billable : standing.is
    }
    expect([billable('K01.1', '2027-09-30'), billable('K01.1', '2027-10-01')]).toEqual([true, false])
    expect([billable('K01.11', '2027-09-30'), billable('K01.11', '2027-10-01')]).toEqual(['not-yet', true])
    expect([billable('K14.6', '2027-09-30'), billable('K14.6', '2027-10-01')]).toEqual([true, 'ended'])
    expect([billable('D69.1', '2026-09-30'), billable('D69.1', '2027-11-01')]).toEqual([true, false])
  })

  it.each([
    ['a line that does not fit', 'not an order file\n', 'line 1'],
    ['a file that is cut off', text.slice(0, 40_000).slice(0, text.slice(0, 40_000).lastIndexOf('\n')), 'file'],
  ])('refuses %s', (_name, bad, place) => {
    const refused = importIcdRelease(bad, edition, { before: sets })
    expect(refused.ok).toBe(false)
    expect(refused.findings[0]?.place).toBe(place)
  })

  it('refuses an edition that is not newer', () => {
    expect(importIcdRelease(text, { name: 'FY2026', from: '2025-10-01', to: '2026-09-30' }, { before: sets }).ok).toBe(false)
  })
})
