// What people said when they settled something by hand. The table only grows.
import { randomUUID } from 'node:crypto'
import { isId, type Within } from './postgres-store.ts'
import type { RemarkStore } from './store.ts'

export function remarksIn({ tx, officeId }: Within): RemarkStore {
  return {
    async add(subject, { by, at, text }) {
      const about = {
        remittance_id: 'remittanceId' in subject ? subject.remittanceId : null,
        unmatched_id: 'unmatchedId' in subject ? subject.unmatchedId : null,
        file_digest: 'fileDigest' in subject ? subject.fileDigest : null,
      }
      await tx.insertInto('remark').values({ office_id: officeId, remark_id: randomUUID(), ...about, by, at, text }).execute()
    },
    async ofRemittance(remittanceId) {
      if (!isId(remittanceId)) return []
      return tx
        .selectFrom('remark')
        .leftJoin('unmatched_remittance', (join) => join.onRef('unmatched_remittance.office_id', '=', 'remark.office_id').onRef('unmatched_remittance.unmatched_id', '=', 'remark.unmatched_id'))
        .select(['remark.by', 'remark.at', 'remark.text'])
        .where('remark.office_id', '=', officeId)
        .where((eb) => eb.or([eb('remark.remittance_id', '=', remittanceId), eb('unmatched_remittance.remittance_id', '=', remittanceId)]))
        .orderBy('remark.at')
        .execute()
    },
  }
}
