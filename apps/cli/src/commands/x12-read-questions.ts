// Questions, authorizations and attachments of a file as lines of text, for `crossbill x12 read`.
import {
  type Attachment, type AuthorizationAnswer, type AuthorizationRequest, type BenefitInquiry, type ClaimStatusInquiry, serviceType,
} from '@crossbill/exchange'
import { formatDollars } from '@crossbill/model'

/** An attachment without its bytes: they are many, and the file has them. */
type AttachmentFacts = Omit<Attachment, 'content'> & { readonly bytes: number }

export function withoutBytes({ content, ...rest }: Attachment): AttachmentFacts {
  return { ...rest, bytes: content.length }
}

const listed = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ')

export function benefitInquiryLine(each: BenefitInquiry): string {
  return `  question ${each.traceNumber} about benefits to ${each.payer.name}: ${listed([...each.serviceTypes.map((type) => serviceType(type).name), ...(each.procedures ?? []).map((one) => one.code), each.date])}`
}

export function claimStatusInquiryLine(each: ClaimStatusInquiry): string {
  return `  question ${each.traceNumber} to ${each.payer.name} where a claim stands: ${listed([each.patientControlNumber, each.payerClaimControlNumber, each.charge === undefined ? undefined : formatDollars(each.charge), each.dateOfService])}`
}

export function requestLines(each: AuthorizationRequest): string[] {
  return [`  request ${each.traceNumber} for authorization to ${each.payer.name}: ${listed(each.diagnoses)}`, ...each.services.map((one) => `    ${one.code}, ${one.units} ${one.unitKind ?? 'units'}`)]
}

export function attachmentLine(each: AttachmentFacts): string {
  return `  attachment ${each.controlNumber}, ${each.format} ${each.type}, ${each.bytes.toLocaleString('en-US')} bytes, for ${each.patientControlNumber ?? each.payerClaimControlNumber ?? 'no claim it names'}`
}

export function decisionLines({ payer, traceNumber, authorization, rejections }: AuthorizationAnswer): string[] {
  const codes = (authorization.codes ?? []).map((each) => `    ${listed([each.code, each.status, each.units === undefined ? undefined : `${each.units} units`, each.from, each.to, each.number])}`)
  return [
    `  decision on ${traceNumber ?? 'a request'}${payer === undefined ? '' : ` by ${payer.name}`}: ${listed([authorization.status, authorization.number, authorization.from, authorization.to])}`,
    ...codes, ...rejections.map((each) => `    ${each.what} ${each.remedy}`),
  ]
}
