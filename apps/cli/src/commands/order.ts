// crossbill order CASE.json: who pays first for each service, and why.
import { decideOrders } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { orderText } from '../print/decision.ts'
import { exit, harmless, print, printJson } from '../terminal.ts'

export function order(path: string, options: { json?: boolean }): number {
  const document = readCase(path)
  const orders = decideOrders(document)
  if (options.json) printJson(orders)
  else print(harmless(orders.map((each) => orderText(document, each)).join('\n')))
  return exit.done
}
