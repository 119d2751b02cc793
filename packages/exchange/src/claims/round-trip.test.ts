// What is written is what is read: every generated claim comes back the same, to the cent.
import type { Claim } from '@crossbill/model'
import { checkX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dentalClaim, professionalClaim, sending } from './invented-claims.ts'
import { readClaims } from './read-claims.ts'
import { writeClaims } from './write-claims.ts'

function throughTheWire(claims: readonly Claim[]): Claim[] {
  const written = writeClaims(sending, claims)
  if (!written.ok) throw new Error(written.findings.filter((each) => each.severity === 'error').map((each) => `${each.code} ${each.place}: ${each.what}`).join('\n'))
  expect(checkX12(written.value.bytes).verdict).toBe('valid')
  const read = readClaims(written.value.bytes)
  expect(read.findings.filter((each) => each.code !== 'X12-NPI-CHECK')).toEqual([])
  return read.ok ? read.value : []
}

it('reads back every professional claim it wrote, also secondary, tertiary, replacing and voiding ones', () => {
  fc.assert(fc.property(professionalClaim, (claim) => void expect(throughTheWire([claim])).toEqual([claim])), { numRuns: 300 })
})

it('reads back every dental claim and predetermination it wrote, also secondary, tertiary, replacing and voiding ones', () => {
  fc.assert(fc.property(dentalClaim, (claim) => void expect(throughTheWire([claim])).toEqual([claim])), { numRuns: 300 })
})

it('keeps a batch of both kinds whole and in order of kind, and says where each claim stands', () => {
  fc.assert(fc.property(fc.array(professionalClaim, { minLength: 1, maxLength: 3 }), fc.array(dentalClaim, { minLength: 1, maxLength: 3 }), (medical, dental) => {
    const claims = [...medical, ...dental].map((claim, index) => ({ ...claim, id: `N${index}`, patientControlNumber: `N${index}` }))
    expect(throughTheWire(claims)).toEqual(claims)
    const written = writeClaims(sending, claims)
    expect(written.ok && written.value.sent.map((each) => [each.claimId, each.groupControlNumber, each.transactionControlNumber])).toEqual(
      claims.map((claim) => [claim.id, claim.kind === 'professional' ? '41' : '42', claim.kind === 'professional' ? '0001' : '0002']),
    )
  }), { numRuns: 40 })
})
