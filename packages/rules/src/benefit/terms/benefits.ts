// The terms that hold: in network or out of it, and the class of a service (CAL-44: each plan's own map).
import { type BenefitClass, type Benefits, type Coverage, isWithin, type Provider } from '@crossbill/model'
import { closest } from './codes.ts'
import type { Estimating, Question } from './question.ts'

/** The network standing of the provider with this plan, asked as an unknown where neither plan nor credentials tell. */
export type Standing = 'in' | 'out' | 'closed-out' | 'gap'

/** The standing of the provider of the service on its day. */
export function standingOf(estimating: Estimating, coverage: Coverage, question: { providerId?: string | undefined; on: string; place: string; priceKnown: boolean }): Standing {
  if (coverage.kind === 'medicare-b') return coverage.benefits?.assignmentAccepted === false ? 'out' : 'in'
  if (coverage.kind === 'medicaid' || coverage.kind === 'chip' || coverage.kind === 'indian-health-service') return 'in'
  if (coverage.network !== undefined) return statedStandings[coverage.network]
  const credential = credentialed(estimating.document.providers, coverage, question)
  if (credential !== undefined) return credential
  // An allowance, a table or a maximum charge is no contract price (CAL-02).
  if (coverage.feeBasis === 'ucr' || coverage.feeBasis === 'table' || coverage.feeBasis === 'mac') return 'out'
  if (coverage.feeBasis === 'negotiated' || coverage.feeBasis === 'copay') return 'in'
  return estimating.unknowns.ask({
    key: `network:${coverage.id}`,
    fact: `${question.place}.network`,
    rule: 'CAL-11',
    choices: question.priceKnown
      ? [{ name: 'in', says: 'The office is in this plan’s network, since a price of the plan is known.' }, { name: 'out', says: 'The office is outside this plan’s network.' }]
      : [{ name: 'out', says: 'The office is outside this plan’s network.' }, { name: 'in', says: 'The office is in this plan’s network.' }],
  }) === 'in'
    ? 'in'
    : 'out'
}

const statedStandings = { in: 'in', out: 'out', 'closed-panel-in': 'in', 'closed-panel-out': 'closed-out', 'gap-exception': 'gap' } as const

function credentialed(providers: readonly Provider[], coverage: Coverage, question: { providerId?: string | undefined; on: string }): Standing | undefined {
  const provider = question.providerId === undefined && providers.length === 1 ? providers[0] : providers.find((each) => each.id === question.providerId)
  const credential = provider?.credentials?.find(
    (each) => each.payerId === coverage.payer.id && isWithin(question.on, each.from, each.to),
  )
  if (credential === undefined || credential.network === 'unknown') return undefined
  if (credential.network !== undefined) return credential.network
  return credential.status === 'credentialed' ? 'in' : credential.status === 'none' || credential.status === 'expired' ? 'out' : undefined
}

/** The benefits for that standing: a plan may state other terms outside its network; a gap exception has the inside ones (CAL-27). */
export function benefitsFor(coverage: Coverage, standing: Standing): Benefits | undefined {
  return standing === 'out' ? (coverage.outOfNetworkBenefits ?? coverage.benefits) : coverage.benefits
}

/** The class of the service in this plan's own map; undefined where the plan's map does not name it. */
export function classFor(benefits: Benefits | undefined, codes: readonly string[]): BenefitClass | undefined {
  return closest(benefits?.classes ?? [], (row) => row.codes, codes)
}

/** Stands for an exclusion where nobody told what the plan pays; never shown as one. */
export const notTold = 'what the plan pays is not known'

/** How the service is called in questions about it. */
export function nameOf(question: Question): string {
  return question.codes[0] ?? question.service.code
}
