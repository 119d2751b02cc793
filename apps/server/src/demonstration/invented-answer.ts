// What an invented payer answers to one claim line: the estimate of the case, so that its sums can be followed; work that
// has no medical code of its own is declined by medical payers, as a service that is not a benefit. Amounts in cents.
import type { ClaimLine, CoordinationDecision, RemittanceLine } from '@crossbill/model'
import { sumOf } from '@crossbill/model'

/** The code for oral work without a code of its own; many medical plans call it dental. */
const unlisted = '41899'
/** Share of the charge an invented payer allows where the case knows no price. */
const usualShare = 0.8

export function inventedLine(line: ClaimLine, at: { decision: CoordinationDecision; coverageId: string }): RemittanceLine {
  const { paid, adjustments } = amountsOf(line, at)
  return {
    procedure: { system: line.system, code: line.code }, charge: line.charge, paid, units: line.units, adjustments: adjustments.filter((each) => each.amount !== 0),
    ...(line.controlNumber === undefined ? {} : { controlNumber: line.controlNumber }), ...(line.dateOfService === undefined ? {} : { dateOfService: line.dateOfService }),
  }
}

function amountsOf(line: ClaimLine, at: { decision: CoordinationDecision; coverageId: string }): Pick<RemittanceLine, 'paid' | 'adjustments'> {
  const { charge } = line
  if (line.code === unlisted) return { paid: 0, adjustments: [{ group: 'PR', reason: '204', amount: charge }] }
  const earlier = line.adjudications ?? []
  const paidBefore = sumOf(earlier.map((each) => each.paid))
  const expected = expectedOf(line, { ...at, afterNothing: paidBefore === 0 })
  if (paidBefore > 0) {
    const before = Math.min(charge, paidBefore + sumOf(earlier.flatMap((each) => each.adjustments.filter((one) => one.group === 'CO').map((one) => one.amount))))
    const paid = Math.min(expected.paid, charge - before)
    return { paid, adjustments: [{ group: 'OA', reason: '23', amount: before }, { group: 'PR', reason: '2', amount: charge - before - paid }] }
  }
  const allowed = Math.min(charge, expected.allowed)
  const paid = Math.min(expected.paid, allowed)
  return { paid, adjustments: [{ group: 'CO', reason: '45', amount: charge - allowed }, { group: 'PR', reason: '2', amount: allowed - paid }] }
}

/** What the case's own estimate expects of this payer; after earlier payers paid nothing, of the route on which it comes first. */
function expectedOf(line: ClaimLine, at: { decision: CoordinationDecision; coverageId: string; afterNothing: boolean }): { paid: number; allowed: number } {
  const services = new Set(line.serviceIds ?? [])
  const sums = at.decision.routes.flatMap((route) => {
    const own = route.lines.filter((each) => services.has(each.serviceId)).map((each) => each.payments)
    const mine = own.flatMap((payments) => payments.filter((each) => each.coverageId === at.coverageId))
    if (mine.length === 0) return []
    const before = sumOf(own.flatMap((payments) => payments.slice(0, Math.max(0, payments.findIndex((each) => each.coverageId === at.coverageId))).map((each) => each.paid)))
    return [{ before, paid: sumOf(mine.map((each) => each.paid)), allowed: sumOf(mine.map((each) => each.allowed ?? 0)) }]
  })
  const found = sums.find((each) => (each.before === 0) === at.afterNothing) ?? sums[0]
  const usual = Math.round(line.charge * usualShare)
  return found === undefined ? { paid: usual, allowed: usual } : { paid: found.paid, allowed: found.allowed > 0 ? found.allowed : usual }
}
