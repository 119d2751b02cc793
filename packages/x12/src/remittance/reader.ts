// The fast way through an 835: bytes to typed, envelope-checked, balanced claims, in blocks of any size, with memory that
// does not grow with the file. `checkX12` remains the place where everything about a file is judged.

import type { FindingCode } from '../checking/codes.definition.ts'
import { makeFinding } from '../checking/report.ts'
import { readHeader } from '../delimiters.ts'
import type { Finding } from '../finding.ts'
import { moneyText } from '../money.ts'
import { usualLimits } from '../reading/limits.ts'
import { ClaimBuilder } from './claims.ts'
import { Fields } from './fields.ts'
import { HeaderBuilder } from './header.ts'
import type { RemittanceEvent } from './types.ts'

const id = (text: string): number => (text.charCodeAt(0) << 16) | (text.charCodeAt(1) << 8) | (text.length > 2 ? text.charCodeAt(2) : 0)
const [GS, ST, SE, GE, IEA] = ['GS', 'ST', 'SE', 'GE', 'IEA'].map(id) as [number, number, number, number, number]
const [CLP, SVC, CAS, NM1, DTM, REF, AMT, LQ, MOA, MIA, PLB, LX] = ['CLP', 'SVC', 'CAS', 'NM1', 'DTM', 'REF', 'AMT', 'LQ', 'MOA', 'MIA', 'PLB', 'LX'].map(id) as number[]
const moaRemarks = [3, 4, 5, 6, 7]
const miaRemarks = [5, 20, 21, 22, 23]

export class RemittanceReader {
  private readonly fields = new Fields()
  private readonly claims = new ClaimBuilder(this.fields)
  private readonly header = new HeaderBuilder(this.fields)
  private buffer = new Uint8Array(1 << 17)
  private end = 0
  private base = 0
  private index = 0
  private atEnd = false
  private element = 0x2a
  private component = 0x3a
  private terminator = 0
  private skipping = false
  private open = false
  private inGroup = false
  private interchange = ''
  private group = ''
  private groups = 0
  private transactions = 0
  private inRemittance = false
  private announced = false
  private inTransaction = false
  private control = ''
  private firstSegment = 0
  private ordinals = { interchange: 0, group: 0, transaction: 0 }
  private findings: Finding[] = []
  private events: RemittanceEvent[] = []

  /** Takes the next bytes and gives what became complete. */
  push(chunk: Uint8Array): RemittanceEvent[] {
    this.events = []
    let at = 0
    while (at < chunk.length) {
      if (this.end === this.buffer.length) this.grow()
      const take = Math.min(chunk.length - at, this.buffer.length - this.end)
      this.buffer.set(chunk.subarray(at, at + take), this.end)
      this.end += take
      at += take
      this.run()
    }
    return this.events
  }

  /** Says that nothing follows. */
  finish(): RemittanceEvent[] {
    this.events = []
    this.atEnd = true
    this.run()
    if (this.end > 0 && !this.onlyBlank()) this.outside('X12-CUT-OFF')
    if (this.terminator === 0) this.outside('X12-NOT-X12')
    this.endTransaction(false)
    if (this.inGroup) this.outside('X12-GE-MISSING')
    if (this.open) this.outside('X12-IEA-MISSING')
    return this.events
  }

  private grow(): void {
    const larger = new Uint8Array(this.buffer.length * 2)
    larger.set(this.buffer)
    this.buffer = larger
  }

  private onlyBlank(): boolean {
    for (let at = 0; at < this.end; at += 1) if ((this.buffer[at] as number) > 0x20) return false
    return true
  }

  /** Takes every whole segment of the buffer and moves what is left to its start. */
  private run(): void {
    const done = this.terminator === 0 ? 0 : this.lastTerminator()
    if (this.terminator !== 0 && done === 0 && !this.atEnd) {
      if (this.end > usualLimits.segmentBytes) this.dropLong()
      return
    }
    this.fields.load(this.buffer, this.end)
    const { buffer, end } = this
    let at = 0
    for (;;) {
      while (at < end && (buffer[at] as number) <= 0x20 && buffer[at] !== this.terminator) at += 1
      if (this.base === 0 && at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb) at = Math.min(3, end)
      const next = this.takeSegment(at, end)
      if (next < 0) break
      at = next
    }
    this.keepFrom(at)
  }

  private lastTerminator(): number {
    return this.buffer.subarray(0, this.end).lastIndexOf(this.terminator) + 1
  }

  private keepFrom(at: number): void {
    this.buffer.copyWithin(0, at, this.end)
    this.base += at
    this.end -= at
  }

  private dropLong(): void {
    if (!this.skipping) this.outside('X12-LIMIT-SEGMENT')
    this.skipping = true
    this.base += this.end
    this.end = 0
  }

  /** One segment from `at`; the place after it, or -1 when it is not whole. */
  private takeSegment(at: number, end: number): number {
    const { buffer } = this
    if (at >= end || (end - at < 4 && !this.atEnd)) return -1
    if (buffer[at] === 0x49 && buffer[at + 1] === 0x53 && buffer[at + 2] === 0x41) return this.takeHeader(at, end)
    if (this.terminator === 0) return this.skipJunk(at, end)
    const { starts } = this.fields
    const { element, terminator } = this
    let count = 0
    let position = at
    for (; position < end; position += 1) {
      const byte = buffer[position] as number
      if (byte === element) {
        if (count < 1024) starts[++count] = position + 1
      } else if (byte === terminator) break
    }
    if (position >= end) return -1
    starts[count + 1] = position + 1
    this.fields.count = count
    if (this.skipping) this.skipping = false
    else this.dispatch(at, (count > 0 ? (starts[1] as number) - 1 : position) - at)
    return position + 1
  }

  private takeHeader(at: number, end: number): number {
    const header = readHeader(this.buffer.subarray(0, end), at, end, this.atEnd)
    if (header === 'more') return -1
    if (header === 'none') return this.skipJunk(at, end)
    this.endTransaction(false)
    if (this.inGroup) this.outside('X12-GE-MISSING')
    if (this.open) this.outside('X12-IEA-MISSING')
    this.element = header.delimiters.element.charCodeAt(0)
    this.component = header.delimiters.component.charCodeAt(0)
    this.terminator = header.delimiters.segment.charCodeAt(0)
    this.index += 1
    this.ordinals.interchange += 1
    this.open = true
    this.inGroup = false
    this.groups = 0
    this.interchange = this.fields.between(at, at + header.length).split(header.delimiters.element)[13]?.trim() ?? ''
    return at + header.length + 1
  }

  private skipJunk(at: number, end: number): number {
    const next = this.buffer.subarray(0, end).indexOf(0x49, at + 1)
    return next < 0 ? end : next
  }

  private dispatch(at: number, length: number): void {
    const { buffer } = this
    this.index += 1
    const key = ((buffer[at] as number) << 16) | ((buffer[at + 1] as number) << 8) | (length === 3 ? (buffer[at + 2] as number) : 0)
    if (length > 3 || length < 2) return
    if (this.inRemittance && key !== SE && key !== ST && key !== GE && key !== IEA && key !== GS) this.inside(key)
    else this.envelope(key)
  }

  private inside(key: number): void {
    const { claims } = this
    const { claim } = claims
    if (key === CLP) {
      this.emitClaim()
      this.announce()
      claims.startClaim(this.index)
      return
    }
    if (!claim || key === LX || key === PLB) {
      this.emitClaim()
      if (this.header.take(key, this.component) === 'amount') this.note('X12-ELE-NUMBER')
      return
    }
    if (key === SVC) claims.startLine(claim, this.component)
    else if (key === CAS) claims.adjust(claim)
    else if (key === NM1) claims.party(claim)
    else if (key === DTM) claims.date(claim)
    else if (key === REF) claims.reference(claim)
    else if (key === AMT) claims.amount(claim)
    else if (key === LQ) claims.remark(claim)
    else if (key === MOA) claims.claimRemarks(claim, moaRemarks)
    else if (key === MIA) claims.claimRemarks(claim, miaRemarks)
  }

  private emitClaim(): void {
    const claim = this.claims.finishClaim()
    if (!claim) return
    this.events.push({ kind: 'claim', claim })
    if (claim.balanced) return
    const wrong = claim.difference !== 0
    this.note(wrong ? 'X12-835-CLAIM-BALANCE' : 'X12-835-LINE-BALANCE', { difference: Number.isNaN(claim.difference) ? '?' : moneyText(claim.difference) }, claim.segmentIndex)
  }

  private envelope(key: number): void {
    const { fields } = this
    if (key === ST) {
      this.endTransaction(false)
      this.startTransaction()
    } else if (key === SE) this.endTransaction(true)
    else if (key === GS) {
      if (this.inGroup) this.outside('X12-GE-MISSING')
      this.inGroup = true
      this.groups += 1
      this.ordinals.group += 1
      this.transactions = 0
      this.group = fields.string(6)
    } else if (key === GE) this.endGroup()
    else if (key === IEA) this.endInterchange()
  }

  private startTransaction(): void {
    this.transactions += 1
    this.ordinals.transaction += 1
    this.inTransaction = true
    this.inRemittance = this.fields.code(1) === '835'
    this.control = this.fields.string(2)
    this.firstSegment = this.index
    this.findings = []
    if (!this.inGroup) this.note('X12-GS-MISSING')
    if (!this.inRemittance) return
    this.claims.reset()
    this.announced = false
    this.header.start({ interchange: this.interchange, group: this.group, control: this.control })
  }

  /** The header is told once it is whole: with the first claim, or at the end of a transaction without claims. */
  private announce(): void {
    if (this.announced) return
    this.announced = true
    this.events.push({ kind: 'start', header: this.header.current })
  }

  private endTransaction(trailer: boolean): void {
    if (!this.inTransaction) return
    this.emitClaim()
    const found = this.index - this.firstSegment + 1
    if (!trailer) this.note('X12-SE-MISSING')
    else {
      if (Number(this.fields.string(1)) !== found) this.note('X12-SE-COUNT', { said: this.fields.string(1).replace(/\D/g, '').slice(0, 10), found })
      if (this.fields.string(2) !== this.control) this.note('X12-SE-CONTROL')
    }
    this.inTransaction = false
    if (this.inRemittance) this.endRemittance()
    else for (const finding of this.findings) this.events.push({ kind: 'finding', finding })
    this.inRemittance = false
  }

  private endRemittance(): void {
    this.announce()
    const { claims, header } = this
    const difference = header.current.amount - (claims.paid - header.adjusted)
    if (difference !== 0) this.note('X12-835-PAYMENT-BALANCE', { difference: Number.isNaN(difference) ? '?' : moneyText(difference) })
    this.events.push({
      kind: 'end',
      end: {
        header: header.current, claims: claims.claims, lines: claims.lines, charged: claims.charged, paid: claims.paid, providerAdjustments: header.adjustments,
        difference, balanced: this.findings.length === 0, unbalancedClaims: claims.unbalanced, findings: this.findings,
      },
    })
  }

  private endGroup(): void {
    this.endTransaction(false)
    const { fields } = this
    if (!this.inGroup) return this.outside('X12-GE-STRAY')
    if (Number(fields.string(1)) !== this.transactions) this.outside('X12-GE-COUNT', { said: fields.string(1).replace(/\D/g, '').slice(0, 6), found: this.transactions })
    if (fields.string(2) !== this.group) this.outside('X12-GE-CONTROL')
    this.inGroup = false
  }

  private endInterchange(): void {
    this.endTransaction(false)
    const { fields } = this
    if (!this.open) return this.outside('X12-IEA-STRAY')
    if (this.inGroup) this.outside('X12-GE-MISSING')
    this.inGroup = false
    if (Number(fields.string(1)) !== this.groups) this.outside('X12-IEA-COUNT', { said: fields.string(1).replace(/\D/g, '').slice(0, 5), found: this.groups })
    if (fields.string(2).trim() !== this.interchange) this.outside('X12-IEA-CONTROL')
    this.open = false
  }

  private finding(code: FindingCode, words: Record<string, string | number> = {}, index = this.index): Finding {
    const inside = this.inTransaction ? index - this.firstSegment + 1 : 0
    const place = { ...this.ordinals, transaction: this.inTransaction ? this.ordinals.transaction : 0, segmentIndex: index, segmentInTransaction: inside, segmentId: '', loop: '', offset: this.base }
    return makeFinding(code, place, { limit: usualLimits.segmentBytes, ...words })
  }

  private note(code: FindingCode, words: Record<string, string | number> = {}, index = this.index): void {
    if (this.findings.length < usualLimits.findings) this.findings.push(this.finding(code, words, index))
  }

  private outside(code: FindingCode, words: Record<string, string | number> = {}): void {
    this.events.push({ kind: 'finding', finding: this.finding(code, words) })
  }
}
