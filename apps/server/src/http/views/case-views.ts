// Case page and case list as the contract shows them. The name of an owner stands in place of the id.
import type { CasePage, CaseRow } from '@crossbill/api'
import { caseState, type CaseState } from '@crossbill/api'
import { overrideOf } from '@crossbill/claims'
import type { Hold } from '@crossbill/model'
import type { CaseNow } from '../../flow/look-at-case.ts'
import type { OfficeStore, Person } from '../../store/store.ts'

/** One case as its page shows it. */
export function pageOf(now: CaseNow, people: readonly Person[]): CasePage {
  const { record, state, decision, view } = now
  const owner = state.owner === undefined ? undefined : (people.find((person) => person.id === state.owner)?.name ?? state.owner)
  return {
    caseId: record.caseId,
    caseNumber: String(record.number),
    title: record.summary.title,
    state: view.state,
    ...(owner === undefined ? {} : { owner }),
    document: state.document,
    decision: { ...decision, holds: decision.holds.map((hold) => withOverride(hold, state)) },
    next: view.next,
    claims: view.claims,
    timeline: view.timeline,
    ledger: view.ledger.map((entry) => ({ ...entry })),
    ...(view.patientOwes === undefined ? {} : { patientOwes: view.patientOwes }),
    comments: [...view.comments],
    conflicts: [...view.conflicts],
    version: view.version,
  }
}

// An overridden hold is shown with who did it and why; it no longer stops the claim.
function withOverride(hold: Hold, state: CaseNow['state']): Hold {
  const by = overrideOf(state, hold)
  return by === undefined ? hold : { ...hold, overridden: { by: by.by, at: by.at, reason: by.reason } }
}

/** The list of cases, newest number first. */
export async function caseRows(office: OfficeStore, search: string | undefined): Promise<CaseRow[]> {
  const cases = await office.cases.list(search)
  const steps = await office.queue.ofCases()
  return cases.map((each) => {
    const next = steps.get(each.caseId)
    return {
      caseId: each.caseId,
      caseNumber: String(each.number),
      patient: each.summary.patient,
      title: each.summary.title,
      state: stateOf(each.state),
      ...(each.summary.dateOfService === undefined ? {} : { dateOfService: each.summary.dateOfService }),
      payers: each.summary.payers.map(({ name, side }) => ({ name, side })),
      fee: each.summary.fee,
      next: next?.title ?? 'Settled',
      ...(next === undefined ? {} : { due: next.due }),
    }
  })
}

export function stateOf(text: string): CaseState {
  const read = caseState.safeParse(text)
  return read.success ? read.data : 'draft'
}
