// Codes of a case looked at as a payer's edits would: what holds a claim, what is only told, and how lines are counted together.
import { type CaseDocument, readCaseDocument, type ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { buildClaim } from './build-claim.ts'
import { claimsDue } from './claims-due.ts'
import { codeKnowledge, crossingFacts } from './cross-services.ts'
import { decide } from './decide.ts'
import { openCase } from './treatment-case.ts'

const codes = codeKnowledge(readPacksFromDisk().sets)

function caseOf(services: readonly Partial<ServiceLine>[], more: Partial<CaseDocument> = {}): CaseDocument {
  const document = {
    crossbill: 'case/1', id: '7', asOf: '2026-11-24', office: { id: 'o', name: 'Juniper Lane Dental', npi: '1748203654', taxId: '841907265' },
    providers: [{ id: 'w', name: { last: 'Whitlock' }, npi: '1289045175' }], patient: { id: 'p', name: { last: 'Calloway', first: 'Ines' }, birthDate: '1991-06-08', sex: 'female' },
    coverages: [
      { id: 'med', kind: 'group-medical', payer: { id: 'FHL01', name: 'Fernhollow' }, memberId: 'M1', relationship: 'self' },
      { id: 'den', kind: 'group-dental', payer: { id: 'SBK02', name: 'Saltbrook' }, memberId: 'D1', relationship: 'self' },
    ],
    plan: { services: services.map((each, at) => ({ id: `s${at + 1}`, code: 'D7240', fee: 10000 * (at + 1), dateOfService: '2026-11-10', ...each })) }, ...more,
  }
  const outcome = readCaseDocument(document)
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => each.place).join())
  return outcome.value
}

function edits(document: CaseDocument): { holds: string[]; findings: string[] } {
  const decision = decide(document, codes)
  return {
    holds: decision.holds.filter((each) => each.code.startsWith('HOLD-EDIT-')).map((each) => `${each.coverageId} ${each.code} ${each.serviceIds?.join('+') ?? ''}`),
    findings: decision.findings.filter((each) => each.rule?.startsWith('EDIT-') === true).map((each) => `${each.severity} ${each.code} ${each.place}`),
  }
}

describe('codes of a case', () => {
  it('a clean wisdom tooth has no hold and no finding of the edits', () => {
    expect(edits(caseOf([{ tooth: '17', diagnoses: ['K01.1'] }]))).toEqual({ holds: [], findings: [] })
  })

  it.each<[string, Partial<ServiceLine>, string]>([
    ['a heading cannot be billed', { tooth: '17', diagnoses: ['K01'] }, 'HOLD-EDIT-DIAGNOSIS-UNBILLABLE'],
    ['a code that does not exist', { tooth: '17', diagnoses: ['K01.9'] }, 'HOLD-EDIT-CODE-UNKNOWN'],
    ['a tooth that does not exist', { tooth: '33', diagnoses: ['K01.1'] }, 'HOLD-EDIT-TOOTH-UNKNOWN'],
    ['a dental code that needs its tooth', { diagnoses: ['K01.1'] }, 'HOLD-EDIT-TOOTH-MISSING'],
    ['a code removed at the new year', { code: 'D9248', dateOfService: '2026-11-10', diagnoses: ['K01.1'] }, 'HOLD-EDIT-CODE-ENDED'],
    ['a diagnosis of the other side', { code: 'D7810', chosenMedicalCode: { system: 'CPT', code: '21240', modifiers: ['RT'] }, diagnoses: ['M26.612'] }, 'HOLD-EDIT-LATERALITY-CLASH'],
    ['an unlisted code of the office’s own choice without a description', { tooth: '17', diagnoses: ['K01.1'], chosenMedicalCode: { system: 'CPT', code: '41899' }, code: 'D7241' }, ''],
    ['added sedation without its first block', { code: 'D9243', units: 2, minutes: 30, diagnoses: ['K01.1'] }, 'HOLD-EDIT-SEDATION-NO-FIRST'],
    ['sedation of a child coded for an adult', { code: 'D9239', minutes: 15, diagnoses: ['K01.1'], chosenMedicalCode: { system: 'CPT', code: '99151' } }, 'HOLD-EDIT-AGE-CONFLICT'],
  ])('%s', (_name, service, code) => {
    const { holds } = edits(caseOf([service]))
    if (code === '') expect(holds).toEqual([])
    else expect(holds.some((each) => each.includes(code))).toBe(true)
  })

  it('what is only a warning holds nothing and stands at its service', () => {
    const { holds, findings } = edits(caseOf([{ code: 'D7880', diagnoses: ['M26.629'] }, { tooth: '17', diagnoses: ['S02.5XXA', 'K03.81'] }], { accident: { kind: 'other', date: '2026-11-09', cause: 'fall' } }))
    expect(holds.filter((each) => /LATERALITY|EXCLUDES/.test(each))).toEqual([])
    expect(findings).toContain('warning EDIT-LATERALITY-MISSING plan.services[s1].diagnoses[0]')
    expect(findings).toContain('warning EDIT-EXCLUDES1 plan.services[s2].diagnoses[1]')
  })

  it('an ended dental code names its successors in the hold’s remedy', () => {
    const hold = decide(caseOf([{ code: 'D9248' }]), codes).holds.find((each) => each.code === 'HOLD-EDIT-CODE-ENDED')
    expect(hold?.remedy).toMatch(/D9244.*D9247/)
    expect(hold?.overridableBy).toEqual([])
  })
})

describe('services counted together', () => {
  const implants = caseOf([{ code: 'D6010', tooth: '7', diagnoses: ['K08.411'] }, { code: 'D6010', tooth: '8', diagnoses: ['K08.411'] }], { accident: { kind: 'other', date: '2026-05-09', cause: 'fall' } })

  it('implants of one jaw are one medical line with both fees', () => {
    const decision = decide(implants, codes)
    expect(decision.medicalLines?.map((line) => `${line.candidate.code} ${line.candidate.units} ${line.serviceIds.join('+')}`)).toEqual(['21248 1 s1+s2'])
    const state = openCase(implants)
    const due = claimsDue(state, { ...decision, orders: decision.orders.map((each) => ({ ...each, order: ['med', 'den'], decided: true })) }).find((each) => each.coverageId === 'med')
    if (due === undefined) throw new Error('a medical claim is due')
    const built = buildClaim(state, decision, due)
    expect(built.ok && built.value.lines.map((line) => [line.code, line.units, line.charge, line.serviceIds])).toEqual([['21248', 1, 30000, ['s1', 's2']]])
    expect(built.ok && built.value.totalCharge).toBe(30000)
  })

  it('blocks of sedation follow from the minutes of the whole session', () => {
    const document = caseOf([{ tooth: '17', diagnoses: ['K01.1'] }, { code: 'D9239', minutes: 15, diagnoses: ['K01.1'] }, { code: 'D9243', units: 2, minutes: 30, diagnoses: ['K01.1'] }], { chart: { facts: [{ id: 'f1', element: 'anesthesiaBy', text: 'operating-dentist' }, { id: 'f2', element: 'trainedObserver', present: true, text: 'yes' }] } })
    const decision = decide(document, codes)
    expect(decision.medicalLines?.map((line) => `${line.candidate.code} ${line.candidate.units} of ${line.minutes ?? 0}`)).toEqual(['99152 1 of 45', '99153 2 of 45'])
    expect(decision.holds.filter((each) => each.coverageId === 'med' && /SEDATION|ADD-ON/.test(each.code))).toEqual([])
  })
})

describe('the cause of a service', () => {
  const causeOf = (service: Partial<ServiceLine>): unknown => {
    const document = caseOf([{ ...service, accident: true }])
    const first = document.plan.services[0]
    return first === undefined ? undefined : crossingFacts(document, first)['cause']
  }
  it('an accident speaks for it only where no diagnosis does', () => {
    expect([causeOf({}), causeOf({ diagnoses: ['K09.0'] }), causeOf({ diagnoses: ['K02.52'] }), causeOf({ diagnoses: ['R52'] })]).toEqual(['injury', undefined, undefined, 'injury'])
  })
})
