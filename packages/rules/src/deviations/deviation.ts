// A deviation of one payer or plan from the usual rules: a dated row with its source and examples, never code.
import type { Finding, Outcome } from '@crossbill/model'
import { calendarDate, caseDocument, placeOf, source } from '@crossbill/model'
import { z } from 'zod'

/** What a deviation may change: a coordination setting, or the rules the contract lacks. */
const settingNames = [
  'provision', 'scope', 'method', 'ceiling', 'maximumTiming', 'level', 'maintenanceDeductibleCredit', 'contractualDenial', 'medicalDentalOrder',
  'medicalAnswerRequiredFor', 'appliesToIndividual', 'lacksRules', 'benefitReserve', 'permitsOwnFee', 'outOfPocketCredit', 'medicaidPayment',
  'embeddedPediatric', 'pediatricPreventive',
] as const

/** Settings that change amounts and not the order: each example of one says an amount. */
export const arithmeticSettings: ReadonlySet<string> = new Set(['ceiling', 'maximumTiming', 'level', 'maintenanceDeductibleCredit', 'contractualDenial', 'benefitReserve', 'permitsOwnFee', 'outOfPocketCredit', 'medicaidPayment'])

export const deviationExample = z.object({
  /** A sentence a biller would nod at. */
  name: z.string().min(1),
  case: caseDocument,
  /** The service looked at; absent: the first. */
  serviceId: z.string().optional(),
  expect: z
    .object({ order: z.array(z.string()).optional(), rule: z.string().optional(), patient: z.int().min(0).optional().describe('what the patient should pay for the service, in cents, over dental plans only') })
    .refine((wanted) => wanted.order !== undefined || wanted.rule !== undefined || wanted.patient !== undefined, { error: 'say what order, what rule, or what share of the patient must come out' }),
})

export const deviation = z.object({
  id: z.string().min(1),
  /** Whom it is for: every field given must fit. At least one. */
  for: z
    .object({ payerId: z.string().min(1).optional(), planName: z.string().min(1).optional(), groupNumber: z.string().min(1).optional() })
    .refine((whom) => Object.values(whom).some((each) => each !== undefined), { error: 'name the payer, the plan or the group it is for' }),
  setting: z.enum(settingNames),
  value: z.union([z.string(), z.boolean(), z.array(z.string())]),
  /** The rule of the reference it deviates from, for example `MVD-01`. */
  rule: z.string().min(1),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  source,
  examples: z.array(deviationExample).min(1, { error: 'a deviation needs an example before it may take effect' }),
})
export type Deviation = z.infer<typeof deviation>

/** Reads rows of deviations. A row that cannot be read is a finding; with one, none is returned. */
export function readDeviations(input: unknown): Outcome<Deviation[]> {
  const result = z.array(deviation).safeParse(input)
  if (!result.success) {
    return { ok: false, findings: result.error.issues.map((issue): Finding => ({ code: 'DEVIATION_UNREADABLE', severity: 'error', place: placeOf(issue.path) || 'the rows', what: issue.message, remedy: 'Correct this value; no row took effect.' })) }
  }
  const findings = result.data.flatMap((row, index) => troubleWith(row, index, result.data))
  return findings.some((each) => each.severity === 'error') ? { ok: false, findings } : { ok: true, value: result.data, findings }
}

function troubleWith(row: Deviation, index: number, rows: readonly Deviation[]): Finding[] {
  const found: Finding[] = []
  const say = (key: string, what: string, remedy: string): void => {
    found.push({ code: 'DEVIATION_UNREADABLE', severity: 'error', place: `[${index}].${key}`, what, remedy })
  }
  if (rows.findIndex((each) => each.id === row.id) !== index) say('id', 'Two rows have one id.', 'Give each row an id of its own.')
  if (row.from !== undefined && row.to !== undefined && row.to < row.from) say('to', 'The row ends before it begins.', 'Correct its dates.')
  if (arithmeticSettings.has(row.setting) && !row.examples.some((each) => each.expect.patient !== undefined)) say('examples', 'This setting changes amounts, and no example says an amount.', 'Add an example with the patient’s share.')
  if (!fits(row)) say('value', `The setting ${row.setting} cannot have this value.`, 'Choose one of the values this setting has.')
  return found
}

/** True when the coverage model takes the value for this setting. */
function fits(row: Deviation): boolean {
  const shape = caseDocument.shape.coverages.element.shape.coordination
  return shape.safeParse({ [row.setting]: row.value }).success
}
