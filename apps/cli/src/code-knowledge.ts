// Cross-coding for the command line, over the packs beside the program.
import { type CodeKnowledge, codeKnowledge as fromSets } from '@crossbill/claims'
import { codeSetsFromPacks } from './packs.ts'

export function codeKnowledge(): CodeKnowledge {
  return fromSets(codeSetsFromPacks())
}
