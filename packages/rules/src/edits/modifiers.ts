// Modifiers that do not go together, or not on this code.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import { isAnesthesiaCode } from '../codes/index.ts'
import type { Edit, EditLine } from './edit.ts'
import { feeSchedule } from './sources.ts'

const crossed: readonly (readonly [string, string, string])[] = [
  ['RT', 'LT', 'Right and left on one line: use two lines, or 50 where the code allows it.'], ['26', 'TC', 'Reading and picture together are the whole study: leave both off.'], ['KX', 'GY', 'KX says the rules are met, GY that the service is excluded: keep one.'],
  ['GA', 'GZ', 'A signed notice is on file or it is not: keep one.'], ['JW', 'JZ', 'A part of the vial was thrown away or it was not: keep one.'], ['RT', '50', 'One side or both: keep one.'], ['LT', '50', 'One side or both: keep one.'],
]
const visits = /^(9920[2-5]|9921[1-5]|9922[1-3]|9923[1-39]|9924[2-5]|9925[2-5]|9928[1-5]|993\d\d)$/

/** True for a visit: the codes that take 24, 25 and 57. */
export function isVisit(code: string): boolean {
  return visits.test(code)
}

export const modifiersFit: Edit = {
  id: 'EDIT-MODIFIERS',
  sentence: 'Modifiers fit the code and each other.',
  source: feeSchedule,
  check: (claim, sets) => claim.lines.flatMap((line, at) => [...pairs(line, at), ...onCode(line, at, sets)]),
}

function finding(at: number, code: string, severity: Finding['severity'], what: string, remedy: string): Finding {
  return { code, severity, place: `lines[${at}].modifiers`, rule: modifiersFit.id, what, remedy }
}

function pairs(line: EditLine, at: number): readonly Finding[] {
  const modifiers = line.modifiers ?? []
  const found = crossed.filter(([a, b]) => modifiers.includes(a) && modifiers.includes(b)).map(([a, b, remedy]) => finding(at, 'EDIT-MODIFIERS-CROSSED', 'error', `${a} and ${b} stand on one line.`, remedy))
  if (modifiers.includes('59') && modifiers.some((each) => /^X[EPSU]$/.test(each))) found.push(finding(at, 'EDIT-MODIFIERS-CROSSED', 'error', '59 and an X modifier stand on one line.', 'Keep the X modifier (CMP-06).'))
  if (new Set(modifiers).size < modifiers.length) found.push(finding(at, 'EDIT-MODIFIER-TWICE', 'error', 'A modifier stands twice.', 'Keep it once.'))
  if (modifiers.length > 4) found.push(finding(at, 'EDIT-MODIFIERS-MANY', 'error', `A line takes four modifiers, this one has ${modifiers.length}.`, 'Keep the four that decide payment first.'))
  return found
}

function onCode(line: EditLine, at: number, sets: CodeSets): readonly Finding[] {
  const modifiers = line.modifiers ?? []
  const fee = sets.feeSchedule(line.code)
  const found: Finding[] = []
  const off = (modifier: string, what: string, remedy: string, severity: Finding['severity'] = 'error'): void => {
    if (modifiers.includes(modifier)) found.push(finding(at, 'EDIT-MODIFIER-MISPLACED', severity, what, remedy))
  }
  if (fee !== undefined && fee.bilateral !== '' && fee.bilateral !== '1' && fee.bilateral !== '3') off('50', `${line.code} does not take modifier 50${fee.bilateral === '2' ? ': it already means both sides' : ''}.`, fee.bilateral === '2' ? 'Take 50 off.' : 'Take 50 off; use RT and LT on two lines where sides apply.')
  if (fee !== undefined && fee.split26Tc === 'no') for (const part of ['26', 'TC']) off(part, `${line.code} has no separate reading and picture part.`, `Take ${part} off.`)
  if (!isVisit(line.code)) for (const part of ['24', '25', '57']) off(part, `${part} goes on a visit, not on ${line.code}.`, `Take ${part} off.`)
  if (isVisit(line.code)) for (const part of ['22', '50', '51']) off(part, `${part} does not go on a visit.`, `Take ${part} off.`)
  if (isAnesthesiaCode(line.code)) off('47', '47 goes on the surgery, never on an anesthesia code.', 'Take 47 off.')
  if (fee?.assistant === '1') for (const part of ['80', '81', '82', 'AS']) off(part, `${line.code} never pays an assistant.`, `Take ${part} off.`)
  if (fee?.assistant === '0') for (const part of ['80', '81', '82', 'AS']) off(part, `${line.code} pays an assistant only with proof of need.`, 'Send the reason with the claim.', 'warning')
  return found
}
