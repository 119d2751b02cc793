// Search in plain words over every code set, as typed, with misspellings.
// MiniSearch keeps the words and finds them (exactly, by beginning, or a slip away); the weighing of
// concepts against titles is ours, because a diagnosis is right when all that was said is in it.
import MiniSearch from 'minisearch'
import type { CodeSets } from '../code-sets.ts'
import { once } from '../icd10cm.ts'
import type { CodeSetName } from '../pack.ts'
import { askedSets, exactCode } from './asked.ts'
import { farDocuments, nearDocuments } from './documents.ts'
import type { SearchDocument } from './documents.ts'
import { plainWords } from './idioms.table.ts'
import { memberOf } from './member.ts'
import type { Concept } from './query.ts'
import { conceptsOf, synonymWords } from './query.ts'
import { spelledWords } from './shorthand.table.ts'
import { irregularStems, isFaint, stemOf, wordsOf } from './words.ts'

export interface CodeHit {
  readonly set: CodeSetName
  readonly code: string
  readonly name: string
  /** 0 to about 1; only for comparing hits of one search. */
  readonly score: number
  /** ICD-10-CM: other members of the family that differ by side, part or encounter. */
  readonly alsoConsider: readonly string[]
}

export interface FindOptions {
  readonly limit?: number
  readonly sets?: readonly CodeSetName[]
  /** Leaves out codes not in force on that day. */
  readonly dateOfService?: string
}

export interface CodeSearch {
  /** The best codes for words as typed, best first. */
  find(words: string, options?: FindOptions): readonly CodeHit[]
}

interface Tier {
  readonly index: MiniSearch<SearchDocument>
  readonly documents: readonly SearchDocument[]
  readonly first: number
  readonly postings: Map<string, ReadonlyMap<number, number>>
  readonly weights: Map<string, number>
  /** The stems of a document with the weight of all of them, computed when first met. */
  readonly weighed: (DocumentWeight | undefined)[]
}

interface DocumentWeight {
  readonly stems: readonly string[]
  readonly whole: number
}

/** Weight of a word that stands nowhere. */
const unknownWord = 0.15
/** Above this, near answers are taken as complete and the far diagnoses are not asked. */
const fullAnswer = 0.8

/** A title at least this near says what was asked and little else. */
const wholeTitle = 0.8

/** A blank typed at the end says that the last word is finished. */
function keepEnd(typed: string, words: string): string {
  return /\s$/.test(typed) ? `${words} ` : words
}

/** Builds the search. The near words are indexed at the first question, the far diagnoses when first needed. */
export function codeSearch(sets: CodeSets): CodeSearch {
  const near = once(() => tierOf(nearDocuments(sets), 0))
  const far = once(() => {
    const first = near().documents.length
    return tierOf(farDocuments(sets, first), first)
  })
  const spelling = once(() => spellingOf(near()))
  return {
    find(words, options = {}) {
      const exact = exactCode(words, sets, options)
      const asked = askedSets(keepEnd(words, plainWords(spelledWords(words))))
      const concepts = conceptsOf(asked.rest, (stem, unfinished) => spelling()(stem, unfinished))
      if (concepts.length === 0) return exact
      const wanted = (document: SearchDocument): boolean => options.sets === undefined || options.sets.includes(document.set)
      const weights = concepts.map((concept) => conceptWeightOf(near(), concept) ?? (conceptWeightOf(far(), concept) === undefined ? unknownWord : 0.9))
      const found = weigh(near(), concepts, { weights, words: near() }).filter((each) => wanted(each.document))
      // Titles that hold the words among many others do not answer a question by themselves.
      const complete = found.filter((each) => each.recall >= fullAnswer).length >= 3 && found.some((each) => each.score >= wholeTitle)
      if (!complete && (options.sets === undefined || options.sets.includes('icd10cm'))) found.push(...weigh(far(), concepts, { weights, words: near() }))
      for (const each of found) if (asked.sets.includes(each.document.set)) each.score *= 2.6
      return [...exact, ...hitsOf(found, wordsOf(words), { sets, options, exact })].slice(0, options.limit ?? 10)
    },
  }
}

function tierOf(documents: readonly SearchDocument[], first: number): Tier {
  const index = new MiniSearch<SearchDocument>({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term })
  index.addAll(documents)
  return { index, documents, first, postings: new Map(), weights: new Map(), weighed: [] }
}

/** Documents that hold a stem, with how well (1 exact, less when only its beginning was typed). */
function postingsOf(tier: Tier, stem: string, unfinished: boolean): ReadonlyMap<number, number> {
  const key = unfinished ? `${stem}*` : stem
  const known = tier.postings.get(key)
  if (known !== undefined) return known
  const found = new Map<number, number>()
  for (const hit of tier.index.search(stem, { prefix: unfinished && stem.length >= 3, fuzzy: false, combineWith: 'OR' })) found.set(hit.id as number, hit.terms.includes(stem) ? 1 : 0.85)
  if (tier.postings.size > 4000) tier.postings.clear()
  tier.postings.set(key, found)
  return found
}

/** How much a stem says: rare words more. Words of the form other, unspecified say little. */
function weightOf(tier: Tier, stem: string): number {
  const known = tier.weights.get(stem)
  if (known !== undefined) return known
  const among = postingsOf(tier, stem, false).size
  const weight = isFaint(stem) ? 0.12 : Math.min(1, Math.max(0.25, Math.log((tier.documents.length + 1) / (among + 1)) / 8))
  tier.weights.set(stem, weight)
  return weight
}

interface Weighed {
  readonly document: SearchDocument
  readonly recall: number
  score: number
}

interface Matched {
  said: number
  readonly stems: Set<string>
  /** Which concept, and what it gave. */
  readonly parts: (readonly [number, number])[]
}

/** What the title and the phrases of one code say together. */
function saidTogether(tier: Tier, matched: ReadonlyMap<number, Matched>): ReadonlyMap<string, number> {
  const best = new Map<string, Map<number, number>>()
  for (const [id, { parts }] of matched) {
    const code = tier.documents[id - tier.first]?.code ?? ''
    const ofCode = best.get(code) ?? new Map<number, number>()
    for (const [place, gave] of parts) ofCode.set(place, Math.max(ofCode.get(place) ?? 0, gave))
    best.set(code, ofCode)
  }
  return new Map([...best].map(([code, ofCode]) => [code, [...ofCode.values()].reduce((sum, each) => sum + each, 0)]))
}

function weigh(tier: Tier, concepts: readonly Concept[], { weights, words }: { readonly weights: readonly number[]; readonly words: Tier }): Weighed[] {
  const matched = new Map<number, Matched>()
  let total = 0
  for (const [place, concept] of concepts.entries()) {
    const conceptWeight = weights[place] ?? unknownWord
    total += conceptWeight
    for (const [id, best] of bestVariants(tier, concept)) {
      const entry = matched.get(id) ?? { said: 0, stems: new Set<string>(), parts: [] }
      entry.said += conceptWeight * best.weight
      entry.parts.push([place, conceptWeight * best.weight])
      for (const stem of best.stems) entry.stems.add(stem)
      matched.set(id, entry)
    }
  }
  const together = saidTogether(tier, matched)
  const weighed: Weighed[] = []
  for (const [id, { said, stems }] of matched) {
    const document = tier.documents[id - tier.first]
    if (document === undefined) continue
    const recall = said / total
    if (recall < 0.25) continue
    const about = documentWeight(tier, id - tier.first, words)
    let covered = 0
    for (const stem of about.stems) if (stems.has(stem)) covered += weightOf(words, stem)
    const precision = covered / about.whole
    const ofCode = Math.min(1, (together.get(document.code) ?? said) / total)
    const own = recall ** 1.6 * (0.55 + 0.45 * precision)
    const score = (0.75 * own + 0.25 * ofCode ** 1.6) * document.prior * (document.phrase ? 1.05 : 1)
    // Exactly the title or the phrase of a code, whatever its set: nothing else can be meant more.
    weighed.push({ document, recall: ofCode, score: precision > 0.999 && recall > 0.95 ? Math.max(score, 0.96) : score })
  }
  return weighed
}

/** What a concept weighs: its rarest word; nothing when none of its words stands in the tier. */
function conceptWeightOf(tier: Tier, concept: Concept): number | undefined {
  const stands = (stem: string): boolean => postingsOf(tier, stem, concept.unfinished).size > 0
  if (!concept.variants.some((variant) => variant.stems.every(stands))) return undefined
  if (concept.said.every((stem) => isFaint(stem) || memberWords.has(stem))) return 0.2
  const rarest = Math.max(...concept.said.map((stem) => (stands(stem) ? weightOf(tier, stem) : 0)), 0.4)
  return rarest * (concept.said.length > 1 ? 1.25 : 1)
}

/** Words that choose the member of a family rather than the family. */
const memberWords: ReadonlySet<string> = new Set(['sequela', 'old', 'late', 'left', 'right', 'bilateral', 'both', 'acute', 'chronic', 'severe', 'moderate', 'mild'].map(stemOf))

function documentWeight(tier: Tier, at: number, words: Tier): DocumentWeight {
  const known = tier.weighed[at]
  if (known !== undefined) return known
  const stems = (tier.documents[at]?.text ?? '').split(' ')
  const made = { stems, whole: stems.reduce((sum, stem) => sum + weightOf(words, stem), 0) }
  tier.weighed[at] = made
  return made
}

/** For each document the variant of the concept that stands best for it. */
function bestVariants(tier: Tier, concept: Concept): ReadonlyMap<number, { readonly weight: number; readonly stems: readonly string[] }> {
  const best = new Map<number, { weight: number; stems: readonly string[] }>()
  for (const variant of concept.variants) {
    const [first, ...rest] = variant.stems.map((stem) => postingsOf(tier, stem, concept.unfinished && variant.stems.length === 1))
    if (first === undefined) continue
    for (const [id, quality] of first) {
      if (!rest.every((each) => each.has(id))) continue
      const weight = variant.weight * quality
      if ((best.get(id)?.weight ?? 0) < weight) best.set(id, { weight, stems: quality < 1 ? unfinishedStems(tier, id, variant.stems[0] ?? '') : variant.stems })
    }
  }
  return best
}

function unfinishedStems(tier: Tier, id: number, start: string): readonly string[] {
  return (tier.documents[id - tier.first]?.text ?? '').split(' ').filter((stem) => stem.startsWith(start))
}

/** Spelling help from the words of the near documents and of the synonyms. */
function spellingOf(tier: Tier): (stem: string, unfinished: boolean) => readonly { readonly stem: string; readonly weight: number }[] {
  const known = new Set([...tier.documents.flatMap((document) => document.text.split(' ')), ...synonymWords()])
  const index = new MiniSearch<{ id: string; word: string }>({ fields: ['word'], tokenize: (text) => [text], processTerm: (term) => term })
  index.addAll([...new Set([...known, ...Object.keys(irregularStems)])].filter((word) => word.length > 3 && !/^\d+$/.test(word)).map((word) => ({ id: word, word })))
  const kept = new Map<string, readonly { readonly stem: string; readonly weight: number }[]>()
  return (stem, unfinished) => {
    if (known.has(stem) || stem.length < 4 || /\d/.test(stem)) return []
    const key = `${stem}${unfinished ? '*' : ''}`
    const before = kept.get(key)
    if (before !== undefined) return before
    const near = index.search(stem, { prefix: unfinished, fuzzy: stem.length > 7 ? 3 : stem.length > 5 ? 2 : 1, maxFuzzy: 3 })
    const found = near.slice(0, 6).map((hit, place) => ({ stem: irregularStems[String(hit.id)] ?? String(hit.id), weight: 0.92 - 0.07 * place }))
    if (kept.size > 4000) kept.clear()
    kept.set(key, found)
    return found
  }
}

interface HitContext {
  readonly sets: CodeSets
  readonly options: FindOptions
  readonly exact: readonly CodeHit[]
}

/** One hit per family: the member the words mean, families that repeat stepping back. */
function hitsOf(found: readonly Weighed[], words: readonly string[], { sets, options, exact }: HitContext): readonly CodeHit[] {
  const sorted = [...found].sort((a, b) => b.score - a.score || (a.document.code < b.document.code ? -1 : 1)).slice(0, 200)
  const taken = new Set(exact.map((each) => `${each.set} ${each.code}`))
  const families = new Map<string, number>()
  const hits: CodeHit[] = []
  const enough = 3 * (options.limit ?? 10)
  for (const { document, score } of sorted) {
    if (hits.length >= enough) break
    const member = memberOf(document, words, sets, options.dateOfService)
    if (member === undefined || taken.has(`${document.set} ${member.code}`)) continue
    taken.add(`${document.set} ${member.code}`)
    const family = document.set === 'icd10cm' ? member.family : `${document.set} ${member.code}`
    const before = families.get(family) ?? 0
    families.set(family, before + 1)
    hits.push({ set: document.set, code: member.code, name: member.name, score: Math.round(score * 0.93 ** before * 1000) / 1000, alsoConsider: member.others })
  }
  return hits.sort((a, b) => b.score - a.score)
}
