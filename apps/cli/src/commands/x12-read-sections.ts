// What a file holds in office terms, section by section: how each is read from a part of a file, and said in lines.
import {
  type BenefitAnswer, readAcknowledgements, readAttachmentFiles, readAuthorizationAnswers, readAuthorizationRequests, readBenefitInquiry, readBenefits, readClaims,
  readClaimStatusInquiries, readRemittances, type X12Input,
} from '@crossbill/exchange'
import type { Acknowledgement, Claim, Outcome, RemittanceAdvice } from '@crossbill/model'
import { acknowledgementLine, benefitLines, claimLines, remittanceLines } from './x12-read-lines.ts'
import { attachmentLine, benefitInquiryLine, claimStatusInquiryLine, decisionLines, requestLines, withoutBytes } from './x12-read-questions.ts'

export interface Section {
  readonly name: string
  /** Kinds of transactions that may hold some. */
  readonly kinds: readonly string[]
  /** What a part of a file holds; undefined when it holds none. */
  read(part: X12Input): readonly Entry[] | undefined
}

export interface Entry {
  readonly document: unknown
  lines(): string[]
}

function section<T>(name: string, kinds: readonly string[], how: { read: (part: X12Input) => Outcome<readonly T[]>; lines: (value: T) => string[] }): Section {
  return {
    name, kinds,
    read: (part) => {
      const outcome = how.read(part)
      return outcome.ok ? outcome.value.map((value) => ({ document: value, lines: () => how.lines(value) })) : undefined
    },
  }
}

/** Every section in the order it is printed; made for one file, whose claims get ids that no other has. */
export function sectionsOf(): readonly Section[] {
  const ids = new ClaimIds()
  return [
    section<Claim>('claims', ['837D', '837P', '837I'], { read: (part) => mapped(readClaims(part), (claim) => ids.named(claim)), lines: claimLines }),
    section<RemittanceAdvice>('remittances', ['835', 'unknown'], { read: (part) => mapped(readRemittances(part), (each) => each.advice), lines: remittanceLines }),
    section<BenefitAnswer>('benefits', ['271', 'unknown'], { read: readBenefits, lines: benefitLines }),
    section<Acknowledgement>('acknowledgements', ['TA1', '999', '277', '277CA', 'unknown'], { read: readAcknowledgements, lines: (each) => [acknowledgementLine(each)] }),
    section('benefitInquiries', ['270'], { read: readBenefitInquiry, lines: (each) => [benefitInquiryLine(each)] }),
    section('claimStatusInquiries', ['276'], { read: readClaimStatusInquiries, lines: (each) => [claimStatusInquiryLine(each)] }),
    section('authorizationRequests', ['278'], { read: readAuthorizationRequests, lines: requestLines }),
    section('authorizationAnswers', ['278'], { read: readAuthorizationAnswers, lines: decisionLines }),
    section('attachments', ['275'], { read: (part) => mapped(readAttachmentFiles(part), withoutBytes), lines: (each) => [attachmentLine(each)] }),
  ]
}

function mapped<T, U>(outcome: Outcome<readonly T[]>, change: (value: T) => U): Outcome<readonly U[]> {
  return outcome.ok ? { ...outcome, value: outcome.value.map(change) } : outcome
}

/** The office's number is the id of a claim; one that comes again in the file gets its place behind it. */
class ClaimIds {
  private readonly times = new Map<string, number>()

  named(claim: Claim): Claim {
    const number = flat(claim.patientControlNumber)
    const times = (this.times.get(number) ?? 0) + 1
    this.times.set(number, times)
    const id = times === 1 ? number : `${number}-${times}`
    return claim.id === id ? claim : { ...claim, id }
  }
}

/** A copy that does not keep the block of the file alive it was cut from. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
