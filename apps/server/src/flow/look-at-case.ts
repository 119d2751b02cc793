// A case as it stands today: its history read, decided anew, and the view the pages show.
import { billedBefore, readHistory, viewCase, type TreatmentCase } from '@crossbill/claims'
import type { CaseEvent, CoordinationDecision } from '@crossbill/model'
import { applyToCase, type Deviation, readDeviations } from '@crossbill/rules'
import { withOwnLettersNamed } from '../documents/chart-kinds.ts'
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
  const state = readHistory(history)
  state.document = await withOwnLettersNamed(office, caseId, state.document)
  return { record, history, ...decideState(context, state, { history, deviations: await deviationsOf(office) }) }
}

/** What payers and plans of this office do differently; a version that no longer reads is left out. */
export async function deviationsOf(office: OfficeStore): Promise<Deviation[]> {
  return (await office.deviations.inEffect()).flatMap((body) => {
    const read = readDeviations([body])
    return read.ok ? read.value : []
  })
}

/** The decision and view of a case as of today. Deviations stand in the document as settings, so that everything after the decision sees them too. */
function decideState(context: Context, state: TreatmentCase, { history, deviations }: { history: readonly CaseEvent[]; deviations: readonly Deviation[] }): Omit<CaseNow, 'record' | 'history'> {
  const today = context.clock.today()
  state.document = applyToCase({ ...state.document, asOf: today }, deviations).document
  const decided = context.knowledge.decide(state.document, billedBefore(state), deviations)
  const view = viewCase(state, decided, { today, history })
  return { state, decision: { ...decided, next: view.next }, view }
}
