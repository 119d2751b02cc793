// One segment as text with chosen delimiters. A value that holds a delimiter cannot be written: it is told, and the
// character becomes a blank so that the rest stays readable.

import type { Delimiters } from '../delimiters.ts'
import { isWord } from '../delimiters.ts'
import type { Finding } from '../finding.ts'
import { makeFinding } from '../checking/report.ts'
import { byteText, encodeText, utf8 } from '../reading/bytes.ts'

export type Composite = readonly (string | undefined)[]
export type ElementInput = string | undefined | Composite | { readonly repeats: readonly (string | Composite)[] } | { readonly binary: Uint8Array }
/** Segment id, then its elements from the first on. */
export type SegmentInput = readonly [id: string, ...elements: ElementInput[]]

interface HeaderInput {
  readonly sender: { readonly qualifier: string; readonly id: string }
  readonly receiver: { readonly qualifier: string; readonly id: string }
  readonly date: string
  readonly time: string
  readonly controlNumber: number
  readonly usage: string
  readonly acknowledgmentRequested?: boolean
}

export class SegmentWriter {
  readonly findings: Finding[] = []
  private readonly delimiters: Delimiters
  private readonly lineBreak: string
  private readonly forbidden: RegExp
  private written = 0
  private offset = 0

  constructor(delimiters: Delimiters, lineBreak: string) {
    const all = [delimiters.element, delimiters.component, delimiters.repetition, delimiters.segment]
    if (new Set(all).size < 4 || all.some((one) => one.length !== 1 || one > '\x7e' || isWord(one.charCodeAt(0)) || one === ' ')) {
      throw new Error('delimiters must be four different characters that are no letter, digit or blank')
    }
    this.delimiters = delimiters
    this.lineBreak = delimiters.segment === '\n' || delimiters.segment === '\r' ? '' : lineBreak
    const escaped = all.map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    this.forbidden = new RegExp(`[${escaped}\\u0000-\\u001f\\u007f]`, 'g')
  }

  header(input: HeaderInput): string {
    const { element, component, repetition } = this.delimiters
    const fixed = (value: string, width: number): string => this.value(value.replace(/[^ -~]/g, '?'), 0).padEnd(width).slice(0, width)
    const elements = [
      'ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), fixed(input.sender.qualifier, 2), fixed(input.sender.id, 15), fixed(input.receiver.qualifier, 2),
      fixed(input.receiver.id, 15), fixed(input.date.slice(-6), 6), fixed(input.time.slice(0, 4), 4), repetition, '00501',
      String(input.controlNumber).padStart(9, '0'), input.acknowledgmentRequested ? '1' : '0', input.usage, component,
    ]
    return this.finish(elements.join(element))
  }

  segment(input: SegmentInput): string {
    const texts = input.map((element, position) => this.element(element as ElementInput, position))
    while (texts.length > 1 && texts[texts.length - 1] === '') texts.pop()
    return this.finish(texts.join(this.delimiters.element))
  }

  /** Bytes of written text: each of its characters is one byte, also those of an attachment or of UTF-8. */
  encode(text: string): Uint8Array {
    return encodeText(text, 'bytes')
  }

  private finish(text: string): string {
    this.written += 1
    const whole = text + this.delimiters.segment + this.lineBreak
    this.offset += whole.length
    return whole
  }

  private element(element: ElementInput, position: number): string {
    if (element === undefined) return ''
    if (typeof element === 'string') return this.value(element, position)
    if ('binary' in element) return byteText(element.binary)
    if ('repeats' in element) return element.repeats.map((one) => (typeof one === 'string' ? this.value(one, position) : this.composite(one, position))).join(this.delimiters.repetition)
    return this.composite(element, position)
  }

  private composite(parts: Composite, position: number): string {
    const texts = parts.map((part) => this.value(part ?? '', position))
    while (texts.length > 1 && texts[texts.length - 1] === '') texts.pop()
    return texts.join(this.delimiters.component)
  }

  private value(value: string, element: number): string {
    this.forbidden.lastIndex = 0
    const bytes = /[^\0-\x7f]/.test(value) ? byteText(utf8(value)) : value
    if (!this.forbidden.test(bytes)) return bytes
    const place = { interchange: 1, group: 0, transaction: 0, segmentIndex: this.written + 1, segmentInTransaction: 0, segmentId: '', loop: '', element, offset: this.offset }
    this.findings.push(makeFinding('X12-ELE-CHARACTER', place, { name: 'value' }))
    return bytes.replace(this.forbidden, ' ')
  }
}
