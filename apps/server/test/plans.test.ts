// Planning treatment over HTTP: the best schedule, days tried and refused with a reason, days kept in the case's history.
import { planPage } from '@crossbill/api'
import type { CaseDocument } from '@crossbill/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpOffice, type HttpOffice } from './http-office.ts'
import { inventDocument } from './invented.ts'

let office: HttpOffice
let caseId: string

function planned(): CaseDocument {
  const document = inventDocument('planned')
  const [coverage] = document.coverages.filter((each) => each.kind === 'group-dental')
  if (coverage === undefined) throw new Error('An invented case without a dental plan')
  const benefits = { deductible: { individual: 50_00, individualUsed: 50_00 }, maximums: [{ limit: 1500_00, used: 1000_00, period: 'year' as const }], classes: [{ name: 'major', codes: ['*'], percent: 50 }] }
  return {
    ...document, coverages: [{ ...coverage, benefits }],
    plan: { services: ['14', '30'].map((tooth, at) => ({ id: `crown-${at}`, code: 'D2740', tooth, fee: 1240_00, allowed: { [coverage.id]: 900_00 }, constraints: { notAfter: at === 0 ? '2026-12-20' : '2027-06-30' } })) },
  }
}

beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  caseId = (await office.as('biller').call('openCase', { body: { document: planned() } })).json<{ caseId: string }>().caseId
})
afterAll(() => office.close())

test('a second crown waits for the new year’s maximum, and the sum and the proof are said', async () => {
  const page = planPage.parse((await office.as('front-desk').call('treatmentPlan', { params: { caseId } })).json())
  expect(page.visits.map((each) => [each.services[0]?.serviceId, each.date >= '2027-01-01'])).toEqual([['crown-0', false], ['crown-1', true]])
  expect(page.patientPays).toBe(450_00 + 475_00)
  expect(page.proof.optimal).toBe(true)
  expect(page.ways.find((each) => each.way === 'all-now')).toMatchObject({ feasible: true, moreThanBest: 375_00 })
})

test('days tried give their own sum; a day past the dentist’s limit is refused with the reason', async () => {
  const desk = office.as('front-desk')
  const together = planPage.parse((await desk.call('tryPlan', { params: { caseId }, body: { dates: [{ serviceId: 'crown-0', date: '2026-12-01' }, { serviceId: 'crown-1', date: '2026-12-01' }] } })).json())
  expect(together.patientPays).toBe(1300_00)
  const late = planPage.parse((await desk.call('tryPlan', { params: { caseId }, body: { dates: [{ serviceId: 'crown-0', date: '2027-01-12' }] } })).json())
  expect(late.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-DAY-TOO-LATE', place: 'plan.services[0].constraints' }))
})

test('days and limits are kept as facts of the case, with who and when', async () => {
  const biller = office.as('biller')
  const before = planPage.parse((await biller.call('treatmentPlan', { params: { caseId } })).json())
  const kept = await biller.call('answerNeeds', { params: { caseId }, body: { version: before.version, changes: [{ path: 'plan.services[crown-1].dateOfService', value: '2027-01-12' }, { path: 'plan.services[crown-1].constraints.notBefore', value: '2027-01-05' }] } })
  expect(kept.statusCode).toBe(200)
  const after = planPage.parse((await biller.call('treatmentPlan', { params: { caseId } })).json())
  expect(after.services[1]).toMatchObject({ dateOfService: '2027-01-12', constraints: { notBefore: '2027-01-05' } })
})

test('the planner keeps to the days the office works, said by a manager and kept in the audit log', async () => {
  const [desk, manager] = [office.as('front-desk'), office.as('manager')]
  expect((await desk.call('officeDays', {})).json()).toEqual({})
  expect((await desk.call('setOfficeDays', { body: { workingDays: [3] } })).statusCode).toBe(403)
  for (const body of [{ workingDays: [] }, { workingDays: [8] }, { closedDays: ['2026-02-30'] }]) expect((await manager.call('setOfficeDays', { body })).statusCode).toBe(400)
  const days = { workingDays: [3, 2, 3], closedDays: ['2026-11-25', '2026-12-24', '2026-11-25'] }
  expect((await manager.call('setOfficeDays', { body: days })).json()).toEqual({ workingDays: [2, 3], closedDays: ['2026-11-25', '2026-12-24'] })
  const page = planPage.parse((await desk.call('tryPlan', { params: { caseId }, body: { dates: [{ serviceId: 'crown-0', date: '2026-11-25' }] } })).json())
  expect(page.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-DAY-CLOSED' }))
  expect(page.assumptions.filter((each) => each.fact === 'office.workingDays')).toEqual([])
  const best = planPage.parse((await desk.call('treatmentPlan', { params: { caseId } })).json())
  for (const { date } of best.visits.filter((each) => each.services[0]?.serviceId === 'crown-0')) expect([2, 3]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
  const entries = (await office.as('auditor').call('audit', {})).json<{ entries: { action: string; object: string }[] }>().entries
  expect(entries).toContainEqual(expect.objectContaining({ action: 'office days changed: workingDays, closedDays', object: 'office' }))
  expect((await manager.call('setOfficeDays', { body: { closedDays: [] } })).json()).toEqual({ closedDays: [] })
})
