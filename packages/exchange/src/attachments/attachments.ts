// Attachments to claims and requests (275) with the document itself, and their match with what a claim announced (PWK).
import type { CalendarDate, Claim, ClaimAttachment, Outcome, Payer, PersonName } from '@crossbill/model'
import type { Loop, Segment, SegmentInput } from '@crossbill/x12'
import { readPersonName } from '../claims/read-parties.ts'
import { references } from '../claims/line-segments.ts'
import { fromBase64, toBase64 } from '../wire/base64.ts'
import { writeDay } from '../wire/dates.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, told } from '../wire/known.ts'
import { payerOf } from '../wire/payer.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import { type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'

export interface Attachment {
  /** The number the claim announced it with (PWK06). */
  readonly controlNumber: string
  /** Report type where a sender names one; the guides know only "attachment" here (CAT01 AE), the claim says which (PWK01). */
  readonly type?: string
  readonly format: 'text' | 'image' | 'document' | 'structured'
  readonly payer: Payer
  readonly provider: { readonly name: string; readonly npi: string }
  readonly patient: PersonName
  readonly memberId?: string
  /** The office's claim number and, once known, the payer's. */
  readonly patientControlNumber?: string
  readonly payerClaimControlNumber?: string
  readonly dateOfService?: CalendarDate
  readonly content: Uint8Array
}

const formats = { text: 'TX', image: 'IA', document: 'MB', structured: 'HL' } as const
const readFormats: Readonly<Record<string, Attachment['format']>> = { TX: 'text', IA: 'image', MB: 'document', HL: 'structured' }

/** The two guides in use: release 5010 carries the bytes themselves (BIN), release 6020 carries them as Base64 (BDS). */
export type AttachmentGuide = '005010X210' | '006020X314'

/** Writes one transaction for each attachment. Findings of severity error mean nothing was written. */
export function writeAttachments(sending: Sending, attachments: readonly Attachment[], guide: AttachmentGuide = '005010X210'): Outcome<WrittenFile> {
  return writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: attachments.map((each, index) => ({ set: '275', guide, controlNumber: transactionNumber(sending, index), segments: attachmentSegments(sending, each, guide) })),
  }])
}

/** In 5010 the form and the bytes; in 6020 what the document belongs to, as the guides of the payers ask, and the bytes as Base64. */
function documentSegments(content: Uint8Array, guide: AttachmentGuide): SegmentInput[] {
  if (guide === '005010X210') return [['EFI', '05'], ['BIN', String(content.length), { binary: content }]]
  const coded = toBase64(content)
  return [['OOI', '1', '47', 'ATTACHMENT'], ['BDS', 'B64', String(coded.length), { binary: coded }]]
}

function attachmentSegments(sending: Sending, attachment: Attachment, guide: AttachmentGuide): SegmentInput[] {
  const { payer, provider, patient, content } = attachment
  const blank = undefined
  return [
    ['BGN', '02', attachment.controlNumber, writeDay(sending.at.date)],
    ['NM1', 'PR', '2', payer.name, blank, blank, blank, blank, 'PI', payer.id], ['NM1', '41', '2', sending.sender.name, blank, blank, blank, blank, '46', sending.sender.id],
    ['NM1', '1P', '2', provider.name, blank, blank, blank, blank, 'XX', provider.npi],
    ['NM1', 'QC', '1', patient.last, patient.first, patient.middle, blank, patient.suffix, ...(attachment.memberId === undefined ? [] : ['MI', attachment.memberId])],
    ...references([['EJ', attachment.patientControlNumber], ['1K', attachment.payerClaimControlNumber]]),
    ...(attachment.dateOfService === undefined ? [] : [['DTP', '472', 'D8', writeDay(attachment.dateOfService)] as const]),
    ['LX', '1'], ['TRN', '1', attachment.controlNumber], ['DTP', '368', 'D8', writeDay(sending.at.date)], ['CAT', attachment.type ?? 'AE', formats[attachment.format]], ...documentSegments(content, guide),
  ]
}

/** Every attachment of a file, whatever the guide version. Not ok: the file holds none. */
export function readAttachmentFiles(x12: X12Input): Outcome<Attachment[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const attachments = file.transactions.filter((each) => each.set === '275').flatMap((each) => each.root.every('2000A').flatMap((loop) => readAttachment(each.root, loop, notes)))
  if (attachments.length > 0) return { ok: true, value: attachments, findings: notes.findings }
  notes.error('EXC-NO-ATTACHMENT', 'the file', { what: 'The file holds no attachment with its document.', remedy: 'Choose a file with attachments (275).' })
  return { ok: false, findings: notes.findings }
}

function readAttachment(root: Loop, loop: Loop, notes: ReadingNotes): Attachment[] {
  const patientLoop = root.loop('1000D')
  const patient = readPersonName(patientLoop?.segment('NM1'))
  const payer = payerOf(root.loop('1000A')?.segment('NM1'))
  const provider = root.loop('1000C')?.segment('NM1') ?? root.loop('1000B')?.segment('NM1')
  if (patient === undefined || payer === undefined || provider === undefined) return []
  const reference = (qualifier: string) => told((patientLoop?.segment('REF', qualifier) ?? loop.segment('REF', qualifier) ?? root.segment('REF', qualifier))?.element(2))
  return loop.every('2110B').flatMap((part) => {
    const data = part.segment('BIN') ?? part.segment('BDS')
    const kind = part.parent?.segment('CAT')
    const content = data === undefined ? undefined : contentOf(data, notes)
    if (content === undefined || kind === undefined) return []
    return [known({
      controlNumber: loop.segment('TRN')?.element(2) ?? root.segment('BGN')?.element(2) ?? '', type: kind.element(1) === 'AE' ? undefined : told(kind.element(1)), format: readFormats[kind.element(2)] ?? ('document' as const),
      payer, provider: { name: provider.element(3).trim(), npi: provider.element(9) }, patient, memberId: told(patientLoop?.segment('NM1')?.element(9)),
      patientControlNumber: reference('EJ'), payerClaimControlNumber: reference('1K'), dateOfService: notes.span(patientLoop?.segment('DTP', '472') ?? loop.loop('2100A')?.segment('DTP', '472'))?.from, content,
    })]
  })
}

/** The document's own bytes: Base64 is undone; undefined with a finding when it is none. */
function contentOf(data: Segment, notes: ReadingNotes): Uint8Array | undefined {
  const bytes = data.binary()
  if (data.id !== 'BDS' || data.element(1) !== 'B64') return bytes
  const content = fromBase64(bytes)
  if (content === undefined) notes.error('EXC-ATTACHMENT-CODE', placeOfSegment(data, 3), { what: 'The document is said to be Base64 and is not.', remedy: 'Ask the sender for the attachment again; the file is kept.' })
  return content
}

export interface AttachmentMatch {
  readonly announced: readonly { readonly attachment: ClaimAttachment; readonly content: Attachment | undefined }[]
  /** Attachments no claim announced. */
  readonly unannounced: readonly Attachment[]
}

/** Pairs what a claim announced with what is at hand, by control number; what is left over stands on its own. */
export function matchAttachments(claim: Claim, attachments: readonly Attachment[]): AttachmentMatch {
  const announced = [...(claim.attachments ?? []), ...claim.lines.flatMap((line) => line.attachments ?? [])].map((attachment) => ({
    attachment, content: attachment.controlNumber === undefined ? undefined : attachments.find((each) => each.controlNumber === attachment.controlNumber),
  }))
  const used = new Set(announced.map((each) => each.content))
  return { announced, unannounced: attachments.filter((each) => !used.has(each)) }
}
