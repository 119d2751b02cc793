// Every error leaves as {code, message, remedy, place?}. Texts of unexpected errors stay inside: they may quote a form.
import { placeOf, saySchemaTrouble } from '@crossbill/model'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import type { Refusal } from '@crossbill/api'
import { traceOf } from '../log.ts'
import type { Context } from './context.ts'
import { notFound, Refused, tooLarge } from './refused.ts'

export function answerErrors(app: FastifyInstance, context: Context): void {
  app.setErrorHandler((trouble: FastifyError, request, reply) => send(reply, refusalOf(trouble, request, context)))
  app.setNotFoundHandler((_request, reply) => send(reply, notFound()))
}

/** Addresses the router itself refuses: too long a part, or signs that are no text. */
export function answerRouterErrors(_trouble: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  send(reply, notFound())
}

function send(reply: FastifyReply, refused: Refused): FastifyReply {
  return reply.code(refused.status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(refused.refusal)
}

function refusalOf(trouble: FastifyError, request: FastifyRequest, context: Context): Refused {
  if (trouble instanceof Refused) return trouble
  if (hasZodFastifySchemaValidationErrors(trouble)) return notUnderstood(trouble)
  const known = databaseRefusal(trouble) ?? knownRefusal(trouble)
  if (known !== undefined) return known
  const what = isResponseSerializationError(trouble) ? 'answer-does-not-fit' : 'defect'
  context.log.error(what, { requestId: request.id, ...routeOf(request), ...traceOf(trouble) })
  return new Refused(500, {
    code: 'DEFECT',
    message: 'This is a fault of Crossbill. Nothing was changed by this call.',
    remedy: `Try again. If it comes back, report the number ${request.id}.`,
  })
}

/** PostgreSQL is starting, stopping or was lost on the way (classes 57P and 08), or its socket is not there. */
const away = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/

// A full disk or a database that is away is no fault of the call; the office can do something about it.
function databaseRefusal(trouble: FastifyError): Refused | undefined {
  if (trouble.code === '53100' || trouble.code === 'ENOSPC') return new Refused(503, { code: 'DISK-FULL', message: 'The disk of the data folder is full. Nothing was stored by this call.', remedy: 'Free space there, then do it again. What was answered before is kept.' })
  if (!away.test(trouble.code ?? '')) return undefined
  return new Refused(503, { code: 'DATABASE-AWAY', message: 'The database does not answer at this moment.', remedy: 'Wait a minute and look at the page again before repeating what you did. What was answered before is kept.' })
}

function routeOf(request: FastifyRequest): { route?: string } {
  return request.routeOptions.url === undefined ? {} : { route: request.routeOptions.url }
}

// The zod messages of the contract say what is expected, not what was given.
function notUnderstood(trouble: { validation: { instancePath: string; message?: string; params: { issue?: { path: PropertyKey[] } } }[]; validationContext?: string | undefined }): Refused {
  const findings = trouble.validation.slice(0, 50).map((each) => {
    const { missing, what } = saySchemaTrouble(each.message ?? 'This value does not fit.')
    return {
      code: 'CALL-VALUE',
      severity: 'error' as const,
      place: placeOf(each.params.issue?.path ?? each.instancePath.split('/').filter((part) => part !== '')) || (trouble.validationContext ?? 'body'),
      what,
      remedy: `${missing ? 'Add' : 'Correct'} this value and send it again. Nothing was stored.`,
    }
  })
  const first = findings[0]
  const refusal: Refusal = { code: 'CALL-NOT-UNDERSTOOD', message: first === undefined ? 'The call does not fit.' : `${first.place}: ${first.what}`, remedy: first?.remedy ?? 'Correct this value and send it again. Nothing was stored.', findings }
  return new Refused(400, first === undefined ? refusal : { ...refusal, place: first.place })
}

function knownRefusal(trouble: FastifyError): Refused | undefined {
  const status = trouble.statusCode ?? 500
  if (status === 413 || trouble.code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge()
  if (status === 415) return new Refused(415, { code: 'CONTENT-TYPE', message: 'This kind of content is not taken in here.', remedy: 'Send JSON, or files as multipart form data.' })
  if (status === 429) return new Refused(429, { code: 'TOO-MANY', message: 'Too many attempts from here.', remedy: 'Wait five minutes, then try again.' })
  if (status >= 400 && status < 500) return new Refused(status, { code: 'CALL-NOT-UNDERSTOOD', message: 'The call could not be read.', remedy: 'Check that it is whole and well formed. Nothing was stored.' })
  return undefined
}
