// What every command shares: reading what it is given, printing safely, and ending with the right exit code.
import { readFileSync } from 'node:fs'
import type { Finding } from '@crossbill/model'

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
    throw new Refusal(exit.unreadable, `${harmless(path)} cannot be read: ${whyUnreadable(error)}. Check the name and the right to read it, then run the command again.`)
  }
}

/** Why a file cannot be read, in words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GiB'
  return 'reading failed'
}

/** Findings as lines: severity, place, what, remedy, code. */
export function findingLines(findings: readonly Finding[]): string {
  return findings.map((each) => harmless(`  ${each.severity.padEnd(7)} ${each.place}: ${each.what} ${each.remedy} [${each.code}]`)).join('\n')
}

/** Exit code for findings: 1 when one is an error. */
export function exitCodeFor(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.some((each) => each.severity === 'error') ? exit.findings : exit.done
}
