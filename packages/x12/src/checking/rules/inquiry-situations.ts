// What questions and answers about benefits, claim status and authorization must hold in their situation.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import type { LoopRule, RuleContext } from './rule.ts'

function count(loop: Loop, id: string): number {
  return loop.counts[loop.definition?.children.findIndex((child) => child.id === id) ?? -1] ?? 0
}

function need(context: RuleContext, loop: Loop, what: string, why: string): void {
  const level = loop.segment('HL')
  if (level) context.reporter.at('X12-NEEDED', level, { loop: loop.id, words: { what, why } })
}

/** 270: whoever is the patient is asked about. */
export const inquiryRule: LoopRule = (loop, context) => {
  if (count(loop, '2000D') === 0 && count(loop, '2110C') === 0) need(context, loop, 'a question about benefits (EQ)', 'the subscriber is the patient')
}

/** 271: each person gets benefits or a reason why not. */
export const answerRule: LoopRule = (loop, context) => {
  const person = loop.loop('2100C') ?? loop.loop('2100D')
  const refused = person?.segment('AAA') !== undefined
  const dependants = count(loop, '2000D') > 0
  const benefits = count(loop, '2110C') + count(loop, '2110D')
  if (!person) need(context, loop, 'the person (NM1)', 'the level answers about somebody')
  else if (benefits === 0 && !refused && !dependants) need(context, loop, 'a benefit (EB) or a reason (AAA)', 'the answer says nothing about this person')
}

/** 271: other parties of a benefit stand between LS and LE, which come together. */
export const partyBoundsRule: LoopRule = (loop, context) => {
  const benefit = loop.segment('EB')
  if (!benefit) return
  const [start, end] = [loop.segment('LS'), loop.segment('LE')]
  const parties = loop.loops('2120C').length + loop.loops('2120D').length
  const tell = (code: 'X12-NEEDED' | 'X12-FORBIDDEN', at: Segment, what: string, why: string): void => context.reporter.at(code, at, { loop: loop.id, words: { what, why } })
  if (start && !end) tell('X12-NEEDED', start, 'the end of the other parties (LE)', 'their start (LS) was sent')
  if (!start && end) tell('X12-FORBIDDEN', end, 'the end of the other parties (LE)', 'their start (LS) was not sent')
  if (parties > 0 && !start && !end) context.reporter.at('X12-ADVISED', benefit, { loop: loop.id, words: { what: 'the start and end of the other parties (LS, LE)', why: 'other parties are named' } })
  if (parties === 0 && start) tell('X12-FORBIDDEN', start, 'the start of other parties (LS)', 'none follows')
}

/** 276: who is the patient is known by birth date and sex. */
export const statusPersonRule: LoopRule = (loop, context) => {
  if ((loop.id === '2000E' || count(loop, '2000E') === 0) && !loop.segment('DMG')) need(context, loop, 'the birth date (DMG)', 'this person is the patient')
}

/** 276 and 277: a subscriber who is the patient has a claim. */
export const statusRule: LoopRule = (loop, context) => {
  if (count(loop, '2000E') === 0 && count(loop, '2200D') === 0) need(context, loop, 'a claim (TRN)', 'the subscriber is the patient')
}

/** 278: an answer decides or refuses, of the event or of each service; a request does neither. */
export const authorizationRule: LoopRule = (loop, context) => {
  const answer = context.memory['purpose'] === '11'
  const forbidden = answer ? undefined : loop.segment('HCR') ?? loop.segment('AAA')
  if (forbidden) context.reporter.at('X12-FORBIDDEN', forbidden, { loop: loop.id, words: { what: `a decision (${forbidden.id})`, why: 'this is a request' } })
  const kinds = ['SV1', 'SV2', 'SV3'].flatMap((id) => loop.segment(id) ?? [])
  const second = kinds[1]
  if (second) context.reporter.at('X12-FORBIDDEN', second, { loop: loop.id, words: { what: `a second service (${second.id})`, why: 'a level asks for one service' } })
  const decided = (loop.segment('HCR') ?? loop.segment('AAA')) !== undefined
  if (loop.id === '2000F' && decided) context.memory['serviceDecided'] = true
  if (loop.id !== '2000E') return
  const below = context.memory['serviceDecided'] === true
  context.memory['serviceDecided'] = false
  if (!answer || decided || below) return
  const level = loop.segment('HL')
  if (level) context.reporter.at('X12-ADVISED', level, { loop: loop.id, words: { what: 'a decision (HCR) or a reason (AAA)', why: 'this is an answer' } })
}
