// The shape of an edit: a rule that looks at the lines of one claim and returns findings.
import type { CodeSystem, Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import type { Rule } from '../rule.ts'

/** One line as the edits see it; a medical or a dental claim line fits. */
export interface EditLine {
  readonly system: CodeSystem
  readonly code: string
  readonly dateOfService: string
  readonly units?: number | undefined
  /** For anesthesia lines: units are minutes. */
  readonly unitKind?: 'units' | 'minutes' | undefined
  /** Recorded minutes of a timed service. */
  readonly minutes?: number | undefined
  readonly modifiers?: readonly string[] | undefined
  readonly diagnoses?: readonly string[] | undefined
  readonly placeOfService?: string | undefined
  readonly tooth?: string | undefined
  readonly teeth?: readonly string[] | undefined
  readonly area?: string | undefined
  readonly surfaces?: readonly string[] | undefined
  readonly description?: string | undefined
  /** For an unlisted code: a code of like work. */
  readonly comparableCode?: string | undefined
  /** The line names the drug it gave by number, unit and quantity. */
  readonly namesDrug?: boolean | undefined
  /** Who did the work on this line. */
  readonly providerId?: string | undefined
}

export interface EditClaim {
  readonly lines: readonly EditLine[]
  /** Diagnoses of the claim as a whole, in order; absent: those of the lines. */
  readonly diagnoses?: readonly string[] | undefined
  readonly patient?: { readonly birthDate?: string | undefined; readonly sex?: 'female' | 'male' | 'unknown' | undefined } | undefined
  readonly payerKind?: string | undefined
  readonly accidentDate?: string | undefined
}

export interface Edit extends Rule {
  check(claim: EditClaim, sets: CodeSets): readonly Finding[]
}

/** An example that stands beside its edit and is run by the shared test. */
export interface EditExample {
  /** A sentence a biller would nod at. */
  readonly name: string
  readonly claim: EditClaim
  /** Codes of the findings this edit gives, in order; empty: it is silent. */
  readonly expect: readonly string[]
  /** Words that must stand in the remedy or in what is wrong. */
  readonly says?: RegExp
}

/** Every diagnosis of a claim once, with the place it first stands. */
export function diagnosesOf(claim: EditClaim): readonly { readonly code: string; readonly place: string; readonly dateOfService: string }[] {
  const found = new Map<string, { code: string; place: string; dateOfService: string }>()
  const date = claim.lines[0]?.dateOfService ?? ''
  for (const [index, code] of (claim.diagnoses ?? []).entries()) if (!found.has(code)) found.set(code, { code, place: `diagnoses[${index}]`, dateOfService: date })
  for (const [at, line] of claim.lines.entries()) for (const [index, code] of (line.diagnoses ?? []).entries()) if (!found.has(code)) found.set(code, { code, place: `lines[${at}].diagnoses[${index}]`, dateOfService: line.dateOfService })
  return [...found.values()]
}

/** Pairs of lines done on one day by one provider, earlier line first. */
export function pairsOfLines(claim: EditClaim): readonly { readonly a: EditLine; readonly b: EditLine; readonly place: string; readonly at: number }[] {
  return claim.lines.flatMap((a, first) => claim.lines.slice(first + 1).flatMap((b, offset) => {
    const together = a.dateOfService === b.dateOfService && (a.providerId === undefined || b.providerId === undefined || a.providerId === b.providerId)
    const at = first + 1 + offset
    return together ? [{ a, b, place: `lines[${at}]`, at }] : []
  }))
}

/** Age in whole years on the day of a line, when the birth date is known. */
export function ageOnLine(claim: EditClaim, dateOfService: string): number | undefined {
  const birth = claim.patient?.birthDate
  if (birth === undefined || birth > dateOfService) return undefined
  const years = Number(dateOfService.slice(0, 4)) - Number(birth.slice(0, 4))
  return dateOfService.slice(5) < birth.slice(5) ? years - 1 : years
}
