// What the office may set, all by environment variables; every one has a default that works on one computer.
import { resolve } from 'node:path'
import { StartRefused } from './start-refused.ts'

export interface Configuration {
  host: string
  port: number
  dataFolder: string
  postgresBin: string | undefined
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  tls: { certificate: string; key: string } | undefined
  behindTls: boolean
  webFolder: string
  packFolder: string
  journeyFolder: string
  /** The bundled program of a reader's thread, and what one reading may take. */
  reader: { script: string; memoryMegabytes: number; seconds: number }
  connectionFolder: string | undefined
  timeZone: string | undefined
  today: string | undefined
  logLevel: string
  demonstration: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration. `root` is the folder of the program. Throws StartRefused 'configuration-wrong' for a
 * value that cannot be, or one that would send patient data over the network unencrypted.
 */
export function readConfiguration(environment: Environment, root: string): Configuration {
  const given = (name: string): string | undefined => {
    const value = environment[name]
    return value === undefined || value === '' ? undefined : value
  }
  const tls = readTls(given('CROSSBILL_TLS_CERTIFICATE'), given('CROSSBILL_TLS_KEY'))
  const behindTls = given('CROSSBILL_BEHIND_TLS') === '1'
  const host = given('CROSSBILL_HOST') ?? '127.0.0.1'
  if (tls === undefined && !behindTls && !isThisMachine(host)) {
    throw new StartRefused(
      'configuration-wrong',
      `CROSSBILL_HOST is ${host}, which others can reach, and there is no TLS.`,
      'Set CROSSBILL_TLS_CERTIFICATE and CROSSBILL_TLS_KEY, or CROSSBILL_BEHIND_TLS=1 when a proxy in front does TLS, or remove CROSSBILL_HOST.',
    )
  }
  return {
    host,
    port: readPort(given('CROSSBILL_PORT') ?? '4300'),
    dataFolder: resolve(given('CROSSBILL_DATA') ?? './data'),
    postgresBin: given('CROSSBILL_POSTGRES_BIN'),
    databaseUrl: given('DATABASE_URL'),
    databaseOwnerUrl: given('DATABASE_OWNER_URL'),
    tls,
    behindTls,
    webFolder: resolve(given('CROSSBILL_WEB') ?? `${root}/dist/web`),
    packFolder: resolve(given('CROSSBILL_PACKS') ?? `${root}/packs`),
    journeyFolder: resolve(given('CROSSBILL_JOURNEYS') ?? `${root}/journeys`),
    reader: {
      script: resolve(given('CROSSBILL_READER') ?? `${root}/dist/server/reader-worker.mjs`),
      memoryMegabytes: readNumber('CROSSBILL_READ_MEMORY', given('CROSSBILL_READ_MEMORY') ?? '1024', { from: 64, to: 65_536 }),
      seconds: readNumber('CROSSBILL_READ_SECONDS', given('CROSSBILL_READ_SECONDS') ?? '120', { from: 1, to: 3_600 }),
    },
    connectionFolder: given('CROSSBILL_CONNECTION'),
    timeZone: given('CROSSBILL_TIME_ZONE'),
    today: readDay(given('CROSSBILL_TODAY')),
    logLevel: given('CROSSBILL_LOG') ?? 'warn',
    // Its passwords are public, so others are never let in by default.
    demonstration: given('CROSSBILL_DEMONSTRATION') === undefined ? given('DATABASE_URL') === undefined && isThisMachine(host) && !behindTls : given('CROSSBILL_DEMONSTRATION') === '1',
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartRefused('configuration-wrong', `CROSSBILL_PORT is ${text}.`, 'Give a whole number from 1 to 65535.')
}

function readNumber(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= from && value <= to) return value
  throw new StartRefused('configuration-wrong', `${name} is ${text}.`, `Give a whole number from ${from} to ${to}.`)
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  throw new StartRefused('configuration-wrong', `CROSSBILL_TODAY is ${text}.`, 'Give a day as YYYY-MM-DD, or remove it.')
}

function readTls(certificate: string | undefined, key: string | undefined): Configuration['tls'] {
  if (certificate === undefined && key === undefined) return undefined
  if (certificate !== undefined && key !== undefined) return { certificate, key }
  throw new StartRefused('configuration-wrong', 'Of CROSSBILL_TLS_CERTIFICATE and CROSSBILL_TLS_KEY only one is set.', 'Set both to files, or neither.')
}
