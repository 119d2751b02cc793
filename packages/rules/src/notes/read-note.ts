// A note cut into sentences with their words, meanings, values and dates, once, so that many elements can be looked for.
import type { CalendarDate, SoapNote } from '@crossbill/model'
import { assertionOf, scopesOf, type Assertion, type Scope } from './assertions.ts'
import { phrasesOf, type ConceptId } from './concepts/index.ts'
import { datesIn, type DateMention } from './dates.ts'
import { measuresIn, type Measure } from './measures.ts'
import { hitsOf } from './phrases.ts'
import { sentencesOf } from './sentences.ts'
import { tokensOf, type Token } from './tokens.ts'

export type NoteSection = 'subjective' | 'objective' | 'assessment' | 'plan' | 'amendment'

/** A concept named in a sentence, how it is meant, and where; places count from the sentence's first character. */
export interface Mention {
  readonly concept: ConceptId
  readonly assertion: Assertion
  readonly start: number
  readonly end: number
}

/** One sentence of a note. `start` and `end` count in its section; an amendment's section is its own text. */
export interface NoteSentence {
  readonly noteId: string
  readonly dateOfService: CalendarDate
  readonly section: NoteSection
  /** Which amendment, from 0; only for amendments. */
  readonly amendment?: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly scopes: readonly Scope[]
  readonly measures: readonly Measure[]
  readonly dates: readonly DateMention[]
  /** All mentions of a concept in this sentence; kept after the first asking. */
  mentions(concept: ConceptId): readonly Mention[]
}

/** A note is a value that never changes, and one decision reads it several times: each is cut up once. */
const alreadyRead = new WeakMap<SoapNote, readonly NoteSentence[]>()

/** The sentences of a note, its four sections first, then its amendments in order. */
export function readNote(note: SoapNote): readonly NoteSentence[] {
  const before = alreadyRead.get(note)
  if (before !== undefined) return before
  const sentences = cutUp(note)
  alreadyRead.set(note, sentences)
  return sentences
}

function cutUp(note: SoapNote): readonly NoteSentence[] {
  const sections: readonly { section: NoteSection; text: string; amendment?: number }[] = [
    { section: 'subjective', text: note.subjective },
    { section: 'objective', text: note.objective },
    { section: 'assessment', text: note.assessment },
    { section: 'plan', text: note.plan },
    ...(note.amendments ?? []).map((each, amendment) => ({ section: 'amendment' as const, text: each.text, amendment })),
  ]
  return sections.flatMap(({ section, text, amendment }) =>
    sentencesOf(text).map((sentence) => readSentence({ noteId: note.id, dateOfService: note.dateOfService, section, ...(amendment === undefined ? {} : { amendment }) }, sentence)),
  )
}

function readSentence(
  place: Pick<NoteSentence, 'noteId' | 'dateOfService' | 'section' | 'amendment'>,
  sentence: { readonly text: string; readonly start: number; readonly end: number },
): NoteSentence {
  const tokens = tokensOf(sentence.text)
  const scopes = scopesOf(tokens)
  const known = new Map<ConceptId, readonly Mention[]>()
  return {
    ...place,
    ...sentence,
    tokens,
    scopes,
    measures: measuresIn(sentence.text),
    dates: datesIn(sentence.text, place.dateOfService),
    mentions(concept) {
      const found = known.get(concept) ?? mentionsOf(concept, tokens, scopes)
      known.set(concept, found)
      return found
    },
  }
}

function mentionsOf(concept: ConceptId, tokens: readonly Token[], scopes: readonly Scope[]): Mention[] {
  return phrasesOf(concept).flatMap((phrase) =>
    hitsOf(phrase, tokens).map((hit): Mention => ({
      concept,
      assertion: assertionOf(hit, scopes),
      start: tokens[hit.from]?.start ?? 0,
      end: tokens[hit.to - 1]?.end ?? 0,
    })),
  )
}

/** How a stretch of the sentence is meant, in characters: the strongest scope over any of its words. */
export function meaningOf(sentence: NoteSentence, start: number, end: number): Assertion {
  const literal = new Set(sentence.tokens.flatMap((token, at) => (token.start < end && start < token.end ? [at] : [])))
  return assertionOf({ from: 0, to: 0, literal }, sentence.scopes)
}
