// Review of a note while it is written: which elements of a pathway it proves and where, which are missing, what it denies.
import type { CaseDocument, SoapNote, StoryStrength } from '@crossbill/model'
import { readNote, saidNoIn, searchText, type Measure, type NoteSection, type NoteSentence, type SaidNo, type Search } from '../notes/index.ts'
import { proofOf } from '../notes/evidence.ts'
import { holds, startsWithAny } from './conditions.ts'
import { forService, looksComplete, readCase } from './facts.ts'
import type { Pathway, Prompt, StoryElement } from './pathway.ts'
import { weighPathway } from './weigh.ts'

/** A sentence that proves an element; `start` and `end` are characters of its section (of the amendment’s text for amendments). */
export interface ProvingSentence {
  readonly section: NoteSection
  readonly amendment?: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface ReviewedElement {
  readonly element: string
  readonly title: string
  readonly points: number
  readonly outOf: number
  readonly required: boolean
  /** Number shown at the sentence, in the order of the list; only for elements that are there. */
  readonly number?: number
  readonly sentence?: ProvingSentence
  /** Proved elsewhere in the case: an earlier note, a fact, a paper. */
  readonly elsewhere?: StoryStrength['elements'][number]['provedBy']
  /** What is missing, and prompts with a gap; never a finding. */
  readonly ask?: string
  readonly prompts?: readonly Prompt[]
}

export interface NoteReview {
  readonly pathway: string
  readonly title: string
  readonly points: number
  readonly outOf: number
  /** Missing elements first in the order of their points, then those that are there. */
  readonly elements: readonly ReviewedElement[]
  readonly missing: readonly ReviewedElement[]
  readonly understoodAsNo: readonly SaidNo[]
  readonly measures: readonly (Measure & { readonly section: NoteSection; readonly sentenceStart: number })[]
}

/**
 * Reviews a note against a pathway. With `document` the rest of the case counts too: earlier notes, structured facts,
 * papers, and elements that this case does not need fall away; without it the note stands alone.
 */
export function reviewNote(note: SoapNote, pathway: Pathway, document?: CaseDocument): NoteReview {
  const sentences = readNote(note)
  const known = document === undefined ? undefined : caseStory(note, pathway, document)
  let number = 0
  const elements = pathway.elements.filter((each) => known === undefined || known.needed.has(each.id)).map((element): ReviewedElement => {
    const base = { element: element.id, title: element.title, outOf: element.points, required: element.required }
    const searches = (element.proofs.text ?? []).map((evidence) => searchText(evidence, sentences))
    const written = element.proofs.diagnosis === undefined ? undefined : codeWritten(element.proofs.diagnosis, sentences)
    const found = written ?? searches.find((each) => each.is === 'found')
    const elsewhere = known?.story?.elements.find((each) => each.element === element.id)?.provedBy
    if (found?.is === 'found') {
      number += 1
      const { section, amendment, start, end, text } = found.proof
      return { ...base, points: element.points, number, sentence: { section, ...(amendment === undefined ? {} : { amendment }), start, end, text } }
    }
    if (elsewhere !== undefined) {
      number += 1
      return { ...base, points: element.points, number, elsewhere }
    }
    return { ...base, points: 0, ask: askFor(element, searches), prompts: element.prompts }
  // Without the case nobody knows whether an element of special conditions is needed: it counts when it is there.
  }).filter((each) => known !== undefined || each.points > 0 || pathway.elements.find((element) => element.id === each.element)?.when === undefined)
  const missing = elements.filter((each) => each.points === 0).sort((a, b) => Number(b.required) - Number(a.required) || b.outOf - a.outOf)
  return {
    pathway: pathway.id, title: pathway.title,
    points: elements.reduce((sum, each) => sum + each.points, 0), outOf: elements.reduce((sum, each) => sum + each.outOf, 0),
    elements, missing, understoodAsNo: sentences.flatMap(saidNoIn),
    measures: sentences.flatMap((sentence) => sentence.measures.map((measure) => ({ ...measure, section: sentence.section, sentenceStart: sentence.start }))),
  }
}

/** A sentence that writes a complete code of the right family, and does not deny it. */
function codeWritten(families: readonly string[], sentences: readonly NoteSentence[]): Extract<Search, { is: 'found' }> | undefined {
  for (const sentence of sentences) {
    const at = sentence.tokens.findIndex((token) => /^[a-z]\d[\da-z]/.test(token.text) && startsWithAny(token.text, families) && looksComplete(token.text))
    if (at >= 0 && !sentence.scopes.some((scope) => scope.assertion === 'absent' && at >= scope.from && at < scope.to)) return { is: 'found', proof: proofOf(sentence) }
  }
  return undefined
}

function askFor(element: StoryElement, searches: readonly Search[]): string {
  const partly = searches.find((each) => each.is === 'partly')
  if (partly?.is === 'partly') return (partly.lacks === 'date' ? element.askDate : element.askMeasure) ?? element.ask
  return searches.some((each) => each.is === 'denied') ? `The note says no. ${element.ask}` : element.ask
}

/** The pathway’s story over the case with this version of the note in it. */
function caseStory(note: SoapNote, pathway: Pathway, document: CaseDocument): { story: StoryStrength | undefined; needed: ReadonlySet<string> } {
  const notes = [...(document.chart?.notes ?? []).filter((each) => each.id !== note.id), note]
  const facts = readCase({ ...document, chart: { ...document.chart, notes } }, [])
  const stories = weighPathway(pathway, facts)
  const story = stories.sort((a, b) => b.points - a.points)[0]
  if (story !== undefined) return { story, needed: new Set(story.elements.map((each) => each.element)) }
  const services = document.plan.services.map((service) => forService(facts, service))
  const needed = pathway.elements.filter((each) => each.when === undefined || services.some((here) => each.when !== undefined && holds(each.when, here)))
  return { story: undefined, needed: new Set(needed.map((each) => each.id)) }
}
