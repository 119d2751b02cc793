// Letter templates of the office: its own wording around what the chart says.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { LetterTemplateStore } from './store.ts'

export function letterTemplatesIn({ tx, officeId }: Within): LetterTemplateStore {
  return {
    async keep(templateId, { kind, body, by }) {
      const row = { office_id: officeId, template_id: templateId, kind, body: JSON.stringify(body), kept_by: by }
      await tx.insertInto('letter_template').values(row).onConflict((conflict) => conflict.columns(['office_id', 'template_id']).doUpdateSet({ kind, body: row.body, kept_by: by, kept_at: sql`now()` })).execute()
    },
    async remove(templateId) {
      const removed = await tx.deleteFrom('letter_template').where('office_id', '=', officeId).where('template_id', '=', templateId).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
    async list() {
      const rows = await tx.selectFrom('letter_template').select(['template_id', 'kind', 'body']).where('office_id', '=', officeId).orderBy('template_id').execute()
      return rows.map((row) => ({ id: row.template_id, kind: row.kind, body: row.body }))
    },
  }
}
