// The store over PostgreSQL: one transaction per piece of work, the office set for that transaction only.
import { sql } from 'kysely'
import type { Database } from '../database/pool.ts'
import { type Audited, auditIn, auditStatement, nothingAudited } from './audit.ts'
import { casesIn } from './cases.ts'
import { claimsIn } from './claims.ts'
import { codeTextsIn } from './code-texts.ts'
import { documentsIn } from './documents.ts'
import { filesIn } from './files.ts'
import { jobsIn } from './jobs.ts'
import { deviationsIn } from './deviations.ts'
import { letterTemplatesIn } from './letter-templates.ts'
import { noteTemplatesIn } from './note-templates.ts'
import { officeIn } from './office.ts'
import { outboxIn } from './outbox.ts'
import { peopleIn } from './people.ts'
import { queueIn } from './queue.ts'
import { remarksIn } from './remarks.ts'
import { remittancesIn } from './remittances.ts'
import { findSession, sessionsIn } from './sessions.ts'
import type { OfficeStore, Store } from './store.ts'
import { paperDraftsIn } from './paper-drafts.ts'

/** One transaction of one office, as the rooms of the store get it. */
export interface Within {
  tx: Database
  officeId: string
  /** Entries of the audit log that are written with the commit. */
  audited: Audited
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for an id our database could hold; anything else is simply unknown, never an error. */
export function isId(text: string): boolean {
  return uuid.test(text)
}

/** The store over one database. */
export function postgresStore(db: Database): Store {
  return {
    inOffice: (officeId, work) => inOffice(db, officeId, work),
    async findSignIn(email) {
      const rows = await db.selectFrom('sign_in_directory').select(['office_id', 'person_id']).where('email', '=', email.toLowerCase()).limit(5).execute()
      return rows.map((row) => ({ officeId: row.office_id, personId: row.person_id }))
    },
    async officeIds() {
      const rows = await db.selectFrom('sign_in_directory').select('office_id').distinct().execute()
      return rows.map((row) => row.office_id)
    },
    findSession: (wanted) => findSession(db, wanted),
  }
}

// Two transactions that met each other are tried again; the work itself has no effect outside the database.
const retried = new Set(['40001', '40P01'])

async function inOffice<T>(db: Database, officeId: string, work: (office: OfficeStore) => Promise<T>): Promise<T> {
  if (!isId(officeId)) throw new Error('an office id is a UUID')
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.connection().execute((tx) => inTransaction(tx, officeId, work))
    } catch (trouble) {
      if (attempt >= 5 || !retried.has((trouble as { code?: string }).code ?? '')) throw trouble
    }
  }
}

// Begin and office go in one message; the id is a UUID, looked at above, so it may stand in the text.
async function inTransaction<T>(tx: Database, officeId: string, work: (office: OfficeStore) => Promise<T>): Promise<T> {
  await sql.raw(`begin; select set_config('crossbill.office_id', '${officeId}', true)`).execute(tx)
  try {
    const audited = nothingAudited()
    const done = await work(roomsOf({ tx, officeId, audited }))
    // One message: where an entry cannot be written, the commit behind it is not reached.
    await sql.raw(`${auditStatement(officeId, audited)}commit`).execute(tx)
    return done
  } catch (trouble) {
    // A connection that broke has nothing to roll back; the trouble itself is what counts.
    await sql`rollback`.execute(tx).catch(() => undefined)
    throw trouble
  }
}

function roomsOf(within: Within): OfficeStore {
  return {
    officeId: within.officeId,
    office: officeIn(within),
    people: peopleIn(within),
    sessions: sessionsIn(within),
    audit: auditIn(within),
    cases: casesIn(within),
    files: filesIn(within),
    claims: claimsIn(within),
    outbox: outboxIn(within),
    remittances: remittancesIn(within),
    remarks: remarksIn(within),
    queue: queueIn(within),
    jobs: jobsIn(within),
    codeTexts: codeTextsIn(within),
    noteTemplates: noteTemplatesIn(within),
    letterTemplates: letterTemplatesIn(within),
    paperDrafts: paperDraftsIn(within),
    deviations: deviationsIn(within),
    documents: documentsIn(within),
  }
}
