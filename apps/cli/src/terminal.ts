// What every command shares: reading what it is given, printing safely, and ending with the right exit code.
import { readFileSync } from 'node:fs'
import { type CaseDocument, type Finding, readCaseDocument } from '@crossbill/model'

/** Exit codes of the command line, documented in `crossbill help`. */
export const exit = { done: 0, findings: 1, unreadable: 2, usage: 3, defect: 70 } as const

/** Ends a command with one clear paragraph on standard error. */
export class Refusal extends Error {
  readonly exitCode: number
  constructor(exitCode: number, paragraph: string) {
    super(paragraph)
    this.exitCode = exitCode
  }
}

/** Text from outside, made harmless for a terminal: control characters and bidirectional marks become a visible mark. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** The bytes of a file; a missing or unreadable one ends the command with exit code 2. `-` is standard input. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch (error) {
    throw new Refusal(exit.unreadable, `${harmless(path)} cannot be read: ${reasonOf(error)}. Check the name and the right to read it, then run the command again.`)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GiB'
  return 'reading failed'
}

/** A case document from a file; every missing or impossible value is named with its place. */
export function readCase(path: string): CaseDocument {
  const text = new TextDecoder().decode(readBytes(path))
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Refusal(exit.unreadable, `${harmless(path)} is not JSON: ${jsonTrouble(text)}. Hand in a case document, for example journeys/wisdom-teeth-medical-denies/10-case.json.`)
  }
  const document = isRecord(parsed) && isRecord(parsed['case']) ? parsed['case'] : parsed
  const outcome = readCaseDocument(document)
  if (outcome.ok) return outcome.value
  throw new Refusal(exit.findings, `${harmless(path)} is not a sound case document; nothing was decided.\n${findingLines(outcome.findings)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonTrouble(text: string): string {
  if (text.trim() === '') return 'it is empty'
  if (text.trimStart().startsWith('ISA')) return 'it is an X12 file, which `crossbill x12 read` reads'
  const lines = text.split('\n').length
  return `it breaks off or has a stray character within its ${lines} line${lines === 1 ? '' : 's'}`
}

/** Findings as lines: severity, place, what, remedy, code. */
export function findingLines(findings: readonly Finding[]): string {
  return findings.map((each) => harmless(`  ${each.severity.padEnd(7)} ${each.place}: ${each.what} ${each.remedy} [${each.code}]`)).join('\n')
}

/** Exit code for findings: 1 when one is an error. */
export function exitCodeFor(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.some((each) => each.severity === 'error') ? exit.findings : exit.done
}
