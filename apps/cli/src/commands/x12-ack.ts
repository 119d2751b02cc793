// crossbill x12 ack FILE: the 999 (and TA1) that answers a file, made from the findings of its check.
import { acknowledge, checkX12Stream } from '@crossbill/x12'
import { codeSetAnswers } from '@crossbill/rules'
import { codeSetsFromPacks } from '../packs.ts'
import { bytesOf, write } from '../streams.ts'
import { exit } from '../terminal.ts'
import { refuseUnreadable } from './x12-unreadable.ts'

export async function x12Ack(path: string, options: { control: string }): Promise<number> {
  const report = await checkX12Stream(bytesOf(path), { codeSets: codeSetAnswers(codeSetsFromPacks()) })
  if (report.verdict === 'unreadable') refuseUnreadable(path, report.findings)
  const now = new Date().toISOString()
  const answer = acknowledge(report, { date: now.slice(0, 10).replaceAll('-', ''), time: now.slice(11, 16).replace(':', ''), controlNumber: Number(options.control) || 1, lineBreak: '\n' })
  await write(answer.bytes)
  return report.verdict === 'valid' ? exit.done : exit.findings
}
