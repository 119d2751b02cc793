// Posts the remittances of a file: balanced to the cent, once only, matched with certainty; the rest is kept and queued.
// Out of balance: nothing of that transaction set is posted, the others are.
import { matchClaim, type OpenClaim, reversal } from '@crossbill/claims'
import type { RemittanceReading } from '@crossbill/exchange'
import { type Finding, formatDollars, type Outcome, type RemittanceAdvice, sumOf } from '@crossbill/model'
import { digestOf } from '../digest.ts'
import type { Context } from '../http/context.ts'
import type { ClaimRecord, OfficeStore, RemittanceRecord } from '../store/store.ts'
import { type KeptClaim, postClaim, queueUnmatched } from './post-claim.ts'
import { queueTakebacks } from './takebacks.ts'
import type { Understood } from './receive-file.ts'

/** Posts every remittance of a file. */
export async function postRemittances(context: Context, office: OfficeStore, arrived: { digest: string; read: Outcome<RemittanceReading[]> }): Promise<Understood> {
  const { read } = arrived
  if (!read.ok) return { happened: ['The file was kept; no remittance could be read.'], findings: [...read.findings], keptAside: true }
  const all: Understood[] = []
  for (const [index, reading] of read.value.entries()) all.push(await postOne(context, office, { reading, position: index + 1, digest: arrived.digest }))
  return { happened: all.flatMap((each) => each.happened), findings: [...read.findings, ...all.flatMap((each) => each.findings)], keptAside: all.some((each) => each.keptAside), queued: all.every((each) => !each.keptAside || each.queued === true) }
}

interface Arrived {
  reading: RemittanceReading
  position: number
  digest: string
}

async function postOne(context: Context, office: OfficeStore, arrived: Arrived): Promise<Understood> {
  const { advice, sound, findings } = arrived.reading
  const paymentKey = paymentIdentity(advice)
  const contentDigest = digestOf(JSON.stringify([advice.claims, advice.providerAdjustments]))
  const earlier = await office.remittances.findPosted(paymentKey)
  const known = earlier.some((each) => each.contentDigest === contentDigest)
  const altered = !known && earlier.length > 0
  const keep = (state: RemittanceRecord['state'], own: readonly Finding[]) =>
    office.remittances.add({ digest: arrived.digest, position: arrived.position, paymentKey, contentDigest, state, advice, difference: differenceOf(advice), findings: [...own] })
  const name = `The remittance of ${advice.payer.name} over ${formatDollars(advice.payment.amount)}`
  if (known) {
    await keep('known', [])
    return { happened: [`${name} was received before. Counted once.`], findings: [], keptAside: false }
  }
  if (altered || !sound) {
    const own = altered ? [...findings, alteredFinding] : [...findings]
    const remittanceId = await keep('kept-aside', own)
    await queueKeptAside(context, office, { remittanceId, advice, altered })
    return { happened: [`${name} was kept; nothing of it is posted.`], findings: own, keptAside: true, queued: true }
  }
  return postSound(context, office, { advice, keep, digest: arrived.digest, name })
}

interface Sound {
  advice: RemittanceAdvice
  keep: (state: RemittanceRecord['state'], own: readonly Finding[]) => Promise<string>
  digest: string
  name: string
}

async function postSound(context: Context, office: OfficeStore, { advice, keep, digest, name }: Sound): Promise<Understood> {
  const numbered = await office.claims.findByControlNumbers(advice.claims.map((claim) => claim.patientControlNumber))
  const matches = advice.claims.map((claim) => matchOf(numbered, claim))
  const remittanceId = await keep(matches.includes(undefined) ? 'partly-posted' : 'posted', [])
  const happened = [`${name} was read: ${advice.claims.length} ${advice.claims.length === 1 ? 'claim' : 'claims'}.`]
  const kept: KeptClaim[] = []
  for (const index of inPostingOrder(advice)) {
    const claim = advice.claims[index]
    if (claim === undefined) continue
    const position = index + 1
    const ours = matches[index]
    const posted = ours === undefined ? 'no-claim' : await postClaim(context, office, { remittanceId, position, advice, claim, ours, digest })
    if (posted === 'posted') happened.push(`Posted to claim ${ours?.claim.patientControlNumber ?? ''}.`)
    if (posted === 'already') happened.push(`Claim ${position} was posted before. Counted once.`)
    if (posted !== 'posted' && posted !== 'already') {
      kept.push({ position, claim, reason: posted })
    }
  }
  await queueUnmatched(context, office, { remittanceId, advice, kept })
  if (kept.length > 0) happened.push(`${kept.length} ${kept.length === 1 ? 'claim is' : 'claims are'} kept under Unmatched.`)
  happened.push(...(await queueTakebacks(context, office, { remittanceId, advice })))
  return { happened, findings: [], keptAside: false }
}

// A corrected answer follows the reversal of the first one; payers do not always send them in that order.
function inPostingOrder({ claims }: RemittanceAdvice): number[] {
  return claims.map((_, index) => index).sort((a, b) => Number(claims[b]?.status === reversal) - Number(claims[a]?.status === reversal) || a - b)
}

/** Our claim that a remittance claim answers with certainty: our number and the same charge. */
function matchOf(numbered: ReadonlyMap<string, ClaimRecord>, claim: RemittanceAdvice['claims'][number]): ClaimRecord | undefined {
  const ours = numbered.get(claim.patientControlNumber)
  if (ours === undefined || ours.state === 'built') return undefined
  const match = matchClaim(claim, [asOpenClaim(ours)])
  return match.is === 'matched' ? ours : undefined
}

export function asOpenClaim(record: ClaimRecord): OpenClaim {
  const { claim } = record
  return {
    caseId: record.caseId,
    claimId: record.claimId,
    patientControlNumber: record.patientControlNumber,
    payerId: claim.payer.id,
    charge: claim.totalCharge,
    ...(claim.subscriber.memberId === undefined ? {} : { memberId: claim.subscriber.memberId }),
    ...(claim.dateOfService === undefined ? {} : { dateOfService: claim.dateOfService }),
  }
}

// A check number alone is no key: payers repeat it (reliability: facts that decide).
function paymentIdentity(advice: RemittanceAdvice): string {
  const { payer, payee, payment } = advice
  return JSON.stringify([payer.id ?? payer.name, payee.npi ?? payee.taxId ?? payee.name, payment.traceNumber, payment.date ?? '', payment.amount, payment.credit])
}

/** By how much the payment differs from its claims less provider adjustments, in cents. */
function differenceOf(advice: RemittanceAdvice): number {
  const payment = advice.payment.credit ? advice.payment.amount : -advice.payment.amount
  return payment - (sumOf(advice.claims.map((claim) => claim.paid)) - sumOf(advice.providerAdjustments.map((each) => each.amount)))
}

const alteredFinding: Finding = { code: 'REMITTANCE-ALTERED', severity: 'error', place: 'the payment', what: 'A remittance for this very payment was posted, with other claims or amounts.', remedy: 'Compare both; ask the payer which one counts. Nothing of this one is posted.' }

async function queueKeptAside(context: Context, office: OfficeStore, kept: { remittanceId: string; advice: RemittanceAdvice; altered: boolean }): Promise<void> {
  const { advice, altered } = kept
  await office.queue.put(
    { remittanceId: kept.remittanceId },
    {
      kind: 'post',
      title: `Look at the remittance of ${advice.payer.name}`,
      why: altered ? alteredFinding.what : 'It does not balance; nothing of it is posted.',
      due: context.clock.today(),
      owner: 'biller',
      expected: advice.payment.amount,
    },
    {},
  )
}
