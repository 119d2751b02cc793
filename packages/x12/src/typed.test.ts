// Types and values from the one definition.

import { describe, expect, it } from 'vitest'
import { compose, loopsOf, professionalClaim, readX12, valuesOf } from './index.ts'
import { invented } from './invented/index.ts'

describe('values by name', () => {
  it('are read from a segment', () => {
    const [transaction] = readX12(invented.medical()).transactions
    const [claim] = transaction ? loopsOf(transaction, professionalClaim, '2300') : []
    const header = claim?.segment('CLM')
    expect(header && valuesOf(header, 'CLM')).toMatchObject({ claimId: 'C-1001', charge: '910.5', place: { facility: '11', frequency: '1' }, relatedCauses: { cause1: 'OA' } })
    const service = claim?.loop('2400')?.segment('SV1')
    expect(service && valuesOf(service, 'SV1').procedure?.code).toBe('41899')
  })

  it('are written into a segment', () => {
    expect(compose('SV3', { procedure: { qualifier: 'AD', code: 'D7240' }, charge: '410', quantity: '1' }).slice(0, 7)).toEqual([
      'SV3', ['AD', 'D7240', undefined, undefined, undefined, undefined, undefined, undefined], '410', undefined, undefined, undefined, '1',
    ])
  })

  it('do not compile when mistyped', () => {
    // @ts-expect-error a claim has no such element
    compose('CLM', { claimNumber: 'C-1' })
    const [transaction] = readX12(invented.medical()).transactions
    // @ts-expect-error a professional claim has no such loop
    if (transaction) expect(loopsOf(transaction, professionalClaim, '2110')).toEqual([])
  })
})
