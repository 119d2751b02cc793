// What is typed of a note: weighed and kept while it is written, never lost when the server is away.
import type { CasePage } from '@crossbill/api'
import type { SoapNote } from '@crossbill/model'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type AnswerOf, call, Refused } from '../api/call.ts'
import { useAutosave } from '../parts/use-autosave.ts'
import type { Section } from './marked-text.ts'

export type NoteWeight = AnswerOf<'weighNote'>
export type NoteTyped = Pick<SoapNote, 'dateOfService' | 'providerId' | Section>

function textOf(note: SoapNote): NoteTyped {
  return { dateOfService: note.dateOfService, subjective: note.subjective, objective: note.objective, assessment: note.assessment, plan: note.plan, ...(note.providerId === undefined ? {} : { providerId: note.providerId }) }
}

export function useNoteDraft(page: CasePage, note: SoapNote, mayWrite: boolean) {
  const queries = useQueryClient()
  const [weight, setWeight] = useState<NoteWeight>()
  const version = useRef(page.version)
  version.current = Math.max(version.current, page.version)

  const weigh = async (text: NoteTyped): Promise<void> => {
    try {
      setWeight(await call('weighNote', { params: { caseId: page.caseId }, body: { noteId: note.id, note: text } }))
    } catch (error) {
      // Without the weight the stories of the decision stand; a refusal here must not stop the writing.
      if (!(error instanceof Refused)) throw error
    }
  }
  const { typed, standing, type, saveNow } = useAutosave<NoteTyped>({
    place: `crossbill.note ${page.caseId} ${note.id}`, mayWrite,
    start: (unsent) => ({ ...textOf(note), ...(unsent === null ? {} : (JSON.parse(unsent) as Partial<NoteTyped>)) }),
    unsent: (text) => text,
    keep: async (text) => {
      void weigh(text)
      const answer = await call('saveNote', { params: { caseId: page.caseId, noteId: note.id }, body: { version: version.current, note: text } })
      version.current = answer.version
      void queries.invalidateQueries({ queryKey: ['casePage'] })
    },
  })
  // The places to write for what is missing are known before the first letter.
  useEffect(() => { if (mayWrite) void weigh(typed) }, [])
  return { typed, standing, weight, version, type: (part: Partial<NoteTyped>): void => type((before) => ({ ...before, ...part })), saveNow }
}
