// Segments of one service line, professional or dental, with earlier payers' answers.
import type { Adjustment, Claim, ClaimLine, LineAdjudication } from '@crossbill/model'
import type { ElementInput, SegmentInput } from '@crossbill/x12'
import { writeCents, writeQuantity } from '../wire/amounts.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
import { partySegments } from './party-segments.ts'

/** All segments of a line (loop 2400 and below) in guide order. */
export function lineSegments(claim: Claim, line: ClaimLine): SegmentInput[] {
  const own = claim.kind === 'dental' ? dentalSegments(claim, line) : professionalSegments(claim, line)
  return [['LX', String(line.number)], ...own, ...(line.adjudications ?? []).flatMap((answer) => answerSegments(claim, line, answer))]
}

function procedure(qualifier: string, line: Pick<ClaimLine, 'code' | 'modifiers' | 'description'>): ElementInput {
  const modifiers = Array.from({ length: 4 }, (_, index) => line.modifiers?.[index])
  return [qualifier, line.code, ...modifiers, line.description]
}

/** A place of service is said on the line only where it differs from the claim's. */
function placeIfOther(claim: Claim, line: ClaimLine): string | undefined {
  return line.placeOfService === claim.placeOfService ? undefined : line.placeOfService
}

function professionalSegments(claim: Claim, line: ClaimLine): SegmentInput[] {
  const { equipment, units, unitKind } = line
  const from = line.dateOfService ?? claim.dateOfService
  return [
    ['SV1', procedure('HC', line), writeCents(line.charge), unitKind === 'minutes' ? 'MJ' : 'UN', writeQuantity(units), placeIfOther(claim, line), undefined, (line.diagnosisPointers ?? []).map(String), undefined, line.emergency === true ? 'Y' : undefined, undefined, line.epsdt === true ? 'Y' : undefined, line.familyPlanning === true ? 'Y' : undefined],
    ...(equipment === undefined ? [] : [['SV5', ['HC', line.code], 'DA', writeQuantity(equipment.days), writeCents(equipment.rental), writeCents(equipment.purchase), equipment.billed] as const]),
    ...attachmentSegments(line.attachments), ...certificationSegments(equipment?.certification),
    ...(from === undefined ? [] : [['DTP', '472', ...writeSpan(from, line.dateOfServiceEnd)] as const]),
    ...otherDateSegments(line.otherDates),
    ...references([['6R', line.controlNumber], ['G1', line.priorAuthorizationNumber], ['9F', line.referralNumber]]),
    ...salesTaxSegments(line), ...(line.note === undefined ? [] : [['NTE', 'ADD', line.note] as const]), ...drugSegments(line.drug),
    ...partySegments('82', line.renderingProvider, { specialty: 'PE' }), ...partySegments('77', line.facility, { address: true }), ...partySegments('DQ', line.supervisingProvider),
    ...partySegments('DK', line.orderingProvider, { address: true, contact: true }), ...partySegments('DN', line.referringProvider),
  ]
}

const drugUnits = { 'international-unit': 'F2', 'gram': 'GR', 'milligram': 'ME', 'milliliter': 'ML', 'unit': 'UN' } as const

/** The drug of a line (loop 2410). */
function drugSegments(drug: ClaimLine['drug']): SegmentInput[] {
  if (drug === undefined) return []
  return [['LIN', undefined, 'N4', drug.code], ['CTP', undefined, undefined, undefined, writeQuantity(drug.quantity), [drugUnits[drug.unit]]], ...references([['XZ', drug.prescriptionNumber]])]
}

function salesTaxSegments(line: ClaimLine): SegmentInput[] {
  return line.salesTax === undefined ? [] : [['AMT', 'T', writeCents(line.salesTax)]]
}

const certifications = { initial: 'I', renewed: 'R', revised: 'S' } as const

/** Certificate of equipment (CR3), and what it says of the signature and of replacement (CRC 09). */
function certificationSegments(certification: NonNullable<ClaimLine['equipment']>['certification']): SegmentInput[] {
  if (certification === undefined) return []
  const { kind, months, signedOnFile, replacement } = certification
  const said = [...(signedOnFile === true ? ['38'] : []), ...(replacement === true ? ['ZV'] : [])]
  return [['CR3', certifications[kind], 'MO', writeQuantity(months)], ...(said.length === 0 ? [] : [['CRC', '09', 'Y', ...said] as const])]
}

function dentalSegments(claim: Claim, line: ClaimLine): SegmentInput[] {
  const { prosthesis } = line
  const service = claim.purpose === 'predetermination' || line.dateOfService === claim.dateOfService ? undefined : line.dateOfService
  return [
    ['SV3', procedure('AD', line), writeCents(line.charge), placeIfOther(claim, line), line.areas, prosthesis === undefined ? undefined : prosthesis.kind === 'initial' ? 'I' : 'R', writeQuantity(line.units), undefined, undefined, undefined, undefined, line.diagnosisPointers?.map(String)],
    ...(line.teeth ?? []).map((tooth) => ['TOO', 'JP', tooth.tooth, tooth.surfaces] as const),
    ...dates([['472', service], ['441', prosthesis?.priorDate], ['452', line.appliancePlacement], ['196', line.treatmentStart], ['198', line.treatmentCompletion]]),
    ...otherDateSegments(line.otherDates),
    ...references([['G3', line.predeterminationNumber], ['G1', line.priorAuthorizationNumber], ['9F', line.referralNumber], ['6R', line.controlNumber]]), ...salesTaxSegments(line),
    ...partySegments('82', line.renderingProvider, { specialty: 'PE' }), ...partySegments('DD', line.assistantSurgeon, { specialty: 'AS' }),
    ...partySegments('DQ', line.supervisingProvider), ...partySegments('77', line.facility, { address: true }),
  ]
}

function answerSegments(claim: Claim, line: ClaimLine, answer: LineAdjudication): SegmentInput[] {
  const other = claim.otherPayers?.find((each) => each.payer.id === answer.payerId)
  const system = answer.system ?? line.system
  const qualifier = claim.kind === 'dental' && system === 'CDT' ? 'AD' : 'HC'
  const coded = { code: answer.code ?? line.code, modifiers: answer.code === undefined ? line.modifiers : answer.modifiers }
  const date = answer.date ?? other?.adjudicationDate
  return [
    ['SVD', answer.payerId, writeCents(answer.paid), procedure(qualifier, coded), undefined, writeQuantity(answer.units ?? line.units), answer.bundledWith === undefined ? undefined : String(answer.bundledWith)],
    ...adjustmentSegments(answer.adjustments),
    ...(date === undefined ? [] : [['DTP', '573', 'D8', writeDay(date)] as const]),
    ...(answer.remainingLiability === undefined ? [] : [['AMT', 'EAF', writeCents(answer.remainingLiability)] as const]),
  ]
}

/** Adjustments by group, at most six reasons behind each CAS. */
export function adjustmentSegments(adjustments: readonly Adjustment[]): SegmentInput[] {
  const groups = [...new Set(adjustments.map((each) => each.group))]
  return groups.flatMap((group) => {
    const own = adjustments.filter((each) => each.group === group)
    const pieces = Array.from({ length: Math.ceil(own.length / 6) }, (_, index) => own.slice(index * 6, index * 6 + 6))
    return pieces.map((piece): SegmentInput => ['CAS', group, ...piece.flatMap((each) => [each.reason, writeCents(each.amount), each.quantity === undefined ? undefined : writeQuantity(each.quantity)])])
  })
}

export function attachmentSegments(attachments: ClaimLine['attachments']): SegmentInput[] {
  return (attachments ?? []).map((each): SegmentInput => ['PWK', each.type, each.transmission, undefined, undefined, ...(each.controlNumber === undefined ? [] : ['AC', each.controlNumber])])
}

export function references(pairs: readonly (readonly [string, string | undefined])[]): SegmentInput[] {
  return pairs.flatMap(([qualifier, value]): SegmentInput[] => (value === undefined ? [] : [['REF', qualifier, value]]))
}

export function dates(pairs: readonly (readonly [string, string | undefined])[]): SegmentInput[] {
  return pairs.flatMap(([qualifier, date]): SegmentInput[] => (date === undefined ? [] : [['DTP', qualifier, 'D8', writeDay(date)]]))
}

export function otherDateSegments(others: ClaimLine['otherDates']): SegmentInput[] {
  return (others ?? []).map((each): SegmentInput => ['DTP', each.qualifier, ...writeSpan(each.date, each.end)])
}
