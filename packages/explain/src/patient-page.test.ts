// What the patient of a case is most likely to ask, answered in both languages with short words.
import type { CaseDocument, CoordinationDecision } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { patientPage } from './patient-page.ts'
import { phoneInWords } from './phone.ts'

const document: CaseDocument = {
  crossbill: 'case/1', id: 'c', asOf: '2026-01-20', office: { id: 'o', name: 'Alder Dental' }, providers: [], patient: { id: 'p', name: { last: 'Marlow', first: 'Ines' }, birthDate: '1988-05-17' },
  coverages: [{ id: 'm', kind: 'group-medical', payer: { id: 'M', name: 'Northfield Health' }, benefits: { deductible: { individual: 1500_00, individualUsed: 0 }, classes: [{ name: 'all', codes: ['*'], percent: 80 }] } }],
  plan: { services: [{ id: 's1', code: 'D7240', fee: 600_00, dateOfService: '2026-01-22' }] },
}
const decision: CoordinationDecision = {
  crossbill: 'decision/1', asOf: '2026-01-20', orders: [{ serviceId: 's1', order: ['m'], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }], crossings: [], stories: [], routes: [], holds: [], needs: [], findings: [],
  next: { kind: 'send-claim', title: 'Send the medical claim', why: '', owner: 'biller', coverageId: 'm' } as never,
}
const questions = (differs: Partial<CaseDocument>, language: 'en' | 'es' = 'en') => patientPage({ ...document, ...differs }, decision, { language, preparedOn: '2026-01-20' }).answers.map((each) => each.question)

describe('answers of the patient page', () => {
  it('tell why it costs more when the plan year has just begun, and not later in the year', () => {
    expect(questions({})[0]).toBe('Why does this cost more than last fall?')
    expect(questions({ plan: { services: [{ id: 's1', code: 'D7240', fee: 600_00, dateOfService: '2026-06-22' }] } })[0]).toBe('Why is this not my visit copay?')
  })

  it('begin with the accident, the refused approval and the plan’s estimate where the case has them', () => {
    const own = questions({ accident: { kind: 'auto' }, priorAuthorizations: [{ id: 'a', coverageId: 'm', status: 'denied' }], predeterminations: [{ id: 'd', coverageId: 'm', status: 'estimated' }] })
    expect(own.slice(0, 3)).toEqual(['It was an accident. Who pays first?', 'The plan says it is not needed. What now?', 'My dental plan sent an estimate. Is that sure?'])
    expect(questions({ accident: { kind: 'work' } }, 'es')[0]).toBe('Fue un accidente. ¿Quién paga primero?')
  })

  it('keep every sentence under 25 words, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const { answers } = patientPage({ ...document, accident: { kind: 'auto' }, priorAuthorizations: [{ id: 'a', coverageId: 'm', status: 'denied' }], predeterminations: [{ id: 'd', coverageId: 'm', status: 'estimated' }] }, decision, { language, preparedOn: '2026-01-20' })
      for (const sentence of answers.flatMap((each) => each.answer.split(/(?<=[.?:;]) /))) expect(sentence.split(' ').length, sentence).toBeLessThan(25)
    }
  })
})

it('what happens next begins where the case stands', () => {
  const steps = (done: { sent: string[]; answered: string[] }, language: 'en' | 'es' = 'en') => patientPage(
    { ...document, coverages: [...document.coverages, { id: 'd', kind: 'group-dental', payer: { id: 'D', name: 'Southfield Dental' } }] },
    { ...decision, orders: [{ serviceId: 's1', order: ['m', 'd'], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }] },
    { language, preparedOn: '2026-01-20', done: { sent: new Set(done.sent), answered: new Set(done.answered) } },
  ).steps.map((each) => each.what)
  expect(steps({ sent: [], answered: [] })[0]).toBe('We send the bill to medical.')
  expect(steps({ sent: ['m'], answered: [] })[0]).toBe('Medical answers. Its letter is not a bill.')
  expect(steps({ sent: ['m'], answered: ['m'] })).toEqual(['We send the bill to dental.', 'Dental answers. Its letter is not a bill.', 'You get one bill from us.'])
  expect(steps({ sent: ['m', 'd'], answered: ['m', 'd'] })).toEqual(['You get one bill from us.'])
})

it('a side that has answered paid, the other one still should', () => {
  const payment = (coverageId: string, answered: boolean) => ({ coverageId, paid: 0, answered, steps: [] })
  const labels = (answered: readonly [boolean, boolean], language: 'en' | 'es' = 'en') => {
    const lines = [{ serviceId: 's1', fee: 600_00, payments: [payment('m', answered[0]), payment('d', answered[1])], patient: 600_00, writeOffs: [] }]
    const route = { route: 'as-ordered', allowed: true, lines, totals: { fee: 600_00, paid: { m: 0, d: 0 }, patient: 600_00, writeOff: 0 }, range: { best: 600_00, expected: 600_00, worst: 600_00 }, assumptions: [], left: [] }
    const both = [...document.coverages, { id: 'd', kind: 'group-dental' as const, payer: { id: 'D', name: 'Southfield Dental' } }]
    const page = patientPage({ ...document, coverages: both }, { ...decision, routes: [route as never] }, { language, preparedOn: '2026-01-20' })
    return [page.labels.medicalShouldPay, page.labels.dentalShouldPay]
  }
  expect(labels([false, false])).toEqual(['Medical should pay', 'Dental should pay'])
  expect(labels([true, false])).toEqual(['Medical paid', 'Dental should pay'])
  expect(labels([true, true], 'es')).toEqual(['Pagó el médico', 'Pagó el dental'])
})

it('a telephone number is written as people read it', () => {
  expect(phoneInWords('3035550142')).toBe('(303) 555-0142')
  expect(phoneInWords('+1 303 555 0142')).toBe('(303) 555-0142')
  expect(phoneInWords('555-0142 ext. 3')).toBe('555-0142 ext. 3')
})
