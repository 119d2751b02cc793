// Runs the examples of cross-coding against the packs, and the crosswalk tables against the code sets.
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../../packs/read-from-disk.ts'
import { crossCode } from './cross-code.ts'
import { crossCodeExamples } from './cross-code.examples.ts'
import { factQuestions } from './facts.ts'

const { sets } = readPacksFromDisk()

describe('crossing a dental service', () => {
  it.each(crossCodeExamples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const result = crossCode(example.service, example.facts ?? {}, sets)
    const first = result.candidates[0]
    const codes = result.candidates.map((each) => each.code)
    if (example.refusal !== undefined) {
      expect(codes).toEqual([])
      expect(result.refusal).toMatch(example.refusal)
    }
    if (example.first !== undefined) expect(first?.code).toBe(example.first)
    for (const code of example.candidates ?? []) expect(codes).toContain(code)
    for (const code of example.rejected ?? []) expect(result.rejected.map((each) => each.code)).toContain(code)
    if (example.units !== undefined) expect(first?.units).toBe(example.units)
    if (example.unitKind !== undefined) expect(first?.unitKind).toBe(example.unitKind)
    if (example.modifiers !== undefined) expect(first?.modifiers).toEqual(example.modifiers)
    if (example.description !== undefined) expect(first?.description).toMatch(example.description)
    if (example.needs !== undefined) expect(first?.needs.join('\n')).toMatch(example.needs)
    if (example.noNeeds === true) expect(first?.needs).toEqual([])
    if (example.companions !== undefined) expect(first?.companions.map((each) => each.code)).toEqual(example.companions)
  })

  it('never names a code both as candidate and as rejected, and always says why', () => {
    for (const row of sets.table('crosswalk', 'rows')) {
      const result = crossCode({ code: row['cdt_code'] ?? '', dateOfService: '2026-11-02' }, {}, sets)
      const codes = new Set(result.candidates.map((each) => `${each.system} ${each.code}`))
      for (const each of result.rejected) expect(codes.has(`${each.system} ${each.code}`)).toBe(false)
      for (const each of result.rejected) expect(each.why).not.toBe('')
      expect(result.candidates.length > 0 || (result.refusal ?? '') !== '').toBe(true)
    }
  })

  it('keeps the diagnoses of the record and adds none', () => {
    const result = crossCode({ code: 'D7240', tooth: '1', dateOfService: '2026-11-02', diagnoses: ['K05.22', 'K01.1'] }, {}, sets)
    expect(result.candidates[0]?.diagnoses).toEqual(['K01.1', 'K05.22'])
    expect(crossCode({ code: 'D7240', dateOfService: '2026-11-02' }, {}, sets).candidates[0]?.diagnoses).toEqual([])
  })

  it('says of a recorded diagnosis that it is a heading, ended or no code, with what may have been meant', () => {
    const of = (diagnosis: string) => crossCode({ code: 'D7880', dateOfService: '2026-11-02', diagnoses: [diagnosis] }, {}, sets).findings.map((each) => `${each.severity} ${each.what} ${each.remedy}`).join()
    expect(of('K07.6')).toMatch(/warning K07\.6 is no diagnosis code.*M26\.6/)
    expect(of('M26.62')).toMatch(/heading.*M26\.621/)
    expect(of('D69.1')).toMatch(/heading|ended/)
    expect(of('M26.621')).toBe('')
  })

  it('loses no medical code of the compiled crosswalk: each is a candidate, a companion, or rejected with the reason', () => {
    for (const row of sets.table('crosswalk', 'rows')) {
      const code = row['cdt_code'] ?? ''
      const days = sets.states('cdt', code).at(-1)
      const result = crossCode({ code, dateOfService: days?.to ?? '2026-11-02' }, {}, sets)
      const named = new Set([...result.candidates.flatMap((each) => [each.code, ...each.companions.map((one) => one.code)]), ...result.rejected.map((each) => each.code)])
      for (const medical of (row['med_codes'] ?? '').split('|').filter((each) => each !== '')) expect(named.has(medical), `${row['row_id'] ?? ''} ${medical}`).toBe(true)
    }
  })

  it('runs with the packs of licensed numbers removed', () => {
    const bare = readPacksFromDisk(undefined, { without: ['cdt', 'cpt', 'crosswalk', 'ncci'] }).sets
    const result = crossCode({ code: 'D7240', dateOfService: '2026-11-02' }, {}, bare)
    expect(result.candidates).toEqual([])
    expect(result.refusal).toMatch(/crosswalk is empty/)
  })
})

describe('the crosswalk tables', () => {
  it('name only facts with a question and only rows and codes that exist', () => {
    const rows = new Map(sets.table('crosswalk', 'rows').map((row) => [row['row_id'], row]))
    const remarks = ['role', 'comparable', 'rank']
    for (const condition of sets.table('crosswalk', 'conditions')) {
      const row = rows.get(condition['row_id'] ?? '')
      expect(row, condition['row_id']).toBeDefined()
      const fact = condition['fact'] ?? ''
      expect(remarks.includes(fact) || factQuestions[fact] !== undefined, fact).toBe(true)
      for (const code of (condition['codes'] ?? '').split('|').filter((each) => each !== '')) expect((row?.['med_codes'] ?? '').split('|'), `${condition['row_id'] ?? ''} ${fact}`).toContain(code)
    }
  })

  it('name only diagnoses that are billable in the newest edition', () => {
    for (const row of sets.table('crosswalk', 'rows')) for (const code of (row['icd10_codes'] ?? '').split('|').filter((each) => each !== '')) expect([code, sets.icd10cm.line(code)?.billable]).toEqual([code, true])
  })
})
