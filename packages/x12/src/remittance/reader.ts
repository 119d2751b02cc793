// The fast way through an 835: bytes to typed, envelope-checked, balanced claims, in blocks of any size, with memory that
// does not grow with the file. `checkX12` remains the place where everything about a file is judged.

import type { FindingCode } from '../checking/codes.definition.ts'
import { makeFinding } from '../checking/report.ts'
import type { Finding } from '../finding.ts'
import { moneyText } from '../money.ts'
import type { ReadingPlace } from '../pieces/piece-finder.ts'
import { usualLimits } from '../reading/limits.ts'
import { ClaimBuilder } from './claims.ts'
import type { SegmentTaker } from './cutter.ts'
import { idKey, SegmentCutter } from './cutter.ts'
import { HeaderBuilder } from './header.ts'
import type { RemittanceEvent } from './types.ts'

const ISA = idKey('ISA')
const GS = idKey('GS')
const ST = idKey('ST')
const SE = idKey('SE')
const GE = idKey('GE')
const IEA = idKey('IEA')
const CLP = idKey('CLP')
const SVC = idKey('SVC')
const CAS = idKey('CAS')
const NM1 = idKey('NM1')
const DTM = idKey('DTM')
const REF = idKey('REF')
const AMT = idKey('AMT')
const LQ = idKey('LQ')
const MOA = idKey('MOA')
const MIA = idKey('MIA')
const PLB = idKey('PLB')
const LX = idKey('LX')
const moaRemarks = [3, 4, 5, 6, 7]
const miaRemarks = [5, 20, 21, 22, 23]

export class RemittanceReader implements SegmentTaker {
  private readonly cutter: SegmentCutter
  private readonly claims: ClaimBuilder
  private readonly header: HeaderBuilder
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
  private claimOffset = 0
  private ordinals = { interchange: 0, group: 0, transaction: 0 }
  private findings: Finding[] = []
  private events: RemittanceEvent[] = []
  private readonly emit: (event: RemittanceEvent) => void

  /** With `take` each event is handed over as soon as it is complete, which costs least; without, `push` gives them. */
  constructor(take?: (event: RemittanceEvent) => void) {
    this.emit = take ?? ((event) => void this.events.push(event))
    this.cutter = new SegmentCutter(this)
    this.claims = new ClaimBuilder(this.cutter.fields)
    this.header = new HeaderBuilder(this.cutter.fields)
  }

  /** Begins within a file, at a place a `PieceFinder` found: everything told is as if read from the start. */
  startAt(place: ReadingPlace): void {
    this.cutter.startAt(place)
    this.open = place.interchangeOpen
    this.inGroup = place.groupOpen
    this.interchange = place.interchangeControl
    this.group = place.groupControl
    this.groups = place.groups
    this.transactions = place.transactions
    this.ordinals = { ...place.ordinals }
  }

  /** Takes the next bytes and gives what became complete; nothing when events are handed over one by one. */
  push(chunk: Uint8Array): RemittanceEvent[] {
    this.events = []
    this.cutter.push(chunk)
    return this.events
  }

  /** Says that nothing follows. */
  finish(): RemittanceEvent[] {
    this.events = []
    this.cutter.finish()
    this.endTransaction(false)
    if (this.inGroup) this.outside('X12-GE-MISSING')
    if (this.open) this.outside('X12-IEA-MISSING')
    return this.events
  }

  /** What the cutter found in the bytes: those left out are told at once, and the transaction they belong to is not in order. */
  trouble(code: FindingCode, words: Readonly<Record<string, number>> = {}): void {
    this.outside(code, words)
    if (this.inTransaction) this.note(code, words)
  }

  /** The cutter's next interchange header. */
  takeHeader(control: string): void {
    this.endTransaction(false)
    if (this.inGroup) this.outside('X12-GE-MISSING')
    if (this.open) this.outside('X12-IEA-MISSING')
    this.ordinals.interchange += 1
    this.open = true
    this.inGroup = false
    this.groups = 0
    this.interchange = control
  }

  /** The cutter's next segment. */
  take(key: number): void {
    if (!this.inRemittance) return this.envelope(key)
    const { claims } = this
    const { claim } = claims
    switch (key) {
      case CAS: if (claim) return claims.adjust(claim); break
      case DTM: if (claim) return claims.date(claim); break
      case REF: if (claim) return claims.reference(claim); break
      case SVC: if (claim) return claims.startLine(claim, this.cutter.component); break
      case AMT: if (claim) return claims.amount(claim); break
      case NM1: if (claim) return claims.party(claim); break
      case LQ: if (claim) return claims.remark(claim); break
      case CLP:
        this.emitClaim()
        if (!this.announced) this.announce()
        this.claimOffset = this.cutter.offset
        return claims.startClaim(this.cutter.index)
      case MOA: if (claim) return claims.claimRemarks(claim, moaRemarks); break
      case MIA: if (claim) return claims.claimRemarks(claim, miaRemarks); break
      case SE: case ST: case GE: case IEA: case GS: case ISA: return this.envelope(key)
      case LX: case PLB: break
      default: if (claim) return undefined
    }
    // What is no part of a claim ends it.
    this.emitClaim()
    if (this.header.take(key, this.cutter.component) === 'amount') this.note('X12-ELE-NUMBER')
  }

  private emitClaim(): void {
    const claim = this.claims.finishClaim()
    if (!claim) return
    this.emit({ kind: 'claim', claim })
    if (claim.balanced) return
    const wrong = claim.difference !== 0
    const words = { difference: Number.isNaN(claim.difference) ? '?' : moneyText(claim.difference) }
    this.note(wrong ? 'X12-835-CLAIM-BALANCE' : 'X12-835-LINE-BALANCE', words, { index: claim.segmentIndex, offset: this.claimOffset })
  }

  private envelope(key: number): void {
    if (key === ST) {
      this.endTransaction(false)
      this.startTransaction()
    } else if (key === SE) this.endTransaction(true)
    else if (key === GS) this.startGroup()
    else if (key === GE) this.endGroup()
    else if (key === IEA) this.endInterchange()
    // A header too broken to tell delimiters still begins an interchange.
    else if (key === ISA) this.takeHeader(this.cutter.fields.string(13).trim())
  }

  private startGroup(): void {
    this.endTransaction(false)
    if (this.inGroup) this.outside('X12-GE-MISSING')
    this.inGroup = true
    this.groups += 1
    this.ordinals.group += 1
    this.transactions = 0
    this.group = this.cutter.fields.string(6)
  }

  private startTransaction(): void {
    this.transactions += 1
    this.ordinals.transaction += 1
    this.inTransaction = true
    this.inRemittance = this.cutter.fields.code(1) === '835'
    this.control = this.cutter.fields.string(2)
    this.firstSegment = this.cutter.index
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
    this.emit({ kind: 'start', header: this.header.current })
  }

  private endTransaction(trailer: boolean): void {
    if (!this.inTransaction) return
    this.emitClaim()
    const found = this.cutter.index - this.firstSegment + 1
    if (!trailer) this.note('X12-SE-MISSING')
    else {
      if (Number(this.cutter.fields.string(1)) !== found) this.note('X12-SE-COUNT', { said: this.cutter.fields.string(1).replace(/\D/g, '').slice(0, 10), found })
      if (this.cutter.fields.string(2) !== this.control) this.note('X12-SE-CONTROL')
    }
    this.inTransaction = false
    if (this.inRemittance) this.endRemittance()
    else for (const finding of this.findings) this.emit({ kind: 'finding', finding })
    this.inRemittance = false
  }

  private endRemittance(): void {
    this.announce()
    const { claims, header } = this
    const difference = header.current.amount - (claims.paid - header.adjusted)
    if (difference !== 0) this.note('X12-835-PAYMENT-BALANCE', { difference: Number.isNaN(difference) ? '?' : moneyText(difference) })
    this.emit({
      kind: 'end',
      end: {
        header: header.current, claims: claims.claims, lines: claims.lines, charged: claims.charged, paid: claims.paid, providerAdjustments: header.adjustments,
        difference, balanced: this.findings.length === 0, unbalancedClaims: claims.unbalanced, findings: this.findings,
      },
    })
  }

  private endGroup(): void {
    this.endTransaction(false)
    const { fields } = this.cutter
    if (!this.inGroup) return this.outside('X12-GE-STRAY')
    if (Number(fields.string(1)) !== this.transactions) this.outside('X12-GE-COUNT', { said: fields.string(1).replace(/\D/g, '').slice(0, 6), found: this.transactions })
    if (fields.string(2) !== this.group) this.outside('X12-GE-CONTROL')
    this.inGroup = false
  }

  private endInterchange(): void {
    this.endTransaction(false)
    const { fields } = this.cutter
    if (!this.open) return this.outside('X12-IEA-STRAY')
    if (this.inGroup) this.outside('X12-GE-MISSING')
    this.inGroup = false
    if (Number(fields.string(1)) !== this.groups) this.outside('X12-IEA-COUNT', { said: fields.string(1).replace(/\D/g, '').slice(0, 5), found: this.groups })
    if (fields.string(2).trim() !== this.interchange) this.outside('X12-IEA-CONTROL')
    this.open = false
  }

  private finding(code: FindingCode, words: Readonly<Record<string, string | number>>, at: { index: number; offset: number }): Finding {
    const inside = this.inTransaction ? at.index - this.firstSegment + 1 : 0
    const place = { ...this.ordinals, transaction: this.inTransaction ? this.ordinals.transaction : 0, segmentIndex: at.index, segmentInTransaction: inside, segmentId: '', loop: '', offset: at.offset }
    return makeFinding(code, place, { limit: usualLimits.segmentBytes, ...words })
  }

  private note(code: FindingCode, words: Readonly<Record<string, string | number>> = {}, at: { index: number; offset: number } = this.cutter): void {
    if (this.findings.length < usualLimits.findings) this.findings.push(this.finding(code, words, at))
  }

  private outside(code: FindingCode, words: Readonly<Record<string, string | number>> = {}): void {
    this.emit({ kind: 'finding', finding: this.finding(code, words, this.cutter) })
  }
}
