// A file that is to leave: kept under its digest, with its message in the outbox and the job that hands it over.
import type { Context } from '../http/context.ts'
import type { OfficeStore } from '../store/store.ts'

type Outgoing = Omit<Parameters<OfficeStore['outbox']['add']>[0], 'connection' | 'digest'> & { readonly kind: '275' | '837D' | '837P'; readonly bytes: Buffer }

/** In the caller's transaction. False when the claim, or this paper of it, was put there before; the caller refuses then. */
export async function putInOutbox(context: Context, office: OfficeStore, { kind, bytes, ...message }: Outgoing): Promise<boolean> {
  const connection = await context.connectionOf(office.officeId)
  const { digest } = await office.files.keep({ kind, name: message.fileName, bytes })
  const messageId = await office.outbox.add({ ...message, connection: connection.name, digest })
  if (messageId === undefined) return false
  await office.jobs.add('deliver', { messageId })
  return true
}
