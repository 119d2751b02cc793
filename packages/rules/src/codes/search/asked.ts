// What a query asks for besides words: one kind of code, or a code typed as a code.
import { stateOn } from '../code-sets.ts'
import type { CodeSets } from '../code-sets.ts'
import type { CodeSetName } from '../pack.ts'
import { writtenCode } from '../written-code.ts'
import type { CodeHit, FindOptions } from './find-codes.ts'

/** Words that ask for one kind of code; they are taken out of the query when something else is left. */
const setWords: readonly (readonly [RegExp, readonly CodeSetName[]])[] = [
  [/\b(modifiers?|mods?)\b/i, ['modifier']], [/\b(place of service|pos|place code)\b/i, ['place-of-service']], [/\btaxonomy( code)?\b/i, ['taxonomy']],
  [/\b(denials?( code)?|denied|carc|(adjustment )?reason code|adjustment code)\b/i, ['carc']], [/\b(remark code|remark|rarc)\b/i, ['rarc']], [/\b(cpt|medical code)\b/i, ['cpt', 'hcpcs']],
  [/\b(cdt|dental code|ada code)\b/i, ['cdt']], [/\b(icd-?10?(-cm)?|diagnosis( code)?|dx)\b/i, ['icd10cm']], [/\b(hcpcs|j code|drug code)\b/i, ['hcpcs']], [/\b(claim status( code)?|status code)\b/i, ['claim-status', 'claim-status-category']],
]

/** The sets a query asks for by name, and the query without those names. */
export function askedSets(words: string): { readonly sets: readonly CodeSetName[]; readonly rest: string } {
  const asked = setWords.filter(([pattern]) => pattern.test(words))
  const rest = asked.reduce((text, [pattern]) => text.replace(pattern, ' '), words).replace(/#\s*\d+/g, ' ').trim()
  return { sets: asked.flatMap(([, sets]) => sets), rest: rest === '' ? words : rest }
}

/** Sets a code typed alone may belong to, in the order they are shown. Two digits alone are first of all a reason. */
const typedSets: readonly CodeSetName[] = ['cdt', 'cpt', 'hcpcs', 'rarc', 'icd10cm', 'taxonomy', 'carc', 'modifier', 'place-of-service']
/** An adjustment as remittances print it: the group, then the reason. */
const adjustment = /^(?:CO|PR|OA|PI|CR)[\s-]?([A-Z]?\d{1,3})$/
/** What a code looks like once the name of its set is gone; blanks after a first letter are slips. */
const codeShape = /^(?:[A-Z]{0,2}\d[\dA-Z.]{0,8}X?|[A-Z]{2}|[A-Z]\d)$/

/** Codes typed as codes come first, whatever their set, with or without the name of the set before them. */
export function exactCode(words: string, sets: CodeSets, options: FindOptions): readonly CodeHit[] {
  const asked = askedSets(words)
  const text = asked.rest.trim().toUpperCase()
  const whole = typedHits(text.replace(/^CODE\s+/, '').replace(/^([A-Z])[\s-](?=\d)/, '$1'), asked.sets, { sets, options })
  if (whole.length > 0) return whole
  // Several codes one after the other, as a remittance or a plan lists them: all of them, or none is one.
  const each = text.replace(/\b(CO|PR|OA|PI|CR)\s+(?=\d)/g, '$1-').split(/[\s,;+]+/).filter((token) => token !== '').map((token) => typedHits(token, asked.sets, { sets, options }, typedSets))
  return each.length > 1 && each.every((hits) => hits.length > 0) ? each.flat() : []
}

interface Typed {
  readonly sets: CodeSets
  readonly options: FindOptions
}

function typedHits(token: string, asked: readonly CodeSetName[], { sets, options }: Typed, otherwise: readonly CodeSetName[] = []): readonly CodeHit[] {
  const reason = adjustment.exec(token)?.[1]
  const typed = reason ?? token
  // Two letters alone are a word as often as a modifier: only beside the name of the set.
  if (!codeShape.test(typed) || (asked.length === 0 && reason === undefined && !/\d/.test(typed))) return []
  const inSets = (wanted: readonly CodeSetName[]): readonly CodeHit[] => typedSets.filter((set) => wanted.includes(set) && (options.sets === undefined || options.sets.includes(set))).flatMap((set) => hitOf(sets, set, typed, options))
  const found = inSets(reason !== undefined ? ['carc'] : asked.length > 0 ? asked : typedSets)
  return found.length > 0 ? found : inSets(otherwise)
}

function hitOf(sets: CodeSets, set: CodeSetName, typed: string, options: FindOptions): readonly CodeHit[] {
  // N130 is a remark, N13.0 a diagnosis: without the dot both may be meant.
  if (typed.includes('.') && set !== 'icd10cm') return []
  const code = writtenCode(set, set === 'place-of-service' ? typed.padStart(2, '0') : typed)
  const states = sets.states(set, code)
  const on = options.dateOfService
  const state = on === undefined ? states.at(-1) : (stateOn(states, on) ?? states.at(-1))
  if (state === undefined) return []
  if (state.name === '') return [hit(set, code, 'no words at hand for this number')]
  const ended = state.to !== undefined && (on === undefined || state.to < on)
  const successors = ended ? state.successors.flatMap((each) => hitOf(sets, typedSets.find((one) => sets.states(one, each).length > 0) ?? set, each, options)) : []
  return [hit(set, state.code, `${state.officialName ?? state.name}${ended ? ` (ended ${state.to ?? ''})` : ''}`), ...successors]
}

function hit(set: CodeSetName, code: string, name: string): CodeHit {
  return { set, code, name, score: 1, alsoConsider: [] }
}
