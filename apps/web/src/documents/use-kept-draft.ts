// The draft of a paper as the server has it when the paper is opened; later changes are the page's own.
import { useEffect, useState } from 'react'
import { type AnswerOf, call, Refused } from '../api/call.ts'

export type KeptDraft = AnswerOf<'paperDraft'>

export function useKeptDraft(caseId: string, paper: string): { kept: KeptDraft | undefined; error: Refused | undefined; again: () => void } {
  const [kept, setKept] = useState<KeptDraft>()
  const [error, setError] = useState<Refused>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    call('paperDraft', { params: { caseId, paper }, signal: stop.signal }).then(setKept, (trouble: unknown) => {
      if (stop.signal.aborted) return
      if (trouble instanceof Refused) setError(trouble)
      else throw trouble
    })
    return () => stop.abort()
  }, [caseId, paper, tries])
  return { kept, error, again: () => { setError(undefined); setTries(tries + 1) } }
}
