// Writes a request for prior authorization (278) and, for the practice payer, its answer.
import type { Finding, Outcome, PriorAuthorization } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { dependentCode, traceOrigin } from '../benefits/inquiry.ts'
import { attachmentSegments } from '../claims/line-segments.ts'
import { personSegment, subscriberSegment } from '../claims/party-segments.ts'
import { writeQuantity } from '../wire/amounts.ts'
import { writeDiagnoses, writeSex } from '../wire/codes.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'
import type { AuthorizationRequest, RequestedService } from './authorization-request.ts'

/** Writes one request. Findings of severity error mean nothing was written. */
export function writeAuthorizationRequest(sending: Sending, request: AuthorizationRequest): Outcome<WrittenFile> {
  const findings = gaps(request)
  if (findings.length > 0) return { ok: false, findings }
  return writeReview(sending, [['BHT', '0007', '13', request.traceNumber, writeDay(sending.at.date), clock(sending)], ...reviewSegments(request, undefined)])
}

/** The decision of the practice payer on a request, code by code (EDI-03). */
export function writeAuthorizationAnswer(sending: Sending, request: AuthorizationRequest, decision: Omit<PriorAuthorization, 'id' | 'coverageId'>): Outcome<WrittenFile> {
  const findings = gaps(request)
  if (findings.length > 0) return { ok: false, findings }
  return writeReview(sending, [['BHT', '0007', '11', request.traceNumber, writeDay(decision.answeredOn ?? sending.at.date), clock(sending), '18'], ...reviewSegments(request, decision)])
}

function writeReview(sending: Sending, segments: readonly SegmentInput[]): Outcome<WrittenFile> {
  return writeFile(sending, [{ controlNumber: sending.controlNumbers.group, transactions: [{ set: '278', guide: '005010X217', controlNumber: transactionNumber(sending, 0), segments }] }])
}

function gaps(request: AuthorizationRequest): Finding[] {
  const missing = (place: string, what: string, remedy: string): Finding => ({ code: 'EXC-MISSING', severity: 'error', place, what, remedy })
  return [
    ...(request.requester.npi === undefined ? [missing('requester.npi', 'The request needs the office’s NPI.', 'Add it in the office settings.')] : []),
    ...(request.services.length === 0 ? [missing('services', 'The request names no service.', 'Add what is to be authorized.')] : []),
    ...(request.diagnoses.length === 0 ? [missing('diagnoses', 'The request names no diagnosis.', 'Choose the diagnosis the record supports.')] : []),
    ...(request.diagnoses.length > 12 ? [missing('diagnoses', 'A request carries at most twelve diagnoses.', 'Keep those that matter most.')] : []),
    ...((request.message?.length ?? 0) > 264 ? [missing('message', 'The message has more than 264 characters.', 'Shorten it, or send it as an attachment.')] : []),
  ]
}

type Decision = Omit<PriorAuthorization, 'id' | 'coverageId'>

function reviewSegments(request: AuthorizationRequest, decision: Decision | undefined): SegmentInput[] {
  const { payer, requester, subscriber, dependent } = request
  const blank = undefined
  const parent = dependent === undefined ? 3 : 4
  return [
    ['HL', '1', blank, '20', '1'], ['NM1', 'X3', '2', payer.name, blank, blank, blank, blank, 'PI', payer.id],
    ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', requester.name, blank, blank, blank, blank, 'XX', requester.npi],
    ...(requester.phone === undefined ? [] : [['PER', 'IC', blank, 'TE', requester.phone] as const]), ...(requester.taxonomy === undefined ? [] : [['PRV', 'PE', 'PXC', requester.taxonomy] as const]),
    ['HL', '3', '2', '22', '1'], subscriberSegment(subscriber), ...birth(subscriber),
    ...(dependent === undefined ? [] : [['HL', '4', '3', '23', '1'] as const, personSegment('QC', dependent.name), ...birth(dependent), ['INS', 'N', dependentCode(dependent.relationship, '34')] as const]),
    ...eventSegments(request, { decision, level: parent + 1, parent }),
    ...request.services.flatMap((service, index) => serviceSegments(request, service, { decision, level: parent + 2 + index, parent: parent + 1 })),
  ]
}

function birth(person: AuthorizationRequest['subscriber'] | NonNullable<AuthorizationRequest['dependent']>): SegmentInput[] {
  return person.birthDate === undefined ? [] : [['DMG', 'D8', writeDay(person.birthDate), writeSex(person.sex)]]
}

interface At {
  readonly decision: Decision | undefined
  readonly level: number
  readonly parent: number
}

function eventSegments(request: AuthorizationRequest, at: At): SegmentInput[] {
  const { decision } = at
  const blank = undefined
  return [
    ['HL', String(at.level), String(at.parent), 'EV', '1'], ['TRN', decision === undefined ? '1' : '2', request.traceNumber, traceOrigin(request.requester.npi)],
    ['UM', 'HS', 'I', request.serviceType, [request.placeOfService, 'B'], blank, request.urgent ? 'U' : 'E'],
    ...(decision === undefined ? [] : [['HCR', decisionCode(decision.status), decision.number, decision.reason] as const]),
    ...(request.from === undefined ? [] : [['DTP', '472', ...writeSpan(request.from, request.to)] as const]),
    ...(decision?.from === undefined ? [] : [['DTP', '007', ...writeSpan(decision.from, decision.to)] as const]), ...(decision?.answeredOn === undefined ? [] : [['DTP', '102', 'D8', writeDay(decision.answeredOn)] as const]),
    ['HI', ...writeDiagnoses(request.diagnoses)],
    ...attachmentSegments(request.attachments?.map((each) => ({ ...each }))), ...(request.message === undefined ? [] : [['MSG', request.message] as const]),
  ]
}

function serviceSegments(request: AuthorizationRequest, service: RequestedService, at: At): SegmentInput[] {
  const own = at.decision?.codes?.find((each) => each.code === service.code)
  const units = writeQuantity(own?.units ?? service.units)
  const blank = undefined
  const procedure = [service.system === 'CDT' ? 'AD' : 'HC', service.code, ...Array.from({ length: 4 }, (_, index) => service.modifiers?.[index])]
  return [
    ['HL', String(at.level), String(at.parent), 'SS', '0'], ['UM', 'HS', 'I', request.serviceType],
    ...(own?.status === undefined ? [] : [['HCR', serviceDecisionCodes[own.status], own.number ?? (own.status === 'certified' || own.status === 'modified' ? at.decision?.number : blank), own.reason] as const]),
    ...(service.dateOfService === undefined ? [] : [['DTP', '472', 'D8', writeDay(service.dateOfService)] as const]),
    ...(own?.from === undefined ? [] : [['DTP', '007', ...writeSpan(own.from, own.to)] as const]),
    service.system === 'CDT' ? ['SV3', procedure, blank, blank, blank, blank, units] : ['SV1', procedure, blank, service.unitKind === 'minutes' ? 'MJ' : 'UN', units],
    ...(service.teeth ?? []).map((tooth) => ['TOO', 'JP', tooth.tooth, tooth.surfaces] as const),
  ]
}

const serviceDecisionCodes = { certified: 'A1', modified: 'A6', denied: 'A3', pended: 'A4' } as const

function decisionCode(status: PriorAuthorization['status']): string {
  switch (status) {
    case 'approved': return 'A1'
    case 'partial': return 'A2'
    case 'denied': case 'final-denial': return 'A3'
    case 'modified': return 'A6'
    case 'cancelled': return 'C'
    case 'not-required': return 'NA'
    case 'unknown': case 'required': case 'draft': case 'submitted': case 'pended': case 'peer-to-peer': case 'appeal-1': case 'appeal-2': case 'external-review': case 'exhausted': case 'expired': return 'A4'
  }
}
