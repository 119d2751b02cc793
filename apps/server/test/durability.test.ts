// Durability with the real settings: what was answered is there after a kill at any moment, and was synced
// before it was answered. CROSSBILL_KILLS sets how many kills (12 by default).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationLogin, openDatabase, socketOf, type OpenDatabase } from '../src/database/open-database.ts'
import { openPool, overPool } from '../src/database/pool.ts'
import { postgresStore } from '../src/store/postgres-store.ts'
import { bundle } from './bundle.ts'
import { inventOffice } from './invented.ts'

const kills = Number(process.env['CROSSBILL_KILLS'] ?? 12)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbill-durable-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Answered {
  caseId: string
  seq: number
  text?: string
  digest?: string
}

test(`${kills} kills at random moments lose nothing that was answered`, async () => {
  const dataFolder = join(folder, 'killed')
  const writer = await bundle(join(import.meta.dirname, 'durability-writer.ts'), 'durability-writer')
  const answered: Answered[] = []
  let officeId: string | undefined
  for (let kill = 0; kill < kills; kill += 1) {
    // Node and the database each lead a group of their own; both groups are killed in the same instant.
    const child = spawn(process.execPath, [writer.file, dataFolder, ...(officeId === undefined ? [] : [officeId])], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
    let ready: () => void = () => undefined
    let databasePid = 0
    const isReady = new Promise<void>((resolve) => (ready = resolve))
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { ready?: true; officeId?: string; databasePid?: number } & Answered
      if (said.ready === true) {
        officeId = said.officeId
        databasePid = said.databasePid ?? 0
        ready()
      } else answered.push(said)
    })
    await Promise.race([isReady, gone.then(() => Promise.reject(new Error('the writer did not start')))])
    // A slow machine answers late: wait for some answers, then kill at a random moment of the next ones.
    const before = answered.length
    while (answered.length < before + 6 && child.exitCode === null) await pause(5)
    await pause(Math.random() * 400)
    for (const group of [child.pid ?? 0, databasePid]) process.kill(-group, 'SIGKILL')
    await gone
  }
  await writer.remove()
  expect(answered.length).toBeGreaterThan(kills * 5)
  const database = await openDatabase({ dataFolder })
  const missing = await lookFor(database, officeId ?? '', answered)
  await database.close()
  expect(missing).toEqual([])
})

async function lookFor(database: OpenDatabase, officeId: string, answered: Answered[]): Promise<Answered[]> {
  const missing: Answered[] = []
  await postgresStore(database.db).inOffice(officeId, async (office) => {
    const histories = new Map<string, Awaited<ReturnType<typeof office.cases.history>>>()
    for (const each of answered) {
      const history = histories.get(each.caseId) ?? (await office.cases.history(each.caseId))
      histories.set(each.caseId, history)
      const event = history[each.seq - 1]
      const whole = each.text === undefined ? event?.kind === 'case-opened' : event?.kind === 'commented' && event.text === each.text
      const file = each.digest === undefined || (await office.files.find(each.digest)) !== undefined
      if (!whole || !file) missing.push(each)
    }
  })
  return missing
}

test('each answered write was flushed to disk before its answer; a planted lazy commit is found', async () => {
  const database = await openDatabase({ dataFolder: join(folder, 'synced') })
  const { embedded } = database
  if (embedded === undefined) throw new Error('the embedded database is expected here')
  const owner = new pg.Client(socketOf(embedded, embedded.owner, 'crossbill'))
  await owner.connect()
  const { officeId } = await inventOffice(postgresStore(database.db))
  const lazy = openPool({ connection: socketOf(embedded, applicationLogin, 'crossbill'), size: 1 })
  const unsynced = async (db: OpenDatabase['db'], first: string) => {
    let behind = 0
    for (let round = 0; round < 100; round += 1) {
      const written = await db.transaction().execute(async (tx) => {
        await sql`select set_config('crossbill.office_id', ${officeId}, true), set_config('synchronous_commit', ${first}, true)`.execute(tx)
        await tx.insertInto('fee').values({ office_id: officeId, code: `${first}${round}`, in_force_from: '2026-01-01', amount: round }).execute()
        const { rows } = await sql<{ at: string }>`select pg_current_wal_insert_lsn()::text as at`.execute(tx)
        return rows[0]?.at
      })
      // The commit record comes after the place seen inside the transaction: flushed beyond it means synced.
      const { rows } = await owner.query<{ synced: boolean }>('select pg_current_wal_flush_lsn() > $1::pg_lsn as synced', [written])
      if (rows[0]?.synced !== true) behind += 1
    }
    return behind
  }
  expect(await unsynced(database.db, 'on')).toBe(0)
  expect(await unsynced(overPool(lazy), 'off')).toBeGreaterThan(50)
  const { rows } = await owner.query<{ on: boolean }>("select bool_and(setting = 'on') as on from pg_settings where name in ('fsync','full_page_writes')")
  expect(rows[0]?.on).toBe(true)
  await lazy.end()
  await owner.end()
  await database.close()
})

// The kernel's own word: one sync call of the log for each answered write. Needs strace and the right to trace.
const mayTrace = spawnSync('strace', ['-f', '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0

test.skipIf(!mayTrace)('the kernel saw a sync for each answered write', async () => {
  const database = await openDatabase({ dataFolder: join(folder, 'traced'), poolSize: 1 })
  const { embedded } = database
  if (embedded === undefined) throw new Error('the embedded database is expected here')
  const { officeId } = await inventOffice(postgresStore(database.db))
  const out = join(folder, 'trace.txt')
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const tracer = spawn('strace', ['-f', '-e', 'trace=fdatasync,fsync', '-o', out, '-p', String(rows[0]?.pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve) => tracer.stderr.once('data', () => resolve()))
  const writes = 50
  for (let round = 0; round < writes; round += 1) {
    await postgresStore(database.db).inOffice(officeId, (office) => office.office.setFee({ code: `T${round}`, from: '2026-01-01', cents: round }))
  }
  tracer.kill('SIGINT')
  await new Promise<void>((resolve) => tracer.once('close', () => resolve()))
  const syncs = (await readFile(out, 'utf8')).split('\n').filter((line) => /f(data)?sync\(/.test(line) && !line.includes('resumed')).length
  await database.close()
  expect(syncs).toBeGreaterThanOrEqual(writes)
})
