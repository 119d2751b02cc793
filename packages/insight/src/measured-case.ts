// What one case tells of how coordination went: its claims with their answers, and the money with and without medical.
// No names and no dates of birth: figures alone, so that they may be added up and kept beside the case.
import { answerInForce, type ClaimProgress, reversal, type TreatmentCase, verdictOn } from '@crossbill/claims'
import { type CoordinationDecision, daysBetween, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'
import { z } from 'zod'

/** How a payer's answer counts: money came, the sum went to the patient's share, it was declined, or none came yet. */
export const answerStanding = z.enum(['paid', 'counted', 'declined', 'open'])

export const measuredClaim = z.object({
  payer: z.string(),
  side: z.enum(['medical', 'dental', 'accident', 'none']),
  sentOn: z.string(),
  /** Days from sending to the first answer. */
  daysToAnswer: z.int().optional(),
  /** What the first answer said, and what holds now. */
  first: answerStanding,
  now: answerStanding,
  /** A denial the dental plan could use: the way there, not a failure. */
  usedByDental: z.boolean(),
  appealed: z.boolean(),
  /** Cents. */
  charge: z.int(),
  paid: z.int(),
})
export type MeasuredClaim = z.infer<typeof measuredClaim>

/** Money of one route in cents: what the plans pay in all, what dental alone pays, and what the patient should pay. */
const routeMoney = z.object({ paid: z.int(), dental: z.int(), patient: z.int() })

export const measuredCase = z.object({
  /** The story told to medical, by its title; absent when the case has none. */
  pathway: z.string().optional(),
  openedOn: z.string(),
  hasMedical: z.boolean(),
  owned: z.boolean(),
  signed: z.boolean(),
  /** Both plans were asked for benefits. */
  asked: z.boolean(),
  oneFee: z.boolean(),
  claims: z.array(measuredClaim),
  /** The route in force, with the answers posted so far. */
  withMedical: routeMoney.optional(),
  /** The same services billed to dental alone. */
  dentalOnly: routeMoney.optional(),
})
export type MeasuredCase = z.infer<typeof measuredCase>

/** Figures of one case as its history and its decision stand. */
export function measureCase(state: TreatmentCase, decision: CoordinationDecision, openedOn: string): MeasuredCase {
  const { document } = state
  const sides = new Map(document.coverages.map((each) => [each.id, sideOf(each.kind)]))
  const money = (route: RouteEstimate | undefined) => (route === undefined ? undefined : moneyOf(route, sides))
  const withMedical = money(decision.routes.find((each) => each.route === 'medical-first') ?? decision.routes.find((each) => each.route !== 'dental-only' && each.route !== 'medical-only'))
  const dentalOnly = money(decision.routes.find((each) => each.route === 'dental-only'))
  const pathway = decision.stories.find((each) => each.fits !== 'does-not-fit')?.title
  const insured = document.coverages.filter((each) => ['medical', 'dental'].includes(sideOf(each.kind)))
  return {
    openedOn, hasMedical: [...sides.values()].includes('medical'),
    owned: state.owner !== undefined,
    signed: (document.chart?.notes ?? []).some((each) => each.signed !== undefined),
    asked: insured.length > 0 && insured.every((each) => each.benefits?.asOf !== undefined),
    oneFee: !decision.holds.some((each) => each.code.startsWith('HOLD-FEE-')),
    claims: state.claims.flatMap((each) => measureClaim(each, sides.get(each.coverageId) ?? 'none')),
    ...(pathway === undefined ? {} : { pathway }),
    ...(withMedical === undefined ? {} : { withMedical }),
    ...(dentalOnly === undefined ? {} : { dentalOnly }),
  }
}

function moneyOf(route: RouteEstimate, sides: ReadonlyMap<string, MeasuredClaim['side']>): z.infer<typeof routeMoney> {
  const paid = Object.entries(route.totals.paid)
  return { paid: sumOf(paid.map(([, amount]) => amount)), dental: sumOf(paid.filter(([id]) => sides.get(id) === 'dental').map(([, amount]) => amount)), patient: route.totals.patient }
}

// A correction or a void is part of the claim it changes: only originals are counted.
function measureClaim(progress: ClaimProgress, side: MeasuredClaim['side']): MeasuredClaim[] {
  if (progress.sent === undefined || progress.claim.purpose === 'predetermination' || progress.claim.frequency !== 'original') return []
  const first = progress.answers.find((each) => each.claim.status !== reversal)
  const inForce = answerInForce(progress)
  return [{
    payer: progress.claim.payer.name, side, sentOn: progress.sent.on,
    ...(first === undefined ? {} : { daysToAnswer: Math.max(0, daysBetween(progress.sent.on, first.postedOn)) }),
    first: standingOf(first), now: standingOf(inForce),
    usedByDental: side === 'medical' && inForce !== undefined && standingOf(inForce) === 'declined' && (verdictOn(progress)?.usableForDental ?? false),
    appealed: progress.appealedOn !== undefined,
    charge: progress.claim.totalCharge, paid: inForce?.claim.paid ?? 0,
  }]
}

/** Deductible, coinsurance, copay, blood deductible: the payer accepted the service and counted it (CARC 1, 2, 3, 66). */
const counted: ReadonlySet<string> = new Set(['1', '2', '3', '66'])

function standingOf(answer: ReturnType<typeof answerInForce>): MeasuredClaim['now'] {
  if (answer === undefined) return 'open'
  if (answer.claim.paid > 0) return 'paid'
  const adjustments = [...answer.claim.adjustments, ...answer.claim.lines.flatMap((each) => each.adjustments)]
  return adjustments.some((each) => each.group === 'PR' && counted.has(each.reason) && each.amount > 0) ? 'counted' : 'declined'
}
