// What is typed of a note: weighed while writing, kept each second after typing stops, never lost when the server is away.
import type { CasePage } from '@crossbill/api'
import type { SoapNote } from '@crossbill/model'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type AnswerOf, call, Refused } from '../api/call.ts'
import type { Section } from './marked-text.ts'

export type NoteWeight = AnswerOf<'weighNote'>
export type NoteTyped = Pick<SoapNote, 'dateOfService' | 'providerId' | Section>
type Standing = { readonly is: 'kept' | 'typing' | 'saving' } | { readonly is: 'refused'; readonly error: Refused }

function textOf(note: SoapNote): NoteTyped {
  return { dateOfService: note.dateOfService, subjective: note.subjective, objective: note.objective, assessment: note.assessment, plan: note.plan, ...(note.providerId === undefined ? {} : { providerId: note.providerId }) }
}

const pause = 1_000

export function useNoteDraft(page: CasePage, note: SoapNote, mayWrite: boolean) {
  const queries = useQueryClient()
  // A crash or a lost server keeps the text of this tab; it holds patient data and ends with the tab.
  const place = `crossbill.note ${page.caseId} ${note.id}`
  const kept = mayWrite && note.signed === undefined ? sessionStorage.getItem(place) : null
  const [typed, setTyped] = useState<NoteTyped>(() => (kept === null ? textOf(note) : { ...textOf(note), ...(JSON.parse(kept) as Partial<NoteTyped>) }))
  const [standing, setStanding] = useState<Standing>({ is: kept === null ? 'kept' : 'typing' })
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
  const latest = useRef(typed)
  const underWay = useRef<Promise<boolean>>(undefined)
  const saveLatest = async (): Promise<boolean> => {
    const text = latest.current
    setStanding({ is: 'saving' })
    try {
      const answer = await call('saveNote', { params: { caseId: page.caseId, noteId: note.id }, body: { version: version.current, note: text } })
      version.current = answer.version
      // What was typed while the save was under way is still to be saved.
      if (latest.current === text) sessionStorage.removeItem(place)
      setStanding({ is: latest.current === text ? 'kept' : 'typing' })
      await queries.invalidateQueries({ queryKey: ['casePage'] })
      return latest.current === text
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setStanding({ is: 'refused', error })
      return false
    }
  }
  // One save at a time: each carries the version that the one before gave.
  const save = (): Promise<boolean> => {
    const mine = (underWay.current ?? Promise.resolve(true)).catch(() => false).then(saveLatest)
    underWay.current = mine
    return mine
  }
  // The places to write for what is missing are known before the first letter.
  useEffect(() => { if (mayWrite) void weigh(latest.current) }, [])
  useEffect(() => {
    if (standing.is !== 'typing' || !mayWrite) return
    sessionStorage.setItem(place, JSON.stringify(typed))
    const timer = window.setTimeout(() => { void weigh(typed); void save() }, pause)
    return () => window.clearTimeout(timer)
    // Each keystroke starts the pause anew.
  }, [typed, standing.is])
  return {
    typed, standing, weight, version,
    type: (part: Partial<NoteTyped>): void => { latest.current = { ...latest.current, ...part }; setTyped(latest.current); setStanding({ is: 'typing' }) },
    /** Saves what is typed; false when the server did not keep all of it. */
    saveNow: save,
  }
}
