// STA-01a, STA-02, STA-03, STA-12: a state law that makes a medical (or dental) contract cover the service.
import type { Finding } from '@crossbill/model'
import { ageOn, isWithin, matchesCode } from '@crossbill/model'
import type { Presence, PresenceRule } from '../order-rule.ts'
import { stays } from '../order-rule.ts'
import { hasDiagnosis } from '../catalog/catalog.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { tailPlace } from '../federal/fixed-tail.table.ts'
import { isMedicare } from '../federal/medicare.ts'
import { orderSources } from '../sources.table.ts'
import type { Mandate } from './mandates.table.ts'
import { mandates } from './mandates.table.ts'

/** State laws do not bind plans an employer pays itself, nor government programmes. */
export function boundByStateLaw(party: Party): boolean {
  const { funding, kind } = party.coverage
  return (funding === undefined || funding === 'fully-insured') && tailPlace(kind) === 0 && !isMedicare(party) && kind !== 'fehb' && kind !== 'fedvip' && kind !== 'medigap'
}

/** The laws that may bind this contract for this service. */
export function mandatesFor(party: Party, service: ServiceFacts): Mandate[] {
  if (!boundByStateLaw(party) || party.coverage.situsState === undefined) return []
  const age = ageOn(service.document.patient.birthDate, service.on)
  return mandates.filter((row) => {
    if (row.state !== party.coverage.situsState || row.binds !== party.side || !isWithin(service.on, row.from, row.to)) return false
    if (!matchesCode(row.codes, service.service.code) || (row.underAge !== undefined && age >= row.underAge)) return false
    return row.diagnoses === undefined || hasDiagnosis(service.service, row.diagnoses)
  })
}

export function mandateNote(party: Party, mandate: Mandate): Finding {
  const read = mandate.verifiedOn === undefined ? 'The law has not been read for this product.' : `The law was read on ${mandate.verifiedOn}.`
  return {
    code: 'MANDATE_MAY_APPLY', severity: 'note', place: party.place, rule: mandate.rule,
    what: `A law of ${mandate.state} may make ${party.name} cover ${mandate.says}. ${read}`,
    remedy: party.coverage.funding === undefined ? 'Ask whether the plan is insured or paid by the employer; employer-paid plans are exempt.' : 'Name the law when asking for authorization; check its text first.',
  }
}

/** Moves a service to medical where a state law binds the medical contract. */
export const stateMandate: PresenceRule = {
  id: 'STA-01a',
  sentence: 'Where a state law makes a medical contract cover the service, medical is asked.',
  source: orderSources.aapdga,
  decide(party, service): Presence {
    if (party.side !== 'medical') return stays
    const found = mandatesFor(party, service)
    if (found.length === 0) return stays
    return { is: 'in', why: `a law of ${found[0]?.state ?? 'the state'} may make ${party.name} cover it`, warnings: found.map((row) => mandateNote(party, row)) }
  },
}

/** STA-08: a child's essential dental benefit ends with the month of the nineteenth birthday. */
export const pediatricEnds: PresenceRule = {
  id: 'STA-08',
  sentence: 'A child’s dental benefit inside a health plan lasts to the end of the month in which the child turns 19.',
  source: orderSources.hiorg,
  from: '2014-01-01',
  decide(party, service): Presence {
    if (party.coverage.kind !== 'embedded-pediatric-dental') return stays
    const birth = service.document.patient.birthDate
    const lastMonth = `${Number(birth.slice(0, 4)) + 19}-${birth.slice(5, 7)}`
    if (service.on.slice(0, 7) <= lastMonth) return stays
    return { is: 'out', why: 'the child’s dental benefit ended with the month of the nineteenth birthday', facts: [{ fact: 'patient.birthDate', value: birth }] }
  },
}
