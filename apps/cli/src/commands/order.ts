// crossbill order CASE.json: who pays first for each service, and why.
import { decideOrders } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { type DeviationOptions, readDeviationRows } from '../deviations-input.ts'
import { orderText } from '../print/decision.ts'
import { exit, harmless, print, printJson } from '../terminal.ts'

export function order(path: string, options: { json?: boolean } & DeviationOptions): number {
  const document = readCase(path)
  const orders = decideOrders(document, { deviations: readDeviationRows(options) })
  if (options.json) printJson(orders)
  else print(harmless(orders.map((each) => orderText(document, each)).join('\n')))
  return exit.done
}
