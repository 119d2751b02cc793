// A person's words in a composed letter: the sentence is theirs from then on, and stands marked so. The rest stays linked.
import type { Finding, Outcome } from '@crossbill/model'
import { checkText } from '@crossbill/rules'
import type { ComposedLetter, Sentence } from './composed.ts'

export interface LetterEdit {
  /** `about-0`, `block-1-2`, `enclosure-0`, or `added` for words of one's own at the end. */
  readonly at: string
  /** New words; empty takes the sentence out. */
  readonly text: string
}

/** Where a sentence of a composed letter stands; edits name it so. */
export const placeOf = {
  about: (index: number): string => `about-${index}`,
  block: (at: number, index: number): string => `block-${at}-${index}`,
  enclosure: (index: number): string => `enclosure-${index}`,
}

/** Characters one sentence may have. */
const sentenceLimit = 2000

/**
 * The letter with a person's words in it. Refused, with nothing changed: a sentence the letter does not have, words that
 * are too long, control characters, and a letter left without any words.
 */
export function editLetter(letter: ComposedLetter, edits: readonly LetterEdit[], writtenBy: string): Outcome<ComposedLetter> {
  const places = placesOf(letter)
  const findings = edits.flatMap((edit): Finding[] => [
    ...(edit.at === 'added' || places.has(edit.at) ? [] : [{ code: 'LETTER-NO-SUCH-SENTENCE', severity: 'error' as const, place: edit.at, what: 'The letter has no such sentence; its facts may have changed.', remedy: 'Compose the letter again and make the change there.' }]),
    ...checkText(edit.text, edit.at, sentenceLimit),
  ])
  const words = new Map(edits.map((edit) => [edit.at, edit.text.trim()]))
  const changed = (sentence: Sentence, at: string): Sentence[] => {
    const text = words.get(at)
    if (text === undefined || text === sentence.text) return [sentence]
    return text === '' ? [] : [{ text, from: [], writtenBy }]
  }
  const added = words.get('added') ?? ''
  const value: ComposedLetter = {
    ...letter,
    about: letter.about.flatMap((each, index) => changed(each, placeOf.about(index))),
    blocks: [
      ...letter.blocks.map((block, at) => ({ ...block, sentences: block.sentences.flatMap((each, index) => changed(each, placeOf.block(at, index))) })).filter((block) => block.sentences.length > 0),
      ...(added === '' ? [] : [{ sentences: [{ text: added, from: [], writtenBy }] }]),
    ],
    enclosures: letter.enclosures.flatMap((each, index) => changed(each, placeOf.enclosure(index))),
  }
  if (value.blocks.length === 0) findings.push({ code: 'LETTER-EMPTY', severity: 'error', place: 'the letter', what: 'No sentence is left.', remedy: 'Keep at least one sentence.' })
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value, findings: [] }
}

function placesOf(letter: ComposedLetter): Set<string> {
  return new Set([
    ...letter.about.map((_, index) => placeOf.about(index)), ...letter.enclosures.map((_, index) => placeOf.enclosure(index)),
    ...letter.blocks.flatMap((block, at) => block.sentences.map((_, index) => placeOf.block(at, index))),
  ])
}
