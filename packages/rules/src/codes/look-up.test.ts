// Codes judged on their date of service, suggestions for slips, and packs that are missing or damaged.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPackChecksums } from '../../../../packs/check-checksums.ts'
import { packFolder, readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { codeSetAnswers } from './code-set-answers.ts'
import { lookUp } from './look-up.ts'
import { readPack } from './pack.ts'
import { quadrantsOf } from './teeth.ts'

const { sets, findings } = readPacksFromDisk()

function standing(set: Parameters<typeof lookUp>[1]['set'], code: string, dateOfService: string): string {
  const found = lookUp(sets, { set, code, dateOfService })
  switch (found.is) {
    case 'in-force':
      return 'in force'
    case 'ended':
      return `ended ${found.endedOn} ${found.successors.map((each) => each.code).join(' ')}`.trim()
    case 'not-yet':
      return `begins ${found.begins}`
    case 'unknown':
      return `unknown ${found.suggestions.map((each) => each.code).join(' ')}`.trim()
  }
}

describe('the packs', () => {
  it('are read without a finding and are the files their manifests describe', () => {
    expect(findings).toEqual([])
    expect(checkPackChecksums(packFolder, sets)).toEqual([])
    for (const pack of sets.packs) expect([pack.id, pack.origin !== '', pack.rights !== '', pack.edition !== '']).toEqual([pack.id, true, true, true])
  })

  it('give the published totals of the diagnosis list for each edition', () => {
    const totals = (on: string): readonly [number, number] => {
      const codes = new Set([...sets.icd10cm.all()].map((line) => line.code))
      for (const row of sets.table('icd10cm', 'history')) codes.add(row['code'] ?? '')
      const inForce = [...codes].flatMap((code) => sets.states('icd10cm', code).filter((each) => (each.from === undefined || each.from <= on) && (each.to === undefined || on <= each.to)))
      return [inForce.length, inForce.filter((each) => each.billable === true).length]
    }
    expect(totals('2026-10-01')).toEqual([98_403, 74_879])
    expect(totals('2026-09-30')).toEqual([98_186, 74_719])
  })

  it.each([
    ['a manifest that is no object', 'text', 'PACK-MANIFEST'],
    ['a later format', { id: 'x', formatVersion: 2, files: [] }, 'PACK-FORMAT'],
    ['a file that is not there', { id: 'x', formatVersion: 1, files: [{ name: 'codes.tsv', set: 'cdt', holds: 'codes', sha256: '' }] }, 'PACK-FILE-MISSING'],
  ])('refuse %s', (_name, manifest, code) => {
    const outcome = readPack(manifest, {})
    expect(outcome.ok).toBe(false)
    expect(outcome.findings[0]?.code).toBe(code)
  })
})

describe('a code on its date of service', () => {
  it.each([
    ['icd10cm', 'K01.1', '2026-11-02', 'in force'],
    ['icd10cm', 'k011', '2026-11-02', 'in force'],
    ['icd10cm', 'J34.830', '2026-09-30', 'begins 2026-10-01'],
    ['cdt', 'D9248', '2025-12-31', 'in force'],
    ['cdt', 'D9248', '2026-01-01', 'ended 2025-12-31 D9244 D9245 D9246 D9247'],
    ['cdt', 'D7960', '2021-01-01', 'ended 2020-12-31 D7961 D7962'],
    ['cdt', 'D9245', '2025-12-31', 'begins 2026-01-01'],
    ['hcpcs', 'S8262', '2015-06-30', 'in force'],
    ['hcpcs', 'S8262', '2015-07-01', 'ended 2015-06-30 D7880'],
    ['hcpcs', 'J2001', '2024-09-30', 'in force'],
    ['hcpcs', 'J2001', '2024-10-01', 'ended 2024-09-30 J2003 J2004'],
    ['cpt', '99201', '2020-12-31', 'in force'],
    ['cpt', '99201', '2021-01-01', 'ended 2020-12-31 99202'],
    ['modifier', 'JZ', '2026-11-02', 'in force'],
    ['place-of-service', '11', '2026-11-02', 'in force'],
    ['carc', '29', '2026-11-02', 'in force'],
  ] as const)('%s %s on %s is %s', (set, code, date, is) => {
    expect(standing(set, code, date)).toBe(is)
  })

  it.each([
    ['swapped digits', 'cdt', 'D7420', 'D7240'],
    ['an oh for a nought', 'icd10cm', 'KO1.1', 'K01.1'],
    ['an el for a one', 'icd10cm', 'K0l.1', 'K01.1'],
    ['a missing letter', 'cdt', '7240', 'D7240'],
    ['one digit too many', 'icd10cm', 'K01.11', 'K01.1'],
    ['a diagnosis among procedures', 'cdt', 'K01.1', 'K01.1'],
    ['a medical code among dental ones', 'cdt', '41899', '41899'],
    ['a number of the international list', 'icd10cm', 'K07.6', 'M26.601'],
  ] as const)('%s gets a suggestion', (_name, set, code, wanted) => {
    const found = lookUp(sets, { set, code, dateOfService: '2026-11-02' })
    expect(found.is === 'unknown' && found.suggestions.map((each) => each.code)).toContain(wanted)
  })

  it('finds every billable diagnosis by halving, and its parent above it', () => {
    const lines = [...sets.icd10cm.all()]
    fc.assert(fc.property(fc.nat(lines.length - 1), (at) => {
      const line = lines[at]
      if (line === undefined) return
      expect(sets.icd10cm.line(line.code)).toEqual(line)
      const parent = sets.icd10cm.parent(line.code)
      if (line.code.length > 3) expect(parent !== undefined && line.code.startsWith(parent)).toBe(true)
    }), { numRuns: 300 })
  })
})

describe('the answers for a checker of files', () => {
  const answers = codeSetAnswers(sets)
  it.each([
    ['a code of a set known in part that is not there', 'cpt', '12345', '2026-11-02', undefined],
    ['a remark code newer than the list', 'rarc', 'N999', '2026-11-02', undefined],
    ['a dental code that ended', 'cdt', 'D9248', '2026-02-01', false],
    ['a dental code before its end', 'cdt', 'D9248', '2025-12-31', true],
    ['a diagnosis that is none', 'icd10cm', 'K0199', '2026-11-02', false],
    ['a diagnosis in force', 'icd10cm', 'K011', '2026-11-02', true],
    ['a diagnosis before its first day', 'icd10cm', 'J34830', '2026-09-30', false],
    ['a heading of the diagnoses', 'icd10cm', 'M545', '2026-11-02', false],
    ['a diagnosis of an edition before ours', 'icd10cm', 'M545', '2020-05-04', undefined],
    ['a diagnosis after the edition', 'icd10cm', 'K0199', '2028-01-04', undefined],
    ['a reason code before its list began', 'carc', '16', '1900-01-01', undefined],
    ['a reason code that ended', 'carc', '42', '2026-04-01', false],
    ['a text that is no code', 'taxonomy', '2420A', '2026-04-01', false],
    ['a place of service by the checker\'s name', 'placeOfService', '11', '2026-04-01', true],
    ['a set nobody holds', 'ndc', '00002-1433', '2026-04-01', undefined],
  ] as const)('say what is sure of %s', (_name, set, code, on, is) => {
    expect(answers.has(set, code, on)).toBe(is)
  })
  it('judge only the existence where no date is known', () => {
    expect(answers.has('cdt', 'D9248')).toBe(true)
    expect(answers.has('icd10cm', 'K0199')).toBe(false)
  })
  it('hold nothing against any code of the packs on a day it is in force', () => {
    const lines = [...sets.icd10cm.all()]
    fc.assert(fc.property(fc.nat(lines.length - 1), (at) => {
      const line = lines[at]
      if (line?.billable) expect(answers.has('icd10cm', line.code.replace('.', ''), '2026-11-02')).toBe(true)
    }), { numRuns: 300 })
  })
})

describe('teeth and quadrants', () => {
  it('come from numbers, letters, extra teeth and office letters of an area', () => {
    expect(quadrantsOf({ teeth: ['1', '16', 'K', '51'] }, sets)).toEqual(['10', '20', '30'])
    expect(quadrantsOf({ area: 'LR' }, sets)).toEqual(['40'])
    expect(quadrantsOf({ area: '02' }, sets)).toEqual(['30', '40'])
  })
})
