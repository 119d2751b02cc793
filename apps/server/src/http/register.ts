// The one way an endpoint of the contract is served: policy, validation, one transaction, audit entry, answer.
// What a handler did and its audit entry are written together or not at all.
import type { Endpoint } from '@crossbill/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { OfficeStore, Person } from '../store/store.ts'
import type { Context } from './context.ts'
import { notSignedIn, Refused, tooLarge } from './refused.ts'

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<E extends Endpoint, Key extends 'params' | 'query' | 'body'> = unknown extends OutputOf<NonNullable<E[Key]>> ? undefined : OutputOf<NonNullable<E[Key]>>

/** One call of one person, inside its transaction. */
export interface Call<E extends Endpoint> {
  params: Given<E, 'params'>
  query: Given<E, 'query'>
  body: Given<E, 'body'>
  /** Files of a multipart call, read to the end before the transaction starts. */
  files: FilePart[]
  office: OfficeStore
  person: Person
  request: FastifyRequest
  reply: FastifyReply
}

export interface FilePart {
  field: string
  name: string
  bytes: Buffer
}

export type Handler<E extends Endpoint, P = undefined> = (call: Call<E> & { prepared: P }) => Promise<z.input<E['answer']>>

/** A call outside of a transaction. */
export type CallOutside<E extends Endpoint> = Omit<Call<E>, 'office'> & { officeId: string }

export interface Served<E extends Endpoint, P = undefined> {
  endpoint: E
  /** What the audit log says was done. */
  action: string
  /** Long work before the transaction begins, such as reading a foreign file. */
  prepare?: (call: CallOutside<E>) => Promise<P>
  handle: Handler<E, P>
  /** Once all is written: what may follow in transactions of its own, and the answer then. */
  afterwards?: (answer: z.input<E['answer']>, call: CallOutside<E>) => Promise<z.input<E['answer']>>
}

/** Serves one endpoint of the contract to the roles its definition names. */
export function serve<E extends Endpoint, P = undefined>(app: FastifyInstance, context: Context, served: Served<E, P>): void {
  const { endpoint, action, prepare, handle, afterwards } = served
  if (endpoint.allow === 'public') throw new Error(`${endpoint.path} is public and has no office: use servePublic`)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { allow: endpoint.allow },
    schema: schemaOf(endpoint),
    handler: async (request, reply) => {
      const { session } = request
      if (session === undefined) throw notSignedIn()
      const files = endpoint.files === undefined ? [] : await readFiles(request, context.settings.largestFile)
      const given = { params: request.params, query: request.query, body: request.body } as Pick<Call<E>, 'params' | 'query' | 'body'>
      const call = { ...given, files, person: session.person, request, reply }
      // Without `prepare`, P is undefined.
      const prepared = (await prepare?.({ ...call, officeId: session.office.id })) as P
      const answer = await context.store.inOffice(session.office.id, async (office) => {
        const handled = await handle({ ...call, office, prepared })
        if (endpoint.patientData !== 'none') await office.audit.add({ person: session.person, action, object: objectOf(request) })
        return handled
      })
      return afterwards === undefined ? answer : afterwards(answer, { ...call, officeId: session.office.id })
    },
  })
}

// All files of one call together are bounded as one file is, so that a call cannot fill the memory with many.
async function readFiles(request: FastifyRequest, most: number): Promise<FilePart[]> {
  if (!request.isMultipart()) throw new Refused(415, { code: 'CONTENT-TYPE', message: 'Files are taken in as multipart form data.', remedy: 'Send each file as a part of its own.' })
  const parts: FilePart[] = []
  let left = most
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      const bytes = await part.toBuffer()
      left -= bytes.length
      if (left < 0) throw tooLarge()
      parts.push({ field: part.fieldname, name: plainName(part.filename), bytes })
    }
  } catch (trouble) {
    // The reader of forms throws plain errors where a form has no boundary or breaks off.
    if (trouble instanceof Refused || (trouble instanceof Error && 'statusCode' in trouble)) throw trouble
    throw new Refused(400, { code: 'CALL-NOT-UNDERSTOOD', message: 'The files could not be read: the form has no boundary or breaks off.', remedy: 'Send the whole form again. Nothing was stored.' })
  }
  return parts
}

// A name is shown and kept, never used as a path; signs that steer a terminal or a header are left out.
function plainName(name: string | undefined): string {
  return (name ?? '').replaceAll(/[\p{C}"\\/]/gu, '_').slice(0, 200)
}

export type PublicHandler<E extends Endpoint> = (call: Omit<Call<E>, 'office' | 'person' | 'files'>) => Promise<z.input<E['answer']>>

/** Serves an endpoint that needs no sign-in. */
export function servePublic<E extends Endpoint>(app: FastifyInstance, served: { endpoint: E; handle: PublicHandler<E> }): void {
  const { endpoint, handle } = served
  if (endpoint.allow !== 'public') throw new Error(`${endpoint.path} is not public`)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { allow: 'public' },
    schema: schemaOf(endpoint),
    handler: async (request, reply) => {
      const given = { params: request.params, query: request.query, body: request.body } as Pick<Call<E>, 'params' | 'query' | 'body'>
      return handle({ ...given, request, reply })
    },
  })
}

function schemaOf(endpoint: Endpoint): Record<string, unknown> {
  return {
    summary: endpoint.summary,
    ...(endpoint.files === undefined ? {} : { description: endpoint.files, consumes: ['multipart/form-data'] }),
    ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
    ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
    ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
    response: { 200: endpoint.answer },
  }
}

// Ids only: an address never holds a name, and bodies are not looked at.
function objectOf(request: FastifyRequest): string {
  const params = Object.entries((request.params ?? {}) as Record<string, string>)
  return params.length === 0 ? (request.routeOptions.url ?? '') : params.map(([name, value]) => `${name} ${value}`).join(', ')
}
