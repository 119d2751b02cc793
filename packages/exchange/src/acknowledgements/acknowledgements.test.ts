// Acknowledgements: each transaction and claim by itself, accepted or not, with places and codes and no patient values.
import { checkX12, writeInterchange } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sending } from '../claims/invented-claims.ts'
import { type ClaimStatusInquiry, readClaimStatusInquiries, writeClaimStatusInquiry } from './claim-status-inquiry.ts'
import { claimAcknowledgement, claimStatusInquiry } from './invented-acknowledgements.ts'
import { readAcknowledgements } from './read-acknowledgements.ts'
import { write277CA } from './write-claim-acknowledgements.ts'

const envelope = { sender: { qualifier: 'ZZ', id: 'CLEARHOUSE' }, receiver: { qualifier: 'ZZ', id: 'CROSSBILL' }, date: '20261124', time: '0915', controlNumber: 9, usage: 'T' as const }

it('finds accepted transactions inside a group that was refused as a whole', () => {
  const { text } = writeInterchange({ ...envelope, groups: [{ controlNumber: 9, transactions: [{ set: '999', guide: '005010X231A1', segments: [
    ['AK1', 'HC', '41', '005010X222A1'], ['AK2', '837', '0001', '005010X222A1'], ['IK5', 'A'],
    ['AK2', '837', '0002', '005010X222A1'], ['IK3', 'CLM', '22', '2300', '8'], ['IK4', ['5', '3'], '1325', '7', 'SECRET'], ['IK5', 'R', '5'], ['AK9', 'R', '2', '2', '1'],
  ] }] }] })
  const read = readAcknowledgements(text)
  expect(read.ok && read.value).toEqual([
    { kind: 'transaction', accepted: true, groupControlNumber: '41', transactionControlNumber: '0001' },
    { kind: 'transaction', accepted: false, groupControlNumber: '41', transactionControlNumber: '0002', errors: [{ place: 'segment 22 (CLM), loop 2300, element 5-3', code: '7' }, { place: 'the transaction', code: '5' }] },
  ])
  expect(JSON.stringify(read)).not.toContain('SECRET')
})

it('reads an interchange note', () => {
  const { text } = writeInterchange({ ...envelope, acknowledgements: [['TA1', '000000041', '261124', '0915', 'R', '006']], groups: [] })
  const read = readAcknowledgements(text)
  expect(read.ok && read.value).toEqual([{ kind: 'interchange', accepted: false, interchangeControlNumber: '000000041', date: '2026-11-24', errors: [{ place: 'the interchange', code: '006' }] }])
})

it('reads back every claim it acknowledged, accepted and refused', () => {
  const answer = {
    payer: { id: 'LPD01', name: 'Lone Pine Dental' }, receiver: { name: 'Larkspur Dental', id: 'CROSSBILL' }, provider: { name: 'Larkspur Dental', npi: '1234567893' }, batchNumber: '41', receivedOn: '2026-11-23',
    claims: [
      { patientControlNumber: 'C-1', payerClaimControlNumber: 'ICN1', patient: { last: 'Quill', first: 'Ada' }, memberId: 'M1', accepted: true, statuses: [{ category: 'A2', status: '20' }], charge: 12050, dateOfService: '2026-11-02' },
      { patientControlNumber: 'C-2', patient: { last: 'Hollis' }, memberId: 'M2', accepted: false, statuses: [{ category: 'A7', status: '562', entity: '85' }, { category: 'A7', status: '21' }], charge: 7000, dateOfService: '2026-11-02' },
    ],
  }
  const written = write277CA(sending, answer)
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  const read = readAcknowledgements(written.value.text)
  expect(read.ok && read.value).toEqual([
    { kind: 'claim', accepted: true, date: '2026-11-24', traceNumber: 'C-1', patientControlNumber: 'C-1', payerClaimControlNumber: 'ICN1', statuses: [{ category: 'A2', status: '20' }], charge: 12050, claimStatus: 'received' },
    { kind: 'claim', accepted: false, date: '2026-11-24', traceNumber: 'C-2', patientControlNumber: 'C-2', statuses: [{ category: 'A7', status: '562', entity: '85' }, { category: 'A7', status: '21' }], charge: 7000, claimStatus: 'rejected' },
  ])
})

const question: ClaimStatusInquiry = {
  traceNumber: 'Q1', payer: { id: 'LPD01', name: 'Lone Pine Dental' }, provider: { name: 'Larkspur Dental', npi: '1234567893' }, subscriber: { name: { last: 'Quill', first: 'Ada' }, memberId: 'M1' },
  dependent: { name: { last: 'Quill', first: 'Hollis' }, birthDate: '2012-05-06', sex: 'male' }, patientControlNumber: 'C-1', payerClaimControlNumber: 'ICN1', charge: 12050, dateOfService: '2026-11-02', dateOfServiceEnd: '2026-11-03',
}

it('asks where claims stand in a file every strict receiver takes, and reads the questions back', () => {
  const { dependent: _none, payerClaimControlNumber: _number, ...own } = question
  const self = { ...own, traceNumber: 'Q2', subscriber: { ...own.subscriber, birthDate: '1990-02-03', sex: 'female' as const } }
  const byNumber = { traceNumber: 'Q3', payer: question.payer, provider: question.provider, subscriber: self.subscriber, payerClaimControlNumber: 'ICN9' }
  const written = writeClaimStatusInquiry(sending, [question, self, byNumber])
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  expect(checkX12(written.value.bytes).verdict).toBe('valid')
  expect(written.value.text).toContain('REF*EJ*C-1~')
  const read = readClaimStatusInquiries(written.value.bytes)
  expect(read.ok && read.value).toEqual([question, self, byNumber])
})

it('finds no question in an answer', () => {
  const { text } = writeInterchange({ ...envelope, acknowledgements: [['TA1', '000000041', '261124', '0915', 'A', '000']], groups: [] })
  expect(readClaimStatusInquiries(text)).toMatchObject({ ok: false, findings: [{ code: 'EXC-NO-INQUIRY' }] })
})

it('reads back every question where a claim stands', () => {
  fc.assert(fc.property(fc.array(claimStatusInquiry, { minLength: 1, maxLength: 3 }), (questions) => {
    const written = writeClaimStatusInquiry(sending, questions)
    expect(written.ok && checkX12(written.value.bytes).verdict).toBe('valid')
    const read = readClaimStatusInquiries(written.ok ? written.value.bytes : '')
    expect(read.ok && read.value).toEqual(questions)
  }), { numRuns: 80 })
})

it('reads back what was said of each claim of any batch', () => {
  fc.assert(fc.property(claimAcknowledgement, (answer) => {
    const written = write277CA(sending, answer)
    expect(written.ok && checkX12(written.value.bytes).verdict).toBe('valid')
    const read = readAcknowledgements(written.ok ? written.value.bytes : '')
    expect(read.ok && read.value.map((each) => [each.patientControlNumber, each.payerClaimControlNumber, each.accepted, each.charge, each.statuses])).toEqual(
      answer.claims.map((each) => [each.patientControlNumber, each.payerClaimControlNumber, each.accepted, each.charge, each.statuses]),
    )
  }), { numRuns: 80 })
})

it('reads what a payer says of each line of a claim', () => {
  const status = (category: string, code: string, more: readonly (string | undefined)[] = []) => ['STC', [category, code], '20261120', ...more] as const
  const { text } = writeInterchange({ ...envelope, groups: [{ controlNumber: 9, transactions: [{ set: '277', guide: '005010X212', segments: [
    ['BHT', '0010', '08', 'A-1', '20261121', '0915', 'DG'], ['HL', '1', undefined, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN DENTAL PLAN', undefined, undefined, undefined, undefined, 'PI', '60054'],
    ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', 'OAK STREET DENTAL', undefined, undefined, undefined, undefined, '46', 'OAK001'],
    ['HL', '3', '2', '19', '1'], ['NM1', '1P', '2', 'OAK STREET DENTAL', undefined, undefined, undefined, undefined, 'XX', '1234567893'],
    ['HL', '4', '3', '22', '0'], ['NM1', 'IL', '1', 'REYES', 'ANA', undefined, undefined, undefined, 'MI', 'W123456789'],
    ['TRN', '2', 'Q-7'], status('P3', '317', [undefined, '575']), ['REF', '1K', 'P-9'], ['REF', 'EJ', 'C-2002'], ['DTP', '472', 'D8', '20261102'],
    ['SVC', ['AD', 'D7240'], '410', '0', undefined, undefined, undefined, '1'], status('P3', '317'), ['REF', 'FJ', 'L-1'], ['DTP', '472', 'D8', '20261102'],
    ['SVC', ['AD', 'D2391'], '165', '120', undefined, undefined, undefined, '1'], status('F1', '65'), ['REF', 'FJ', 'L-2'], ['DTP', '472', 'RD8', '20261102-20261103'],
  ] }] }] })
  expect(checkX12(text).findings).toEqual([])
  const read = readAcknowledgements(text)
  expect(read.ok && read.value).toMatchObject([{ kind: 'claim', claimStatus: 'pending', patientControlNumber: 'C-2002', lines: [
    { lineControlNumber: 'L-1', procedure: { system: 'CDT', code: 'D7240' }, charge: 41000, paid: 0, units: 1, dateOfService: '2026-11-02', claimStatus: 'pending', accepted: true, statuses: [{ category: 'P3', status: '317' }] },
    { lineControlNumber: 'L-2', procedure: { code: 'D2391' }, charge: 16500, paid: 12000, dateOfServiceEnd: '2026-11-03', claimStatus: 'paid', statuses: [{ category: 'F1', status: '65' }] },
  ] }])
})
