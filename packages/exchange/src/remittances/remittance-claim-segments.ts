// Segments of one answered claim (CLP) and its lines (SVC) in guide order.
import type { RemittanceClaim, RemittanceLine } from '@crossbill/model'
import type { ElementInput, SegmentInput } from '@crossbill/x12'
import { adjustmentSegments, references } from '../claims/line-segments.ts'
import { writeCents, writeQuantity } from '../wire/amounts.ts'
import { writeDay } from '../wire/dates.ts'

export function remittanceClaimSegments(claim: RemittanceClaim): SegmentInput[] {
  const money = (cents: number | undefined) => (cents === undefined ? undefined : writeCents(cents))
  return [
    ['CLP', claim.patientControlNumber, claim.status, writeCents(claim.charge), writeCents(claim.paid), money(claim.patientResponsibility), claim.filingIndicator ?? '12', claim.payerClaimControlNumber, claim.placeOfService, claim.frequency],
    ...adjustmentSegments(claim.adjustments), ...personSegments(claim),
    ...((claim.remarks ?? []).length === 0 ? [] : [['MOA', undefined, undefined, ...(claim.remarks ?? []).slice(0, 5)] as const]),
    ...references([['1L', claim.groupNumber], ['G1', claim.priorAuthorizationNumber], ['F8', claim.originalPayerClaimControlNumber]]),
    ...dayReferences([['232', claim.dateOfService], ['233', claim.dateOfServiceEnd], ['050', claim.dateReceived], ['036', claim.coverageExpired]]),
    ...amounts([['AU', claim.allowed], ['I', claim.interest], ...(claim.otherAmounts ?? []).map((each) => [each.qualifier, each.amount] as const)]),
    ...claim.lines.flatMap(lineSegments),
  ]
}

/** The patient's last word is the last name; the reader joins the parts with a blank again. */
function personSegments(claim: RemittanceClaim): SegmentInput[] {
  const cut = claim.patientName?.lastIndexOf(' ') ?? -1
  const last = claim.patientName?.slice(cut + 1)
  const first = cut < 0 ? undefined : claim.patientName?.slice(0, cut)
  const member = claim.memberId === undefined ? [] : ['MI', claim.memberId]
  const blank = undefined
  return [
    ['NM1', 'QC', '1', last, first, blank, blank, blank, ...member],
    ...(claim.correctedInsured === true ? [['NM1', '74', '1', last, first] as const] : []),
    ...(claim.renderingProvider === undefined ? [] : [['NM1', '82', '1', claim.renderingProvider.name, blank, blank, blank, blank, ...(claim.renderingProvider.id === undefined ? [] : ['XX', claim.renderingProvider.id])] as const]),
    ...(claim.crossoverPayer === undefined ? [] : [['NM1', 'TT', '2', claim.crossoverPayer, blank, blank, blank, blank, 'PI', claim.crossoverPayer] as const]),
    ...(claim.priorPayer === undefined ? [] : [['NM1', 'PR', '2', claim.priorPayer, blank, blank, blank, blank, 'PI', claim.priorPayer] as const]),
  ]
}

function procedure(coded: RemittanceLine['procedure'] | undefined): ElementInput {
  if (coded === undefined) return undefined
  const qualifier = coded.system === 'CDT' ? 'AD' : coded.system === 'CPT' || coded.system === 'HCPCS' ? 'HC' : coded.system
  return [qualifier, coded.code, ...Array.from({ length: 4 }, (_, index) => coded.modifiers?.[index]), coded.description]
}

function lineSegments(line: RemittanceLine): SegmentInput[] {
  const quantity = (value: number | undefined) => (value === undefined ? undefined : writeQuantity(value))
  const span = line.dateOfServiceEnd === undefined ? [['472', line.dateOfService] as const] : [['150', line.dateOfService] as const, ['151', line.dateOfServiceEnd] as const]
  return [
    ['SVC', procedure(line.procedure), writeCents(line.charge), writeCents(line.paid), undefined, quantity(line.units), procedure(line.submittedProcedure), quantity(line.submittedUnits)],
    ...dayReferences(span), ...adjustmentSegments(line.adjustments),
    ...references([...(line.otherIds ?? []).map((each) => [each.qualifier, each.value] as const), ['6R', line.controlNumber], ['HPI', line.renderingProviderId]]),
    ...amounts([['B6', line.allowed], ...(line.otherAmounts ?? []).map((each) => [each.qualifier, each.amount] as const)]),
    ...(line.remarks ?? []).map((remark) => ['LQ', 'HE', remark] as const),
  ]
}

function dayReferences(pairs: readonly (readonly [string, string | undefined])[]): SegmentInput[] {
  return pairs.flatMap(([qualifier, date]): SegmentInput[] => (date === undefined ? [] : [['DTM', qualifier, writeDay(date)]]))
}

function amounts(pairs: readonly (readonly [string, number | undefined])[]): SegmentInput[] {
  return pairs.flatMap(([qualifier, cents]): SegmentInput[] => (cents === undefined ? [] : [['AMT', qualifier, writeCents(cents)]]))
}
