// Pathways: where the story is. All of them over one case, best fitting first.
import type { CaseDocument, CrossCoding, StoryStrength } from '@crossbill/model'
import { readCase, type StoryOptions } from './facts.ts'
import { pathways } from './all.ts'
import { weighPathway } from './weigh.ts'

export { pathways, pathwayById } from './all.ts'
export type { Condition, Decision, Pathway, PathwayDocument, Prompt, Proofs, StoryElement } from './pathway.ts'
export type { StoryOptions } from './facts.ts'
export { reviewNote, type NoteReview, type ProvingSentence, type ReviewedElement } from './review-note.ts'
export { noteTemplate, readTemplate, templateOf, type NoteTemplate } from './templates.ts'
export { whyNoPathway } from './rows-elsewhere.table.ts'
export { watchedDiagnoses } from './watched-diagnoses.ts'
export { stateMandates, type MandateKind, type StateMandate } from './state-mandates.table.ts'

const rank = { fits: 0, 'fits-if': 1, 'does-not-fit': 2 } as const

/**
 * The stories of a case: every pathway that one of its services concerns, with what it answers and the visible sum of
 * its elements. A pathway that answers two services differently tells two stories. Best fitting first.
 */
export function tellStories(document: CaseDocument, crossings: readonly CrossCoding[], options: StoryOptions = {}): StoryStrength[] {
  const facts = readCase(document, crossings, options)
  return pathways
    .flatMap((pathway) => weighPathway(pathway, facts))
    .map((story, order) => ({ story, order }))
    .sort((a, b) => rank[a.story.fits] - rank[b.story.fits] || a.order - b.order)
    .map(({ story }) => story)
}
