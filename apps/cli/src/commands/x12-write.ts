// crossbill x12 write CLAIMS.json: claims of the office as an 837P or 837D; nothing is written while a finding is an error.
// Takes one document with a list of claims, or JSON lines: sender, receiver and numbers first, then one claim a line.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Sending, writeClaimsStream } from '@crossbill/exchange'
import { type Claim, claim, type Finding } from '@crossbill/model'
import { checkX12Stream } from '@crossbill/x12'
import type { z } from 'zod'
import { claimsHead } from '../claims-to-write.ts'
import { jsonPieces, JsonTrouble, parsePiece } from '../json-stream.ts'
import { bytesOf } from '../streams.ts'
import { exit, findingLines, harmless, print, Refusal } from '../terminal.ts'
import { writeWhole } from '../whole-output.ts'

const troublesShown = 20
const shape = 'Hand in sender, receiver, controlNumbers, at, usage and claims, or the same without claims on the first line and one claim on each line after it; `crossbill schema claims` shows the shape.'

export async function x12Write(path: string, options: { out?: string } = {}): Promise<number> {
  const folder = path === '-' ? mkdtempSync(join(tmpdir(), 'crossbill-')) : undefined
  try {
    const file = folder === undefined ? path : join(folder, 'claims')
    // What comes from a pipe is looked at more than once too.
    if (folder !== undefined) await pipeline(bytesOf('-'), createWriteStream(file, { mode: 0o600 }))
    await writeFrom(file, path, options.out)
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  if (options.out !== undefined) print(`Wrote ${harmless(options.out)}.`)
  return exit.done
}

async function writeFrom(file: string, name: string, out: string | undefined): Promise<void> {
  try {
    const sending = await readHead(file, name)
    await refuseUnready(file, name)
    const written = await writeClaimsStream(sending, () => claimsOf(file))
    if (!written.ok) throw notReady(written.findings)
    const { pieces, findings } = written.value
    await writeWhole(out, pieces, async (whole) => {
      const report = await checkX12Stream(whole)
      const wrong = [...findings.filter((each) => each.severity === 'error'), ...report.findings.filter((each) => each.severity === 'error').map((each): Finding => ({ code: each.code, severity: 'error', place: `segment ${each.place.segmentIndex} (${each.place.segmentId})`, what: each.message, remedy: each.remedy }))]
      if (wrong.length > 0) throw notReady(wrong)
    })
  } catch (error) {
    if (error instanceof JsonTrouble) throw new Refusal(exit.unreadable, `${harmless(name)}, line ${error.line}: ${error.message}. Nothing was written. ${shape}`)
    throw error
  }
}

function notReady(findings: readonly Finding[]): Refusal {
  return new Refusal(exit.findings, `The claims are not ready to be written; nothing was.\n${findingLines(findings)}`)
}

async function readHead(file: string, name: string): Promise<Sending> {
  for await (const piece of jsonPieces(bytesOf(file), 'claims')) {
    if (piece.kind !== 'head') continue
    const read = claimsHead.safeParse(parsePiece(piece))
    if (read.success) return read.data as Sending
    throw new Refusal(exit.findings, `${harmless(name)} is not ready to be written; nothing was.\n${issueLines(piece.line, '', read.error).join('\n')}\n${shape}`)
  }
  throw new Refusal(exit.unreadable, `${harmless(name)} holds nothing to write. ${shape}`)
}

/** Looks whether every claim has the shape of one, and tells all that have not, by line. */
async function refuseUnready(file: string, name: string): Promise<void> {
  const troubles: string[] = []
  let more = 0
  let index = 0
  for await (const piece of jsonPieces(bytesOf(file), 'claims')) {
    if (piece.kind === 'head') continue
    const read = claim.safeParse(parsePiece(piece))
    if (!read.success) {
      const lines = issueLines(piece.line, `claims.${index}.`, read.error)
      more += Math.max(0, lines.length - (troublesShown - troubles.length))
      troubles.push(...lines.slice(0, troublesShown - troubles.length))
    }
    index += 1
  }
  if (troubles.length === 0) return
  throw new Refusal(exit.findings, `${harmless(name)} is not ready to be written; nothing was.\n${troubles.join('\n')}${more > 0 ? `\n  and ${more} more` : ''}\nCorrect these places, then run the command again.`)
}

function issueLines(line: number, before: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => harmless(`  line ${line}, ${before}${issue.path.join('.')}: ${issue.message}`))
}

async function* claimsOf(file: string): AsyncGenerator<Claim> {
  for await (const piece of jsonPieces(bytesOf(file), 'claims')) if (piece.kind === 'entry') yield claim.parse(parsePiece(piece))
}
