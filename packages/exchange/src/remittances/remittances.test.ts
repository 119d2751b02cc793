// Remittances come back as written, and what does not balance is held back with its exact difference.
import type { RemittanceAdvice } from '@crossbill/model'
import { checkX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sending } from '../claims/invented-claims.ts'
import { ReadingNotes } from '../wire/reading-notes.ts'
import { checkRemittanceBalance } from './check-balance.ts'
import { remittanceAdvice } from './invented-remittances.ts'
import { movesMoney } from './read-remittance-claims.ts'
import { readRemittances } from './read-remittances.ts'
import { writeRemittance } from './write-remittance.ts'

const payer = { address: { line1: '1 Prairie Road', city: 'Northfield', state: 'MN', postalCode: '550570001' }, taxId: '741000001', technicalPhone: '8005550112' }

function written(advices: readonly RemittanceAdvice[]): string {
  const file = writeRemittance(sending, payer, advices)
  if (!file.ok) throw new Error(file.findings.map((each) => `${each.code} ${each.place}: ${each.what}`).join('\n'))
  expect(checkX12(file.value.bytes).findings.filter((each) => each.severity === 'error')).toEqual([])
  return file.value.text
}

it('reads back every advice it wrote: payments, denials, reversals, forwarded claims, predeterminations, takebacks, interest', () => {
  fc.assert(fc.property(remittanceAdvice, (advice) => {
    const read = readRemittances(written([advice]))
    expect(read.ok && read.value.map((each) => [each.sound, each.advice])).toEqual([[true, advice]])
  }), { numRuns: 200 })
})

it('holds back one advice that lost a cent and keeps the others of the file', () => {
  fc.assert(fc.property(remittanceAdvice, remittanceAdvice, (first, second) => {
    const text = written([first, { ...second, transactionControlNumber: '0002' }])
    const amount = `BPR*I*${first.payment.amount / 100}*`
    const spoiled = text.replace(amount, `BPR*I*${(first.payment.amount + 1) / 100}*`)
    const read = readRemittances(spoiled)
    expect(read.ok && read.value.map((each) => each.sound)).toEqual([false, true])
    expect(read.findings.find((each) => each.code === 'EXC-PAYMENT-BALANCE')?.what).toContain('$0.01 unexplained')
  }), { numRuns: 40 })
})

it('writes nothing that does not balance', () => {
  const [advice] = fc.sample(remittanceAdvice, { numRuns: 1, seed: 7 })
  if (advice === undefined) throw new Error('no sample')
  const file = writeRemittance(sending, payer, [{ ...advice, payment: { ...advice.payment, amount: advice.payment.amount + 1 } }])
  expect(file.ok).toBe(false)
  expect(file.findings.map((each) => each.code)).toContain('EXC-PAYMENT-BALANCE')
})

it('says that predeterminations and claims only passed on move no money, and forwarded payments do', () => {
  expect(['1', '4', '19', '20', '21', '22', '23', '25'].filter((status) => movesMoney({ status }))).toEqual(['1', '4', '19', '20', '21', '22'])
})

it('names what is not a remittance', () => {
  const read = readRemittances('hello')
  expect(read.ok).toBe(false)
  expect(read.findings.map((each) => each.code)).toContain('EXC-NO-REMITTANCE')
})

it('says by how much a remittance is out of balance, and where; money the payer took is part of the sum', () => {
  const claim = { patientControlNumber: '1051M1', status: '1', charge: 10000, paid: 6000, adjustments: [], lines: [{ procedure: { system: 'CPT', code: '1' }, charge: 10000, paid: 6000, adjustments: [{ group: 'CO' as const, reason: '45', amount: 4000 }] }] }
  const advice = { payer: { name: 'F' }, payee: { name: 'O' }, payment: { amount: 6430, method: 'check' as const, traceNumber: 'T', credit: true }, claims: [claim], providerAdjustments: [] }
  const findingsOf = (each: RemittanceAdvice) => {
    const notes = new ReadingNotes()
    checkRemittanceBalance(each, notes)
    return notes.findings
  }
  expect(findingsOf(advice).map((each) => each.place)).toEqual(['payment'])
  expect(findingsOf(advice)[0]?.what).toContain('$4.30')
  expect(findingsOf({ ...advice, payment: { ...advice.payment, amount: 5000 }, providerAdjustments: [{ providerId: '1', reason: 'WO', amount: 1000 }] })).toEqual([])
})
