// A letter signed for a payer goes with the claim to that payer (NEC-08).
import type { ClaimFacts, FoundHold, HoldRule } from './hold-rule.ts'

/** Papers of our own that a payer reads with the claim. */
export const ownLetters: readonly string[] = ['letter-of-medical-necessity', 'claim-narrative']

export const letterAttached: HoldRule = {
  id: 'NEC-08A',
  sentence: 'A letter that was signed for a payer goes with the claim to that payer.',
  source: { kind: 'assumed', citation: 'Row NEC-08 of the coordination reference (general knowledge): document attached', readOn: '2026-11-24' },
  codes: ['HOLD-LETTER-NOT-ATTACHED'],
  overridableBy: ['biller', 'dentist', 'manager'],
  check(facts) {
    return loose(facts).map((paper): FoundHold => ({
      code: 'HOLD-LETTER-NOT-ATTACHED', title: `${paper.title ?? 'A signed letter'}: signed, not attached`, why: `It was signed for ${facts.coverage.payer.name} and would not go with the claim.`,
      remedy: 'Attach it to the claim on the page Papers and forms.', serviceIds: facts.services.map((each) => each.id),
    }))
  },
}

function loose({ document, coverage }: ClaimFacts) {
  return (document.chart?.documents ?? []).filter((each) => ownLetters.includes(each.kind) && each.signed === true && each.coverageId === coverage.id && each.attachedTo?.includes(coverage.id) !== true)
}
