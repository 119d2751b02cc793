// Visits are proposed on days the office works; what the dentist set holds even where there is none.
import type { Office, ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { federalHolidays, isOpen } from './open-days.ts'
import { ordersOf, planned, plannedCase } from './planned-case.ts'
import { planTreatment } from './plan-treatment.ts'

const office: Office = { id: 'office', name: 'Lindenhof Dental' }
const plan = planned('dental', { benefits: { deductible: { individual: 0, individualUsed: 0 }, noAnnualMaximum: true, classes: [{ name: 'all', codes: ['*'], percent: 80 }] } })
const filling = (constraints: ServiceLine['constraints'], id = 'filling'): ServiceLine => ({ id, code: 'D2391', fee: 200_00, allowed: { dental: 150_00 }, ...(constraints === undefined ? {} : { constraints }) })

function scheduleOf(services: ServiceLine[], differs: Partial<Office> = {}) {
  const document = plannedCase([plan], services, { office: { ...office, ...differs } })
  return planTreatment(document, { orders: ordersOf(document), crossings: [] })
}

describe('days the office works', () => {
  it('are Monday to Friday without federal holidays where nobody said otherwise, and the answer says so', () => {
    const schedule = scheduleOf([filling({ notBefore: '2026-12-25' })])
    expect(schedule.visits[0]?.date).toBe('2026-12-28')
    expect(schedule.assumptions).toContainEqual({ fact: 'office.workingDays', assumed: expect.stringContaining('Monday to Friday, not on federal holidays') })
  })
  it('are those the office states, with nothing assumed', () => {
    const schedule = scheduleOf([filling({ notBefore: '2026-12-25' })], { workingDays: [2, 6], closedDays: ['2026-12-26'] })
    expect(schedule.visits[0]?.date).toBe('2026-12-29')
    expect(schedule.assumptions.some((each) => each.fact === 'office.workingDays')).toBe(false)
  })
  it('count after healing time too, never before it', () => {
    const schedule = scheduleOf([filling({ notBefore: '2026-12-07', notAfter: '2026-12-07' }, 'first'), filling({ after: [{ serviceId: 'first', days: 5 }], notAfter: '2026-12-31' })])
    expect(schedule.visits.map((each) => each.date)).toEqual(['2026-12-07', '2026-12-14'])
  })
  it('never move a visit out of the window the dentist set: the closed day is proposed and named', () => {
    const schedule = scheduleOf([filling({ notBefore: '2026-12-05', notAfter: '2026-12-06' })])
    expect(schedule.visits[0]?.date).toBe('2026-12-05')
    expect(schedule.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-DAY-CLOSED', place: 'plan.services[0].constraints' }))
  })
  it('do not keep two visits apart from healing time that only closed days allow', () => {
    const schedule = scheduleOf([filling({ notBefore: '2026-12-04', notAfter: '2026-12-07' }, 'first'), filling({ after: [{ serviceId: 'first', days: 1 }], notAfter: '2026-12-05' })])
    expect(schedule.visits.map((each) => each.date)).toEqual(['2026-12-04', '2026-12-05'])
    expect(schedule.unplanned).toEqual([])
  })
})

describe('federal holidays', () => {
  it('are kept on the Friday before a Saturday and the Monday after a Sunday', () => {
    expect([...federalHolidays(2027)].sort()).toEqual(['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31'])
  })
  it('close the office unless it states its own days', () => {
    expect(isOpen(office, '2026-11-26')).toBe(false)
    expect(isOpen({ ...office, closedDays: [] }, '2026-11-26')).toBe(true)
  })
})
