// The demonstration office: its invented payers answer what was sent, so that a whole journey can be walked by clicks.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CasePage } from '@crossbill/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderConnections, putArrived } from '../src/connection/folder-connection.ts'
import { openCase } from '../src/flow/open-case.ts'
import { httpOffice, type Caller, type HttpOffice } from './http-office.ts'
import { readFile } from 'node:fs/promises'

let office: HttpOffice
let folder: string
let biller: Caller
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbill-demo-'))
  office = await httpOffice({ today: '2026-11-24' })
  biller = office.as('biller')
  office.context.connectionOf = folderConnections(folder)
  office.context.demonstrationOffice = office.officeId
  office.context.demonstrationInbox = (file) => putArrived(join(folder, office.officeId), file)
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(name: string): Promise<string> {
  const document = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys', name, '10-case.json'), 'utf8')) as Parameters<typeof openCase>[2]['document']
  return (await office.context.store.inOffice(office.officeId, (each) => openCase(office.context, each, { document, by: 'test' }))).caseId
}
const page = async (caseId: string) => (await biller.call('casePage', { params: { caseId } })).json<CasePage>()
const answers = async () => {
  const answer = await biller.call('demonstrationAnswers')
  expect(answer.statusCode, answer.body).toBe(200)
  const read = answer.json<{ answered: string[]; received: { findings: { severity: string; what: string }[] }[] }>()
  expect(read.received.flatMap((each) => each.findings.filter((finding) => finding.severity === 'error'))).toEqual([])
  return read.answered
}

describe.each(['wisdom-teeth-medical-denies', 'implant-after-trauma'])('%s', (name) => {
  test('goes from the first claim to settled by sending and asking the invented payers', async () => {
    const caseId = await open(name)
    for (let round = 0; round < 3; round += 1) {
      const { next, version } = await page(caseId)
      if (next.kind !== 'send') break
      const sent = await biller.call('sendClaim', { params: { caseId, coverageId: next.coverageId ?? '' }, body: { version } })
      expect(sent.statusCode, sent.body).toBe(200)
      expect((await answers()).length).toBe(2)
      expect((await page(caseId)).state).toBe('accepted')
      expect((await answers()).length).toBe(1)
    }
    const done = await page(caseId)
    expect(done.claims.length).toBe(2)
    const posted = (kind: string) => done.ledger.filter((entry) => entry.kind === kind && entry.posted).reduce((sum, entry) => sum + entry.amount, 0)
    expect(posted('payment') + posted('write-off') + posted('patient')).toBe(posted('charge'))
    expect(done.patientOwes).toBeDefined()
    expect(await answers()).toEqual([])
  })
})

test('a void and a replacement are answered by taking back the first answer', async () => {
  const caseId = await open('implant-after-trauma')
  // The same document again is the same case; its first claim is replaced, then voided.
  const first = (await page(caseId)).claims[0]?.claim.id ?? ''
  const before = await page(caseId)
  const corrected = await biller.call('correctClaim', { params: { caseId, claimId: first }, body: { version: before.version } })
  expect([200, 422], corrected.body).toContain(corrected.statusCode)
  if (corrected.statusCode !== 200) return
  await answers()
  await answers()
  const after = await page(caseId)
  expect(after.claims[0]?.answers.map((each) => each.claim.status)).toContain('22')
})
