// The patient page of odd cases: no plan, two dental plans, an accident, three plans, used-up maximums, a year not begun.
import { decide } from '@crossbill/claims'
import { patientPage } from '@crossbill/explain'
import { type CaseDocument, type Coverage, readCaseDocument } from '@crossbill/model'
import { patientPagePdf } from '@crossbill/paper'
import { describe, expect, it } from 'vitest'
import { codeKnowledge } from '../code-knowledge.ts'
import { fonts } from '../fonts.ts'

const dental = (id: string, name: string, differs: Partial<Coverage> = {}): Coverage => ({
  id, kind: 'group-dental', payer: { id, name }, relationship: 'self', heldBy: 'patient', network: 'in', start: '2015-01-01', employmentStatus: 'active', coordination: { method: 'standard', ceiling: 'primary-liability' },
  benefits: { asOf: '2026-11-09', deductible: { individual: 50_00, individualUsed: 50_00 }, classes: [{ name: 'all', codes: ['*'], percent: 50 }], maximums: [{ limit: 1500_00, used: 200_00, period: 'year' }] }, ...differs,
})
const usedUp = dental('a', 'Alder Mutual', { benefits: { ...dental('a', '').benefits, maximums: [{ limit: 1500_00, used: 1500_00, period: 'year' }] } })
const ofSpouse: Partial<Coverage> = { relationship: 'spouse', heldBy: 'spouse' }
const medical: Coverage = {
  ...dental('m', 'Fernhollow Health'), kind: 'group-medical', benefits: { asOf: '2026-11-09', deductible: { individual: 1500_00, individualUsed: 1500_00 }, outOfPocket: { individual: 6000_00, individualUsed: 2000_00 }, classes: [{ name: 'office visits', codes: ['99213'], copay: 30_00 }, { name: 'surgery', codes: ['*'], percent: 80 }] },
}
const car: Coverage = { id: 'pip', kind: 'auto-no-fault', payer: { id: 'pip', name: 'Roadside Mutual' }, network: 'out', benefits: { classes: [{ name: 'all', codes: ['*'], percent: 80, deductibleApplies: false }], maximums: [{ limit: 600_00, used: 0, period: 'lifetime' }] } }

function caseOf(coverages: readonly Coverage[], service: Partial<CaseDocument['plan']['services'][number]> = {}, more: Partial<CaseDocument> = {}): CaseDocument {
  const allowed = Object.fromEntries(coverages.filter((each) => each.id !== 'pip').map((each) => [each.id, 1000_00]))
  const outcome = readCaseDocument({
    crossbill: 'case/1', id: 'odd', asOf: '2026-11-24', office: { id: 'o', name: 'Juniper Lane Dental' }, providers: [{ id: 'd', name: { last: 'Okafor' } }], patient: { id: 'p', name: { last: 'Calloway', first: 'Ines' }, birthDate: '1984-05-11' },
    coverages, plan: { services: [{ id: 's1', code: 'D2740', tooth: '3', fee: 1400_00, dateOfService: '2026-12-01', allowed, ...service }] }, ...more,
  })
  if (!outcome.ok) throw new Error('the case is not sound')
  return outcome.value
}
const surgery = { code: 'D7240', tooth: '17', diagnoses: ['K01.1'] }
const injury = { code: 'D7270', accident: true, diagnoses: ['S03.2XXA'] }
const cases: Readonly<Record<string, CaseDocument>> = {
  'no plan at all': caseOf([]),
  'two dental plans, the first used up': caseOf([usedUp, dental('b', 'Birch Benefit', ofSpouse)]),
  'two dental plans of one payer': caseOf([dental('a', 'Birch Benefit'), dental('b', 'Birch Benefit', ofSpouse)]),
  'three plans and the new year not begun': caseOf([medical, dental('a', 'Alder Mutual'), dental('b', 'Birch Benefit', ofSpouse)], { ...surgery, dateOfService: '2027-01-12' }),
  'a car accident': caseOf([car, medical, dental('a', 'Alder Mutual')], injury, { accident: { kind: 'auto', date: '2026-11-20', state: 'MN' } }),
  'Medicaid behind a plan that told nothing': caseOf([dental('a', 'Alder Mutual', { benefits: {} }), { id: 'x', kind: 'medicaid', payer: { id: 'x', name: 'State Medicaid' } }]),
  'who pays first is not known': caseOf([dental('a', 'Alder Mutual', { relationship: 'child', heldBy: 'mother' }), dental('b', 'Birch Benefit', { relationship: 'child', heldBy: 'father' })], {}, { patient: { id: 'p', name: { last: 'Calloway' }, birthDate: '2014-05-11' } }),
}
const knowledge = codeKnowledge()
const pageOf = (name: string, language: 'en' | 'es' = 'en') => {
  const document = cases[name]
  if (document === undefined) throw new Error(`no case ${name}`)
  return patientPage(document, decide(document, knowledge), { language, preparedOn: document.asOf })
}

describe.each(Object.keys(cases))('the patient page of %s', (name) => {
  it.each(['en', 'es'] as const)('comes to the fee and is one sheet, in %s', async (language) => {
    const page = pageOf(name, language)
    const { fee, writeOff, accident = 0, medical: byMedical, dental: byDental, patient } = page.money
    expect(writeOff + accident + byMedical + byDental + patient).toBe(fee)
    const pdf = Buffer.from(await patientPagePdf(page, fonts(), { madeAt: '2026-11-24T12:00:00Z' })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1)
  })
})

it('promises nothing of plans where there is none', () => {
  const page = pageOf('no plan at all')
  expect([page.title, page.range, page.answers, page.steps.map((each) => each.what)]).toEqual(['Your visit and its cost', 'No plan on file pays for this visit. We tell you before we bill you.', [], ['You get one bill from us.']])
  expect(`${page.oneBreath} ${page.estimate}`).not.toMatch(/your plan/i)
})

it('names both of two dental plans, shows the one that pays, and says what is left of it', () => {
  const page = pageOf('two dental plans, the first used up')
  expect(page.title).toBe('Your two insurance plans')
  expect(page.steps.map((each) => each.what)).toContain('The second dental plan gets that answer and adds its part.')
  expect(page.dental).toMatchObject({ payer: 'Birch Benefit', used: 200_00, thisVisit: 500_00, leftAfter: 800_00 })
  expect(page.answers.map((each) => each.answer).join(' ')).toContain('about $800.00 are left with Birch Benefit this year')
  expect(pageOf('two dental plans of one payer').dental?.payer).toMatch(/^Birch Benefit \(.+\)$/)
})

it('starts the figures anew where the visit lies in the next benefit year', () => {
  const page = pageOf('three plans and the new year not begun')
  expect(page.title).toBe('Your insurance plans')
  expect(page.medical).toMatchObject({ deductible: 1500_00, deductibleMet: 0, paidThisYear: 0, planPercent: 80, thisVisit: 1000_00 })
  expect(page.dental).toMatchObject({ used: 0 })
})

it('names the accident insurance as itself, not as medical', () => {
  const page = pageOf('a car accident')
  expect(page.money).toMatchObject({ accident: 600_00 })
  expect(page.steps[0]?.what).toBe('We send the bill to the accident insurance.')
})

it('does not draw a bucket for Medicaid, and still tells what it pays', () => {
  const page = pageOf('Medicaid behind a plan that told nothing')
  expect(page.medical).toBeUndefined()
  expect(page.money.medical).toBeGreaterThan(0)
})

it('says that the order is still asked, in both languages', () => {
  expect(pageOf('who pays first is not known').oneBreath).toContain('We still ask which plan goes first')
  expect(pageOf('who pays first is not known', 'es').oneBreath).toContain('Todavía preguntamos qué plan va primero')
})
