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

  it.each([
    ['a usage that is none', /\*T\*:~/, '*X*:~', '020'], ['a sender of no kind', '*ZZ*OAKDENTAL', '*QQ*OAKDENTAL', '005'], ['no day', '*260304*0915*^', '*261304*0915*^', '014'], ['no hour', '*260304*0915*^', '*260304*2915*^', '015'],
    ['a version that is none', '*00501*', '*00001*', '017'], ['a count of groups', 'IEA*1', 'IEA*3', '021'], ['no trailer', /IEA.*\n/, '', '023'], ['no header of the group', /GS.*\n/, '', '024'],
  ])('refuses an interchange with %s by its own number', (_name, from, to, note) => {
    const answer = answerTo(text(invented.medical()).replace(from, to))
    expect(readAcknowledgements(readX12(answer.bytes)).interchanges).toMatchObject([{ status: 'R', note }])
    expect(checkX12(answer.bytes).findings.filter((finding) => finding.severity === 'error')).toEqual([])
  })

  it('accepts what is sound of a group and refuses the rest, with counts that agree', () => {
    const one = text(invented.medical())
    const broken = one.replace(/(ST\*[^]*SE[^\n]*\n)GE\*1/, (_all, set: string) => `${set}${set.replaceAll('*0001', '*0002').replace('11:B:1', '11:Z:1')}${set.replaceAll('*0001', '*0003')}GE*3`)
    const answer = answerTo(broken)
    expect(answer.text).toMatch(/AK9\*P\*3\*3\*2~/)
    expect(answer.answers.map((each) => each.status)).toEqual(['accepted', 'rejected', 'accepted'])
    expect(checkX12(answer.bytes).findings).toEqual([])
  })

  it('places a document of the wrong length at its segment', () => {
    expect(answerTo(text(invented.attachment()).replace('BIN*24', 'BIN*30')).text).toMatch(/IK3\*BIN\*14\*\*8~/)
  })

  it('does not acknowledge acknowledgements', () => {
    expect(answerTo(invented.accepted()).text).toBe('')
  })
})
