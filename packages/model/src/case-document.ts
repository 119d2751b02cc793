// The case document: everything known of one treatment case, as a person or a program hands it in. Published as JSON Schema.
import { z } from 'zod'
import { predetermination, priorAuthorization } from './authorization.ts'
import { calculation } from './calculation.ts'
import { coverage, coverageKind } from './coverage.ts'
import { calendarDate } from './date.ts'
import { need } from './decision.ts'
import type { Finding, Outcome } from './finding.ts'
import { office, patient, provider } from './person.ts'
import { accident, chart, treatmentPlan } from './treatment.ts'

/** Facts of the family that order rules ask for (section 2). */
export const household = z.object({
  /** People by the names `coverage.heldBy` uses. */
  people: z.record(z.string(), z.object({ birthDate: calendarDate.optional(), relationToPatient: z.string().optional(), spouseOf: z.string().optional() })).optional(),
  parents: z.enum(['together', 'apart', 'unknown']).optional(),
  decree: z
    .object({
      kind: z.enum(['one-parent-responsible', 'both-responsible', 'joint-custody-silent', 'none']),
      responsible: z.string().optional(),
      planKnowsSince: calendarDate.optional(),
      /** Benefits were paid in this plan year before the plan knew of the decree (OOB-05). */
      paidBeforeKnowledge: z.boolean().optional(),
    })
    .optional(),
  custodialParent: z.string().optional(),
})

/** Circumstances that government programmes ask for (section 4). */
export const governmentFacts = z.object({
  medicareEntitlement: z.enum(['age', 'disability', 'esrd']).optional(),
  medicareFrom: calendarDate.optional(),
  dialysisFrom: calendarDate.optional(),
  /** Linked covered medical service of MCR-02, MCR-03. */
  linkedService: z.string().optional(),
  /** Services the link is for; absent: those it can be for by their kind. */
  linkedServiceIds: z.array(z.string()).optional(),
  referralOnFile: z.boolean().optional(),
  /** Day the physician and the dentist exchanged information (MCR-06). */
  referralDate: calendarDate.optional(),
  wantsMedicareDenial: z.boolean().optional(),
  qualifiedMedicareBeneficiary: z.boolean().optional(),
})

/** A share of the patient that the office does not ask for (CMP-03). */
export const waiver = z.object({
  what: z.enum(['copay', 'coinsurance', 'deductible', 'all']),
  coverageId: z.string().optional(),
  serviceIds: z.array(z.string()).optional(),
  reason: z.enum(['hardship', 'collection-effort', 'courtesy', 'routine']).optional(),
  /** The document that shows the reason for this one patient. */
  documentId: z.string().optional(),
})
export type Waiver = z.infer<typeof waiver>

/** A coverage of which files tell everything but the kind; no decision may use it before the kind is known. */
export const incompleteCoverage = coverage.omit({ kind: true }).extend({ possibleKinds: z.array(coverageKind) })
export type IncompleteCoverage = z.infer<typeof incompleteCoverage>

export const caseDocument = z.object({
  crossbill: z.literal('case/1'),
  id: z.string().min(1),
  title: z.string().optional(),
  /** The day the case is looked at; decisions are made as of this day. */
  asOf: calendarDate,
  office,
  providers: z.array(provider),
  patient,
  coverages: z.array(coverage),
  /** Coverages whose kind is not known yet; asked for, and left out of every decision. */
  incompleteCoverages: z.array(incompleteCoverage).optional(),
  /** Facts an import did not find in its files. */
  asked: z.array(need).optional(),
  household: household.optional(),
  government: governmentFacts.optional(),
  accident: accident.optional(),
  plan: treatmentPlan,
  chart: chart.optional(),
  priorAuthorizations: z.array(priorAuthorization).optional(),
  predeterminations: z.array(predetermination).optional(),
  waivers: z.array(waiver).optional(),
  /** Services already received, from any office (BEN-06, BEN-19). */
  pastServices: z
    .array(z.object({ code: z.string().min(1), date: calendarDate, tooth: z.string().optional(), area: z.string().optional(), paidBy: z.array(z.string()).optional() }))
    .optional(),
  settings: z
    .object({
      collectible: z.enum(['association-table', 'lowest-contract']).optional(),
      /** All plans have high deductibles, the patient says so and means to pay into an account (CAL-18). */
      healthSavingsAccount: z.boolean().optional(),
      /** The patient does not want medical coverage used, and signed it (MVD-09). */
      medicalDeclined: z.object({ coverageIds: z.array(z.string()).optional(), documentId: z.string().optional() }).optional(),
    })
    .optional(),
  /** Sums asked for beside the routes: what-ifs, claims one after another, schedules, dates. */
  calculations: z.array(calculation).optional(),
})
export type CaseDocument = z.infer<typeof caseDocument>

/** A place such as `coverages[1].benefits.year`, from a path of keys. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => (typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`), '')
}

/**
 * Reads a case document. Every missing or impossible value is a finding of severity error with its place;
 * contradictions between parts of the document are looked at by the rules, not here.
 */
export function readCaseDocument(input: unknown): Outcome<CaseDocument> {
  const result = caseDocument.safeParse(input)
  if (result.success) return { ok: true, value: result.data, findings: [] }
  const findings = result.error.issues.map((issue): Finding => {
    const { missing, what } = saySchemaTrouble(issue.message)
    return {
      code: missing ? 'CASE-MISSING' : 'CASE-IMPOSSIBLE',
      severity: 'error',
      place: placeOf(issue.path) || 'the document',
      what,
      remedy: `${missing ? 'Add' : 'Correct'} this value and read the document again; nothing was stored.`,
    }
  })
  return { ok: false, findings }
}

/** What a schema says of a value, as a sentence; the value itself is never in it. */
export function saySchemaTrouble(message: string): { readonly missing: boolean; readonly what: string } {
  if (message.endsWith('received undefined')) return { missing: true, what: 'This value is missing.' }
  const plain = message.replace('Invalid input: expected int, received number', 'expected a whole number; money is written in whole cents').replace(/^Invalid input: /, '').replace(/^Invalid option: /, '').replace(/^Unrecognized key.*/, 'has a field that is none of a case document')
  const sentence = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
  return { missing: false, what: /[.?]$/.test(sentence) ? sentence : `${sentence}.` }
}

/**
 * The places of values that no case document has: misspelled or of another program. Reading leaves them aside,
 * so whoever handed the document in is told. `read` is what reading `input` gave.
 */
export function unknownPlaces(input: unknown, read: unknown, path: readonly PropertyKey[] = []): string[] {
  if (Array.isArray(input) && Array.isArray(read)) return input.flatMap((each, index) => unknownPlaces(each, read[index], [...path, index]))
  if (!isRecord(input) || !isRecord(read)) return []
  return Object.keys(input).flatMap((key) => (Object.hasOwn(read, key) ? unknownPlaces(input[key], read[key], [...path, key]) : [placeOf([...path, key])]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
