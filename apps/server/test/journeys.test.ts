// The three journeys of the first house over HTTP, from the case document to settled money, with a payer that answers
// the office's own files. Every sum is looked at to the cent.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CasePage } from '@crossbill/api'
import { checkX12 } from '@crossbill/x12'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpOffice, signNotes, type Caller, type HttpOffice } from './http-office.ts'
import { claimAcknowledgement, claimIn, implementationAcknowledgement, remittance } from './payer.ts'

const today = '2026-11-24'
const journeys = join(import.meta.dirname, '../../../journeys')

let office: HttpOffice
let biller: Caller
beforeEach(async () => {
  office = await httpOffice({ today })
  biller = office.as('biller')
})
afterEach(() => office.close())

async function openJourney(name: string): Promise<string> {
  const document: unknown = JSON.parse(await readFile(join(journeys, name, '10-case.json'), 'utf8'))
  const answer = await biller.call('openCase', { body: { document } })
  expect(answer.statusCode, answer.body).toBe(200)
  const { caseId } = answer.json<{ caseId: string }>()
  await signNotes(office, caseId)
  return caseId
}

async function page(caseId: string): Promise<CasePage> {
  const answer = await biller.call('casePage', { params: { caseId } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CasePage>()
}

async function send(caseId: string, coverageId: string): Promise<{ claimId: string; next: string }> {
  const { version } = await page(caseId)
  const answer = await biller.call('sendClaim', { params: { caseId, coverageId }, body: { version } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

/** The files in the folder that stands for the clearinghouse. */
async function sentFiles(): Promise<{ name: string; bytes: Buffer }[]> {
  const folder = join(office.folder, office.officeId, 'to-payers')
  const names = (await readdir(folder).catch(() => [])).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

async function handIn(bytes: Buffer, name = 'answer.edi') {
  const answer = await biller.call('receiveFile', { files: [{ field: 'file', name, bytes }] })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ already: boolean; happened: string[]; findings: { code: string; severity: string }[] }>()
}

describe('two wisdom teeth: medical declines, dental pays', () => {
  test('goes from plan to settled, and the patient owes what both answers leave', async () => {
    const caseId = await openJourney('wisdom-teeth-medical-denies')
    const opened = await page(caseId)
    expect(opened.decision.orders.map((order) => order.order)).toEqual([['fernhollow', 'saltbrook'], ['fernhollow', 'saltbrook']])
    expect(opened.next.kind, JSON.stringify(opened.next)).toBe('send')
    expect(opened.next.coverageId).toBe('fernhollow')

    await send(caseId, 'fernhollow')
    const [medicalFile] = await sentFiles()
    if (medicalFile === undefined) throw new Error('no file was sent')
    expect(checkX12(medicalFile.bytes).verdict).toBe('valid')
    const medical = claimIn(medicalFile.bytes)
    expect(medical.kind).toBe('professional')
    expect(medical.totalCharge).toBe(64_800 + 53_100)

    expect((await handIn(implementationAcknowledgement(medicalFile.bytes, 501))).findings).toEqual([])
    await handIn(claimAcknowledgement(medical, { date: '2026-11-24', controlNumber: 502, accepted: true, payerClaimNumber: 'FH77120' }))
    const accepted = await page(caseId)
    expect(accepted.claims[0]?.acknowledgements.map((each) => [each.kind, each.accepted])).toEqual([['transaction', true], ['claim', true]])
    expect(accepted.state).toBe('accepted')

    const denial = remittance({ claims: [{ claim: medical, status: '4', payerClaimNumber: 'FH77120', lines: medical.lines.map((line) => ({ paid: 0, adjustments: [['PR', '204', line.charge]] })) }], trace: 'FH-0001', date: '2026-11-23', controlNumber: 503 })
    expect((await handIn(denial)).happened.join(' ')).toContain('Posted to claim')
    const denied = await page(caseId)
    expect(denied.claims[0]?.answers[0]?.verdict).toMatchObject({ usableForDental: true })
    expect(denied.next).toMatchObject({ kind: 'send', coverageId: 'saltbrook' })
    // What medical declined is no longer expected of it: dental should pay as the only one, and the patient should pay what it leaves.
    const now = denied.decision.routes[0]
    expect(now).toMatchObject({ route: 'medical-first', allowed: true, totals: { paid: { fernhollow: 0, saltbrook: 60_000 }, patient: 15_000 } })
    expect(denied.ledger.filter((entry) => !entry.posted).map((entry) => [entry.kind, entry.amount])).toEqual([['payment', 60_000], ['write-off', 42_900], ['patient', 15_000]])
    const told = (await biller.call('patientPage', { params: { caseId } })).json<object>()
    expect(told).toMatchObject({ steps: [{ what: 'We send the bill to dental.' }, {}, { what: 'You get one bill from us.' }] })
    expect(JSON.stringify(told)).toContain('15000')

    await send(caseId, 'saltbrook')
    const dentalFile = (await sentFiles()).find((file) => file.name.startsWith('837D'))
    if (dentalFile === undefined) throw new Error('no dental file was sent')
    expect(checkX12(dentalFile.bytes).verdict).toBe('valid')
    const dental = claimIn(dentalFile.bytes)
    expect(dental.otherPayers?.[0]).toMatchObject({ paid: 0, payerClaimControlNumber: 'FH77120' })
    expect(dental.lines.map((line) => line.adjudications?.[0]?.adjustments)).toEqual([[{ group: 'PR', reason: '204', amount: 64_800 }], [{ group: 'PR', reason: '204', amount: 53_100 }]])

    const payment = remittance({
      claims: [{ claim: dental, status: '2', payerClaimNumber: 'SB-9', lines: [
        { paid: 32_960, adjustments: [['CO', '45', 64_800 - 41_200], ['PR', '2', 8_240]] },
        { paid: 27_040, adjustments: [['CO', '45', 53_100 - 33_800], ['PR', '2', 6_760]] },
      ] }],
      trace: 'SB-0004', date: '2026-11-24', controlNumber: 601,
    })
    await handIn(payment)
    const paid = await page(caseId)
    expect(paid.patientOwes).toBe(15_000)
    expect(paid.next.kind).toBe('bill-patient')
    const sum = (kind: string) => paid.ledger.filter((entry) => entry.kind === kind && entry.posted).reduce((total, entry) => total + entry.amount, 0)
    expect(sum('charge')).toBe(117_900)
    expect(sum('payment') + sum('write-off') + sum('patient')).toBe(117_900)

    const billed = await biller.call('billPatient', { params: { caseId }, body: { version: paid.version } })
    expect(billed.statusCode, billed.body).toBe(200)
    const { version } = billed.json<{ version: number }>()
    const settled = await biller.call('recordPatientPayment', { params: { caseId }, body: { version, amount: 15_000, paidOn: today } })
    expect(settled.json()).toMatchObject({ next: 'Settled' })
    expect((await page(caseId)).state).toBe('settled')

    // What the office then sees of itself: a denial that was the way there, dental money, and too few cases to judge by.
    const manager = office.as('manager')
    const outcomes = (await manager.call('outcomes')).json()
    expect(outcomes).toMatchObject({ cases: 1, medical: { claims: 1, declined: 1, usedByDental: 1, collected: 0 }, dental: { claims: 1, paid: 1, collected: 60_000 }, changed: { cases: 1 }, byPathway: [{ cases: 1, declined: 1 }] })
    expect(JSON.stringify(outcomes)).not.toMatch(/Calloway|20731|2001-06-08/)
    expect((await (await office.another()).as('manager').call('outcomes')).json()).toMatchObject({ cases: 0, byPayer: [] })
    const worth = (await manager.call('worth')).json<{ inputs: object; worth: { verdict: string } }>()
    expect(worth).toMatchObject({ inputs: { casesSeen: 1, casesOrigin: 'history', kinds: [{ origin: 'history', probability: 0, answers: 1 }] }, worth: { best: 'as-today', tooFew: true } })
    expect(worth.worth.verdict).toMatch(/^Too few to say: 1 case so far/)
    expect((await manager.call('tryWorth', { body: { inputs: { ...worth.inputs, casesPerMonth: -1 } } })).statusCode).toBe(400)
  })
})

describe('an implant after an accident: medical pays part, dental is second', () => {
  test('the dental claim carries what medical paid, and the maximum is used only for the rest', async () => {
    const caseId = await openJourney('implant-after-trauma')
    const opened = await page(caseId)
    expect(opened.decision.orders[0]?.order).toEqual(['quillon', 'osprey'])
    expect(opened.next, JSON.stringify(opened.decision.holds)).toMatchObject({ kind: 'send', coverageId: 'quillon' })
    await send(caseId, 'quillon')
    const [medicalFile] = await sentFiles()
    const medical = claimIn(medicalFile?.bytes ?? Buffer.alloc(0))
    const charge = medical.totalCharge
    expect(charge).toBe(218_500)
    const paidMedical = 96_000
    await handIn(remittance({ claims: [{ claim: medical, status: '1', payerClaimNumber: 'Q-1', lines: [{ paid: paidMedical, adjustments: [['CO', '45', 58_500], ['PR', '1', 40_000], ['PR', '2', 24_000]] }] }], trace: 'Q-11', date: '2026-11-22', controlNumber: 701 }))
    const after = await page(caseId)
    expect(after.claims[0]).toMatchObject({ state: 'paid' })
    expect(after.next).toMatchObject({ kind: 'send', coverageId: 'osprey' })

    await send(caseId, 'osprey')
    const dentalFile = (await sentFiles()).find((file) => file.name.startsWith('837D'))
    const dental = claimIn(dentalFile?.bytes ?? Buffer.alloc(0))
    expect(dental.totalCharge).toBe(charge)
    expect(dental.otherPayers?.[0]).toMatchObject({ paid: paidMedical })
    await handIn(remittance({ claims: [{ claim: dental, status: '2', payerClaimNumber: 'O-1', lines: [{ paid: 41_000, adjustments: [['OA', '23', paidMedical + 58_500], ['PR', '2', charge - paidMedical - 58_500 - 41_000]] }] }], trace: 'O-12', date: '2026-11-24', controlNumber: 801 }))
    const done = await page(caseId)
    expect(done.patientOwes).toBe(charge - paidMedical - 58_500 - 41_000)
    expect(done.next.kind).toBe('bill-patient')
  })
})

describe('authorization required and none on file', () => {
  test('nothing is sent, and the queue says what to do', async () => {
    const caseId = await openJourney('authorization-missing')
    const opened = await page(caseId)
    expect(opened.next.kind, JSON.stringify(opened.next)).toBe('authorize')
    const refused = await biller.call('sendClaim', { params: { caseId, coverageId: 'quillon' }, body: { version: opened.version } })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'HELD' })
    expect(refused.json<{ findings: { code: string }[] }>().findings.map((each) => each.code)).toContain('HOLD-AUTHORIZATION-MISSING')
    expect(await sentFiles()).toEqual([])
    const queue = (await biller.call('queue')).json<{ rows: { caseId: string; next: { kind: string } }[] }>()
    expect(queue.rows.find((row) => row.caseId === caseId)).toMatchObject({ next: { kind: 'authorize' }, state: 'held' })
  })
})
