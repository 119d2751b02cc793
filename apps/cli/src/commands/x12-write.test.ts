// Claims written from one document or from JSON lines: the same file, whole or not at all, and trouble by its line.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '@crossbill/model'
import { checkX12, readX12 } from '@crossbill/x12'
import { afterAll, expect, it } from 'vitest'
import { Refusal } from '../terminal.ts'
import { x12Write } from './x12-write.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-write-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = { sender: { id: 'OAK001', name: 'Oak Street Dental', phone: '5125550101' }, receiver: { id: 'CLR77', name: 'Invented Clearinghouse' }, controlNumbers: { interchange: 7, group: 7, transaction: 1 }, at: { date: '2026-11-24', time: '0915' }, usage: 'test' }
const address = { line1: '1 Larkspur Lane', city: 'Northfield', state: 'TX', postalCode: '750010001' }
const claimOf = (id: string): Claim => ({
  id, patientControlNumber: id, kind: 'professional', purpose: 'claim', frequency: 'original', sequence: 'primary', placeOfService: '11', providerSignature: true, acceptsAssignment: 'assigned', benefitsAssigned: 'yes', releaseOfInformation: 'signed', filingIndicator: 'CI',
  relationship: 'self', subscriber: { name: { last: 'Amberwood', first: 'Ada' }, memberId: 'M10', birthDate: '1950-01-01', sex: 'female', address }, payer: { name: 'Bluebonnet Health', id: 'P10' },
  billingProvider: { kind: 'organization', name: 'Larkspur Dental', npi: '1234567893', taxId: '100000000', taxIdKind: 'EIN', address }, diagnoses: ['K01.1'], totalCharge: 64_000,
  lines: [{ number: 1, controlNumber: 'L1', code: '41899', system: 'CPT', charge: 64_000, units: 1, unitKind: 'units', placeOfService: '11', description: 'Bone graft around an implant', diagnosisPointers: [1], dateOfService: '2026-11-02' }],
})
const claims = ['C1', 'C2', 'C3'].map(claimOf)
let files = 0
const handIn = (text: string): string => {
  files += 1
  const path = join(folder, `${files}.json`)
  writeFileSync(path, text)
  return path
}
const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n')

it('one document and JSON lines give the same file, in whatever order the document names its parts', async () => {
  const inputs = [JSON.stringify({ ...head, claims }), JSON.stringify({ claims, ...head }, null, 2), lines(head, ...claims)]
  const outputs: Buffer[] = []
  for (const [index, input] of inputs.entries()) {
    const out = join(folder, `out-${index}.edi`)
    expect(await x12Write(handIn(input), { out })).toBe(0)
    outputs.push(readFileSync(out))
  }
  expect(outputs[1]).toEqual(outputs[0])
  expect(outputs[2]).toEqual(outputs[0])
  expect(checkX12(outputs[0] as Buffer).verdict).toBe('valid')
  expect(readX12(outputs[0] as Buffer).transactions.flatMap((each) => each.root.every('2300')).map((each) => each.segment('CLM')?.element(1))).toEqual(['C1', 'C2', 'C3'])
})

async function refusalOf(text: string): Promise<Refusal> {
  const out = join(folder, 'refused.edi')
  const refusal: unknown = await x12Write(handIn(text), { out }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  return refusal as Refusal
}

it.each([
  ['a claim without its charge', lines(head, claims[0], { ...claims[1], totalCharge: undefined }), 1, 'line 3, claims.1.totalCharge'],
  ['a claim that is not JSON', `${lines(head, claims[0])}\n{"id":`, 2, 'line 3'],
  ['a head without receiver', lines({ ...head, receiver: undefined }, claims[0]), 1, 'line 1, receiver'],
  ['no claim', lines(head), 1, 'Choose at least one claim.'],
  ['a claim that says no place of service', lines(head, { ...claimOf('C9'), placeOfService: undefined }), 1, 'claims[0].placeOfService'],
  ['letters X12 cannot carry', lines(head, { ...claimOf('C9'), note: '歯' }), 1, 'NTE02'],
  ['nothing', '', 2, 'nothing to read'],
])('%s is refused with its place and remedy, and no file is left', async (_, text, code, said) => {
  const refusal = await refusalOf(text)
  expect(refusal.message).toContain(said)
  expect(refusal.exitCode).toBe(code)
})

it('a file that exists is left as it was', async () => {
  const out = handIn('mine')
  await expect(x12Write(handIn(lines(head, ...claims)), { out })).rejects.toThrow('exists already')
  expect(readFileSync(out, 'utf8')).toBe('mine')
})
