// Codes billed together: a line for each part that was done and has a fee, an offer for what the case does not say, nothing invented.
import { type CaseDocument, type Claim, readCaseDocument, type ServiceLine, sumOf } from '@crossbill/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { buildClaim } from './build-claim.ts'
import { codedLines } from './companions.ts'
import { codeKnowledge } from './cross-services.ts'
import { decide } from './decide.ts'
import { openCase } from './treatment-case.ts'

const codes = codeKnowledge(readPacksFromDisk().sets)

function caseOf(services: readonly Partial<ServiceLine>[], more: Partial<CaseDocument> = {}): CaseDocument {
  const outcome = readCaseDocument({
    crossbill: 'case/1', id: '9', asOf: '2026-11-24', office: { id: 'o', name: 'Juniper Lane Dental', npi: '1748203654', taxId: '841907265' },
    providers: [{ id: 'w', name: { last: 'Whitlock' }, npi: '1289045175' }, { id: 'h', name: { last: 'Hale' }, npi: '1760412388' }], patient: { id: 'p', name: { last: 'Calloway', first: 'Ines' }, birthDate: '1991-06-08', sex: 'female' },
    coverages: [{ id: 'med', kind: 'group-medical', payer: { id: 'FHL01', name: 'Fernhollow' }, memberId: 'M1', relationship: 'self' }],
    plan: { services: services.map((each, at) => ({ id: `s${at + 1}`, code: 'D7240', fee: 10000 * (at + 1), dateOfService: '2026-11-10', providerId: 'w', ...each })) }, ...more,
  })
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => each.place).join())
  return outcome.value
}

function claimOf(document: CaseDocument): Claim {
  const decision = decide(document, codes)
  const built = buildClaim(openCase(document), decision, { coverageId: 'med', serviceIds: document.plan.services.map((each) => each.id), place: 0 })
  if (!built.ok) throw new Error(built.findings.map((each) => each.code).join())
  return built.value
}
const linesOf = (document: CaseDocument) => claimOf(document).lines.map((line) => [line.code, line.units, line.charge, line.serviceIds?.join()])
const companionsOf = (document: CaseDocument, serviceId = 's1') => decide(document, codes).crossings.find((each) => each.serviceId === serviceId)?.candidates[0]?.companions
const contrast: Partial<ServiceLine> = { code: 'D0320', diagnoses: ['M26.631'], fee: 41000 }

describe('codes billed together', () => {
  it('offers the second code where the case does not hold it, and sends no line for it', () => {
    const document = caseOf([contrast])
    expect(linesOf(document)).toEqual([['70332', 1, 41000, 's1']])
    const [injection] = companionsOf(document) ?? []
    expect(injection).toMatchObject({ code: '21116', role: 'with', recordAs: 'D0999' })
    expect(injection?.serviceId).toBeUndefined()
    expect(injection?.offer).toMatch(/Done too, and charged apart\? Then add it as a service of its own \(D0999\)/)
  })

  it('has a line for it once it stands in the plan with its own fee, and offers nothing more', () => {
    const added: Partial<ServiceLine> = { code: 'D0999', fee: 16500, description: 'Contrast put into the joint', diagnoses: ['M26.631'], chosenMedicalCode: { system: 'CPT', code: '21116' } }
    const document = caseOf([contrast, added])
    expect(linesOf(document)).toEqual([['70332', 1, 41000, 's1'], ['21116', 1, 16500, 's2']])
    expect(companionsOf(document)).toMatchObject([{ code: '21116', serviceId: 's2' }])
    expect(companionsOf(document)?.[0]?.offer).toBeUndefined()
  })

  it('takes no service of another day or of another hand for it', () => {
    const added: Partial<ServiceLine> = { code: 'D0999', fee: 16500, diagnoses: ['M26.631'], chosenMedicalCode: { system: 'CPT', code: '21116' } }
    for (const apart of [{ dateOfService: '2026-11-12' }, { providerId: 'h' }]) expect(companionsOf(caseOf([contrast, { ...added, ...apart }]))?.[0]?.offer).toBeDefined()
  })

  it('points at a service of the visit that may be it, and chooses nothing', () => {
    const document = caseOf([{ code: 'D9913', fee: 60000, diagnoses: ['G43.709'] }, { code: 'D9999', fee: 20000, diagnoses: ['M79.11'] }])
    expect(companionsOf(document)?.[0]?.offer).toMatch(/choose this code for D9999/)
  })

  it('counts each further part from the record and divides the one fee by it, to the cent', () => {
    expect(linesOf(caseOf([{ code: 'D0478', units: 3, fee: 25000, diagnoses: ['C06.9'] }]))).toEqual([['88342', 1, 8333, 's1'], ['88341', 2, 16667, 's1']])
    expect(linesOf(caseOf([{ code: 'D0478', fee: 25000, diagnoses: ['C06.9'] }]))).toEqual([['88342', 1, 25000, 's1']])
    const sedated = { chart: { facts: [{ id: 'f', element: 'trainedObserver', present: true, text: 'yes' }] } }
    expect(linesOf(caseOf([{ code: 'D9245', minutes: 60, fee: 40000, diagnoses: ['F40.232'] }], sedated))).toEqual([['99152', 1, 10000, 's1'], ['99153', 3, 30000, 's1']])
    expect(linesOf(caseOf([{ code: 'D9245', minutes: 20, fee: 40000, diagnoses: ['F40.232'] }], sedated))).toEqual([['99152', 1, 40000, 's1']])
  })

  it('never changes what the services cost in all', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (fee, units, added) => {
      const candidate = { system: 'CPT' as const, code: '88342', units, modifiers: [], placeOfService: '11', diagnoses: [], reason: '', needs: [], confidence: 'high' as const, source: '', companions: [{ system: 'CPT' as const, code: '88341', plainName: '', units: added, why: '', role: 'added' as const, serviceId: 's1' }] }
      const lines = codedLines(candidate, { id: 's1', fee })
      expect(sumOf(lines.map((each) => each.charge))).toBe(fee)
      expect(lines).toHaveLength(added === 0 ? 1 : 2)
      expect(codedLines(candidate, { id: 's2', fee })).toHaveLength(1)
    }), { numRuns: 200 })
  })
})

describe('who gave the anesthesia', () => {
  const visit = (sedation: Partial<ServiceLine>) => caseOf([{ tooth: '17', diagnoses: ['K01.1'] }, { code: 'D9239', minutes: 15, diagnoses: ['K01.1'], ...sedation }])
  const first = (document: CaseDocument) => decide(document, codes).crossings.find((each) => each.serviceId === 's2')?.candidates[0]?.code
  it('is the one who operated, by the names in the plan or as the service says', () => {
    expect(first(visit({}))).toBe('99152')
    expect(first(visit({ providerId: 'h' }))).toBe('99156')
    expect(first(visit({ providerId: 'h', anesthesia: { byOperator: true } }))).toBe('99152')
  })
})

describe('an unlisted code', () => {
  const held = (document: CaseDocument) => decide(document, codes).holds.filter((each) => each.code === 'HOLD-EDIT-UNLISTED-NO-COMPARISON' && each.coverageId === 'med')
  it('names a code of like work on its line where one is known', () => {
    const document = caseOf([{ tooth: '17', diagnoses: ['K01.1'] }])
    expect(held(document)).toEqual([])
    expect(claimOf(document).lines[0]).toMatchObject({ code: '41899', note: 'LIKE WORK 41827' })
  })

  it('is held where none is known, until the office gives it, and then carries it', () => {
    const service: Partial<ServiceLine> = { code: 'D7999', description: 'Other surgery of the jaw', diagnoses: ['M27.8'], chosenMedicalCode: { system: 'CPT', code: '21299', description: 'Reshaping of the jaw angle' } }
    expect(held(caseOf([service]))).toMatchObject([{ overridableBy: ['dentist', 'manager'] }])
    expect(held(caseOf([service]))[0]?.remedy).toMatch(/names a listed code of like work/)
    const given = caseOf([{ ...service, comparableCode: '21025' }])
    expect(held(given)).toEqual([])
    expect(claimOf(given).lines[0]).toMatchObject({ code: '21299', description: 'Reshaping of the jaw angle', note: 'LIKE WORK 21025' })
  })

  it('is priced by the office’s own choice before our proposal', () => {
    expect(claimOf(caseOf([{ tooth: '17', diagnoses: ['K01.1'], comparableCode: '21040' }])).lines[0]?.note).toBe('LIKE WORK 21040')
  })

  it('refuses a code of like work that is no code', () => {
    expect(readCaseDocument({ ...caseOf([{}]), plan: { services: [{ id: 's', code: 'D7240', fee: 1, comparableCode: '4189' }] } }).ok).toBe(false)
  })
})
