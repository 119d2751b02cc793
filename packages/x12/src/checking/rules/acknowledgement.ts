// A 999 has to agree with itself: the counts of its group answer with the answers to the transactions.

import type { LoopRule, SegmentRule } from './rule.ts'

export const answeredRule: SegmentRule = (segment, _loop, context) => {
  if (segment.id !== 'IK5') return
  context.memory['answered'] = Number(context.memory['answered'] ?? 0) + 1
  if (['A', 'E'].includes(segment.element(1))) context.memory['accepted'] = Number(context.memory['accepted'] ?? 0) + 1
}

export const groupAnswerRule: LoopRule = (root, context) => {
  const answer = root.segment('AK9')
  if (!answer) return
  const answered = Number(context.memory['answered'] ?? 0)
  const accepted = Number(context.memory['accepted'] ?? 0)
  const advise = (element: number, what: string): void => context.reporter.at('X12-ADVISED', answer, { loop: root.id, element, words: { what, why: 'the answers to the transactions say so' } })
  if (answered > 0 && answered === Number(answer.element(3)) && accepted !== Number(answer.element(4))) advise(4, `${accepted} accepted transactions`)
  if (Number(answer.element(4)) > Number(answer.element(3))) advise(4, 'no more accepted than received')
}
