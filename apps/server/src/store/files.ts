// Files as they came: bytes first, under their digest; understood later. The inbox says how far each one is.
import type { Finding } from '@crossbill/model'
import { sql } from 'kysely'
import { digestOf } from '../digest.ts'
import type { Within } from './postgres-store.ts'
import type { FileStore, InboxEntry } from './store.ts'

export function filesIn(within: Within): FileStore {
  const { tx, officeId } = within
  return {
    async keep({ kind, name, bytes }) {
      const digest = digestOf(bytes)
      const made = await tx
        .insertInto('stored_file')
        .values({ office_id: officeId, digest, kind, name, bytes, byte_length: bytes.length })
        .onConflict((conflict) => conflict.columns(['office_id', 'digest']).doNothing())
        .returning('digest')
        .executeTakeFirst()
      return { digest, already: made === undefined }
    },
    async find(digest) {
      const row = await tx.selectFrom('stored_file').selectAll().where('office_id', '=', officeId).where('digest', '=', digest).executeTakeFirst()
      return row === undefined ? undefined : { digest, kind: row.kind, name: row.name, bytes: row.bytes, receivedAt: row.received_at }
    },
    async receive(digest, connection) {
      const made = await tx
        .insertInto('inbox')
        .values({ office_id: officeId, digest, connection, state: 'received', understood_at: null })
        .onConflict((conflict) => conflict.columns(['office_id', 'digest']).doNothing())
        .returning('digest')
        .executeTakeFirst()
      return made !== undefined
    },
    inboxEntry: (digest) => inboxEntry(within, digest),
    async waiting() {
      const rows = await tx.selectFrom('inbox').select('digest').where('office_id', '=', officeId).where('state', '=', 'received').orderBy('received_at').execute()
      return rows.map((row) => row.digest)
    },
    async settle({ digest, kind, state, findings, happened }) {
      await tx
        .updateTable('inbox')
        .set({ kind, state, findings: JSON.stringify(findings), outcome: JSON.stringify(happened), understood_at: sql`now()` })
        .where('office_id', '=', officeId)
        .where('digest', '=', digest)
        .execute()
    },
    async recordInterchange({ sender, receiver, controlNumber, date, digest }) {
      const identity = { office_id: officeId, sender, receiver, control_number: controlNumber, interchange_date: date }
      await tx
        .insertInto('interchange')
        .values({ ...identity, digest })
        .onConflict((conflict) => conflict.columns(['office_id', 'sender', 'receiver', 'control_number', 'interchange_date']).doNothing())
        .execute()
      const there = await tx
        .selectFrom('interchange')
        .select('digest')
        .where('office_id', '=', officeId)
        .where('sender', '=', sender)
        .where('receiver', '=', receiver)
        .where('control_number', '=', controlNumber)
        .where('interchange_date', '=', date)
        .executeTakeFirstOrThrow()
      return there.digest === digest ? undefined : there.digest
    },
    async lastReceivedAt(connection) {
      const row = await tx.selectFrom('inbox').select((eb) => eb.fn.max('received_at').as('at')).where('office_id', '=', officeId).where('connection', '=', connection).executeTakeFirst()
      return row?.at ?? undefined
    },
    list: () => list(within),
  }
}

async function list({ tx, officeId }: Within): ReturnType<FileStore['list']> {
  const rows = await tx
    .selectFrom('stored_file')
    .leftJoin('inbox', (join) => join.onRef('inbox.office_id', '=', 'stored_file.office_id').onRef('inbox.digest', '=', 'stored_file.digest'))
    .select(['stored_file.digest', 'stored_file.kind', 'stored_file.name', 'stored_file.byte_length', 'stored_file.received_at', 'inbox.digest as received', 'inbox.kind as read_kind', 'inbox.findings'])
    .where('stored_file.office_id', '=', officeId)
    .orderBy('stored_file.received_at', 'desc')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    digest: row.digest,
    kind: row.read_kind ?? row.kind,
    name: row.name,
    bytes: row.byte_length,
    at: row.received_at,
    direction: row.received === null ? 'sent' : 'received',
    errors: ((row.findings ?? []) as Finding[]).filter((each) => each.severity === 'error').length,
  }))
}

async function inboxEntry({ tx, officeId }: Within, digest: string): Promise<InboxEntry | undefined> {
  const row = await tx
    .selectFrom('inbox')
    .innerJoin('stored_file', (join) => join.onRef('stored_file.office_id', '=', 'inbox.office_id').onRef('stored_file.digest', '=', 'inbox.digest'))
    .select(['inbox.state', 'inbox.connection', 'inbox.findings', 'inbox.outcome', 'inbox.kind as read_kind', 'stored_file.kind'])
    .where('inbox.office_id', '=', officeId)
    .where('inbox.digest', '=', digest)
    .forUpdate('inbox')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const happened = Array.isArray(row.outcome) ? (row.outcome as string[]) : []
  return { digest, state: row.state, connection: row.connection, kind: row.read_kind ?? row.kind, findings: row.findings as Finding[], happened }
}
