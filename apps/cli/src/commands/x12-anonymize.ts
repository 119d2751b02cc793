// crossbill x12 anonymize FILE: names, ids and dates replaced consistently, so that a file can be shared.
import { randomBytes } from 'node:crypto'
import { anonymizeStream } from '@crossbill/x12'
import { bytesOf, write } from '../streams.ts'
import { exit } from '../terminal.ts'

/** Without a key a fresh one is made and thrown away: there is no way back. */
export async function x12Anonymize(path: string, options: { key?: string }): Promise<number> {
  for await (const piece of anonymizeStream(bytesOf(path), { key: options.key ?? randomBytes(32).toString('hex') })) await write(piece)
  return exit.done
}
