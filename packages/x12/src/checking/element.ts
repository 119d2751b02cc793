// Checks one segment against the standard's dictionary and the guide's definition: every element, component and repetition.

import type { ElementShape } from '../definitions/dictionary.ts'
import { segmentShape } from '../definitions/dictionary.ts'
import type { ElementUse, SegmentDefinition } from '../definitions/language.ts'
import type { ReadLimits } from '../reading/limits.ts'
import type { Segment } from '../segment.ts'
import { isDate6, isDate8, isTime, periodTrouble } from './dates.ts'
import { isClean } from './clean.ts'
import { checkConditions } from './condition.ts'
import type { Detail, Reporter } from './report.ts'

/** Segments whose period in one element has its form in the element before. */
const periods: Readonly<Record<string, readonly number[]>> = {
  DTP: [3], DMG: [2], PAT: [6], INS: [12], DN2: [5], MPI: [7], DTM: [6], CR6: [4, 16],
}

export interface SegmentCheck {
  readonly reporter: Reporter
  readonly limits: ReadLimits
  readonly loop: string
}

export function checkSegment(segment: Segment, definition: SegmentDefinition | undefined, check: SegmentCheck): void {
  const shape = segmentShape(segment.id)
  if (!shape) return
  const { reporter, limits, loop } = check
  const size = segment.size
  if (size > limits.elements) reporter.at('X12-LIMIT-ELEMENTS', segment, { loop, words: { limit: limits.elements } })
  if (size > shape.elements.length) {
    reporter.at('X12-ELE-TOO-MANY', segment, { loop, element: shape.elements.length + 1, words: { found: size, max: shape.elements.length } })
  }
  if (size > 0 && segment.element(size) === '' && segment.id !== 'ISA') reporter.at('X12-ELE-TRAILING', segment, { loop, element: size })
  const uses = definition?.elements
  const formed = periods[segment.id]
  const last = Math.min(shape.elements.length, Math.max(size, definition?.lastRequired ?? 0))
  for (let position = 1; position <= last; position += 1) {
    const use = uses?.[position]
    const text = segment.element(position)
    if (text === '' && !use?.required) continue
    const element = shape.elements[position - 1] as ElementShape
    const clean = text !== '' && use !== undefined && isClean(text, element, use, segment.delimiters)
    if (clean && (formed === undefined || !formed.includes(position) || periodTrouble(segment.element(position - 1), text) === undefined)) continue
    checkElement(segment, { position, element, use, defined: definition !== undefined }, check)
  }
  if (shape.conditions.length > 0) checkConditions(segment, shape.conditions, check)
}

interface Subject {
  readonly position: number
  readonly element: ElementShape
  readonly use: ElementUse | undefined
  readonly defined: boolean
}

function checkElement(segment: Segment, subject: Subject, check: SegmentCheck): void {
  const { position, element, use, defined } = subject
  const text = segment.element(position)
  const detail: Detail = { loop: check.loop, element: position, words: { name: element.label } }
  if (text === '') {
    if (use?.required) check.reporter.at('X12-ELE-MISSING', segment, detail)
    return
  }
  if (defined && use === undefined) return check.reporter.at('X12-ELE-NOT-USED', segment, detail)
  if (segment.id === 'ISA' || element.type === 'B') return checkValue(segment, { text, element, use, detail }, check)
  const repeats = segment.repeats(position)
  if (repeats.length > element.repeats) check.reporter.at('X12-ELE-REPEAT', segment, { ...detail, words: { ...detail.words, found: repeats.length, max: element.repeats } })
  repeats.forEach((one, index) => {
    const where = repeats.length > 1 ? { ...detail, repetition: index + 1 } : detail
    if (element.type === 'composite') checkComposite(segment, { text: one, element, use, detail: where }, check)
    else checkValue(segment, { text: one, element, use, detail: where }, check)
  })
}

interface Value {
  readonly text: string
  readonly element: ElementShape
  readonly use: ElementUse | undefined
  readonly detail: Detail
}

function checkComposite(segment: Segment, value: Value, check: SegmentCheck): void {
  const { element, use, detail } = value
  const parts = value.text.split(segment.delimiters.component)
  if (parts.length > check.limits.components) return check.reporter.at('X12-LIMIT-COMPONENTS', segment, { ...detail, words: { limit: check.limits.components } })
  if (parts.length > element.components.length) {
    check.reporter.at('X12-CMP-TOO-MANY', segment, { ...detail, words: { found: parts.length, max: element.components.length } })
  }
  if (parts.length > 1 && parts[parts.length - 1] === '') check.reporter.at('X12-CMP-TRAILING', segment, detail)
  element.components.forEach((component, index) => {
    const text = parts[index] ?? ''
    const part = use?.components?.[index + 1]
    if (text === '' ? !part?.required : (part !== undefined || use?.components === undefined) && isClean(text, component, part, segment.delimiters)) return
    const where: Detail = { ...detail, component: index + 1, words: { name: component.label } }
    if (text === '') {
      if (part?.required) check.reporter.at('X12-ELE-MISSING', segment, where)
    } else if (use?.components && part === undefined) check.reporter.at('X12-ELE-NOT-USED', segment, where)
    else checkValue(segment, { text, element: component, use: part, detail: where }, check)
  })
  if (element.components[2]?.name === 'dateFormat') checkPeriod(segment, { format: parts[2], text: parts[3], detail: { ...detail, component: 4, words: { name: 'date' } } }, check)
}

function checkValue(segment: Segment, value: Value, check: SegmentCheck): void {
  const { text, element, use, detail } = value
  const { reporter } = check
  if (element.type === 'B') return
  checkLength(segment, value, check)
  if (/[\u0000-\u001f\u007f]/.test(text) && !isSeparator(segment, detail)) reporter.at('X12-ELE-CHARACTER', segment, detail)
  else if (segment.id !== 'ISA' && text.trim() === '') reporter.at('X12-ELE-BLANK', segment, detail)
  else if (element.type === 'AN' && segment.id !== 'ISA' && (text[0] === ' ' || text[text.length - 1] === ' ')) reporter.at('X12-ELE-SPACES', segment, detail)
  if (segment.id !== 'ISA' && segment.delimiters.component !== '' && text.includes(segment.delimiters.component)) reporter.at('X12-ELE-DELIMITER', segment, detail)
  checkType(segment, value, check)
  if (use?.codes && !use.key && !use.codes.has(text)) {
    const allowed = [...use.codes]
    const shown = allowed.length > 12 ? `${allowed.slice(0, 12).join(', ')} and ${allowed.length - 12} more` : allowed.join(', ')
    reporter.at('X12-ELE-CODE', segment, { ...detail, words: { ...detail.words, allowed: shown } })
  }
  if (segment.id === 'ISA' || detail.component !== undefined) return
  const format = formatBefore(segment, detail.element ?? 0)
  if (format !== undefined) checkPeriod(segment, { format, text, detail }, check)
}

/** ISA11 and ISA16 name separators, for which signs that are no letters are the safest. */
function isSeparator(segment: Segment, { element }: Detail): boolean {
  return segment.id === 'ISA' && (element === 11 || element === 16)
}

function checkLength(segment: Segment, value: Value, check: SegmentCheck): void {
  const { text, element, detail } = value
  const length = element.type === 'R' || element.type === 'N0' ? text.replace(/[-.]/g, '').length : text.length
  const shown = { ...detail.words, found: length, min: element.min, max: element.max }
  if (length > element.max) check.reporter.at('X12-ELE-LONG', segment, { ...detail, words: shown })
  else if (length < element.min) check.reporter.at('X12-ELE-SHORT', segment, { ...detail, words: shown })
}

function checkType(segment: Segment, value: Value, check: SegmentCheck): void {
  const { text, element, detail } = value
  const { reporter } = check
  if (element.type === 'DT' && !(text.length === 6 ? isDate6(text) : isDate8(text))) reporter.at('X12-ELE-DATE', segment, detail)
  else if (element.type === 'TM' && !isTime(text)) reporter.at('X12-ELE-TIME', segment, detail)
  else if (element.type === 'N0' && !/^-?\d+$/.test(text)) reporter.at('X12-ELE-NUMBER', segment, detail)
  else if (element.type === 'R') {
    if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) reporter.at('X12-ELE-NUMBER', segment, detail)
    else if (element.max === 18) checkMoney(segment, value, check)
  }
}

function checkMoney(segment: Segment, value: Value, check: SegmentCheck): void {
  const point = value.text.indexOf('.')
  const whole = (point < 0 ? value.text : value.text.slice(0, point)).replace('-', '')
  if (point >= 0 && /[1-9]/.test(value.text.slice(point + 3))) check.reporter.at('X12-ELE-DECIMALS', segment, value.detail)
  else if (whole.length > 8) check.reporter.at('X12-ELE-DIGITS', segment, value.detail)
}

function formatBefore(segment: Segment, position: number): string | undefined {
  return periods[segment.id]?.includes(position) ? segment.element(position - 1) : undefined
}

function checkPeriod(segment: Segment, period: { format: string | undefined; text: string | undefined; detail: Detail }, check: SegmentCheck): void {
  const trouble = periodTrouble(period.format ?? '', period.text ?? '')
  if (trouble !== undefined) check.reporter.at(trouble, segment, period.detail)
}
