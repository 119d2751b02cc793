// What is typed in a paper: kept on the server, brought together with what somebody else wrote meanwhile.
import type { DraftEdit, LetterView } from '@crossbill/api'
import { useRef } from 'react'
import { call, Refused } from '../api/call.ts'
import { useAutosave } from '../parts/use-autosave.ts'
import { draftOf, joinEdits, placeEdits } from './draft-edits.ts'
import type { Edits } from './paper-text.tsx'
import type { KeptDraft } from './use-kept-draft.ts'

interface Typed {
  readonly edits: Edits
  /** Words whose sentence is gone. */
  readonly homeless: readonly DraftEdit[]
  /** The same sentence in the words of two people. */
  readonly differing: ReturnType<typeof joinEdits>['differing']
}

export type PaperDrafting = ReturnType<typeof usePaperDraft>

export function usePaperDraft(at: { readonly caseId: string; readonly paper: string; readonly letter: LetterView; readonly kept: KeptDraft; readonly mayWrite: boolean }) {
  const { caseId, paper, letter, kept, mayWrite } = at
  const version = useRef(kept.version)
  const { typed, standing, type, settle } = useAutosave<Typed>({
    place: `crossbill.paper ${caseId} ${paper}`, mayWrite,
    start: (unsent) => {
      const placed = placeEdits(letter, kept.edits)
      return { ...placed, differing: [], edits: unsent === null ? placed.edits : { ...placed.edits, ...(JSON.parse(unsent) as Edits) } }
    },
    unsent: ({ edits }) => edits,
    waits: ({ differing }) => differing.length > 0,
    keep: async ({ edits, homeless }) => {
      try {
        const answer = await call('savePaperDraft', { params: { caseId, paper }, body: { version: version.current, edits: [...draftOf(letter, edits), ...homeless] } })
        version.current = answer.version
      } catch (error) {
        if (!(error instanceof Refused) || error.refusal.code !== 'DRAFT-NEWER') throw error
        await join().catch(() => { throw error })
      }
    },
  })
  // Somebody else wrote meanwhile: both are joined, and where they differ a person decides.
  const join = async (): Promise<void> => {
    const theirs = await call('paperDraft', { params: { caseId, paper } })
    const placed = placeEdits(letter, theirs.edits)
    version.current = theirs.version
    type(({ edits }) => ({ ...joinEdits(edits, placed.edits), homeless: placed.homeless }))
  }
  return {
    ...typed, standing,
    write: (where: string, text: string | undefined): void => type(({ edits: { [where]: _earlier, ...rest }, ...others }) => ({ ...others, edits: text === undefined ? rest : { ...rest, [where]: text } })),
    decide: (where: string, text: string): void => type(({ edits, differing, homeless }) => ({ homeless, edits: { ...edits, [where]: text }, differing: differing.filter((each) => each.at !== where) })),
    /** Words without a place are let go only when a person says so. */
    letGo: (): void => type((before) => ({ ...before, homeless: [] })),
    /** After signing: the words are in the signed paper. */
    clear: (): void => {
      version.current = 0
      settle({ edits: {}, homeless: typed.homeless, differing: typed.differing })
    },
  }
}
