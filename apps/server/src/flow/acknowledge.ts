// Records what receivers say about our files and claims: TA1, 999, 277CA, 277. Each statement is taken by itself.
import { standingOf } from '@crossbill/claims'
import type { Acknowledgement, Finding, Outcome } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { OfficeStore } from '../store/store.ts'
import { lookAtCase } from './look-at-case.ts'
import type { Understood } from './receive-file.ts'
import { program, record } from './record.ts'

/** Records the acknowledgements of a file on the cases they speak of. */
export async function acknowledge(context: Context, office: OfficeStore, arrived: { digest: string; read: Outcome<Acknowledgement[]> }): Promise<Understood> {
  const { read } = arrived
  if (!read.ok) return { happened: ['The file was kept; no acknowledgement could be read.'], findings: [...read.findings], keptAside: true }
  const findings: Finding[] = [...read.findings]
  const happened: string[] = []
  for (const [index, acknowledgement] of read.value.entries()) {
    const spokenOf = await claimsSpokenOf(office, acknowledgement)
    if (spokenOf.length === 0) findings.push(unknownClaim(index + 1))
    for (const each of spokenOf) happened.push(await recordOne(context, office, { ...each, acknowledgement, digest: arrived.digest }))
  }
  if (happened.length === 0) happened.push('The file was kept; it speaks of nothing this office sent.')
  return { happened, findings, keptAside: findings.some((each) => each.code === 'ACK-NO-CLAIM') }
}

interface SpokenOf {
  claimId: string
  caseId: string
  /** The paper it speaks of; absent: the claim itself. */
  attachment?: string
}

async function claimsSpokenOf(office: OfficeStore, said: Acknowledgement): Promise<SpokenOf[]> {
  if (said.kind === 'claim') {
    const claim = said.patientControlNumber === undefined ? undefined : await office.claims.findByControlNumber(said.patientControlNumber)
    return claim === undefined ? [] : [claim]
  }
  if (said.kind === 'transaction') {
    const messages = said.groupControlNumber === undefined ? [] : await office.outbox.findByControlNumbers({ group: said.groupControlNumber })
    return messages.filter((message) => said.transactionControlNumber === undefined || message.transactionControlNumber === said.transactionControlNumber)
  }
  return said.interchangeControlNumber === undefined ? [] : office.outbox.findByControlNumbers({ interchange: said.interchangeControlNumber })
}

interface Statement extends SpokenOf {
  acknowledgement: Acknowledgement
  digest: string
}

async function recordOne(context: Context, office: OfficeStore, said: Statement): Promise<string> {
  const { claimId, caseId, attachment, acknowledgement, digest } = said
  if (attachment !== undefined) return recordPaper(context, office, { ...said, attachment })
  await record(context, office, { caseId, by: program, events: [{ kind: 'acknowledged', claimId, acknowledgement, fileDigest: digest }] })
  const now = await lookAtCase(context, office, caseId)
  const progress = now.state.claims.find((each) => each.claim.id === claimId)
  // Refused before the payer decided: this claim is dead, and a corrected original may take its place.
  if (progress !== undefined && standingOf(progress) === 'rejected') await office.claims.setState(claimId, 'rejected')
  return `${acknowledgement.accepted ? 'Accepted' : 'Rejected'}: claim ${claimId}.`
}

/** A receipt for a paper says nothing about its claim; a refused paper is told on the case. */
async function recordPaper(context: Context, office: OfficeStore, said: Statement & { attachment: string }): Promise<string> {
  const { claimId, caseId, attachment, acknowledgement, digest } = said
  const finding: Finding = { code: 'ATTACHMENT-REFUSED', severity: 'warning', place: `attachment ${attachment}`, what: `The paper sent with claim ${claimId} was not taken in.`, remedy: 'Send it by another way, with its number on it; the payer may decide without it.' }
  if (!acknowledgement.accepted) await record(context, office, { caseId, by: program, events: [{ kind: 'finding-recorded', finding, fileDigest: digest }] })
  return `${acknowledgement.accepted ? 'Accepted' : 'Rejected'}: paper ${attachment}.`
}

function unknownClaim(position: number): Finding {
  return { code: 'ACK-NO-CLAIM', severity: 'warning', place: `acknowledgement ${position}`, what: 'No file or claim of this office has the number it speaks of.', remedy: 'Check whether it was meant for another office. The file is kept.' }
}
