// What questions and answers about benefits, claim status and authorization must hold in their situation.

import type { Loop } from '../../reading/loop.ts'
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

/** 276 and 277: a subscriber who is the patient has a claim. */
export const statusRule: LoopRule = (loop, context) => {
  if (count(loop, '2000E') === 0 && count(loop, '2200D') === 0) need(context, loop, 'a claim (TRN)', 'the subscriber is the patient')
}

/** 278: an answer decides or refuses, a request does neither. */
export const authorizationRule: LoopRule = (loop, context) => {
  const answer = context.memory['purpose'] === '11'
  const decided = loop.segment('HCR') ?? loop.segment('AAA')
  const services = count(loop, '2000F') > 0
  if (!answer && loop.segment('HCR')) context.reporter.at('X12-FORBIDDEN', loop.segment('HCR') ?? loop.children[0] as never, { loop: loop.id, words: { what: 'a decision (HCR)', why: 'this is a request' } })
  if (answer && !decided && !services) {
    const level = loop.segment('HL')
    if (level) context.reporter.at('X12-ADVISED', level, { loop: loop.id, words: { what: 'a decision (HCR) or a reason (AAA)', why: 'this is an answer' } })
  }
}
