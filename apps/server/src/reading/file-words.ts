// What a file says in words of the office, one section for each claim, answer, question or document; of any kind the trade
// sends. Names of people are left to the other views.
import {
  type Attachment, type AuthorizationAnswer, type AuthorizationRequest, type BenefitAnswer, type BenefitInquiry, type BenefitStatement, type ClaimStatusInquiry,
  readAcknowledgements, readAttachmentFiles, readAuthorizationAnswers, readAuthorizationRequests, readBenefitInquiry, readBenefits, readClaims, readClaimStatusInquiries, readFileKind, readRemittances, serviceType,
} from '@crossbill/exchange'
import { type Acknowledgement, type Claim, formatDollars, type LineStatus, type Outcome, type RemittanceAdvice } from '@crossbill/model'
import type { EndpointAnswer } from '../http/views/answers.ts'

type Section = EndpointAnswer<'file'>['words'][number]
type Row = Section['rows'][number]

/** The sections of a file, in order of kind; a file that says nothing the office has words for names what it holds. */
export function fileWords(bytes: Uint8Array): Section[] {
  const { kinds, interchanges } = readFileKind(bytes)
  const holds = (...wanted: string[]): boolean => kinds.some((kind) => wanted.includes(kind))
  const sections = [
    ...(holds('837P', '837D', '837I') ? all(readClaims(bytes), claimSection) : []),
    ...(holds('835') ? all(readRemittances(bytes), (each) => each.advice).flatMap(remittanceSections) : []),
    ...(holds('271') ? all(readBenefits(bytes), benefitSection) : []),
    ...(holds('270') ? all(readBenefitInquiry(bytes), inquirySection) : []),
    ...(holds('276') ? all(readClaimStatusInquiries(bytes), statusQuestion) : []),
    ...(holds('278') ? [...all(readAuthorizationAnswers(bytes), decisionSection), ...all(readAuthorizationRequests(bytes), requestSection)] : []),
    ...(holds('275') ? all(readAttachmentFiles(bytes), attachmentSection) : []),
    ...(holds('999', 'TA1', '277', '277CA') ? all(readAcknowledgements(bytes), acknowledgementSection) : []),
  ]
  if (sections.length > 0) return sections
  return [{ title: 'What is in it', rows: [row('Interchanges', String(interchanges.length)), row('Transactions', kinds.join(', '))].flat() }]
}

function all<T, R>(outcome: Outcome<T[]>, section: (one: T) => R): R[] {
  return outcome.ok ? outcome.value.map(section) : []
}

/** A row where there is something to say. */
function row(name: string, value: string | undefined): Row[] {
  return value === undefined || value === '' ? [] : [{ name, value }]
}

const money = (cents: number | undefined): string | undefined => (cents === undefined ? undefined : formatDollars(cents))
const list = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ')
const span = (from: string | undefined, to: string | undefined): string => list([from, to === from ? undefined : to]).replace(', ', ' to ')

const frequencies = { original: '', replacement: 'Replacement of ', void: 'Void of ' } as const

function claimSection(claim: Claim): Section {
  const lines = claim.lines.map((line) => ({ name: `Line ${line.number}`, value: list([line.code, line.teeth?.map((each) => `tooth ${each.tooth}`).join(' '), money(line.charge)]) }))
  const answers = (claim.otherPayers ?? []).map((other) => ({ name: `${other.payer.name} answered`, value: list([money(other.paid) === undefined ? 'not yet' : `${money(other.paid) ?? ''} paid`]) }))
  return {
    title: `${frequencies[claim.frequency]}${claim.purpose === 'predetermination' ? 'Predetermination' : 'Claim'} ${claim.patientControlNumber}`,
    rows: [...row('To', `${claim.payer.name}, as ${claim.sequence} payer`), ...row('Charge', money(claim.totalCharge)), ...row('Date of service', span(claim.dateOfService, claim.dateOfServiceEnd)), ...row('Diagnoses', claim.diagnoses?.join(', ')), ...lines, ...answers],
  }
}

function remittanceSections(advice: RemittanceAdvice): Section[] {
  const { payment } = advice
  const taken = advice.providerAdjustments.map((each) => ({ name: `Adjustment ${each.reason}`, value: list([money(-each.amount), each.reference]) }))
  const claims = advice.claims.map((claim): Section => ({
    title: `Answer to claim ${claim.patientControlNumber}`,
    rows: [...row('What it is', claim.meaning?.replaceAll('-', ' ')), ...row('Charge', money(claim.charge)), ...row('Paid', money(claim.paid)), ...row('Patient owes', money(claim.patientResponsibility)), ...claim.lines.map((line) => ({ name: line.procedure.code, value: list([`${money(line.charge) ?? ''} charged`, `${money(line.paid) ?? ''} paid`, ...line.adjustments.map((each) => `${each.group} ${each.reason} ${money(each.amount) ?? ''}`)]) }))],
  }))
  return [{ title: `Remittance of ${advice.payer.name}`, rows: [...row('Payment', money(payment.amount)), ...row('Trace number', payment.traceNumber), ...row('Date', payment.date), ...row('Claims', String(advice.claims.length)), ...taken] }, ...claims]
}

function statementRow(statement: BenefitStatement): Row {
  const subject = statement.procedure === undefined ? statement.serviceTypes.map((type) => serviceType(type).name).join(', ') : statement.procedure.code
  const said = list([
    statement.level, statement.period?.replaceAll('-', ' '), money(statement.amount), statement.patientPercent === undefined ? undefined : `patient pays ${statement.patientPercent} %`,
    statement.network === undefined || statement.network === 'unknown' ? undefined : statement.network === 'both' ? 'any network' : `${statement.network} of network`.replace('in of', 'in'), statement.authorizationRequired === 'yes' ? 'authorization required' : undefined,
    ...statement.deliveries.map(deliveryWords), ...statement.others.map((each) => each.name), ...statement.messages,
  ])
  const kind = statement.kind.replaceAll('-', ' ')
  return { name: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}${subject === '' ? '' : `: ${subject}`}`, value: said === '' ? 'yes' : said }
}

/** `2 times in 5 calendar years`, `once per visit`. */
function deliveryWords({ count, periods, period }: BenefitStatement['deliveries'][number]): string {
  const unit = period?.replaceAll('-', ' ')
  const often = count === undefined ? '' : count === 1 ? 'once' : `${count} times`
  return [often, unit === undefined ? '' : periods === undefined || periods === 1 ? `per ${unit}` : `in ${periods} ${unit}s`].filter((part) => part !== '').join(' ')
}

function benefitSection(answer: BenefitAnswer): Section {
  return { title: `Answer about benefits${answer.payer === undefined ? '' : ` of ${answer.payer.name}`}`, rows: [...row('Answered', answer.answeredOn), ...answer.rejections.map((each) => ({ name: 'Not answered', value: `${each.what} ${each.remedy}` })), ...answer.statements.map(statementRow)] }
}

function inquirySection(inquiry: BenefitInquiry): Section {
  return { title: `Question about benefits to ${inquiry.payer.name}`, rows: [...row('Trace number', inquiry.traceNumber), ...row('About', inquiry.dependent === undefined ? 'the subscriber' : 'a dependent'), ...row('Asked', list([...inquiry.serviceTypes.map((type) => serviceType(type).name), ...(inquiry.procedures ?? []).map((each) => each.code)])), ...row('For', inquiry.date)] }
}

function statusQuestion(inquiry: ClaimStatusInquiry): Section {
  return { title: `Question where claim ${inquiry.patientControlNumber ?? inquiry.payerClaimControlNumber ?? ''} stands`.replace('  ', ' '), rows: [...row('To', inquiry.payer.name), ...row('Charge', money(inquiry.charge)), ...row('Date of service', span(inquiry.dateOfService, inquiry.dateOfServiceEnd))] }
}

function decisionSection({ payer, traceNumber, authorization, rejections }: AuthorizationAnswer): Section {
  const codes = (authorization.codes ?? []).map((each) => ({ name: each.code, value: list([each.status, each.units === undefined ? undefined : `${each.units} units`, span(each.from, each.to), each.number]) }))
  return {
    title: `Decision on authorization ${authorization.number ?? traceNumber ?? ''}`.trim(),
    rows: [...row('From', payer?.name), ...row('Decision', authorization.status), ...row('Valid', span(authorization.from, authorization.to)), ...codes, ...rejections.map((each) => ({ name: 'Not taken in', value: `${each.what} ${each.remedy}` }))],
  }
}

function requestSection(request: AuthorizationRequest): Section {
  return { title: `Request for authorization ${request.traceNumber}`, rows: [...row('To', request.payer.name), ...row('Planned', span(request.from, request.to)), ...row('Diagnoses', request.diagnoses.join(', ')), ...request.services.map((each) => ({ name: each.code, value: `${each.units} ${each.unitKind ?? 'units'}` }))] }
}

function attachmentSection(attachment: Attachment): Section {
  return { title: `Attachment ${attachment.controlNumber}`, rows: [...row('To', attachment.payer.name), ...row('Kind', list([attachment.format, attachment.type])), ...row('For claim', attachment.patientControlNumber ?? attachment.payerClaimControlNumber), ...row('Size', `${attachment.content.length.toLocaleString('en-US')} bytes`)] }
}

function lineRow(line: LineStatus): Row {
  const codes = line.statuses.map((each) => `${each.category} ${each.status}`).join(', ')
  return { name: `Line ${line.procedure.code}`, value: list([line.claimStatus?.replaceAll('-', ' '), money(line.charge), line.paid === undefined ? undefined : `paid ${money(line.paid)}`, codes]) }
}

function acknowledgementSection(said: Acknowledgement): Section {
  const number = said.patientControlNumber ?? said.payerClaimControlNumber ?? said.traceNumber ?? said.transactionControlNumber ?? said.interchangeControlNumber ?? ''
  const statuses = (said.statuses ?? []).map((each) => ({ name: 'Status', value: list([`${each.category} ${each.status}`, each.message]) }))
  return {
    title: `${said.claimStatus === undefined ? 'Acknowledgement' : 'Status'} of ${said.kind} ${number}`.trim(),
    rows: [...row('Answer', said.accepted ? 'accepted' : 'rejected'), ...row('Stands', said.claimStatus?.replaceAll('-', ' ')), ...row('Paid', money(said.paid)), ...row('Check', said.checkNumber), ...statuses, ...(said.errors ?? []).map((each) => ({ name: each.place, value: `code ${each.code}` })), ...(said.lines ?? []).map(lineRow)],
  }
}
