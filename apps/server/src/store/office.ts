// The office's own record: name, settings, number ranges, fees, standings with payers.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { OfficeRecords } from './store.ts'

export function officeIn({ tx, officeId }: Within): OfficeRecords {
  return {
    async create({ name, document }) {
      await tx.insertInto('office').values({ office_id: officeId, name, document: JSON.stringify(document) }).execute()
    },
    async read() {
      const row = await tx.selectFrom('office').select(['name', 'document']).where('office_id', '=', officeId).executeTakeFirst()
      return row === undefined ? undefined : { name: row.name, document: row.document }
    },
    async caseNumber(wanted) {
      // The office's row is locked, so two openings at once get two numbers.
      const office = await tx.selectFrom('office').select('last_case_number').where('office_id', '=', officeId).forUpdate().executeTakeFirstOrThrow()
      const taken = wanted === undefined ? true : await tx.selectFrom('treatment_case').select('number').where('office_id', '=', officeId).where('number', '=', wanted).executeTakeFirst()
      const number = wanted !== undefined && taken === undefined ? wanted : office.last_case_number + 1
      await tx.updateTable('office').set({ last_case_number: Math.max(office.last_case_number, number) }).where('office_id', '=', officeId).execute()
      return number
    },
    async nextControlNumber() {
      const row = await tx
        .updateTable('office')
        .set((eb) => ({ last_control_number: eb(eb('last_control_number', '%', 999_999_999), '+', 1) }))
        .where('office_id', '=', officeId)
        .returning('last_control_number')
        .executeTakeFirstOrThrow()
      return row.last_control_number
    },
    async setDays(days) {
      const { document } = await tx.selectFrom('office').select('document').where('office_id', '=', officeId).forUpdate().executeTakeFirstOrThrow()
      const kept = typeof document === 'object' && document !== null ? document : {}
      await tx.updateTable('office').set({ document: JSON.stringify({ ...kept, workingDays: days.workingDays, closedDays: days.closedDays }) }).where('office_id', '=', officeId).execute()
    },
    async setFee({ code, from, cents }) {
      await tx
        .insertInto('fee')
        .values({ office_id: officeId, code, in_force_from: from, amount: cents })
        .onConflict((conflict) => conflict.columns(['office_id', 'code', 'in_force_from']).doUpdateSet({ amount: cents }))
        .execute()
    },
    async setCredential({ providerId, payerId, from, body }) {
      const text = JSON.stringify(body)
      await tx
        .insertInto('credential')
        .values({ office_id: officeId, provider_id: providerId, payer_id: payerId, in_force_from: from, body: text })
        .onConflict((conflict) => conflict.columns(['office_id', 'provider_id', 'payer_id', 'in_force_from']).doUpdateSet({ body: text }))
        .execute()
    },
    async credentials() {
      // The latest row of each dentist and payer is the one that holds.
      const rows = await tx.selectFrom('credential').select(['provider_id', 'payer_id', 'body']).where('office_id', '=', officeId).orderBy('in_force_from').execute()
      return rows.map((row) => ({ providerId: row.provider_id, payerId: row.payer_id, body: row.body }))
    },
    async providers() {
      const rows = await tx.selectFrom('provider').select(['provider_id', 'body']).where('office_id', '=', officeId).orderBy('provider_id').execute()
      return rows.map((row) => ({ id: row.provider_id, body: row.body }))
    },
    async setProvider({ id, body }) {
      const text = JSON.stringify(body)
      await tx
        .insertInto('provider')
        .values({ office_id: officeId, provider_id: id, body: text })
        .onConflict((conflict) => conflict.columns(['office_id', 'provider_id']).doUpdateSet({ body: text, changed_at: sql`now()` }))
        .execute()
    },
  }
}
