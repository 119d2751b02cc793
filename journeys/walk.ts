// Walks one journey over the pure rooms: from files to decision, claims, answers and what the patient owes.
import {
  buildClaim, claimsDue, codeKnowledge, decide, ledgerOf, matchClaim, nextSteps, patientAccount, readHistory, viewCase, type TreatmentCase,
} from '@crossbill/claims'
import { readAcknowledgements, readRemittances, type Sending, writeClaims } from '@crossbill/exchange'
import { type CaseDocument, type CaseEvent, type Claim, type CoordinationDecision, type NewCaseEvent, readCaseDocument } from '@crossbill/model'
import { readFileSync } from 'node:fs'
import { readPacksFromDisk } from '../packs/read-from-disk.ts'

const codes = codeKnowledge(readPacksFromDisk().sets)

const sending: Omit<Sending, 'controlNumbers'> = {
  sender: { id: 'JUNIPERLANE', name: 'Juniper Lane Dental', contactName: 'Front Desk', phone: '3035550142' },
  receiver: { id: 'HARBORRELAY', name: 'Harbor Relay' },
  at: { date: '2026-11-24', time: '0915' },
  usage: 'test',
}

/** One journey being walked: its history so far, and the decision on its document. */
export interface Walk {
  readonly name: string
  readonly document: CaseDocument
  readonly decision: CoordinationDecision
  readonly history: CaseEvent[]
}

/** Text of a file of the journey. */
export function fileOf(name: string, file: string): string {
  return readFileSync(`journeys/${name}/${file}`, 'utf8')
}

export function begin(name: string): Walk {
  const outcome = readCaseDocument(JSON.parse(fileOf(name, '10-case.json')))
  if (!outcome.ok) throw new Error(`${name}: ${outcome.findings.map((each) => each.place).join(', ')}`)
  const walk: Walk = { name, document: outcome.value, decision: decide(outcome.value, codes), history: [] }
  happen(walk, { kind: 'case-opened', document: outcome.value })
  return walk
}

export function happen(walk: Walk, event: NewCaseEvent): void {
  walk.history.push({ ...event, seq: walk.history.length + 1, at: '2026-11-24T16:00:00Z', by: 'tessa' } as CaseEvent)
}

export function stateOf(walk: Walk): TreatmentCase {
  return readHistory(walk.history)
}

/** Builds, writes and sends the claim that is due to a coverage; gives claim and X12 text. */
export function send(walk: Walk, coverageId: string, control: number): { claim: Claim; text: string } {
  const due = claimsDue(stateOf(walk), walk.decision).find((each) => each.coverageId === coverageId)
  if (due === undefined) throw new Error(`no claim is due to ${coverageId}`)
  const built = buildClaim(stateOf(walk), walk.decision, due)
  if (!built.ok) throw new Error(built.findings.map((each) => `${each.place}: ${each.what}`).join('; '))
  const written = writeClaims({ ...sending, controlNumbers: { interchange: control, group: control, transaction: 1 } }, [built.value])
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.place}: ${each.what}`).join('; '))
  const [sent] = written.value.sent
  if (sent === undefined) throw new Error('nothing was written')
  const { claimId, interchangeControlNumber, groupControlNumber, transactionControlNumber } = sent
  happen(walk, { kind: 'claim-built', claim: built.value })
  happen(walk, { kind: 'claim-sent', claimId, coverageId, fileDigest: `${control}`, interchangeControlNumber, groupControlNumber, transactionControlNumber, sentOn: '2026-11-24' })
  return { claim: built.value, text: lines(written.value.text) }
}

/** Records what receivers say of a claim; 999 by transaction, 277CA by our claim number. */
export function acknowledge(walk: Walk, file: string, claimId: string): boolean {
  const read = readAcknowledgements(fileOf(walk.name, file))
  if (!read.ok) throw new Error(`${file} holds no acknowledgement`)
  for (const acknowledgement of read.value) happen(walk, { kind: 'acknowledged', claimId, acknowledgement })
  return read.value.every((each) => each.accepted)
}

/** Posts the claims of a remittance that fit a claim of ours. */
export function post(walk: Walk, file: string): { posted: number; balanced: boolean } {
  const read = readRemittances(fileOf(walk.name, file))
  if (!read.ok) throw new Error(`${file} holds no remittance`)
  let posted = 0
  let balanced = true
  for (const { advice, sound } of read.value) {
    balanced &&= sound
    for (const answer of advice.claims) {
      const open = stateOf(walk).claims.map(({ claim }) => ({ caseId: walk.document.id, claimId: claim.id, patientControlNumber: claim.patientControlNumber, payerId: claim.payer.id, charge: claim.totalCharge }))
      const match = matchClaim(answer, open)
      if (match.is !== 'matched') continue
      const coverageId = stateOf(walk).claims.find((each) => each.claim.id === match.claim.claimId)?.coverageId ?? ''
      happen(walk, { kind: 'remittance-posted', claimId: match.claim.claimId, coverageId, postedOn: '2026-11-24', advice: { payer: advice.payer, payment: advice.payment }, claim: answer })
      posted += 1
    }
  }
  return { posted, balanced }
}

/** Next steps, account and ledger as the case stands. */
export function standing(walk: Walk, today = '2026-11-24') {
  const state = stateOf(walk)
  const account = patientAccount(state, walk.decision)
  return {
    steps: nextSteps({ state, decision: walk.decision, today }, account).map(({ kind, title, due, owner }) => ({ kind, title, due, owner })),
    state: viewCase(state, walk.decision, { today, history: walk.history }).state,
    ledger: ledgerOf(state, walk.decision).map(({ text, amount, posted }) => ({ text, amount, posted })),
    ...(account.owes !== undefined && { patientOwes: account.owes }),
  }
}

/** X12 with one segment a line, so that a difference shows where it is. */
export function lines(text: string): string {
  return text.replace(/~(?!\r?\n|$)/g, '~\n')
}
