// What a 275 must hold beyond its structure: each attachment a document, said to be Base64 only when it is, and the number
// by which the claim that announced it (PWK06) or the request it answers finds it.

import type { Segment } from '../../segment.ts'
import type { LoopRule, SegmentRule } from './rule.ts'

export const attachmentRule: LoopRule = (loop, context) => {
  const number = loop.segment('LX')
  if (!number) return
  const tell = (code: 'X12-NEEDED' | 'X12-ADVISED', what: string, why: string): void => context.reporter.at(code, number, { loop: loop.id, words: { what, why } })
  if (!loop.every('2110B').some((part) => part.segment('BIN') ?? part.segment('BDS'))) tell('X12-NEEDED', 'the document (BIN or BDS)', 'an attachment without one says nothing')
  const trace = loop.segment('TRN')
  if (!trace) tell('X12-ADVISED', 'the attachment control number (TRN)', 'the claim or the request is found by it')
  const own = context.memory['purpose'] === '02'
  if (trace && own && trace.element(1) === '2') context.reporter.at('X12-ADVISED', trace, { loop: loop.id, element: 1, words: { what: 'the number the claim announced (TRN01 1)', why: 'BGN01 says nobody asked for the attachment' } })
}

/** BGN01: 02 sends what was announced, 11 answers a request. */
export const attachmentPurposeRule: SegmentRule = (segment, _loop, context) => {
  context.memory['purpose'] = segment.element(1)
}

export const documentCodeRule: SegmentRule = (segment, loop, context) => {
  if (segment.element(1) === 'B64' && !isBase64(segment)) context.reporter.at('X12-BDS-CODE', segment, { loop: loop.id, element: 3 })
}

function isBase64(segment: Segment): boolean {
  for (const letter of segment.binary()) {
    const plain = (letter >= 0x41 && letter <= 0x5a) || (letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39)
    if (!plain && letter !== 0x2b && letter !== 0x2f && letter !== 0x3d && letter !== 0x0d && letter !== 0x0a) return false
  }
  return true
}
