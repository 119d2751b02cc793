// LIA-02, LIA-03, LIA-04, LIA-07: whether payers of an accident take part for a service, and whom an accepted work claim shuts out.
import type { Accident, Need } from '@crossbill/model'
import { daysBetween, isWithin } from '@crossbill/model'
import type { Presence, PresenceRule } from '../order-rule.ts'
import { need, stays } from '../order-rule.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { assumed, orderSources } from '../sources.table.ts'
import { noFaultState, noFaultStates } from './auto-states.table.ts'

export function askInjury(service: ServiceFacts, rule: string): Need {
  return need(`${service.place}.accident`, 'Does this service treat the injury of the accident?', rule)
}

function isWorkInjury(service: ServiceFacts): boolean {
  return service.document.accident?.kind === 'work' && service.injury === true
}

function claimStands(service: ServiceFacts): boolean {
  const claim = service.document.accident?.workClaim
  return claim === 'open' || claim === 'accepted'
}

export const workersCompensation: PresenceRule = {
  id: 'LIA-02',
  sentence: 'An open or accepted workers’ compensation claim pays first and alone; only when it is denied do health and dental plans follow.',
  source: orderSources.wcmi,
  decide(party, service): Presence {
    const accident = service.document.accident
    if (party.coverage.kind === 'workers-compensation') return compensationItself(service)
    if (!isWorkInjury(service) || !claimStands(service)) return stays
    const compensation = service.parties.find((each) => each.coverage.kind === 'workers-compensation' && each.coverage.status !== 'inactive' && isWithin(service.on, each.coverage.start, each.coverage.end))
    if (compensation === undefined) return stays
    return { is: 'out', why: `the work claim is ${accident?.workClaim ?? 'open'}, so ${compensation.name} pays first and alone; ${party.name} follows only if it is denied`, facts: [{ fact: 'accident.kind', value: 'work' }, { fact: 'accident.workClaim', value: accident?.workClaim ?? '' }] }
  },
}

function compensationItself(service: ServiceFacts): Presence {
  const accident = service.document.accident
  if (accident?.kind === 'work' && service.injury === undefined) return { is: 'needs', needs: [askInjury(service, 'LIA-02')] }
  if (!isWorkInjury(service)) return { is: 'out', why: 'the service does not treat an injury at work', facts: [{ fact: `${service.place}.accident`, value: 'no' }] }
  if (claimStands(service)) return { is: 'in', why: 'the injury happened at work and the claim stands' }
  if (accident?.workClaim === 'denied') return { is: 'out', why: 'the work claim was denied; send its denial with the next claim', facts: [{ fact: 'accident.workClaim', value: 'denied' }] }
  if (accident?.workClaim === 'none') return { is: 'out', why: 'no work claim was made', facts: [{ fact: 'accident.workClaim', value: 'none' }] }
  return { is: 'needs', needs: [need('accident.workClaim', 'Is the workers’ compensation claim open, accepted or denied?', 'LIA-02')] }
}

export const carInsurance: PresenceRule = {
  id: 'LIA-03',
  sentence: 'Car insurance takes part only for injuries of a car accident.',
  source: orderSources.nofault,
  decide(party, service): Presence {
    const { kind } = party.coverage
    if (kind !== 'auto-no-fault' && kind !== 'auto-medical-payments') return stays
    if (service.document.accident?.kind === 'auto' && service.injury === undefined) return { is: 'needs', needs: [askInjury(service, 'LIA-03')] }
    if (service.document.accident?.kind !== 'auto' || service.injury !== true) return { is: 'out', why: 'the service does not treat an injury of a car accident', facts: [{ fact: `${service.place}.accident`, value: 'no' }] }
    return stays
  },
}

/** LIA-04: a state may ask that care begin within so many days, or the insurer pays nothing. */
export const firstCareInTime: PresenceRule = {
  id: 'LIA-04',
  sentence: 'In Florida car insurance pays nothing when first care came later than 14 days after the accident; a dentist’s visit counts.',
  source: orderSources.flpip2,
  decide(party, service): Presence {
    const accident = service.document.accident
    if (party.coverage.kind !== 'auto-no-fault' || accident?.kind !== 'auto' || service.injury !== true) return stays
    const limit = noFaultState(accident.state, accident.date ?? service.on)?.firstCareWithinDays
    if (accident.state === undefined) return stateOfFirstCare(accident)
    if (limit === undefined) return stays
    if (accident.date === undefined || accident.firstCareDate === undefined) {
      const missing: Need[] = [...(accident.date === undefined ? [need('accident.date', 'On which day was the accident?', 'LIA-04')] : []), ...(accident.firstCareDate === undefined ? [need('accident.firstCareDate', `Did care begin within ${limit} days of the accident, and on which day?`, 'LIA-04')] : [])]
      return { is: 'in', why: 'the car insurance is asked first', asks: missing, warnings: [{ code: 'FIRST_CARE_OPEN', severity: 'warning', place: 'accident.firstCareDate', rule: 'LIA-04', what: `In this state car insurance pays nothing when care began later than ${limit} days after the accident; the day is not on file.`, remedy: 'Ask the patient for the day of first care.' }] }
    }
    if (daysBetween(accident.date, accident.firstCareDate) <= limit) return stays
    return { is: 'out', why: `care began later than ${limit} days after the accident, so the car insurance pays nothing`, facts: [{ fact: 'accident.date', value: accident.date }, { fact: 'accident.firstCareDate', value: accident.firstCareDate }] }
  },
}

/** In some states late first care shuts the car insurance out; which state it is, is asked unless care began in time everywhere. */
function stateOfFirstCare(accident: Accident): Presence {
  const shortest = Math.min(...noFaultStates.flatMap((row) => row.firstCareWithinDays ?? []))
  const late = accident.date === undefined || accident.firstCareDate === undefined || daysBetween(accident.date, accident.firstCareDate) > shortest
  if (!late) return stays
  const asks = [need('accident.state', 'In which state did the car accident happen?', 'LIA-04'), ...(accident.date === undefined ? [need('accident.date', 'On which day was the accident?', 'LIA-04')] : []), ...(accident.firstCareDate === undefined ? [need('accident.firstCareDate', 'On which day did care begin after the accident?', 'LIA-04')] : [])]
  return { is: 'in', why: 'the car insurance is asked first', asks }
}

/** LIA-07: someone else's liability does not change the order of health plans. */
export const someoneElseLiable: PresenceRule = {
  id: 'LIA-07',
  sentence: 'When someone else is liable the order of health plans stays; they recover from the liable party themselves.',
  source: assumed('Third-party liability and the order of plans'),
  decide(party, service): Presence {
    if (party.coverage.kind !== 'liability-third-party') return stays
    return { is: 'out', why: 'a liable party does not change the order; the health plans recover from it', facts: [{ fact: `${party.place}.kind`, value: party.coverage.kind }], ...(service.injury === true ? { warnings: [subrogationNotice(party.place)] } : {}) }
  },
}

export function subrogationNotice(place: string): { code: string; severity: 'note'; place: string; rule: string; what: string; remedy: string } {
  return { code: 'SUBROGATION_NOTICE', severity: 'note', place, rule: 'LIA-07', what: 'Someone else may be liable; health and dental plans pay in their order and recover from that party.', remedy: 'Tell each plan of the liable party; bill that party no more than the contracts allow.' }
}

/** Payers of an accident that must exist and are not in the case. */
export function missingAccidentPayers(service: ServiceFacts): Need[] {
  const accident = service.document.accident
  if (accident === undefined || service.injury !== true) return []
  const has = (test: (party: Party) => boolean): boolean => service.parties.some(test)
  if (accident.kind === 'work' && accident.workClaim !== 'denied' && accident.workClaim !== 'none' && !has((party) => party.coverage.kind === 'workers-compensation')) {
    return [need('coverages', 'Which workers’ compensation insurer is the work injury reported to, and how does the claim stand?', 'LIA-02')]
  }
  if (accident.kind === 'auto' && accident.state === undefined && !has((party) => party.coverage.kind === 'auto-no-fault')) {
    return [need('accident.state', 'In which state did the car accident happen?', 'LIA-03')]
  }
  if (accident.kind === 'auto' && noFaultState(accident.state, accident.date ?? service.on) !== undefined && !has((party) => party.coverage.kind === 'auto-no-fault')) {
    return [need('coverages', 'Which car insurance covers the accident? Ask for the declaration page.', 'LIA-04')]
  }
  return []
}
