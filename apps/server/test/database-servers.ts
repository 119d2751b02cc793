// Starts the database servers of a test run: the embedded one, and Debian's when it is found.
// One server per kind and run, without fsync; every test file copies a template database.
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/database/embedded-postgres.ts'
import { migrateToLatest } from '../src/database/migrate.ts'
import { makeApplicationLogin, socketOf } from '../src/database/open-database.ts'
import { openPool } from '../src/database/pool.ts'
import { bundle } from './bundle.ts'

export interface TestServer {
  name: 'embedded' | 'other'
  socketFolder: string
  owner: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServer[]
    /** The bundled program of a reader's thread. */
    readerScript: string
  }
}

/** Folder of a PostgreSQL of another version: CROSSBILL_TEST_POSTGRES_BIN, else Debian's place. */
export function otherBinaryFolder(): string | undefined {
  const named = process.env['CROSSBILL_TEST_POSTGRES_BIN']
  if (named !== undefined) return named
  const place = '/usr/lib/postgresql'
  if (!existsSync(place)) return undefined
  const versions = readdirSync(place).filter((version) => Number(version) >= 15 && existsSync(join(place, version, 'bin', 'initdb')))
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? undefined : join(place, newest, 'bin')
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'crossbill-test-'))
  const other = otherBinaryFolder()
  const started = await Promise.all([
    startServer('embedded', join(folder, 'embedded')),
    ...(other === undefined ? [] : [startServer('other', join(folder, 'other'), other)]),
  ])
  project.provide('servers', started.map(({ server }) => server))
  const reader = await bundle(join(import.meta.dirname, '../src/reading/reader-worker.ts'), 'reader-worker')
  project.provide('readerScript', reader.file)
  return async () => {
    await reader.remove()
    await Promise.all(started.map(({ running }) => running.stop()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function startServer(name: TestServer['name'], dataFolder: string, binaryFolder?: string): Promise<{ server: TestServer; running: EmbeddedPostgres }> {
  const running = await startEmbeddedPostgres({ dataFolder, binaryFolder, unsafeFast: true })
  const first = new pg.Client(socketOf(running, running.owner, 'postgres'))
  await first.connect()
  await first.query('create database crossbill_template')
  await first.end()
  const owner = openPool({ connection: socketOf(running, running.owner, 'crossbill_template'), size: 2 })
  await migrateToLatest(owner)
  await makeApplicationLogin(owner)
  await owner.end()
  return { server: { name, socketFolder: running.socketFolder, owner: running.owner }, running }
}
