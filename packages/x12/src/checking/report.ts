// Makes findings: the text and level from the table of codes, the place from where the check stands.

import type { Finding, Findings, Place } from '../finding.ts'
import type { Segment } from '../segment.ts'
import type { CodeDefinition, FindingCode } from './codes.definition.ts'
import { codes } from './codes.definition.ts'

export interface Detail {
  readonly loop?: string
  readonly element?: number
  readonly component?: number
  readonly repetition?: number
  readonly missing?: string
  readonly words?: Readonly<Record<string, string | number>>
}

/** Where the check stands: ordinals of the interchange, group and transaction it is in. */
export interface Position {
  interchange: number
  group: number
  transaction: number
  /** Index in the file of the segment before the current ST. */
  before: number
}

export class Reporter {
  readonly findings: Findings
  readonly position: Position = { interchange: 0, group: 0, transaction: 0, before: 0 }

  constructor(findings: Findings) {
    this.findings = findings
  }

  at(code: FindingCode, segment: Segment, detail: Detail = {}): void {
    if (this.findings.full) return this.findings.count(codes[code].severity)
    const { interchange, group, transaction, before } = this.position
    this.add(code, {
      interchange, group, transaction,
      segmentIndex: segment.index,
      segmentInTransaction: transaction > 0 ? Math.max(0, segment.index - before) : 0,
      segmentId: segmentIdForShow(segment.id), ...(detail.missing !== undefined && { missing: detail.missing }), loop: detail.loop ?? '',
      ...(detail.element !== undefined && { element: detail.element }),
      ...(detail.component !== undefined && { component: detail.component }),
      ...(detail.repetition !== undefined && { repetition: detail.repetition }),
      offset: offsetOf(segment, detail),
    }, detail.words)
  }

  add(code: FindingCode, place: Place, words: Readonly<Record<string, string | number>> = {}): void {
    this.findings.add(makeFinding(code, place, words))
  }
}

export function makeFinding(code: FindingCode, place: Place, words: Readonly<Record<string, string | number>> = {}): Finding {
  const definition: CodeDefinition = codes[code]
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? ''))
  const { level, severity, ack } = definition
  return { code, level, severity, place, message: fill(definition.message), remedy: fill(definition.remedy), ...(ack && { ack }) }
}

/** A segment id is shown only when it has the form of one; a value that slipped into its place is not. */
export function segmentIdForShow(id: string): string {
  return /^[A-Z][A-Z0-9]{1,2}$/.test(id) ? id : '?'
}

function offsetOf(segment: Segment, detail: Detail): number {
  if (detail.element === undefined) return segment.offset
  let at = 0
  for (let element = 0; element < Math.min(detail.element, segment.size); element += 1) at = segment.raw.indexOf(segment.delimiters.element, at) + 1
  if (detail.element > segment.size) at = segment.raw.length
  const before = segment.raw.slice(0, at)
  return segment.offset + (segment.encoding === 'utf8' ? new TextEncoder().encode(before).length : before.length)
}
