// Benefit answers: what is taken into a coverage, what is left a statement, and what a refusal says.
import { checkX12 } from '@crossbill/x12'
import { expect, it } from 'vitest'
import { sending } from '../claims/invented-claims.ts'
import type { BenefitStatement } from './benefit-statement.ts'
import { type BenefitInquiry, readBenefitInquiry, writeBenefitInquiry } from './inquiry.ts'
import { possibleKinds } from './possible-kinds.ts'
import { type BenefitAnswer, readBenefits } from './read-benefits.ts'
import { writeBenefits } from './write-benefits.ts'

const none = { deliveries: [], dates: [], numbers: [], messages: [], others: [] }
type Told = Partial<BenefitStatement> & Pick<BenefitStatement, 'code' | 'kind' | 'serviceTypes'>

function answer(statements: readonly Told[], more: Partial<BenefitAnswer> = {}): BenefitAnswer {
  return {
    payer: { id: 'LPD01', name: 'Lone Pine Dental' }, provider: { name: 'Larkspur Dental', npi: '1234567893' }, answeredOn: '2026-11-20', traceNumbers: ['T1'], dates: [], rejections: [], coverages: [],
    subscriber: { name: { last: 'Quill', first: 'Ada' }, memberId: 'M100', birthDate: '1990-02-03', sex: 'female', groupNumber: 'G7' }, relationship: 'self',
    statements: statements.map((each) => ({ ...none, place: '', ...each })), ...more,
  }
}

function read(statements: readonly Told[], options: Parameters<typeof readBenefits>[1] = {}, more: Partial<BenefitAnswer> = {}) {
  const written = writeBenefits(sending, [answer(statements, more)])
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  const outcome = readBenefits(written.value.text, options)
  const coverage = outcome.ok ? outcome.value[0]?.coverages[0] : undefined
  if (!outcome.ok || outcome.value[0] === undefined) throw new Error('no answer')
  return { answer: outcome.value[0], coverage }
}

const active: Told = { code: '1', kind: 'active', serviceTypes: ['35'], insuranceType: 'GP', planName: 'Dental Choice' }
const deductible = (more: Partial<BenefitStatement>): Told => ({ code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['35'], ...more })
const maximum = (more: Partial<BenefitStatement>): Told => ({ code: 'F', kind: 'limitation', level: 'individual', serviceTypes: ['35'], ...more })

it('reads deductible, maximum, percentages and what is used of them', () => {
  const { coverage } = read([
    active, deductible({ period: 'calendar-year', amount: 5000 }), deductible({ period: 'remaining', amount: 1250 }), deductible({ level: 'family', period: 'calendar-year', amount: 15000 }),
    maximum({ period: 'calendar-year', amount: 150000 }), maximum({ period: 'remaining', amount: 61000 }), maximum({ serviceTypes: ['38'], period: 'lifetime', amount: 120000 }), maximum({ serviceTypes: ['38'], period: 'lifetime-remaining', amount: 100000 }),
    { code: 'A', kind: 'coinsurance', serviceTypes: ['40'], patientPercent: 20 }, { code: 'A', kind: 'coinsurance', serviceTypes: ['39'], patientPercent: 50 }, { code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['41'], period: 'calendar-year', amount: 0 },
  ])
  expect(coverage?.possibleKinds).toEqual(['group-dental'])
  expect(coverage?.status).toBe('active')
  expect(coverage?.benefits).toEqual({
    asOf: '2026-11-20', year: { start: '01-01' }, deductible: { individual: 5000, individualUsed: 3750, family: 15000 },
    maximums: [{ limit: 150000, used: 89000, period: 'year' }, { limit: 120000, used: 20000, period: 'lifetime', classes: ['orthodontics'] }],
    classes: [
      { name: 'oral surgery', codes: ['D7000-D7999', '40800-41899'], percent: 80 }, { name: 'prosthodontics', codes: ['D5000-D5899', 'D6200-D6999'], percent: 50 },
      { name: 'routine preventive dental', codes: ['D1000-D1999'], deductibleApplies: false }, { name: 'dental care', codes: ['*'], covered: true },
    ],
  })
})

it('keeps what is left when the plan tells only that, and marks it so', () => {
  const { coverage } = read([active, maximum({ period: 'remaining', amount: 0 })])
  expect(coverage?.benefits?.maximums).toEqual([{ limit: 0, used: 0, period: 'year', remainingOnly: true }])
})

it('takes no amount that leaves a choice: no period, two amounts, or one network of two', () => {
  expect(read([active, maximum({ amount: 150000 })]).coverage?.benefits?.maximums).toBeUndefined()
  expect(read([active, maximum({ period: 'calendar-year', amount: 150000 }), maximum({ period: 'calendar-year', amount: 100000 })]).coverage?.benefits?.maximums).toBeUndefined()
  const byNetwork = [active, maximum({ period: 'calendar-year', amount: 150000, network: 'in' as const }), maximum({ period: 'calendar-year', amount: 100000, network: 'out' as const })]
  expect(read(byNetwork).coverage).toMatchObject({ asksForNetwork: true })
  expect(read(byNetwork).coverage?.benefits?.maximums).toBeUndefined()
  expect(read(byNetwork, { network: 'out' }).coverage?.benefits?.maximums).toEqual([{ limit: 100000, period: 'year' }])
})

it('reads frequency and authorization for one procedure, and leaves those of a whole type a statement', () => {
  const crown = { system: 'CDT' as const, code: 'D2740', modifiers: [] }
  const { coverage } = read([
    active, { code: 'F', kind: 'limitation', serviceTypes: [], procedure: crown, deliveries: [{ what: 'VS', count: 1, period: 'year', periods: 5 }], authorizationRequired: 'yes' },
    { code: 'F', kind: 'limitation', serviceTypes: ['23'], period: 'calendar-year', quantity: { what: 'P6', count: 2 }, messages: ['EXAMS ONLY'] },
  ])
  expect(coverage?.benefits?.frequencies).toEqual([{ codes: ['D2740'], count: 1, months: 60, rolling: true, per: 'person' }])
  expect(coverage?.authorizationRequiredFor).toEqual(['D2740'])
  expect(coverage?.statementsOnly).toHaveLength(1)
})

it('tells a medical plan with a dental exclusion from one with a dental benefit, and neither from a contradiction', () => {
  const medical: Told = { code: '1', kind: 'active', serviceTypes: ['30', '48'], insuranceType: 'HM' }
  expect(read([medical, { code: 'I', kind: 'not-covered', serviceTypes: ['35'] }]).coverage).toMatchObject({ side: 'medical', hasDentalBenefit: false })
  expect(read([medical, { ...active, insuranceType: 'HM' }]).coverage).toMatchObject({ side: 'medical', hasDentalBenefit: true })
  expect(read([medical, { ...active, insuranceType: 'HM' }, { code: 'I', kind: 'not-covered', serviceTypes: ['35'] }]).coverage?.hasDentalBenefit).toBeUndefined()
})

it('names other payers, dates and the end of coverage', () => {
  const { coverage } = read([{ code: '6', kind: 'inactive', serviceTypes: ['35'] }, { code: 'R', kind: 'other-payer', serviceTypes: ['35'], others: [{ role: 'PR', name: 'Prairie Mutual', id: 'PM1' }] }], {}, { dates: [{ qualifier: '346', from: '2024-01-01' }, { qualifier: '347', from: '2025-12-31' }] })
  expect(coverage).toMatchObject({ status: 'inactive', start: '2024-01-01', end: '2025-12-31', otherPayers: [{ role: 'PR', name: 'Prairie Mutual', id: 'PM1' }] })
})

it('says of a refusal why and what to do, and makes no coverage of it', () => {
  const { answer: refused } = read([], {}, { rejections: [{ code: 'EXC-REJECTED-75', severity: 'error', place: '', what: '', remedy: '' }] })
  expect(refused.coverages).toEqual([])
  expect(refused.rejections).toMatchObject([{ code: 'EXC-REJECTED-75', what: 'The payer does not find the subscriber.', remedy: 'Check name, birth date and member number with the insurance card. Correct it and send it again.' }])
})

it('leaves every kind open that the codes leave open', () => {
  expect(possibleKinds({ side: 'unknown', filingIndicator: 'CI' })).toEqual(['group-dental', 'individual-dental', 'group-medical', 'individual-medical'])
  expect(possibleKinds({ side: 'dental', filingIndicator: 'CI', insuranceTypes: ['IP'] })).toEqual(['individual-dental'])
  expect(possibleKinds({ side: 'dental', hasGroupNumber: true }).length).toBeGreaterThan(1)
  expect(possibleKinds({ side: 'unknown', filingIndicator: 'WC' })).toEqual(['workers-compensation'])
  expect(possibleKinds({ side: 'medical', filingIndicator: 'MC' })).toEqual(['medicaid', 'chip'])
})

it('reads back the questions it wrote, about subscriber and dependent', () => {
  const base: BenefitInquiry = {
    traceNumber: 'T55', payer: { id: 'LPD01', name: 'Lone Pine Dental' }, provider: { name: 'Larkspur Dental', npi: '1234567893' }, serviceTypes: ['35', '40'], date: '2026-11-24',
    subscriber: { name: { last: 'Quill', first: 'Ada' }, memberId: 'M100', birthDate: '1960-02-03', sex: 'female', groupNumber: 'G7' },
  }
  const inquiries: BenefitInquiry[] = [base, { ...base, traceNumber: 'T56', procedures: [{ system: 'CDT', code: 'D7240' }], dependent: { name: { last: 'Quill', first: 'Hollis' }, birthDate: '2012-05-06', sex: 'male', relationship: 'child' } }]
  const written = writeBenefitInquiry(sending, inquiries)
  expect(written.ok && checkX12(written.value.bytes).verdict).toBe('valid')
  const outcome = readBenefitInquiry(written.ok ? written.value.text : '')
  expect(outcome.ok && outcome.value).toEqual(inquiries)
  expect(writeBenefitInquiry(sending, [{ ...base, serviceTypes: [] }]).ok).toBe(false)
})
