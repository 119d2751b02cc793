// The credentialing page: every dentist with every payer on a day, what changes when, what runs out, and which booked
// visits a blocked standing touches.
import type { CredentialingCell, CredentialingPage } from '@crossbill/api'
import { addDays, type CalendarDate, daysBetween, type Provider } from '@crossbill/model'
import { credentialStanding, expirableAlerts, type StandingPayer } from '@crossbill/rules'
import { doctorName, officeProviders } from '../../people/providers.ts'
import type { CaseRecord, OfficeStore } from '../../store/store.ts'

/** Days before its end from which a standing is shown as ending. */
const soonDays = 60

type PayerRow = CredentialingPage['payers'][number]

/** The page for one day. Payers are those of the office's cases and of its records. */
export async function credentialingOf(office: OfficeStore, days: { today: CalendarDate; on: CalendarDate }): Promise<CredentialingPage> {
  const providers = await officeProviders(office)
  const open = (await office.cases.list()).filter((each) => each.state !== 'settled')
  const payers = payersOf(open, providers)
  const cells = providers.flatMap((provider) => payers.map((payer) => cellOf({ provider, payer, open, days })))
  return {
    ...days, payers, cells, changes: changesOf(providers),
    providers: providers.map((each) => ({
      id: each.id, name: doctorName(each), expirables: each.expirables ?? [],
      ...(each.npi === undefined ? {} : { npi: each.npi }), ...(each.license === undefined ? {} : { license: each.license }), ...(each.profileAttestedOn === undefined ? {} : { profileAttestedOn: each.profileAttestedOn }),
    })),
    alerts: providers.flatMap((provider) => expirableAlerts(provider, days.today).map(({ title, due, daysLeft, urgency, payerId }) => {
      const payer = payers.find((each) => each.id === payerId)?.name
      return { provider: doctorName(provider), providerId: provider.id, title, due, daysLeft, urgency, ...(payer === undefined ? {} : { payer }) }
    })).sort((a, b) => a.daysLeft - b.daysLeft),
  }
}

const sides = ['medical', 'accident', 'dental', 'none'] as const

function payersOf(open: readonly CaseRecord[], providers: readonly Provider[]): PayerRow[] {
  const payers = new Map<string, PayerRow>()
  for (const { summary } of open) {
    for (const { id, name, side, kind } of summary.payers) {
      // Accident payers pay without a contract (LIA-02, LIA-11).
      if (id !== undefined && side !== 'accident' && side !== 'none') payers.set(id, { id, name, side, ...(kind === undefined ? {} : { kind }) })
    }
  }
  for (const { payerId } of providers.flatMap((each) => each.credentials ?? [])) if (!payers.has(payerId)) payers.set(payerId, { id: payerId, name: payerId, side: 'none' })
  return [...payers.values()].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side) || a.name.localeCompare(b.name))
}

interface Cell {
  provider: Provider
  payer: PayerRow
  open: readonly CaseRecord[]
  days: { today: CalendarDate; on: CalendarDate }
}

function cellOf({ provider, payer, open, days }: Cell): CredentialingCell {
  const asked: StandingPayer = { payer, ...(payer.kind === undefined ? {} : { kind: payer.kind }) }
  const standing = credentialStanding(provider, asked, days.on)
  const credential = provider.credentials?.find((each) => each.payerId === payer.id)
  const ends = standing.mayBill && credential?.to !== undefined && daysBetween(days.on, credential.to) <= soonDays ? { endsSoon: credential.to } : {}
  const visits = open.flatMap((each) => (each.summary.visits ?? []).filter((visit) => visit.providerId === provider.id && visit.dateOfService >= days.today && each.summary.payers.some((one) => one.id === payer.id) && !credentialStanding(provider, asked, visit.dateOfService).mayBill)
    .map((visit) => ({ caseId: each.caseId, caseNumber: String(each.number), patient: each.summary.patient, title: each.summary.title, dateOfService: visit.dateOfService })))
  return { providerId: provider.id, payerId: payer.id, standing: { ...standing }, ...ends, ...(credential === undefined ? {} : { credential }), visits: visits.sort((a, b) => a.dateOfService.localeCompare(b.dateOfService)) }
}

/** The first day of each new state: a beginning, the day after an end, the day an application may take effect. */
function changesOf(providers: readonly Provider[]): CalendarDate[] {
  const days = providers.flatMap((each) => each.credentials ?? []).flatMap((each) => [each.from, each.to === undefined ? undefined : addDays(each.to, 1), each.expectedOn])
  return [...new Set(days.filter((day) => day !== undefined))].sort()
}
