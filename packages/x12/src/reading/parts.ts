// A file of any size as files small enough to hold: its envelope, one interchange at a time, or its transactions, one at a
// time; of a claim file with one huge transaction some hundred claims at a time, with what stands above them.

import type { Finding } from '../finding.ts'
import { Findings } from '../finding.ts'
import { blocksOf, noteFinding } from '../read.ts'
import { Assembler } from './assembler.ts'
import type { Interchange, Transaction, X12File } from './file.ts'
import type { ReadLimits } from './limits.ts'
import { usualLimits } from './limits.ts'
import { Loop } from './loop.ts'
import { Tokenizer } from './tokenizer.ts'

export interface PartOptions {
  /** `envelope`: interchanges with groups and transactions, which are not looked into. `transaction`: what is in them. */
  readonly of: 'envelope' | 'transaction'
  readonly limits?: Partial<ReadLimits>
  /** Segments of a claim file's transaction after which its claims are handed over before it ends. */
  readonly most?: number
}

/** Some megabytes with their loops: guides allow five thousand claims in a transaction, and files hold more. */
const usualMost = 20_000

/** Takes the bytes of a file and hands over its parts; a part may be changed as soon as the taker returns. */
export class PartReader {
  private readonly tokenizer: Tokenizer
  private readonly assembler: Assembler
  private readonly most: number
  private readonly limits: ReadLimits
  private readonly noticed: Findings
  private readonly take: (part: X12File) => void

  constructor(take: (part: X12File) => void, options: PartOptions) {
    this.take = take
    this.most = options.most ?? usualMost
    this.limits = { ...usualLimits, ...options.limits }
    this.noticed = new Findings(this.limits.findings)
    this.tokenizer = new Tokenizer(this.limits)
    this.assembler = options.of === 'envelope' ? this.envelopes() : this.transactions()
  }

  /** True once an interchange or a bare transaction was recognised. */
  get readable(): boolean {
    return this.tokenizer.recognised
  }

  /** What the reader itself noticed so far, as `readX12` tells it. */
  get findings(): readonly Finding[] {
    return this.noticed.list
  }

  push(bytes: Uint8Array): void {
    for (const block of blocksOf(bytes)) {
      for (const segment of this.tokenizer.push(block)) this.assembler.take(segment)
      this.note()
    }
  }

  /** Says that nothing follows. */
  finish(): void {
    for (const segment of this.tokenizer.finish()) this.assembler.take(segment)
    this.assembler.finish()
    this.note()
  }

  private note(): void {
    for (const note of this.tokenizer.notes.splice(0)) this.noticed.add(noteFinding(note, this.limits))
  }

  private envelopes(): Assembler {
    return new Assembler({ interchangeEnded: (interchange) => this.hand({ interchanges: [interchange], transactions: interchange.groups.flatMap((group) => group.transactions) }) }, { keep: true, walk: false })
  }

  private transactions(): Assembler {
    return new Assembler({
      groupStarted: (group) => void group.interchange.groups.splice(0, group.interchange.groups.length - 1),
      transactionEnded: (transaction) => {
        this.hand({ interchanges: [], transactions: [transaction] })
        transaction.group.transactions.splice(0)
      },
      visitor: { closed: (loop) => this.closed(loop) },
    }, { keep: true })
  }

  private closed(loop: Loop): void {
    const { transaction } = this.assembler
    if (loop.id !== '2300' || transaction === undefined || transaction.segments.length < this.most) return
    this.hand({ interchanges: [], transactions: [transaction] })
    transaction.segments.splice(0)
    for (let open: Loop | undefined = loop.parent, below: Loop = loop; open; below = open, open = open.parent) letGo(open, below === loop ? undefined : below)
  }

  private hand(held: { interchanges: readonly Interchange[]; transactions: readonly Transaction[] }): void {
    this.take({ ...held, segments: [], findings: [], readable: true, tail: '' })
  }
}

/** Forgets the levels and claims that were handed over; the one still open stays. */
function letGo(above: Loop, open: Loop | undefined): void {
  const kept = above.children.filter((child) => !(child instanceof Loop) || child === open || !/^2000[A-C]?$|^2300$/.test(child.id))
  above.children.splice(0, above.children.length, ...kept)
}
