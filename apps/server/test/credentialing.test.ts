// Who may bill whom, over HTTP: the office's dentists and payers on a day, what a manager records, and the cases that follow.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CasePage, CredentialingPage } from '@crossbill/api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpOffice, type HttpOffice, signNotes } from './http-office.ts'

let office: HttpOffice
let caseId: string
beforeEach(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  const document: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/implant-after-trauma/10-case.json'), 'utf8'))
  caseId = (await office.as('biller').call('openCase', { body: { document } })).json<{ caseId: string }>().caseId
  await signNotes(office, caseId)
})
afterEach(() => office.close())

async function shown(on?: string): Promise<CredentialingPage> {
  const answer = await office.as('front-desk').call('credentialing', { query: on === undefined ? {} : { on } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CredentialingPage>()
}
const casePage = async () => (await office.as('biller').call('casePage', { params: { caseId } })).json<CasePage>()

describe('the page', () => {
  test('starts from the dentists and payers of the cases', async () => {
    const page = await shown()
    expect(page.providers.length).toBeGreaterThan(0)
    expect(page.payers.map((each) => each.side)).toEqual(['medical', 'dental'])
    expect(page.cells.length).toBe(page.providers.length * page.payers.length)
    expect(page.cells.filter((each) => each.standing.mayBill).length).toBeGreaterThan(0)
  })

  test('holds nothing of another office', async () => {
    const foreign = await office.another()
    const page = (await foreign.as('manager').call('credentialing')).json<CredentialingPage>()
    expect([page.providers, page.payers]).toEqual([[], []])
  })
})

describe('a standing a manager records', () => {
  test('holds the claim of an open case at once, and releases it again', async () => {
    const page = await shown()
    const medical = page.payers.find((each) => each.side === 'medical')
    const cell = page.cells.find((each) => each.payerId === medical?.id && each.standing.mayBill)
    const params = { providerId: cell?.providerId ?? '', payerId: cell?.payerId ?? '' }
    const kept = cell?.credential
    expect((await casePage()).next.kind).toBe('send')
    const recorded = await office.as('manager').call('setCredential', { params, body: { credential: { status: 'in-process', filedOn: '2026-09-14', expectedOn: '2027-01-04' } } })
    expect(recorded.json()).toEqual({ recomputed: 1, waiting: 0 })
    const held = await casePage()
    expect(held.decision.holds.map((each) => each.code)).toContain('HOLD-NOT-CREDENTIALED')
    expect(held.timeline.findLast((entry) => entry.when === 'past')?.by).toBe('Sam manager')
    const after = await shown()
    const now = after.cells.find((each) => each.providerId === params.providerId && each.payerId === params.payerId)
    expect(now?.standing).toMatchObject({ state: 'in-process', mayBill: false, expectedOn: '2027-01-04' })
    expect(after.changes).toContain('2027-01-04')

    const { payerId: _, ...standing } = kept ?? { payerId: '', status: 'credentialed' as const }
    expect((await office.as('manager').call('setCredential', { params, body: { credential: standing } })).json()).toEqual({ recomputed: 1, waiting: 0 })
    expect((await casePage()).next.kind).toBe('send')
  })

  test('holds for the next case of that dentist too, whatever its document says', async () => {
    const page = await shown()
    const medical = page.payers.find((each) => each.side === 'medical')
    const cell = page.cells.find((each) => each.payerId === medical?.id)
    await office.as('manager').call('setCredential', { params: { providerId: cell?.providerId ?? '', payerId: cell?.payerId ?? '' }, body: { credential: { status: 'none' } } })
    const document = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/implant-after-trauma/10-case.json'), 'utf8')) as { id: string }
    const opened = (await office.as('biller').call('openCase', { body: { document: { ...document, id: 'another' } } })).json<{ caseId: string }>()
    const other = (await office.as('biller').call('casePage', { params: opened })).json<CasePage>()
    expect(other.decision.holds.map((each) => each.code)).toContain('HOLD-NOT-CREDENTIALED')
  })

  test('with its last day before its first is refused', async () => {
    const cell = (await shown()).cells[0]
    const answer = await office.as('manager').call('setCredential', { params: { providerId: cell?.providerId ?? '', payerId: cell?.payerId ?? '' }, body: { credential: { status: 'credentialed', from: '2026-12-01', to: '2026-11-01' } } })
    expect(answer.json()).toMatchObject({ code: 'STANDING-DATES' })
  })
})

test('what runs out is told in the order of its days, and a lapsed license holds the case', async () => {
  const { providers } = await shown()
  const providerId = providers[0]?.id ?? ''
  const license = providers[0]?.license ?? { state: 'CO' }
  const body = { license: { ...license, to: '2026-10-31' }, profileAttestedOn: '2026-08-10', expirables: [{ kind: 'cpr-card', to: '2027-01-22' }, { kind: 'sedation-permit', to: '2026-12-01', state: 'CO' }] }
  expect((await office.as('manager').call('setProviderPapers', { params: { providerId }, body })).json()).toEqual({ recomputed: 1, waiting: 0 })
  const { alerts } = await shown()
  expect(alerts.filter((each) => each.providerId === providerId && each.payer === undefined).map((each) => [each.title, each.daysLeft])).toEqual([['State license', -24], ['Sedation permit', 7], ['CAQH profile', 14], ['CPR card', 59]])
  expect((await casePage()).decision.holds.map((each) => each.code).join()).toContain('LICENSE')
})
