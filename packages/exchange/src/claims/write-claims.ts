// Claims of the office as X12: one interchange, one group for each kind of claim, every claim complete and balanced or none.
import type { Claim, Finding, Outcome } from '@crossbill/model'
import type { GroupInput, SegmentInput } from '@crossbill/x12'
import { writeDay } from '../wire/dates.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'
import { checkClaim } from './check-claim.ts'
import { ClaimNotes } from './claim-notes.ts'
import { ClaimLevels } from './claim-levels.ts'

/** Where one claim stands in the file, for matching the answers. */
export interface SentClaim {
  readonly claimId: string
  readonly interchangeControlNumber: string
  readonly groupControlNumber: string
  readonly transactionControlNumber: string
}

export interface WrittenClaims extends WrittenFile {
  readonly sent: readonly SentClaim[]
}

export const guides = { professional: '005010X222A1', dental: '005010X224A2' } as const
export type WrittenKind = keyof typeof guides

/**
 * Writes professional (837P) and dental claims and predeterminations (837D), also secondary, tertiary, replacing and
 * voiding ones. Amounts in cents. Any missing datum, or an earlier payer's answer that does not balance (CAL-23), is a
 * finding of severity error with place and remedy, and nothing is written.
 */
export function writeClaims(sending: Sending, claims: readonly Claim[]): Outcome<WrittenClaims> {
  const findings = claims.length === 0 ? [noClaims] : [...senderFindings(sending), ...claims.flatMap(claimFindings)]
  if (findings.some((each) => each.severity === 'error')) return { ok: false, findings }
  const kinds = (['professional', 'dental'] as const).filter((kind) => claims.some((claim) => claim.kind === kind))
  const groups = kinds.map((kind, index) => groupOf(sending, claims.filter((claim) => claim.kind === kind), { kind, index }))
  const written = writeFile(sending, groups)
  const all = [...findings, ...written.findings]
  if (!written.ok) return { ok: false, findings: all }
  const sent = claims.map((claim): SentClaim => {
    const index = kinds.findIndex((kind) => kind === claim.kind)
    return { claimId: claim.id, interchangeControlNumber: written.value.interchangeControlNumber, groupControlNumber: String(sending.controlNumbers.group + index), transactionControlNumber: transactionNumber(sending, index) }
  })
  return { ok: true, findings: all, value: { ...written.value, sent } }
}

export const noClaims: Finding = { code: 'EXC-NO-CLAIM', severity: 'error', place: 'the file', what: 'There is no claim to write.', remedy: 'Choose at least one claim.' }

export function claimFindings(claim: Claim, index: number): Finding[] {
  const notes = new ClaimNotes(`claims[${index}]`)
  checkClaim(claim, notes)
  return notes.findings
}

export function senderFindings(sending: Sending): Finding[] {
  const { phone, email } = sending.sender
  if (phone !== undefined || email !== undefined) return []
  return [{ code: 'EXC-MISSING', severity: 'error', place: 'sender.phone', what: 'The file needs a telephone number or e-mail address of the sender.', remedy: 'Add it in the office settings.' }]
}

function groupOf(sending: Sending, claims: readonly Claim[], at: { kind: WrittenKind; index: number }): GroupInput {
  const levels = new ClaimLevels()
  return {
    controlNumber: sending.controlNumbers.group + at.index,
    transactions: [{ set: '837', guide: guides[at.kind], controlNumber: transactionNumber(sending, at.index), segments: [...headSegments(sending, at.index), ...claims.flatMap((claim) => levels.segmentsOf(claim))] }],
  }
}

/** What stands before the claims of a transaction; `index` counts the transactions of the file from 0. */
export function headSegments(sending: Sending, index: number): SegmentInput[] {
  const { sender, receiver, at, controlNumbers } = sending
  const contact = [...(sender.phone === undefined ? [] : ['TE', sender.phone.replace(/\D/g, '')]), ...(sender.email === undefined ? [] : ['EM', sender.email])]
  return [
    ['BHT', '0019', '00', `${controlNumbers.interchange}${index === 0 ? '' : `-${index + 1}`}`, writeDay(at.date), clock(sending), 'CH'],
    ['NM1', '41', '2', sender.name, undefined, undefined, undefined, undefined, '46', sender.id], ['PER', 'IC', sender.contactName ?? sender.name, ...contact],
    ['NM1', '40', '2', receiver.name, undefined, undefined, undefined, undefined, '46', receiver.id],
  ]
}
