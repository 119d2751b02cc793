// Notes as the contract shows them: what each still lacks, and what a text would be worth.
import type { CaseDocument } from '@crossbill/model'
import { checkNoteText, pathwayById, saidNo } from '@crossbill/rules'
import type { CaseNow } from '../../flow/look-at-case.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notesOf } from '../routes/case-changes.ts'
import type { EndpointAnswer } from './answers.ts'

type NoteRow = EndpointAnswer<'notes'>['rows'][number]

/** Every note of the office's cases, unsigned first, as each case showed it when it was last computed. */
export async function noteRows(office: OfficeStore): Promise<NoteRow[]> {
  // Written by noteRowsOf with the case; the answer is validated as it leaves.
  const rows = (await office.cases.noteRows()) as NoteRow[]
  return rows.sort((a, b) => Number(a.signed) - Number(b.signed) || b.dateOfService.localeCompare(a.dateOfService))
}

/** The notes of one case and what its stories lack. */
export function noteRowsOf({ record, state, decision }: CaseNow, head: { patient: string; title: string }): NoteRow[] {
  const points = decision.stories.reduce((sum, story) => sum + story.points, 0)
  const outOf = decision.stories.reduce((sum, story) => sum + story.outOf, 0)
  const missing = [...new Set(decision.stories.flatMap((story) => story.elements.filter((each) => each.required && each.points === 0).map((each) => each.title)))]
  return notesOf(state.document).map((note) => {
    const provider = state.document.providers.find((each) => each.id === note.providerId)?.name.last
    return {
      caseId: record.caseId, caseNumber: String(record.number), ...head, noteId: note.id, dateOfService: note.dateOfService,
      ...(provider === undefined ? {} : { provider }), signed: note.signed !== undefined, points, outOf, missing,
    }
  })
}

/** How complete the story is with this text, what its words deny, where the missing elements can be written, and why it may not be kept. */
export function weightOf(context: Context, document: CaseDocument, noteId: string): EndpointAnswer<'weighNote'> {
  const { stories } = context.knowledge.decide(document)
  const note = notesOf(document).find((each) => each.id === noteId)
  if (note === undefined) return { stories, understoodAsNo: [] }
  const prompts = stories.filter((each) => each.fits !== 'does-not-fit').flatMap((story) => {
    const elements = pathwayById(story.pathway)?.elements ?? []
    const missing = story.elements.filter((each) => each.points < each.outOf)
    return missing.flatMap(({ element }) => (elements.find((each) => each.id === element)?.prompts ?? []).map((prompt) => ({ pathway: story.pathway, element, ...prompt })))
  })
  return { stories, understoodAsNo: [...new Set(saidNo(note).map((each) => each.words))], prompts, findings: checkNoteText(note) }
}
