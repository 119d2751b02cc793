// crossbill order CASE.json: who pays first for each service, and why.
import { decideOrders } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { type DeviationOptions, readDeviationRows } from '../deviations-input.ts'
import { orderWhyText } from '../print/order-why.ts'
import { exit, harmless, print, printJson } from '../terminal.ts'

export function order(path: string, options: { json?: boolean } & DeviationOptions): number {
  const document = readCase(path)
  const orders = decideOrders(document, { deviations: readDeviationRows(options) })
  if (options.json) printJson(orders)
  else print(harmless(orderWhyText(document, orders)))
  return exit.done
}
