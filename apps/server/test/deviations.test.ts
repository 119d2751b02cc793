// A payer's own way of paying, from the manager's row to the next decision: tried first, kept with its history, used by its dates.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpOffice, type HttpOffice } from './http-office.ts'
import { inventedDeviation } from './invented-deviation.ts'
import { inventDocument } from './invented.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
})
afterAll(() => office.close())

interface Listed { deviations: { id: string; state: string; row: { value: unknown }; versions: { version: number; by: string; withdrawn: boolean }[] }[]; payers: { id: string; name: string }[] }

const list = async (): Promise<Listed> => (await office.as('front-desk').call('deviations')).json<Listed>()
const save = (deviation: unknown, role: 'manager' | 'biller' = 'manager') => office.as(role).call('saveDeviation', { params: { deviationId: 'birch-ceiling' }, body: { deviation } })

describe('a deviation of one payer', () => {
  it('is tried on its examples, and nothing is stored by that', async () => {
    const tried = (await office.as('manager').call('tryDeviation', { body: { deviation: inventedDeviation() } })).json()
    expect(tried).toEqual({ mayTakeEffect: true, results: [{ name: 'one worked number from the payer', agrees: true, detail: 'agrees' }], findings: [] })
    expect((await list()).deviations).toEqual([])
  })

  it('is refused with what differs while an example does not agree, and kept by nobody but a manager', async () => {
    const wrong = inventedDeviation({ patient: 999_00 })
    const refused = await save(wrong)
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'DEVIATION-EXAMPLES', findings: [{ what: expect.stringContaining('the patient should pay 999.00, pays 150.00') }] })
    expect((await save(inventedDeviation({ value: 'dental-first' }))).json()).toMatchObject({ code: 'DEVIATION-REFUSED', findings: [{ place: 'value' }] })
    expect((await save(inventedDeviation(), 'biller')).statusCode).toBe(403)
    expect((await list()).deviations).toEqual([])
  })

  it('decides the next cases of its payer from its day on, with where the setting comes from', async () => {
    const document = inventDocument('deviating')
    const opened = (await office.as('biller').call('openCase', { body: { document } })).json<{ caseId: string }>()
    const page = async () => (await office.as('biller').call('casePage', { params: { caseId: opened.caseId } })).json<{ document: { coverages: { id: string; payer: { id: string }; coordination?: { ceiling?: string; origins?: Record<string, string> } }[] } }>()
    const payerId = document.coverages.find((each) => each.id === 'c-dental')?.payer.id ?? ''
    expect((await list()).payers.map((each) => each.id)).toContain(payerId)
    expect((await save(inventedDeviation({ payerId }))).json()).toEqual({ version: 1 })
    const coordination = (await page()).document.coverages.find((each) => each.id === 'c-dental')?.coordination
    expect(coordination).toMatchObject({ ceiling: 'secondary-allowed', origins: { ceiling: 'deviation birch-ceiling' } })
    expect((await save(inventedDeviation({ payerId, from: '2027-01-01' }))).json()).toEqual({ version: 2 })
    expect((await page()).document.coverages.find((each) => each.id === 'c-dental')?.coordination?.origins).toBeUndefined()
  })

  it('keeps every version, and what was withdrawn counts no more', async () => {
    expect((await list()).deviations).toMatchObject([{ id: 'birch-ceiling', state: 'coming', versions: [{ version: 2, withdrawn: false }, { version: 1, withdrawn: false }] }])
    const withdrawn = await office.as('manager').call('withdrawDeviation', { params: { deviationId: 'birch-ceiling' }, body: { reason: 'The payer wrote that it pays like all others.' } })
    expect(withdrawn.json()).toEqual({ version: 3 })
    expect((await list()).deviations).toMatchObject([{ state: 'withdrawn', versions: [{ version: 3, withdrawn: true, reason: 'The payer wrote that it pays like all others.' }, { version: 2 }, { version: 1 }] }])
    expect((await office.as('manager').call('withdrawDeviation', { params: { deviationId: 'birch-ceiling' }, body: { reason: 'The payer wrote that it pays like all others.' } })).statusCode).toBe(404)
  })

  it('is of one office only', async () => {
    const other = await office.another()
    expect((await other.as('manager').call('deviations')).json<Listed>().deviations).toEqual([])
  })
})
