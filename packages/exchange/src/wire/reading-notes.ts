// Collects findings while a file is translated, and reads amounts and dates with a finding where they cannot be read.
import type { CalendarDate, Cents, Finding } from '@crossbill/model'
import type { Finding as X12Finding, Segment } from '@crossbill/x12'
import { readCents, readQuantity } from './amounts.ts'
import { type DateSpan, readDay, readSpan } from './dates.ts'

/** Where a segment stands, without any value of it. */
export function placeOfSegment(segment: Segment, element?: number): string {
  return `segment ${segment.index} (${segment.id})${element === undefined ? '' : `, element ${element}`}`
}

export class ReadingNotes {
  readonly findings: Finding[] = []

  error(code: string, place: string, sentences: { what: string; remedy: string }): void {
    this.findings.push({ code, severity: 'error', place, ...sentences })
  }

  warning(code: string, place: string, sentences: { what: string; remedy: string }): void {
    this.findings.push({ code, severity: 'warning', place, ...sentences })
  }

  note(code: string, place: string, sentences: { what: string; remedy: string }): void {
    this.findings.push({ code, severity: 'note', place, ...sentences })
  }

  /** Cents of an element; undefined when empty, and a finding when it is no amount. */
  cents(segment: Segment | undefined, element: number): Cents | undefined {
    const text = segment?.element(element) ?? ''
    if (segment === undefined || text === '') return undefined
    const cents = readCents(text)
    if (cents === undefined) {
      this.error('EXC-AMOUNT', placeOfSegment(segment, element), { what: 'This is not an amount in dollars and cents.', remedy: 'Ask the sender for a corrected file.' })
    }
    return cents
  }

  /** An amount that cannot be negative; a finding when it is. */
  amount(segment: Segment | undefined, element: number): Cents | undefined {
    const cents = this.cents(segment, element)
    if (segment === undefined || cents === undefined || cents >= 0) return cents
    this.error('EXC-AMOUNT-NEGATIVE', placeOfSegment(segment, element), { what: 'This amount is negative.', remedy: 'Ask the sender for a corrected file.' })
    return undefined
  }

  quantity(segment: Segment | undefined, element: number): number | undefined {
    const text = segment?.element(element) ?? ''
    if (segment === undefined || text === '') return undefined
    const quantity = readQuantity(text)
    if (quantity === undefined) this.error('EXC-QUANTITY', placeOfSegment(segment, element), { what: 'This is not a quantity.', remedy: 'Ask the sender for a corrected file.' })
    return quantity
  }

  day(segment: Segment | undefined, element: number): CalendarDate | undefined {
    const text = segment?.element(element) ?? ''
    if (segment === undefined || text === '') return undefined
    const day = readDay(text)
    if (day === undefined) this.impossibleDate(segment, element)
    return day
  }

  /** The date or span of a DTP, format in element 2, text in element 3. */
  span(segment: Segment | undefined): DateSpan | undefined {
    if (segment === undefined || segment.element(3) === '') return undefined
    const span = readSpan(segment.element(2), segment.element(3))
    if (span === undefined) this.impossibleDate(segment, 3)
    return span
  }

  private impossibleDate(segment: Segment, element: number): void {
    this.error('EXC-DATE', placeOfSegment(segment, element), { what: 'This is not a day of the calendar.', remedy: 'Ask the sender for a corrected file; the date was left out.' })
  }
}

/** A finding of the X12 reader or checker in the words of the office. */
export function officeFinding(finding: X12Finding): Finding {
  const { place } = finding
  const parts = [
    place.segmentIndex > 0 ? `segment ${place.segmentIndex}${place.segmentId === '' ? '' : ` (${place.segmentId})`}` : 'the file',
    place.loop === '' ? '' : `loop ${place.loop}`,
    place.element === undefined ? '' : `element ${place.element}${place.component === undefined ? '' : `-${place.component}`}`,
  ]
  return { code: finding.code, severity: finding.severity, place: parts.filter((part) => part !== '').join(', '), what: finding.message, remedy: finding.remedy }
}
