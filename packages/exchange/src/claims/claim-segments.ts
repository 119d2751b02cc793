// Segments of one claim in guide order: coverage and people, the claim itself, other payers, lines.
import type { Claim, OtherPayer } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { writeCents, writeQuantity } from '../wire/amounts.ts'
import { writeAccidentKind, writeDiagnoses, writeRelationship, writeSequence, writeSex } from '../wire/codes.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
import { adjustmentSegments, attachmentSegments, dates, lineSegments, otherDateSegments, references } from './line-segments.ts'
import { cutNote, noteOf } from './notes.ts'
import { addressSegments, contactSegment, numberSegments, partyName, partySegments, payerNumbers, payerSegments, personSegment, subscriberSegment } from './party-segments.ts'

/** Billing provider level: specialty, name, address, tax number, contact, pay-to address. */
export function billingSegments(claim: Claim): SegmentInput[] {
  const { billingProvider: party, payToAddress } = claim
  return [
    ...(party.taxonomy === undefined ? [] : [['PRV', 'BI', 'PXC', party.taxonomy] as const]),
    partyName('85', party), ...addressSegments(party.address),
    ...(party.taxId === undefined ? [] : [['REF', party.taxIdKind === 'SSN' ? 'SY' : 'EI', party.taxId] as const]),
    ...numberSegments(party), ...(party.phone === undefined ? [] : [contactSegment(party)]),
    ...(payToAddress === undefined ? [] : [['NM1', '87', party.kind === 'person' ? '1' : '2'] as const, ...addressSegments(payToAddress)]),
  ]
}

/** Subscriber level: coverage, insured person, payer. Birth date and address stand here only when the subscriber is the patient. */
export function subscriberSegments(claim: Claim): SegmentInput[] {
  const { subscriber, relationship, payer } = claim
  const isPatient = relationship === 'self'
  return [
    ['SBR', writeSequence(claim.sequence), isPatient ? '18' : undefined, subscriber.groupNumber, subscriber.groupNumber === undefined ? subscriber.groupName : undefined, claim.medicareSecondaryReason, undefined, undefined, undefined, claim.filingIndicator],
    subscriberSegment(subscriber),
    ...(isPatient ? [...addressSegments(subscriber.address), ...birthSegments(subscriber), ...references([['Y4', claim.propertyCasualtyClaimNumber]])] : []),
    ...payerSegments(payer), ...payerNumbers(payer),
  ]
}

export function patientSegments(claim: Claim): SegmentInput[] {
  const { patient } = claim
  if (patient === undefined || claim.relationship === 'self') return []
  return [
    ['PAT', writeRelationship(claim.relationship, claim.relationshipDetail)], personSegment('QC', patient.name),
    ...addressSegments(patient.address), ...birthSegments(patient), ...references([['Y4', claim.propertyCasualtyClaimNumber]]),
  ]
}

function birthSegments(person: { birthDate?: string | undefined; sex?: 'female' | 'male' | 'unknown' | undefined }): SegmentInput[] {
  return person.birthDate === undefined ? [] : [['DMG', 'D8', writeDay(person.birthDate), writeSex(person.sex) ?? 'U']]
}

/** The claim (2300) with its providers, other payers and lines. */
export function claimSegments(claim: Claim): SegmentInput[] {
  const dental = claim.kind === 'dental'
  return [
    headSegment(claim), ...(dental ? dentalDates(claim) : professionalDates(claim)), ...otherDateSegments(claim.otherDates), ...(dental ? dentalFacts(claim) : []),
    ...attachmentSegments(claim.attachments),
    ...(claim.patientPaid === undefined ? [] : [['AMT', 'F5', writeCents(claim.patientPaid)] as const]),
    ...references([
      ...(dental ? [['G3', claim.predeterminationNumber] as const] : []), ['9F', claim.referralNumber], ['G1', claim.priorAuthorizationNumber],
      ['F8', claim.originalPayerClaimControlNumber], ['D9', claim.clearinghouseNumber], ...(dental ? [] : [['EA', claim.medicalRecordNumber] as const]),
    ]),
    ...cutNote(noteOf(claim)).map((part) => ['NTE', 'ADD', part] as const),
    ...screeningSegments(claim), ...diagnosisSegments(claim), ...conditionSegments(claim), ...providerSegments(claim),
    ...(claim.otherPayers ?? []).flatMap((other) => otherPayerSegments(claim, other)),
    ...claim.lines.flatMap((line) => lineSegments(claim, line)),
  ]
}

const frequencies = { original: '1', replacement: '7', void: '8' } as const
const assignments = { 'assigned': 'A', 'clinical-lab-only': 'B', 'not-assigned': 'C' } as const
const benefits = { 'yes': 'Y', 'no': 'N', 'not-applicable': 'W' } as const

function headSegment(claim: Claim): SegmentInput {
  const { accident, acceptsAssignment, benefitsAssigned, releaseOfInformation } = claim
  const predetermination = claim.purpose === 'predetermination'
  const causes = accident === undefined ? undefined : [writeAccidentKind(accident.kind), accident.also === undefined ? undefined : writeAccidentKind(accident.also), undefined, accident.state, accident.country]
  const none = undefined
  return [
    'CLM', claim.patientControlNumber, writeCents(claim.totalCharge), none, none, [claim.placeOfService, 'B', frequencies[claim.frequency]],
    claim.providerSignature === undefined ? none : claim.providerSignature ? 'Y' : 'N', acceptsAssignment && assignments[acceptsAssignment], benefitsAssigned && benefits[benefitsAssigned],
    releaseOfInformation && (releaseOfInformation === 'signed' ? 'Y' : 'I'), claim.kind === 'professional' && claim.signedByProvider === true ? 'P' : none, causes, claim.specialProgram,
    none, none, none, none, none, none, predetermination ? 'PB' : none, claim.delayReason,
  ]
}

function professionalDates(claim: Claim): SegmentInput[] {
  return dates([['431', claim.onsetDate], ['439', claim.accident?.date], ['435', claim.admissionDate], ['096', claim.dischargeDate]])
}

function dentalDates(claim: Claim): SegmentInput[] {
  const served = claim.purpose === 'predetermination' ? undefined : claim.dateOfService
  return [
    ...dates([['439', claim.accident?.date], ['452', claim.appliancePlacement]]),
    ...(served === undefined ? [] : [['DTP', '472', ...writeSpan(served, claim.dateOfServiceEnd)] as const]),
  ]
}

function dentalFacts(claim: Claim): SegmentInput[] {
  const { orthodontic } = claim
  const months = (value: number | undefined) => (value === undefined ? undefined : writeQuantity(value))
  const untold = orthodontic?.totalMonths === undefined && orthodontic?.monthsRemaining === undefined
  return [
    ...(orthodontic === undefined ? [] : [['DN1', months(orthodontic.totalMonths), months(orthodontic.monthsRemaining), untold ? 'Y' : undefined] as const]),
    ...(claim.toothStatuses ?? []).map((each) => ['DN2', each.tooth, each.status === 'missing' ? 'M' : 'E', undefined, undefined, undefined, 'JP'] as const),
  ]
}

function diagnosisSegments(claim: Claim): SegmentInput[] {
  const codes = claim.diagnoses ?? []
  return codes.length === 0 ? [] : [['HI', ...writeDiagnoses(codes)]]
}

const screenings = { 'refused': 'AV', 'under-treatment': 'S2', 'referred': 'ST', 'none': 'NU' } as const

/** A screened child's referral (CRC ZZ); `N` where none was given. */
function screeningSegments(claim: Claim): SegmentInput[] {
  const said = claim.kind === 'professional' ? (claim.screeningReferrals ?? []) : []
  return said.length === 0 ? [] : [['CRC', 'ZZ', said.every((each) => each === 'none') ? 'N' : 'Y', ...said.map((each) => screenings[each])]]
}

function conditionSegments(claim: Claim): SegmentInput[] {
  const codes = claim.kind === 'professional' ? (claim.conditionCodes ?? []) : []
  return codes.length === 0 ? [] : [['HI', ...codes.map((code) => ['BG', code])]]
}

function providerSegments(claim: Claim): SegmentInput[] {
  const dental = claim.kind === 'dental'
  const specialty = dental ? { specialty: 'RF' as const } : {}
  return [
    ...partySegments('DN', claim.referringProvider, specialty), ...partySegments('82', claim.renderingProvider, { specialty: 'PE' }), ...partySegments('77', claim.facility, { address: true }),
    ...(dental ? partySegments('DD', claim.assistantSurgeon, { specialty: 'AS' }) : []), ...partySegments('DQ', claim.supervisingProvider),
  ]
}

function otherPayerSegments(claim: Claim, other: OtherPayer): SegmentInput[] {
  const { subscriber, payer } = other
  const amount = (qualifier: string, cents: number | undefined): SegmentInput[] => (cents === undefined ? [] : [['AMT', qualifier, writeCents(cents)]])
  const answersLines = claim.lines.some((line) => line.adjudications?.some((each) => each.payerId === payer.id) === true)
  const released = other.releaseOfInformation ?? claim.releaseOfInformation !== 'informed'
  return [
    ['SBR', writeSequence(other.sequence), writeRelationship(other.relationship, other.relationshipDetail), subscriber.groupNumber, subscriber.groupNumber === undefined ? subscriber.groupName : undefined, other.medicareSecondaryReason, undefined, undefined, undefined, other.filingIndicator],
    ...adjustmentSegments(other.adjustments ?? []), ...amount('D', other.paid), ...amount('A8', other.nonCovered), ...amount('EAF', other.remainingLiability),
    ['OI', undefined, undefined, other.benefitsAssigned === undefined ? 'W' : other.benefitsAssigned ? 'Y' : 'N', undefined, undefined, released ? 'Y' : 'I'],
    subscriberSegment(subscriber), ...addressSegments(subscriber.address), ...payerSegments(payer),
    ...(answersLines ? [] : dates([['573', other.adjudicationDate]])),
    ...payerNumbers(payer), ...references([['G1', other.priorAuthorizationNumber], ['9F', other.referralNumber], ['G3', other.predeterminationNumber], ['F8', other.payerClaimControlNumber]]),
  ]
}
