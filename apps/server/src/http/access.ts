// Who may call what. Default deny: a route that does not say who may use it cannot be registered.
// Sign-in, request forgery and role are settled before a body is read.
import type { Role } from '@crossbill/model'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Session } from '../store/store.ts'
import { readToken, sameToken } from '../people/tokens.ts'
import type { Context } from './context.ts'
import { notSignedIn, Refused } from './refused.ts'
import { readCookie } from './sign-in-cookie.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Roles that may use the route; `public` needs no sign-in. Every route says it. */
    allow?: readonly Role[] | 'public'
    /** A public route that has no use for knowing who asks. */
    withoutSession?: boolean
  }
  interface FastifyRequest {
    session: (Session & { tokenDigest: Buffer }) | undefined
  }
}

/** Makes every route declare its policy, and settles sign-in, forgery and role for each call. */
export function guardRoutes(app: FastifyInstance, context: Context): void {
  app.decorateRequest('session', undefined)
  app.addHook('onRoute', refuseWithoutPolicy)
  app.addHook('onRequest', async (request) => {
    refuseOtherSites(request)
    const { allow, withoutSession } = request.routeOptions.config
    if (withoutSession === true && allow === 'public') return
    request.session = await findSession(request, context)
    if (allow === undefined) {
      if (request.is404) return
      throw new Error('a route without a policy was called')
    }
    if (allow === 'public') return
    if (request.session === undefined) throw notSignedIn()
    refuseForgery(request, request.session.csrfToken)
    if (request.session.mustChangePassword && !beforePasswordChange.has(request.routeOptions.url ?? '')) throw passwordFirst()
    if (!allow.includes(request.session.person.role)) throw await wrongRole(context, request.session, allow)
  })
}

/** What a person with a given password may do before changing it. */
const beforePasswordChange: ReadonlySet<string> = new Set(['/api/password', '/api/sign-out'])

function passwordFirst(): Refused {
  return new Refused(403, { code: 'PASSWORD-CHANGE', message: 'This password was given to you and must be changed first.', remedy: 'Choose a password of your own.' })
}

function refuseWithoutPolicy(route: RouteOptions): void {
  const allow = route.config?.allow
  if (allow === 'public' || (Array.isArray(allow) && allow.length > 0)) return
  throw new Error(`The route ${String(route.method)} ${route.url} does not say who may use it. Give it config.allow.`)
}

// Browsers say where a call comes from; calls made by pages of other sites are refused, signed in or not.
function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host
  if ((site === undefined || site === 'same-origin' || site === 'none') && !foreignOrigin) return
  throw new Refused(403, { code: 'OTHER-SITE', message: 'This call came from a page of another site.', remedy: 'Open Crossbill at its own address.' })
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

async function findSession(request: FastifyRequest, context: Context): Promise<FastifyRequest['session']> {
  const token = readToken(readCookie(request, context.settings))
  if (token === undefined) return undefined
  const session = await context.store.findSession({ officeId: token.officeId, tokenDigest: token.digest, idleMinutes: context.settings.idleMinutes })
  return session === undefined ? undefined : { ...session, tokenDigest: token.digest }
}

// The token stands in the session's row; only a page of ours was told it.
function refuseForgery(request: FastifyRequest, csrfToken: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const given = request.headers['x-csrf-token']
  if (typeof given === 'string' && sameToken(given, csrfToken)) return
  throw new Refused(403, { code: 'CSRF', message: 'The call does not carry the token of this session.', remedy: 'Load the page again.' })
}

const roleNames: Record<Role, string> = { 'front-desk': 'front desk', biller: 'biller', dentist: 'dentist', manager: 'manager', auditor: 'auditor' }

async function wrongRole(context: Context, session: Session, allow: readonly Role[]): Promise<Refused> {
  const people = await context.store.inOffice(session.office.id, (office) => office.people.list())
  const able = people.filter((person) => allow.includes(person.role)).map((person) => person.name)
  const roles = allow.map((role) => roleNames[role])
  return new Refused(403, {
    code: 'ROLE',
    message: `This needs the role ${inWords(roles, 'or')}.`,
    remedy: able.length > 0 ? `${inWords(able.slice(0, 4), 'or')} can do it.` : 'Ask whoever manages your office.',
  })
}

function inWords(parts: readonly string[], last: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
}
