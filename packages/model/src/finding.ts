// Trouble in data is a finding: a returned value with a permanent code, a place, what is wrong and what to do.
import { z } from 'zod'

export const findingSeverity = z.enum(['error', 'warning', 'note'])

export const finding = z.object({
  /** Permanent and public, for example `CASE-DATE-IMPOSSIBLE`. */
  code: z.string(),
  severity: findingSeverity,
  /** Where: a path such as `coverages[1].benefits.maximum` or a position in a file; never a value of the patient. */
  place: z.string(),
  /** What is wrong, in one sentence. */
  what: z.string(),
  /** What to do, in one sentence. */
  remedy: z.string(),
  /** The rule that found it, if a rule did. */
  rule: z.string().optional(),
})

export type Finding = z.infer<typeof finding>

/** A value, or what keeps it from being one; findings may stand beside a value as warnings. */
export type Outcome<T> = { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] } | { readonly ok: false; readonly findings: readonly Finding[] }

/** True when no finding is of severity error. */
export function isSound(findings: readonly Finding[]): boolean {
  return findings.every((each) => each.severity !== 'error')
}
