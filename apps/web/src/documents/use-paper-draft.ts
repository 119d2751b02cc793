// What is typed in a paper: kept on the server a second after typing stops, in this tab when the server is away.
import type { LetterView } from '@crossbill/api'
import { useEffect, useRef, useState } from 'react'
import { call, Refused } from '../api/call.ts'
import { draftOf, joinEdits, placeEdits } from './draft-edits.ts'
import type { Edits } from './paper-text.tsx'
import type { KeptDraft } from './use-kept-draft.ts'

type Standing = { readonly is: 'kept' | 'typing' | 'saving' } | { readonly is: 'refused'; readonly error: Refused }
/** The same sentence in the words of two people. */
export interface Differing { readonly at: string; readonly mine: string; readonly theirs: string }

const pause = 1_000

export type PaperDrafting = ReturnType<typeof usePaperDraft>

export function usePaperDraft(at: { readonly caseId: string; readonly paper: string; readonly letter: LetterView; readonly kept: KeptDraft; readonly mayWrite: boolean }) {
  const { caseId, paper, letter, kept, mayWrite } = at
  const place = `crossbill.paper ${caseId} ${paper}`
  const [start] = useState(() => {
    const unsent = mayWrite ? sessionStorage.getItem(place) : null
    const placed = placeEdits(letter, kept.edits)
    return { ...placed, edits: unsent === null ? placed.edits : { ...placed.edits, ...(JSON.parse(unsent) as Edits) }, unsent: unsent !== null }
  })
  const [edits, setEdits] = useState<Edits>(start.edits)
  const [homeless, setHomeless] = useState(start.homeless)
  const [differing, setDiffering] = useState<readonly Differing[]>([])
  const [standing, setStanding] = useState<Standing>({ is: start.unsent ? 'typing' : 'kept' })
  const version = useRef(kept.version)
  const latest = useRef({ edits, homeless })
  latest.current = { edits, homeless }

  // Somebody else wrote meanwhile: both are joined, and where they differ a person decides.
  const join = async (): Promise<void> => {
    const theirs = await call('paperDraft', { params: { caseId, paper } })
    const placed = placeEdits(letter, theirs.edits)
    const joined = joinEdits(latest.current.edits, placed.edits)
    version.current = theirs.version
    setDiffering(joined.differing)
    setHomeless(placed.homeless)
    setEdits(joined.edits)
    setStanding({ is: joined.differing.length > 0 ? 'kept' : 'typing' })
  }
  const save = async (): Promise<void> => {
    const sent = latest.current
    setStanding({ is: 'saving' })
    try {
      const answer = await call('savePaperDraft', { params: { caseId, paper }, body: { version: version.current, edits: [...draftOf(letter, sent.edits), ...sent.homeless] } })
      version.current = answer.version
      const whole = latest.current.edits === sent.edits
      if (whole) sessionStorage.removeItem(place)
      setStanding({ is: whole ? 'kept' : 'typing' })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.refusal.code === 'DRAFT-NEWER') await join().catch(() => setStanding({ is: 'refused', error }))
      else setStanding({ is: 'refused', error })
    }
  }
  useEffect(() => {
    if (standing.is !== 'typing' || !mayWrite || differing.length > 0) return
    sessionStorage.setItem(place, JSON.stringify(edits))
    const timer = window.setTimeout(() => void save(), pause)
    return () => window.clearTimeout(timer)
    // Each change starts the pause anew.
  }, [edits, standing.is, differing.length])
  return {
    edits, homeless, differing, standing,
    write: (where: string, text: string | undefined): void => {
      setEdits(({ [where]: _earlier, ...rest }) => (text === undefined ? rest : { ...rest, [where]: text }))
      setStanding({ is: 'typing' })
    },
    decide: (where: string, text: string): void => {
      setEdits((before) => ({ ...before, [where]: text }))
      setDiffering((before) => before.filter((each) => each.at !== where))
      setStanding({ is: 'typing' })
    },
    /** Words without a place are let go only when a person says so. */
    letGo: (): void => { setHomeless([]); setStanding({ is: 'typing' }) },
    /** After signing: the words are in the signed paper. */
    clear: (): void => { sessionStorage.removeItem(place); version.current = 0; setEdits({}); setStanding({ is: 'kept' }) },
  }
}
