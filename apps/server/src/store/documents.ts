// Papers of a case as they were signed, with text and sheets; and the printer offset of each form.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { DocumentSignature, DocumentStore, SignedDocument } from './store.ts'

const columns = ['document_id', 'case_id', 'kind', 'title', 'coverage_id', 'claim_id', 'body', 'digest', 'signature', 'kept_by_name', 'kept_at'] as const

export function documentsIn({ tx, officeId }: Within): DocumentStore {
  return {
    async keep({ person, pdf, ...kept }) {
      const documentId = randomUUID()
      await tx
        .insertInto('signed_document')
        .values({
          office_id: officeId, document_id: documentId, case_id: kept.caseId, kind: kept.kind, title: kept.title, coverage_id: kept.coverageId ?? null, claim_id: kept.claimId ?? null,
          body: JSON.stringify(kept.body), pdf, digest: kept.digest, signature: JSON.stringify(kept.signature), kept_by: person.id, kept_by_name: person.name, kept_at: kept.keptAt,
        })
        .execute()
      return documentId
    },
    async ofCase(caseId) {
      if (!isId(caseId)) return []
      const rows = await tx.selectFrom('signed_document').select(columns).where('office_id', '=', officeId).where('case_id', '=', caseId).orderBy('kept_at', 'desc').execute()
      return rows.map(read)
    },
    async find(caseId, documentId) {
      if (!isId(caseId) || !isId(documentId)) return undefined
      const row = await tx.selectFrom('signed_document').select([...columns, 'pdf']).where('office_id', '=', officeId).where('case_id', '=', caseId).where('document_id', '=', documentId).executeTakeFirst()
      return row === undefined ? undefined : { ...read(row), pdf: row.pdf }
    },
    async offsets() {
      const rows = await tx.selectFrom('printer_offset').select(['form', 'x', 'y']).where('office_id', '=', officeId).execute()
      const of = (form: 'cms1500' | 'ada') => {
        const row = rows.find((each) => each.form === form)
        return { x: row?.x ?? 0, y: row?.y ?? 0 }
      }
      return { cms1500: of('cms1500'), ada: of('ada') }
    },
    async setOffset(form, { x, y, by }) {
      await tx
        .insertInto('printer_offset')
        .values({ office_id: officeId, form, x, y, changed_by: by })
        .onConflict((conflict) => conflict.columns(['office_id', 'form']).doUpdateSet({ x, y, changed_by: by, changed_at: sql`now()` }))
        .execute()
    },
  }
}

interface Row {
  document_id: string
  case_id: string
  kind: string
  title: string
  coverage_id: string | null
  claim_id: string | null
  body: unknown
  digest: string
  signature: unknown
  kept_by_name: string
  kept_at: string
}

function read(row: Row): SignedDocument {
  return {
    documentId: row.document_id, caseId: row.case_id, kind: row.kind, title: row.title, coverageId: row.coverage_id ?? undefined, claimId: row.claim_id ?? undefined, body: row.body,
    digest: row.digest, signature: row.signature as DocumentSignature, keptBy: row.kept_by_name, keptAt: row.kept_at,
  }
}
