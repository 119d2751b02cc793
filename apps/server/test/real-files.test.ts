// Real files of other people, read where they are and never copied: each is taken in, none fails the server, every
// claim of a sound remittance is posted or waits under Unmatched.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRemittances } from '@crossbill/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, type HttpOffice } from './http-office.ts'

const samples = join(import.meta.dirname, '../../../../shared/samples/x12')
const kinds = ['835', '999', '277CA', '277', '271', 'TA1', '837D']
const files = existsSync(samples) ? kinds.flatMap((kind) => (existsSync(join(samples, kind)) ? readdirSync(join(samples, kind)).map((name) => join(kind, name)) : [])) : []

if (files.length === 0) process.stdout.write('The samples are not beside the repository; the test of real files is skipped.\n')

describe.skipIf(files.length === 0)('real files', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await httpOffice({ today: '2026-11-24' })
  })
  afterAll(() => office.close())

  test.each(files.map((name) => [name]))('%s', async (name) => {
    const bytes = readFileSync(join(samples, name))
    const answer = await office.as('biller').call('receiveFile', { files: [{ field: 'file', name: 'sample', bytes }] })
    expect(answer.statusCode, answer.body).toBe(200)
    const receipt = answer.json<{ digest: string; already: boolean; happened: string[]; findings: { code: string; what: string; remedy: string }[] }>()
    expect(receipt.happened.length).toBeGreaterThan(0)
    for (const finding of receipt.findings) expect(finding.remedy, finding.code).not.toBe('')
    const kept = await office.context.store.inOffice(office.officeId, (each) => each.files.find(receipt.digest))
    expect(kept?.bytes.equals(bytes)).toBe(true)
    const viewed = await office.as('biller').call('file', { params: { digest: receipt.digest } })
    expect(viewed.statusCode, viewed.body).toBe(200)
  })

  test('every claim of every sound remittance is posted or waits', async () => {
    const { rows, unmatched } = (await office.as('biller').call('remittances')).json<{ rows: { id: string; claims: number; posted: number; unmatched: number; balanced: boolean }[]; unmatched: unknown[] }>()
    const sound = files.filter((name) => name.startsWith('835')).flatMap((name) => {
      const read = readRemittances(readFileSync(join(samples, name)))
      return read.ok ? read.value.filter((each) => each.sound) : []
    })
    expect(sound.length).toBeGreaterThan(0)
    const settled = rows.filter((row) => row.balanced && row.posted + row.unmatched > 0)
    for (const row of settled) expect(row.posted + row.unmatched).toBe(row.claims)
    expect(unmatched.length).toBeGreaterThan(0)
  })
})
