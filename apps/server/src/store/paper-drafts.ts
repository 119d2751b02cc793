// Papers being written: what a person changed of a composed paper, kept until it is signed. Each change names the version
// it was made from; a newer one is never written over.
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { PaperDraftStore } from './store.ts'

export function paperDraftsIn({ tx, officeId }: Within): PaperDraftStore {
  return {
    async find(caseId, paper) {
      if (!isId(caseId)) return undefined
      const row = await tx.selectFrom('paper_draft').select(['version', 'body', 'kept_by', 'kept_at']).where('office_id', '=', officeId).where('case_id', '=', caseId).where('paper', '=', paper).executeTakeFirst()
      return row === undefined ? undefined : { version: row.version, body: row.body, keptBy: row.kept_by, keptAt: row.kept_at }
    },
    async keep(caseId, paper, { version, body, by }) {
      const text = JSON.stringify(body)
      if (version === 0) {
        const made = await tx.insertInto('paper_draft').values({ office_id: officeId, case_id: caseId, paper, version: 1, body: text, kept_by: by }).onConflict((conflict) => conflict.columns(['office_id', 'case_id', 'paper']).doNothing()).returning('version').executeTakeFirst()
        return made?.version
      }
      const kept = await tx
        .updateTable('paper_draft')
        .set({ version: version + 1, body: text, kept_by: by, kept_at: sql`now()` })
        .where('office_id', '=', officeId).where('case_id', '=', caseId).where('paper', '=', paper).where('version', '=', version)
        .returning('version')
        .executeTakeFirst()
      return kept?.version
    },
    async remove(caseId, paper, version) {
      await tx.deleteFrom('paper_draft').where('office_id', '=', officeId).where('case_id', '=', caseId).where('paper', '=', paper).where('version', '=', version).execute()
    },
  }
}
