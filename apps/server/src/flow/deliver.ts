// Hands waiting messages to the office's connection. The message's row is locked meanwhile, so two processes never
// hand over the same one; a hand-over whose end is not known is left to a person, never tried by itself again.
import type { NewCaseEvent } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { Message, OfficeStore } from '../store/store.ts'
import { program, record } from './record.ts'

export type Delivered = 'sent' | 'unknown' | 'not-sent' | 'nothing'

/** Delivers one message. `nothing`: it is no longer waiting. */
export async function deliver(context: Context, officeId: string, messageId: string): Promise<Delivered> {
  const connection = await context.connectionOf(officeId)
  return context.store.inOffice(officeId, async (office) => {
    const message = await office.outbox.claimForDelivery(messageId)
    if (message === undefined) return 'nothing'
    // A paper follows its claim; the next round brings it once the claim is there.
    if (message.attachment !== undefined && !(await office.outbox.claimLeft(message.claimId))) return 'nothing'
    const file = await office.files.find(message.digest)
    if (file === undefined) throw new Error('a message without its file')
    const handover = await connection.send({ name: message.fileName, bytes: file.bytes })
    if (handover.is === 'not-sent') {
      context.log.warn('not sent', { messageId, connection: connection.name })
      return 'not-sent'
    }
    if (handover.is === 'unknown') {
      await office.outbox.settle(messageId, 'unknown', { why: handover.why })
      await tellUnknown(context, office, message)
      return 'unknown'
    }
    await office.outbox.settle(messageId, 'sent', handover.receipt)
    await record(context, office, { caseId: message.caseId, by: program, events: [await sentEvent(context, office, message)] })
    return 'sent'
  })
}

async function sentEvent(context: Context, office: OfficeStore, message: Message): Promise<NewCaseEvent> {
  const { claimId, digest: fileDigest, interchangeControlNumber, groupControlNumber, transactionControlNumber, attachment, documentId } = message
  const sentOn = context.clock.today()
  if (attachment !== undefined) return { kind: 'attachment-sent', claimId, documentId: documentId ?? '', controlNumber: attachment, fileDigest, sentOn }
  const claim = await office.claims.find(claimId)
  return { kind: 'claim-sent', claimId, coverageId: claim?.coverageId ?? '', fileDigest, interchangeControlNumber, groupControlNumber, transactionControlNumber, sentOn }
}

/** Delivers everything that waits, oldest first; stops at the first that the connection does not take. */
export async function deliverAll(context: Context, officeId: string): Promise<number> {
  const waiting = await context.store.inOffice(officeId, (office) => office.outbox.waiting())
  let sent = 0
  for (const message of waiting) {
    const delivered = await deliver(context, officeId, message.messageId)
    if (delivered === 'not-sent') break
    if (delivered === 'sent') sent += 1
  }
  return sent
}

async function tellUnknown(context: Context, office: OfficeStore, message: Message): Promise<void> {
  const finding = {
    code: 'SENT-UNKNOWN',
    severity: 'warning' as const,
    place: message.attachment === undefined ? `claim ${message.claimId}` : `attachment ${message.attachment}`,
    what: message.attachment === undefined ? 'Whether this claim arrived is not known.' : 'Whether this paper arrived is not known.',
    remedy: 'Ask the receiver before sending it again by any way.',
  }
  await record(context, office, { caseId: message.caseId, by: program, events: [{ kind: 'finding-recorded', finding, fileDigest: message.digest }] })
}
