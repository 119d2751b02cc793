// What coordination changed for this office, and whether medical billing pays for it. Sums only: no patient is in them.
import { calendarDate, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const manager: readonly Role[] = ['manager']
const cents = z.int().min(0).max(100_000_000)

const tally = z.object({
  name: z.string(), claims: z.int(), answered: z.int(), paid: z.int(), counted: z.int(), declined: z.int(), usedByDental: z.int(), overturned: z.int(), appealed: z.int(),
  /** Middle number of days from sending to the first answer. */
  days: z.int().optional(),
  charge: z.int(), collected: z.int(),
})
export type Tally = z.infer<typeof tally>

export const outcomes = z.object({
  from: calendarDate, to: calendarDate, cases: z.int(), medical: tally, dental: tally,
  changed: z.object({ cases: z.int(), patientSaved: z.int(), dentalPreserved: z.int(), collectedMore: z.int() }),
  byPayer: z.array(tally.extend({ side: z.enum(['medical', 'dental', 'accident', 'none']) })),
  byPathway: z.array(tally.extend({ cases: z.int(), patientSaved: z.int() })),
})

const origin = z.enum(['history', 'assumed', 'typed'])
export const worthInputs = z.object({
  casesPerMonth: z.number().min(0).max(10_000), casesOrigin: origin, casesSeen: z.int().min(0),
  kinds: z.array(z.object({ name: z.string().min(1).max(80), share: z.number().min(0).max(100_000), probability: z.number().min(0).max(1), collectedWithMedical: cents, collectedWithout: cents, variableCost: cents, answers: z.int().min(0), origin })).min(1).max(40),
  outsideFeePercent: z.number().min(0).max(100), outsideFixedPerYear: cents,
  ownHoursPerWeek: z.number().min(0).max(168), ownPayPerHour: cents, burdenPercent: z.number().min(0).max(200), trainingPerYear: cents, softwarePerMonth: cents, booksPerYear: cents,
  daysToPayment: z.number().min(0).max(730), daysOrigin: origin, ratePercent: z.number().min(0).max(100),
})
export type WorthInputs = z.infer<typeof worthInputs>

const optionName = z.enum(['outside', 'own', 'as-today'])
export const worth = z.object({
  options: z.array(z.object({ option: optionName, perMonth: z.int(), low: z.int(), high: z.int(), firstYear: z.int(), paysFrom: z.number().optional() })),
  best: optionName, verdict: z.string(), why: z.string(), tooFew: z.boolean(),
  curve: z.array(z.object({ cases: z.number(), outside: z.int(), own: z.int() })),
  movers: z.array(z.object({ what: z.string(), from: z.string(), to: z.string(), low: z.int(), high: z.int() })),
  tiedUp: z.int(), carryingCost: z.int(), medicalPerYear: z.int(),
  steps: z.array(z.object({ rule: z.string(), text: z.string(), result: z.int().optional() })),
})
export type Worth = z.infer<typeof worth>

export const readyPoint = z.object({ point: z.string(), title: z.string(), ready: z.boolean().optional(), evidence: z.string(), remedy: z.string() })

export const insightEndpoints = {
  outcomes: endpoint({ method: 'GET', path: '/api/outcomes', allow: ['manager', 'auditor'], summary: 'What coordination changed, by payer and pathway.', patientData: 'none', query: z.object({ from: calendarDate.optional(), to: calendarDate.optional() }), answer: outcomes }),
  worth: endpoint({ method: 'GET', path: '/api/worth', allow: manager, summary: 'Whether medical billing pays for this office, from its own cases.', patientData: 'none', answer: z.object({ inputs: worthInputs, worth, readiness: z.array(readyPoint) }) }),
  tryWorth: endpoint({ method: 'POST', path: '/api/worth', allow: manager, summary: 'The same question with other figures; nothing is stored.', patientData: 'none', body: z.object({ inputs: worthInputs }), answer: z.object({ worth }) }),
} as const
