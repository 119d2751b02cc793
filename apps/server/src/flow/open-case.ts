// Opens a case: gives it the office's number, under which its claims will travel, and its first step in the queue.
import type { CaseDocument } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { adoptProviders, officeProviders, withOfficeRecords } from '../people/providers.ts'
import type { OfficeStore } from '../store/store.ts'
import { bringUpToDate } from './record.ts'

export interface OpenedCase {
  caseId: string
  caseNumber: string
  already: boolean
}

/**
 * Opens a case from a document. A document opened before gives the case it became. A document id that is a short
 * number is kept as the case's number when it is free.
 */
export async function openCase(context: Context, office: OfficeStore, opened: { document: CaseDocument; by: string }): Promise<OpenedCase> {
  const { document, by } = opened
  const wanted = /^[1-9]\d{0,8}$/.test(document.id) ? Number(document.id) : undefined
  const number = await office.office.caseNumber(wanted)
  const at = context.clock.now()
  const numbered = withOfficeRecords({ ...document, id: String(number) }, await officeProviders(office))
  const { caseId, already } = await office.cases.open({ externalId: document.id, number, at, by, events: [{ kind: 'case-opened', document: numbered }] })
  if (!already) {
    await adoptProviders(office, numbered, context.clock.today())
    await bringUpToDate(context, office, caseId)
  }
  const record = await office.cases.find(caseId)
  return { caseId, caseNumber: String(record?.number ?? number), already }
}
