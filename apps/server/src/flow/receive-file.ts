// A file that arrived: its bytes are kept first and answered for, then it is understood in a transaction of its own.
// What cannot be understood stays with its findings; nothing is dropped, nothing is half done.
import { readFileKind } from '@crossbill/exchange'
import type { Finding } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { InboxEntry, OfficeStore } from '../store/store.ts'
import { acknowledge } from './acknowledge.ts'
import { attachBenefits } from './attach-benefits.ts'
import { postRemittances } from './post-remittances.ts'

export interface FileReceipt {
  digest: string
  kind: string
  already: boolean
  happened: string[]
  findings: Finding[]
}

/** What understanding came to. `keptAside` asks for a person. */
export interface Understood {
  happened: string[]
  findings: Finding[]
  keptAside: boolean
}

/** Keeps the bytes and asks for their understanding. Part of the caller's transaction. */
export async function keepArrived(office: OfficeStore, arrived: { name: string; bytes: Buffer; connection: string }): Promise<{ digest: string; already: boolean }> {
  const kind = readFileKind(arrived.bytes)
  const { digest } = await office.files.keep({ kind: kind.kinds.join(', ') || 'unknown', name: arrived.name, bytes: arrived.bytes })
  const fresh = await office.files.receive(digest, arrived.connection)
  if (fresh) await office.jobs.add('understand', { digest })
  return { digest, already: !fresh }
}

/** Understands a kept file once. A second call gives what the first one came to. */
export async function understand(context: Context, officeId: string, digest: string): Promise<FileReceipt> {
  return context.store.inOffice(officeId, async (office) => {
    const entry = await office.files.inboxEntry(digest)
    if (entry === undefined) throw new Error('a file that is not in the inbox')
    if (entry.state !== 'received') return asReceipt(entry, true)
    const file = await office.files.find(digest)
    if (file === undefined) throw new Error('an inbox entry without its file')
    const { happened, findings, keptAside } = await understandBytes(context, office, { digest, bytes: file.bytes })
    await office.files.settle({ digest, state: keptAside ? 'kept-aside' : 'understood', findings, happened })
    return asReceipt({ ...entry, happened, findings }, false)
  })
}

function asReceipt(entry: InboxEntry, already: boolean): FileReceipt {
  const happened = already ? ['Same content as a file received before. Counted once.', ...entry.happened] : entry.happened
  return { digest: entry.digest, kind: entry.kind, already, happened, findings: entry.findings }
}

export interface ArrivedBytes {
  digest: string
  bytes: Buffer
}

const acknowledgements = new Set(['999', '997', 'TA1', '277CA', '277'])

async function understandBytes(context: Context, office: OfficeStore, arrived: ArrivedBytes): Promise<Understood> {
  const kind = readFileKind(arrived.bytes)
  if (!kind.readable) return { keptAside: true, happened: ['The file was kept as it came; it could not be read.'], findings: kind.findings.length > 0 ? [...kind.findings] : [notX12] }
  const repeated = await repeatedInterchange(office, arrived.digest, kind.interchanges)
  if (repeated !== undefined) return { keptAside: true, happened: ['The file was kept aside for a person.'], findings: [repeated] }
  const parts: Understood[] = []
  if (kind.kinds.some((each) => acknowledgements.has(each))) parts.push(await acknowledge(context, office, arrived))
  if (kind.kinds.includes('835')) parts.push(await postRemittances(context, office, arrived))
  if (kind.kinds.includes('271')) parts.push(await attachBenefits(context, office, arrived))
  if (parts.length === 0) return { keptAside: true, happened: ['The file was kept; nothing in it is an answer.'], findings: [...kind.findings, notAnAnswer(kind.kinds)] }
  return { keptAside: parts.some((part) => part.keptAside), happened: parts.flatMap((part) => part.happened), findings: parts.flatMap((part) => part.findings) }
}

const notX12: Finding = { code: 'FILE-NOT-X12', severity: 'error', place: 'the file', what: 'This is not an X12 file: it does not begin with ISA.', remedy: 'Fetch it again as X12. The bytes are kept as they came.' }

function notAnAnswer(kinds: readonly string[]): Finding {
  return { code: 'FILE-NO-ANSWER', severity: 'warning', place: 'the file', what: `It holds ${kinds.join(', ') || 'no transaction'}; answers are 999, TA1, 277CA, 277, 835 and 271.`, remedy: 'Claim files (837) go through Open a case. The file is kept.' }
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
