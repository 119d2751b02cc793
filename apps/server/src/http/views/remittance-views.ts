// Remittances as the contract shows them: rows, one claim by claim, and claims that fit none with the likely ones named.
import { billedBefore, expectedFrom, matchClaim } from '@crossbill/claims'
import { type CoordinationDecision, formatDollars, type RemittanceClaim } from '@crossbill/model'
import { adjustmentWords } from '@crossbill/rules'
import { type CaseNow, deviationsOf, lookAtCase } from '../../flow/look-at-case.ts'
import { asOpenClaim } from '../../flow/post-remittances.ts'
import { adjustmentSentence } from '../../flow/takebacks.ts'
import type { OfficeStore, RemittanceRecord } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { EndpointAnswer } from './answers.ts'

type Row = EndpointAnswer<'remittances'>['rows'][number]
type Page = EndpointAnswer<'remittance'>

export function remittanceRowOf(record: RemittanceRecord): Row {
  const { advice } = record
  return {
    id: record.remittanceId,
    payerName: advice.payer.name,
    traceNumber: advice.payment.traceNumber,
    receivedOn: record.receivedAt.slice(0, 10),
    amount: advice.payment.credit ? advice.payment.amount : -advice.payment.amount,
    claims: advice.claims.length,
    posted: record.posted,
    unmatched: record.unmatched,
    balanced: record.state !== 'kept-aside' || !record.findings.some((each) => each.severity === 'error'),
    findings: record.findings,
  }
}

/** Claims kept because they fit none of ours, each with the claims of ours that come near. */
export async function unmatchedViews(office: OfficeStore): Promise<EndpointAnswer<'remittances'>['unmatched']> {
  const kept = await office.remittances.unmatched()
  if (kept.length === 0) return []
  const open = (await office.claims.sent()).map(asOpenClaim)
  const cases = new Map((await office.cases.list()).map((each) => [each.caseId, each]))
  return kept.map((each) => {
    const match = matchClaim(each.claim, open)
    const candidates = match.is === 'matched' ? [{ claim: match.claim, why: 'our number and charge; posted before with other amounts' }] : match.candidates
    return {
      id: each.id,
      remittanceId: each.remittanceId,
      payerName: each.payerName,
      receivedOn: each.receivedAt.slice(0, 10),
      claim: each.claim,
      candidates: candidates.map(({ claim, why }) => {
        const ours = cases.get(claim.caseId)
        return { claimId: claim.claimId, caseId: claim.caseId, caseNumber: String(ours?.number ?? ''), patient: ours?.summary.patient ?? '', why }
      }),
    }
  })
}

/** One remittance with each claim beside what was expected of it. */
export async function remittancePageOf(context: Context, office: OfficeStore, record: RemittanceRecord): Promise<Page> {
  const postings = await office.remittances.postings(record.remittanceId)
  const claims: Page['claims'] = []
  for (const [index, claim] of record.advice.claims.entries()) {
    const posting = postings.find((each) => each.position === index + 1)
    claims.push(await claimBeside(context, office, { claim, posting }))
  }
  const { date } = record.advice.payment
  return {
    ...remittanceRowOf(record),
    ...(date === undefined ? {} : { paidOn: date }),
    claims,
    providerAdjustments: record.advice.providerAdjustments.map((each) => ({ ...each, words: adjustmentSentence(each) })),
    remarks: await office.remarks.ofRemittance(record.remittanceId),
    fileDigest: record.digest,
  }
}

interface Beside {
  claim: RemittanceClaim
  posting: { claimId: string; caseId: string } | undefined
}

// What was expected of this payer with the answers of the others: the difference is against that, not against its own answer.
async function decidedBefore(context: Context, office: OfficeStore, { now, coverageId }: { now: CaseNow; coverageId: string }): Promise<CoordinationDecision> {
  const before = billedBefore(now.state)
  return context.knowledge.decide(now.state.document, { ...before, posted: before.posted.filter((each) => each.coverageId !== coverageId) }, await deviationsOf(office))
}

async function claimBeside(context: Context, office: OfficeStore, { claim, posting }: Beside): Promise<Page['claims'][number]> {
  const words = claim.adjustments.concat(claim.lines.flatMap((line) => line.adjustments)).map((each) => `${formatDollars(each.amount)}: ${adjustmentWords(each)}`)
  const said = words.length === 0 ? {} : { words: `${[...new Set(words)].join('; ')}.` }
  if (posting === undefined) return { claim, posted: false, ...said }
  const now = await lookAtCase(context, office, posting.caseId)
  const ours = now.state.claims.find((each) => each.claim.id === posting.claimId)
  const { caseNumber, patient } = { caseNumber: String(now.record.number), patient: now.record.summary.patient }
  return {
    claim,
    match: { caseId: posting.caseId, caseNumber, patient, claimId: posting.claimId },
    posted: true,
    ...(ours === undefined ? {} : { expected: expectedFrom(await decidedBefore(context, office, { now, coverageId: ours.coverageId }), ours.coverageId) }),
    ...said,
  }
}
