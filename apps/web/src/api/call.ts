// The typed client over the contract: one call per endpoint, refusals as values with message and remedy.
import { type EndpointName, endpoints, type Refusal, refusal } from '@crossbill/api'
import type { z } from 'zod'

type Definition<N extends EndpointName> = (typeof endpoints)[N]
type InputOf<S> = S extends z.ZodType ? z.input<S> : never
type Part<Key extends string, S> = unknown extends InputOf<NonNullable<S>> ? Partial<Record<Key, undefined>> : Record<Key, InputOf<NonNullable<S>>>
export type CallInput<N extends EndpointName> = Part<'params', Definition<N>['params']> & Part<'query', Definition<N>['query']> & Part<'body', Definition<N>['body']> & { files?: FormData; signal?: AbortSignal }
export type AnswerOf<N extends EndpointName> = z.output<Definition<N>['answer']>

/** What the server refused, or why no answer came. `status` 0 means that nothing answered. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly status: number
  constructor(status: number, given: Refusal) {
    super(given.message)
    this.refusal = given
    this.status = status
  }
}

let csrfToken: string | undefined

/** The token of this session; every change carries it. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token
}

function addressOf(path: string, params: Readonly<Record<string, unknown>>, query: Readonly<Record<string, unknown>>): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])))
  return search.size === 0 ? filled : `${filled}?${search}`
}

async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined)
  const read = refusal.safeParse(body)
  if (read.success) return new Refused(response.status, read.data)
  return new Refused(response.status, { code: 'WEB-NO-REASON', message: `The server refused with status ${response.status} and gave no reason.`, remedy: 'Nothing was changed here. Try once more, then ask whoever runs Crossbill.' })
}

const unreachable: Refusal = { code: 'WEB-UNREACHABLE', message: 'Crossbill’s server does not answer.', remedy: 'What you typed is still here. Try again when the server runs.' }
const unknownShape: Refusal = { code: 'WEB-ANSWER-SHAPE', message: 'This page is older or newer than the server.', remedy: 'Load the page again. Nothing was lost.' }

/**
 * Calls one endpoint and reads its answer by the contract.
 * @throws Refused with the server's message and remedy, or when no server answers.
 */
export async function call<N extends EndpointName>(name: N, input: CallInput<N>): Promise<AnswerOf<N>> {
  const { method, path, answer } = endpoints[name]
  const given = input as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; files?: FormData; signal?: AbortSignal }
  const headers = new Headers({ accept: 'application/json' })
  if (method !== 'GET' && csrfToken !== undefined) headers.set('x-csrf-token', csrfToken)
  if (given.body !== undefined) headers.set('content-type', 'application/json')
  const body = given.files ?? (given.body === undefined ? (method === 'GET' ? undefined : '{}') : JSON.stringify(given.body))
  if (body === '{}') headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(addressOf(path, given.params ?? {}, given.query ?? {}), { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body }), ...(given.signal === undefined ? {} : { signal: given.signal }) })
  } catch (cause) {
    if (given.signal?.aborted === true) throw cause
    throw new Refused(0, unreachable)
  }
  if (!response.ok) throw await refusalOf(response)
  const read = answer.safeParse(await response.json().catch(() => undefined))
  if (!read.success) {
    throw new Refused(response.status, unknownShape)
  }
  // The contract's own schema has just read it; TypeScript cannot follow the index `N`.
  return read.data as AnswerOf<N>
}
