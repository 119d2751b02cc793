// Who may bill whom on a day (CRD-05, CRD-08, CRD-11, CRD-12): one provider, one payer, one date.
import { isWithin, type CalendarDate, type Coverage, type CoverageKind, type Credential, type Provider } from '@crossbill/model'
import { dayWords, doctorWords } from './words.ts'

export type StandingState = 'in-network' | 'enrolled' | 'outside' | 'in-process' | 'lapsed' | 'not-yet' | 'opted-out' | 'orders-only' | 'no-site' | 'none' | 'not-known'

/** The standing of a provider with a payer on a date, in words of the credentialing page. */
export interface Standing {
  readonly state: StandingState
  /** Whether a claim may be sent. */
  readonly mayBill: boolean
  /** Two or three words for the cell. */
  readonly word: string
  readonly meaning: string
  readonly remedy: string
  readonly rule: 'CRD-08' | 'CRD-11' | 'CRD-12' | 'MCR-10' | 'CRD-05'
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  /** Day an application is expected to take effect. */
  readonly expectedOn?: CalendarDate
  /** Percent the plan pays outside its network, where read. */
  readonly outsidePercent?: number
}

/** The payer as this question needs it; a coverage will do. */
export interface StandingPayer {
  readonly payer: { readonly id: string; readonly name: string }
  readonly kind?: CoverageKind
  readonly network?: Coverage['network']
  readonly hasDentalBenefit?: boolean
}

export interface StandingPlace {
  readonly officeId?: string
}

/** Payers that pay nothing to a provider who is not enrolled with them. */
const enrollmentKinds: ReadonlySet<CoverageKind> = new Set<CoverageKind>(['medicare-b', 'medicaid', 'chip', 'medigap'])

/** True for programmes of the government that ask for enrollment rather than a contract. */
export function asksForEnrollment(kind: CoverageKind | undefined): boolean {
  return kind !== undefined && enrollmentKinds.has(kind)
}

/**
 * Standing of `provider` with `payer` on a date. Not credentialed is not the same as never paid: a plan with benefits
 * outside its network, or a gap exception, may be billed; Medicare and Medicaid pay nothing to who is not enrolled.
 */
export function credentialStanding(provider: Provider, payer: StandingPayer, on: CalendarDate, place: StandingPlace = {}): Standing {
  const own = (provider.credentials ?? []).filter((each) => each.payerId === payer.payer.id)
  const standings = own.map((credential) => standingOf(provider, credential, payer, on, place))
  const best = standings.sort((a, b) => Number(b.mayBill) - Number(a.mayBill) || stateRank.indexOf(a.state) - stateRank.indexOf(b.state))[0]
  return best ?? unknownStanding(provider, payer)
}

const stateRank: readonly StandingState[] = ['in-network', 'enrolled', 'outside', 'not-yet', 'in-process', 'lapsed', 'opted-out', 'orders-only', 'no-site', 'none', 'not-known']

function unknownStanding(provider: Provider, payer: StandingPayer): Standing {
  return {
    state: 'not-known', mayBill: false, word: 'not known', rule: 'CRD-12',
    meaning: `Nothing is recorded of ${doctorWords(provider)} with ${payer.payer.name}.`,
    remedy: `Ask ${payer.payer.name}, or look at the contract, and record the standing with its dates.`,
  }
}

interface Asked {
  readonly provider: Provider
  readonly credential: Credential
  readonly payer: StandingPayer
  readonly on: CalendarDate
}

function standingOf(provider: Provider, credential: Credential, payer: StandingPayer, on: CalendarDate, place: StandingPlace): Standing {
  const asked: Asked = { provider, credential, payer, on }
  if (credential.status === 'opted-out') return optedOut(asked)
  if (credential.orderingOnly === true) return blocked(asked, 'orders-only', 'orders only', 'CRD-05', `${doctorWords(provider)} is enrolled to order and refer only; ${payer.payer.name} pays nothing for own services.`, 'Enroll to bill, or book another dentist.')
  if (place.officeId !== undefined && credential.officeIds !== undefined && !credential.officeIds.includes(place.officeId)) {
    return blocked(asked, 'no-site', 'no site', 'CRD-12', `This office is not on file for ${doctorWords(provider)} with ${payer.payer.name}.`, 'Add the location to the payer’s file, or treat where it is on file.')
  }
  if (credential.status === 'in-process') return inProcess(asked)
  if (credential.status === 'none') return blocked(asked, 'none', 'none', 'CRD-12', `${doctorWords(provider)} has no standing with ${payer.payer.name}.`, `Apply to ${payer.payer.name}, or book a dentist who may bill it.`)
  if (credential.from !== undefined && on < credential.from) {
    return blocked(asked, 'not-yet', 'not yet', 'CRD-11', `The contract begins on ${dayWords(credential.from, on)}; contracts are usually not backdated.`, `Move the visit to ${dayWords(credential.from, on)} or later, or book a dentist who may bill ${payer.payer.name} now.`)
  }
  if (credential.status === 'expired' || !isWithin(on, credential.from, credential.to)) {
    const ended = credential.to === undefined ? 'has ended' : `ended on ${dayWords(credential.to, on)}`
    return blocked(asked, 'lapsed', 'lapsed', 'CRD-12', `The standing of ${doctorWords(provider)} with ${payer.payer.name} ${ended}.`, `Renew with ${payer.payer.name}, or book a dentist who may bill it.`)
  }
  return mayBill(asked)
}

function mayBill({ provider, credential, payer }: Asked): Standing {
  const dates = { ...(credential.from === undefined ? {} : { from: credential.from }), ...(credential.to === undefined ? {} : { to: credential.to }) }
  if (asksForEnrollment(payer.kind)) return { state: 'enrolled', mayBill: true, word: 'enrolled', rule: 'CRD-12', meaning: `${doctorWords(provider)} is enrolled with ${payer.payer.name}.`, remedy: 'Nothing to do.', ...dates }
  if (credential.network === 'out') return outside(provider, payer, credential)
  return { state: 'in-network', mayBill: true, word: 'in network', rule: 'CRD-08', meaning: `${doctorWords(provider)} is in the network of ${payer.payer.name}.`, remedy: 'Nothing to do.', ...dates }
}

function outside(provider: Provider, payer: StandingPayer, credential: Credential): Standing {
  const percent = credential.outOfNetworkPercent
  return {
    state: 'outside', mayBill: true, word: percent === undefined ? 'outside' : `outside, pays ${percent}%`, rule: 'CRD-08',
    meaning: `${doctorWords(provider)} is outside the network of ${payer.payer.name}; the plan pays there, usually less, and sometimes to the patient.`,
    remedy: 'Tell the patient before the visit what the plan pays outside its network.', ...(percent === undefined ? {} : { outsidePercent: percent }),
  }
}

/** Blocked, unless the plan pays outside its network or gave a gap exception (CRD-08, CRD-09). */
function blocked(asked: Asked, state: StandingState, word: string, rule: Standing['rule'], meaning: string, remedy: string): Standing {
  const { provider, credential, payer } = asked
  const outsideAllowed = credential.outOfNetworkBenefits === true || payer.network === 'gap-exception'
  if (!asksForEnrollment(payer.kind) && outsideAllowed && state !== 'orders-only') return outside(provider, payer, credential)
  const dates = { ...(credential.from === undefined ? {} : { from: credential.from }), ...(credential.to === undefined ? {} : { to: credential.to }), ...(credential.expectedOn === undefined ? {} : { expectedOn: credential.expectedOn }) }
  return { state, mayBill: false, word, rule, meaning, remedy, ...dates }
}

function inProcess(asked: Asked): Standing {
  const { provider, credential, payer, on } = asked
  const when = credential.expectedOn === undefined ? '' : ` from about ${dayWords(credential.expectedOn, on)}`
  return blocked(asked, 'in-process', 'in process', 'CRD-11', `The application of ${doctorWords(provider)} with ${payer.payer.name} is not decided${credential.filedOn === undefined ? '' : `, filed ${dayWords(credential.filedOn, on)}`}. Contracts are usually not backdated.`, when === '' ? `Ask ${payer.payer.name} for the date, move the visit, book a dentist who may bill it, or ask for a gap exception before the visit.` : `${doctorWords(provider)} may bill${when}. Move the visit, book another dentist, or ask for a gap exception before the visit.`)
}

/** Opting out of Medicare does not stop supplemental dental benefits of Medicare Advantage, since 2022-01-01 (MCR-10). */
function optedOut(asked: Asked): Standing {
  const { provider, credential, payer, on } = asked
  const over = !isWithin(on, credential.from, credential.to)
  if (over) return blocked(asked, 'none', 'none', 'CRD-05', `The opt-out of ${doctorWords(provider)} is over on this day and no enrollment stands.`, 'Enroll, or renew the opt-out and contract with the patient.')
  if (payer.kind === 'medicare-advantage' && payer.hasDentalBenefit === true && on >= '2022-01-01') {
    return { state: 'outside', mayBill: true, word: 'extra dental only', rule: 'MCR-10', meaning: `${doctorWords(provider)} opted out of Medicare; the plan’s own dental extra may still pay, linked medical services not.`, remedy: 'Send only services of the dental extra.' }
  }
  if (payer.kind === undefined || payer.kind === 'medicare-b' || payer.kind === 'medicare-advantage' || payer.kind === 'medigap') {
    return { state: 'opted-out', mayBill: false, word: 'opted out', rule: 'MCR-10', meaning: `${doctorWords(provider)} opted out of Medicare${credential.to === undefined ? '' : ` to ${dayWords(credential.to, on)}`}; ${payer.payer.name} pays nothing.`, remedy: 'Treat under a private contract, or book an enrolled dentist.', ...(credential.to === undefined ? {} : { to: credential.to }) }
  }
  return blocked(asked, 'opted-out', 'opted out', 'CRD-12', `${doctorWords(provider)} does not take part in ${payer.payer.name}.`, `Book a dentist who may bill ${payer.payer.name}.`)
}
