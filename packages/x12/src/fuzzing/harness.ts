// Throws broken files at every entrance of the package and looks for what must never happen: an exception, bytes lost on
// the way back, a different answer for other pieces, more findings than the bound. Seeded, so that a failure repeats.

import { acknowledge, anonymize, checkX12, ColumnScanner, readX12, RemittanceReader, remittancesOf, treeOf, writeX12 } from '../index.ts'

export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.state / 0x1_0000_0000) * limit)
  }
}

const splices = ['~', '*', ':', '^', '\n', '\r\n', '\0', '\xff\xfe', 'ISA*', 'IEA*1*1~', 'SE*1*1~', 'ST*835*0001~', 'BIN*99999999*', 'BDS*B64*3*a~b', 'HL*1**20*1~', 'CLM*', ' ', 'LX*1~', 'GS*HC~', '9'.repeat(40)]

const values = ['', '0', '-1', '00', '18', '99', 'ZZ', 'D8', 'RD8', '20260230', '20261301-20260101', '12A.00', '1.234', '-.', '.5', '99999999999999999999', 'PB', 'XX', '1234567890', 'A:B:C:D:E:F:G:H:I', '^^', ' ', 'é']

/** Changes of whole segments and elements, with the usual delimiters. */
function restructure(bytes: readonly number[], dice: Dice, other: Uint8Array): number[] {
  const split = (from: readonly number[] | Uint8Array): string[] => String.fromCharCode(...from).split('~')
  const segments = split(bytes)
  const at = dice.below(segments.length)
  const kind = dice.below(6)
  if (kind === 0) segments.splice(at, 1)
  else if (kind === 1) segments.splice(at, 0, segments[dice.below(segments.length)] ?? '')
  else if (kind === 2) segments.splice(dice.below(segments.length), 0, ...segments.splice(at, 1 + dice.below(3)))
  else if (kind === 3) segments.splice(at, 0, split(other)[dice.below(40)] ?? '')
  else {
    const elements = (segments[at] ?? '').split('*')
    elements[1 + dice.below(Math.max(1, elements.length))] = kind === 4 ? (values[dice.below(values.length)] ?? '') : (elements[dice.below(elements.length)] ?? '')
    segments[at] = elements.join('*')
  }
  return [...segments.join('~')].map((letter) => letter.charCodeAt(0))
}

/** A few random changes to a file: bytes lost, doubled, swapped, changed; pieces of syntax put in; stretches moved or cut. */
export function mutate(bytes: Uint8Array, dice: Dice, other: Uint8Array = bytes): Uint8Array {
  if (dice.below(2) === 0) return Uint8Array.from(restructure([...bytes], dice, other))
  let current: number[] = [...bytes]
  for (let change = 0; change <= dice.below(4); change += 1) {
    const at = dice.below(current.length + 1)
    const length = dice.below(30)
    const kind = dice.below(8)
    if (kind === 0) current.splice(at, 1)
    else if (kind === 1) current.splice(at, 0, current[at] ?? 0x7e)
    else if (kind === 2) [current[at], current[at + 1]] = [current[at + 1] ?? 0x2a, current[at] ?? 0x2a]
    else if (kind === 3) current[at] = dice.below(256)
    else if (kind === 4) current.splice(at, 0, ...[...(splices[dice.below(splices.length)] ?? '')].map((letter) => letter.charCodeAt(0)))
    else if (kind === 5) current.splice(at, length)
    else if (kind === 6) current.splice(dice.below(current.length + 1), 0, ...current.slice(at, at + length))
    else current = [...current.slice(0, at), ...other.slice(dice.below(other.length))]
  }
  return Uint8Array.from(current, (byte) => byte ?? 0)
}

/** Puts one input through every entrance; returns what went wrong, undefined when nothing did. */
export function trouble(bytes: Uint8Array): string | undefined {
  try {
    const file = readX12(bytes)
    if (!same(writeX12(file), bytes) && !file.segments.some((segment) => segment.truncated)) return 'the bytes written are not the bytes read'
    const report = checkX12(bytes)
    if (report.findings.length > 1000) return 'more findings than the bound'
    if (report.verdict === 'valid' && report.findings.some((finding) => finding.severity === 'error')) return 'valid with an error'
    if (report.verdict === 'unreadable' && report.findings.length === 0) return 'unreadable without a reason'
    treeOf(bytes)
    checkX12(anonymize(bytes, { key: 'fuzz' }))
    const answer = acknowledge(report, { date: '20260304', time: '0915', controlNumber: 1 })
    if (answer.text !== '' && checkX12(answer.bytes).verdict !== 'valid') return 'an acknowledgement that is not valid'
    const events = [...remittancesOf(bytes)]
    for (const event of events) if (event.kind === 'end' && event.end.balanced && event.end.difference !== 0) return 'balanced with a difference'
    const [first, second] = halves(bytes)
    const reader = new RemittanceReader()
    if (JSON.stringify([...reader.push(first), ...reader.push(second), ...reader.finish()]) !== JSON.stringify(events)) return 'a remittance read in two pieces is another'
    if (columnsOf([bytes]) !== columnsOf([first, second])) return 'columns read in two pieces are others'
    return undefined
  } catch (error) {
    return `an exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

function halves(bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const at = Math.floor(bytes.length / 2)
  return [bytes.slice(0, at), bytes.slice(at)]
}

function columnsOf(pieces: readonly Uint8Array[]): string {
  const scanner = new ColumnScanner([{ segment: 'CLP', element: 3, as: 'cents' }, { segment: 'NM1', element: 3, as: 'place' }])
  const told: number[][] = scanner.columns.map(() => [])
  const note = (): void => scanner.columns.forEach((column, index) => told[index]?.push(...column.values.subarray(0, column.rows)))
  for (const piece of pieces) {
    scanner.push(piece)
    note()
  }
  scanner.finish()
  note()
  return JSON.stringify(told)
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
