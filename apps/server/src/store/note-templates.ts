// Note templates of the office itself.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { NoteTemplateStore } from './store.ts'

export function noteTemplatesIn({ tx, officeId }: Within): NoteTemplateStore {
  return {
    async keep(templateId, body, by) {
      const row = { office_id: officeId, template_id: templateId, body: JSON.stringify(body), kept_by: by }
      await tx.insertInto('note_template').values(row).onConflict((conflict) => conflict.columns(['office_id', 'template_id']).doUpdateSet({ body: row.body, kept_by: by, kept_at: sql`now()` })).execute()
    },
    async remove(templateId) {
      const removed = await tx.deleteFrom('note_template').where('office_id', '=', officeId).where('template_id', '=', templateId).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
    async list() {
      const rows = await tx.selectFrom('note_template').select(['template_id', 'body']).where('office_id', '=', officeId).orderBy('template_id').execute()
      return rows.map((row) => ({ id: row.template_id, body: row.body }))
    },
  }
}
