// A claim after another payer's answer must balance (CAL-23): line charge = paid + adjustments, the claim level likewise,
// and no amount is reported at both levels.
import { type Claim, formatDollars, type OtherPayer, sumOf } from '@crossbill/model'
import type { ClaimNotes } from './claim-notes.ts'

/** A finding for each line and each payer whose answer does not add up to the charge; amounts are cents of this claim. */
export function checkBalance(claim: Claim, notes: ClaimNotes): void {
  checkTotal(claim, notes)
  claim.otherPayers?.forEach((other, index) => {
    if (other.paid === undefined && answersOf(claim, other).length === 0) return
    if (other.paid === undefined) {
      notes.missing(`otherPayers[${index}].paid`, 'what this payer paid for the whole claim', 'Post its remittance first.')
      return
    }
    checkLines(claim, other, notes)
    checkClaimLevel(claim, other, { index, notes })
  })
  checkAnswersHaveAPayer(claim, notes)
}

function checkTotal(claim: Claim, notes: ClaimNotes): void {
  const sum = sumOf(claim.lines.map((line) => line.charge))
  if (sum === claim.totalCharge) return
  notes.error('EXC-CLAIM-TOTAL', 'totalCharge', { what: `The lines add up to ${formatDollars(sum)} and the claim says ${formatDollars(claim.totalCharge)}.`, remedy: 'Correct the lines or the total; they must be equal.' })
}

function answersOf(claim: Claim, other: OtherPayer) {
  return claim.lines.flatMap((line) => (line.adjudications ?? []).filter((each) => each.payerId === other.payer.id).map((answer) => ({ line, answer })))
}

function checkLines(claim: Claim, other: OtherPayer, notes: ClaimNotes): void {
  for (const { line, answer } of answersOf(claim, other)) {
    const explained = answer.paid + sumOf(answer.adjustments.map((each) => each.amount))
    if (explained === line.charge || answer.bundledWith !== undefined) continue
    notes.error('EXC-COB-LINE', `lines[${claim.lines.indexOf(line)}].adjudications`, {
      what: `This line charges ${formatDollars(line.charge)}; what the other payer paid and took off adds up to ${formatDollars(explained)}.`,
      remedy: 'Take paid amount and every adjustment of this line from the remittance; they must add up to the charge.',
    })
  }
}

function checkClaimLevel(claim: Claim, other: OtherPayer, at: { index: number; notes: ClaimNotes }): void {
  const paid = other.paid ?? 0
  const answers = answersOf(claim, other)
  const level = sumOf((other.adjustments ?? []).map((each) => each.amount))
  const lines = sumOf(answers.flatMap(({ answer }) => answer.adjustments.map((each) => each.amount)))
  const explained = paid + level + lines
  if (explained !== claim.totalCharge) {
    at.notes.error('EXC-COB-CLAIM', `otherPayers[${at.index}]`, {
      what: `The claim charges ${formatDollars(claim.totalCharge)}; what this payer paid and took off, on claim and lines, adds up to ${formatDollars(explained)}.`,
      remedy: 'Take the payer’s whole answer from its remittance; do not report one amount on both claim and line.',
    })
  }
  if (answers.length > 0 && answers.length < claim.lines.length) {
    at.notes.error('EXC-COB-LINES-MISSING', `otherPayers[${at.index}]`, { what: 'This payer answered some lines and not the others.', remedy: 'Add its answer to every line, or report the answer on the claim only.' })
  }
}

function checkAnswersHaveAPayer(claim: Claim, notes: ClaimNotes): void {
  const ids = new Set(claim.otherPayers?.map((each) => each.payer.id))
  claim.lines.forEach((line, index) => {
    if (line.adjudications?.every((each) => ids.has(each.payerId)) === false) {
      notes.error('EXC-COB-PAYER', `lines[${index}].adjudications`, { what: 'A line has the answer of a payer that is not among the other payers.', remedy: 'Add that payer to the claim.' })
    }
  })
}
