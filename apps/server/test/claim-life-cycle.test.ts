// The life of a claim after it went out, over HTTP: rejected and sent anew, replaced, voided, taken back and corrected by
// the payer, asked about, and money kept back from a payment. Every sum is looked at to the cent.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CasePage } from '@crossbill/api'
import type { Claim } from '@crossbill/model'
import { checkX12 } from '@crossbill/x12'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpOffice, signNotes, type Caller, type HttpOffice } from './http-office.ts'
import { claimAcknowledgement, claimIn, claimStatus, implementationAcknowledgement, remittance, type LineAnswer, type RemittanceWanted } from './payer.ts'

const today = '2026-11-24'
let office: HttpOffice
let biller: Caller
let caseId: string
beforeEach(async () => {
  office = await httpOffice({ today })
  biller = office.as('biller')
  const document: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/implant-after-trauma/10-case.json'), 'utf8'))
  caseId = (await biller.call('openCase', { body: { document } })).json<{ caseId: string }>().caseId
  await signNotes(office, caseId)
})
afterEach(() => office.close())

async function page(): Promise<CasePage> {
  const answer = await biller.call('casePage', { params: { caseId } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CasePage>()
}

async function act(name: 'sendClaim' | 'correctClaim' | 'voidClaim', params: Record<string, string>, body: object = {}) {
  const { version } = await page()
  return biller.call(name, { params: { caseId, ...params }, body: { version, ...body } })
}

/** The claim and file of a number, as the clearinghouse's folder holds it. */
async function sentFile(claimId: string): Promise<{ bytes: Buffer; claim: Claim; text: string }> {
  const folder = join(office.folder, office.officeId, 'to-payers')
  const name = (await readdir(folder)).find((each) => each.endsWith(`-${claimId}.edi`))
  const bytes = await readFile(join(folder, name ?? 'missing'))
  return { bytes, claim: claimIn(bytes), text: bytes.toString() }
}

let control = 900
async function handIn(bytes: Buffer) {
  const answer = await biller.call('receiveFile', { files: [{ field: 'file', name: 'answer.edi', bytes }] })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ happened: string[]; findings: { code: string }[] }>()
}

async function sendMedical(): Promise<Claim> {
  const answer = await act('sendClaim', { coverageId: 'quillon' })
  expect(answer.statusCode, answer.body).toBe(200)
  return (await sentFile(answer.json<{ claimId: string }>().claimId)).claim
}

const paidPart: LineAnswer = { paid: 96_000, adjustments: [['CO', '45', 58_500], ['PR', '1', 40_000], ['PR', '2', 24_000]] }
const paidMore: LineAnswer = { paid: 104_000, adjustments: [['CO', '45', 58_500], ['PR', '1', 40_000], ['PR', '2', 16_000]] }

function pay(claim: Claim, lines: readonly LineAnswer[], more: Partial<RemittanceWanted> = {}): Promise<{ happened: string[]; findings: { code: string }[] }> {
  control += 1
  return handIn(remittance({ claims: [{ claim, status: '1', payerClaimNumber: 'Q-1', lines }], trace: `T-${control}`, date: '2026-11-22', controlNumber: control, ...more }))
}

const posted = (shown: CasePage, kind: string): number => shown.ledger.filter((entry) => entry.kind === kind && entry.posted).reduce((sum, entry) => sum + entry.amount, 0)

describe('a claim that was rejected before the payer decided', () => {
  test('is corrected and sent as a new original with a number of its own; the first is dead', async () => {
    const first = await sendMedical()
    await handIn(claimAcknowledgement(first, { date: today, controlNumber: 801, accepted: false, payerClaimNumber: '' }))
    const rejected = await page()
    expect(rejected.next).toMatchObject({ kind: 'correct', claimId: first.id })
    expect(rejected.claims[0]).toMatchObject({ correction: 'new-original', mayVoid: false })
    const answer = await act('correctClaim', { claimId: first.id })
    expect(answer.statusCode, answer.body).toBe(200)
    const again = await sentFile(answer.json<{ claimId: string }>().claimId)
    expect(again.claim).toMatchObject({ frequency: 'original' })
    expect(again.claim.patientControlNumber).not.toBe(first.patientControlNumber)
    expect(again.text).not.toContain('REF*F8')
    const now = await page()
    expect(now.next.kind).toBe('wait')
    expect(now.claims.map((each) => each.correction)).toEqual(['none', 'none'])
    expect((await act('correctClaim', { claimId: first.id })).statusCode).toBe(422)
  })

  test('a file refused by a 999 is corrected the same way', async () => {
    const first = await sendMedical()
    const { bytes } = await sentFile(first.id)
    const receipt = implementationAcknowledgement(bytes, 802).toString().replace('IK5*A', 'IK5*R').replace('AK9*A', 'AK9*R')
    await handIn(Buffer.from(receipt))
    expect((await page()).next).toMatchObject({ kind: 'correct', claimId: first.id })
    expect((await act('correctClaim', { claimId: first.id })).statusCode).toBe(200)
  })
})

describe('a claim the payer decided', () => {
  test('is not corrected while its fate is unknown', async () => {
    const first = await sendMedical()
    expect((await page()).claims[0]).toMatchObject({ correction: 'none', mayVoid: false })
    const refused = await act('correctClaim', { claimId: first.id })
    expect(refused.statusCode).toBe(422)
    expect(refused.json<{ findings: { code: string }[] }>().findings.map((each) => each.code)).toEqual(['CLAIM-NOT-TO-CORRECT'])
  })

  test('is replaced under frequency 7 with the payer’s number; its money stands until the payer takes it back', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart])
    const preview = (await biller.call('previewCorrection', { params: { caseId, claimId: first.id } })).json<{ claim: Claim; text: string }>()
    expect(preview.claim).toMatchObject({ frequency: 'replacement', replacesClaimId: first.id })
    const answer = await act('correctClaim', { claimId: first.id })
    expect(answer.statusCode, answer.body).toBe(200)
    const second = await sentFile(answer.json<{ claimId: string }>().claimId)
    expect(second.text).toMatch(/CLM\*[^~]*:B:7\*/)
    expect(second.text).toContain('REF*F8*Q-1~')
    expect(checkX12(second.bytes).verdict).toBe('valid')
    const waiting = await page()
    expect([posted(waiting, 'payment'), waiting.patientOwes, waiting.next.kind]).toEqual([96_000, undefined, 'wait'])

    // The payer takes the first answer back and answers the replacement, in the other order, in one file.
    await handIn(remittance({
      claims: [{ claim: second.claim, status: '1', payerClaimNumber: 'Q-2', lines: [paidMore] }, { claim: first, status: '22', payerClaimNumber: 'Q-1', lines: [paidPart], takesBack: true }],
      trace: 'T-both', date: '2026-11-23', controlNumber: 803,
    }))
    const after = await page()
    expect(posted(after, 'payment')).toBe(104_000)
    expect(after.next).toMatchObject({ kind: 'send', coverageId: 'osprey' })
    const dental = await act('sendClaim', { coverageId: 'osprey' })
    expect(dental.statusCode, dental.body).toBe(200)
    expect((await sentFile(dental.json<{ claimId: string }>().claimId)).claim.otherPayers?.[0]).toMatchObject({ paid: 104_000, payerClaimControlNumber: 'Q-2' })
  })

  test('paid twice, because the first answer was not taken back, asks for its return', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart])
    const answer = await act('correctClaim', { claimId: first.id })
    const second = await sentFile(answer.json<{ claimId: string }>().claimId)
    await pay(second.claim, [paidMore])
    expect((await page()).next).toMatchObject({ kind: 'refund', claimId: first.id })
  })

  test('is voided under frequency 8; once the payer took it back nothing of it counts, and a new original may go out', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart])
    expect((await act('voidClaim', { claimId: first.id }, { reason: 'short' })).statusCode).toBe(400)
    const answer = await act('voidClaim', { claimId: first.id }, { reason: 'The accident insurer pays for this tooth.' })
    expect(answer.statusCode, answer.body).toBe(200)
    const voiding = await sentFile(answer.json<{ claimId: string }>().claimId)
    expect(voiding.text).toMatch(/CLM\*[^~]*:B:8\*/)
    expect(voiding.text).toContain('REF*F8*Q-1~')
    const waiting = await page()
    expect(waiting.next).toMatchObject({ kind: 'wait', claimId: voiding.claim.patientControlNumber })
    expect(waiting.comments.map((each) => each.text).join()).toContain('accident insurer')
    expect((await act('sendClaim', { coverageId: 'quillon' })).statusCode).toBe(409)
    await handIn(remittance({ claims: [{ claim: first, status: '22', payerClaimNumber: 'Q-1', lines: [paidPart], takesBack: true }], provider: [['FB', 'Q-1', -96_000]], trace: 'T-back', date: '2026-11-23', controlNumber: 804 }))
    const after = await page()
    expect([posted(after, 'payment'), after.claims[0]?.voided]).toEqual([0, true])
    expect(after.next).toMatchObject({ kind: 'send', coverageId: 'quillon' })
    expect((await act('sendClaim', { coverageId: 'quillon' })).statusCode).toBe(200)
  })
})

describe('an answer the payer changes by itself', () => {
  test('reversal and correction under the same numbers post the correction alone', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart])
    await handIn(remittance({
      claims: [{ claim: first, status: '1', payerClaimNumber: 'Q-1', lines: [paidMore] }, { claim: first, status: '22', payerClaimNumber: 'Q-1', lines: [paidPart], takesBack: true }],
      trace: 'T-corrected', date: '2026-11-23', controlNumber: 805,
    }))
    const after = await page()
    expect(posted(after, 'payment')).toBe(104_000)
    expect(after.claims[0]?.answers.map((each) => each.claim.status)).toEqual(['1', '22', '1'])
  })

  test('a reversal of other amounts, or of an answer that is not here, is kept for a person and takes nothing back', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart], {})
    const receipt = await handIn(remittance({ claims: [{ claim: first, status: '22', payerClaimNumber: 'Q-1', lines: [paidMore], takesBack: true }], provider: [['FB', 'Q-1', -104_000]], trace: 'T-other', date: '2026-11-23', controlNumber: 806 }))
    expect(receipt.happened.join(' ')).toContain('kept under Unmatched')
    expect(posted(await page(), 'payment')).toBe(96_000)
    const listed = (await biller.call('remittances')).json<{ unmatched: { id: string }[] }>()
    const kept = listed.unmatched[0]?.id ?? ''
    expect((await biller.call('matchRemittance', { params: { id: kept }, body: { claimId: first.id } })).json()).toMatchObject({ code: 'NOTHING-TO-TAKE-BACK' })
    expect((await biller.call('detachRemittance', { params: { id: kept }, body: { reason: 'The payer sent it in error, says its letter.' } })).statusCode).toBe(200)
    expect((await biller.call('remittances')).json<{ unmatched: unknown[] }>().unmatched).toEqual([])
    const queue = (await biller.call('queue')).json<{ rows: { next: { kind: string } }[] }>()
    expect(queue.rows.some((row) => row.next.kind === 'match')).toBe(false)
  })

  test('one claim of a remittance matches, the other waits and is matched by hand', async () => {
    const first = await sendMedical()
    await handIn(remittance({ claims: [{ claim: first, status: '1', payerClaimNumber: 'Q-1', lines: [paidPart], number: 'LOST-1' }, { claim: { ...first, patientControlNumber: 'NOBODY-9' }, status: '4', payerClaimNumber: 'Q-9', lines: first.lines.map((line) => ({ paid: 0, adjustments: [['PR', '204', line.charge]] })) }], trace: 'T-part', date: '2026-11-22', controlNumber: 807 }))
    const listed = (await biller.call('remittances')).json<{ rows: { id: string; posted: number; unmatched: number }[]; unmatched: { id: string; claim: { patientControlNumber: string }; candidates: { claimId: string }[] }[] }>()
    expect(listed.rows[0]).toMatchObject({ posted: 0, unmatched: 2 })
    const lost = listed.unmatched.find((each) => each.claim.patientControlNumber === 'LOST-1')
    expect(lost?.candidates.map((each) => each.claimId)).toEqual([first.id])
    expect((await biller.call('matchRemittance', { params: { id: lost?.id ?? '' }, body: { claimId: first.id } })).json()).toEqual({ caseId })
    expect(posted(await page(), 'payment')).toBe(96_000)
    const then = (await biller.call('remittances')).json<{ rows: { posted: number; unmatched: number }[] }>()
    expect(then.rows[0]).toMatchObject({ posted: 1, unmatched: 1 })
  })
})

describe('money kept back from a payment', () => {
  test('a takeback whose reversal is posted here is explained; another one asks for a person until it is settled', async () => {
    const first = await sendMedical()
    await pay(first, [paidPart])
    await handIn(remittance({ claims: [{ claim: first, status: '22', payerClaimNumber: 'Q-1', lines: [paidPart], takesBack: true }], provider: [['FB', 'Q-1', -96_000]], trace: 'T-rev', date: '2026-11-22', controlNumber: 808 }))
    const again = await handIn(remittance({ claims: [{ claim: first, status: '1', payerClaimNumber: 'Q-2', lines: [paidMore] }], provider: [['WO', 'Q-1', 96_000]], trace: 'T-again', date: '2026-11-23', controlNumber: 809 }))
    expect(again.happened.join(' ')).toContain('took $960.00')
    const open = async () => (await biller.call('queue')).json<{ rows: { next: { kind: string; title: string } }[] }>().rows.filter((row) => row.next.kind === 'post')
    expect(await open()).toEqual([])
    control += 1
    await handIn(remittance({ claims: [{ claim: { ...first, patientControlNumber: 'NOBODY-3' }, status: '1', payerClaimNumber: 'Z-3', lines: [paidMore] }], provider: [['WO', 'OLD-77', 12_300]], trace: 'T-unknown', date: '2026-11-23', controlNumber: 810 }))
    expect((await open()).map((row) => row.next.title)).toEqual(['Find what Quillon Health took back'])
    const { rows } = (await biller.call('remittances')).json<{ rows: { id: string; traceNumber: string }[] }>()
    const id = rows.find((row) => row.traceNumber === 'T-unknown')?.id ?? ''
    expect((await biller.call('settleRemittance', { params: { id }, body: { reason: 'It is for a claim of last year; its letter is on file.' } })).statusCode).toBe(200)
    expect(await open()).toEqual([])
    expect((await biller.call('remittance', { params: { id } })).json<{ remarks: { text: string }[]; providerAdjustments: { words: string }[] }>()).toMatchObject({ remarks: [{ by: 'Sam biller' }], providerAdjustments: [{ words: expect.stringContaining('overpayment taken back') as string }] })
  })
})

describe('where a claim stands (277)', () => {
  test.each([
    ['R3', '297', 'document', 'Send Quillon Health what it asks for'],
    ['A4', '35', 'ask-status', 'Ask Quillon Health where the claim is'],
    ['F1', '65', 'wait', 'Wait for the remittance of Quillon Health'],
    ['P1', '20', 'wait', 'Wait for Quillon Health to answer'],
    ['E0', '512', 'wait', 'Wait for Quillon Health to answer'],
  ])('category %s status %s is recorded and the next step is to %s', async (category, status, kind, title) => {
    const first = await sendMedical()
    await handIn(claimAcknowledgement(first, { date: today, controlNumber: 811, accepted: true, payerClaimNumber: 'Q-1' }))
    await handIn(claimStatus(first, { date: today, controlNumber: 812, category, status, payerClaimNumber: 'Q-1' }))
    const shown = await page()
    expect(shown.next).toMatchObject({ kind, title })
    expect(shown.claims[0]?.acknowledgements.length).toBe(2)
    expect(shown.claims[0]?.correction).toBe('replacement')
  })
})
