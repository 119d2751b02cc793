// crossbill plan and estimate: the documents they print fit their published schemas, and wrong calls say how to call.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculationResult, treatmentSchedule } from '@crossbill/model'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../terminal.ts'
import { estimate } from './estimate.ts'
import { plan } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))
const journey = 'journeys/wisdom-teeth-medical-denies/10-case.json'

function printed(run: () => number): string {
  let text = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part)
    return true
  })
  run()
  write.mockRestore()
  return text
}

describe('crossbill plan', () => {
  it('prints a document that fits the published schema', () => {
    const schedule = treatmentSchedule.parse(JSON.parse(printed(() => plan(journey, { json: true }))))
    expect(schedule.visits.length).toBeGreaterThan(0)
    expect(schedule.datesAre).toContain('proposed')
  })
  it('plans until the day asked for, and says the dates are proposed', () => {
    expect(printed(() => plan(journey, { until: '2029-12-31' }))).toContain('to 2029-12-31\nDates are proposed')
  })
  it('says how a day is written', () => {
    expect(() => plan(journey, { until: 'next year' })).toThrow(Refusal)
  })
})

describe('crossbill estimate', () => {
  const asked = join(folder, 'asked.json')
  const document = JSON.parse(readFileSync(journey, 'utf8')) as Record<string, unknown>
  writeFileSync(asked, JSON.stringify({ ...document, calculations: [{ kind: 'what-if', name: 'the dental plan begins in July', change: { 'coverages[1].benefits.year': { start: '07-01' } } }] }))
  it('uses what payers do differently in the sums a case asks for as in its routes', () => {
    const implant = JSON.parse(readFileSync('journeys/implant-after-trauma/10-case.json', 'utf8')) as { coverages: { id: string; coordination: Record<string, unknown> }[] }
    const silent = { ...implant, coverages: implant.coverages.map((each) => ({ ...each, coordination: { ...each.coordination, method: undefined } })) }
    const row = {
      id: 'osprey-method', for: { payerId: 'OSP04' }, setting: 'method', value: 'non-duplication', rule: 'MVD-01', source: { kind: 'contract', citation: 'Invented letter of the plan', readOn: '2026-11-02' },
      examples: [{ name: 'medical first', case: silent, expect: { order: ['quillon', 'osprey'] } }],
    }
    const [file, rows] = [join(folder, 'silent.json'), join(folder, 'rows.json')]
    writeFileSync(file, JSON.stringify({ ...silent, calculations: [{ kind: 'what-if', name: 'nothing changed', change: {} }] }))
    writeFileSync(rows, JSON.stringify([row]))
    const { routes, calculations } = JSON.parse(printed(() => estimate(file, { json: true, deviations: rows }))) as { routes: { totals: { patient: number } }[]; calculations: { values: { patient: number } }[] }
    const { routes: usual } = JSON.parse(printed(() => estimate(file, { json: true }))) as { routes: { totals: { patient: number } }[] }
    expect(routes[0]?.totals.patient).not.toBe(usual[0]?.totals.patient)
    expect(calculations[0]?.values.patient).toBe(routes[0]?.totals.patient)
  })
  it('prints the sums a case asks for beside its routes', () => {
    const { calculations } = z.object({ routes: z.array(z.unknown()).min(1), calculations: z.array(calculationResult) }).parse(JSON.parse(printed(() => estimate(asked, { json: true }))))
    expect(calculations.map((each) => each.name)).toEqual(['the dental plan begins in July'])
    expect(printed(() => estimate(asked, {}))).toContain('Calculation “the dental plan begins in July” (what-if)')
  })
  it('reads line by line to the end: what may be collected, the patient, each write-off with its reason, and what was noticed', () => {
    const medicare = printed(() => estimate('journeys/reference/benefit/S-21.json', {}))
    for (const line of ['May be collected in all = 151.37 [CAL-20]', 'Patient: 151.37 less 151.37 paid by plans or, as sequestration, never billed = 0.00 [CAL-21]', 'Written off for: contract 88.63, sequestration 1.09 [CAL-38]', 'Asked, all at once']) expect(medicare).toContain(line)
    expect(printed(() => estimate('journeys/reference/benefit/S-05.json', {}))).toContain('Payments are above the 1,012.50 that may be collected: review = 51.50 [CAL-21]')
    const unranked = JSON.parse(readFileSync('journeys/reference/benefit/S-05.json', 'utf8')) as { case: { coverages: Record<string, unknown>[] } }
    const file = join(folder, 'unranked.json')
    writeFileSync(file, JSON.stringify({ ...unranked.case, calculations: undefined, coverages: unranked.case.coverages.map((each) => ({ ...each, relationship: undefined, heldBy: undefined })) }))
    const open = printed(() => estimate(file, {}))
    for (const text of ['order not known', 'Who pays first is not known yet; taken as Bluebell Dental, then Harbor Dental Trust.', 'Noticed\n  warning plan.services[0]: Who pays first cannot be said yet']) expect(open).toContain(text)
  })
  it('prints the routes alone where the case asks for nothing else', () => {
    expect(z.array(z.unknown()).safeParse(JSON.parse(printed(() => estimate(journey, { json: true })))).success).toBe(true)
  })
})

describe('crossbill estimate in words', () => {
  const document = JSON.parse(readFileSync(journey, 'utf8')) as { coverages: { payer: { name: string } }[] }
  const fromNames = (...names: string[]): string => {
    const path = join(folder, 'names.json')
    writeFileSync(path, JSON.stringify({ ...document, coverages: document.coverages.map((each, at) => ({ ...each, payer: { ...each.payer, name: names[at] ?? each.payer.name } })) }))
    return path
  }
  const north = 'Alder Mutual Insurance Company of the North'
  const south = 'Alder Mutual Insurance Company of the South'

  it('tells payers with the same beginning apart in the heads of its tables', () => {
    const text = printed(() => estimate(fromNames(north, south), {}))
    const head = text.slice(0, text.indexOf('D7240'))
    for (const word of new Set([...north.split(' '), ...south.split(' ')])) expect(head).toContain(word)
    expect(printed(() => plan(fromNames(north, south), {}))).toMatch(/North +South/)
  })
  it('tells two coverages of one payer apart', () => {
    expect(printed(() => estimate(fromNames('Alder Mutual', 'Alder Mutual'), {}))).toMatch(/Left afterwards, Alder Mutual \(\w.+\), deductible/)
  })
  it('names who is left out of a route, and why', () => {
    expect(printed(() => estimate(journey, {}))).toContain('Left out, Fernhollow Health: this route does not ask it')
    const routine = join(folder, 'routine.json')
    writeFileSync(routine, JSON.stringify({ ...document, plan: { services: [{ id: 's1', code: 'D1110', fee: 11000, dateOfService: '2026-11-24' }] } }))
    expect(printed(() => estimate(routine, {}))).toMatch(/Left out, Fernhollow Health: .*\[MVD-02\]/)
  })
  it('says nothing is not covered where nobody told what the plan pays', () => {
    const silent = join(folder, 'silent.json')
    writeFileSync(silent, JSON.stringify({ ...document, coverages: document.coverages.map((each) => ({ ...each, benefits: {} })) }))
    const text = printed(() => estimate(silent, {}))
    expect(text).toContain('The plan has not told what it pays for')
    expect(text).not.toContain('does not cover')
  })
})
