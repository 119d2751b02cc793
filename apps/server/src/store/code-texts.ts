// Official texts of licensed code sets, kept for the one office that imported them.
import type { Within } from './postgres-store.ts'
import type { CodeTextStore } from './store.ts'

/** Rows of one statement; three values a row stay far below the most a statement may carry. */
const atOnce = 2_000

export function codeTextsIn({ tx, officeId }: Within): CodeTextStore {
  return {
    async replace({ set, texts, fileName, digest, importedBy }) {
      await tx.deleteFrom('licensed_text_set').where('office_id', '=', officeId).where('code_set', '=', set).execute()
      await tx.insertInto('licensed_text_set').values({ office_id: officeId, code_set: set, file_name: fileName, digest, codes: texts.length, imported_by: importedBy }).execute()
      for (let from = 0; from < texts.length; from += atOnce) {
        await tx.insertInto('licensed_text').values(texts.slice(from, from + atOnce).map(({ code, name }) => ({ office_id: officeId, code_set: set, code, name }))).execute()
      }
    },
    async remove(set) {
      const removed = await tx.deleteFrom('licensed_text_set').where('office_id', '=', officeId).where('code_set', '=', set).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
    async list() {
      const rows = await tx.selectFrom('licensed_text_set').selectAll().where('office_id', '=', officeId).orderBy('code_set').execute()
      return rows.map((row) => ({ set: row.code_set, fileName: row.file_name, digest: row.digest, codes: row.codes, importedBy: row.imported_by, importedAt: row.imported_at }))
    },
    async texts(set) {
      return tx.selectFrom('licensed_text').select(['code', 'name']).where('office_id', '=', officeId).where('code_set', '=', set).orderBy('code').execute()
    },
    async namesOf(codes) {
      if (codes.length === 0) return new Map()
      const rows = await tx.selectFrom('licensed_text').select(['code', 'name']).where('office_id', '=', officeId).where('code', 'in', [...new Set(codes)]).execute()
      return new Map(rows.map((row) => [row.code, row.name]))
    },
  }
}
