// Cross-coding for the command line, over the packs beside the program.
import { type CodeKnowledge, codeKnowledge as fromSets } from '@crossbill/claims'
import { codeSetsFromPacks } from './packs.ts'

/** Over these sets where a command has opened them already. */
export function codeKnowledge(sets = codeSetsFromPacks()): CodeKnowledge {
  return fromSets(sets)
}
