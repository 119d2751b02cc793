// Builds the claim a case needs next: full fees, the codes decided, and every earlier payer's answer with it.
import {
  type Claim, type ClaimLine, type Coverage, type CoverageKind, type Finding, type MedicalCandidate, type OtherPayer, type Outcome, type ServiceLine, sumOf,
} from '@crossbill/model'
import { attachmentsOf } from './attachments.ts'
import { mergedLines } from './check-codes.ts'
import { billingParty, handOfLine, renderingParty, treatingProvider } from './claim-parties.ts'
import { codedLines, type CodedLine } from './companions.ts'
import { claimKindFor, medicalCodeFor } from './claim-codes.ts'
import type { ClaimDue, Decided } from './claims-due.ts'
import { earlierAdjudications } from './earlier-payers.ts'
import { drugFindings, isScreened, lineFacts } from './line-facts.ts'
import type { TreatmentCase } from './treatment-case.ts'

/** Claim filing indicator by kind of coverage; `CI` is a commercial insurer. */
const filingIndicators: Partial<Record<CoverageKind, string>> = {
  'medicare-b': 'MB', 'medicare-advantage': '16', medicaid: 'MC', chip: 'MC', tricare: 'CH', 'tricare-dental': 'CH', champva: 'CH', 'workers-compensation': 'WC',
  'auto-no-fault': 'AM', 'auto-medical-payments': 'AM', 'liability-third-party': 'LM', fehb: 'FI', fedvip: 'FI', 'indian-health-service': 'OF', 'crime-victim-fund': 'OF',
}

/** The screening programme for children on a dental claim (837D, CLM12). */
const screeningProgram = '01'

interface Drafting {
  readonly state: TreatmentCase
  readonly decision: Decided
  readonly due: ClaimDue
  readonly coverage: Coverage
  readonly services: readonly ServiceLine[]
  readonly findings: Finding[]
}

function trouble(drafting: Drafting, code: string, place: string, sentences: { what: string; remedy: string }): void {
  drafting.findings.push({ code, severity: 'error', place, ...sentences })
}

/**
 * The claim for services due to one coverage. Amounts are the office's full fees in cents for every payer (CMP-01).
 * Findings of severity error mean no claim: no such coverage, no subscriber, no medical code, or an earlier answer
 * that does not add up to the fee (CAL-23).
 */
export function buildClaim(state: TreatmentCase, decision: Decided, due: ClaimDue): Outcome<Claim> {
  const { document } = state
  const coverage = document.coverages.find((each) => each.id === due.coverageId)
  if (coverage === undefined) throw new Error('A claim is due to a coverage the case does not have.')
  const services = document.plan.services.filter((each) => due.serviceIds.includes(each.id))
  const drafting: Drafting = { state, decision, due, coverage, services, findings: [] }
  const candidates = services.map((service) => medicalCodeFor(decision, service))
  const kind = claimKindFor(coverage, candidates)
  const diagnoses = [...new Set(services.flatMap((service, index) => diagnosesOf(service, candidates[index])))].slice(0, 12)
  const lines = kind === 'dental' ? services.map((service) => dentalLine(drafting, service, diagnoses)) : medicalLines(drafting, candidates, diagnoses)
  drafting.findings.push(...noticed(drafting), ...(kind === 'professional' ? drugFindings(services) : []))
  const hand = treatingProvider(document, services)
  const numbered = numberLines(lines.map((line) => ({ ...line, ...handOfLine(document, line, hand) })), claimNumber(state, kind))
  const party = insuredParty(drafting)
  const others = otherPayers(drafting, numbered)
  if (party === undefined || drafting.findings.some((each) => each.severity === 'error') || numbered.length === 0) return { ok: false, findings: drafting.findings }
  return { ok: true, findings: drafting.findings, value: { ...head(drafting, kind), ...party, ...circumstances(drafting, kind), diagnoses, totalCharge: sumOf(numbered.map((line) => line.charge)), lines: others.lines, ...(others.payers.length > 0 ? { otherPayers: others.payers } : {}) } }
}

/** The next number of the case for a claim of this kind; numbers are given once. */
export function claimNumber(state: TreatmentCase, kind: 'dental' | 'professional'): string {
  const letter = kind === 'dental' ? 'D' : 'M'
  const earlier = state.claims.filter((each) => (each.claim.kind === 'dental') === (kind === 'dental')).length
  return `${state.document.id}${letter}${earlier + 1}`
}

function head(drafting: Drafting, kind: 'dental' | 'professional') {
  const { state, coverage, due, services } = drafting
  const { document } = state
  const rendering = treatingProvider(document, services)
  const number = claimNumber(state, kind)
  const attachments = attachmentsOf(document, coverage.id, number)
  return {
    id: number, coverageId: coverage.id, kind, purpose: 'claim' as const, frequency: 'original' as const, patientControlNumber: number,
    sequence: (['primary', 'secondary', 'tertiary'] as const)[due.place] ?? ('unknown' as const),
    payer: { name: coverage.payer.name, id: coverage.payer.id },
    filingIndicator: filingIndicators[coverage.kind] ?? 'CI',
    billingProvider: billingParty(document),
    ...(rendering === undefined ? {} : { renderingProvider: renderingParty(rendering) }),
    ...(attachments.length > 0 && { attachments }),
    providerSignature: true, acceptsAssignment: 'assigned' as const, benefitsAssigned: 'yes' as const, releaseOfInformation: 'signed' as const,
  }
}

function insuredParty(drafting: Drafting): Pick<Claim, 'subscriber' | 'relationship' | 'patient'> | undefined {
  const { coverage, state } = drafting
  const { patient } = state.document
  const ids = { ...(coverage.memberId && { memberId: coverage.memberId }), ...(coverage.groupNumber ? { groupNumber: coverage.groupNumber } : coverage.groupName !== undefined && { groupName: coverage.groupName }) }
  const person = { name: patient.name, birthDate: patient.birthDate, ...(patient.sex && { sex: patient.sex }), ...(patient.address && { address: patient.address }) }
  const relationship = coverage.relationship
  if (relationship === undefined) {
    trouble(drafting, 'CLAIM-RELATIONSHIP-UNKNOWN', `coverages[${coverage.id}].relationship`, { what: `What the patient is to the subscriber of ${coverage.payer.name} is not known.`, remedy: 'Ask the patient, then add it to the coverage.' })
    return undefined
  }
  if (relationship === 'self') return { subscriber: { ...ids, ...person }, relationship }
  const holder = coverage.subscriber
  if (holder?.name === undefined) {
    trouble(drafting, 'CLAIM-SUBSCRIBER-UNKNOWN', `coverages[${coverage.id}].subscriber.name`, { what: `The subscriber of ${coverage.payer.name} is not named.`, remedy: 'Add the subscriber from the card.' })
    return undefined
  }
  const { name, birthDate, sex, address } = holder
  return { subscriber: { ...ids, name, ...(birthDate && { birthDate }), ...(sex && { sex }), ...(address && { address }) }, relationship, patient: person }
}

function circumstances(drafting: Drafting, kind: 'dental' | 'professional') {
  const { state, coverage, services } = drafting
  const { accident, chart, plan, priorAuthorizations } = state.document
  const { appliancePlacement, ...orthodontic } = plan.orthodontics ?? {}
  const dates = services.flatMap((service) => (service.dateOfService === undefined ? [] : [service.dateOfService])).sort()
  const hurt = accident !== undefined && services.some((service) => service.accident)
  const approval = priorAuthorizations?.find((each) => each.coverageId === coverage.id && ['approved', 'partial', 'modified'].includes(each.status))
  const missing = chart?.missingTeeth ?? []
  return {
    placeOfService: services[0]?.placeOfService ?? '11',
    ...(dates[0] !== undefined && { dateOfService: dates[0] }),
    ...(approval?.number !== undefined && { priorAuthorizationNumber: approval.number }),
    ...(hurt && { accident: { kind: accident.kind, ...(accident.date && { date: accident.date }), ...(accident.state && { state: accident.state }) } }),
    ...(kind === 'dental' && plan.orthodontics !== undefined && { orthodontic, ...(appliancePlacement !== undefined && { appliancePlacement }) }),
    ...(isScreened(services, coverage) && (kind === 'dental' ? { specialProgram: screeningProgram } : plan.screeningReferral !== undefined && { screeningReferrals: [plan.screeningReferral] })),
    ...(kind === 'dental' && missing.length > 0 && { toothStatuses: missing.map((tooth) => ({ tooth, status: 'missing' as const })) }),
  }
}

function diagnosesOf(service: ServiceLine, candidate: MedicalCandidate | undefined): readonly string[] {
  return service.diagnoses ?? candidate?.diagnoses ?? []
}

function pointersTo(diagnoses: readonly string[], own: readonly string[]): number[] {
  return own.flatMap((code) => (diagnoses.includes(code) ? [diagnoses.indexOf(code) + 1] : [])).slice(0, 4)
}

type Unnumbered = Omit<ClaimLine, 'number' | 'controlNumber'>

function dentalLine({ coverage }: Drafting, service: ServiceLine, diagnoses: readonly string[]): Unnumbered {
  const pointers = pointersTo(diagnoses, service.diagnoses ?? [])
  return {
    system: 'CDT', code: service.code, charge: service.fee, units: service.units ?? 1, serviceIds: [service.id], ...lineFacts([service], 'dental', coverage),
    ...(service.dateOfService && { dateOfService: service.dateOfService }),
    ...(service.tooth && { teeth: [{ tooth: service.tooth, ...(service.surfaces && { surfaces: service.surfaces }) }] }),
    ...(service.area && { areas: [service.area] }),
    ...(service.prosthesis && { prosthesis: service.prosthesis }),
    // A "by report" code says nothing by itself.
    ...(service.description && /^D\d999$/.test(service.code) && { description: service.description }),
    ...(pointers.length > 0 && { diagnosisPointers: pointers }),
  }
}

/** Lines of each service, or one for all that the medical code counts together. */
function medicalLines(drafting: Drafting, candidates: readonly (MedicalCandidate | undefined)[], diagnoses: readonly string[]): Unnumbered[] {
  const { services, decision } = drafting
  const together = mergedLines(decision.medicalLines ?? [], services)
  return services.flatMap((service, index): Unnumbered[] => {
    const line = together.find((each) => each.serviceIds.includes(service.id))
    if (line !== undefined && line.serviceIds[0] !== service.id) return []
    const candidate = line?.candidate ?? candidates[index]
    if (candidate === undefined) {
      trouble(drafting, 'CLAIM-NO-MEDICAL-CODE', `plan.services[${service.id}]`, { what: 'No medical code fits this service.', remedy: 'Leave it with the dental plan, or choose a medical code the record supports.' })
      return []
    }
    if (line === undefined || line.serviceIds.length === 1) return codedLines(candidate, service).map((each, at) => ({ ...medicalLine(service, each, diagnoses), ...(at === 0 && lineFacts([service], 'professional', drafting.coverage)) }))
    const all = services.filter((each) => line.serviceIds.includes(each.id))
    const own = [...new Set(all.flatMap((each) => diagnosesOf(each, line.candidate)))]
    return [{ ...medicalLine(service, { candidate, charge: sumOf(all.map((each) => each.fee)) }, diagnoses), serviceIds: all.map((each) => each.id), diagnosisPointers: pointersTo(diagnoses, own), ...lineFacts(all, 'professional', drafting.coverage) }]
  })
}

/** What the edits said of these services and does not hold the claim, told again where it is sent. */
function noticed({ decision, services }: Drafting): Finding[] {
  return decision.findings.filter((each) => each.rule?.startsWith('EDIT-') === true && services.some((service) => each.place.startsWith(`plan.services[${service.id}]`)))
}

function medicalLine(service: ServiceLine, { candidate, charge }: CodedLine, diagnoses: readonly string[]): Unnumbered {
  return {
    system: candidate.system, code: candidate.code, charge, units: candidate.units, serviceIds: [service.id], placeOfService: candidate.placeOfService,
    ...(candidate.unitKind && { unitKind: candidate.unitKind }),
    ...(candidate.modifiers.length > 0 && { modifiers: candidate.modifiers }),
    ...(candidate.description && { description: candidate.description }),
    // An unlisted code is priced by the code of like work that the line names (rule B15).
    ...(candidate.comparableCode && { note: `LIKE WORK ${candidate.comparableCode}` }),
    ...(service.dateOfService && { dateOfService: service.dateOfService }),
    diagnosisPointers: pointersTo(diagnoses, diagnosesOf(service, candidate)),
  }
}

function numberLines(lines: readonly Unnumbered[], number: string): ClaimLine[] {
  return lines.map((line, index) => ({ number: index + 1, controlNumber: `${number}L${index + 1}`, ...line }))
}

/** Every other coverage in the order of these services, with its answer where it came before. */
function otherPayers(drafting: Drafting, lines: readonly ClaimLine[]): { payers: OtherPayer[]; lines: ClaimLine[] } {
  const { decision, due, state } = drafting
  const order = decision.orders.find((each) => each.serviceId === due.serviceIds[0])?.order ?? []
  const earlier = earlierAdjudications(state, lines, order.slice(0, due.place))
  drafting.findings.push(...earlier.findings)
  const later = order.slice(due.place + 1).flatMap((id, index) => describePayer(drafting, id, due.place + 1 + index))
  const before = order.slice(0, due.place).flatMap((id, place) => describePayer(drafting, id, place).map((payer) => ({ ...payer, ...earlier.byCoverage.get(id) })))
  return { payers: [...before, ...later], lines: earlier.lines }
}

function describePayer(drafting: Drafting, coverageId: string, place: number): OtherPayer[] {
  const { document } = drafting.state
  const coverage = document.coverages.find((each) => each.id === coverageId)
  if (coverage === undefined) return []
  const self = coverage.relationship === 'self'
  const name = self ? document.patient.name : (coverage.subscriber?.name ?? document.patient.name)
  return [{
    coverageId, sequence: (['primary', 'secondary', 'tertiary'] as const)[place] ?? 'unknown', payer: { name: coverage.payer.name, id: coverage.payer.id },
    subscriber: { name, ...(coverage.memberId && { memberId: coverage.memberId }), ...(coverage.groupNumber && { groupNumber: coverage.groupNumber }) },
    relationship: coverage.relationship ?? 'self', filingIndicator: filingIndicators[coverage.kind] ?? 'CI', benefitsAssigned: true, releaseOfInformation: true,
  }]
}
