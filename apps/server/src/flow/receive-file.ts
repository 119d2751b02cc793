// A file that arrived: its bytes are kept first and answered for, then it is read in a thread of its own and understood
// in one transaction. What cannot be read stays with its findings, queued for a person; nothing is dropped or half done.
import type { Finding } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { ArrivedReading, StoppedWhy } from '../reading/reading-task.ts'
import type { InboxEntry, OfficeStore } from '../store/store.ts'
import { acknowledge } from './acknowledge.ts'
import { attachBenefits } from './attach-benefits.ts'
import { postRemittances } from './post-remittances.ts'
import { recordAuthorizations } from './record-authorizations.ts'

export interface FileReceipt {
  digest: string
  kind: string
  already: boolean
  happened: string[]
  findings: Finding[]
}

/** What understanding came to. `keptAside` asks for a person; `queued` says that a row of the queue asks already. */
export interface Understood {
  happened: string[]
  findings: Finding[]
  keptAside: boolean
  queued?: boolean
}

/** Keeps the bytes and asks for their understanding. Part of the caller's transaction; nothing is read here. */
export async function keepArrived(office: OfficeStore, arrived: { name: string; bytes: Buffer; connection: string }): Promise<{ digest: string; already: boolean }> {
  const { digest } = await office.files.keep({ kind: firstLook(arrived.bytes), name: arrived.name, bytes: arrived.bytes })
  const fresh = await office.files.receive(digest, arrived.connection)
  if (fresh) await office.jobs.add('understand', { digest })
  return { digest, already: !fresh }
}

/** What a file seems to be from its first thousand bytes; its exact kinds are known once it was read. */
export function firstLook(bytes: Buffer): string {
  const start = bytes.subarray(0, 1000).toString('latin1')
  if (!start.includes('ISA')) return 'unknown'
  const set = /[~\r\n`}|'^!]\s*ST.(\d{3})/.exec(start)?.[1] ?? 'unknown'
  const guide = /005010X\d{3}/.exec(start)?.[0]
  return kindsByGuide[guide ?? ''] ?? set
}

const kindsByGuide: Readonly<Record<string, string>> = { '005010X222': '837P', '005010X224': '837D', '005010X223': '837I', '005010X214': '277CA' }

/** Understands a kept file once. A second call gives what the first one came to. */
export async function understand(context: Context, officeId: string, digest: string): Promise<FileReceipt> {
  const waiting = await context.store.inOffice(officeId, async (office) => {
    const entry = await office.files.inboxEntry(digest)
    if (entry === undefined) throw new Error('a file that is not in the inbox')
    return entry.state === 'received' ? await office.files.find(digest) : entry
  })
  if (waiting === undefined) throw new Error('an inbox entry without its file')
  if ('state' in waiting) return asReceipt(waiting, true)
  const read = await context.readers.read('arrived', { bytes: waiting.bytes })
  return context.store.inOffice(officeId, async (office) => {
    const entry = await office.files.inboxEntry(digest)
    if (entry === undefined || entry.state !== 'received') return asReceipt(entry ?? never(), true)
    const understood = read.is === 'read' ? await understandReading(context, office, { digest, reading: read.value }) : givenUp(read.why)
    const kind = read.is === 'read' ? read.value.kind.kinds.join(', ') || 'unknown' : entry.kind
    const { happened, findings, keptAside } = understood
    await office.files.settle({ digest, kind, state: keptAside ? 'kept-aside' : 'understood', findings, happened })
    if (keptAside && understood.queued !== true) await queueFile(context, office, { digest, kind, findings })
    return asReceipt({ ...entry, kind, happened, findings }, false)
  })
}

function never(): never {
  throw new Error('an inbox entry that is gone')
}

function asReceipt(entry: InboxEntry, already: boolean): FileReceipt {
  const happened = already ? ['Same content as a file received before. Counted once.', ...entry.happened] : entry.happened
  return { digest: entry.digest, kind: entry.kind, already, happened, findings: entry.findings }
}

/** A file that was read, under its digest. */
export interface Arrived {
  digest: string
  reading: ArrivedReading
}

async function understandReading(context: Context, office: OfficeStore, arrived: Arrived): Promise<Understood> {
  const { kind, acknowledgements, remittances, benefits, authorizations } = arrived.reading
  if (!kind.readable) return { keptAside: true, happened: ['The file was kept as it came; it could not be read.'], findings: kind.findings.length > 0 ? [...kind.findings] : [notX12] }
  const repeated = await repeatedInterchange(office, arrived.digest, kind.interchanges)
  if (repeated !== undefined) return { keptAside: true, happened: ['The file was kept aside for a person.'], findings: [repeated] }
  const parts: Understood[] = []
  if (acknowledgements !== undefined) parts.push(await acknowledge(context, office, { digest: arrived.digest, read: acknowledgements }))
  if (remittances !== undefined) parts.push(await postRemittances(context, office, { digest: arrived.digest, read: remittances }))
  if (benefits !== undefined) parts.push(await attachBenefits(context, office, { digest: arrived.digest, read: benefits }))
  if (authorizations !== undefined) parts.push(await recordAuthorizations(context, office, { digest: arrived.digest, read: authorizations }))
  if (parts.length === 0) return { keptAside: true, happened: ['The file was kept; nothing in it is an answer.'], findings: [...kind.findings, notAnAnswer(kind.kinds)] }
  const aside = parts.filter((part) => part.keptAside)
  return { keptAside: aside.length > 0, queued: aside.every((part) => part.queued === true), happened: parts.flatMap((part) => part.happened), findings: [...kind.findings.filter((each) => each.code === 'FILE-ZERO'), ...parts.flatMap((part) => part.findings)] }
}

const whyGivenUp: Readonly<Record<StoppedWhy, string>> = {
  memory: 'Reading this file took more memory than one file may take.',
  time: 'Reading this file took longer than one file may take.',
  fault: 'Crossbill could not read this file to its end; that is a fault of Crossbill.',
}

/** The finding for a file whose reading was stopped. */
export function stoppedFinding(why: StoppedWhy): Finding {
  return {
    code: `FILE-READING-${why.toUpperCase()}`, severity: 'error', place: 'the file', what: whyGivenUp[why],
    remedy: why === 'fault' ? 'Report this file’s digest; ask the sender for the file again meanwhile. The bytes are kept.' : 'Ask the sender to split the file and send the parts. The bytes are kept.',
  }
}

function givenUp(why: StoppedWhy): Understood {
  return { keptAside: true, happened: ['The file was kept as it came and marked unreadable.'], findings: [stoppedFinding(why)] }
}

async function queueFile(context: Context, office: OfficeStore, file: { digest: string; kind: string; findings: readonly Finding[] }): Promise<void> {
  const first = file.findings.find((each) => each.severity === 'error') ?? file.findings[0]
  await office.queue.put(
    { fileDigest: file.digest },
    { kind: 'match', title: `Look at a file that arrived (${file.kind})`, why: first === undefined ? 'It was kept aside.' : `${first.what} ${first.remedy}`, due: context.clock.today(), owner: 'biller' },
    {},
  )
}

const notX12: Finding = { code: 'FILE-NOT-X12', severity: 'error', place: 'the file', what: 'This is not an X12 file: it does not begin with ISA.', remedy: 'Fetch it again as X12. The bytes are kept as they came.' }

function notAnAnswer(kinds: readonly string[]): Finding {
  return { code: 'FILE-NO-ANSWER', severity: 'warning', place: 'the file', what: `It holds ${kinds.join(', ') || 'no transaction'}; answers are 999, TA1, 277CA, 277, 278, 835 and 271.`, remedy: 'Claim files (837) go through Open a case. The file is kept.' }
}

// The same partner, number and day with other bytes is a mistake of someone: a person looks before anything is posted.
async function repeatedInterchange(office: OfficeStore, digest: string, interchanges: readonly { controlNumber: string; sender?: string; receiver?: string; date?: string }[]): Promise<Finding | undefined> {
  for (const [index, each] of interchanges.entries()) {
    const { sender = '', receiver = '', controlNumber, date = '' } = each
    const other = await office.files.recordInterchange({ sender, receiver, controlNumber, date, digest })
    if (other !== undefined) {
      return { code: 'FILE-NUMBER-REPEATED', severity: 'error', place: `interchange ${index + 1}`, what: 'Another file from this sender had the same number on the same day, with other content.', remedy: 'Compare both files; ask the sender which one counts. Nothing of this one was used.' }
    }
  }
  return undefined
}
