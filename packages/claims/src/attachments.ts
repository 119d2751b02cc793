// Signed papers that go with a claim: announced in it by a control number, sent after it under the same number.
import type { CaseDocument, ClaimAttachment } from '@crossbill/model'
import { ownLetters } from '@crossbill/rules'

/**
 * What the claim to a coverage announces. `OZ` is support data for the claim, in both claim guides; `EL` says that it
 * follows electronically. Numbers are the claim's own with the paper's place, so none is ever used twice.
 */
export function attachmentsOf(document: CaseDocument, coverageId: string, claimNumber: string): ClaimAttachment[] {
  return (document.chart?.documents ?? [])
    .filter((each) => each.signed === true && ownLetters.includes(each.kind) && each.attachedTo?.includes(coverageId) === true)
    .map((each, index) => ({ type: 'OZ', transmission: 'EL', controlNumber: `${claimNumber}A${index + 1}`, documentId: each.id }))
}
