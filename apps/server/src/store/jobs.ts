// Short jobs, asked for in the same transaction as the change that needs them, so neither exists without the other.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { JobStore } from './store.ts'

export function jobsIn({ tx, officeId }: Within): JobStore {
  return {
    async add(task, payload) {
      const ids = JSON.stringify({ ...payload, officeId })
      await sql`select graphile_worker.add_job(${task}, payload => ${ids}::json, max_attempts => 25)`.execute(tx)
    },
  }
}
