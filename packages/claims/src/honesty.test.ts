// Section 14 of the reference, each on one whole case: a sound case sends to both payers; one dishonest change holds it, and it is stated who may override.
import { readFileSync } from 'node:fs'
import { type CaseDocument, readCaseDocument, type ServiceLine } from '@crossbill/model'
import { mayOverride } from '@crossbill/rules'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { codeKnowledge } from './cross-services.ts'
import { decide } from './decide.ts'
import type { BilledBefore } from './history-facts.ts'

const codes = codeKnowledge(readPacksFromDisk().sets)
const read = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
if (!read.ok) throw new Error('the case of the journey reads')
const sound: CaseDocument = read.value

function withService(id: string, change: Partial<ServiceLine>): CaseDocument {
  return { ...sound, plan: { services: sound.plan.services.map((each) => (each.id === id ? { ...each, ...change } : each)) } }
}

function withProvider(change: Partial<CaseDocument['providers'][number]>): CaseDocument {
  return { ...sound, providers: sound.providers.map((each) => ({ ...each, ...change })) }
}

const extra = (change: Partial<ServiceLine>): CaseDocument => ({ ...sound, plan: { services: [...sound.plan.services, { id: 's3', code: 'D7311', dateOfService: '2026-11-10', fee: 20000, tooth: '17', area: '30', providerId: 'whitlock', placeOfService: '11', diagnoses: ['K01.1'], ...change }] } })
const fees = (...rows: { code: string; amount: number }[]): CaseDocument => ({ ...sound, office: { ...sound.office, fees: rows } })

function holdsOf(document: CaseDocument, before?: BilledBefore): string[] {
  return [...new Set(decide(document, codes, before).holds.map((each) => `${each.code} ${each.coverageId}`))]
}

it('the sound case is held by nothing', () => {
  expect(holdsOf(sound)).toEqual([])
})

describe('honest billing', () => {
  it.each<[string, CaseDocument, string, readonly string[], readonly string[]]>([
    ['a claim above the office’s one fee', withService('s1', { fee: 70000 }), 'HOLD-FEE-ABOVE-LIST', ['fernhollow', 'saltbrook'], []],
    ['two fees for the same service, one a payer', fees({ code: 'D7240', amount: 64800 }, { code: 'D7240', amount: 91000 }), 'HOLD-FEE-TWO-LISTED', ['fernhollow', 'saltbrook'], []],
    ['another fee for the same work as a medical code', { ...withService('s1', { chosenMedicalCode: { system: 'CPT', code: '21040' } }), office: { ...sound.office, fees: [{ code: 'D7240', amount: 64800 }, { code: '21040', amount: 98000 }] } }, 'HOLD-FEE-DIFFERS-BY-CODE-SET', ['fernhollow'], []],
    ['a diagnosis without evidence in the signed note', withService('s1', { diagnoses: ['C04.9'] }), 'HOLD-DIAGNOSIS-WITHOUT-EVIDENCE', ['fernhollow'], ['dentist']],
    ['a service date that differs from the note', withService('s1', { dateOfService: '2026-11-12' }), 'HOLD-DATE-DIFFERS-FROM-NOTE', ['fernhollow', 'saltbrook'], []],
    ['parts billed apart that belong together', extra({}), 'HOLD-PARTS-BILLED-APART', ['saltbrook'], ['dentist']],
    ['a routine waiver of the patient’s share', { ...sound, waivers: [{ what: 'all', reason: 'courtesy' }] }, 'HOLD-SHARE-WAIVED', ['fernhollow', 'saltbrook'], ['manager']],
    ['an impaction billed deeper than the image shows', withService('s2', { code: 'D7240', fee: 64800 }), 'HOLD-IMPACTION-ABOVE-IMAGE', ['fernhollow', 'saltbrook'], []],
    ['a license that had ended', withProvider({ license: { state: 'CO', to: '2026-10-31' } }), 'HOLD-LICENSE-NOT-ACTIVE', ['fernhollow', 'saltbrook'], []],
    ['an excluded provider', withProvider({ excludedFrom: '2026-01-01' }), 'HOLD-EXCLUDED', ['fernhollow', 'saltbrook'], ['manager']],
  ])('%s is held', (_name, document, code, coverages, roles) => {
    const holds = holdsOf(document)
    for (const coverage of coverages) expect(holds).toContain(`${code} ${coverage}`)
    expect(mayOverride(code)).toEqual(roles)
  })

  it('the same service billed as primary to two payers is held', () => {
    const turned: CaseDocument = { ...sound, coverages: sound.coverages.filter((each) => each.id === 'saltbrook') }
    const billed = [{ serviceId: 's1', coverageId: 'fernhollow', claimId: '1051M1', sentOn: '2026-11-12' }]
    expect(holdsOf(turned, { billed, answered: [], posted: [] })).toContain('HOLD-BILLED-TWICE-AS-FIRST saltbrook')
    expect(mayOverride('HOLD-BILLED-TWICE-AS-FIRST')).toEqual([])
  })

  it('a courtesy waiver and a federal exclusion are held for everyone, whatever the role', () => {
    const waived = decide({ ...sound, waivers: [{ what: 'all', reason: 'courtesy' }] }, codes).holds.find((each) => each.code === 'HOLD-SHARE-WAIVED')
    const federal = decide({ ...withProvider({ excludedFrom: '2026-01-01' }), coverages: sound.coverages.map((each) => (each.id === 'fernhollow' ? { ...each, kind: 'medicaid' as const } : each)) }, codes).holds.find((each) => each.code === 'HOLD-EXCLUDED' && each.coverageId === 'fernhollow')
    expect([waived?.overridableBy, federal?.overridableBy]).toEqual([[], []])
  })
})
