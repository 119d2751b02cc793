// crossbill x12 split FILE --out FOLDER: one file a transaction, or one a claim, each standing alone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitX12 } from '@crossbill/x12'
import { bytesOf } from '../streams.ts'
import { exit, harmless, print, Refusal } from '../terminal.ts'

export async function x12Split(path: string, options: { out: string; by: string }): Promise<number> {
  if (options.by !== 'transaction' && options.by !== 'claim') throw new Refusal(exit.usage, `--by takes transaction or claim, not ${harmless(options.by)}.`)
  mkdirSync(options.out, { recursive: true })
  let files = 0
  for await (const part of splitX12(bytesOf(path), { by: options.by })) {
    const name = [part.interchange, part.transaction, ...(part.claim > 0 ? [part.claim] : [])].map((number) => String(number).padStart(5, '0')).join('-')
    const target = join(options.out, `${name}.${(part.kind || 'x12').toLowerCase()}.edi`)
    try {
      writeFileSync(target, part.bytes, { flag: 'wx' })
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      throw new Refusal(exit.unreadable, exists ? `${harmless(target)} exists already and was left as it is. Choose an empty folder with --out.` : `${harmless(target)} cannot be written. Check the folder.`)
    }
    files += 1
  }
  if (files === 0) throw new Refusal(exit.unreadable, `${harmless(path)} holds no transaction; nothing was written.`)
  print(`Wrote ${files} file${files === 1 ? '' : 's'} to ${harmless(options.out)}.`)
  return exit.done
}
