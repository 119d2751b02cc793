// Our ways through a file that judge or keep all of it: checking as a stream, the tree of loops, and writing back.

import { readFileSync } from 'node:fs'
import { checkX12Stream, readX12, writeX12 } from '@crossbill/x12'
import { chunks, type Count, none, report } from './count.ts'

async function check(file: string): Promise<Count> {
  const report = await checkX12Stream(chunks(file))
  if (report.verdict !== 'valid') throw new Error(report.findings[0]?.code ?? '')
  return none()
}

function tree(file: string): Count {
  const count = none()
  for (const transaction of readX12(readFileSync(file)).transactions) {
    for (const claim of transaction.root.every('2100')) {
      count.claims += 1
      count.paidCents += Math.round(Number(claim.segment('CLP')?.element(4) ?? '') * 100)
    }
  }
  return count
}

function writeBack(file: string): Count {
  const bytes = readFileSync(file)
  if (Buffer.compare(bytes, writeX12(readX12(bytes))) !== 0) throw new Error('not the same bytes')
  return none()
}

await report({ check, tree, 'write back': writeBack })
