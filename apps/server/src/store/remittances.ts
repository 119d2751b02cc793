// Remittances, postings under their identity, and claims of them that fit none of ours: kept, never dropped.
import { randomUUID } from 'node:crypto'
import type { Finding, RemittanceAdvice, RemittanceClaim } from '@crossbill/model'
import { isId, type Within } from './postgres-store.ts'
import type { RemittanceRecord, RemittanceStore } from './store.ts'

/** Rows in one statement; a statement holds 65,535 values. */
const rowsAtOnce = 1000

export function remittancesIn(within: Within): RemittanceStore {
  const { tx, officeId } = within
  return {
    async findPosted(paymentKey) {
      const rows = await tx
        .selectFrom('remittance')
        .select(['remittance_id', 'content_digest'])
        .where('office_id', '=', officeId)
        .where('payment_key', '=', paymentKey)
        .where('state', 'in', ['posted', 'partly-posted'])
        .execute()
      return rows.map((row) => ({ remittanceId: row.remittance_id, contentDigest: row.content_digest }))
    },
    add: (added) => add(within, added),
    async postedDifferently(identity, key) {
      const row = await tx.selectFrom('posting').select('posting_key').where('office_id', '=', officeId).where('identity', '=', identity).where('posting_key', '<>', key).executeTakeFirst()
      return row !== undefined
    },
    async isPosted(key) {
      return (await tx.selectFrom('posting').select('posting_key').where('office_id', '=', officeId).where('posting_key', '=', key).executeTakeFirst()) !== undefined
    },
    async post({ key, identity, remittanceId, position, claimId, caseId, paid }) {
      const made = await tx
        .insertInto('posting')
        .values({ office_id: officeId, posting_key: key, identity, remittance_id: remittanceId, claim_position: position, claim_id: claimId, case_id: caseId, paid })
        .onConflict((conflict) => conflict.columns(['office_id', 'posting_key']).doNothing())
        .returning('posting_key')
        .executeTakeFirst()
      return made !== undefined
    },
    reversals: (cents) => reversals(within, cents),
    async keepUnmatched(remittanceId, kept) {
      const rows = kept.map(({ position, reason, claim }) => ({ office_id: officeId, unmatched_id: randomUUID(), remittance_id: remittanceId, claim_position: position, reason, body: JSON.stringify(claim) }))
      for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.insertInto('unmatched_remittance').values(rows.slice(at, at + rowsAtOnce)).execute()
      return rows.map((row) => row.unmatched_id)
    },
    findUnmatched: (id) => findUnmatched(within, id),
    async settleUnmatched(id, state) {
      await tx.updateTable('unmatched_remittance').set({ state }).where('office_id', '=', officeId).where('unmatched_id', '=', id).execute()
    },
    async find(remittanceId) {
      if (!isId(remittanceId)) return undefined
      const row = await recordRows(within).where('remittance_id', '=', remittanceId).executeTakeFirst()
      return row === undefined ? undefined : readRecord(row)
    },
    async postings(remittanceId) {
      const rows = await tx.selectFrom('posting').select(['claim_position', 'claim_id', 'case_id']).where('office_id', '=', officeId).where('remittance_id', '=', remittanceId).execute()
      return rows.map((row) => ({ position: row.claim_position, claimId: row.claim_id, caseId: row.case_id }))
    },
    async list() {
      const rows = await recordRows(within).orderBy('received_at', 'desc').limit(500).execute()
      return rows.map(readRecord)
    },
    async unmatched() {
      const rows = await unmatchedRows(within).where('unmatched_remittance.state', '=', 'open').orderBy('unmatched_remittance.created_at').execute()
      return rows.map(readUnmatched)
    },
  }
}

async function reversals({ tx, officeId }: Within, cents: number): ReturnType<RemittanceStore['reversals']> {
  const rows = await tx
    .selectFrom('posting')
    .innerJoin('remittance', (join) => join.onRef('remittance.office_id', '=', 'posting.office_id').onRef('remittance.remittance_id', '=', 'posting.remittance_id'))
    .select(['posting.paid', 'posting.claim_position', 'remittance.body'])
    .where('posting.office_id', '=', officeId)
    .where('posting.paid', '=', -cents)
    .limit(200)
    .execute()
  return rows.flatMap((row) => {
    const claim = (row.body as RemittanceAdvice).claims[row.claim_position - 1]
    return claim === undefined ? [] : [{ paid: row.paid, payerNumber: claim.payerClaimControlNumber, ourNumber: claim.patientControlNumber }]
  })
}

async function add({ tx, officeId }: Within, added: Parameters<RemittanceStore['add']>[0]): Promise<string> {
  const remittanceId = randomUUID()
  await tx
    .insertInto('remittance')
    .values({
      office_id: officeId,
      remittance_id: remittanceId,
      digest: added.digest,
      position: added.position,
      payment_key: added.paymentKey,
      content_digest: added.contentDigest,
      state: added.state,
      amount: added.advice.payment.amount,
      difference: added.difference,
      body: JSON.stringify(added.advice),
      findings: JSON.stringify(added.findings),
    })
    .execute()
  return remittanceId
}

function unmatchedRows({ tx, officeId }: Within) {
  return tx
    .selectFrom('unmatched_remittance')
    .innerJoin('remittance', (join) => join.onRef('remittance.office_id', '=', 'unmatched_remittance.office_id').onRef('remittance.remittance_id', '=', 'unmatched_remittance.remittance_id'))
    .select(['unmatched_id', 'unmatched_remittance.remittance_id', 'reason', 'claim_position', 'unmatched_remittance.body', 'remittance.body as advice', 'remittance.digest', 'received_at'])
    .where('unmatched_remittance.office_id', '=', officeId)
}

interface UnmatchedRow {
  unmatched_id: string
  remittance_id: string
  reason: string
  claim_position: number
  body: unknown
  advice: unknown
  digest: string
  received_at: string
}

function readUnmatched(row: UnmatchedRow) {
  const advice = row.advice as RemittanceAdvice
  return {
    id: row.unmatched_id,
    remittanceId: row.remittance_id,
    reason: row.reason,
    claim: row.body as RemittanceClaim,
    payerName: advice.payer.name,
    receivedAt: row.received_at,
    position: row.claim_position,
    digest: row.digest,
    advice,
  }
}

async function findUnmatched(within: Within, id: string) {
  if (!isId(id)) return undefined
  const row = await unmatchedRows(within).where('unmatched_id', '=', id).where('unmatched_remittance.state', '=', 'open').forUpdate('unmatched_remittance').executeTakeFirst()
  return row === undefined ? undefined : readUnmatched(row)
}

function recordRows({ tx, officeId }: Within) {
  return tx
    .selectFrom('remittance')
    .select(['remittance_id', 'digest', 'state', 'received_at', 'body', 'findings'])
    .select((eb) => [
      eb.selectFrom('posting').select((inner) => inner.fn.countAll<number>().as('n')).whereRef('posting.office_id', '=', 'remittance.office_id').whereRef('posting.remittance_id', '=', 'remittance.remittance_id').as('posted'),
      eb.selectFrom('unmatched_remittance').select((inner) => inner.fn.countAll<number>().as('n')).whereRef('unmatched_remittance.office_id', '=', 'remittance.office_id').whereRef('unmatched_remittance.remittance_id', '=', 'remittance.remittance_id').where('unmatched_remittance.state', '=', 'open').as('unmatched'),
    ])
    .where('office_id', '=', officeId)
}

interface RecordRow {
  remittance_id: string
  digest: string
  state: RemittanceRecord['state']
  received_at: string
  body: unknown
  findings: unknown
  posted: number | null
  unmatched: number | null
}

function readRecord(row: RecordRow): RemittanceRecord {
  return {
    remittanceId: row.remittance_id,
    digest: row.digest,
    state: row.state,
    receivedAt: row.received_at,
    advice: row.body as RemittanceAdvice,
    findings: row.findings as Finding[],
    posted: row.posted ?? 0,
    unmatched: row.unmatched ?? 0,
  }
}
