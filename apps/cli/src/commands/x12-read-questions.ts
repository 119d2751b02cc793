// What questions, authorizations and attachments of a file say, for `crossbill x12 read`: content and lines of text.
import {
  type Attachment, type AuthorizationAnswer, type AuthorizationRequest, type BenefitInquiry, type ClaimStatusInquiry,
  readAttachmentFiles, readAuthorizationAnswers, readAuthorizationRequests, readBenefitInquiry, readClaimStatusInquiries, serviceType,
} from '@crossbill/exchange'
import { formatDollars, type Outcome } from '@crossbill/model'

/** An attachment without its bytes: they are many, and the file has them. */
type AttachmentFacts = Omit<Attachment, 'content'> & { readonly bytes: number }

export interface Questions {
  readonly benefitInquiries?: readonly BenefitInquiry[]
  readonly claimStatusInquiries?: readonly ClaimStatusInquiry[]
  readonly authorizationRequests?: readonly AuthorizationRequest[]
  readonly authorizationAnswers?: readonly AuthorizationAnswer[]
  readonly attachments?: readonly AttachmentFacts[]
}

/** What a file holds of these kinds; kinds it has none of are absent. */
export function readQuestions(bytes: Uint8Array, kinds: readonly string[]): Questions {
  const some = <T>(kind: string, read: () => Outcome<T[]>): T[] | undefined => {
    if (!kinds.includes(kind)) return undefined
    const outcome = read()
    return outcome.ok ? outcome.value : undefined
  }
  const benefitInquiries = some('270', () => readBenefitInquiry(bytes))
  const claimStatusInquiries = some('276', () => readClaimStatusInquiries(bytes))
  const authorizationRequests = some('278', () => readAuthorizationRequests(bytes))
  const authorizationAnswers = some('278', () => readAuthorizationAnswers(bytes))
  const attachments = some('275', () => readAttachmentFiles(bytes))?.map(({ content, ...rest }) => ({ ...rest, bytes: content.length }))
  return {
    ...(benefitInquiries && { benefitInquiries }), ...(claimStatusInquiries && { claimStatusInquiries }), ...(authorizationRequests && { authorizationRequests }),
    ...(authorizationAnswers && { authorizationAnswers }), ...(attachments && { attachments }),
  }
}

const listed = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ')

export function questionLines(questions: Questions): string[] {
  return [
    ...(questions.benefitInquiries ?? []).map((each) => `  question ${each.traceNumber} about benefits to ${each.payer.name}: ${listed([...each.serviceTypes.map((type) => serviceType(type).name), ...(each.procedures ?? []).map((one) => one.code), each.date])}`),
    ...(questions.claimStatusInquiries ?? []).map((each) => `  question ${each.traceNumber} to ${each.payer.name} where a claim stands: ${listed([each.patientControlNumber, each.payerClaimControlNumber, each.charge === undefined ? undefined : formatDollars(each.charge), each.dateOfService])}`),
    ...(questions.authorizationRequests ?? []).flatMap((each) => [`  request ${each.traceNumber} for authorization to ${each.payer.name}: ${listed(each.diagnoses)}`, ...each.services.map((one) => `    ${one.code}, ${one.units} ${one.unitKind ?? 'units'}`)]),
    ...(questions.authorizationAnswers ?? []).flatMap(decisionLines),
    ...(questions.attachments ?? []).map((each) => `  attachment ${each.controlNumber}, ${each.format} ${each.type}, ${each.bytes.toLocaleString('en-US')} bytes, for ${each.patientControlNumber ?? each.payerClaimControlNumber ?? 'no claim it names'}`),
  ]
}

function decisionLines({ payer, traceNumber, authorization, rejections }: AuthorizationAnswer): string[] {
  const codes = (authorization.codes ?? []).map((each) => `    ${listed([each.code, each.status, each.units === undefined ? undefined : `${each.units} units`, each.from, each.to, each.number])}`)
  return [
    `  decision on ${traceNumber ?? 'a request'}${payer === undefined ? '' : ` by ${payer.name}`}: ${listed([authorization.status, authorization.number, authorization.from, authorization.to])}`,
    ...codes, ...rejections.map((each) => `    ${each.what} ${each.remedy}`),
  ]
}
