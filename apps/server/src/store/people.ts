// People of the office who sign in, with one role each.
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { PeopleStore } from './store.ts'

export function peopleIn({ tx, officeId }: Within): PeopleStore {
  return {
    async add({ id, name, email, role, passwordHash, mustChangePassword = false, providerId }) {
      const address = email.toLowerCase()
      await tx.insertInto('person').values({ office_id: officeId, person_id: id, email: address, name, role, password_hash: passwordHash, disabled_at: null, must_change_password: mustChangePassword, provider_id: providerId ?? null }).execute()
      await tx.insertInto('sign_in_directory').values({ office_id: officeId, person_id: id, email: address }).execute()
    },
    async list() {
      const rows = await tx.selectFrom('person').select(['person_id', 'name', 'email', 'role', 'provider_id']).where('office_id', '=', officeId).where('disabled_at', 'is', null).orderBy('name').execute()
      return rows.map((row) => ({ id: row.person_id, name: row.name, email: row.email, role: row.role, ...linked(row) }))
    },
    async findForSignIn(personId) {
      if (!isId(personId)) return undefined
      const row = await tx
        .selectFrom('person')
        .select(['person_id', 'name', 'email', 'role', 'password_hash', 'provider_id'])
        .where('office_id', '=', officeId)
        .where('person_id', '=', personId)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row === undefined ? undefined : { id: row.person_id, name: row.name, email: row.email, role: row.role, passwordHash: row.password_hash, ...linked(row) }
    },
    async everyone() {
      const rows = await tx
        .selectFrom('person')
        .select(['person_id', 'name', 'email', 'role', 'disabled_at', 'must_change_password', 'provider_id'])
        .select((eb) => eb.selectFrom('session').select((inner) => inner.fn.max('session.last_used_at').as('at')).whereRef('session.office_id', '=', 'person.office_id').whereRef('session.person_id', '=', 'person.person_id').as('last_seen'))
        .where('office_id', '=', officeId)
        .orderBy('name')
        .execute()
      return rows.map((row) => ({ id: row.person_id, name: row.name, email: row.email, role: row.role, active: row.disabled_at === null, mustChangePassword: row.must_change_password, ...linked(row), ...(row.last_seen === null ? {} : { lastSeen: row.last_seen }) }))
    },
    async hasEmail(email) {
      return (await tx.selectFrom('person').select('person_id').where('office_id', '=', officeId).where('email', '=', email.toLowerCase()).executeTakeFirst()) !== undefined
    },
    async change(personId, { name, role, active, providerId }) {
      const set = { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }), ...(providerId === undefined ? {} : { provider_id: providerId }), ...(active === undefined ? {} : { disabled_at: active ? null : sql<string>`now()` }) }
      if (Object.keys(set).length > 0) await tx.updateTable('person').set(set).where('office_id', '=', officeId).where('person_id', '=', personId).execute()
    },
    async setPassword(personId, { hash, mustChange }) {
      await tx.updateTable('person').set({ password_hash: hash, must_change_password: mustChange, password_changed_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).execute()
    },
    async disable(personId) {
      await tx.updateTable('person').set({ disabled_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).execute()
      await tx.updateTable('session').set({ revoked_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).where('revoked_at', 'is', null).execute()
    },
  }
}

function linked({ provider_id }: { provider_id: string | null }): { providerId?: string } {
  return provider_id === null ? {} : { providerId: provider_id }
}
