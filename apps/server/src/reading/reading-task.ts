// What may be asked of a reader, and what comes back: foreign bytes in, plain values out, nothing of the office in between.
import type { AuthorizationAnswer, BenefitAnswer, FileKind, ImportInput, RemittanceReading } from '@crossbill/exchange'
import type { Acknowledgement, CaseDocument, Outcome } from '@crossbill/model'
import type { EndpointAnswer } from '../http/views/answers.ts'

/** A file that arrived, read once for everything an answer may hold. Parts that the file has none of are absent. */
export interface ArrivedReading {
  kind: FileKind
  acknowledgements?: Outcome<Acknowledgement[]>
  remittances?: Outcome<RemittanceReading[]>
  benefits?: Outcome<BenefitAnswer[]>
  authorizations?: Outcome<AuthorizationAnswer[]>
}

/** Every kind of reading: what it takes and what it gives. */
export interface Readings {
  arrived: { takes: { bytes: Uint8Array }; gives: ArrivedReading }
  view: { takes: { bytes: Uint8Array; digest: string }; gives: EndpointAnswer<'file'> }
  import: { takes: ImportInput; gives: Outcome<CaseDocument> }
}

export type ReadingKind = keyof Readings

/** Why a reading was stopped: it needed more memory or time than a file may take, or our own reading failed. */
export type StoppedWhy = 'memory' | 'time' | 'fault'

export type Read<K extends ReadingKind> = { is: 'read'; value: Readings[K]['gives'] } | { is: 'stopped'; why: StoppedWhy }
