// What a person types: kept in this tab at once and on the server a second after typing stops. A crash or a lost server keeps
// the text of this tab; it holds patient data and ends with the tab.
import { useEffect, useRef, useState } from 'react'
import { Refused } from '../api/call.ts'

export type Standing = { readonly is: 'kept' | 'typing' | 'saving' } | { readonly is: 'refused'; readonly error: Refused }

const pause = 1_000

export interface Autosaving<T> {
  /** Where the tab keeps what the server has not. */
  readonly place: string
  readonly mayWrite: boolean
  /** What is typed at first, with what this tab kept of an earlier time laid over it. */
  readonly start: (unsent: string | null) => T
  /** What this tab keeps of it. */
  readonly unsent: (typed: T) => unknown
  /** True while saving waits for a person's decision. */
  readonly waits?: (typed: T) => boolean
  /** Keeps it on the server. A refusal is shown, and the words stay. */
  readonly keep: (typed: T) => Promise<void>
}

/** What is typed, how far it is kept, and the ways to change and to save it. */
export function useAutosave<T>({ place, mayWrite, start, unsent, waits = () => false, keep }: Autosaving<T>) {
  const [first] = useState(() => {
    const kept = mayWrite ? sessionStorage.getItem(place) : null
    return { typed: start(kept), isUnsent: kept !== null }
  })
  const [typed, setTyped] = useState<T>(first.typed)
  const [standing, setStanding] = useState<Standing>({ is: first.isUnsent ? 'typing' : 'kept' })
  const latest = useRef(typed)
  const underWay = useRef<Promise<boolean>>(undefined)
  const set = (change: (before: T) => T, is: 'typing' | 'kept'): void => {
    latest.current = change(latest.current)
    setTyped(latest.current)
    setStanding({ is })
  }
  const saveLatest = async (): Promise<boolean> => {
    const sent = latest.current
    setStanding({ is: 'saving' })
    try {
      await keep(sent)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setStanding({ is: 'refused', error })
      return false
    }
    // What was typed while the save was under way is still to be saved.
    const whole = latest.current === sent
    if (whole) sessionStorage.removeItem(place)
    setStanding({ is: whole ? 'kept' : 'typing' })
    return whole
  }
  // One save at a time: each carries the version that the one before gave.
  const save = (): Promise<boolean> => {
    const mine = (underWay.current ?? Promise.resolve(true)).catch(() => false).then(saveLatest)
    underWay.current = mine
    return mine
  }
  const waiting = waits(typed)
  useEffect(() => {
    if (standing.is !== 'typing' || !mayWrite || waiting) return
    sessionStorage.setItem(place, JSON.stringify(unsent(typed)))
    const timer = window.setTimeout(() => void save(), pause)
    return () => window.clearTimeout(timer)
    // Each keystroke starts the pause anew.
  }, [typed, standing.is, waiting])
  return {
    typed, standing,
    type: (change: (before: T) => T): void => set(change, 'typing'),
    /** Saves what is typed; false when the server did not keep all of it. */
    saveNow: save,
    /** What is typed has found its place elsewhere; nothing of it is left to save. */
    settle: (empty: T): void => {
      sessionStorage.removeItem(place)
      set(() => empty, 'kept')
    },
  }
}
