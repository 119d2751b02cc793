// A case as it stands today: its history read, decided anew, and the view the pages show.
import { billedBefore, readHistory, viewCase, type TreatmentCase } from '@crossbill/claims'
import type { CaseEvent, CoordinationDecision } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/refused.ts'
import type { CaseRecord, OfficeStore } from '../store/store.ts'

export interface CaseNow {
  record: CaseRecord
  history: CaseEvent[]
  state: TreatmentCase
  decision: CoordinationDecision
  view: ReturnType<typeof viewCase>
}

/** Reads and decides a case as of today. Unknown and foreign cases are refused alike. */
export async function lookAtCase(context: Context, office: OfficeStore, caseId: string): Promise<CaseNow> {
  const record = await office.cases.find(caseId)
  const history = record === undefined ? [] : await office.cases.history(caseId)
  if (record === undefined || history.length === 0) throw notFound()
  return { record, history, ...decideHistory(context, history) }
}

/** The decision and view of a history as of today. */
export function decideHistory(context: Context, history: readonly CaseEvent[]): Omit<CaseNow, 'record' | 'history'> {
  const today = context.clock.today()
  const state = readHistory(history)
  state.document = { ...state.document, asOf: today }
  const decided = context.knowledge.decide(state.document, billedBefore(state))
  const view = viewCase(state, decided, { today, history })
  return { state, decision: { ...decided, next: view.next }, view }
}
