// Authorizations with their scope checked element by element, and predeterminations, which promise nothing.
import { addDays, isWithin, type CaseDocument, type PriorAuthorization } from '@crossbill/model'
import type { CaseNow } from '../../flow/look-at-case.ts'
import { doctorName } from '../../people/providers.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { EndpointAnswer } from './answers.ts'

type Approvals = EndpointAnswer<'approvals'>
type Scope = Approvals['authorizations'][number]['scope']

/** Days before its end on which an approval asks to be looked at; ours. */
const lookBeforeEnd = 14

/** Approvals of every case that is not settled, as each case showed them when it was last computed. */
export async function approvalsOf(office: OfficeStore): Promise<Approvals> {
  // Written by approvalsOfCase with the case; the answer is validated as it leaves.
  return (await office.cases.approvals()) as Approvals
}

/** Authorizations and predeterminations of one case. */
export function approvalsOfCase(now: CaseNow, shown: { patient: string; title: string }): Approvals {
  const { document } = now.state
  const head = { caseId: now.record.caseId, caseNumber: String(now.record.number), ...shown }
  const dates = document.plan.services.flatMap((service) => service.dateOfService ?? []).sort()
  const authorizations = (document.priorAuthorizations ?? []).map((authorization) => {
    const clock = authorization.to === undefined ? {} : { clock: { date: addDays(authorization.to, -lookBeforeEnd), what: `the approval ends ${authorization.to}` } }
    return { ...head, payerName: payerName(document, authorization.coverageId), authorization, ...clock, scope: scopeOf(now, authorization), ...(dates[0] === undefined ? {} : { dateOfService: dates[0] }) }
  })
  const predeterminations = (document.predeterminations ?? []).map((predetermination) => {
    const lines = predetermination.lines ?? []
    const estimate = lines.length === 0 ? {} : { estimate: lines.reduce((sum, line) => sum + line.estimatedPayment, 0) }
    const stale = predetermination.validTo === undefined ? {} : { staleOn: predetermination.validTo, why: 'The plan may have paid other services by then.' }
    return { ...head, payerName: payerName(document, predetermination.coverageId), predetermination, ...estimate, ...stale }
  })
  return { authorizations, predeterminations }
}

function payerName(document: CaseDocument, coverageId: string): string {
  return document.coverages.find((coverage) => coverage.id === coverageId)?.payer.name ?? 'the payer'
}

// Each element of the scope beside what this case would send (PDA-04).
function scopeOf(now: CaseNow, authorization: PriorAuthorization): Scope {
  const { document } = now.state
  const scope: Scope = []
  const sent = new Set(document.plan.services.flatMap((service) => [service.code, ...(now.decision.crossings.find((each) => each.serviceId === service.id)?.candidates.slice(0, 1).map((each) => each.code) ?? [])]))
  for (const line of authorization.codes ?? []) {
    const fits = sent.has(line.code) && line.status !== 'denied'
    scope.push({ what: 'code', value: line.code, fits, ...(fits ? {} : { why: line.status === 'denied' ? 'The payer declined this code.' : 'This case does not send this code.' }) })
  }
  for (const service of document.plan.services) {
    if (service.dateOfService === undefined || authorization.from === undefined) continue
    const fits = isWithin(service.dateOfService, authorization.from, authorization.to)
    scope.push({ what: 'day', value: service.dateOfService, fits, ...(fits ? {} : { why: 'The day is outside the approval.' }) })
  }
  if (authorization.providerNpi !== undefined) {
    const provider = document.providers.find((each) => each.npi === authorization.providerNpi)
    const fits = provider !== undefined
    scope.push({ what: 'dentist', value: fits ? `${doctorName(provider)}, ${authorization.providerNpi}` : authorization.providerNpi, fits, ...(fits ? {} : { why: 'No dentist of this case has this number.' }) })
  }
  return scope
}
