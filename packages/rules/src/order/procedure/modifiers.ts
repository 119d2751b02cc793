// Modifiers the order rests on for Medicare dental lines: KX for linked work, GY for a denial that is wanted (MCR-04, MCR-06, MCR-08).
import type { Finding, Need, ServiceOrder } from '@crossbill/model'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { isDenialWanted, isLinked } from '../federal/medicare.ts'
import { need } from '../order-rule.ts'

/** First date of service on which KX is taken. */
const modifierFrom = '2024-07-01'

export interface MedicareModifiers {
  readonly modifiers: NonNullable<ServiceOrder['modifiers']>
  readonly asks: readonly Need[]
  readonly warnings: readonly Finding[]
}

/** The modifiers of the Medicare line, and what is missing for them. */
export function medicareModifiers(order: readonly Party[], service: ServiceFacts): MedicareModifiers {
  const medicare = order.find((party) => party.coverage.kind === 'medicare-b')
  if (medicare === undefined) return { modifiers: [], asks: [], warnings: [] }
  if (isLinked(service)) return forLinkedWork(medicare, service)
  if (!isDenialWanted(service)) return { modifiers: [], asks: [], warnings: [] }
  return { modifiers: [{ coverageId: medicare.id, modifiers: ['GY'], rule: 'MCR-08', why: 'The work is excluded and goes to Medicare only for its denial.' }], asks: [], warnings: [] }
}

function forLinkedWork(medicare: Party, service: ServiceFacts): MedicareModifiers {
  const { referralOnFile, referralDate, linkedService } = service.document.government ?? {}
  const asks: Need[] = linkedService === undefined ? [need('government.linkedService', 'Which covered medical treatment is this work for?', 'MCR-03')] : []
  const held = referralOnFile === true || (referralDate !== undefined && referralDate <= service.on)
  if (held) {
    const modifiers = service.on < modifierFrom ? [] : [{ coverageId: medicare.id, modifiers: ['KX'], rule: 'MCR-04', why: 'The work is linked, and the exchange with the physician is on file.' }]
    return { modifiers, asks, warnings: [] }
  }
  const known = referralOnFile === false || referralDate !== undefined
  return {
    modifiers: [],
    asks: known ? asks : [...asks, need('government.referralOnFile', 'Is the exchange between physician and dentist from before the service on file?', 'MCR-06')],
    warnings: [{ code: 'MEDICARE_REFERRAL', severity: 'warning', place: 'government.referralOnFile', rule: 'MCR-06', what: known ? 'No exchange with the physician from before the service is on file, so the line cannot carry KX.' : 'It is not known whether the exchange with the physician is on file.', remedy: 'Get the referral form into the record before sending to Medicare.' }],
  }
}
