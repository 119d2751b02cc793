// What deciding and searching need to know of codes, made once from the data packs at start.
import { codeKnowledge, decide } from '@crossbill/claims'
import type { CaseDocument, CoordinationDecision } from '@crossbill/model'
import { codeSearch, type CodeHit, type CodeSets, type FindOptions } from '@crossbill/rules'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'

export interface Knowledge {
  /** Decides a case document as of its own `asOf` day. */
  decide: (document: CaseDocument) => CoordinationDecision
  findCodes: (words: string, options: FindOptions) => readonly CodeHit[]
  sets: CodeSets
}

/** Reads the packs of a folder. A removed pack is no trouble: its codes are then not known. */
export function readKnowledge(packFolder: string): Knowledge {
  const { sets } = readPacksFromDisk(packFolder)
  const codes = codeKnowledge(sets)
  const search = codeSearch(sets)
  return {
    decide: (document) => decide(document, codes),
    findCodes: (words, options) => search.find(words, options),
    sets,
  }
}
