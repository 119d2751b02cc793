// What a file is, before anybody reads it for its content: its envelope and the kinds of its transactions.
import type { CalendarDate, Finding } from '@crossbill/model'
import { readDay } from './wire/dates.ts'
import { fileOf, type X12Input } from './wire/file-of.ts'
import { known, told } from './wire/known.ts'
import { officeFinding } from './wire/reading-notes.ts'

export interface FileKind {
  /** False: not X12 at all. */
  readonly readable: boolean
  /** Distinct kinds in file order: `837D`, `837P`, `835`, `271`, `999`, `277CA`, `TA1` …; `unknown` for others. */
  readonly kinds: readonly string[]
  readonly interchanges: readonly {
    readonly controlNumber: string
    readonly sender?: string
    readonly receiver?: string
    readonly date?: CalendarDate
    readonly test: boolean
    readonly groups: readonly { readonly controlNumber: string; readonly transactions: readonly { readonly kind: string; readonly controlNumber: string }[] }[]
  }[]
  readonly findings: readonly Finding[]
}

/** Looks at envelope and transaction kinds only. */
export function readFileKind(x12: X12Input): FileKind {
  const file = fileOf(x12)
  const kinds = [
    ...(file.interchanges.some((each) => each.acknowledgements.length > 0) ? ['TA1'] : []),
    ...file.transactions.map((each) => each.kind || 'unknown'),
  ]
  const interchanges = file.interchanges.map((each) => known({
    controlNumber: each.controlNumber, sender: told(each.isa?.element(6)), receiver: told(each.isa?.element(8)), date: readDay(`20${each.isa?.element(9) ?? ''}`), test: each.isa?.element(15) === 'T',
    groups: each.groups.map((group) => ({ controlNumber: group.controlNumber, transactions: group.transactions.map((one) => ({ kind: one.kind || 'unknown', controlNumber: one.controlNumber })) })),
  }))
  return { readable: file.readable, kinds: [...new Set(kinds)], interchanges, findings: file.findings.map(officeFinding) }
}
