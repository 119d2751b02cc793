// The coordination decision: order of payers, codes, story, routes, holds and missing facts put together, with the next step.
import type { CaseDocument, CoordinationDecision, CrossCoding, Finding, Need, RouteEstimate, ServiceOrder } from '@crossbill/model'
import { applyToCase, decideOrders, type Deviation, type EditClaim, estimateAfterAnswers, estimateRoutes, findHolds, tellStories } from '@crossbill/rules'
import { checkCodesOfCase } from './check-codes.ts'
import type { PlannedCodes } from './claim-codes.ts'
import type { Decided } from './claims-due.ts'
import type { BilledBefore } from './history-facts.ts'
import { clockFindings, withClockMinutes } from './line-facts.ts'
import { nextSteps } from './next-steps.ts'
import { openCase } from './treatment-case.ts'

/** What deciding needs to know of codes; the apps load the data packs behind it. */
export interface CodeKnowledge {
  /** All services together: what each crosses to, and the medical lines a coder would write. */
  crossAll(document: CaseDocument): Required<PlannedCodes>
  /** What the edits find in the lines of one claim. */
  check(claim: EditClaim): readonly Finding[]
  /** The words of a diagnosis in the code set. */
  describeDiagnosis(code: string): string | undefined
}

const nothingBefore: BilledBefore = { billed: [], answered: [], posted: [] }

/**
 * Decides a case document as of its own `asOf` day. Facts not known are listed in `needs`, all at once; a service
 * whose order cannot be said keeps its other answers.
 * @param before what already went out and was answered, from the case's history (`billedBefore`)
 * @param deviations rows of payers and plans in effect with this office, each used by its dates
 */
export function decide(given: CaseDocument, codes: CodeKnowledge, before: BilledBefore = nothingBefore, deviations: readonly Deviation[] = []): CoordinationDecision {
  const { document, findings: told, rest } = applyToCase(withClockMinutes(given), deviations)
  const orders = decideOrders(document, { deviations: rest })
  const { crossings, medicalLines } = codes.crossAll(document)
  const stories = tellStories(document, crossings)
  const routes = withAnswers(estimateRoutes(document, orders, crossings), before, () => estimateAfterAnswers(document, orders, before.posted, crossings))
  const checked = checkCodesOfCase(document, { orders, crossings, medicalLines }, codes)
  const holds = [...findHolds(document, { orders, crossings, stories, history: before.billed, answered: before.answered, describeDiagnosis: (code) => codes.describeDiagnosis(code) }), ...checked.holds]
  const findings = gatherFindings(orders, crossings, [...told, ...clockFindings(given), ...routes.flatMap((route) => route.findings), ...checked.findings])
  const decided: Decided = { crossbill: 'decision/1', asOf: document.asOf, orders, crossings: [...crossings], ...(medicalLines.length > 0 && { medicalLines: [...medicalLines] }), stories, routes, holds, needs: mergeNeeds(document, orders), findings }
  const [next] = nextSteps({ state: openCase(document), decision: decided, today: document.asOf }, { owes: undefined, billed: 0, paid: 0 })
  if (next === undefined) throw new Error('A case without a next step.')
  return { ...decided, next }
}

// The route decided, with what payers really answered in the place of what was expected of them; the other routes stay what they would have been.
function withAnswers([decided, ...others]: readonly RouteEstimate[], before: BilledBefore, estimate: () => RouteEstimate): RouteEstimate[] {
  if (decided === undefined || before.posted.length === 0) return decided === undefined ? [] : [decided, ...others]
  const { route, allowed, why } = decided
  return [{ ...estimate(), route, allowed, ...(why !== undefined && { why }) }, ...others]
}

/** Needs of all services and of the import, one entry for each fact. */
function mergeNeeds(document: CaseDocument, orders: readonly ServiceOrder[]): Need[] {
  const byFact = new Map<string, Need>((document.asked ?? []).map((need) => [need.fact, need]))
  for (const order of orders) {
    for (const need of order.needs) {
      const earlier = byFact.get(need.fact)
      byFact.set(need.fact, {
        ...need,
        rules: [...new Set([...(earlier?.rules ?? []), ...need.rules])],
        serviceIds: [...new Set([...(earlier?.serviceIds ?? []), ...(need.serviceIds ?? [order.serviceId])])],
      })
    }
  }
  return [...byFact.values()]
}

function gatherFindings(orders: readonly ServiceOrder[], crossings: readonly CrossCoding[], others: readonly Finding[]): Finding[] {
  const all = [...orders.flatMap((order) => order.warnings), ...crossings.flatMap((crossing) => crossing.findings), ...others]
  const seen = new Set<string>()
  return all.filter((each) => {
    const key = `${each.code} ${each.place}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
