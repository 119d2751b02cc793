// Codes billed together with another (rules B16, B19 of the bundling rules, and the crosswalk's own rows). A further part
// of the same work gets its line from the record of its service; work of its own gets a line only when the case holds a
// service for it. What the case does not hold is offered, never added.
import { allocate, type CaseDocument, type Cents, type CrossCoding, type MedicalCandidate, type ServiceLine } from '@crossbill/model'
import { addedParts } from '@crossbill/rules'
import { medicalCodeFor } from './claim-codes.ts'

type Companion = NonNullable<MedicalCandidate['companions']>[number]

/** One medical line that a service becomes, with its part of the fee in cents. */
export interface CodedLine {
  readonly candidate: MedicalCandidate
  readonly charge: Cents
}

/** A service as its medical lines: the code itself, then each further part that the record counts; the charges add up to the fee. */
export function codedLines(candidate: MedicalCandidate, { id, fee }: Pick<ServiceLine, 'id' | 'fee'>): CodedLine[] {
  const added = addedParts(candidate, id)
  if (added.length === 0) return [{ candidate, charge: fee }]
  const all = [candidate, ...added.map((each) => partOf(candidate, each))]
  const charges = allocate(fee, all.map((each) => each.units))
  return all.map((each, index) => ({ candidate: each, charge: charges[index] ?? 0 }))
}

function partOf({ description: _description, comparableCode: _comparable, ...whole }: MedicalCandidate, companion: Companion): MedicalCandidate {
  return { ...whole, system: companion.system, code: companion.code, plainName: companion.plainName, units: companion.units, unitKind: 'units', companions: [] }
}

/** Says of each companion which service of the case stands for it, or what to do when it was done too. */
export function placeCompanions(document: CaseDocument, crossings: readonly CrossCoding[]): CrossCoding[] {
  return crossings.map((crossing) => {
    const service = document.plan.services.find((each) => each.id === crossing.serviceId)
    if (service === undefined) return crossing
    return { ...crossing, candidates: crossing.candidates.map((candidate) => placed(candidate, { service, document, crossings })) }
  })
}

interface Placing {
  readonly service: ServiceLine
  readonly document: CaseDocument
  readonly crossings: readonly CrossCoding[]
}

function placed(candidate: MedicalCandidate, at: Placing): MedicalCandidate {
  if (candidate.companions === undefined || candidate.companions.length === 0) return candidate
  return { ...candidate, companions: candidate.companions.map((each) => placedOne(candidate, each, at)) }
}

function placedOne(candidate: MedicalCandidate, companion: Companion, at: Placing): Companion {
  const carrier = carrierOf(companion, at)
  if (carrier !== undefined) return { ...companion, serviceId: carrier.id }
  if (companion.role === 'added') return companion.units > 0 ? { ...companion, serviceId: at.service.id } : companion
  return { ...companion, offer: offerOf(candidate, companion, at) }
}

/** Another service of the same visit that goes out with this very code. */
function carrierOf(companion: Companion, { service, document, crossings }: Placing): ServiceLine | undefined {
  return document.plan.services.find((other) => other.id !== service.id && sameVisit(other, service) && medicalCodeFor({ crossings }, other)?.code === companion.code)
}

function sameVisit(one: ServiceLine, other: ServiceLine): boolean {
  if ((one.dateOfService ?? one.dateCompleted) !== (other.dateOfService ?? other.dateCompleted)) return false
  return one.providerId === undefined || other.providerId === undefined || one.providerId === other.providerId
}

/** The same words for every companion: done and charged apart, or nothing to add. */
function offerOf(candidate: MedicalCandidate, companion: Companion, at: Placing): string {
  const { service } = at
  const possible = at.document.plan.services.find((other) => other.id !== service.id && sameVisit(other, service) && at.crossings.find((each) => each.serviceId === other.id)?.candidates.some((each) => each.code === companion.code))
  const name = `${companion.code}${companion.plainName === '' ? '' : ` (${companion.plainName})`}`
  const how = possible === undefined ? `add it as a service of its own${companion.recordAs === undefined ? '' : ` (${companion.recordAs})`}, with the fee everyone pays for it` : `choose this code for ${possible.code}, which stands in the plan`
  return `${name} goes on a line of its own beside ${candidate.code}. Done too, and charged apart? Then ${how}. If it was not done, or the fee of ${service.code} holds it, add nothing.`
}
