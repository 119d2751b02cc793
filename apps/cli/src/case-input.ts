// A case document handed to a command. Apart from the terminal, so that commands about X12 files do not load the model.
import { type CaseDocument, readCaseDocument, unknownPlaces } from '@crossbill/model'
import { isRecord, readJson } from './json-input.ts'
import { exit, findingLines, harmless, Refusal } from './terminal.ts'

/** Unknown values named at most; the others are counted. */
const mostNamed = 10

/** A case document from a file; every missing or impossible value is named with its place, and what is no part of a case document too. */
export function readCase(path: string): CaseDocument {
  const parsed = readJson(path, 'Hand in a case document, for example journeys/wisdom-teeth-medical-denies/10-case.json.')
  const document = isRecord(parsed) && isRecord(parsed['case']) ? parsed['case'] : parsed
  const outcome = readCaseDocument(document)
  if (!outcome.ok) throw new Refusal(exit.findings, `${harmless(path)} is not a sound case document; nothing was decided.\n${findingLines(outcome.findings)}`)
  const unknown = unknownPlaces(document, outcome.value)
  if (unknown.length > 0) process.stderr.write(`${unknown.slice(0, mostNamed).map((place) => harmless(`  warning ${place.slice(0, 200)}: No case document has this; it was left aside. Check how it is written (crossbill schema case). [CASE-UNKNOWN]`)).join('\n')}\n${unknown.length > mostNamed ? `  warning and ${unknown.length - mostNamed} more like it.\n` : ''}`)
  return outcome.value
}
