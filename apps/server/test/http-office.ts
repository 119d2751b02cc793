// A whole server over HTTP for tests: own database, an invented office with a person per role, signed-in callers.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { endpoints, type EndpointName } from '@crossbill/api'
import type { CaseDocument, Role } from '@crossbill/model'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { inject } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { folderConnections } from '../src/connection/folder-connection.ts'
import { buildApplication } from '../src/http/application.ts'
import { usualHttpSettings, type Context, type HttpSettings } from '../src/http/context.ts'
import { readKnowledge } from '../src/knowledge.ts'
import { openLog } from '../src/log.ts'
import { openReaders, type ReaderBounds } from '../src/reading/readers.ts'
import { hashPassword } from '../src/people/passwords.ts'
import { postgresStore } from '../src/store/postgres-store.ts'
import { freshDatabase, type FreshDatabase } from './fresh-database.ts'

export const password = 'a long enough pass phrase'
const roles: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager', 'auditor']

export interface Caller {
  role: Role
  personId: string
  email: string
  cookie: string
  csrfToken: string
  /** Calls an endpoint of the contract; gives the raw response. */
  call: (name: EndpointName, given?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown; files?: FormPart[] }) => Promise<LightMyRequestResponse>
}

export interface FormPart {
  field: string
  name: string
  bytes: Buffer | string
}

export interface HttpOffice {
  app: FastifyInstance
  context: Context
  fresh: FreshDatabase
  folder: string
  officeId: string
  logged: () => string
  as: (role: Role) => Caller
  /** Another office in the same database, with its own people. */
  another: () => Promise<{ officeId: string; as: (role: Role) => Caller }>
  close: () => Promise<void>
}

export interface OfficeWanted {
  settings?: Partial<HttpSettings>
  today?: string
  reader?: Partial<ReaderBounds>
}

export async function httpOffice(wanted: OfficeWanted = {}): Promise<HttpOffice> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'crossbill-http-'))
  let logged = ''
  const log = openLog('info', { write: (line: string) => void (logged += line) })
  const readers = openReaders({ script: inject('readerScript'), packFolder: join(import.meta.dirname, '../../../packs'), memoryMegabytes: 256, seconds: 60, threads: 2, ...wanted.reader }, log)
  const context: Context = {
    readers,
    store: postgresStore(fresh.db),
    clock: systemClock('UTC', wanted.today),
    log,
    connectionOf: folderConnections(folder),
    knowledge: readKnowledge(join(import.meta.dirname, '../../../packs')),
    demonstration: [],
    settings: { ...usualHttpSettings, signInAttempts: 1000, tls: false, trustProxy: false, webFolder: undefined, ...wanted.settings },
  }
  const app = await buildApplication(context)
  const first = await addOffice(context, app, 'Alder Street Dental')
  const close = async () => {
    await app.close()
    await readers.close()
    await fresh.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return { app, context, fresh, folder, ...first, logged: () => logged, another: () => addOffice(context, app, 'Birch Lane Dental'), close }
}

async function addOffice(context: Context, app: FastifyInstance, name: string): Promise<{ officeId: string; as: (role: Role) => Caller }> {
  const officeId = randomUUID()
  const passwordHash = await hashPassword(password)
  const people = roles.map((role) => ({ id: randomUUID(), name: `Sam ${role}`, email: `${role}.${officeId.slice(0, 8)}@office.example`, role }))
  await context.store.inOffice(officeId, async (office) => {
    await office.office.create({ name, document: { id: officeId, name } })
    for (const person of people) await office.people.add({ ...person, passwordHash })
  })
  const callers = new Map<Role, Caller>()
  for (const person of people) callers.set(person.role, await signIn(app, person))
  return {
    officeId,
    as: (role) => {
      const caller = callers.get(role)
      if (caller === undefined) throw new Error(`nobody has the role ${role}`)
      return caller
    },
  }
}

/** Says whose sign-in the office's dentist has; the office knows the dentist from a case. */
export async function linkDentist(office: Pick<HttpOffice, 'as'>, providerId: string | null): Promise<void> {
  const answer = await office.as('manager').call('changePerson', { params: { personId: office.as('dentist').personId }, body: { providerId } })
  if (answer.statusCode !== 200) throw new Error(`linking answered ${answer.statusCode}: ${answer.body}`)
}

/** The dentist of the case signs its notes here: a signature that came with the document counts as one of elsewhere. */
export async function signNotes(office: Pick<HttpOffice, 'as'>, caseId: string): Promise<void> {
  const look = async () => (await office.as('dentist').call('casePage', { params: { caseId } })).json<{ version: number; document: CaseDocument }>()
  const { document } = await look()
  for (const note of document.chart?.notes ?? []) {
    if (note.signed !== undefined) continue
    const author = note.providerId ?? document.plan.services.find((each) => each.dateOfService === note.dateOfService)?.providerId ?? document.providers[0]?.id
    await linkDentist(office, author ?? null)
    const { version } = await look()
    const answer = await office.as('dentist').call('signNote', { params: { caseId, noteId: note.id }, body: { version } })
    if (answer.statusCode !== 200) throw new Error(`signing answered ${answer.statusCode}: ${answer.body}`)
  }
}

async function signIn(app: FastifyInstance, person: { id: string; email: string; role: Role }): Promise<Caller> {
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: person.email, password } })
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const { csrfToken } = answer.json<{ csrfToken: string }>()
  const call: Caller['call'] = (name, given = {}) => {
    const { method, path } = endpoints[name]
    const url = path.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(given.params?.[part] ?? ''))
    const headers = { cookie, 'x-csrf-token': csrfToken }
    if (given.files !== undefined) {
      const form = multipart(given.files)
      return app.inject({ method, url, query: given.query ?? {}, headers: { ...headers, 'content-type': form.type }, payload: form.body })
    }
    const payload = given.body ?? (method === 'GET' ? undefined : {})
    return app.inject({ method, url, query: given.query ?? {}, headers, ...(payload === undefined ? {} : { payload: payload as object }) })
  }
  return { role: person.role, personId: person.id, email: person.email, cookie, csrfToken, call }
}

/** A multipart body as browsers send it. */
export function multipart(parts: readonly FormPart[]): { type: string; body: Buffer } {
  const boundary = `----crossbill${randomUUID()}`
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${part.field}"; filename="${part.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    Buffer.from(part.bytes),
    Buffer.from('\r\n'),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]) }
}
