// Answers about benefits that arrive later: merged into the coverage as a dated event, what changed told, and what a
// person confirmed left standing beside the payer's word until a person decides.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CasePage } from '@crossbill/api'
import type { CaseDocument } from '@crossbill/model'
import { writeInterchange, type SegmentInput } from '@crossbill/x12'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpOffice, type Caller, type HttpOffice } from './http-office.ts'

let office: HttpOffice
let biller: Caller
let document: CaseDocument
let caseId: string
beforeEach(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  biller = office.as('biller')
  document = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/wisdom-teeth-medical-denies/10-case.json'), 'utf8')) as CaseDocument
  caseId = (await biller.call('openCase', { body: { document } })).json<{ caseId: string }>().caseId
})
afterEach(() => office.close())

const dental = () => document.coverages.find((each) => each.id === 'saltbrook') ?? document.coverages[0]

let control = 100
function answer(given: { date: string; statements: SegmentInput[]; member?: string; birth?: string }): Buffer {
  control += 1
  const coverage = dental()
  const day = given.date.replaceAll('-', '')
  const { name, birthDate } = document.patient
  const segments: SegmentInput[] = [
    ['BHT', '0022', '11', String(control), day, '1015'],
    ['HL', '1', undefined, '20', '1'], ['NM1', 'PR', '2', coverage?.payer.name ?? '', undefined, undefined, undefined, undefined, 'PI', coverage?.payer.id ?? ''],
    ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', document.office.name, undefined, undefined, undefined, undefined, 'XX', document.office.npi ?? ''],
    ['HL', '3', '2', '22', '0'], ['TRN', '2', `T${control}`, '9ABCDEFGHI'], ['NM1', 'IL', '1', name.last, name.first, undefined, undefined, undefined, 'MI', given.member ?? coverage?.memberId ?? ''], ['DMG', 'D8', (given.birth ?? birthDate).replaceAll('-', ''), 'F'],
    ['EB', '1', 'IND', '35'], ...given.statements,
  ]
  return Buffer.from(writeInterchange({ sender: { qualifier: 'ZZ', id: 'PAYER' }, receiver: { qualifier: 'ZZ', id: 'OFFICE' }, date: day, time: '1015', controlNumber: control, usage: 'P', groups: [{ controlNumber: control, functionalId: 'HB', transactions: [{ set: '271', guide: '005010X279A1', controlNumber: '0001', segments }] }] }).bytes)
}

const maximum = (limit: number, left: number): SegmentInput[] => [['EB', 'F', 'IND', '35', undefined, undefined, '23', String(limit)], ['EB', 'F', 'IND', '35', undefined, undefined, '29', String(left)]]

async function handIn(bytes: Buffer) {
  const received = await biller.call('receiveFile', { files: [{ field: 'file', name: 'answer.271', bytes }] })
  expect(received.statusCode, received.body).toBe(200)
  return received.json<{ happened: string[] }>()
}

async function page(): Promise<CasePage> {
  return (await biller.call('casePage', { params: { caseId } })).json<CasePage>()
}

const maximumOf = (shown: CasePage) => shown.document.coverages.find((each) => each.id === 'saltbrook')?.benefits?.maximums?.[0]

describe('an answer that arrives later', () => {
  test('changes the coverage, says what changed, and the estimate follows', async () => {
    const before = await page()
    const known = maximumOf(before)
    const limit = (known?.limit ?? 0) / 100
    const receipt = await handIn(answer({ date: '2026-11-23', statements: maximum(limit, limit - 900) }))
    expect(receipt.happened.join(' ')).toContain('changed')
    const after = await page()
    expect(maximumOf(after)).toMatchObject({ limit: known?.limit, used: 90_000 })
    const event = after.timeline.findLast((entry) => entry.text.includes('answered about benefits'))
    expect(event).toMatchObject({ by: 'Crossbill', detail: expect.stringContaining('maximum used') as string })
    expect(event?.detail).toContain('$900.00')
    expect(after.decision.routes).not.toEqual(before.decision.routes)
    expect(after.conflicts).toEqual([])
  })

  test('leaves what a person confirmed, shows both, and takes what the person then decides', async () => {
    const { version } = await page()
    const path = 'coverages[saltbrook].benefits.maximums[0].used'
    await biller.call('answerNeeds', { params: { caseId }, body: { version, changes: [{ path, value: 61_200 }] } })
    const limit = (maximumOf(await page())?.limit ?? 0) / 100
    await handIn(answer({ date: '2026-11-23', statements: maximum(limit, limit - 740) }))
    const shown = await page()
    expect(maximumOf(shown)?.used).toBe(61_200)
    expect(shown.conflicts).toEqual([{ coverageId: 'saltbrook', path, kept: 61_200, told: 74_000, answeredOn: '2026-11-23', words: 'maximum used' }])
    await biller.call('answerNeeds', { params: { caseId }, body: { version: shown.version, changes: [{ path, value: 74_000 }] } })
    const decided = await page()
    expect([maximumOf(decided)?.used, decided.conflicts]).toEqual([74_000, []])
    // The payer's own counter moves on; it is no longer the person's word.
    await handIn(answer({ date: '2026-11-24', statements: maximum(limit, limit - 800) }))
    const later = await page()
    expect([maximumOf(later)?.used, later.conflicts]).toEqual([80_000, []])
  })

  test('that is older than what is known changes nothing', async () => {
    const limit = (maximumOf(await page())?.limit ?? 0) / 100
    await handIn(answer({ date: '2026-11-23', statements: maximum(limit, limit - 500) }))
    const receipt = await handIn(answer({ date: '2026-11-01', statements: maximum(limit, limit - 100) }))
    expect(receipt.happened.join(' ')).toContain('older')
    expect(maximumOf(await page())?.used).toBe(50_000)
  })

  test('about another person, or another member, changes nothing', async () => {
    const { version } = await page()
    await handIn(answer({ date: '2026-11-23', statements: maximum(100, 50), birth: '1950-01-02' }))
    await handIn(answer({ date: '2026-11-23', statements: maximum(100, 50), member: 'SOMEBODY-ELSE' }))
    expect((await page()).version).toBe(version)
  })
})
