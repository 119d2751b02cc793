// Checks headers and trailers: counts, control numbers, who carries what, and which guide is claimed.

import { definitions } from '../definitions/index.ts'
import type { Delimiters } from '../delimiters.ts'
import { isWord } from '../delimiters.ts'
import type { Group, Interchange, Transaction } from '../reading/file.ts'
import type { Segment } from '../segment.ts'
import type { Reporter } from './report.ts'

export class EnvelopeChecks {
  private readonly reporter: Reporter
  /** Control numbers of the interchanges by sender and receiver. */
  private readonly interchangeNumbers = new Set<string>()
  private groupNumbers = new Set<string>()
  private transactionNumbers = new Set<string>()
  private groupsInInterchange = 0
  private transactionsInGroup = 0
  private last: Segment | undefined

  constructor(reporter: Reporter) {
    this.reporter = reporter
  }

  /** Remembers the segment read last: where something is missing at an end, that is the place. */
  passed(segment: Segment): void {
    this.last = segment
  }

  interchangeStarted(interchange: Interchange): void {
    this.groupNumbers = new Set()
    this.groupsInInterchange = 0
    if (!interchange.isa) return
    this.header(interchange.isa)
    this.numberOf(interchange, interchange.isa)
  }

  private numberOf(interchange: Interchange, isa: Segment): void {
    const number = [5, 6, 7, 8].map((element) => isa.element(element)).join() + interchange.controlNumber
    if (this.interchangeNumbers.has(number)) this.reporter.at('X12-ISA-CONTROL-REPEATED', isa, { element: 13 })
    else if (this.interchangeNumbers.size < numbersKept) this.interchangeNumbers.add(number)
  }

  private header(isa: Segment): void {
    const { delimiters } = isa
    if (!sound(delimiters)) this.reporter.at('X12-ISA-DELIMITERS', isa, { element: 16 })
    const version = isa.element(12)
    if (delimiters.repetition === '' && version >= '00402') this.reporter.at('X12-ISA-REPETITION', isa, { element: 11 })
    if (!/^00[2-8]\d\d$/.test(version)) this.reporter.at('X12-ISA-VERSION', isa, { element: 12 })
    else if (version < '00501') this.reporter.at('X12-ISA-OLD-VERSION', isa, { element: 12, words: { version } })
  }

  interchangeEnded(interchange: Interchange, iea: Segment | undefined): void {
    if (!iea) return this.atEnd(interchange.isa ? 'X12-IEA-MISSING' : undefined)
    if (interchange.isa && iea.element(2).trim() !== interchange.controlNumber) this.reporter.at('X12-IEA-CONTROL', iea, { element: 2 })
    if (number(iea.element(1)) !== this.groupsInInterchange) {
      this.reporter.at('X12-IEA-COUNT', iea, { element: 1, words: { said: shown(iea.element(1)), found: this.groupsInInterchange } })
    }
  }

  groupStarted(group: Group, segment: Segment): void {
    this.transactionNumbers = new Set()
    this.transactionsInGroup = 0
    this.groupsInInterchange += 1
    if (!group.gs) return this.reporter.at('X12-GS-MISSING', segment)
    if (this.groupNumbers.has(group.controlNumber)) this.reporter.at('X12-GS-CONTROL-REPEATED', group.gs, { element: 6 })
    this.groupNumbers.add(group.controlNumber)
  }

  groupEnded(group: Group, ge: Segment | undefined): void {
    if (this.transactionsInGroup === 0 && group.gs) this.reporter.at('X12-GS-EMPTY', group.gs)
    if (!ge) return this.atEnd(group.gs ? 'X12-GE-MISSING' : undefined)
    if (group.gs && number(ge.element(2)) !== number(group.controlNumber)) this.reporter.at('X12-GE-CONTROL', ge, { element: 2 })
    if (number(ge.element(1)) !== this.transactionsInGroup) {
      this.reporter.at('X12-GE-COUNT', ge, { element: 1, words: { said: shown(ge.element(1)), found: this.transactionsInGroup } })
    }
  }

  transactionStarted(transaction: Transaction): void {
    this.transactionsInGroup += 1
    const { st, definition } = transaction
    if (this.transactionNumbers.has(transaction.controlNumber)) this.reporter.at('X12-ST-CONTROL-REPEATED', st, { element: 2 })
    this.transactionNumbers.add(transaction.controlNumber)
    if (!definition) return this.reporter.at(definitions.some((one) => one.set === transaction.set) ? 'X12-GUIDE-UNKNOWN' : 'X12-ST-SET', st, { element: 1 })
    this.groupFits(transaction)
    this.sameGuide(transaction)
  }

  private groupFits(transaction: Transaction): void {
    const { group, definition, set } = transaction
    const carried = group.gs?.element(1)
    if (!group.gs || carried === undefined || definition?.functionalIds.includes(carried)) return
    const tolerated = definition?.toleratedIds?.includes(carried) ?? false
    this.reporter.at(tolerated ? 'X12-GS-SET-TOLERATED' : 'X12-GS-SET', group.gs, { element: 1, words: { group: carried.length === 2 ? carried : '?', set } })
  }

  private sameGuide(transaction: Transaction): void {
    const inHeader = transaction.st.element(3)
    const inGroup = transaction.group.gs?.element(8)
    if (!transaction.group.gs || inGroup === undefined) return
    const base = (guide: string): string => /^\d{6}X\d{3}/.exec(guide)?.[0] ?? guide
    if (!transaction.definition?.guides.includes(base(inGroup))) this.reporter.at('X12-GUIDE-MISMATCH', transaction.group.gs, { element: 8 })
    else if (inHeader !== '' && inHeader !== inGroup) this.reporter.at(base(inHeader) === base(inGroup) ? 'X12-GUIDE-ERRATA' : 'X12-GUIDE-MISMATCH', transaction.st, { element: 3 })
  }

  transactionEnded(transaction: Transaction, se: Segment | undefined, found: number): void {
    if (!se) return this.atEnd('X12-SE-MISSING')
    if (se.element(2) !== transaction.controlNumber) this.reporter.at('X12-SE-CONTROL', se, { element: 2 })
    if (number(se.element(1)) !== found) this.reporter.at('X12-SE-COUNT', se, { element: 1, words: { said: shown(se.element(1)), found } })
  }

  stray(segment: Segment): void {
    if (segment.id === 'GE') this.reporter.at('X12-GE-STRAY', segment)
    else if (segment.id === 'IEA') this.reporter.at('X12-IEA-STRAY', segment)
    else if (segment.id === '') this.reporter.at('X12-SEG-EMPTY', segment)
    else this.reporter.at('X12-ST-MISSING', segment, { words: { segment: /^[A-Z][A-Z0-9]{1,2}$/.test(segment.id) ? segment.id : '?' } })
  }

  private atEnd(code: 'X12-IEA-MISSING' | 'X12-GE-MISSING' | 'X12-SE-MISSING' | undefined): void {
    if (code && this.last) this.reporter.at(code, this.last)
  }
}

/** Memory does not grow with the file: beyond this many interchanges repeated numbers are no longer looked for. */
const numbersKept = 100_000

function sound(delimiters: Delimiters): boolean {
  const used = [delimiters.element, delimiters.component, delimiters.segment, ...(delimiters.repetition === '' ? [] : [delimiters.repetition])]
  return new Set(used).size === used.length && used.every((one) => one.length === 1 && one !== ' ' && !isWord(one.charCodeAt(0)))
}

function number(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

function shown(text: string): string {
  return /^\d{1,10}$/.test(text) ? text : 'no number of'
}
