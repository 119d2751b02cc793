// Which letters and papers a case needs, which it may have, and which do not belong to it, each with the reason.
import { type CaseDocument, type CoordinationDecision, sideOf } from '@crossbill/model'
import { mayGiveNotice } from './advance-notice.ts'
import type { LetterKind } from './composed.ts'
import { storiesFor } from './medical-necessity.ts'
import { askedOfPhysician } from './physician-request.ts'

export interface LetterDue {
  readonly kind: LetterKind
  readonly standing: 'needed' | 'possible' | 'not-for-this-case'
  readonly why: string
  /** The payer it goes to. */
  readonly coverageId?: string
  /** The claim it answers. */
  readonly claimId?: string
}

/** Claims whose answer may be appealed. */
export interface DeclinedClaim {
  readonly claimId: string
  readonly coverageId: string
}

/** Every kind of letter with its standing in this case, in the order an office needs them. */
export function lettersDue(document: CaseDocument, decision: CoordinationDecision, declined: readonly DeclinedClaim[] = []): LetterDue[] {
  return [consent(decision), ...notice(document, decision), ...medical(document, decision), physician(decision), ...appeals(document, declined)]
}

function consent(decision: CoordinationDecision): LetterDue {
  return decision.routes.some((route) => route.allowed)
    ? { kind: 'financial-consent', standing: 'needed', why: 'The patient agrees to the money before the visit.' }
    : { kind: 'financial-consent', standing: 'possible', why: 'There is no estimate yet; the paper would show full fees only.' }
}

/** Original Medicare only; needed where the decision already expects no payment. */
function notice(document: CaseDocument, decision: CoordinationDecision): LetterDue[] {
  if (!mayGiveNotice(document)) return [{ kind: 'advance-notice', standing: 'not-for-this-case', why: 'Only Original Medicare takes this notice, and the case has none.' }]
  const expected = decision.orders.some((order) => order.modifiers?.some((each) => each.modifiers.some((modifier) => ['GA', 'GX', 'GY'].includes(modifier))))
  return [{ kind: 'advance-notice', standing: expected ? 'needed' : 'possible', why: expected ? 'Medicare is not expected to pay a service of this case.' : 'Only where Medicare is not expected to pay; give the reason.' }]
}

function medical(document: CaseDocument, decision: CoordinationDecision): LetterDue[] {
  const stories = storiesFor(decision, {})
  const used = new Set(decision.orders.flatMap((order) => order.order))
  const coverages = document.coverages.filter((each) => sideOf(each.kind) !== 'dental' && (used.has(each.id) || used.size === 0))
  if (coverages.length === 0) return (['medical-necessity', 'claim-narrative'] as const).map((kind) => ({ kind, standing: 'not-for-this-case', why: 'No medical plan gets a claim in this case.' }))
  if (stories.length === 0) return (['medical-necessity', 'claim-narrative'] as const).map((kind) => ({ kind, standing: 'not-for-this-case', why: 'No condition in the chart makes a service medical.' }))
  const fits = stories.some((story) => story.fits === 'fits')
  const unlisted = decision.crossings.some((crossing) => crossing.candidates[0]?.description !== undefined)
  return coverages.flatMap((coverage): LetterDue[] => [
    { kind: 'medical-necessity', coverageId: coverage.id, standing: fits ? 'needed' : 'possible', why: fits ? `${coverage.payer.name} pays for the why; the chart holds it.` : 'The story fits only if something more is found.' },
    { kind: 'claim-narrative', coverageId: coverage.id, standing: fits && unlisted ? 'needed' : 'possible', why: unlisted ? 'An unlisted code is paid only with a description.' : 'Goes with the claim where the payer reads notes.' },
  ])
}

function physician(decision: CoordinationDecision): LetterDue {
  const asked = askedOfPhysician(storiesFor(decision, {}))
  return asked.length > 0
    ? { kind: 'physician-request', standing: 'needed', why: `The chart lacks ${asked.length} ${asked.length === 1 ? 'thing' : 'things'} only a physician can give.` }
    : { kind: 'physician-request', standing: 'not-for-this-case', why: 'The chart lacks nothing that a physician would have to give.' }
}

function appeals(document: CaseDocument, declined: readonly DeclinedClaim[]): LetterDue[] {
  if (declined.length === 0) return [{ kind: 'appeal', standing: 'not-for-this-case', why: 'No payer has declined a claim of this case.' }]
  return declined.map((each) => ({ kind: 'appeal', standing: 'possible', why: `${document.coverages.find((coverage) => coverage.id === each.coverageId)?.payer.name ?? 'The payer'} declined claim ${each.claimId}.`, coverageId: each.coverageId, claimId: each.claimId }))
}
