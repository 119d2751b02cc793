// Checking a file on all five levels, whole or as a stream. Everything wrong is told, up to a bound; nothing throws for
// what a file holds, and memory does not grow with the file.

import { EnvelopeChecks } from './checking/envelope.ts'
import { checkSegment } from './checking/element.ts'
import { Reporter, segmentIdForShow } from './checking/report.ts'
import { reportMissing, reportTrouble } from './checking/structure.ts'
import type { CodeSets, RuleContext } from './checking/rules/rule.ts'
import { rulesFor } from './checking/rules/index.ts'
import { envelope } from './definitions/envelope.definition.ts'
import type { SegmentDefinition } from './definitions/language.ts'
import type { Finding, Place, Verdict } from './finding.ts'
import { Findings } from './finding.ts'
import { batches, blocksOf, noteFinding } from './read.ts'
import type { Chunks } from './read.ts'
import { Assembler } from './reading/assembler.ts'
import type { Group, Interchange, Transaction } from './reading/file.ts'
import type { ReadLimits } from './reading/limits.ts'
import { usualLimits } from './reading/limits.ts'
import { Tokenizer } from './reading/tokenizer.ts'
import type { Segment } from './segment.ts'

export interface CheckOptions {
  /** External code sets for level 5; without it only what is built in is checked. */
  readonly codeSets?: CodeSets
  readonly limits?: Partial<ReadLimits>
}

export interface TransactionSummary {
  readonly index: number
  readonly interchange: number
  readonly group: number
  readonly set: string
  readonly guide: string
  readonly kind: string
  readonly controlNumber: string
  readonly groupControlNumber: string
  readonly functionalId: string
  readonly segments: number
  readonly errors: number
  readonly warnings: number
}

export interface GroupSummary {
  readonly index: number
  readonly interchange: number
  readonly functionalId: string
  readonly controlNumber: string
  readonly version: string
  readonly sender: string
  readonly receiver: string
  /** Transactions the trailer says, else those found. */
  included: number
  transactions: number
}

export interface InterchangeSummary {
  readonly index: number
  readonly controlNumber: string
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** YYMMDD and HHMM of its header. */
  readonly date: string
  readonly time: string
  readonly usage: string
  readonly acknowledgmentRequested: boolean
}

export interface CheckReport {
  readonly verdict: Verdict
  readonly interchanges: readonly InterchangeSummary[]
  readonly groups: readonly GroupSummary[]
  readonly transactions: readonly TransactionSummary[]
  readonly findings: readonly Finding[]
  /** Findings left out because the file has more than the bound. */
  readonly cut: number
  readonly segments: number
}

/** Checks a whole file. */
export function checkX12(input: Uint8Array | string, options: CheckOptions = {}): CheckReport {
  const checker = new Checker(options)
  for (const batch of batches(checker.tokenizer, input)) for (const segment of batch) checker.take(segment)
  return checker.finish()
}

/** Checks a stream of bytes; `onTransaction` is told each summary as it is complete. */
export async function checkX12Stream(chunks: Chunks, options: CheckOptions & { onTransaction?: (summary: TransactionSummary) => void } = {}): Promise<CheckReport> {
  const checker = new Checker(options)
  let told = 0
  const tell = (): void => {
    for (const summary of checker.summaries.slice(told)) options.onTransaction?.(summary)
    told = checker.summaries.length
  }
  for await (const chunk of chunks) {
    for (const block of blocksOf(chunk)) for (const segment of checker.tokenizer.push(block)) checker.take(segment)
    if (checker.summaries.length > told) tell()
  }
  for (const segment of checker.tokenizer.finish()) checker.take(segment)
  const report = checker.finish()
  tell()
  return report
}

const summaryLimit = 100_000
const envelopeSegments = new Map<string, SegmentDefinition>(Object.entries(envelope))

class Checker {
  readonly tokenizer: Tokenizer
  readonly summaries: TransactionSummary[] = []
  private readonly interchanges: InterchangeSummary[] = []
  private readonly groups: GroupSummary[] = []
  private readonly limits: ReadLimits
  private readonly findings: Findings
  private readonly reporter: Reporter
  private readonly checks: EnvelopeChecks
  private readonly assembler: Assembler
  private readonly codeSets: CodeSets | undefined
  private context: RuleContext | undefined
  private notesTold = 0
  private segments = 0
  private countsBefore = { errors: 0, all: 0 }

  constructor(options: CheckOptions) {
    this.limits = { ...usualLimits, ...options.limits }
    this.codeSets = options.codeSets
    this.tokenizer = new Tokenizer(this.limits, { elements: true })
    this.findings = new Findings(this.limits.findings)
    this.reporter = new Reporter(this.findings)
    this.checks = new EnvelopeChecks(this.reporter)
    this.assembler = this.makeAssembler()
  }

  take(segment: Segment): void {
    this.tellNotes(segment.index, segment)
    this.segments += 1
    const header = envelopeSegments.get(segment.id)
    // What is wrong in a header belongs to the interchange or group it opens, in a trailer to the one it ends.
    const opens = segment.id === 'ISA' || segment.id === 'GS'
    if (header && !opens) this.checkHeader(segment, header)
    this.assembler.take(segment)
    if (header && opens) this.checkHeader(segment, header)
    this.checks.passed(segment)
  }

  private checkHeader(segment: Segment, header: SegmentDefinition): void {
    checkSegment(segment, header, { reporter: this.reporter, limits: this.limits, loop: '' })
  }

  finish(): CheckReport {
    this.assembler.finish()
    this.tellNotes(Number.POSITIVE_INFINITY)
    const unreadable = !this.tokenizer.recognised
    const verdict = unreadable ? 'unreadable' : this.findings.errors > 0 ? 'malformed' : 'valid'
    return { verdict, interchanges: this.interchanges, groups: this.groups, transactions: this.summaries, findings: this.findings.list, cut: this.findings.cut, segments: this.segments }
  }

  private tellNotes(upTo: number, next?: Segment): void {
    const { notes } = this.tokenizer
    for (let note = notes[this.notesTold]; note && note.index <= upTo; note = notes[this.notesTold]) {
      const interchange = this.assembler.interchanges + (next?.id === 'ISA' ? 1 : 0)
      this.findings.add(noteFinding(note, this.limits, { interchange, ...(next?.index === note.index && this.within(next)) }))
      this.notesTold += 1
    }
  }

  /** Where the next segment will stand, when it stands inside a transaction. */
  private within(next: Segment): Partial<Place> {
    const { group, transaction, before } = this.reporter.position
    if (transaction === 0 || /^(ISA|GS|ST)$/.test(next.id)) return {}
    return { group, transaction, segmentInTransaction: next.index - before, segmentId: segmentIdForShow(next.id) }
  }

  private makeAssembler(): Assembler {
    const { reporter, checks } = this
    return new Assembler({
      interchangeStarted: (interchange) => {
        Object.assign(reporter.position, { interchange: interchange.index, group: 0, transaction: 0 })
        checks.interchangeStarted(interchange)
        if (this.interchanges.length < summaryLimit) this.interchanges.push(interchangeSummary(interchange))
      },
      interchangeEnded: (interchange, iea) => checks.interchangeEnded(interchange, iea),
      groupStarted: (group, segment) => {
        Object.assign(reporter.position, { group: group.index, transaction: 0 })
        checks.groupStarted(group, segment)
        if (this.groups.length < summaryLimit) this.groups.push(groupSummary(group))
      },
      groupEnded: (group, ge) => {
        checks.groupEnded(group, ge)
        const summary = this.groups[group.index - 1]
        if (summary) summary.included = /^\d{1,6}$/.test(ge?.element(1) ?? '') ? Number(ge?.element(1)) : summary.transactions
      },
      transactionStarted: (transaction) => this.startTransaction(transaction),
      transactionEnded: (transaction, se) => this.endTransaction(transaction, se),
      stray: (segment) => checks.stray(segment),
      visitor: {
        placed: (segment, loop, definition) => {
          checkSegment(segment, definition, { reporter, limits: this.limits, loop: loop.id })
          if (this.context) this.context.rules.segment(segment, loop, this.context)
        },
        trouble: (kind, segment, loop, definition) => reportTrouble(reporter, { kind, segment, loop, definition }),
        closed: (loop, next) => {
          const at = next ?? loop.first
          if (at) reportMissing(reporter, loop, at)
          if (this.context) this.context.rules.closed(loop, this.context)
        },
      },
    }, { keep: false })
  }

  private startTransaction(transaction: Transaction): void {
    const group = this.groups[transaction.group.index - 1]
    if (group) group.transactions += 1
    Object.assign(this.reporter.position, { transaction: transaction.index, before: transaction.st.index - 1 })
    this.countsBefore = { errors: this.findings.errors, all: this.findings.list.length + this.findings.cut }
    const { definition } = transaction
    this.context = definition && { transaction, reporter: this.reporter, codeSets: this.codeSets, rules: rulesFor(definition.kind), memory: {}, made: transaction.interchange.isa?.element(9) ?? '' }
    this.checks.transactionStarted(transaction)
  }

  private endTransaction(transaction: Transaction, se: Segment | undefined): void {
    this.checks.transactionEnded(transaction, se, this.assembler.inTransaction)
    const errors = this.findings.errors - this.countsBefore.errors
    const all = this.findings.list.length + this.findings.cut - this.countsBefore.all
    if (this.summaries.length < summaryLimit) {
      const { group, interchange } = transaction
      this.summaries.push({
        index: transaction.index, interchange: interchange.index, group: group.index, set: transaction.set, guide: transaction.guide, kind: transaction.kind,
        controlNumber: transaction.controlNumber, groupControlNumber: group.controlNumber, functionalId: group.gs?.element(1) ?? '',
        segments: this.assembler.inTransaction, errors, warnings: all - errors,
      })
    }
    Object.assign(this.reporter.position, { transaction: 0 })
    this.context = undefined
  }
}

function interchangeSummary(interchange: Interchange): InterchangeSummary {
  const read = (element: number): string => interchange.isa?.element(element).trim() ?? ''
  return {
    index: interchange.index, controlNumber: interchange.controlNumber, senderQualifier: read(5), sender: read(6), receiverQualifier: read(7), receiver: read(8),
    date: read(9), time: read(10), usage: read(15), acknowledgmentRequested: read(14) === '1',
  }
}

function groupSummary(group: Group): GroupSummary {
  const read = (element: number): string => group.gs?.element(element) ?? ''
  return { index: group.index, interchange: group.interchange.index, functionalId: read(1), controlNumber: group.controlNumber, version: read(8), sender: read(2), receiver: read(3), included: 0, transactions: 0 }
}
