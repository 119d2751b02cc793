// MCR-01, MCR-10, MCR-16: whether Medicare takes part for a dental service at all.
import { isWithin } from '@crossbill/model'
import type { Finding } from '@crossbill/model'
import type { Presence, PresenceRule } from '../order-rule.ts'
import { stays } from '../order-rule.ts'
import { linkedListReadThrough } from '../catalog/linked-treatments.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { fullDay } from '../facts/speak.ts'
import { orderSources } from '../sources.table.ts'
import { isDenialWanted, isExcluded, isLinked, isMedicare, isWorkOnTeeth } from './medicare.ts'

/** Since this date of service an opt-out no longer stops Medicare Advantage from paying supplemental dental work. */
const optOutFreesSupplement = '2022-01-01'

/** MCR-16: a person in Medicare Advantage has Part B benefits through that plan. */
export const advantageStandsIn: PresenceRule = {
  id: 'MCR-16',
  sentence: 'A person in a Medicare Advantage plan has Part B benefits through that plan.',
  source: { kind: 'assumed', citation: 'MCR-16: general knowledge, source not read' },
  decide(party, service): Presence {
    if (party.coverage.kind !== 'medicare-b') return stays
    const advantage = service.parties.find((each) => each.coverage.kind === 'medicare-advantage' && each.coverage.status !== 'inactive' && isWithin(service.on, each.coverage.start, each.coverage.end))
    if (advantage === undefined) return stays
    return { is: 'out', why: `${advantage.name} stands in for Part B`, facts: [{ fact: `${advantage.place}.kind`, value: 'medicare-advantage' }] }
  },
}

/** True when the dentist of the service has opted out of Medicare on the day that counts. */
function optedOut(service: ServiceFacts): boolean {
  const { providers } = service.document
  const dentist = providers.find((each) => each.id === service.service.providerId) ?? (service.service.providerId === undefined && providers.length === 1 ? providers[0] : undefined)
  return dentist?.credentials?.some((each) => each.status === 'opted-out' && isWithin(service.on, each.from, each.to)) === true
}

export const optOut: PresenceRule = {
  id: 'MCR-10',
  sentence: 'A dentist who opted out of Medicare cannot bill Part B; since 2022 the opt-out no longer stops the supplemental dental benefit of Medicare Advantage.',
  source: orderSources.adaopt,
  decide(party, service): Presence {
    if (!isMedicare(party) || !optedOut(service)) return stays
    const facts = [{ fact: 'providers.credentials.status', value: 'opted-out' }]
    if (party.coverage.kind === 'medicare-advantage' && !isLinked(service)) {
      if (service.on < optOutFreesSupplement) return { is: 'out', why: `before ${fullDay(optOutFreesSupplement)} an opt-out also stopped supplemental dental benefits`, facts }
      return { is: 'in', why: `the dentist’s opt-out from Medicare does not stop the supplemental dental benefit of ${party.name}` }
    }
    return { is: 'out', why: 'the dentist opted out of Medicare, so Medicare pays nothing for this work', facts }
  },
}

export const medicareExclusion: PresenceRule = {
  id: 'MCR-01',
  sentence: 'Medicare does not cover care of the teeth, unless it is linked to a covered treatment; it is billed otherwise only for its denial.',
  source: orderSources.noridian,
  decide(party, service): Presence {
    if (party.coverage.kind !== 'medicare-b') return stays
    if (isLinked(service)) {
      const late: Finding[] = service.on > linkedListReadThrough ? [{ code: 'RULE_DATE', severity: 'note', place: `${service.place}.dateOfService`, rule: 'MCR-03', what: `The list of linked treatments was read through ${fullDay(linkedListReadThrough)}; later dates may have more.`, remedy: 'Check this year’s list before sending.' }] : []
      return { is: 'in', why: `the work is linked to ${service.linked?.name ?? 'a covered treatment'}`, warnings: late }
    }
    if (isDenialWanted(service)) return { is: 'in', why: 'its denial is wanted for the next payer' }
    if (service.catalog.onlyLinked !== undefined) return notYetLinked(service)
    return service.catalog.asks === 'medical' && isExcluded(service) ? notYetLinked(service) : stays
  },
}

/** The work would be asked of Medicare only for its link, and the link does not hold on that day or for that work. */
function notYetLinked(service: ServiceFacts): Presence {
  const linked = service.linked
  const early = linked?.from !== undefined && service.on < linked.from
  const why = early && linked?.from !== undefined ? `the link to ${linked.name} is recognised only from ${fullDay(linked.from)}` : 'Medicare does not cover care of the teeth that is not linked to a covered treatment'
  const warnings: Finding[] = early ? [{ code: 'RULE_DATE', severity: 'warning', place: `${service.place}.dateOfService`, rule: linked?.rule ?? 'MCR-03', what: `On this date of service the link to ${linked?.name ?? 'the treatment'} was not yet recognised.`, remedy: 'Check the date of service; for this date the work is excluded.' }] : []
  return { is: 'out', why, facts: [{ fact: `${service.place}.dateOfService`, value: service.on }], with: linked === undefined ? [] : [linked.rule], warnings }
}

/** The exclusion in words, for work that is sent to Medicare though Medicare excludes it. */
export function exclusionWarning(party: Party, service: ServiceFacts): Finding | undefined {
  if (party.coverage.kind !== 'medicare-b' || isLinked(service) || isDenialWanted(service)) return undefined
  const guidance = service.catalog.row?.guidance
  if (guidance !== 'MEDICAL_FIRST_IF_PLAN_COVERS' && guidance !== 'DENIAL_FIRST_REQUIRED_BY_SOME_DENTAL' && !isWorkOnTeeth(service)) return undefined
  return { code: 'MEDICARE_EXCLUDED', severity: 'warning', place: party.place, rule: 'MCR-01', what: 'Medicare does not cover care of the teeth; without a link to a covered treatment it will decline this.', remedy: 'Name the linked treatment if there is one, or say that the denial is wanted.' }
}
