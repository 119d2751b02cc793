// The data packs in the shape the X12 checker asks them: is this code in force on that date, or is nothing known?
import type { CodeSets as X12CodeSets } from '@crossbill/x12'
import { type CodeSets, codeSetAnswers } from '@crossbill/rules'

const names: Readonly<Record<string, string>> = { placeOfService: 'place-of-service', claimStatus: 'claim-status', claimStatusCategory: 'claim-status-category' }

/** Answers `undefined` for a set that is not loaded or only partly known, so that nothing is said of its codes. */
export function x12CodeSets(sets: CodeSets): X12CodeSets {
  const answers = codeSetAnswers(sets)
  return {
    has(set, code, dateOfService) {
      const standing = answers.has(names[set] ?? set, code, dateOfService ?? '')
      return standing === 'valid' ? undefined : false
    },
  }
}
