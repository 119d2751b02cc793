// The appeal: answers the payer's own reason, one by one, with what the chart proves; asks for what the rules allow to ask.
import { type CaseDocument, type CoordinationDecision, formatDollars, type RemittanceClaim } from '@crossbill/model'
import { adjustmentWords } from '@crossbill/rules'
import { type ComposedLetter, type Sentence, sentence } from './composed.ts'
import { letterOfMedicalNecessity, type LetterAsk } from './medical-necessity.ts'

export interface DenialToAppeal {
  readonly claimId: string
  readonly payerName: string
  readonly answer: RemittanceClaim
  /** Day the payer or clearinghouse accepted the claim, where an acknowledgement says so. */
  readonly acceptedOn?: string
}

/** What each kind of reason calls for; requests, never facts. */
const requests: Readonly<Record<string, string>> = {
  '50': 'We ask for a new decision by a dentist or physician of the same specialty, on the findings below.',
  '55': 'We ask for a new decision and for the policy by which the treatment was judged.',
  '197': 'We ask for a late authorization, on the findings below.',
  '198': 'We ask that the authorization be extended to the units provided.',
  '39': 'We ask for a new decision on the findings below.',
  '29': 'We ask that the time limit be looked at again and the claim be processed.',
  '58': 'We ask for a new decision on the place of service.',
}

/** The appeal letter for one answer of a payer. */
export function appealLetter(document: CaseDocument, decision: CoordinationDecision, denial: DenialToAppeal & LetterAsk): ComposedLetter {
  const letter = letterOfMedicalNecessity(document, decision, denial)
  const said = reasonsGiven(denial)
  const asks = [...new Set(codesOf(denial.answer).flatMap((code) => (requests[code] === undefined ? [] : [requests[code]])))]
  const late = codesOf(denial.answer).includes('29')
  const acceptance = late && denial.acceptedOn !== undefined ? [sentence(`The claim was accepted on ${denial.acceptedOn}.`, { kind: 'answer', id: denial.claimId })] : []
  return {
    ...letter, kind: 'appeal', title: 'Appeal', to: denial.payerName,
    about: [...letter.about, sentence(`Your claim number: ${denial.answer.payerClaimControlNumber ?? 'not given'}; ours: ${denial.claimId}`, { kind: 'answer', id: denial.claimId })],
    blocks: [
      { heading: 'What you decided', sentences: said, list: said.length > 1 },
      { heading: 'What we ask', sentences: (asks.length === 0 ? ['We ask for a new decision on the findings below.'] : asks).map((text) => sentence(text, { kind: 'answer', id: denial.claimId })) },
      ...(acceptance.length === 0 ? [] : [{ heading: 'When the claim arrived', sentences: acceptance }]),
      ...letter.blocks,
    ],
    missing: [...(late && denial.acceptedOn === undefined ? ['The receipt that shows when the claim was accepted'] : []), ...letter.missing],
  }
}

function codesOf(answer: RemittanceClaim): string[] {
  return [...answer.adjustments, ...answer.lines.flatMap((line) => line.adjustments)].map((each) => each.reason)
}

function reasonsGiven(denial: DenialToAppeal): Sentence[] {
  const all = [...denial.answer.adjustments, ...denial.answer.lines.flatMap((line) => line.adjustments)]
  const seen = new Set<string>()
  return all.filter((each) => each.amount !== 0 && each.reason !== '45').flatMap((each) => {
    const text = `Reason ${each.group} ${each.reason}, ${formatDollars(each.amount)}: ${adjustmentWords(each)}.`
    if (seen.has(text)) return []
    seen.add(text)
    return [sentence(text, { kind: 'answer', id: denial.claimId })]
  })
}
