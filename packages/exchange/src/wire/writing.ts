// What every written file needs: who sends to whom, control numbers, the moment; and text that every receiver can read.
import type { Finding, Outcome } from '@crossbill/model'
import { checkX12, type Delimiters, type ElementInput, type GroupInput, type InterchangeHead, type SegmentInput, writeInterchange } from '@crossbill/x12'
import { writeDay } from './dates.ts'
import { officeFinding } from './reading-notes.ts'

/** A partner of an exchange of files. `id` and `qualifier` (default `ZZ`) are those of the envelope. */
export interface Partner {
  readonly id: string
  readonly qualifier?: string
  readonly name: string
}

/** The office or its billing service, with somebody to call. */
export interface Sender extends Partner {
  readonly contactName?: string
  readonly phone?: string
  readonly email?: string
}

export interface Sending {
  readonly sender: Sender
  readonly receiver: Partner
  /** The next free numbers; a file with several groups or transactions counts on from them. */
  readonly controlNumbers: { readonly interchange: number; readonly group: number; readonly transaction: number }
  /** Calendar date and `HHMM` of the office's clock. */
  readonly at: { readonly date: string; readonly time: string }
  readonly usage: 'production' | 'test'
}

export interface WrittenFile {
  readonly text: string
  readonly bytes: Uint8Array
  readonly interchangeControlNumber: string
}

/** Transaction control number as it stands in ST02. */
export function transactionNumber(sending: Sending, position: number): string {
  return String(sending.controlNumbers.transaction + position).padStart(4, '0')
}

/** `0915` of `09:15` or `091500`. */
export function clock(sending: Sending): string {
  return sending.at.time.replaceAll(':', '').slice(0, 4)
}

/**
 * Writes one interchange and checks it with our own checker. Any finding of severity error means no text: nothing
 * that a strict receiver would refuse leaves the office.
 */
export function writeFile(sending: Sending, groups: readonly GroupInput[]): Outcome<WrittenFile> {
  const plain = new PlainText()
  const ready = groups.map((group) => ({ ...group, transactions: [...group.transactions].map((each) => ({ ...each, segments: plain.segments([...each.segments]) })) }))
  const later = ready.length > 0 && ready.every((group) => group.transactions.every((each) => each.guide.startsWith('006020')))
  const written = writeInterchange({ ...interchangeHead(sending, plain), ...(later && { version: '00602' }), groups: ready })
  const findings: Finding[] = [...plain.findings(), ...written.findings.map(officeFinding), ...checkX12(written.bytes).findings.map(officeFinding)]
  if (findings.some((each) => each.severity === 'error')) return { ok: false, findings }
  return { ok: true, findings, value: { text: written.text, bytes: written.bytes, interchangeControlNumber: String(sending.controlNumbers.interchange).padStart(9, '0') } }
}

/** The head of the interchange, with delimiters that occur in no value. */
export function interchangeHead(sending: Sending, plain: PlainText): InterchangeHead {
  return {
    delimiters: delimitersFor(plain.signs),
    sender: { qualifier: sending.sender.qualifier ?? 'ZZ', id: sending.sender.id }, receiver: { qualifier: sending.receiver.qualifier ?? 'ZZ', id: sending.receiver.id },
    date: writeDay(sending.at.date), time: clock(sending), controlNumber: sending.controlNumbers.interchange, usage: sending.usage === 'production' ? 'P' : 'T',
  }
}

/** The usual delimiters, and another sign in place of one that a value needs. Every interchange states its own. */
function delimitersFor(signs: ReadonlySet<string>): Delimiters {
  const taken = new Set(signs)
  const take = (wanted: string): string => {
    const sign = [...wanted].find((each) => !taken.has(each)) ?? wanted.slice(0, 1)
    taken.add(sign)
    return sign
  }
  return { element: take('*|+'), component: take(':>;<'), repetition: take('^!%'), segment: take('~`}') }
}

/** Letters with accents become plain ones; what has no plain form is a finding. Receivers accept the extended character set only. */
export class PlainText {
  /** Signs of the values, for choosing delimiters. */
  readonly signs = new Set<string>()
  private changed = 0
  private readonly foreign: string[] = []

  segments(segments: readonly SegmentInput[]): SegmentInput[] {
    return segments.map((segment) => [segment[0], ...segment.slice(1).map((element, index) => this.element(element as ElementInput, `${segment[0]}${String(index + 1).padStart(2, '0')}`))])
  }

  findings(): Finding[] {
    const findings: Finding[] = this.foreign.map((place) => ({ code: 'EXC-LETTERS', severity: 'error', place, what: 'This value has letters that X12 cannot carry.', remedy: 'Write it in Latin letters, as on the insurance card.' }))
    if (this.changed > 0) findings.push({ code: 'EXC-ACCENTS', severity: 'note', place: 'the file', what: 'Letters with accents were written without them.', remedy: 'Nothing to do; payers match names without accents.' })
    return findings
  }

  private element(element: ElementInput, place: string): ElementInput {
    if (typeof element === 'string') return this.value(element, place)
    if (element === undefined) return undefined
    if ('repeats' in element) return { repeats: element.repeats.map((each) => (typeof each === 'string' ? this.value(each, place) : each.map((part) => (part === undefined ? part : this.value(part, place))))) }
    if ('binary' in element) return element
    return element.map((part) => (part === undefined ? part : this.value(part, place)))
  }

  private value(value: string, place: string): string {
    for (const sign of value.replace(/[A-Za-z0-9 ]+/g, '')) this.signs.add(sign)
    if (/^[\x20-\x7e]*$/.test(value)) return value.trim()
    const plain = value.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replace(/[–—]/g, '-').replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('Ø', 'O').replaceAll('ł', 'l').replaceAll('Ł', 'L').trim()
    if (/^[\x20-\x7e]*$/.test(plain)) this.changed += 1
    else this.foreign.push(place)
    return plain
  }
}
