// One round with an office's connection: send what waits, fetch what arrived, understand it.
import type { Context } from '../http/context.ts'
import { deliverAll } from './deliver.ts'
import { keepArrived, understand, type FileReceipt } from './receive-file.ts'

export interface Collected {
  sent: number
  received: FileReceipt[]
}

/** Sends and fetches now. A file is taken from the other side only once its bytes are kept here. */
export async function collect(context: Context, officeId: string): Promise<Collected> {
  const connection = await context.connectionOf(officeId)
  const sent = await deliverAll(context, officeId)
  const received: FileReceipt[] = []
  for (const name of await connection.list()) {
    const arrived = await connection.fetch(name)
    if (arrived === undefined) continue
    const { digest } = await context.store.inOffice(officeId, (office) => keepArrived(office, { ...arrived, connection: connection.name }))
    await connection.taken(name)
    received.push(await understand(context, officeId, digest))
  }
  return { sent, received }
}

/** Understands whatever was kept and not yet understood, for example after a crash in between. */
export async function understandWaiting(context: Context, officeId: string): Promise<number> {
  const waiting = await context.store.inOffice(officeId, (office) => office.files.waiting())
  for (const digest of waiting) await understand(context, officeId, digest)
  return waiting.length
}
