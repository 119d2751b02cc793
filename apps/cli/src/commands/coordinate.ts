// crossbill coordinate CASE.json: the whole decision, in words or as the decision document.
import { decide } from '@crossbill/claims'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { type DeviationOptions, readDeviationRows } from '../deviations-input.ts'
import { decisionText } from '../print/decision.ts'
import { exitCodeFor, print, printJson } from '../terminal.ts'

export function coordinate(path: string, options: { json?: boolean } & DeviationOptions): number {
  const document = readCase(path)
  const decision = decide(document, codeKnowledge(), undefined, readDeviationRows(options))
  if (options.json) printJson(decision)
  else print(decisionText(document, decision))
  return exitCodeFor(decision.findings)
}
