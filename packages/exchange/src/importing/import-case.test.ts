// A case from files that belong together: a dental claim and two answers, all of invented people.
import type { Claim } from '@crossbill/model'
import { expect, it } from 'vitest'
import type { BenefitStatement } from '../benefits/benefit-statement.ts'
import { type WritableAnswer, writeBenefits } from '../benefits/write-benefits.ts'
import { sending } from '../claims/invented-claims.ts'
import { writeClaims } from '../claims/write-claims.ts'
import { importCase, type ImportInput } from './import-case.ts'

const address = { line1: '12 Larkspur Lane', city: 'Northfield', state: 'TX', postalCode: '750010001' }
const claim: Claim = {
  id: 'C-501', patientControlNumber: 'C-501', kind: 'dental', purpose: 'claim', frequency: 'original', sequence: 'primary', payer: { name: 'Lone Pine Dental', id: 'LPD01' }, filingIndicator: 'CI',
  billingProvider: { kind: 'organization', name: 'Larkspur Dental', npi: '1234567893', taxId: '741852963', taxIdKind: 'EIN', address, phone: '5125550101' },
  renderingProvider: { kind: 'person', name: 'Copperfield', first: 'Dorian', npi: '1999996666', taxonomy: '1223S0112X' },
  subscriber: { name: { last: 'Quill', first: 'Ada' }, memberId: 'LP-100', groupNumber: 'G77', birthDate: '1990-02-03', sex: 'female', address }, relationship: 'self',
  totalCharge: 98000, placeOfService: '11', providerSignature: true, acceptsAssignment: 'assigned', benefitsAssigned: 'yes', releaseOfInformation: 'signed', diagnoses: ['K01.1'], dateOfService: '2026-12-01',
  toothStatuses: [{ tooth: '1', status: 'missing' }, { tooth: '16', status: 'to-be-extracted' }],
  lines: [
    { number: 1, system: 'CDT', code: 'D7240', charge: 45000, units: 1, teeth: [{ tooth: '17' }], diagnosisPointers: [1] }, { number: 2, system: 'CDT', code: 'D7240', charge: 45000, units: 1, teeth: [{ tooth: '32' }], diagnosisPointers: [1] },
    { number: 3, system: 'CDT', code: 'D1351', charge: 8000, units: 2, teeth: [{ tooth: '18' }, { tooth: '31' }] },
  ],
}

const none = { place: '', deliveries: [], dates: [], numbers: [], messages: [], others: [] }
const statement = (more: Partial<BenefitStatement> & Pick<BenefitStatement, 'code' | 'kind' | 'serviceTypes'>): BenefitStatement => ({ ...none, ...more })
const ada = { name: { last: 'Quill', first: 'Ada' }, birthDate: '1990-02-03', sex: 'female' as const }
const base = { provider: { name: 'Larkspur Dental', npi: '1234567893' }, answeredOn: '2026-11-20', traceNumbers: ['T1'], dates: [{ qualifier: '356', from: '2024-01-01' }], rejections: [], relationship: 'self' as const }
const dental: WritableAnswer = {
  ...base, payer: { id: 'LPD01', name: 'Lone Pine Dental' }, subscriber: { ...ada, memberId: 'LP-100', groupNumber: 'G77' },
  statements: [
    statement({ code: '1', kind: 'active', serviceTypes: ['35'], insuranceType: 'GP', planName: 'Dental Choice' }), statement({ code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['35'], period: 'calendar-year', amount: 5000 }),
    statement({ code: 'F', kind: 'limitation', level: 'individual', serviceTypes: ['35'], period: 'calendar-year', amount: 150000 }), statement({ code: 'F', kind: 'limitation', level: 'individual', serviceTypes: ['35'], period: 'remaining', amount: 90000 }),
  ],
}
const medical: WritableAnswer = {
  ...base, payer: { id: 'BBH01', name: 'Bluebonnet Health' }, subscriber: { ...ada, memberId: 'BB-9', groupNumber: 'G77' },
  statements: [
    statement({ code: '1', kind: 'active', serviceTypes: ['30', '48', '98'], insuranceType: 'HM', planName: 'Gold' }), statement({ code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['30'], period: 'calendar-year', amount: 150000, network: 'in' }),
    statement({ code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['30'], period: 'remaining', amount: 42000, network: 'in' }), statement({ code: 'A', kind: 'coinsurance', serviceTypes: ['40'], patientPercent: 20, network: 'in' }),
  ],
}

function file(claims: readonly Claim[]): string {
  const written = writeClaims(sending, claims)
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  return written.value.text
}

function answer(told: WritableAnswer): string {
  const written = writeBenefits(sending, [told])
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  return written.value.text
}

function imported(more: Partial<ImportInput> = {}) {
  return importCase({ dental: file([claim]), eligibility: [answer(dental), answer(medical)], asOf: '2026-11-24', today: '2026-11-24', ...more })
}

it('makes a case with both coverages, their benefits, services, providers and missing teeth', () => {
  const outcome = imported({ answers: { networks: { BBH01: 'in' } } })
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  const document = outcome.value
  expect(document.incompleteCoverages).toBeUndefined()
  expect(document.coverages).toMatchObject([
    { id: 'dental', kind: 'group-dental', memberId: 'LP-100', relationship: 'self', heldBy: 'patient', status: 'active', start: '2024-01-01', benefits: { deductible: { individual: 5000 }, maximums: [{ limit: 150000, used: 60000, period: 'year' }] } },
    { id: 'medical', kind: 'group-medical', memberId: 'BB-9', network: 'in', benefits: { deductible: { individual: 150000, individualUsed: 108000 } } },
  ])
  expect(document.plan.services.map((each) => [each.id, each.code, each.tooth, each.fee, each.units, each.diagnoses])).toEqual([
    ['line-1', 'D7240', '17', 45000, 1, ['K01.1']], ['line-2', 'D7240', '32', 45000, 1, ['K01.1']], ['line-3-1', 'D1351', '18', 4000, 1, undefined], ['line-3-2', 'D1351', '31', 4000, 1, undefined],
  ])
  expect(document.providers).toMatchObject([{ npi: '1999996666', name: { last: 'Copperfield', first: 'Dorian' } }])
  expect(document.chart).toEqual({ missingTeeth: ['1'] })
  expect(document.office).toMatchObject({ name: 'Larkspur Dental', taxId: '741852963' })
})

it('asks whether the office is in network where benefits differ by it, and takes none of them before', () => {
  const outcome = imported()
  expect(outcome.ok && outcome.value.coverages[1]?.benefits?.deductible).toBeUndefined()
  expect(outcome.ok && outcome.value.asked?.map((each) => each.fact)).toContain('coverages[medical].network')
})

it('keeps a coverage of uncertain kind apart, asks for it, and takes the answer of a second import', () => {
  const outcome = imported({ eligibility: [] })
  expect(outcome.ok && outcome.value.coverages).toEqual([])
  expect(outcome.ok && outcome.value.incompleteCoverages?.map((each) => each.possibleKinds.length)).toEqual([4])
  expect(outcome.ok && outcome.value.asked?.map((each) => each.fact)).toContain('incompleteCoverages[coverage].kind')
  const again = imported({ eligibility: [], answers: { kinds: { LPD01: 'group-dental' } } })
  expect(again.ok && again.value.coverages.map((each) => each.kind)).toEqual(['group-dental'])
})

it('does not use an answer about another person, and says so', () => {
  const stranger: WritableAnswer = { ...medical, subscriber: { ...medical.subscriber, name: { last: 'Hollis', first: 'Bertram' } } }
  const outcome = imported({ eligibility: [answer(dental), answer(stranger)] })
  expect(outcome.ok && outcome.value.coverages.map((each) => each.id)).toEqual(['dental'])
  expect(outcome.findings.map((each) => each.code)).toContain('EXC-OTHER-PERSON')
})

it('takes a medical answer of the same insurer as a coverage of its own, not as the dental plan', () => {
  const same: WritableAnswer = { ...medical, payer: { id: 'LPD01', name: 'Lone Pine Dental' }, subscriber: { ...medical.subscriber, memberId: 'LP-100' } }
  const outcome = imported({ eligibility: [answer(same), answer(dental)] })
  expect(outcome.ok && outcome.value.coverages.map((each) => [each.id, each.kind])).toEqual([['dental', 'group-dental'], ['medical', 'group-medical']])
  expect(outcome.ok && outcome.value.asked?.map((each) => each.fact)).toContain('coverages.packageId')
})

it('says of a refused question why, and warns of an old answer', () => {
  const refused: WritableAnswer = { ...medical, statements: [], rejections: [{ code: 'EXC-REJECTED-75', severity: 'error', place: '', what: '', remedy: '' }] }
  const outcome = imported({ eligibility: [answer({ ...dental, answeredOn: '2026-08-01' }), answer(refused)] })
  expect(outcome.ok).toBe(true)
  expect(outcome.findings.filter((each) => each.severity === 'warning').map((each) => each.code)).toEqual(expect.arrayContaining(['EXC-REJECTED-75', 'EXC-BENEFITS-OLD']))
})

it('makes nothing of a file that is cut off, miscounted, no X12, or holds several claims unchosen', () => {
  const text = file([claim])
  const codes = (bytes: string) => {
    const outcome = imported({ dental: bytes })
    expect(outcome.ok).toBe(false)
    expect(outcome.findings.filter((each) => each.severity === 'error').every((each) => each.place !== '' && each.remedy !== '')).toBe(true)
    return outcome.findings.map((each) => each.code)
  }
  expect(codes(text.slice(0, text.length / 2))).toContain('X12-CUT-OFF')
  expect(codes(text.replace(/\nSE\*\d+\*/, '\nSE*7*'))).toContain('X12-SE-COUNT')
  expect(codes('Dear office, please find attached')).toContain('EXC-NO-CLAIM')
  expect(codes(answer(dental))).toContain('EXC-NO-CLAIM')
  const both = file([claim, { ...claim, id: 'C-502', patientControlNumber: 'C-502' }])
  expect(codes(both)).toEqual(['EXC-WHICH-CLAIM'])
  const chosen = imported({ dental: both, claimNumber: 'C-502' })
  expect(chosen.ok && chosen.value.id).toBe('C-502')
})
