// A PostgreSQL server by DATABASE_URL: made with the owner's account, used with a login that owns nothing.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testServers } from '../../test/fresh-database.ts'
import { inventOffice } from '../../test/invented.ts'
import { postgresStore } from '../store/postgres-store.ts'
import { openDatabase } from './open-database.ts'

describe.each(testServers())('a server: the $name one', (server) => {
  const name = `server_${randomBytes(5).toString('hex')}`
  const url = (user: string) => `postgres://${user}@localhost/${name}?host=${encodeURIComponent(server.socketFolder)}`
  const wanted = { dataFolder: '/nowhere' }
  let admin: pg.Client
  beforeAll(async () => {
    admin = new pg.Client({ host: server.socketFolder, user: server.owner, database: 'postgres' })
    await admin.connect()
    await admin.query(`create database ${name}`)
  })
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  test('without tables the start says which account makes them', async () => {
    await expect(openDatabase({ ...wanted, url: url('crossbill') })).rejects.toMatchObject({ code: 'database-schema-missing', remedy: expect.stringContaining('DATABASE_OWNER_URL') as string })
  })

  test('a login that may pass row-level security is refused', async () => {
    await expect(openDatabase({ ...wanted, url: url(server.owner), ownerUrl: url(server.owner) })).rejects.toMatchObject({ code: 'database-role-too-strong' })
  })

  test('with the owner’s account the tables are made, and the application works with its own', async () => {
    const database = await openDatabase({ ...wanted, url: url('crossbill'), ownerUrl: url(server.owner) })
    const { officeId } = await inventOffice(postgresStore(database.db))
    expect(await postgresStore(database.db).officeIds()).toEqual([officeId])
    await database.close()
    const again = await openDatabase({ ...wanted, url: url('crossbill') })
    expect(await postgresStore(again.db).officeIds()).toEqual([officeId])
    await again.close()
  })

  test('a database of a newer Crossbill is not touched', async () => {
    const owner = new pg.Client({ host: server.socketFolder, user: server.owner, database: name })
    await owner.connect()
    await owner.query("insert into crossbill.kysely_migration (name, timestamp) values ('9999-later', now()::text)")
    await expect(openDatabase({ ...wanted, url: url('crossbill') })).rejects.toMatchObject({ code: 'database-schema-newer' })
    await owner.end()
  })
})
