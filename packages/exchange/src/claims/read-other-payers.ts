// Other payers of a claim (2320, 2330): who they are, in which order, and what they answered.
import type { OtherPayer } from '@crossbill/model'
import type { Loop } from '@crossbill/x12'
import { readRelationship, readSequence } from '../wire/codes.ts'
import { known, some, told } from '../wire/known.ts'
import type { ReadingNotes } from '../wire/reading-notes.ts'
import { readAdjustments } from './read-adjustments.ts'
import { readPayer, readSubscriber } from './read-parties.ts'

/** Every other payer of the claim in file order; one without payer or insured is a finding. */
export function readOtherPayers(claim: Loop, notes: ReadingNotes): OtherPayer[] {
  return claim.loops('2320').flatMap((loop) => {
    const payer = readOtherPayer(loop, notes)
    if (payer !== undefined) return [payer]
    notes.error('EXC-OTHER-PAYER', `segment ${loop.segment('SBR')?.index ?? 0} (SBR)`, { what: 'This other coverage lacks its payer or its insured person.', remedy: 'Add the other coverage to the claim by hand, or ask for a corrected file.' })
    return []
  })
}

function readOtherPayer(loop: Loop, notes: ReadingNotes): OtherPayer | undefined {
  const information = loop.segment('SBR')
  const payerLoop = loop.loop('2330B')
  const payer = readPayer(payerLoop, notes)
  const subscriber = readSubscriber(loop.loop('2330A'), information, notes)
  if (information === undefined || payer === undefined || subscriber === undefined) return undefined
  const related = readRelationship(information.element(2)) ?? { relationship: 'self' as const }
  const conditions = loop.segment('OI')
  const reference = (qualifier: string) => told(payerLoop?.segment('REF', qualifier)?.element(2))
  const amount = (qualifier: string) => loop.segment('AMT', qualifier)
  return known({
    sequence: readSequence(information.element(1)), payer, subscriber, relationship: related.relationship, relationshipDetail: related.detail,
    filingIndicator: told(information.element(9)), medicareSecondaryReason: told(information.element(5)),
    benefitsAssigned: conditions === undefined || conditions.element(3) === 'W' ? undefined : conditions.element(3) === 'Y',
    releaseOfInformation: conditions === undefined ? undefined : conditions.element(6) === 'Y',
    paid: notes.cents(amount('D'), 2), nonCovered: notes.amount(amount('A8'), 2), remainingLiability: notes.amount(amount('EAF'), 2),
    adjustments: some(readAdjustments(loop, notes)),
    adjudicationDate: notes.span(payerLoop?.segment('DTP', '573'))?.from,
    payerClaimControlNumber: reference('F8'), priorAuthorizationNumber: reference('G1'), referralNumber: reference('9F'), predeterminationNumber: reference('G3'),
  })
}
