// Steps 1 to 5 of the order: which coverages take part for one service, and why the others do not.
import type { Finding, Need, Reason } from '@crossbill/model'
import { isInForce } from '../../rule.ts'
import type { FactUsed, Presence, PresenceRule, SettingUsed, TogetherRule } from '../order-rule.ts'
import { carInsurance, firstCareInTime, missingAccidentPayers, someoneElseLiable, subrogationNotice, workersCompensation } from '../accident/takes-part.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { advantageStandsIn, exclusionWarning, medicareExclusion, optOut } from '../federal/medicare-takes-part.ts'
import { isMedicare } from '../federal/medicare.ts'
import { medigapBehindMedicare } from '../federal/medicare.ts'
import { payAndChase } from '../federal/pay-and-chase.ts'
import { mandateNote, mandatesFor, pediatricEnds, stateMandate } from '../mandates/state-mandate.ts'
import { closedPanels } from '../medical-dental/closed-panels.ts'
import { onePackage } from '../medical-dental/package.ts'
import { catalogLookup, medicalAnswerWanted, medicalDeclined } from '../medical-dental/takes-part.ts'
import { discountPlan, inForce, limitedContract } from './in-force.ts'

/** Asked of each coverage in this order; the first that does not stay silent ends it. */
export const presenceRules: readonly PresenceRule[] = [
  discountPlan, inForce, limitedContract, pediatricEnds, someoneElseLiable, workersCompensation, carInsurance, firstCareInTime,
  medicalDeclined, advantageStandsIn, optOut, medicareExclusion, stateMandate, medicalAnswerWanted, catalogLookup,
]
/** Asked of all coverages that take part, one rule after the other. */
export const togetherRules: readonly TogetherRule[] = [payAndChase, onePackage, closedPanels]

export interface LeftOut {
  readonly coverageId: string
  readonly reason: Reason
}

export interface Taking {
  readonly inPlay: readonly Party[]
  readonly leftOut: readonly LeftOut[]
  /** Why those that take part do, by coverage id. */
  readonly because: ReadonlyMap<string, { readonly rule: PresenceRule; readonly why: string }>
  /** Facts without which it cannot be said who takes part. */
  readonly needs: readonly Need[]
  readonly asks: readonly Need[]
  readonly warnings: readonly Finding[]
}

interface Gathering {
  readonly inPlay: Party[]
  readonly leftOut: LeftOut[]
  readonly because: Map<string, { rule: PresenceRule; why: string }>
  readonly needs: Need[]
  readonly asks: Need[]
  readonly warnings: Finding[]
}

/** Who takes part for a service. A medical plan that acts with its own dental benefit acts on the dental side. */
export function whoTakesPart(service: ServiceFacts): Taking {
  const gathered: Gathering = { inPlay: [], leftOut: [], because: new Map(), needs: [...missingAccidentPayers(service)], asks: [], warnings: [] }
  for (const party of service.parties) lookAt(party, service, gathered)
  leaveMedigapWithoutMedicare(gathered)
  let inPlay: readonly Party[] = gathered.inPlay
  for (const rule of togetherRules) {
    const said = rule.decide(inPlay, { ...service, inPlay })
    gathered.warnings.push(...(said.warnings ?? []))
    gathered.asks.push(...(said.asks ?? []))
    for (const { party, why, facts, with: joined, settings } of said.out) gathered.leftOut.push({ coverageId: party.id, reason: reasonOut(rule, party, why, { facts, with: joined ?? [], settings: settings ?? [] }) })
    inPlay = inPlay.filter((party) => !said.out.some((each) => each.party.id === party.id))
  }
  if (service.document.accident?.otherPartyLiable === true && service.injury === true && !gathered.warnings.some((each) => each.code === 'SUBROGATION_NOTICE')) gathered.warnings.push(subrogationNotice('accident.otherPartyLiable'))
  for (const party of inPlay) {
    const excluded = exclusionWarning(party, service)
    if (excluded !== undefined) gathered.warnings.push(excluded)
    if (party.side === 'dental') gathered.warnings.push(...mandatesFor(party, service).map((row) => mandateNote(party, row)))
  }
  return { ...gathered, inPlay }
}

function lookAt(party: Party, service: ServiceFacts, gathered: Gathering): void {
  for (const rule of presenceRules) {
    const said: Presence = isInForce(rule, service.on) ? rule.decide(party, service) : { is: 'silent' }
    if (said.is === 'silent') continue
    if (said.is === 'needs') {
      gathered.needs.push(...said.needs)
      return
    }
    gathered.warnings.push(...(said.warnings ?? []))
    gathered.asks.push(...(said.asks ?? []))
    if (said.is === 'out') {
      gathered.leftOut.push({ coverageId: party.id, reason: reasonOut(rule, party, said.why, { facts: said.facts, with: said.with ?? [], settings: said.settings ?? [] }) })
      return
    }
    gathered.because.set(party.id, { rule, why: said.why })
    break
  }
  gathered.inPlay.push(acting(party, service))
}

/** Routine dental work falls to the dental benefit inside a medical plan; Medicare Part B has none and keeps its side. */
function acting(party: Party, service: ServiceFacts): Party {
  const medicalIsAsked = service.catalog.asks === 'medical' || party.coverage.kind === 'medicare-b' || party.coverage.kind === 'medigap'
  if (party.side !== 'medical' || medicalIsAsked) return party
  return party.coverage.hasDentalBenefit === false ? party : actsDental(party)
}

function actsDental(party: Party): Party {
  const own = party.coverage.hasDentalBenefit ?? (party.coverage.kind === 'fehb' || party.coverage.kind === 'medicare-advantage')
  return own ? { ...party, side: 'dental' } : party
}

function leaveMedigapWithoutMedicare(gathered: Gathering): void {
  if (gathered.inPlay.some(isMedicare)) return
  for (const party of gathered.inPlay.filter((each) => each.coverage.kind === 'medigap')) {
    gathered.inPlay.splice(gathered.inPlay.indexOf(party), 1)
    gathered.leftOut.push({ coverageId: party.id, reason: reasonOut(medigapBehindMedicare, party, 'Medicare takes no part for this service, and Medigap only fills what Medicare leaves', { facts: [], with: [], settings: [] }) })
  }
}

interface ReasonParts {
  readonly facts: readonly FactUsed[]
  readonly with: readonly string[]
  readonly settings: readonly SettingUsed[]
}

export function reasonOut(rule: { readonly id: string; readonly source: Reason['source'] }, party: Party, why: string, parts: ReasonParts): Reason {
  return {
    rule: rule.id,
    text: `${party.name} takes no part for this service: ${why}.`,
    source: rule.source,
    ...(parts.with.length > 0 ? { with: [...parts.with] } : {}),
    ...(parts.facts.length > 0 ? { facts: [...parts.facts] } : {}),
    ...(parts.settings.length > 0 ? { settings: [...parts.settings] } : {}),
  }
}
