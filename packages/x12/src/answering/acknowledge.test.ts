// Acknowledgements follow from findings, are valid themselves, and are read back set by set.

import { describe, expect, it } from 'vitest'
import { acknowledge, checkX12, readAcknowledgements, readX12 } from '../index.ts'
import { invented } from '../invented/index.ts'

const options = { date: '20260305', time: '0700', controlNumber: 44 }
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const answerTo = (file: string | Uint8Array) => acknowledge(checkX12(file), options)

describe('the acknowledgement', () => {
  it('accepts a sound file', () => {
    const answer = answerTo(invented.medical())
    expect(checkX12(answer.bytes).findings).toEqual([])
    expect(readAcknowledgements(readX12(answer.bytes)).groups).toMatchObject([{ functionalId: 'HC', controlNumber: '31', status: 'A', received: 1, accepted: 1, transactions: [{ set: '837', controlNumber: '0001', accepted: true }] }])
  })

  it('names segment and element of what is wrong', () => {
    const answer = answerTo(text(invented.medical()).replace('CLM*C-1001', 'CLM*').replace(/DTP\*472.*\nREF\*6R\*L-2/, 'REF*6R*L-2'))
    expect(checkX12(answer.bytes).verdict).toBe('valid')
    const [group] = readAcknowledgements(readX12(answer.bytes)).groups
    expect(group).toMatchObject({ status: 'R', accepted: 0 })
    expect(group?.transactions[0]?.segments).toMatchObject([
      { segmentId: 'CLM', code: '8', elements: [{ element: 1, code: '1' }] },
      { segmentId: 'DTP', loop: '2400', code: '3' },
    ])
  })

  it('refuses the interchange with a TA1 when its envelope is broken', () => {
    const answer = answerTo(text(invented.medical()).replace('IEA*1*000000905', 'IEA*1*000000906'))
    expect(readAcknowledgements(readX12(answer.bytes))).toEqual({ groups: [], interchanges: [{ controlNumber: '000000905', date: '260304', time: '0915', status: 'R', accepted: false, note: '001' }] })
    expect(answer.answers).toMatchObject([{ status: 'rejected' }])
  })

  it('does not acknowledge acknowledgements', () => {
    expect(answerTo(invented.accepted()).text).toBe('')
  })
})
