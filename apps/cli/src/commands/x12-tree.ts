// crossbill x12 tree FILE: a file as loops a person can follow, with the names of the elements.
import { treeStream } from '@crossbill/x12'
import { bytesOf, write } from '../streams.ts'
import { exit, harmless } from '../terminal.ts'

const gatheredLength = 1 << 16

export async function x12Tree(path: string): Promise<number> {
  let lines = 0
  // Gathered, because a write for each of millions of lines costs more than making them.
  let gathered = ''
  for await (const line of treeStream(bytesOf(path))) {
    lines += 1
    const indent = '  '.repeat(line.depth)
    gathered += harmless(`${indent}${line.id}${line.name === '' ? '' : `  ${line.name}`}`) + '\n'
    for (const element of line.elements) gathered += harmless(`${indent}    ${element.reference}  ${element.name}: ${element.value}`) + '\n'
    if (gathered.length < gatheredLength) continue
    await write(gathered)
    gathered = ''
  }
  await write(gathered)
  if (lines > 0) return exit.done
  process.stderr.write(`${harmless(path)} is not an X12 file: it does not begin with ISA. Export it again as X12.\n`)
  return exit.unreadable
}
