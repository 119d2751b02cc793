// What runs out, told at 120, 90, 60, 30, 7 days and on the day (CRD-03, CRD-04, CRD-10).
import { addDays, daysBetween, type CalendarDate, type Expirable, type Provider } from '@crossbill/model'

export interface ExpirableAlert {
  readonly kind: Expirable['kind']
  readonly title: string
  readonly due: CalendarDate
  /** Days left; negative when it is over. */
  readonly daysLeft: number
  /** The last of the agreed days that was reached; nothing is told before 120 days. */
  readonly step: 120 | 90 | 60 | 30 | 7 | 0
  readonly urgency: 'over' | 'now' | 'soon' | 'later'
  readonly payerId?: string
  readonly rule: 'CRD-03' | 'CRD-04' | 'CRD-10'
}

const titles: Readonly<Record<Expirable['kind'], string>> = {
  'state-license': 'State license', 'sedation-permit': 'Sedation permit', 'dea-registration': 'DEA registration', 'controlled-substance-registration': 'State drug registration',
  'malpractice-cover': 'Malpractice cover', 'board-certification': 'Board certification', 'hospital-privileges': 'Hospital privileges', 'cpr-card': 'CPR card', 'caqh-profile': 'CAQH profile',
  'medicare-revalidation': 'Medicare revalidation', 'medicaid-revalidation': 'Medicaid revalidation', 'supplier-revalidation': 'Medicare supplier', 'payer-contract': 'Payer contract',
  'surety-bond': 'Surety bond', 'business-license': 'Business license', 'radiology-registration': 'X-ray registration',
}

const steps = [0, 7, 30, 60, 90, 120] as const

/** Days a profile attestation lasts: 120, in Illinois 180 (CRD-03). */
export function attestationDue(attestedOn: CalendarDate, state: string | undefined): CalendarDate {
  return addDays(attestedOn, state === 'IL' ? 180 : 120)
}

/** Alerts of one provider on a day, the most urgent first; only what runs out within 120 days or is over. */
export function expirableAlerts(provider: Provider, on: CalendarDate): ExpirableAlert[] {
  return runningOut(provider).flatMap((each) => alertOf(each, on)).sort((a, b) => a.daysLeft - b.daysLeft || a.title.localeCompare(b.title))
}

interface RunningOut {
  readonly kind: Expirable['kind']
  readonly due: CalendarDate
  readonly rule: ExpirableAlert['rule']
  readonly payerId?: string
}

function runningOut(provider: Provider): RunningOut[] {
  const named = (provider.expirables ?? []).map((each): RunningOut => ({ kind: each.kind, due: each.to, rule: 'CRD-10', ...(each.payerId === undefined ? {} : { payerId: each.payerId }) }))
  const has = (kind: Expirable['kind']): boolean => named.some((each) => each.kind === kind)
  if (provider.license?.to !== undefined && !has('state-license')) named.push({ kind: 'state-license', due: provider.license.to, rule: 'CRD-10' })
  if (provider.profileAttestedOn !== undefined && !has('caqh-profile')) named.push({ kind: 'caqh-profile', due: attestationDue(provider.profileAttestedOn, provider.license?.state), rule: 'CRD-03' })
  for (const credential of provider.credentials ?? []) {
    const due = credential.recredentialBy ?? (credential.status === 'credentialed' || credential.status === 'enrolled' ? credential.to : undefined)
    if (due !== undefined) named.push({ kind: 'payer-contract', due, rule: 'CRD-04', payerId: credential.payerId })
  }
  return named
}

function alertOf(each: RunningOut, on: CalendarDate): ExpirableAlert[] {
  const daysLeft = daysBetween(on, each.due)
  const step = daysLeft < 0 ? 0 : steps.find((days) => daysLeft <= days)
  if (step === undefined) return []
  const urgency = daysLeft < 0 ? 'over' : daysLeft <= 30 ? 'now' : daysLeft <= 60 ? 'soon' : 'later'
  return [{ kind: each.kind, title: titles[each.kind], due: each.due, daysLeft, step, urgency, rule: each.rule, ...(each.payerId === undefined ? {} : { payerId: each.payerId }) }]
}
