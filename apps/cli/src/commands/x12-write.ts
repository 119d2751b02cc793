// crossbill x12 write CLAIMS.json: claims of the office as an 837P or 837D; nothing is written while a finding is an error.
import { writeClaims } from '@crossbill/exchange'
import { claim } from '@crossbill/model'
import { z } from 'zod'
import { write } from '../streams.ts'
import { exit, findingLines, harmless, readBytes, Refusal } from '../terminal.ts'

const input = z.object({
  sender: z.object({ id: z.string().min(1), qualifier: z.string().optional(), name: z.string().min(1), contactName: z.string().optional(), phone: z.string().optional(), email: z.string().optional() }),
  receiver: z.object({ id: z.string().min(1), qualifier: z.string().optional(), name: z.string().min(1) }),
  controlNumbers: z.object({ interchange: z.int().min(1), group: z.int().min(1), transaction: z.int().min(1) }),
  at: z.object({ date: z.string(), time: z.string() }),
  usage: z.enum(['production', 'test']),
  claims: z.array(claim).min(1),
})

export const claimsToWrite = input

export async function x12Write(path: string): Promise<number> {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(readBytes(path)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(exit.unreadable, `${harmless(path)} is not JSON. Hand in sender, receiver, controlNumbers, at, usage and claims; \`crossbill schema claims\` shows the shape.`)
  }
  const read = input.safeParse(parsed)
  if (!read.success) throw new Refusal(exit.findings, `${harmless(path)} is not ready to be written; nothing was.\n${read.error.issues.map((issue) => harmless(`  ${issue.path.join('.')}: ${issue.message}`)).join('\n')}`)
  const { claims, ...sending } = read.data
  const written = writeClaims(sending as Parameters<typeof writeClaims>[0], claims)
  if (!written.ok) throw new Refusal(exit.findings, `The claims are not ready to be written; nothing was.\n${findingLines(written.findings)}`)
  await write(written.value.bytes)
  return exit.done
}
