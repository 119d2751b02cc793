// Letter templates of the office, one for each kind of letter: its own wording around what the chart says.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { LetterTemplateStore } from './store.ts'

export function letterTemplatesIn({ tx, officeId }: Within): LetterTemplateStore {
  return {
    async keep(kind, body, by) {
      const row = { office_id: officeId, template_id: kind, kind, body: JSON.stringify(body), kept_by: by }
      await tx.insertInto('letter_template').values(row).onConflict((conflict) => conflict.columns(['office_id', 'template_id']).doUpdateSet({ body: row.body, kept_by: by, kept_at: sql`now()` })).execute()
    },
    async remove(kind) {
      const removed = await tx.deleteFrom('letter_template').where('office_id', '=', officeId).where('template_id', '=', kind).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
    async list() {
      const rows = await tx.selectFrom('letter_template').select('body').where('office_id', '=', officeId).orderBy('template_id').execute()
      return rows.map((row) => row.body)
    },
  }
}
