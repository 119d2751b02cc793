// A database of its own for one test file, copied from the template of a running server.
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import pg from 'pg'
import { applicationLogin } from '../src/database/open-database.ts'
import { openPool, overPool, type Database } from '../src/database/pool.ts'
import type { TestServer } from './database-servers.ts'

export interface FreshDatabase {
  server: TestServer
  name: string
  /** As the application: bound by row-level security. */
  db: Database
  pool: pg.Pool
  /** As the owner: to look behind the scenes. */
  owner: pg.Pool
  drop: () => Promise<void>
}

/** The servers of this run; the contract suite runs on each. */
export function testServers(): TestServer[] {
  return inject('servers')
}

/** Copies the template; about 40 ms. */
export async function freshDatabase(server: TestServer = embeddedServer()): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ host: server.socketFolder, user: server.owner, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template crossbill_template strategy file_copy`)
  const pool = openPool({ connection: { host: server.socketFolder, user: applicationLogin, database: name }, size: 8 })
  const owner = openPool({ connection: { host: server.socketFolder, user: server.owner, database: name }, size: 2 })
  const drop = async () => {
    await pool.end()
    await owner.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
  return { server, name, db: overPool(pool), pool, owner, drop }
}

function embeddedServer(): TestServer {
  const server = testServers().find((each) => each.name === 'embedded')
  if (server === undefined) throw new Error('the embedded test server is not running')
  return server
}
