// crossbill case import: a case document from a dental claim file and eligibility answers; nothing is guessed.
import { importCase, readDentalClaims } from '@crossbill/exchange'
import { dayOf, today } from '../day-option.ts'
import { writeNew } from '../output.ts'
import { exit, findingLines, harmless, printJson, readBytes, Refusal } from '../terminal.ts'

export interface CaseImportOptions {
  readonly dental: string
  readonly eligibility?: readonly string[]
  readonly claim: string
  readonly asOf?: string
  readonly out?: string
}

/** Prints the case document, or writes it to `--out`; what the files do not hold is listed on standard error. */
export function caseImport(options: CaseImportOptions): number {
  const day = today()
  const asOf = options.asOf === undefined ? day : dayOf('--as-of', options.asOf)
  const dental = readBytes(options.dental)
  const outcome = importCase({ dental, eligibility: (options.eligibility ?? []).map(readBytes), asOf, today: day, ...claimChosen(dental, options.claim) })
  if (!outcome.ok) throw new Refusal(outcome.findings.some((each) => each.code === 'X12-NOT-X12') ? exit.unreadable : exit.findings, `No case was made from ${harmless(options.dental)}; nothing was written.\n${findingLines(outcome.findings)}`)
  if (outcome.findings.length > 0) process.stderr.write(`${findingLines(outcome.findings)}\n`)
  const asked = outcome.value.asked ?? []
  if (asked.length > 0) process.stderr.write(`The files do not hold ${asked.length} facts; the document asks for them:\n${asked.map((each) => harmless(`  ${each.question} [${each.fact}]`)).join('\n')}\n`)
  if (options.out === undefined) printJson(outcome.value)
  else writeNew(options.out, `${JSON.stringify(outcome.value, null, 2)}\n`)
  return exit.done
}

/** A file with several claims needs one chosen: `--claim N` counts from 1; a single claim is taken as it is. */
function claimChosen(dental: Uint8Array, wanted: string): { claimNumber?: string } {
  const read = readDentalClaims(dental)
  if (!read.ok || read.value.length < 2) return {}
  const claim = /^\d+$/.test(wanted) ? read.value[Number(wanted) - 1] : undefined
  if (claim === undefined) throw new Refusal(exit.usage, `The file holds ${read.value.length} claims. Choose one with --claim 1 to --claim ${read.value.length}.`)
  return { claimNumber: claim.patientControlNumber }
}
