// What deciding and searching need to know of codes, made once from the data packs at start.
// A decision is a pure function of its document, so the latest ones are kept and given again for the same document.
import { createHash } from 'node:crypto'
import { type BilledBefore, codeKnowledge, decide } from '@crossbill/claims'
import type { CaseDocument, CoordinationDecision } from '@crossbill/model'
import { codeSearch, type CodeHit, type CodeSets, type Deviation, type FindOptions } from '@crossbill/rules'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'

export interface Knowledge {
  /** Decides a case document as of its own `asOf` day, after what went out before, with what payers of the office do differently. The answer is shared: look at it, do not change it. */
  decide: (document: CaseDocument, before?: BilledBefore, deviations?: readonly Deviation[]) => CoordinationDecision
  findCodes: (words: string, options: FindOptions) => readonly CodeHit[]
  sets: CodeSets
}

const decisionsKept = 500

/** Reads the packs of a folder. A removed pack is no trouble: its codes are then not known. */
export function readKnowledge(packFolder: string): Knowledge {
  const { sets } = readPacksFromDisk(packFolder)
  const codes = codeKnowledge(sets)
  const search = codeSearch(sets)
  return {
    decide: keepLatest((document, before, deviations) => decide(document, codes, before, deviations)),
    findCodes: (words, options) => search.find(words, options),
    sets,
  }
}

// A Map keeps its order of entry: what was asked for longest ago is first and goes first.
function keepLatest(decideAnew: Knowledge['decide']): Knowledge['decide'] {
  const kept = new Map<string, CoordinationDecision>()
  return (document, before, deviations) => {
    const key = createHash('sha256').update(JSON.stringify([document, before, deviations])).digest('base64')
    const decision = kept.get(key) ?? decideAnew(document, before, deviations)
    kept.delete(key)
    kept.set(key, decision)
    if (kept.size > decisionsKept) kept.delete(kept.keys().next().value ?? '')
    return decision
  }
}
