// One test for all edits: every example, every id, every source.
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { addOnCodesExamples } from './add-on-codes.examples.ts'
import { ageAndSexExamples } from './age-and-sex.examples.ts'
import { bundledPairsExamples } from './bundled-pairs.examples.ts'
import { codeInForceExamples } from './code-in-force.examples.ts'
import { diagnosisBillableExamples } from './diagnosis-billable.examples.ts'
import { diagnosisOrderExamples } from './diagnosis-order.examples.ts'
import { diagnosisPairsExamples } from './diagnosis-pairs.examples.ts'
import { diagnosisSideExamples } from './diagnosis-side.examples.ts'
import { drugNumberExamples } from './drug-number.examples.ts'
import type { EditExample } from './edit.ts'
import { checkCodes, edits } from './index.ts'
import { modifiersExamples } from './modifiers.examples.ts'
import { ownAnesthesiaExamples } from './own-anesthesia.examples.ts'
import { sameWorkExamples } from './same-work.examples.ts'
import { timedServicesExamples } from './timed-services.examples.ts'
import { toothAndSurfaceExamples } from './tooth-and-surface.examples.ts'
import { unitLimitsExamples } from './unit-limits.examples.ts'
import { unlistedCodesExamples } from './unlisted-codes.examples.ts'

const { sets } = readPacksFromDisk()

const examples: Readonly<Record<string, readonly EditExample[]>> = {
  'EDIT-CODE-IN-FORCE': codeInForceExamples, 'EDIT-DIAGNOSIS-BILLABLE': diagnosisBillableExamples, 'EDIT-DIAGNOSIS-SIDE': diagnosisSideExamples, 'EDIT-DIAGNOSIS-PAIRS': diagnosisPairsExamples, 'EDIT-DIAGNOSIS-ORDER': diagnosisOrderExamples,
  'EDIT-TOOTH-AND-SURFACE': toothAndSurfaceExamples, 'EDIT-UNLISTED-CODES': unlistedCodesExamples, 'EDIT-UNIT-LIMITS': unitLimitsExamples, 'EDIT-TIMED-SERVICES': timedServicesExamples, 'EDIT-ADD-ON-CODES': addOnCodesExamples,
  'EDIT-MODIFIERS': modifiersExamples, 'EDIT-BUNDLED-PAIRS': bundledPairsExamples, 'EDIT-SAME-WORK': sameWorkExamples, 'EDIT-OWN-ANESTHESIA': ownAnesthesiaExamples, 'EDIT-AGE-AND-SEX': ageAndSexExamples, 'EDIT-DRUG-NUMBER': drugNumberExamples,
}

describe.each(edits.map((edit) => [edit.id, edit] as const))('%s', (id, edit) => {
  it.each((examples[id] ?? []).map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const findings = edit.check(example.claim, sets)
    expect(findings.map((each) => each.code)).toEqual(example.expect)
    if (example.says !== undefined) expect(findings.map((each) => `${each.what} ${each.remedy}`).join('\n')).toMatch(example.says)
    for (const each of findings) expect([each.rule, each.what.endsWith('.'), each.remedy !== '']).toEqual([id, true, true])
  })

  it('has an example where it speaks and one where it is silent, and a source', () => {
    const mine = examples[id] ?? []
    expect(mine.some((each) => each.expect.length > 0)).toBe(true)
    expect(mine.some((each) => each.expect.length === 0)).toBe(true)
    expect(edit.source.citation).not.toBe('')
  })
})

describe('all edits together', () => {
  it('have ids of their own', () => {
    expect(new Set(edits.map((edit) => edit.id)).size).toBe(edits.length)
  })

  it('let a clean wisdom tooth claim through', () => {
    const claim = { lines: [{ system: 'CPT', code: '41899', dateOfService: '2026-11-02', units: 1, tooth: '17', placeOfService: '11', diagnoses: ['K01.1'], description: 'Removal of impacted tooth fully in bone, tooth 17', comparableCode: '41826' }], patient: { birthDate: '2001-04-09', sex: 'female' } } as const
    expect(checkCodes(claim, sets)).toEqual([])
  })

  it('run with no packs at all and find nothing to hold against a claim', () => {
    const bare = readPacksFromDisk(undefined, { without: ['cdt', 'cpt', 'hcpcs', 'ncci', 'icd10cm-fy2027', 'claim-lists', 'crosswalk'] }).sets
    const claim = { lines: [{ system: 'CPT', code: '21040', dateOfService: '2026-11-02', units: 1, placeOfService: '11', diagnoses: ['K09.0'] }] } as const
    expect(checkCodes(claim, bare)).toEqual([])
  })
})
