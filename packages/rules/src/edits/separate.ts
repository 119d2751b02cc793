// What tells a payer that two services of one day were separate (CMP-06); asked the same way by every edit.
import type { EditLine } from './edit.ts'
import { isVisit } from './modifiers.ts'

/** Modifiers that open a pair on any code; 76 and 77 tell of a repeat and open none. */
const opening: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU', '58', '78', '79', '91']
/** Modifiers that open a pair only on a visit. */
const openingVisit: readonly string[] = ['24', '25', '57']

/** True when a modifier says the two were separate: on either line, on the visit, or by naming different sides. */
export function saysSeparate(a: EditLine, b: EditLine): boolean {
  const side = (line: EditLine): string | undefined => (line.modifiers ?? []).find((each) => each === 'RT' || each === 'LT')
  const [sideOfA, sideOfB] = [side(a), side(b)]
  if (sideOfA !== undefined && sideOfB !== undefined && sideOfA !== sideOfB) return true
  return [a, b].some((line) => (line.modifiers ?? []).some((each) => opening.includes(each) || (isVisit(line.code) && openingVisit.includes(each))))
}
