// People of the office who sign in, with one role each.
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { PeopleStore } from './store.ts'

export function peopleIn({ tx, officeId }: Within): PeopleStore {
  return {
    async add({ id, name, email, role, passwordHash }) {
      const address = email.toLowerCase()
      await tx.insertInto('person').values({ office_id: officeId, person_id: id, email: address, name, role, password_hash: passwordHash, disabled_at: null }).execute()
      await tx.insertInto('sign_in_directory').values({ office_id: officeId, person_id: id, email: address }).execute()
    },
    async list() {
      const rows = await tx.selectFrom('person').select(['person_id', 'name', 'email', 'role']).where('office_id', '=', officeId).where('disabled_at', 'is', null).orderBy('name').execute()
      return rows.map((row) => ({ id: row.person_id, name: row.name, email: row.email, role: row.role }))
    },
    async findForSignIn(personId) {
      if (!isId(personId)) return undefined
      const row = await tx
        .selectFrom('person')
        .select(['person_id', 'name', 'email', 'role', 'password_hash'])
        .where('office_id', '=', officeId)
        .where('person_id', '=', personId)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row === undefined ? undefined : { id: row.person_id, name: row.name, email: row.email, role: row.role, passwordHash: row.password_hash }
    },
    async disable(personId) {
      await tx.updateTable('person').set({ disabled_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).execute()
      await tx.updateTable('session').set({ revoked_at: sql`now()` }).where('office_id', '=', officeId).where('person_id', '=', personId).where('revoked_at', 'is', null).execute()
    },
  }
}
