// crossbill estimate CASE.json: routes side by side, each worked line by line.
import { decide } from '@crossbill/claims'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { routeText, workedText } from '../print/decision.ts'
import { exitCodeFor, harmless, print, printJson } from '../terminal.ts'

export function estimate(path: string, options: { json?: boolean }): number {
  const document = readCase(path)
  const { routes } = decide(document, codeKnowledge())
  if (options.json) printJson(routes)
  else print(harmless(routes.map((route) => `${routeText(document, route)}\n\n  Worked\n${workedText(document, route)}`).join('\n\n')))
  return exitCodeFor(routes.flatMap((route) => route.findings))
}
