// An eligibility answer (271) that arrived by itself: kept, and named on every case whose coverage it is about.
import { readBenefits } from '@crossbill/exchange'
import type { Context } from '../http/context.ts'
import type { OfficeStore } from '../store/store.ts'
import type { ArrivedBytes, Understood } from './receive-file.ts'
import { program, record } from './record.ts'

/** Reads the answers and notes them on the cases with that member number. */
export async function attachBenefits(context: Context, office: OfficeStore, arrived: ArrivedBytes): Promise<Understood> {
  const read = readBenefits(arrived.bytes)
  if (!read.ok) return { happened: ['The file was kept; no answer about benefits could be read.'], findings: [...read.findings], keptAside: true }
  const findings = [...read.findings, ...read.value.flatMap((answer) => answer.rejections)]
  const happened = [`${read.value.length} ${read.value.length === 1 ? 'answer' : 'answers'} about benefits kept.`]
  const members = new Set(read.value.flatMap((answer) => answer.subscriber?.memberId ?? []))
  for (const { caseId, number } of await casesOf(office, members)) {
    const finding = { code: 'BENEFITS-ARRIVED', severity: 'note' as const, place: 'coverages', what: 'The payer answered about benefits.', remedy: 'Look at the answer and add what changed to the coverage.' }
    await record(context, office, { caseId, by: program, events: [{ kind: 'finding-recorded', finding, fileDigest: arrived.digest }] })
    happened.push(`Noted on case ${number}.`)
  }
  return { happened, findings, keptAside: false }
}

async function casesOf(office: OfficeStore, members: ReadonlySet<string>): Promise<{ caseId: string; number: number }[]> {
  if (members.size === 0) return []
  return office.cases.findByMember([...members])
}
