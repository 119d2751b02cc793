// What a query asks for besides words: one kind of code, or a code typed as a code.
import type { CodeSets } from '../code-sets.ts'
import type { CodeSetName } from '../pack.ts'
import type { CodeHit, FindOptions } from './find-codes.ts'

/** Words that ask for one kind of code; they are taken out of the query when something else is left. */
const setWords: readonly (readonly [RegExp, readonly CodeSetName[]])[] = [
  [/\bmodifiers?\b/i, ['modifier']], [/\b(place of service|pos)\b/i, ['place-of-service']], [/\btaxonomy\b/i, ['taxonomy']],
  [/\b(denials?|denied|carc|reason code)\b/i, ['carc']], [/\b(remark code|remark|rarc)\b/i, ['rarc']], [/\b(cpt|medical code)\b/i, ['cpt', 'hcpcs']],
  [/\b(cdt|dental code)\b/i, ['cdt']], [/\b(icd-?10?(-cm)?|diagnosis( code)?|dx)\b/i, ['icd10cm']], [/\bhcpcs\b/i, ['hcpcs']],
]

/** The sets a query asks for by name, and the query without those names. */
export function askedSets(words: string): { readonly sets: readonly CodeSetName[]; readonly rest: string } {
  const asked = setWords.filter(([pattern]) => pattern.test(words))
  const rest = asked.reduce((text, [pattern]) => text.replace(pattern, ' '), words).replace(/#\s*\d+/g, ' ').trim()
  return { sets: asked.flatMap(([, sets]) => sets), rest: rest === '' ? words : rest }
}

/** A code typed as a code comes first. */
export function exactCode(words: string, sets: CodeSets, options: FindOptions): readonly CodeHit[] {
  const typed = words.trim().toUpperCase()
  if (!/^[A-Z]{0,2}\d[\dA-Z.]{1,7}$/.test(typed)) return []
  const dotted = typed.includes('.') || typed.length <= 3 ? typed : `${typed.slice(0, 3)}.${typed.slice(3)}`
  const tries: readonly (readonly [CodeSetName, string])[] = [['cdt', typed], ['cpt', typed], ['hcpcs', typed], ['icd10cm', dotted]]
  return tries.flatMap(([set, code]) => {
    if (options.sets !== undefined && !options.sets.includes(set)) return []
    const state = sets.states(set, code).at(-1)
    return state === undefined ? [] : [{ set, code, name: state.officialName ?? state.name, score: 1, alsoConsider: [] }]
  })
}
