// Dates that belong together: what begins does not begin after it ends (payers answer so of coverage that never was, so there
// it is a warning), and a service that is billed is not in the future.

import { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import { isDate6, isDate8 } from '../dates.ts'
import type { LoopRule, RuleContext } from './rule.ts'

interface Pair {
  readonly segment: 'DTP' | 'DTM'
  readonly from: string
  readonly to: string
}

/** Qualifiers of a beginning and its end, as the guides name them. */
const pairs: readonly Pair[] = [
  ...([['196', '198'], ['435', '096'], ['297', '296'], ['360', '361'], ['346', '347'], ['348', '349'], ['356', '357'], ['340', '341'], ['342', '343'], ['007', '036']] as const)
    .map(([from, to]) => ({ segment: 'DTP' as const, from, to })),
  { segment: 'DTM', from: '150', to: '151' }, { segment: 'DTM', from: '232', to: '233' },
]

/** The first or last day a date segment names; undefined when it names none that exists. */
function dayOf(segment: Segment, edge: 'first' | 'last'): string | undefined {
  const value = segment.id === 'DTM' ? segment.element(2) : segment.element(3)
  if (segment.id === 'DTP' && segment.element(2) !== 'D8' && segment.element(2) !== 'RD8') return undefined
  const day = edge === 'first' ? value.slice(0, 8) : value.slice(-8)
  return isDate8(day) ? day : undefined
}

export const dateOrderRule: LoopRule = (loop, context) => {
  let count = 0
  for (const child of loop.children) if (child.id === 'DTP' || child.id === 'DTM') count += 1
  if (count < 2) return
  const dates = new Map<string, Segment>()
  for (const child of loop.children) if (!(child instanceof Loop) && (child.id === 'DTP' || child.id === 'DTM')) dates.set(child.element(1), child)
  for (const pair of pairs) {
    const from = dates.get(pair.from)
    const to = dates.get(pair.to)
    if (from?.id !== pair.segment || to?.id !== pair.segment) continue
    const [first, last] = [dayOf(from, 'first'), dayOf(to, 'last')]
    if (first !== undefined && last !== undefined && first > last) context.reporter.at(/^8/.test(context.transaction.kind) ? 'X12-DATE-ORDER' : 'X12-DATE-ORDER-HINT', to, { loop: loop.id, element: to.id === 'DTM' ? 2 : 3 })
  }
}

/** A date of service after the day the file was made; a predetermination has none to look at. */
export function futureServiceRule(loop: Loop, context: RuleContext): void {
  if (!isDate6(context.made)) return
  for (const part of [loop, ...loop.loops('2400')]) {
    const served = part.segment('DTP', '472')
    const day = served && dayOf(served, 'first')
    if (served && day !== undefined && day > `20${context.made}`) context.reporter.at('X12-DATE-FUTURE', served, { loop: part.id, element: 3, words: { name: 'date of service' } })
  }
}
