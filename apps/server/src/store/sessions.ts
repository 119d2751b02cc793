// Sessions live in the database, so ending one works at once and everywhere. Only digests of tokens are kept.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { SessionStore } from './store.ts'

export function sessionsIn({ tx, officeId }: Within): SessionStore {
  return {
    async open({ tokenDigest, personId, csrfToken, expiresAt }) {
      await tx.insertInto('session').values({ office_id: officeId, token_digest: tokenDigest, person_id: personId, csrf_token: csrfToken, expires_at: expiresAt, revoked_at: null }).execute()
    },
    async find(tokenDigest, idleMinutes) {
      const row = await tx
        .selectFrom('session')
        .innerJoin('person', (join) => join.onRef('person.office_id', '=', 'session.office_id').onRef('person.person_id', '=', 'session.person_id'))
        .innerJoin('office', 'office.office_id', 'session.office_id')
        .select(['person.person_id', 'person.name', 'person.email', 'person.role', 'office.name as office_name', 'session.csrf_token', 'person.must_change_password', 'person.provider_id'])
        .select(sql<boolean>`session.last_used_at < now() - interval '1 minute'`.as('stale_mark'))
        .where('session.office_id', '=', officeId)
        .where('session.token_digest', '=', tokenDigest)
        .where('session.revoked_at', 'is', null)
        .where('person.disabled_at', 'is', null)
        .where(sql<boolean>`session.expires_at > now()`)
        .where(sql<boolean>`session.last_used_at > now() - make_interval(mins => ${idleMinutes})`)
        .executeTakeFirst()
      if (row === undefined) return undefined
      // Once a minute is enough to know when a session was last used.
      if (row.stale_mark) await tx.updateTable('session').set({ last_used_at: sql`now()` }).where('office_id', '=', officeId).where('token_digest', '=', tokenDigest).execute()
      return { person: { id: row.person_id, name: row.name, email: row.email, role: row.role, ...(row.provider_id === null ? {} : { providerId: row.provider_id }) }, office: { id: officeId, name: row.office_name }, csrfToken: row.csrf_token, mustChangePassword: row.must_change_password }
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
