// What an unknown code may have been meant as: one character off, a code of another set, or a number of the WHO list.
import { stateOn } from './code-sets.ts'
import type { CodeSets } from './code-sets.ts'
import type { CodeQuestion } from './look-up.ts'
import type { CodeSetName } from './pack.ts'
import { writtenCode } from './written-code.ts'

export interface CodeSuggestion {
  readonly set: CodeSetName
  readonly code: string
  readonly name: string
  readonly why: 'one-character-off' | 'another-set' | 'not-a-code-of-this-country' | 'needs-fewer-characters'
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Letters and digits that are read for each other. */
const lookAlikes = new Set(['0O', 'O0', '1I', 'I1', '1L', 'L1', '5S', 'S5', '8B', 'B8', '2Z', 'Z2', '6G', 'G6'])
/** WHO numbers that web pages repeat and that are no US codes (EDI-09). */
const foreign: readonly (readonly [string, readonly string[]])[] = [['K07.6', ['M26.60', 'M26.62', 'M26.63']], ['K07', ['M26.0', 'M26.2']], ['K10', ['M27.2', 'M27.3', 'M27.8']]]
const searched: readonly CodeSetName[] = ['cdt', 'cpt', 'hcpcs', 'icd10cm', 'modifier', 'place-of-service', 'carc', 'rarc']

/** Up to five codes the office may have meant, likeliest first. */
export function suggestCodes(sets: CodeSets, question: CodeQuestion): readonly CodeSuggestion[] {
  const code = writtenCode(question.set, question.code)
  const found: CodeSuggestion[] = []
  const add = (set: CodeSetName, each: string, why: CodeSuggestion['why']): void => {
    const name = stateOn(sets.states(set, each), question.dateOfService)?.name ?? (why === 'another-set' ? sets.states(set, each).at(-1)?.name : undefined)
    if (name !== undefined && !found.some((one) => one.set === set && one.code === each)) found.push({ set, code: each, name, why })
  }
  if (question.set === 'icd10cm') {
    const known = foreign.find(([number]) => code.startsWith(number))
    for (const header of known?.[1] ?? []) for (const line of sets.icd10cm.under(header).filter((each) => each.billable).slice(0, 2)) add('icd10cm', line.code, 'not-a-code-of-this-country')
  }
  // Two or three characters are a code of many lists; only longer ones tell which.
  if (code.length >= 4) for (const set of searched) if (set !== question.set && sets.states(set, writtenCode(set, code)).length > 0) add(set, writtenCode(set, code), 'another-set')
  for (const near of oneCharacterOff(code, question.set)) add(question.set, near, 'one-character-off')
  if (question.set === 'icd10cm') for (let length = code.length - 1; length >= 5 && found.length < 5; length--) add('icd10cm', code.slice(0, length), 'needs-fewer-characters')
  return found.slice(0, 5)
}

/** Codes one slip away: swapped neighbours and look-alikes first, then a wrong, missing or extra character from the end on. */
function* oneCharacterOff(written: string, set: CodeSetName): Generator<string> {
  const code = set === 'icd10cm' ? written.replace('.', '') : written
  const shaped = (text: string): string => writtenCode(set, text)
  for (let at = code.length - 2; at >= 0; at--) yield shaped(code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2))
  for (let at = 0; at < code.length; at++) for (const letter of letters) if (lookAlikes.has(`${code[at] ?? ''}${letter}`)) yield shaped(code.slice(0, at) + letter + code.slice(at + 1))
  if (set === 'cdt' && /^\d{4}$/.test(code)) yield `D${code}`
  for (let at = code.length; at > 0; at--) yield shaped(code.slice(0, at - 1) + code.slice(at))
  for (let at = code.length - 1; at >= 0; at--) for (const letter of letters) yield shaped(code.slice(0, at) + letter + code.slice(at + 1))
  for (let at = code.length; at >= 0; at--) for (const letter of letters) yield shaped(code.slice(0, at) + letter + code.slice(at))
}
