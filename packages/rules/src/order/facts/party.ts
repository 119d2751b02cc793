// A coverage as the order rules see it: who holds it, what the patient is under it, which side it acts on.
import type { CaseDocument, CalendarDate, Coverage, Relationship, ServiceLine } from '@crossbill/model'
import { coverageName, sideOf } from '@crossbill/model'
import type { CatalogMatch } from '../catalog/catalog.ts'
import type { LinkedTreatment } from '../catalog/linked-treatments.ts'
import { roleOf, samePerson } from './household.ts'

export interface Party {
  readonly coverage: Coverage
  readonly id: string
  /** How sentences name it: the payer, with the holder where two would sound alike. */
  readonly name: string
  /** Its place in the case document. */
  readonly place: string
  /** The side it acts on for this service: a medical plan's own dental benefit acts as dental on dental work. */
  readonly side: 'medical' | 'dental' | 'accident'
  /** Person of the case who holds the contract, by the name the case uses. */
  readonly holder: string | undefined
  /** Birth date of the holder; undefined when not known or told in two ways. */
  readonly holderBirthDate: CalendarDate | undefined
  /** Where that birth date belongs in the document. */
  readonly holderBirthFact: string
  readonly relationship: Relationship | undefined
}

/** What is known of one service, beside its coverages. */
export interface ServiceFacts {
  readonly document: CaseDocument
  readonly service: ServiceLine
  /** The day that counts: date of service, else completion, else the day the case is looked at (OOB-24). */
  readonly on: CalendarDate
  readonly place: string
  /** Whether the service treats an injury of the accident; undefined when that is not known. */
  readonly injury: boolean | undefined
  readonly catalog: CatalogMatch
  readonly linked: LinkedTreatment | undefined
  /** Every coverage of the case, in force or not, in a fixed order. */
  readonly parties: readonly Party[]
  /** The coverages that take part for this service; all, until that is settled. */
  readonly inPlay: readonly Party[]
  /** Asks for the other answer where guidance conflicts: on medical and dental plans (MVD-01), or on clefts (STA-11). */
  readonly turnGuidance: 'none' | 'medical-dental' | 'cleft'
}

export interface Pair {
  readonly a: Party
  readonly b: Party
  readonly service: ServiceFacts
}

export function swapped(pair: Pair): Pair {
  return { a: pair.b, b: pair.a, service: pair.service }
}

/** The patient's relationship under a coverage: as stated, else by its holder; undefined when unknown or contradicting. */
export function relationshipUnder(coverage: Coverage, document: CaseDocument): Relationship | undefined {
  const role = coverage.heldBy === undefined ? undefined : roleOf(coverage.heldBy, document.household)
  if (coverage.relationship !== undefined) return contradictsHolder(coverage, document) ? undefined : coverage.relationship
  if (role === 'patient') return 'self'
  if (role === 'spouse') return 'spouse'
  return role === undefined || role === 'other' ? undefined : 'child'
}

/** True when relationship, holder and subscriber of one coverage cannot all be right. */
export function contradictsHolder(coverage: Coverage, document: CaseDocument): boolean {
  const { relationship, heldBy, subscriber } = coverage
  const role = heldBy === undefined ? undefined : roleOf(heldBy, document.household)
  if (relationship === 'self') {
    if (role !== undefined && role !== 'patient' && role !== 'other') return true
    return subscriber?.birthDate !== undefined && subscriber.birthDate !== document.patient.birthDate
  }
  return relationship !== undefined && role === 'patient'
}

/** The person who holds a coverage, by the name the case uses. */
export function holderOf(coverage: Coverage, document: CaseDocument): string | undefined {
  if (contradictsHolder(coverage, document)) return undefined
  if (coverage.heldBy !== undefined) return coverage.heldBy
  if (coverage.relationship === 'self') return 'patient'
  return coverage.relationship === 'spouse' ? 'spouse' : undefined
}

/** Every birth date the document gives for a person. */
export function birthDatesOf(key: string, document: CaseDocument): CalendarDate[] {
  const stated = new Set<CalendarDate>()
  for (const [name, person] of Object.entries(document.household?.people ?? {})) {
    if (person.birthDate !== undefined && samePerson(name, key, document.household)) stated.add(person.birthDate)
  }
  for (const coverage of document.coverages) {
    const holder = holderOf(coverage, document)
    if (coverage.subscriber?.birthDate !== undefined && holder !== undefined && samePerson(holder, key, document.household)) stated.add(coverage.subscriber.birthDate)
  }
  if (roleOf(key, document.household) === 'patient') stated.add(document.patient.birthDate)
  return [...stated].sort()
}

/** Whether one person holds both coverages; undefined when that cannot be told. */
export function sameHolder(pair: Pair): boolean | undefined {
  const { a, b, service } = pair
  if (a.holder !== undefined && b.holder !== undefined) return samePerson(a.holder, b.holder, service.document.household)
  const [one, two] = [a.coverage.subscriber, b.coverage.subscriber]
  if (one?.birthDate !== undefined && two?.birthDate !== undefined) {
    if (one.birthDate !== two.birthDate) return false
    if (one.name?.first !== undefined && two.name?.first !== undefined) return one.name.first === two.name.first && one.name.last === two.name.last
  }
  return undefined
}

/** A coverage as a party to the order of one document; the side is set when the service is known. */
export function partyOf(coverage: Coverage, document: CaseDocument): Party {
  const holder = holderOf(coverage, document)
  const dates = holder === undefined ? (coverage.subscriber?.birthDate === undefined || contradictsHolder(coverage, document) ? [] : [coverage.subscriber.birthDate]) : birthDatesOf(holder, document)
  const side = sideOf(coverage.kind)
  return {
    coverage,
    id: coverage.id,
    name: coverageName(coverage, document.coverages),
    place: `coverages[${coverage.id}]`,
    side: side === 'accident' || side === 'dental' ? side : 'medical',
    holder,
    holderBirthDate: dates.length === 1 ? dates[0] : undefined,
    holderBirthFact: holder === undefined ? `coverages[${coverage.id}].subscriber.birthDate` : `household.people.${holder}.birthDate`,
    relationship: relationshipUnder(coverage, document),
  }
}
