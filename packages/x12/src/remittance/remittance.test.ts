// The fast reader of an 835: typed, to the cent, the same for pieces of any size, and in agreement with the slow one.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cents, checkX12, readRemittances, readX12, remittancesOf } from '../index.ts'
import type { RemittanceEvent } from '../index.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const bytesOf = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0))
const all = (bytes: Uint8Array): RemittanceEvent[] => [...remittancesOf(bytes)]

describe('a remittance', () => {
  it('gives header, claims, lines and provider adjustments', () => {
    const events = all(invented.remittance())
    expect(events.map((event) => event.kind)).toEqual(['start', 'claim', 'claim', 'end'])
    expect(events[0]).toMatchObject({ header: { amount: 35525, trace: 'CHK-5512', payerName: 'NORTHERN MEDICAL PLAN', payeeId: '1234567893', payeeTaxId: '142233445', date: '20260401' } })
    expect(events[1]).toMatchObject({
      claim: {
        claimId: 'C-1001', status: '1', charge: 91050, paid: 48025, balanced: true, patient: { lastName: 'REYES' }, received: '20260310',
        lines: [
          { qualifier: 'HC', code: '41899', modifiers: ['22'], charge: 64000, paid: 30000, date: '20260302', controlNumber: 'L-1', allowed: 39000, remarks: ['N130'], adjustments: [{ group: 'CO', reason: '45', amount: 25000 }, { group: 'PR', reason: '1', amount: 5000 }, { group: 'PR', reason: '2', amount: 4000 }] },
          { code: '00170', modifiers: ['QK'], difference: 0 },
        ],
      },
    })
    expect(events[2]).toMatchObject({ claim: { status: '22', paid: -10000 } })
    expect(events[3]).toMatchObject({ end: { balanced: true, difference: 0, claims: 2, paid: 38025, providerAdjustments: [{ reason: 'WO', amount: 3000 }, { reason: 'L6', amount: -500 }] } })
  })

  it('is the same for pieces of every size and any delimiters', async () => {
    const expected = all(invented.remittance())
    const others = [invented.remittance({ lineBreak: '' }), invented.remittance({ lineBreak: '\r\n' }), invented.remittance({ delimiters: { element: '|', component: '>', repetition: '!', segment: '\n' } })]
    for (const bytes of others) expect(all(bytes)).toEqual(expected)
    for (const size of [1, 2, 3, 5, 8, 13, 105, 106, 107, 500, 4096]) {
      const pieces = Array.from({ length: Math.ceil(others[0]!.length / size) }, (_, step) => others[0]!.subarray(step * size, step * size + size))
      const events = []
      for await (const event of readRemittances(pieces)) events.push(event)
      expect(events).toEqual(expected)
    }
  })

  const slips: readonly (readonly [string, string | RegExp, string, string])[] = [
    ['a payment that does not add up', '*355.25*', '*355.26*', 'X12-835-PAYMENT-BALANCE'],
    ['a claim that does not add up', '910.5*480.25', '910.5*480.24', 'X12-835-CLAIM-BALANCE'],
    ['a wrong segment count', /\nSE\*\d+/, '\nSE*7', 'X12-SE-COUNT'],
    ['another control number', /(\nSE\*\d+)\*0001/, '$1*0002', 'X12-SE-CONTROL'],
    ['letters in the payment', '*355.25*', '*35X.25*', 'X12-835-PAYMENT-BALANCE'],
    ['a missing trailer', /\nSE\*.*\n/, '\n', 'X12-SE-MISSING'],
  ]
  for (const [name, from, to, code] of slips) {
    it(`with ${name} is not balanced`, () => {
      const end = all(bytesOf(text(invented.remittance()).replace(from, to))).find((event) => event.kind === 'end')
      expect(end?.kind === 'end' && end.end.balanced).toBe(false)
      expect(end?.kind === 'end' && end.end.findings.map((finding) => finding.code)).toContain(code)
    })
  }

  it('tells what is no X12 and what is cut off', () => {
    const codes = (value: string): string[] => all(bytesOf(value)).flatMap((event) => (event.kind === 'finding' ? [event.finding.code] : event.kind === 'end' ? event.end.findings.map((finding) => finding.code) : []))
    expect(codes('hello')).toEqual(['X12-NOT-X12'])
    expect(codes(text(invented.remittance()).slice(0, 700))).toContain('X12-IEA-MISSING')
    expect(codes(text(invented.remittance()).replace('LX*1~', `LX*${'1'.repeat(200_000)}~`))).toContain('X12-LIMIT-SEGMENT')
  })
})

const folder = new URL('../../../../../shared/samples/x12/835/', import.meta.url)
describe.skipIf(!existsSync(folder))('on the sample files', () => {
  it('agrees with the full reader, claim by claim', () => {
    for (const name of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
      const slow = readX12(bytes).transactions.flatMap((transaction) => transaction.root.every('2100'))
      if (/indent|oopfactory-example1|before-clp|svc-qualifier|without-id|unknown/.test(name)) continue
      const fast = all(bytes).flatMap((event) => (event.kind === 'claim' ? [event.claim] : []))
      expect(fast.map((claim) => [claim.claimId, claim.paid, claim.lines.length, claim.adjustments.length]), name).toEqual(
        slow.map((loop) => [loop.segment('CLP')?.element(1), cents(loop.segment('CLP')?.element(4) ?? '') ?? Number.NaN, loop.loops('2110').length, claimAdjustments(loop.all('CAS').map((segment) => segment.size))]),
      )
      const report = checkX12(bytes)
      const unbalanced = report.findings.some((finding) => /^X12-835-(CLAIM|LINE|PAYMENT)/.test(finding.code))
      if (unbalanced) expect(all(bytes).some((event) => event.kind === 'end' && !event.end.balanced), name).toBe(true)
    }
  })
})

function claimAdjustments(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + Math.ceil((size - 1) / 3), 0)
}
