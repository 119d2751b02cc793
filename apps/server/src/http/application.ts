// Puts the HTTP side together: headers, cookies, limits, guards, the endpoints of the contract, the web app.
import type { ServerOptions } from 'node:https'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyHttpsOptions, type RawServerDefault } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { guardRoutes } from './access.ts'
import type { Context } from './context.ts'
import { Refused } from './refused.ts'
import { answerErrors, answerRouterErrors } from './errors.ts'
import { serveEndpoints } from './endpoints.ts'
import { serveWebApp } from './static-files.ts'

const mebibyte = 1024 * 1024

/** The whole HTTP application, not yet listening. */
export async function buildApplication(context: Context, https?: ServerOptions): Promise<FastifyInstance> {
  const options = { logger: false as const, bodyLimit: 4 * mebibyte, trustProxy: context.settings.trustProxy, genReqId: () => randomUUID(), frameworkErrors: answerRouterErrors, requestTimeout: 120_000, forceCloseConnections: 'idle' as const }
  // Fastify types its https server apart; nothing of ours depends on which of the two it is.
  const app = (https === undefined ? Fastify(options) : Fastify({ ...options, https } as FastifyHttpsOptions<never>)) as unknown as FastifyInstance<RawServerDefault>
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app, context)
  boundJson(app)
  await app.register(helmet, helmetSettings(context.settings.tls))
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, { limits: { fileSize: context.settings.largestFile, files: 50, fields: 20, fieldSize: 10_000 } })
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Crossbill', version: '1' } }, transform: jsonSchemaTransform })
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) throw notText
  })
  guardRoutes(app, context)
  addHeadersAndLog(app, context)
  serveHealth(app, context)
  await app.register(async (inner) => serveEndpoints(inner, context))
  app.get('/api/openapi.json', { config: { allow: ['front-desk', 'biller', 'dentist', 'manager', 'auditor'] }, schema: { hide: true } }, async () => app.swagger())
  if (context.settings.webFolder !== undefined) await serveWebApp(app, context.settings.webFolder)
  await app.ready()
  return app
}

/** Levels a JSON body may nest; a case document has about ten. */
const deepest = 40

// Readers of values call themselves for every level; a body made of brackets alone must not exhaust the stack.
function boundJson(app: FastifyInstance<RawServerDefault>): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    // No database text holds the character zero; no name or note has one.
    if (text.includes('\\u0000')) done(notText)
    else if (hasHalfPair(text)) done(halfPair)
    else if (isDeeperThan(text, deepest)) done(new Refused(400, { code: 'CALL-NOT-UNDERSTOOD', message: 'The call nests its values too deep.', remedy: 'Check that it is whole and well formed. Nothing was stored.' }))
    else void parse(request, text, done)
  })
}

const notText = new Refused(400, { code: 'CALL-NOT-UNDERSTOOD', message: 'The call holds the character zero.', remedy: 'Take it out; nothing was stored.' })

const halfPair = new Refused(400, { code: 'CALL-NOT-UNDERSTOOD', message: 'The call holds half of a character that takes two.', remedy: 'Type the text again; nothing was stored.' })

/** True when an escape names half of a surrogate pair without the other half; no database text holds it. */
function hasHalfPair(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false
  let open = -1
  for (const found of text.matchAll(/\\(?:u([0-9a-fA-F]{4})|.)/gs)) {
    const sign = found[1] === undefined ? 0 : Number.parseInt(found[1], 16)
    const low = sign >= 0xdc00 && sign <= 0xdfff
    if (open >= 0 && (!low || found.index !== open)) return true
    if (open < 0 && low) return true
    open = sign >= 0xd800 && sign <= 0xdbff ? found.index + 6 : -1
  }
  return open >= 0
}

function isDeeperThan(text: string, levels: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
    } else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > levels) return true
    } else if (sign === ']' || sign === '}') depth -= 1
  }
  return false
}

function helmetSettings(tls: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        ...(tls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: true,
    hsts: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    frameguard: { action: 'deny' as const },
  }
}

function addHeadersAndLog(app: FastifyInstance, context: Context): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  })
  app.addHook('onResponse', async (request, reply) => {
    if (!request.url.startsWith('/api')) return
    context.log.info('answered', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(request.session === undefined ? {} : { officeId: request.session.office.id, personId: request.session.person.id }),
    })
  })
}

// Health says that the process lives; ready, that the database answers.
function serveHealth(app: FastifyInstance, context: Context): void {
  app.get('/api/health', { config: { allow: 'public', withoutSession: true }, schema: { hide: true } }, async () => ({ healthy: true }))
  app.get('/api/ready', { config: { allow: 'public', withoutSession: true }, schema: { hide: true } }, async (_request, reply) => {
    const ready = await context.store.officeIds().then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}
