// Questions, authorizations and attachments of a file in words and as documents.
import { type AuthorizationRequest, type Sending, writeAttachments, writeAuthorizationAnswer, writeAuthorizationRequest, writeBenefitInquiry, writeClaimStatusInquiry, type WrittenFile } from '@crossbill/exchange'
import type { Outcome } from '@crossbill/model'
import { expect, it } from 'vitest'
import { sectionsOf } from './x12-read-sections.ts'

const sending: Sending = { sender: { id: 'OFFICE', name: 'Alder Street Dental' }, receiver: { id: 'CLEARHOUSE', name: 'Clearinghouse' }, controlNumbers: { interchange: 7, group: 7, transaction: 1 }, at: { date: '2026-11-24', time: '0915' }, usage: 'test' }
const payer = { id: 'BBH01', name: 'Bluebonnet Health' }
const provider = { name: 'Cedar Oral Surgery', npi: '1234567893' }
const subscriber = { name: { last: 'Dunmore', first: 'Elspeth' }, memberId: 'M55', birthDate: '1971-03-04', sex: 'female' as const }
const request: AuthorizationRequest = { traceNumber: 'REQ77', payer, requester: provider, subscriber, urgent: false, serviceType: '40', placeOfService: '24', diagnoses: ['K01.1'], services: [{ system: 'CPT', code: '41899', units: 2 }] }

const entriesOf = (kind: string, bytes: Uint8Array) => sectionsOf().filter((each) => each.kinds.includes(kind)).flatMap((each) => each.read(bytes) ?? [])

function lines(kind: string, written: Outcome<WrittenFile>): string[] {
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  return entriesOf(kind, written.value.bytes).flatMap((entry) => entry.lines())
}

it.each([
  ['270', () => writeBenefitInquiry(sending, [{ traceNumber: 'Q1', payer, provider, subscriber, serviceTypes: ['40'], procedures: [{ system: 'CDT', code: 'D7240' }], date: '2026-12-01' }]), ['  question Q1 about benefits to Bluebonnet Health: oral surgery, D7240, 2026-12-01']],
  ['276', () => writeClaimStatusInquiry(sending, [{ traceNumber: 'S1', payer, provider, subscriber, patientControlNumber: 'C-1', charge: 12_050, dateOfService: '2026-11-02' }]), ['  question S1 to Bluebonnet Health where a claim stands: C-1, $120.50, 2026-11-02']],
  ['278', () => writeAuthorizationRequest(sending, request), ['  request REQ77 for authorization to Bluebonnet Health: K01.1', '    41899, 2 units']],
  ['278', () => writeAuthorizationAnswer(sending, request, { status: 'modified', number: 'AUTH9', from: '2026-12-01', to: '2027-02-28', codes: [{ code: '41899', units: 1, status: 'modified' }] }), ['  decision on REQ77 by Bluebonnet Health: modified, AUTH9, 2026-12-01, 2027-02-28', '    41899, modified, 1 units, AUTH9']],
  ['275', () => writeAttachments(sending, [{ controlNumber: 'ATT9', type: 'RB', format: 'image', payer, provider, patient: subscriber.name, patientControlNumber: 'C-1', content: new Uint8Array(1200) }]), ['  attachment ATT9, image RB, 1,200 bytes, for C-1']],
] as const)('says what a file %s holds', (kind, write, said) => {
  expect(lines(kind, write())).toEqual(said)
})

it('gives attachments without their bytes', () => {
  const written = writeAttachments(sending, [{ controlNumber: 'ATT9', type: 'RB', format: 'image', payer, provider, patient: subscriber.name, content: new Uint8Array(12) }])
  expect(entriesOf('275', written.ok ? written.value.bytes : new Uint8Array()).map((entry) => entry.document)).toMatchObject([{ controlNumber: 'ATT9', bytes: 12 }])
  expect(JSON.stringify(entriesOf('275', written.ok ? written.value.bytes : new Uint8Array()).map((entry) => entry.document))).not.toContain('content')
})
