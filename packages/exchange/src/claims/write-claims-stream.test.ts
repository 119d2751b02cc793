// Claims written as they come: the bytes and findings of claims written at once, however many there are.
import type { Claim } from '@crossbill/model'
import { checkX12, readX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dentalClaim, professionalClaim, sending } from './invented-claims.ts'
import { writeClaims } from './write-claims.ts'
import { type ClaimSource, writeClaimsStream } from './write-claims-stream.ts'

const sourceOf = (claims: Iterable<Claim>): ClaimSource => async function* () { yield* claims }

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

const anyClaim = fc.oneof(professionalClaim, dentalClaim)
const spoiled = fc.tuple(anyClaim, fc.constantFrom<Partial<Claim>>({}, {}, {}, { placeOfService: '' }, { note: 'Ürgent: swelling * and ~' }, { note: '歯' }, { patientControlNumber: 'A-NUMBER-OF-MORE-THAN-20' })).map(([claim, wrong]): Claim => ({ ...claim, ...wrong }))

it('are the same file with the same findings, or are refused for the same reasons', async () => {
  await fc.assert(fc.asyncProperty(fc.array(spoiled, { maxLength: 5 }), async (claims) => {
    const [whole, stream] = [writeClaims(sending, claims), await writeClaimsStream(sending, sourceOf(claims))]
    if (!stream.ok) {
      expect(whole.ok).toBe(false)
      // The stream tells letters that cannot be written together with the gaps of other claims.
      expect(stream.findings).toEqual(expect.arrayContaining(whole.findings.filter((finding) => finding.code.startsWith('EXC-'))))
      return
    }
    const bytes = await bytesOf(stream.value.pieces)
    expect(whole.ok).toBe(true)
    if (whole.ok) expect(bytes).toEqual(whole.value.bytes)
    expect(whole.findings).toEqual(expect.arrayContaining([...stream.value.findings]))
  }), { numRuns: 80 })
})

it('take several transactions when there are more than 5,000 of a kind', async () => {
  const [one] = fc.sample(fc.tuple(professionalClaim, dentalClaim), { numRuns: 1, seed: 7 })
  const [medical, dental] = one ?? []
  if (!medical || !dental) throw new Error('no claims were generated')
  function* many(): Generator<Claim> {
    for (let number = 0; number < 5_001; number += 1) yield { ...medical!, patientControlNumber: `N${number}` }
    yield dental!
  }
  const written = await writeClaimsStream(sending, async function* () { yield* many() })
  if (!written.ok) throw new Error(written.findings[0]?.code)
  const bytes = await bytesOf(written.value.pieces)
  expect(checkX12(bytes).findings.filter((finding) => finding.severity === 'error')).toEqual([])
  expect(readX12(bytes).transactions.map((each) => [each.kind, each.root.every('2300').length, each.segments[0]?.element(2), each.group.controlNumber])).toEqual([['837P', 5_000, '0001', '41'], ['837P', 1, '0002', '41'], ['837D', 1, '0003', '42']])
})
