// The page of one file: for every kind of the trade the same three views, from the real server: words that say something,
// a tree, and the segments as they came, with findings that point at the segment they mean.
import type { FileView } from '@crossbill/api'
import {
  write277CA, writeAttachments, writeAuthorizationAnswer, writeAuthorizationRequest, writeBenefitInquiry, writeBenefits, writeClaims, writeClaimStatusInquiry, type AuthorizationRequest, type Sending, type WrittenFile,
} from '@crossbill/exchange'
import type { Claim, Outcome } from '@crossbill/model'
import { writeInterchange } from '@crossbill/x12'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, type HttpOffice } from './http-office.ts'
import { inventClaim } from './invented.ts'
import { claimStatus, implementationAcknowledgement, remittance } from './payer.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
})
afterAll(() => office.close())

const sending: Sending = {
  sender: { id: 'OFFICE', name: 'Alder Street Dental', contactName: 'Front Desk', phone: '5125550100' }, receiver: { id: 'CLEARHOUSE', name: 'Clearinghouse' },
  controlNumbers: { interchange: 71, group: 71, transaction: 1 }, at: { date: '2026-11-24', time: '0915' }, usage: 'production',
}
const payer = { id: 'BBH01', name: 'Bluebonnet Health' }
const provider = { name: 'Cedar Oral Surgery', npi: '1234567893' }
const subscriber = { name: { last: 'Dunmore', first: 'Elspeth' }, memberId: 'M55', birthDate: '1971-03-04', sex: 'female' as const }
const home = { line1: '4 Elm Court', city: 'Austin', state: 'TX', postalCode: '787014417' }
const drawn = inventClaim(undefined, 'CB77')
const claim: Claim = {
  ...drawn, kind: 'professional', placeOfService: '11', providerSignature: true, acceptsAssignment: 'assigned', benefitsAssigned: 'yes', releaseOfInformation: 'signed', filingIndicator: 'CI', diagnoses: ['K01.1'],
  billingProvider: { ...drawn.billingProvider, taxId: '741852963', address: home }, subscriber: { ...drawn.subscriber, birthDate: '1980-04-05', sex: 'male', address: home },
  lines: drawn.lines.map((line) => ({ ...line, system: 'CPT' as const, code: '41899', controlNumber: 'L1', description: 'removal of a tooth in bone', diagnosisPointers: [1], dateOfService: '2026-11-02' })),
}
const request: AuthorizationRequest = { traceNumber: 'REQ77', payer, requester: provider, subscriber, urgent: false, serviceType: '40', placeOfService: '24', diagnoses: ['K01.1'], services: [{ system: 'CPT', code: '41899', units: 2 }] }
const none = { place: '', deliveries: [], dates: [], numbers: [], messages: [], others: [] }

function bytes(written: Outcome<WrittenFile>): Buffer {
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  return Buffer.from(written.value.bytes)
}

const claimFile = (): Buffer => bytes(writeClaims(sending, [claim]))
const kinds: readonly (readonly [kind: string, file: () => Buffer, title: string, value: string])[] = [
  ['837P', claimFile, 'Claim CB77', claim.payer.name],
  ['835', () => remittance({ claims: [{ claim, status: '1', payerClaimNumber: 'P77', lines: claim.lines.map((line) => ({ paid: line.charge, adjustments: [] })) }], date: '2026-11-23', trace: 'CHK77', controlNumber: 72 }), 'Remittance', 'CHK77'],
  ['270', () => bytes(writeBenefitInquiry(sending, [{ traceNumber: 'Q1', payer, provider, subscriber, serviceTypes: ['40'], date: '2026-12-01' }])), 'Question about benefits', 'oral surgery'],
  ['271', () => bytes(writeBenefits(sending, [{ payer, provider, subscriber, relationship: 'self', traceNumbers: ['Q1'], dates: [], rejections: [], statements: [{ ...none, code: 'C', kind: 'deductible', level: 'individual', serviceTypes: ['30'], period: 'calendar-year', amount: 50_000 }] }])), 'Answer about benefits', '$500.00'],
  ['276', () => bytes(writeClaimStatusInquiry(sending, [{ traceNumber: 'S1', payer, provider, subscriber, patientControlNumber: 'CB77', charge: 12_050, dateOfService: '2026-11-02' }])), 'Question where claim CB77 stands', '$120.50'],
  ['277', () => claimStatus(claim, { date: '2026-11-23', controlNumber: 73, category: 'F1', status: '65' }), 'Status of claim', 'paid'],
  ['277CA', () => bytes(write277CA(sending, { payer, receiver: { name: 'Alder Street Dental', id: 'OFFICE' }, provider, batchNumber: '7', receivedOn: '2026-11-23', claims: [{ patientControlNumber: 'CB77', patient: subscriber.name, memberId: 'M55', accepted: false, statuses: [{ category: 'A7', status: '562' }], charge: 12_050, dateOfService: '2026-11-02' }] })), 'Status of claim CB77', 'rejected'],
  ['278', () => bytes(writeAuthorizationRequest(sending, request)), 'Request for authorization REQ77', '2 units'],
  ['278', () => bytes(writeAuthorizationAnswer(sending, request, { status: 'approved', number: 'AUTH9', from: '2026-12-01', to: '2027-02-28', codes: [{ code: '41899', units: 2, status: 'certified' }] })), 'Decision on authorization AUTH9', '2026-12-01 to 2027-02-28'],
  ['275', () => bytes(writeAttachments(sending, [{ controlNumber: 'ATT9', type: 'RB', format: 'image', payer, provider, patient: subscriber.name, patientControlNumber: 'CB77', content: Uint8Array.from({ length: 900 }, (_, index) => index % 256) }])), 'Attachment ATT9', '900 bytes'],
  ['999', () => implementationAcknowledgement(claimFile(), 74), 'Acknowledgement of transaction', 'accepted'],
  ['TA1', () => Buffer.from(writeInterchange({ sender: { qualifier: 'ZZ', id: 'CLEARHOUSE' }, receiver: { qualifier: 'ZZ', id: 'OFFICE' }, date: '20261124', time: '0915', controlNumber: 75, usage: 'P', acknowledgements: [['TA1', '000000071', '261124', '0915', 'A', '000']], groups: [] }).bytes), 'Acknowledgement of interchange', 'accepted'],
]

async function look(file: Buffer): Promise<FileView> {
  const answer = await office.as('biller').call('lookAtFile', { files: [{ field: 'file', name: 'any.edi', bytes: file }] })
  expect(answer.statusCode).toBe(200)
  return answer.json<FileView>()
}

describe.each(kinds)('a file %s', (kind, make, title, value) => {
  test(`is shown in words (${title}), as a tree and as it came`, async () => {
    const file = make()
    const view = await look(file)
    expect([view.kind, view.verdict, view.cut]).toEqual([kind, 'valid', false])
    const section = view.words.find((each) => each.title.startsWith(title))
    expect(section?.rows.map((row) => row.value).join(' | '), JSON.stringify(view.words)).toContain(value)
    expect(view.segments[0]?.text).toBe(file.toString('latin1').slice(0, 105))
    expect(view.segments.map((each) => each.index)).toEqual(view.segments.map((_, index) => index + 1))
    expect(view.tree.filter((line) => line.kind === 'segment').map((line) => [line.segmentIndex, line.id])).toEqual(view.segments.map((each) => [each.index, each.text.split('*')[0]]))
  })
})

test('what is wrong stands at its segment and element, and codes are judged by the data packs', async () => {
  const text = claimFile().toString('latin1').replace(/\*0019\*/, '*0099*').replace(/HI\*ABK:\w+/, 'HI*ABK:K0199')
  const view = await look(Buffer.from(text))
  expect(view.verdict).toBe('malformed')
  const wrong = view.findings.find((each) => each.code === 'X12-ELE-CODE')
  expect(view.segments.find((each) => each.index === wrong?.segmentIndex)?.text).toContain('BHT*0099')
  expect(wrong?.element).toBe('BHT01')
  const code = view.findings.find((each) => each.code === 'X12-CODE-EXTERNAL')
  expect(view.segments.find((each) => each.index === code?.segmentIndex)?.text).toContain('K0199')
})

test('an arrived file is shown the same, and a file that is no X12 by its lines', async () => {
  const file = claimFile()
  const receipt = (await office.as('biller').call('receiveFile', { files: [{ field: 'file', name: 'in.837', bytes: file }] })).json<{ digest: string }>()
  const { name: _name, receivedOn: _day, ...stored } = (await office.as('biller').call('file', { params: { digest: receipt.digest } })).json<FileView>()
  const { name: _other, ...looked } = await look(file)
  expect(stored).toEqual(looked)
  const letter = await look(Buffer.from('Dear office,\nplease find enclosed'))
  expect([letter.verdict, letter.segments.map((each) => each.text), letter.words, letter.tree]).toEqual(['unreadable', ['Dear office,', 'please find enclosed'], [], []])
})
