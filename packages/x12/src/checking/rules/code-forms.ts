// What a code of an outside set looks like at all: told as an error also where the set itself is not at hand. Whether a
// well-formed code is in its set on the day that counts is asked of the code sets.

import { currencies } from '../places.definition.ts'
import type { Segment } from '../../segment.ts'
import type { Loop } from '../../reading/loop.ts'
import type { RuleContext, SegmentRule } from './rule.ts'

interface Form {
  readonly set: string
  readonly pattern: RegExp
  /** Codes found in order before: the same few come again and again. */
  readonly met: Set<string>
}

const form = (set: string, pattern: RegExp): Form => ({ set, pattern, met: new Set() })
/** Claim adjustment reason codes: numbers, and letters A, B, D, P, W, Y with a number (published at x12.org, read 2026-11-24). */
const reason = form('adjustment reasons', /^(\d{1,3}|[ABDPWY]\d{1,2})$/)
/** Remittance advice remark codes: M, MA and N with a number (published at x12.org, read 2026-11-24). */
const remark = form('remittance remarks', /^(M|MA|N)\d{1,4}$/)
/** Claim status categories: A, D, E, F, P, R with a number, DR, RQM and the finalized kinds of letters (x12.org, read 2026-11-24). */
const category = form('claim status categories', /^([ADEFPR]\d{1,2}|DR\d{2}|F3[FN]|RQM)$/)
const status = form('claim statuses', /^\d{1,4}$/)
/** Provider taxonomy: three digits and seven signs, also codes that ended (nucc.org, read 2026-11-24). */
const taxonomy = form('provider taxonomy', /^\d{3}[0-9A-Z]{7}$/)
/** Diagnoses of ICD-10-CM, with or without the point that is not sent: a letter, a digit, up to five more (cms.gov, read 2026-11-24). */
const diagnosis = form('ICD-10-CM', /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/)
/** Codes of the dental list, and those of HCPCS: five digits, four and a letter, or a letter and four. */
const dentalCode = form('the dental codes', /^D\d{4}$/)
const medicalCode = form('HCPCS', /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/)

interface At {
  readonly element: number
  readonly component?: number
}

function look(context: RuleContext, segment: Segment, loop: Loop, asked: { form: Form; code: string; at: At }): void {
  const { code } = asked
  if (code === '' || asked.form.met.has(code)) return
  if (!asked.form.pattern.test(code)) return context.reporter.at('X12-CODE-FORM', segment, { loop: loop.id, ...asked.at, words: { set: asked.form.set } })
  if (asked.form.met.size < 5000) asked.form.met.add(code)
}

/** Where a CAS names its reasons. */
export const reasonElements: readonly number[] = [2, 5, 8, 11, 14, 17]

export const reasonFormRule: SegmentRule = (segment, loop, context) => {
  for (const element of reasonElements) if (element <= segment.size) look(context, segment, loop, { form: reason, code: segment.element(element), at: { element } })
}

const remarksAt: Readonly<Record<string, readonly number[]>> = { MOA: [3, 4, 5, 6, 7], MIA: [5, 20, 21, 22, 23], LQ: [2] }

/** Where a segment names remark codes; an LQ of another list names none. */
export function remarkElements(segment: Segment): readonly number[] {
  return segment.id === 'LQ' && segment.element(1) !== 'HE' ? [] : (remarksAt[segment.id] ?? [])
}

export const remarkFormRule: SegmentRule = (segment, loop, context) => {
  for (const element of remarkElements(segment)) look(context, segment, loop, { form: remark, code: segment.element(element), at: { element } })
}

/** Where an STC names its statuses: category, then status, unless that one is a code of a pharmacy. */
export const statusElements: readonly number[] = [1, 10, 11]

export const hasClaimStatus = (segment: Segment, element: number): boolean => segment.component(element, 4) !== 'RX'

export const statusFormRule: SegmentRule = (segment, loop, context) => {
  for (const element of statusElements) {
    look(context, segment, loop, { form: category, code: segment.component(element, 1), at: { element, component: 1 } })
    if (hasClaimStatus(segment, element)) look(context, segment, loop, { form: status, code: segment.component(element, 2), at: { element, component: 2 } })
  }
}

export const currencyRule: SegmentRule = (segment, loop, context) => {
  const code = segment.element(2)
  if (code !== '' && !currencies.has(code)) context.reporter.at('X12-CURRENCY', segment, { loop: loop.id, element: 2 })
}

export const taxonomyFormRule: SegmentRule = (segment, loop, context) => {
  if (segment.element(2) === 'PXC') look(context, segment, loop, { form: taxonomy, code: segment.element(3), at: { element: 3 } })
}

export const diagnosisFormRule: SegmentRule = (segment, loop, context) => {
  for (let element = 1; element <= segment.size; element += 1) {
    if (/^AB[KFJN]$|^APR$/.test(segment.component(element, 1))) look(context, segment, loop, { form: diagnosis, code: segment.component(element, 2), at: { element, component: 2 } })
  }
}

/** What a claim bills: SV1 and SV3 name it first, SV2 second. */
export const procedureFormRule: SegmentRule = (segment, loop, context) => {
  const element = segment.id === 'SV2' ? 2 : 1
  const qualifier = segment.component(element, 1)
  const asked = qualifier === 'AD' ? dentalCode : qualifier === 'HC' ? medicalCode : undefined
  if (asked) look(context, segment, loop, { form: asked, code: segment.component(element, 2), at: { element, component: 2 } })
}

/** The point of a diagnosis code is understood, not sent. */
export const decimalPointRule: SegmentRule = (segment, loop, context) => {
  if (!segment.raw.includes('.')) return
  for (let element = 1; element <= segment.size; element += 1) {
    if (/^(A?B[KFJN]|A?PR)$/.test(segment.component(element, 1)) && segment.component(element, 2).includes('.')) context.reporter.at('X12-CODE-POINT', segment, { loop: loop.id, element, component: 2 })
  }
}
