// Claims built and sent. The database itself refuses a second live original for one case and coverage.
import { claim as claimSchema } from '@crossbill/model'
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { ClaimRecord, ClaimStore } from './store.ts'

const columns = ['claim_id', 'case_id', 'coverage_id', 'patient_control_number', 'state', 'body'] as const

export function claimsIn({ tx, officeId }: Within): ClaimStore {
  return {
    async add({ caseId, coverageId, claim }) {
      if (!isId(caseId)) return false
      const made = await tx
        .insertInto('claim')
        .values({
          office_id: officeId,
          claim_id: claim.id,
          case_id: caseId,
          coverage_id: coverageId,
          patient_control_number: claim.patientControlNumber,
          purpose: claim.purpose,
          frequency: claim.frequency,
          replaces_claim_id: claim.replacesClaimId ?? null,
          body: JSON.stringify(claim),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('claim_id')
        .executeTakeFirst()
      return made !== undefined
    },
    async find(claimId) {
      const row = await tx.selectFrom('claim').select(columns).where('office_id', '=', officeId).where('claim_id', '=', claimId).executeTakeFirst()
      return row === undefined ? undefined : readRecord(row)
    },
    async findByControlNumber(patientControlNumber) {
      const row = await tx.selectFrom('claim').select(columns).where('office_id', '=', officeId).where('patient_control_number', '=', patientControlNumber).executeTakeFirst()
      return row === undefined ? undefined : readRecord(row)
    },
    async findByControlNumbers(patientControlNumbers) {
      if (patientControlNumbers.length === 0) return new Map()
      const rows = await tx.selectFrom('claim').select(columns).where('office_id', '=', officeId).where(sql<boolean>`patient_control_number = any(${[...new Set(patientControlNumbers)]})`).execute()
      return new Map(rows.map((row) => [row.patient_control_number, readRecord(row)]))
    },
    async sent() {
      const rows = await tx.selectFrom('claim').select(columns).where('office_id', '=', officeId).where('state', '=', 'sent').execute()
      return rows.map(readRecord)
    },
    async setState(claimId, state) {
      await tx.updateTable('claim').set({ state }).where('office_id', '=', officeId).where('claim_id', '=', claimId).execute()
    },
  }
}

interface ClaimRow {
  claim_id: string
  case_id: string
  coverage_id: string
  patient_control_number: string
  state: string
  body: unknown
}

function readRecord(row: ClaimRow): ClaimRecord {
  return { claimId: row.claim_id, caseId: row.case_id, coverageId: row.coverage_id, patientControlNumber: row.patient_control_number, state: row.state, claim: claimSchema.parse(row.body) }
}
