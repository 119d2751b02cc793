// The import commands over real files: official texts kept for this account, and a new year of diagnosis codes as a pack. Texts are invented.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkPackChecksums } from '../../../../packs/check-checksums.ts'
import { packFolder, readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { keptTexts } from '../licensed-texts.ts'
import { codesImport } from './codes-import.ts'

let folder: string
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbill-import-'))
  printed = ''
  vi.stubEnv('CROSSBILL_TEXTS', join(folder, 'texts'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

it('keeps official texts for this account only, and a bad file leaves them as they were', async () => {
  expect(await codesImport('cdt', file('good.tsv', 'D7240\tinvented official wording\n'), {})).toBe(0)
  expect(keptTexts()).toMatchObject([{ set: 'cdt', texts: [{ code: 'D7240', name: 'invented official wording' }] }])
  expect(statSync(join(folder, 'texts', 'cdt.json')).mode & 0o077).toBe(0)
  await expect(codesImport('cdt', file('bad.csv', 'Code,Nomenclature\nD7240,"x"\n41899,"y"\n'), {})).rejects.toThrow(/nothing was changed[\s\S]*line 3/)
  expect(keptTexts()[0]?.texts).toHaveLength(1)
})

it('takes in a new year of diagnosis codes beside the old one and tells what changed for the pathways', async () => {
  const packs = join(folder, 'packs')
  cpSync(join(packFolder, 'icd10cm-fy2027'), join(packs, 'icd10cm-fy2027'), { recursive: true })
  const lines = [...readPacksFromDisk(packs).sets.icd10cm.all()].flatMap((line) => (line.code === 'K01.1' ? [{ ...line, billable: false }, { code: 'K01.11', billable: true, title: 'Invented first kind' }] : [line]))
  const release = file('icd10cm_order_2028.txt', lines.map((line, at) => `${String(at + 1).padStart(5, '0').slice(-5)} ${line.code.replace('.', '').padEnd(7)} ${line.billable ? 1 : 0} ${line.title.slice(0, 60).padEnd(60)} ${line.title}`).join('\n'))
  expect(await codesImport('icd10cm', release, { packs })).toBe(0)
  expect(printed).toMatch(/1 codes new, 0 ended, 1 need more characters/)
  expect(printed).toMatch(/K01\.1 needs more characters now.*Choose K01\.11.*Impacted teeth/)
  const { sets } = readPacksFromDisk(packs)
  expect(checkPackChecksums(packs, sets)).toEqual([])
  expect(sets.states('icd10cm', 'K01.1').map((each) => [each.to, each.billable])).toEqual([['2027-09-30', true], [undefined, false]])
  await expect(codesImport('icd10cm', release, { packs })).rejects.toThrow(/not older/)
  await expect(codesImport('icd10cm', file('cut.txt', readFileSync(release, 'utf8').slice(0, 100_000)), { packs, edition: 'FY2029' })).rejects.toThrow(/nothing was changed/)
  expect(existsSync(join(packs, 'icd10cm-fy2029'))).toBe(false)
})
