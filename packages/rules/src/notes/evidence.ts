// Looks for evidence in the sentences of notes: concepts named and meant, with a date or a value where one is asked.
import { addMonths, type CalendarDate } from '@crossbill/model'
import type { Assertion } from './assertions.ts'
import type { ConceptId } from './concepts/index.ts'
import type { Measure, MeasureKind } from './measures.ts'
import { meaningOf, type NoteSection, type NoteSentence } from './read-note.ts'

/** What a text must say to prove something. */
export interface TextEvidence {
  /** Of each group one concept must be named. */
  readonly all: readonly (readonly ConceptId[])[]
  /** How the concepts may be meant; without it only as present. */
  readonly accepts?: readonly Assertion[]
  /** How the concepts of the groups after the first may be meant; without it like the first. */
  readonly rest?: readonly Assertion[]
  /** What is over counts no more; without it an event that is over still was. */
  readonly lasting?: boolean
  /** A sentence that names one of these does not count. */
  readonly unless?: readonly ConceptId[]
  /** A date that belongs to it. */
  readonly date?: boolean
  /** Dates longer ago than so many months before the visit are of another matter. */
  readonly withinMonths?: number
  /** One measured value of these kinds; `below`, `above` in the unit of the kind. */
  readonly measure?: { readonly kinds: readonly MeasureKind[]; readonly below?: number; readonly above?: number }
  /** How many sentences further, in the same section, still belong together. */
  readonly window?: number
  readonly sections?: readonly NoteSection[]
}

/** A sentence that proves something. */
export interface NoteProof {
  readonly noteId: string
  readonly section: NoteSection
  readonly amendment?: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly dates: readonly CalendarDate[]
  readonly measure?: Measure
}

export type Search =
  | { readonly is: 'found'; readonly proof: NoteProof }
  /** Named, but what else is asked is missing. */
  | { readonly is: 'partly'; readonly proof: NoteProof; readonly lacks: 'date' | 'measure' }
  /** Looked for and said not to be. */
  | { readonly is: 'denied'; readonly proof: NoteProof }
  | { readonly is: 'nowhere' }

/** Concepts that a date beside them belongs to. */
const dateAnchors: readonly ConceptId[] = ['imaging', 'hba1c', 'sleep-study', 'pathology', 'infection', 'injury', 'emergency-care', 'other-dated', 'paper-dated']

/** The best the sentences hold: found, else named without date or value, else denied. */
export function searchText(evidence: TextEvidence, sentences: readonly NoteSentence[]): Search {
  let best: Search = { is: 'nowhere' }
  const worth = { nowhere: 0, denied: 1, partly: 2, found: 3 } as const
  for (let at = 0; at < sentences.length; at += 1) {
    const here = searchAt(evidence, sentences, at)
    if (worth[here.is] > worth[best.is]) best = here
    if (best.is === 'found') return best
  }
  return best
}

function searchAt(evidence: TextEvidence, sentences: readonly NoteSentence[], at: number): Search {
  const first = sentences[at]
  if (first === undefined || (evidence.sections !== undefined && first.section !== 'amendment' && !evidence.sections.includes(first.section))) return { is: 'nowhere' }
  const window = sentences.slice(at, at + 1 + (evidence.window ?? 0)).filter((each) => each.noteId === first.noteId && each.section === first.section && each.amendment === first.amendment)
  if (evidence.unless?.some((concept) => first.mentions(concept).length > 0) === true) return { is: 'nowhere' }
  const asked = evidence.accepts ?? ['present']
  const accepts: readonly Assertion[] = asked.includes('past') && evidence.lasting !== true ? [...asked, 'over'] : asked
  const anchor = evidence.all[0]
  if (anchor !== undefined && !anchor.some((concept) => first.mentions(concept).some((mention) => accepts.includes(mention.assertion)))) {
    return anchor.some((concept) => first.mentions(concept).some((mention) => mention.assertion === 'absent')) ? { is: 'denied', proof: proofOf(first) } : { is: 'nowhere' }
  }
  const named = evidence.all.slice(1).every((group) => window.some((sentence) => group.some((concept) => sentence.mentions(concept).some((mention) => (evidence.rest ?? accepts).includes(mention.assertion)))))
  if (!named) return { is: 'nowhere' }
  const measure = evidence.measure === undefined ? undefined : measureIn(evidence, anchor === undefined ? [first] : window)
  if (evidence.measure !== undefined && measure === undefined) return anchor === undefined ? { is: 'nowhere' } : { is: 'partly', proof: proofOf(first), lacks: 'measure' }
  const own = anchor ?? []
  const all = window.flatMap((sentence) => datesOf(sentence, own))
  const since = evidence.withinMonths === undefined ? undefined : addMonths(first.dateOfService, -evidence.withinMonths)
  const dates = since === undefined ? all : all.filter((each) => each >= since)
  if (evidence.date === true && dates.length === 0) return { is: 'partly', proof: proofOf(first), lacks: 'date' }
  return { is: 'found', proof: { ...proofOf(first), dates: [...new Set(dates)].sort(), ...(measure === undefined ? {} : { measure }) } }
}

function measureIn(evidence: TextEvidence, window: readonly NoteSentence[]): Measure | undefined {
  const { kinds, below, above } = evidence.measure ?? { kinds: [] }
  for (const sentence of window) {
    const found = sentence.measures.find((measure) => {
      if (!kinds.includes(measure.kind)) return false
      if ((below !== undefined && measure.value >= below) || (above !== undefined && measure.value <= above)) return false
      const meant = meaningOf(sentence, measure.start, measure.end)
      return meant === 'present' || meant === 'past' || (meant === 'over' && evidence.lasting !== true)
    })
    if (found !== undefined) return found
  }
  return undefined
}

/** Dates of a sentence that do not stand directly behind something else that has its own date. */
export function datesOf(sentence: NoteSentence, own: readonly ConceptId[]): CalendarDate[] {
  const papers = own.includes('physician-coordination') || own.includes('appliance-order')
  const others = dateAnchors.filter((concept) => !own.includes(concept) && !(papers && concept === 'paper-dated'))
  return sentence.dates
    .filter((date) => {
      const before = lastMention(sentence, others, date.start)
      if (before === undefined) return true
      const mine = lastMention(sentence, own, date.start)
      if (mine !== undefined && mine.end >= before.end) return true
      return !/^[\s:(,]*(?:(?:scan|study|image|report|result|value|record|reading)?\s*(?:of|on|from|dated|taken|done|was|:)?\s*(?:[\d.]+\s*%?\s*(?:on|,|\()?)?)[\s:(,]*$/i.test(sentence.text.slice(before.end, date.start))
    })
    .map((date) => date.date)
}

function lastMention(sentence: NoteSentence, concepts: readonly ConceptId[], before: number): { readonly end: number } | undefined {
  return concepts.flatMap((concept) => sentence.mentions(concept)).filter((mention) => mention.end <= before).sort((a, b) => b.end - a.end)[0]
}

/** A sentence as a proof. */
export function proofOf(sentence: NoteSentence): NoteProof {
  return {
    noteId: sentence.noteId, section: sentence.section, ...(sentence.amendment === undefined ? {} : { amendment: sentence.amendment }),
    start: sentence.start, end: sentence.end, text: sentence.text, dates: [],
  }
}
