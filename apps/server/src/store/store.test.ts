// The contract of the store, run against the embedded database and another PostgreSQL version alike.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, testServers, type FreshDatabase } from '../../test/fresh-database.ts'
import { inventClaim, inventDocument, inventOffice, inventRemittanceClaim, type InventedOffice } from '../../test/invented.ts'
import { postgresStore } from './postgres-store.ts'
import type { Store } from './store.ts'

const at = '2026-11-24T09:30:00.000Z'

describe.each(testServers())('the store on the $name database', (server) => {
  let fresh: FreshDatabase
  let store: Store
  let ours: InventedOffice
  let theirs: InventedOffice
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    store = postgresStore(fresh.db)
    ours = await inventOffice(store)
    theirs = await inventOffice(store, 'Birch Lane Dental')
  })
  afterAll(() => fresh.drop())

  async function openCase(officeId = ours.officeId, document = inventDocument()) {
    return store.inOffice(officeId, async (office) => {
      const number = await office.office.caseNumber()
      return office.cases.open({ externalId: document.id, number, at, by: 'Tessa', events: [{ kind: 'case-opened', document }] })
    })
  }

  describe('offices are strictly apart', () => {
    test('a case of another office is unknown, like one that never was', async () => {
      const { caseId } = await openCase(theirs.officeId)
      const [foreign, unknown] = await store.inOffice(ours.officeId, async (office) => [await office.cases.find(caseId), await office.cases.find(randomUUID())])
      expect(foreign).toBeUndefined()
      expect(unknown).toBeUndefined()
      expect(await store.inOffice(ours.officeId, (office) => office.cases.history(caseId))).toEqual([])
      expect(await store.inOffice(ours.officeId, (office) => office.cases.append({ caseId, at, by: 'x', events: [{ kind: 'commented', text: 'hello' }] }))).toEqual({ ok: false, reason: 'unknown-case' })
      expect((await store.inOffice(theirs.officeId, (office) => office.cases.history(caseId))).length).toBe(1)
    })

    test('without an office set, no table shows a row', async () => {
      await openCase()
      for (const table of ['office', 'person', 'treatment_case', 'case_event', 'audit_log', 'session']) {
        const { rows } = await fresh.pool.query(`select count(*)::int as n from ${table}`)
        expect(rows, table).toEqual([{ n: 0 }])
      }
    })

    test('a row for another office cannot be written', async () => {
      await expect(
        store.inOffice(ours.officeId, async () => {
          await fresh.db.transaction().execute(async (tx) => {
            await tx.insertInto('fee').values({ office_id: theirs.officeId, code: 'D7240', in_force_from: '2026-01-01', amount: 1 }).execute()
          })
        }),
      ).rejects.toThrow(/row-level security/)
    })
  })

  describe('the history of a case only grows', () => {
    test('events come back as they went in, in order', async () => {
      const { caseId } = await openCase()
      const added = await store.inOffice(ours.officeId, (office) => office.cases.append({ caseId, version: 1, at, by: 'Tessa', events: [{ kind: 'commented', text: 'card copied' }, { kind: 'snoozed', until: '2026-12-01' }] }))
      expect(added).toEqual({ ok: true, version: 3 })
      const history = await store.inOffice(ours.officeId, (office) => office.cases.history(caseId))
      expect(history.map((event) => [event.seq, event.kind])).toEqual([[1, 'case-opened'], [2, 'commented'], [3, 'snoozed']])
      expect(history[1]).toMatchObject({ by: 'Tessa', at, text: 'card copied' })
    })

    test('a change made from an older version is refused and changes nothing', async () => {
      const { caseId } = await openCase()
      const add = (text: string, version: number) => store.inOffice(ours.officeId, (office) => office.cases.append({ caseId, version, at, by: 'Tessa', events: [{ kind: 'commented', text }] }))
      expect(await add('first', 1)).toEqual({ ok: true, version: 2 })
      expect(await add('second', 1)).toEqual({ ok: false, reason: 'newer-version', version: 2 })
      expect((await store.inOffice(ours.officeId, (office) => office.cases.history(caseId))).length).toBe(2)
    })

    test('twenty people writing at once each get their own place', async () => {
      const { caseId } = await openCase()
      await Promise.all(Array.from({ length: 20 }, (_, index) => store.inOffice(ours.officeId, (office) => office.cases.append({ caseId, at, by: `person ${index}`, events: [{ kind: 'commented', text: `remark ${index}` }] }))))
      const history = await store.inOffice(ours.officeId, (office) => office.cases.history(caseId))
      expect(history.map((event) => event.seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    })

    test('the same document opened twice is one case', async () => {
      const document = inventDocument()
      const first = await openCase(ours.officeId, document)
      const second = await openCase(ours.officeId, document)
      expect(second).toEqual({ caseId: first.caseId, already: true })
    })

    test('work that fails leaves nothing behind', async () => {
      const { caseId } = await openCase()
      await expect(
        store.inOffice(ours.officeId, async (office) => {
          await office.cases.append({ caseId, at, by: 'Tessa', events: [{ kind: 'commented', text: 'lost' }] })
          await office.jobs.add('deliver', { messageId: randomUUID() })
          throw new Error('the disk of the partner is full')
        }),
      ).rejects.toThrow('the disk')
      expect((await store.inOffice(ours.officeId, (office) => office.cases.history(caseId))).length).toBe(1)
      const { rows } = await fresh.owner.query('select count(*)::int as n from graphile_worker.jobs')
      expect(rows).toEqual([{ n: 0 }])
    })

    test('cases are found by number, title and patient, and a percent sign is only a sign', async () => {
      const { caseId } = await openCase()
      await store.inOffice(ours.officeId, (office) => office.cases.summarize(caseId, { state: 'draft', summary: { title: 'Implant 30% done', patient: 'Ostrander, Vesna', payers: [], recent: [], members: [], fee: 5 }, noteRows: [], approvals: { authorizations: [], predeterminations: [] }, computedOn: '2026-11-24' }))
      const search = (text: string) => store.inOffice(ours.officeId, async (office) => (await office.cases.list(text)).map((each) => each.caseId))
      expect(await search('ostran')).toEqual([caseId])
      expect(await search('30%')).toEqual([caseId])
      expect(await search('%%%')).toEqual([])
    })
  })

  describe('nothing is kept, sent or posted twice', () => {
    test('the same bytes are one file, whatever their name', async () => {
      const bytes = Buffer.from([0, 255, 10, 126, 13])
      const keep = (name: string) => store.inOffice(ours.officeId, (office) => office.files.keep({ kind: '835', name, bytes }))
      const first = await keep('a.835')
      expect(first).toEqual({ digest: createHash('sha256').update(bytes).digest('hex'), already: false })
      expect(await keep('b.835')).toEqual({ digest: first.digest, already: true })
      const back = await store.inOffice(ours.officeId, (office) => office.files.find(first.digest))
      expect(back?.bytes.equals(bytes)).toBe(true)
      expect(await store.inOffice(ours.officeId, (office) => office.files.receive(first.digest, 'folder'))).toBe(true)
      expect(await store.inOffice(ours.officeId, (office) => office.files.receive(first.digest, 'folder'))).toBe(false)
      expect(await store.inOffice(theirs.officeId, (office) => office.files.find(first.digest))).toBeUndefined()
    })

    test('an interchange number used again by other bytes is noticed', async () => {
      const [one, two] = await store.inOffice(ours.officeId, async (office) => [
        await office.files.keep({ kind: '999', name: 'x', bytes: Buffer.from('one') }),
        await office.files.keep({ kind: '999', name: 'y', bytes: Buffer.from('two') }),
      ])
      const record = (digest: string) => store.inOffice(ours.officeId, (office) => office.files.recordInterchange({ sender: 'HARBOR', receiver: 'ALDER', controlNumber: '000000007', date: '261124', digest }))
      expect(await record(one.digest)).toBeUndefined()
      expect(await record(one.digest)).toBeUndefined()
      expect(await record(two.digest)).toBe(one.digest)
    })

    test('a second live original for one coverage is refused; after a rejection it is not', async () => {
      const { caseId } = await openCase()
      const add = () => store.inOffice(ours.officeId, (office) => office.claims.add({ caseId, coverageId: 'c-dental', claim: inventClaim() }))
      const first = inventClaim()
      expect(await store.inOffice(ours.officeId, (office) => office.claims.add({ caseId, coverageId: 'c-dental', claim: first }))).toBe(true)
      expect(await add()).toBe(false)
      await store.inOffice(ours.officeId, (office) => office.claims.setState(first.id, 'rejected'))
      expect(await add()).toBe(true)
    })

    test('of fifty attempts at once to send one claim, one message stands', async () => {
      const { caseId } = await openCase()
      const claim = inventClaim()
      const digest = await store.inOffice(ours.officeId, async (office) => {
        await office.claims.add({ caseId, coverageId: 'c-dental', claim })
        return (await office.files.keep({ kind: '837D', name: 'c', bytes: Buffer.from(claim.id) })).digest
      })
      const sent = await Promise.all(
        Array.from({ length: 50 }, () =>
          store.inOffice(ours.officeId, async (office) => {
            const number = String(await office.office.nextControlNumber()).padStart(9, '0')
            return office.outbox.add({ claimId: claim.id, caseId, connection: 'folder', fileName: `${number}.837`, digest, interchangeControlNumber: number, groupControlNumber: '1', transactionControlNumber: '0001' })
          }),
        ),
      )
      expect(sent.filter(Boolean).length).toBe(1)
      expect((await store.inOffice(ours.officeId, (office) => office.outbox.waiting())).filter((message) => message.claimId === claim.id).length).toBe(1)
    })

    test('one posting identity posts once; a claim that fits none is kept with its place', async () => {
      const { caseId } = await openCase()
      const claim = inventClaim()
      const remittanceId = await store.inOffice(ours.officeId, async (office) => {
        await office.claims.add({ caseId, coverageId: 'c-dental', claim })
        const { digest } = await office.files.keep({ kind: '835', name: 'r', bytes: Buffer.from(`835 ${claim.id}`) })
        return office.remittances.add({ digest, position: 1, paymentKey: 'k', contentDigest: claim.id, state: 'posted', advice: advice(), difference: 0, findings: [] })
      })
      const post = (position: number) => store.inOffice(ours.officeId, (office) => office.remittances.post({ key: `key ${claim.id}`, identity: claim.id, remittanceId, position, claimId: claim.id, caseId, paid: 51_200 }))
      expect([await post(1), await post(2)]).toEqual([true, false])
      const [id] = await store.inOffice(ours.officeId, (office) => office.remittances.keepUnmatched(remittanceId, [{ position: 3, reason: 'no claim of ours', claim: inventRemittanceClaim('ELSEWHERE') }]))
      const kept = await store.inOffice(ours.officeId, (office) => office.remittances.unmatched())
      expect(kept.map((each) => [each.id, each.claim.patientControlNumber])).toEqual([[id, 'ELSEWHERE']])
      const [listed] = await store.inOffice(ours.officeId, (office) => office.remittances.list())
      expect(listed).toMatchObject({ posted: 1, unmatched: 1, state: 'posted' })
    })
  })

  describe('the queue', () => {
    const next = { kind: 'send' as const, title: 'Send the dental claim to Saltbrook', why: 'Nothing stands in its way.', due: '2026-11-25', owner: 'biller' as const, expected: 41_200 }

    test('a case has one open step; its owner stays when the step changes', async () => {
      const { caseId } = await openCase()
      await store.inOffice(ours.officeId, (office) => office.queue.put({ caseId }, next, {}))
      expect(await store.inOffice(ours.officeId, (office) => office.queue.assign({ caseId }, ours.people.biller.id))).toBe(true)
      await store.inOffice(ours.officeId, (office) => office.queue.put({ caseId }, { ...next, kind: 'wait', due: '2026-12-24', limit: { date: '2027-01-03', what: 'last day to file' } }, { snoozedUntil: '2026-12-26' }))
      const rows = (await store.inOffice(ours.officeId, (office) => office.queue.list({ is: 'everyone' }))).filter((row) => row.caseId === caseId)
      expect(rows.length).toBe(1)
      expect(rows[0]).toMatchObject({ ownerName: ours.people.biller.name, snoozedUntil: '2026-12-26', next: { kind: 'wait', due: '2026-12-24', limit: { date: '2027-01-03' }, expected: 41_200 } })
      expect((await store.inOffice(ours.officeId, (office) => office.queue.list({ is: 'person', personId: ours.people.biller.id }))).map((row) => row.caseId)).toContain(caseId)
    })

    test('a person of another office cannot own a step', async () => {
      const { caseId } = await openCase()
      await store.inOffice(ours.officeId, (office) => office.queue.put({ caseId }, next, {}))
      expect(await store.inOffice(ours.officeId, (office) => office.queue.assign({ caseId }, theirs.people.biller.id))).toBe(false)
    })
  })

  describe('the audit log', () => {
    test('is chained: every entry follows from the one before, also when many write at once', async () => {
      const office = await inventOffice(store, 'Cedar Court Dental')
      await Promise.all(Array.from({ length: 40 }, (_, index) => store.inOffice(office.officeId, (each) => each.audit.add({ person: office.people.biller, action: 'case viewed', object: `case ${index}` }))))
      expect(await store.inOffice(office.officeId, (each) => each.audit.verify('whole'))).toMatchObject({ unbroken: true, count: 40 })
      expect(await store.inOffice(office.officeId, (each) => each.audit.verify('newest'))).toMatchObject({ unbroken: true, count: 40 })
      const entries = await store.inOffice(office.officeId, (each) => each.audit.list(100))
      expect(entries.length).toBe(40)
      expect(entries[0]).toMatchObject({ by: office.people.biller.name, role: 'biller', action: 'case viewed' })
    })

    test('shows when someone with the owner’s account changed or removed an entry', async () => {
      const office = await inventOffice(store, 'Dogwood Dental')
      for (let index = 0; index < 30; index += 1) await store.inOffice(office.officeId, (each) => each.audit.add({ person: office.people.biller, action: 'case viewed', object: `case ${index}` }))
      const tamper = async (statement: string) => {
        await fresh.owner.query('alter table crossbill.audit_log disable trigger user')
        await fresh.owner.query(statement, [office.officeId])
        await fresh.owner.query('alter table crossbill.audit_log enable trigger user')
      }
      const whole = () => store.inOffice(office.officeId, async (each) => (await each.audit.verify('whole')).unbroken)
      await tamper("update crossbill.audit_log set action = 'nothing' where office_id = $1 and object = 'case 12'")
      expect(await whole()).toBe(false)
      await tamper("update crossbill.audit_log set action = 'case viewed' where office_id = $1 and object = 'case 12'")
      expect(await whole()).toBe(true)
      await tamper('delete from crossbill.audit_log where office_id = $1 and seq = 1')
      expect(await whole()).toBe(false)
    })

    test('shows when the newest entries were removed, one of a lane or a whole lane', async () => {
      const removals = [
        'delete from crossbill.audit_log where office_id = $1 and (lane, seq) in (select lane, max(seq) from crossbill.audit_log where office_id = $1 group by lane limit 1)',
        'delete from crossbill.audit_log where office_id = $1 and lane = (select min(lane) from crossbill.audit_log where office_id = $1)',
        'delete from crossbill.audit_log where office_id = $1',
      ]
      for (const removal of removals) {
        const office = await inventOffice(store, 'Juniper Row Dental')
        for (let index = 0; index < 30; index += 1) await store.inOffice(office.officeId, (each) => each.audit.add({ person: office.people.biller, action: 'case viewed', object: `case ${index}` }))
        const verify = () => store.inOffice(office.officeId, (each) => each.audit.verify('newest'))
        const before = await verify()
        expect(before.unbroken).toBe(true)
        await fresh.owner.query('alter table crossbill.audit_log disable trigger user')
        await fresh.owner.query(removal, [office.officeId])
        await fresh.owner.query('alter table crossbill.audit_log enable trigger user')
        expect(await verify()).toEqual({ ...before, unbroken: false })
        // What is written afterwards does not hide the gap.
        await store.inOffice(office.officeId, (each) => each.audit.add({ person: office.people.biller, action: 'case viewed', object: 'case 99' }))
        expect((await store.inOffice(office.officeId, (each) => each.audit.verify('whole'))).unbroken).toBe(false)
      }
    })

    test('hostile names stand in it as they are, and what was added is seen in the same transaction', async () => {
      const office = await inventOffice(store, 'Quill Dental')
      const person = { ...office.people.biller, name: "O'Dell\\'); delete from session; --" }
      const object = "case 1'), ('x\\"
      const seen = await store.inOffice(office.officeId, async (each) => {
        await each.audit.add({ person, action: 'case viewed', object })
        return each.audit.list(10)
      })
      expect(seen).toMatchObject([{ by: person.name, object }])
      expect(await store.inOffice(office.officeId, (each) => each.audit.verify('whole'))).toMatchObject({ unbroken: true, count: 1 })
    })

    test('work whose entry cannot be written is not done', async () => {
      const office = await inventOffice(store, 'Reed Dental')
      for (const person of [{ ...office.people.biller, id: 'no id' }, { ...office.people.biller, name: 'zero \0' }]) {
        const work = store.inOffice(office.officeId, async (each) => {
          await each.office.setFee({ code: 'D0120', from: '2026-01-01', cents: 1 })
          await each.audit.add({ person, action: 'fee set', object: 'fee' })
        })
        await expect(work).rejects.toThrow()
      }
      expect(await store.inOffice(office.officeId, (each) => each.audit.list(10))).toEqual([])
      const fees = await fresh.owner.query('select 1 from crossbill.fee where office_id = $1', [office.officeId])
      expect(fees.rowCount).toBe(0)
    })

    test('the heads of its chains cannot be written by the program', async () => {
      for (const statement of ["update crossbill.audit_head set seq = 1", 'delete from crossbill.audit_head', "insert into crossbill.audit_head values (gen_random_uuid(), 1, 1, 'x')"]) {
        await expect(fresh.pool.query(statement)).rejects.toThrow(/permission denied/)
      }
    })
  })

  describe('people and sessions', () => {
    test('a disabled person is signed out at once, everywhere', async () => {
      const office = await inventOffice(store, 'Elm Dental')
      const digest = createHash('sha256').update('token').digest()
      await store.inOffice(office.officeId, (each) => each.sessions.open({ tokenDigest: digest, personId: office.people.biller.id, csrfToken: 'c', expiresAt: '2099-01-01T00:00:00Z' }))
      expect(await store.findSession({ officeId: office.officeId, tokenDigest: digest, idleMinutes: 30 })).toMatchObject({ person: { role: 'biller' }, csrfToken: 'c' })
      await store.inOffice(office.officeId, (each) => each.people.disable(office.people.biller.id))
      expect(await store.findSession({ officeId: office.officeId, tokenDigest: digest, idleMinutes: 30 })).toBeUndefined()
      expect(await store.inOffice(office.officeId, (each) => each.people.findForSignIn(office.people.biller.id))).toBeUndefined()
    })

    test('a session is found in its own office only, with the role its person has now', async () => {
      const office = await inventOffice(store, 'Ash Dental')
      const tokenDigest = createHash('sha256').update('own office').digest()
      await store.inOffice(office.officeId, (each) => each.sessions.open({ tokenDigest, personId: office.people.biller.id, csrfToken: 'c', expiresAt: '2099-01-01T00:00:00Z' }))
      const asked = (officeId: string) => store.findSession({ officeId, tokenDigest, idleMinutes: 30 })
      expect(await asked(theirs.officeId)).toBeUndefined()
      await store.inOffice(office.officeId, (each) => each.people.change(office.people.biller.id, { role: 'front-desk' }))
      expect(await asked(office.officeId)).toMatchObject({ person: { role: 'front-desk' } })
      // The office the lookup sets ends with it: the next statement of the same connection belongs to none.
      expect((await fresh.pool.query('select count(*)::int as count from crossbill.session')).rows[0]).toEqual({ count: 0 })
    })

    test('an expired and a revoked session are none', async () => {
      const office = await inventOffice(store, 'Fir Dental')
      const digest = (text: string) => createHash('sha256').update(text).digest()
      await store.inOffice(office.officeId, async (each) => {
        await each.sessions.open({ tokenDigest: digest('old'), personId: office.people.dentist.id, csrfToken: 'c', expiresAt: '2020-01-01T00:00:00Z' })
        await each.sessions.open({ tokenDigest: digest('ended'), personId: office.people.dentist.id, csrfToken: 'c', expiresAt: '2099-01-01T00:00:00Z' })
        await each.sessions.revoke(digest('ended'))
      })
      expect(await store.findSession({ officeId: office.officeId, tokenDigest: digest('old'), idleMinutes: 30 })).toBeUndefined()
      expect(await store.findSession({ officeId: office.officeId, tokenDigest: digest('ended'), idleMinutes: 30 })).toBeUndefined()
    })

    test('one e-mail address may be used in two offices and leads to both', async () => {
      const email = `shared.${randomUUID().slice(0, 8)}@office.example`
      for (const office of [ours, theirs]) {
        await store.inOffice(office.officeId, (each) => each.people.add({ id: randomUUID(), name: 'Kit', email, role: 'biller', passwordHash: 'x' }))
      }
      expect((await store.findSignIn(email.toUpperCase())).map((each) => each.officeId).sort()).toEqual([ours.officeId, theirs.officeId].sort())
    })
  })
})

function advice() {
  return {
    payer: { name: 'Saltbrook Dental' },
    payee: { name: 'Alder Street Dental' },
    payment: { amount: 51_200, method: 'electronic' as const, traceNumber: 'T1', credit: true },
    claims: [],
    providerAdjustments: [],
  }
}
