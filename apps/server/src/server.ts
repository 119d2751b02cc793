// Starts and stops the whole server: database, store, connection, jobs, HTTP. main.ts and the tests use it.
import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { systemClock } from './clock.ts'
import type { Configuration } from './configuration.ts'
import { folderConnections, putArrived } from './connection/folder-connection.ts'
import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { loadDemonstration, type Demonstration } from './demonstration/load.ts'
import { buildApplication } from './http/application.ts'
import { usualHttpSettings, type Context } from './http/context.ts'
import { startWorker } from './jobs/worker.ts'
import { readKnowledge } from './knowledge.ts'
import { openLog, traceOf, type Log } from './log.ts'
import { openReaders } from './reading/readers.ts'
import { StartRefused } from './start-refused.ts'
import { postgresStore } from './store/postgres-store.ts'

export interface RunningServer {
  address: string
  port: number
  context: Context
  database: OpenDatabase
  demonstration: Demonstration | undefined
  /** Stops taking calls, lets those under way end, then closes the database. */
  stop: () => Promise<void>
}

/** Starts everything. Throws StartRefused with a remedy; then nothing is left running. */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  const log = openLog(configuration.logLevel)
  await refuseBusyPort(configuration)
  const database = await openDatabase({
    dataFolder: configuration.dataFolder,
    binaryFolder: configuration.postgresBin,
    url: configuration.databaseUrl,
    ownerUrl: configuration.databaseOwnerUrl,
  })
  try {
    return await startOver(database, configuration, log)
  } catch (trouble) {
    await database.close()
    throw trouble
  }
}

async function startOver(database: OpenDatabase, configuration: Configuration, log: Log): Promise<RunningServer> {
  const store = postgresStore(database.db)
  const clock = systemClock(configuration.timeZone, configuration.today)
  const connectionFolder = configuration.connectionFolder ?? join(configuration.dataFolder, 'connection')
  const connections = folderConnections(connectionFolder)
  const readers = openReaders({ ...configuration.reader, packFolder: configuration.packFolder, threads: 2 }, log)
  const context: Context = {
    store,
    clock,
    log,
    knowledge: readKnowledge(configuration.packFolder),
    readers,
    connectionOf: connections,
    demonstration: [],
    settings: {
      ...usualHttpSettings,
      tls: configuration.tls !== undefined || configuration.behindTls,
      trustProxy: configuration.behindTls,
      webFolder: existsSync(join(configuration.webFolder, 'index.html')) ? configuration.webFolder : undefined,
    },
  }
  const demonstration = configuration.demonstration ? await loadDemonstration(context, configuration.journeyFolder) : undefined
  context.demonstration = demonstration?.accounts ?? []
  context.demonstrationOffice = demonstration?.officeId
  context.demonstrationInbox = demonstration === undefined ? undefined : (file) => putArrived(join(connectionFolder, demonstration.officeId), file)
  const app = await buildApplication(context, await readTlsFiles(configuration))
  const port = await listen(app, configuration)
  const worker = await startWorker(context, database.pool)
  const scheme = configuration.tls === undefined ? 'http' : 'https'
  const address = `${scheme}://${configuration.host === '127.0.0.1' ? 'localhost' : configuration.host}:${port}`
  log.info('started', { port })
  const stop = async () => {
    await app.close().catch((trouble: unknown) => log.error('close', traceOf(trouble)))
    await worker.stop()
    await readers.close()
    await database.close()
    log.info('stopped')
  }
  return { address, port, context, database, demonstration, stop }
}

async function readTlsFiles(configuration: Configuration): Promise<{ cert: Buffer; key: Buffer } | undefined> {
  if (configuration.tls === undefined) return undefined
  const { certificate, key } = configuration.tls
  const read = (path: string) =>
    readFile(path).catch(() => {
      throw new StartRefused('configuration-wrong', `The TLS file ${path} cannot be read.`, 'Check the path and that this account may read it.')
    })
  return { cert: await read(certificate), key: await read(key) }
}

// Looked at before anything is opened, so that a port in use changes nothing and is said at once.
async function refuseBusyPort({ host, port }: Configuration): Promise<void> {
  if (port === 0) return
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (trouble: NodeJS.ErrnoException) => reject(portRefusal(trouble, { host, port }) ?? trouble))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

async function listen(app: FastifyInstance, { host, port }: Configuration): Promise<number> {
  try {
    await app.listen({ host, port })
  } catch (trouble) {
    await app.close()
    throw portRefusal(trouble as NodeJS.ErrnoException, { host, port }) ?? trouble
  }
  const [listening] = app.addresses()
  return typeof listening === 'object' ? listening.port : port
}

function portRefusal(trouble: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): StartRefused | undefined {
  switch (trouble.code) {
    case 'EADDRINUSE':
      return new StartRefused('port-in-use', `Port ${port} is in use by another program.`, `Stop that program, or choose another port: CROSSBILL_PORT=${port + 1} npm start.`)
    case 'EACCES':
      return new StartRefused('port-not-permitted', `This account may not use port ${port}.`, 'Choose a port above 1023 with CROSSBILL_PORT.')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused('configuration-wrong', `This machine has no address ${host}.`, 'Correct CROSSBILL_HOST, or remove it.')
    default:
      return undefined
  }
}
