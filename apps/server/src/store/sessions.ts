// Sessions live in the database, so ending one works at once and everywhere. Only digests of tokens are kept.
import type { Role } from '@crossbill/model'
import { sql } from 'kysely'
import type { Database } from '../database/pool.ts'
import type { Within } from './postgres-store.ts'
import type { Session, SessionStore } from './store.ts'

export function sessionsIn({ tx, officeId }: Within): SessionStore {
  return {
    async open({ tokenDigest, personId, csrfToken, expiresAt }) {
      await tx.insertInto('session').values({ office_id: officeId, token_digest: tokenDigest, person_id: personId, csrf_token: csrfToken, expires_at: expiresAt, revoked_at: null }).execute()
    },
    async revokeAllOf(personId, except) {
      let ended = tx.updateTable('session').set({ revoked_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).where('revoked_at', 'is', null)
      if (except !== undefined) ended = ended.where('token_digest', '<>', except)
      await ended.execute()
    },
    async revoke(tokenDigest) {
      await tx.updateTable('session').set({ revoked_at: sql`now()` }).where('office_id', '=', officeId).where('token_digest', '=', tokenDigest).execute()
    },
  }
}

interface SessionRow {
  person_id: string
  name: string
  email: string
  role: Role
  office_name: string
  csrf_token: string
  must_change_password: boolean
  provider_id: string | null
}

/** The open session of a token: one statement, which is its own transaction of that office (migration 10). */
export async function findSession(db: Database, wanted: { officeId: string; tokenDigest: Buffer; idleMinutes: number }): Promise<Session | undefined> {
  const { rows } = await sql<SessionRow>`select * from find_session(${wanted.officeId}, ${wanted.tokenDigest}, ${wanted.idleMinutes})`.execute(db)
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    person: { id: row.person_id, name: row.name, email: row.email, role: row.role, ...(row.provider_id === null ? {} : { providerId: row.provider_id }) },
    office: { id: wanted.officeId, name: row.office_name }, csrfToken: row.csrf_token, mustChangePassword: row.must_change_password,
  }
}
