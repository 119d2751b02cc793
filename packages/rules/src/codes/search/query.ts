// A search query as concepts: each word or known phrase with everything it may stand for.
import { once } from '../icd10cm.ts'
import { synonymLines } from './synonyms.table.ts'
import { stemOf, stemsOf, wordsOf } from './words.ts'

/** Stems that must all be there, and how well they stand for what was said (1 is the word itself). */
export interface Variant {
  readonly stems: readonly string[]
  readonly weight: number
}

export interface Concept {
  readonly said: readonly string[]
  readonly variants: readonly Variant[]
  /** The word is still being typed. */
  readonly unfinished: boolean
}

interface Synonym {
  readonly said: readonly string[]
  readonly variants: readonly Variant[]
}

/** Read at the first question: most commands never search. */
const synonyms = once(readSynonyms)
const longestPhrase = 5

function readSynonyms(): ReadonlyMap<string, readonly Synonym[]> {
  const byFirst = new Map<string, Synonym[]>()
  for (const line of synonymLines) {
    const [saidText = '', variantText = ''] = line.split(' = ')
    const said = stemsOf(saidText)
    const first = said[0]
    if (first === undefined) continue
    const variants = variantText.split(' ').map((each) => {
      const [words = '', weight = '1'] = each.split(':')
      return { stems: words.split('+').flatMap((word) => stemsOf(word)), weight: Number(weight) }
    }).filter((each) => each.stems.length > 0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { said, variants }])
  }
  return byFirst
}

/** Every stem a synonym begins with or holds: known words that need no spelling help. */
export function synonymWords(): ReadonlySet<string> {
  return new Set([...synonyms().values()].flat().flatMap((each) => each.said))
}

/**
 * The concepts of a query, in order; the longest known phrase wins.
 * @param correct spelling help: likely known stems for an unknown one, with weights
 */
export function conceptsOf(query: string, correct: (stem: string, unfinished: boolean) => readonly { readonly stem: string; readonly weight: number }[]): readonly Concept[] {
  const endsInWord = /[a-z0-9]$/i.test(query)
  const lastWord = wordsOf(query).at(-1)
  const stems = stemsOf(query)
  const concepts: Concept[] = []
  for (let at = 0; at < stems.length; ) {
    const phrase = phraseAt(stems, at)
    if (phrase !== undefined) {
      concepts.push(phrase)
      at += phrase.said.length
      continue
    }
    const stem = stems[at] ?? ''
    const unfinished = endsInWord && at === stems.length - 1 && lastWord !== undefined && stemOf(lastWord) === stem
    concepts.push(conceptOf(stem, unfinished, correct(stem, unfinished)))
    at += 1
  }
  return concepts
}

function phraseAt(stems: readonly string[], at: number): Concept | undefined {
  const here = synonyms().get(stems[at] ?? '') ?? []
  let best: Synonym | undefined
  for (const each of here) if (each.said.length <= longestPhrase && each.said.every((word, index) => stems[at + index] === word) && (best === undefined || each.said.length > best.said.length)) best = each
  if (best === undefined) return undefined
  return { said: best.said, variants: merged([{ stems: best.said, weight: 1 }, ...best.variants]), unfinished: false }
}

function conceptOf(stem: string, unfinished: boolean, corrections: readonly { readonly stem: string; readonly weight: number }[]): Concept {
  const variants: Variant[] = [{ stems: [stem], weight: 1 }]
  for (const each of corrections) {
    variants.push({ stems: [each.stem], weight: each.weight })
    for (const synonym of synonyms().get(each.stem) ?? []) if (synonym.said.length === 1) for (const one of synonym.variants) variants.push({ stems: one.stems, weight: one.weight * each.weight })
  }
  return { said: [stem], variants: merged(variants), unfinished }
}

function merged(variants: readonly Variant[]): readonly Variant[] {
  const best = new Map<string, Variant>()
  for (const each of variants) {
    const key = each.stems.join(' ')
    if ((best.get(key)?.weight ?? 0) < each.weight) best.set(key, each)
  }
  return [...best.values()]
}
