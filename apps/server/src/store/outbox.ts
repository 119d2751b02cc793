// What leaves: one message for each claim and each paper it announces, ever. What has an unknown fate stays so until a
// person decides. A paper waits for its claim.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { Message, OutboxStore } from './store.ts'

const columns = [
  'message_id', 'claim_id', 'case_id', 'connection', 'file_name', 'digest',
  'interchange_control_number', 'group_control_number', 'transaction_control_number', 'attachment', 'document_id', 'state',
] as const

export function outboxIn({ tx, officeId }: Within): OutboxStore {
  return {
    async add(message) {
      const made = await tx
        .insertInto('outbox')
        .values({
          office_id: officeId,
          message_id: randomUUID(),
          claim_id: message.claimId,
          case_id: message.caseId,
          connection: message.connection,
          file_name: message.fileName,
          digest: message.digest,
          interchange_control_number: message.interchangeControlNumber,
          group_control_number: message.groupControlNumber,
          transaction_control_number: message.transactionControlNumber,
          attachment: message.attachment ?? '',
          document_id: message.documentId ?? null,
          receipt: null,
          sent_at: null,
        })
        .onConflict((conflict) => conflict.columns(['office_id', 'claim_id', 'attachment']).doNothing())
        .returning('message_id')
        .executeTakeFirst()
      return made?.message_id
    },
    async waiting() {
      const rows = await tx.selectFrom('outbox').select(columns).where('office_id', '=', officeId).where('state', '=', 'waiting').orderBy('created_at').orderBy('attachment').execute()
      return rows.map(readMessage)
    },
    async claimForDelivery(messageId) {
      if (!isId(messageId)) return undefined
      const row = await tx.selectFrom('outbox').select(columns).where('office_id', '=', officeId).where('message_id', '=', messageId).where('state', '=', 'waiting').forUpdate().executeTakeFirst()
      return row === undefined ? undefined : readMessage(row)
    },
    async claimLeft(claimId) {
      const row = await tx.selectFrom('outbox').select('state').where('office_id', '=', officeId).where('claim_id', '=', claimId).where('attachment', '=', '').executeTakeFirst()
      return row?.state === 'sent'
    },
    async settle(messageId, state, receipt) {
      await tx
        .updateTable('outbox')
        .set((eb) => ({ state, receipt: JSON.stringify(receipt), attempts: eb('attempts', '+', 1), sent_at: state === 'sent' ? sql<string>`now()` : null }))
        .where('office_id', '=', officeId)
        .where('message_id', '=', messageId)
        .execute()
    },
    async findByControlNumbers({ interchange, group }) {
      let wanted = tx.selectFrom('outbox').select(columns).where('office_id', '=', officeId)
      if (interchange !== undefined) wanted = wanted.where('interchange_control_number', '=', interchange)
      if (group !== undefined) wanted = wanted.where('group_control_number', '=', group)
      const rows = await wanted.orderBy('created_at', 'desc').limit(10).execute()
      return rows.map(readMessage)
    },
    async lastSentAt(connection) {
      const row = await tx.selectFrom('outbox').select((eb) => eb.fn.max('sent_at').as('at')).where('office_id', '=', officeId).where('connection', '=', connection).executeTakeFirst()
      return row?.at ?? undefined
    },
  }
}

type MessageRow = Record<Exclude<(typeof columns)[number], 'state' | 'document_id'>, string> & { state: Message['state']; document_id: string | null }

function readMessage(row: MessageRow): Message {
  return {
    messageId: row.message_id,
    claimId: row.claim_id,
    caseId: row.case_id,
    connection: row.connection,
    fileName: row.file_name,
    digest: row.digest,
    interchangeControlNumber: row.interchange_control_number,
    groupControlNumber: row.group_control_number,
    transactionControlNumber: row.transaction_control_number,
    state: row.state,
    ...(row.attachment === '' ? {} : { attachment: row.attachment }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  }
}
