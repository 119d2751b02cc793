// What arrives broken, twice, altered or for nobody: a clear message with place and remedy, nothing half-written,
// nothing lost, nothing posted twice.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim } from '@crossbill/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, signNotes, type Caller, type HttpOffice } from './http-office.ts'
import { claimIn, remittance, type RemittanceWanted } from './payer.ts'

let office: HttpOffice
let biller: Caller
let claim: Claim
let caseId: string

beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  biller = office.as('biller')
  const document: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/wisdom-teeth-medical-denies/10-case.json'), 'utf8'))
  const opened = (await biller.call('openCase', { body: { document } })).json<{ caseId: string }>()
  caseId = opened.caseId
  await signNotes(office, caseId)
  const { version } = (await biller.call('casePage', { params: { caseId } })).json<{ version: number }>()
  const sent = await biller.call('sendClaim', { params: { caseId, coverageId: 'fernhollow' }, body: { version } })
  expect(sent.statusCode, sent.body).toBe(200)
  const { rows } = (await biller.call('files')).json<{ rows: { digest: string }[] }>()
  const file = await office.context.store.inOffice(office.officeId, (each) => each.files.find(rows[0]?.digest ?? ''))
  claim = claimIn(file?.bytes ?? Buffer.alloc(0))
})
afterAll(() => office.close())

async function handIn(bytes: Buffer | string) {
  const answer = await biller.call('receiveFile', { files: [{ field: 'file', name: 'answer.edi', bytes }] })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ digest: string; already: boolean; happened: string[]; findings: { code: string; severity: string; place: string; what: string; remedy: string }[] }>()
}

async function posted(): Promise<number> {
  const { rows } = await office.fresh.owner.query<{ n: number }>('select count(*)::int as n from crossbill.posting')
  return rows[0]?.n ?? 0
}

const denied = (wanted: Partial<RemittanceWanted> & { number?: string; reason?: string }): Buffer =>
  remittance({
    claims: [{ claim, status: '4', payerClaimNumber: 'FH1', lines: claim.lines.map((line) => ({ paid: 0, adjustments: [['PR', wanted.reason ?? '204', line.charge]] })), ...(wanted.number === undefined ? {} : { number: wanted.number }) }],
    trace: 'T-1',
    date: '2026-11-22',
    controlNumber: 1,
    ...wanted,
  })

describe('files that do not read', () => {
  test('a file that is not X12 is kept as it came and named', async () => {
    const receipt = await handIn('Dear office, please find attached …')
    expect(receipt.findings[0]).toMatchObject({ severity: 'error', place: expect.any(String) as string, remedy: expect.any(String) as string })
    const file = await office.context.store.inOffice(office.officeId, (each) => each.files.find(receipt.digest))
    expect(file?.bytes.toString()).toContain('Dear office')
  })

  test('a remittance cut off in the middle posts nothing', async () => {
    const whole = denied({ controlNumber: 2, trace: 'T-cut' })
    const receipt = await handIn(whole.subarray(0, Math.floor(whole.length * 0.6)))
    expect(receipt.findings.some((each) => each.severity === 'error')).toBe(true)
    expect(await posted()).toBe(0)
  })

  test('a remittance that does not balance posts nothing, says by how much, and is queued', async () => {
    const receipt = await handIn(denied({ controlNumber: 3, trace: 'T-off', off: 6_430 }))
    expect(receipt.findings.map((each) => each.what).join(' ')).toContain('64.30')
    expect(await posted()).toBe(0)
    const queue = (await biller.call('queue')).json<{ rows: { next: { kind: string; title: string } }[] }>()
    expect(queue.rows.some((row) => row.next.kind === 'post' && row.next.title.includes('Fernhollow'))).toBe(true)
  })

  test('a claim file handed in as an answer is kept and sent to the right place', async () => {
    const { rows } = (await biller.call('files')).json<{ rows: { digest: string; kind: string }[] }>()
    const own = rows.find((row) => row.kind === '837P')
    const file = await office.context.store.inOffice(office.officeId, (each) => each.files.find(own?.digest ?? ''))
    const receipt = await handIn(Buffer.concat([file?.bytes ?? Buffer.alloc(0), Buffer.from('\n')]))
    expect(receipt.findings.map((each) => each.code)).toContain('FILE-NO-ANSWER')
  })
})

describe('answers that come twice, altered, or for nobody', () => {
  test('a remittance for a claim never sent is kept, queued, and can be matched by a person', async () => {
    const before = await posted()
    const receipt = await handIn(denied({ controlNumber: 11, trace: 'T-other', number: 'NOT-OURS-77' }))
    expect(receipt.happened.join(' ')).toContain('kept under Unmatched')
    expect(await posted()).toBe(before)
    const listed = (await biller.call('remittances')).json<{ unmatched: { id: string; claim: { patientControlNumber: string }; candidates: { claimId: string; why: string }[] }[] }>()
    const kept = listed.unmatched.find((each) => each.claim.patientControlNumber === 'NOT-OURS-77')
    expect(kept?.candidates.map((each) => each.claimId)).toEqual([claim.patientControlNumber])
    const unknown = await biller.call('matchRemittance', { params: { id: kept?.id ?? '' }, body: { claimId: 'no such claim' } })
    expect(unknown.statusCode).toBe(404)
    const queue = (await biller.call('queue')).json<{ rows: { next: { kind: string } }[] }>()
    expect(queue.rows.some((row) => row.next.kind === 'match')).toBe(true)
  })

  test('the same file, and the same payment in another file, are counted once', async () => {
    const first = denied({ controlNumber: 21, trace: 'T-once' })
    await handIn(first)
    const once = await posted()
    const again = await handIn(first)
    expect(again.already).toBe(true)
    expect(again.happened[0]).toContain('Counted once')
    const resent = await handIn(denied({ controlNumber: 22, trace: 'T-once' }))
    expect(resent.happened.join(' ')).toContain('received before')
    expect(await posted()).toBe(once)
    const page = (await biller.call('casePage', { params: { caseId } })).json<{ claims: { answers: unknown[] }[] }>()
    expect(page.claims[0]?.answers.length).toBe(1)
  })

  test('the same payment with other content is kept aside', async () => {
    const before = await posted()
    const receipt = await handIn(denied({ controlNumber: 23, trace: 'T-once', reason: '197' }))
    expect(receipt.findings.map((each) => each.code)).toContain('REMITTANCE-ALTERED')
    expect(await posted()).toBe(before)
  })

  test('the same claim answer with other amounts under a new check is kept for a person', async () => {
    const before = await posted()
    const receipt = await handIn(denied({ controlNumber: 24, trace: 'T-new-check', reason: '96' }))
    expect(receipt.happened.join(' ')).toContain('kept under Unmatched')
    expect(await posted()).toBe(before)
  })

  test('an interchange number used again by other content posts nothing', async () => {
    const before = await posted()
    const receipt = await handIn(denied({ controlNumber: 21, trace: 'T-number' }))
    expect(receipt.findings.map((each) => each.code)).toContain('FILE-NUMBER-REPEATED')
    expect(await posted()).toBe(before)
  })

  test('twenty hand-ins of one file at once post once', async () => {
    const fresh = await httpOffice({ today: '2026-11-24' })
    const own = fresh.as('biller')
    const document: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/wisdom-teeth-medical-denies/10-case.json'), 'utf8'))
    const opened = (await own.call('openCase', { body: { document } })).json<{ caseId: string }>()
    await signNotes(fresh, opened.caseId)
    const { version } = (await own.call('casePage', { params: { caseId: opened.caseId } })).json<{ version: number }>()
    await own.call('sendClaim', { params: { caseId: opened.caseId, coverageId: 'fernhollow' }, body: { version } })
    const bytes = denied({ controlNumber: 31, trace: 'T-race' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => own.call('receiveFile', { files: [{ field: 'file', name: 'r.835', bytes }] })))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]))
    const { rows } = await fresh.fresh.owner.query<{ n: number }>('select count(*)::int as n from crossbill.posting')
    expect(rows).toEqual([{ n: 1 }])
    await fresh.close()
  })
})

describe('calls that do not fit', () => {
  test('sending again is refused, also by ten people at once', async () => {
    const { version } = (await biller.call('casePage', { params: { caseId } })).json<{ version: number }>()
    const answers = await Promise.all(Array.from({ length: 10 }, () => biller.call('sendClaim', { params: { caseId, coverageId: 'fernhollow' }, body: { version } })))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([409]))
  })

  test('a change made from an older version is refused', async () => {
    const answer = await biller.call('answerNeeds', { params: { caseId }, body: { version: 1, changes: [{ path: 'title', value: 'Other' }] } })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'NEWER-VERSION' })
  })

  test('a fact with an impossible value names its place and changes nothing', async () => {
    const { version } = (await biller.call('casePage', { params: { caseId } })).json<{ version: number }>()
    const answer = await biller.call('answerNeeds', { params: { caseId }, body: { version, changes: [{ path: 'coverages[saltbrook].start', value: '2026-02-30' }] } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ place: string }>().place).toBe('coverages[1].start')
    expect((await biller.call('casePage', { params: { caseId } })).json<{ version: number }>().version).toBe(version)
  })

  test('a case document with a missing value names the place', async () => {
    const answer = await biller.call('openCase', { body: { document: { crossbill: 'case/1', id: 'x', asOf: '2026-11-24' } } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ place: string }>().place).toContain('document.')
  })

  test('a dentist’s standing is not changed by the desk', async () => {
    const { version } = (await biller.call('casePage', { params: { caseId } })).json<{ version: number }>()
    const answer = await biller.call('answerNeeds', { params: { caseId }, body: { version, changes: [{ path: 'providers[whitlock].credentials[0].status', value: 'credentialed' }] } })
    expect(answer.statusCode).toBe(403)
  })

  test('nothing of a patient stands in the log or in a refusal', async () => {
    await biller.call('openCase', { body: { document: { patient: { name: { last: 'Calloway' } } } } })
    for (const canary of ['Calloway', 'Ines', '2001-06-08', 'FHL408127735', 'SBK5520914', '27 Cedar Row']) expect(office.logged()).not.toContain(canary)
  })
})
