// Posts one claim of a remittance to a claim of ours, under an identity that lets it happen once.
import { answerInForce, postingIdentity, readHistory, reversal } from '@crossbill/claims'
import type { RemittanceAdvice, RemittanceClaim } from '@crossbill/model'
import { digestOf } from '../digest.ts'
import type { Context } from '../http/context.ts'
import { notFound, Refused } from '../http/refused.ts'
import type { ClaimRecord, OfficeStore, Person } from '../store/store.ts'
import { program, record } from './record.ts'

export interface ClaimToPost {
  remittanceId: string
  position: number
  advice: RemittanceAdvice
  claim: RemittanceClaim
  ours: ClaimRecord
  digest: string
  by?: Person
}

/**
 * `already`: the very same was posted before. `altered`: the same numbers with other amounts, not taken back between.
 * `nothing-to-take-back`: a reversal of an answer that is not posted here, or of other amounts.
 */
export type Posted = 'posted' | 'already' | 'altered' | 'nothing-to-take-back'

/** Posts in the caller's transaction: the posting's identity, the case's history, its next step. */
export async function postClaim(context: Context, office: OfficeStore, wanted: ClaimToPost): Promise<Posted> {
  const { advice, claim, ours, digest } = wanted
  const { key, content } = postingIdentity(ours.claimId, claim)
  const state = readHistory(await office.cases.history(ours.caseId))
  const progress = state.claims.find((each) => each.claim.id === ours.claimId)
  const reversals = progress?.answers.filter((answer) => answer.claim.status === reversal).length ?? 0
  const identity = digestOf(key)
  // After a payer took its answer back, the same answer may rightly come again.
  const postingKey = digestOf(`${key}\n${content}\n${reversals}`)
  const inForce = progress === undefined ? undefined : answerInForce(progress)
  const stands = inForce !== undefined
  // A reversal is the answer it takes back with every sign turned (835: reversal and correction).
  if (claim.status === reversal && !(await office.remittances.isPosted(postingKey)) && (inForce === undefined || inForce.claim.paid !== -claim.paid || inForce.claim.charge !== -claim.charge)) return 'nothing-to-take-back'
  if (stands && claim.status !== reversal && (await office.remittances.postedDifferently(identity, postingKey))) return 'altered'
  const fresh = await office.remittances.post({ key: postingKey, identity, remittanceId: wanted.remittanceId, position: wanted.position, claimId: ours.claimId, caseId: ours.caseId, paid: claim.paid })
  if (!fresh) return 'already'
  await record(context, office, {
    caseId: ours.caseId,
    by: wanted.by?.name ?? program,
    events: [{ kind: 'remittance-posted', claimId: ours.claimId, coverageId: ours.coverageId, postedOn: context.clock.today(), advice: { payer: advice.payer, payment: advice.payment }, claim, fileDigest: digest }],
  })
  return 'posted'
}

const reasons = {
  'no-claim': 'No claim of yours has this number and charge.',
  altered: 'The same numbers were posted before with other amounts.',
  'nothing-to-take-back': 'It takes back an answer that is not posted here, or other amounts.',
} as const

export interface KeptClaim {
  position: number
  claim: RemittanceClaim
  reason: keyof typeof reasons
}

/** Keeps claims of a remittance that fit none and puts each into the queue. */
export async function queueUnmatched(context: Context, office: OfficeStore, wanted: { remittanceId: string; advice: RemittanceAdvice; kept: readonly KeptClaim[] }): Promise<void> {
  const { remittanceId, advice, kept } = wanted
  if (kept.length === 0) return
  const ids = await office.remittances.keepUnmatched(remittanceId, kept)
  const due = context.clock.today()
  await office.queue.putUnmatched(kept.map(({ claim, reason }, index) => ({
    unmatchedId: ids[index] ?? '',
    next: { kind: 'match' as const, title: `Match a claim of ${advice.payer.name}`, why: reasons[reason], due, owner: 'biller' as const, expected: Math.max(0, claim.paid) },
  })))
}

/** A person says which claim of ours a kept remittance claim answers; it is posted then. */
export async function matchUnmatched(context: Context, office: OfficeStore, wanted: { id: string; claimId: string; person: Person }): Promise<{ caseId: string }> {
  const kept = await office.remittances.findUnmatched(wanted.id)
  const ours = await office.claims.find(wanted.claimId)
  if (kept === undefined || ours === undefined) throw notFound()
  const posted = await postClaim(context, office, { remittanceId: kept.remittanceId, position: kept.position, advice: kept.advice, claim: kept.claim, ours, digest: kept.digest, by: wanted.person })
  if (posted !== 'posted') throw notPosted(posted)
  await office.remittances.settleUnmatched(kept.id, 'matched')
  await office.queue.close({ unmatchedId: kept.id })
  return { caseId: ours.caseId }
}

const notPostedWords: Record<Exclude<Posted, 'posted'>, { code: string; message: string }> = {
  already: { code: 'POSTED-BEFORE', message: 'This very answer is posted on that claim already.' },
  altered: { code: 'POSTED-DIFFERENTLY', message: 'That claim has this answer already, with other amounts.' },
  'nothing-to-take-back': { code: 'NOTHING-TO-TAKE-BACK', message: 'That claim has no answer of these amounts to take back.' },
}

function notPosted(posted: Exclude<Posted, 'posted'>): Refused {
  return new Refused(409, { ...notPostedWords[posted], remedy: 'Look at the claim’s answers; ask the payer which one counts. Nothing was posted.' })
}

/** A person says that a kept remittance claim is not posted, and why; it leaves the queue. */
export async function detachUnmatched(office: OfficeStore, wanted: { id: string; reason: string; at: string; person: Person }): Promise<{ settled: true }> {
  const kept = await office.remittances.findUnmatched(wanted.id)
  if (kept === undefined) throw notFound()
  await office.remittances.settleUnmatched(kept.id, 'detached')
  await office.remarks.add({ unmatchedId: kept.id }, { by: wanted.person.name, at: wanted.at, text: wanted.reason })
  await office.queue.close({ unmatchedId: kept.id })
  return { settled: true }
}
