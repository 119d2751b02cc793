// Notes as the contract shows them: what each still lacks, and what a text would be worth.
import type { CaseDocument } from '@crossbill/model'
import { conceptIds, readNote } from '@crossbill/rules'
import { lookAtCase } from '../../flow/look-at-case.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notesOf } from '../routes/case-changes.ts'
import type { EndpointAnswer } from './answers.ts'

type NoteRow = EndpointAnswer<'notes'>['rows'][number]

/** Every note of the office's cases, unsigned first. */
export async function noteRows(context: Context, office: OfficeStore): Promise<NoteRow[]> {
  const rows: NoteRow[] = []
  for (const { caseId, number, summary } of await office.cases.list()) {
    const { state, decision } = await lookAtCase(context, office, caseId)
    const points = decision.stories.reduce((sum, story) => sum + story.points, 0)
    const outOf = decision.stories.reduce((sum, story) => sum + story.outOf, 0)
    const missing = decision.stories.flatMap((story) => story.elements.filter((each) => each.required && each.points === 0).map((each) => each.title))
    for (const note of notesOf(state.document)) {
      const provider = state.document.providers.find((each) => each.id === note.providerId)?.name.last
      rows.push({
        caseId, caseNumber: String(number), patient: summary.patient, title: summary.title, noteId: note.id, dateOfService: note.dateOfService,
        ...(provider === undefined ? {} : { provider }), signed: note.signed !== undefined, points, outOf, missing: [...new Set(missing)],
      })
    }
  }
  return rows.sort((a, b) => Number(a.signed) - Number(b.signed) || b.dateOfService.localeCompare(a.dateOfService))
}

/** How complete the story is with this text, and which findings its words deny. */
export function weightOf(context: Context, document: CaseDocument, noteId: string): EndpointAnswer<'weighNote'> {
  const { stories } = context.knowledge.decide(document)
  const note = notesOf(document).find((each) => each.id === noteId)
  const denied = note === undefined ? [] : readNote(note).flatMap((sentence) => conceptIds.filter((concept) => sentence.mentions(concept).some((mention) => mention.assertion === 'absent')))
  return { stories, understoodAsNo: [...new Set(denied)].map((concept) => concept.replaceAll('-', ' ')) }
}
