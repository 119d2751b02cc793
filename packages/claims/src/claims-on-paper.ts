// The claims of a case as paper forms want them: which claim goes on which form, and what a form asks beyond the claim.
import { type CaseDocument, type Claim, type Coverage, type Finding, type OtherPayer, type ServiceLine, sideOf } from '@crossbill/model'
import { buildClaim } from './build-claim.ts'
import { claimKindFor, medicalCodeFor } from './claim-codes.ts'
import { type ClaimDue, claimFor, type Decided } from './claims-due.ts'
import { completedForPaper } from './paper-facts.ts'
import { predeterminationOf } from './predetermination.ts'
import type { TreatmentCase } from './treatment-case.ts'

export type PaperForm = 'cms1500' | 'ada'
const kindOfForm = { cms1500: 'professional', ada: 'dental' } as const

export interface PaperAsk {
  readonly form: PaperForm
  /** Only claims to this coverage. */
  readonly coverageId?: string
  /** A claim, unless an estimate is asked for; only dental payers give one. */
  readonly purpose?: Claim['purpose'] | undefined
  /** Our own plain name of a code, where the plan gives none. */
  readonly nameOf?: (code: string) => string | undefined
}

/**
 * The claims of a case that go on one form: those already built, else those its order of payers leads to. A claim whose
 * earlier payer has not answered is drawn with a warning. No claim: findings of severity error say why.
 */
export function claimsOnPaper(state: TreatmentCase, decision: Decided, ask: PaperAsk): { readonly claims: readonly Claim[]; readonly findings: readonly Finding[] } {
  if (ask.purpose === 'predetermination') return estimatesOnPaper(state, decision, ask)
  const findings: Finding[] = []
  const drawn = new Set<string>()
  const claims = placesFor(state, decision, ask).flatMap((due): Claim[] => {
    const built = claimFor(state, due.serviceIds[0] ?? '', due.coverageId)
    if (built !== undefined && drawn.has(built.claim.id)) return []
    if (built !== undefined) drawn.add(built.claim.id)
    const outcome = built === undefined ? buildClaim(state, decision, due) : { ok: true as const, value: built.claim, findings: [] }
    findings.push(...outcome.findings)
    if (!outcome.ok) return []
    findings.push(...unanswered(state, decision, due))
    return [completedForPaper(state.document, outcome.value, ask)]
  })
  if (claims.length === 0 && findings.every((each) => each.severity !== 'error')) findings.push(noClaim(state.document, decision, ask))
  return { claims: numbered(claims), findings }
}

/** Requests for an estimate of all services that go to each dental coverage, whoever pays before it. */
function estimatesOnPaper(state: TreatmentCase, decision: Decided, ask: PaperAsk): ReturnType<typeof claimsOnPaper> {
  if (ask.form !== 'ada') return { claims: [], findings: [{ code: 'FORM-NO-PREDETERMINATION', severity: 'error', place: 'form', what: 'A medical payer gives no predetermination.', remedy: 'Ask it for a prior authorization, or use the dental form.' }] }
  const outcomes = placesFor(state, decision, ask).map((due) => buildClaim(state, decision, due))
  const claims = outcomes.flatMap((each) => (each.ok ? [completedForPaper(state.document, predeterminationOf(each.value), ask)] : []))
  const findings = outcomes.flatMap((each) => each.findings)
  return { claims: numbered(claims), findings: claims.length === 0 && findings.every((each) => each.severity !== 'error') ? [...findings, noClaim(state.document, decision, ask)] : findings }
}

/** Claims of one run carry different numbers, so that no two answers can be mistaken for each other. */
function numbered(claims: readonly Claim[]): Claim[] {
  const used = new Set<string>()
  return claims.map((claim) => {
    let number = claim.patientControlNumber
    for (let next = 2; used.has(number); next += 1) number = `${claim.patientControlNumber.replace(/\d+$/, '')}${next}`
    used.add(number)
    return number === claim.patientControlNumber ? claim : { ...claim, id: number, patientControlNumber: number }
  })
}

/** Services together that go to one coverage at one place of their order, for every coverage that takes this form. */
function placesFor(state: TreatmentCase, decision: Decided, ask: PaperAsk): ClaimDue[] {
  const groups = new Map<string, { coverageId: string; serviceIds: string[]; place: number }>()
  for (const service of state.document.plan.services) {
    const order = decision.orders.find((each) => each.serviceId === service.id)
    if (order === undefined || !order.decided) continue
    for (const [place, coverageId] of order.order.entries()) {
      if (!takes(state.document, decision, { ask, coverageId, service })) continue
      const key = order.order.slice(0, place + 1).join(' ')
      const group = groups.get(key) ?? { coverageId, serviceIds: [], place }
      group.serviceIds.push(service.id)
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort((a, b) => a.place - b.place)
}

function takes(document: CaseDocument, decision: Decided, at: { ask: PaperAsk; coverageId: string; service: ServiceLine }): boolean {
  const { ask, coverageId, service } = at
  const coverage = document.coverages.find((each) => each.id === coverageId)
  if (coverage === undefined || (ask.coverageId !== undefined && ask.coverageId !== coverageId)) return false
  const candidate = medicalCodeFor(decision, service)
  return claimKindFor(coverage, [candidate]) === kindOfForm[ask.form] && (ask.form === 'ada' || candidate !== undefined)
}

function unanswered(state: TreatmentCase, decision: Decided, due: ClaimDue): Finding[] {
  const order = decision.orders.find((each) => each.serviceId === due.serviceIds[0])?.order ?? []
  return order.slice(0, due.place).flatMap((id): Finding[] => {
    const answered = (claimFor(state, due.serviceIds[0] ?? '', id)?.answers.length ?? 0) > 0
    if (answered) return []
    return [{ code: 'FORM-EARLIER-PAYER-OPEN', severity: 'warning', place: `coverages[${due.coverageId}]`, what: `${payerName(state.document, id)} comes first and has not answered.`, remedy: 'Send this form with that answer; the amount paid is still missing on it.' }]
  })
}

function payerName(document: CaseDocument, id: string): string {
  return document.coverages.find((each) => each.id === id)?.payer.name ?? 'Another payer'
}

function noClaim(document: CaseDocument, decision: Decided, ask: PaperAsk): Finding {
  const words = ask.form === 'ada' ? 'dental' : 'medical'
  const finding = (what: string, remedy: string): Finding => ({ code: 'FORM-NO-CLAIM', severity: 'error', place: ask.coverageId === undefined ? 'coverages' : `coverages[${ask.coverageId}]`, what, remedy })
  const undecided = decision.orders.filter((each) => !each.decided).length
  if (undecided > 0) return finding(`This case does not lead to a ${words} claim yet: who pays first is not known for ${undecided} of ${document.plan.services.length} services.`, 'Answer what the case asks (`crossbill order` lists it), then draw the form.')
  if (ask.coverageId !== undefined) return finding(`This coverage gets no ${words} claim in this case.`, 'Leave --coverage out to see all, or use the other form.')
  if (!document.coverages.some((each) => wanted(each, ask))) return finding(`This case does not lead to a ${words} claim: it has no ${words} coverage.`, `Add the ${words} coverage, or use the other form.`)
  return finding(`This case does not lead to a ${words} claim: ${ask.form === 'ada' ? 'no dental coverage is in the order of payers' : 'no service has a medical code, or medical is not in the order of payers'}.`, 'See `crossbill order` and `crossbill codes cross` for the reasons.')
}

function wanted(coverage: Coverage, ask: PaperAsk): boolean {
  return (sideOf(coverage.kind) === 'dental') === (ask.form === 'ada')
}

/** What the dental form asks beyond the claim: the last scaling before these services, and what each other payer is. */
export function dentalFormExtras(document: CaseDocument, claim: Claim): { lastScaling?: string; sideOf: (payer: OtherPayer) => 'dental' | 'medical' | undefined } {
  const served = claim.dateOfService ?? document.asOf
  const last = (document.pastServices ?? []).filter((each) => (each.code === 'D4341' || each.code === 'D4342') && each.date < served).map((each) => each.date).sort().at(-1)
  return {
    ...(last !== undefined && { lastScaling: last }),
    sideOf: (payer) => {
      const coverage = document.coverages.find((each) => each.id === payer.coverageId)
      return coverage === undefined ? undefined : sideOf(coverage.kind) === 'dental' ? 'dental' : 'medical'
    },
  }
}
