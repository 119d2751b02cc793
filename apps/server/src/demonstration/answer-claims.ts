// Invented payers of the demonstration office answer what it sent: first the receipts (999 and 277CA), the next time the
// remittance (835). Their files go into the folder that stands for the clearinghouse and are fetched like every other.
import { answerInForce, claimVoiding, payerNumberOf, standingOf, type ClaimProgress } from '@crossbill/claims'
import { type Sending, write277CA, writeRemittance } from '@crossbill/exchange'
import { type Claim, type Outcome, type RemittanceAdvice, type RemittanceClaim, sumOf } from '@crossbill/model'
import { acknowledge, checkX12 } from '@crossbill/x12'
import { lookAtCase, type CaseNow } from '../flow/look-at-case.ts'
import type { Context } from '../http/context.ts'
import type { OfficeStore } from '../store/store.ts'
import { inventedLine } from './invented-answer.ts'

export interface AnswerFile {
  name: string
  bytes: Buffer
  /** One sentence for the person who asked. */
  says: string
}

/** Files of every payer that has something to answer now, in the caller's transaction. */
export async function answerClaims(context: Context, office: OfficeStore): Promise<AnswerFile[]> {
  const files: AnswerFile[] = []
  for (const { caseId, state } of await office.cases.list()) {
    if (state === 'settled') continue
    const now = await lookAtCase(context, office, caseId)
    for (const progress of now.state.claims) {
      const standing = standingOf(progress)
      if (progress.sent === undefined || (standing !== 'sent' && standing !== 'accepted')) continue
      files.push(...(standing === 'sent' ? await receipts(context, office, progress) : await payment(context, office, { now, progress })))
    }
  }
  return files
}

function sendingOf(context: Context, claim: Claim, controlNumber: number): Sending {
  return {
    sender: { id: claim.payer.id, name: claim.payer.name, phone: '8005550142' },
    receiver: { id: claim.billingProvider.taxId ?? claim.billingProvider.npi ?? 'OFFICE', name: claim.billingProvider.name },
    controlNumbers: { interchange: controlNumber, group: controlNumber, transaction: controlNumber },
    at: { date: context.clock.today(), time: context.clock.now().slice(11, 16) },
    usage: 'production',
  }
}

async function receipts(context: Context, office: OfficeStore, progress: ClaimProgress): Promise<AnswerFile[]> {
  const { claim, sent } = progress
  const file = sent === undefined ? undefined : await office.files.find(sent.fileDigest)
  if (file === undefined) return []
  const first = await office.office.nextControlNumber()
  const at = { date: context.clock.today().replaceAll('-', ''), time: context.clock.now().slice(11, 16).replace(':', ''), controlNumber: first }
  const receipt = acknowledge(checkX12(file.bytes), at)
  const number = await office.office.nextControlNumber()
  const patient = claim.patient?.name ?? claim.subscriber.name
  const written = write277CA(sendingOf(context, claim, number), {
    payer: claim.payer, receiver: { name: claim.billingProvider.name, id: claim.billingProvider.taxId ?? 'OFFICE' }, provider: { name: claim.billingProvider.name, npi: claim.billingProvider.npi ?? '' },
    batchNumber: String(number), receivedOn: context.clock.today(),
    claims: [{
      patientControlNumber: claim.patientControlNumber, payerClaimControlNumber: payerNumber(claim), patient, memberId: claim.subscriber.memberId ?? 'UNKNOWN', accepted: true,
      statuses: [{ category: 'A2', status: '20' }], charge: claim.totalCharge, dateOfService: claim.dateOfService ?? claim.lines[0]?.dateOfService ?? context.clock.today(),
    }],
  })
  return [
    { name: `999-${first}.edi`, bytes: Buffer.from(receipt.bytes), says: `The clearinghouse took the file of claim ${claim.patientControlNumber}.` },
    { name: `277CA-${number}.edi`, bytes: bytesOf(written), says: `${claim.payer.name} took claim ${claim.patientControlNumber} for processing.` },
  ]
}

function payerNumber(claim: Claim): string {
  return `${claim.payer.id.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 6)}${claim.patientControlNumber}`
}

async function payment(context: Context, office: OfficeStore, { now, progress }: { now: CaseNow; progress: ClaimProgress }): Promise<AnswerFile[]> {
  const claims = claimsAnswered(now, progress)
  if (claims.length === 0) return []
  const { claim } = progress
  const number = await office.office.nextControlNumber()
  const today = context.clock.today()
  const sum = sumOf(claims.map((each) => each.paid))
  // A payment is never below nothing: what is owed back is carried forward to the payer's next payment.
  const forward = sum < 0 ? [{ providerId: claim.billingProvider.npi ?? '', fiscalPeriodEnd: `${today.slice(0, 4)}-12-31`, reason: 'FB', reference: payerNumber(claim), amount: sum }] : []
  const advice: RemittanceAdvice = {
    payer: { name: claim.payer.name, id: claim.payer.id, phone: '8005550142' },
    payee: { name: claim.billingProvider.name, ...(claim.billingProvider.npi === undefined ? {} : { npi: claim.billingProvider.npi }), ...(claim.billingProvider.taxId === undefined ? {} : { taxId: claim.billingProvider.taxId }) },
    payment: { amount: Math.max(0, sum), method: sum > 0 ? 'electronic' : 'none', date: today, traceNumber: `DEMO${number}`, credit: true },
    claims, providerAdjustments: forward, producedOn: today,
  }
  const written = writeRemittance(sendingOf(context, claim, number), { address: { line1: '4100 Payer Plaza', city: 'Denver', state: 'CO', postalCode: '802021234' }, taxId: '841610001', technicalPhone: '8005550142' }, [advice])
  return [{ name: `835-${number}.edi`, bytes: bytesOf(written), says: `${claim.payer.name} answered claim ${claim.patientControlNumber}.` }]
}

/** The answer to a claim; a void and a replacement first take back what was answered before. */
function claimsAnswered(now: CaseNow, progress: ClaimProgress): RemittanceClaim[] {
  const { claim } = progress
  const first = now.state.claims.find((each) => each.claim.id === claim.replacesClaimId)
  const before = first === undefined ? undefined : answerInForce(first)
  const takenBack = before === undefined ? [] : [reversalOf(before.claim)]
  if (claim.frequency === 'void') return takenBack
  if (claimVoiding(now.state, progress) !== undefined) return []
  const lines = claim.lines.map((line) => inventedLine(line, { decision: now.decision, coverageId: progress.coverageId }))
  const paid = sumOf(lines.map((line) => line.paid))
  const patient = sumOf(lines.flatMap((line) => line.adjustments.filter((each) => each.group === 'PR').map((each) => each.amount)))
  const member = claim.subscriber.memberId === undefined ? {} : { memberId: claim.subscriber.memberId }
  const name = claim.patient?.name ?? claim.subscriber.name
  const answer: RemittanceClaim = {
    patientControlNumber: claim.patientControlNumber, status: paid === 0 ? '4' : claim.sequence === 'secondary' ? '2' : '1', charge: claim.totalCharge, paid, patientResponsibility: patient,
    payerClaimControlNumber: payerNumberOf(progress) ?? payerNumber(claim), filingIndicator: '12', placeOfService: claim.placeOfService ?? '11', frequency: '1', patientName: [name.first, name.last].filter((part) => part !== undefined).join(' '),
    ...member, ...(claim.dateOfService === undefined ? {} : { dateOfService: claim.dateOfService }), adjustments: [], lines,
  }
  return [...takenBack, answer]
}

function reversalOf(claim: RemittanceClaim): RemittanceClaim {
  const { patientResponsibility: _, ...rest } = claim
  const turn = (adjustments: RemittanceClaim['adjustments']) => adjustments.map((each) => ({ ...each, amount: -each.amount }))
  return { ...rest, status: '22', charge: -claim.charge, paid: -claim.paid, adjustments: turn(claim.adjustments), lines: claim.lines.map((line) => ({ ...line, charge: -line.charge, paid: -line.paid, adjustments: turn(line.adjustments) })) }
}

function bytesOf(written: Outcome<{ bytes: Uint8Array }>): Buffer {
  if (!written.ok) throw new Error(`an invented answer was not written: ${written.findings.map((each) => `${each.code} ${each.place}`).join(', ')}`)
  return Buffer.from(written.value.bytes)
}
