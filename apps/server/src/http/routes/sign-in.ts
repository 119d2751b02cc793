// Signing in and out. Wrong address and wrong password answer alike, after the same work.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fitsPassword } from '../../people/passwords.ts'
import { makeCsrfToken, makeToken } from '../../people/tokens.ts'
import type { Person } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { serve, servePublic } from '../register.ts'
import { clearCookie, setCookie } from '../sign-in-cookie.ts'

export function serveSignIn(app: FastifyInstance, context: Context): void {
  const { settings } = context
  const refuseGuessing = limitAttempts(app, settings.signInAttempts)

  servePublic(app, {
    endpoint: endpoints.signIn,
    handle: async ({ body, request, reply }) => {
      await refuseGuessing(request)
      const found = await findPerson(context, body)
      if (found === undefined) throw new Refused(401, { code: 'SIGN-IN', message: 'This address and password do not belong together.', remedy: 'Check both. After ten tries, wait five minutes.' })
      const { officeId, person } = found
      // A session that was open in this browser ends; its token is not carried over into the new one.
      if (request.session !== undefined) await endSession(context, request.session)
      const token = makeToken(officeId)
      const csrfToken = makeCsrfToken()
      const expiresAt = new Date(Date.now() + settings.sessionHours * 3_600_000).toISOString()
      const office = await context.store.inOffice(officeId, async (each) => {
        await each.sessions.open({ tokenDigest: token.digest, personId: person.id, csrfToken, expiresAt })
        await each.audit.add({ person, action: 'signed in', object: `person ${person.id}` })
        return each.office.read()
      })
      setCookie(reply, settings, token.cookie)
      return { person, office: { id: officeId, name: office?.name ?? '' }, csrfToken }
    },
  })

  serve(app, context, {
    endpoint: endpoints.signOut,
    action: 'signed out',
    handle: async ({ office, person, request, reply }) => {
      if (request.session !== undefined) await office.sessions.revoke(request.session.tokenDigest)
      await office.audit.add({ person, action: 'signed out', object: `person ${person.id}` })
      clearCookie(reply, settings)
      return { signedOut: true as const }
    },
  })

  servePublic(app, {
    endpoint: endpoints.session,
    handle: async ({ request }) => {
      const { session } = request
      const today = context.clock.today()
      const demonstration = context.demonstration.length > 0
      if (session !== undefined) return { person: session.person, office: session.office, csrfToken: session.csrfToken, today, ...(session.mustChangePassword ? { mustChangePassword: true } : {}), ...(demonstration && session.office.id === context.demonstrationOffice ? { isDemonstration: true } : {}) }
      return { today, ...(demonstration ? { demonstration: [...context.demonstration] } : {}) }
    },
  })
}

async function endSession(context: Context, session: NonNullable<FastifyRequest['session']>): Promise<void> {
  await context.store.inOffice(session.office.id, (office) => office.sessions.revoke(session.tokenDigest))
}

// All are counted: guesses at one address from one place, from one place at many addresses, and at one address from everywhere.
function limitAttempts(app: FastifyInstance, attempts: number): (request: FastifyRequest) => Promise<void> {
  const perAddress = app.createRateLimit({ max: attempts, timeWindow: '5 minutes', keyGenerator: (request) => `${request.ip} ${emailOf(request)}` })
  const perCaller = app.createRateLimit({ max: attempts * 10, timeWindow: '5 minutes', keyGenerator: (request) => request.ip })
  const everywhere = app.createRateLimit({ max: attempts * 20, timeWindow: '5 minutes', keyGenerator: (request) => `address ${emailOf(request)}` })
  return async (request) => {
    for (const limit of [perCaller, perAddress, everywhere]) {
      const counted = await limit(request)
      if (!counted.isAllowed && counted.isExceeded) throw new Refused(429, { code: 'TOO-MANY', message: 'Too many attempts to sign in from here.', remedy: 'Wait five minutes, then try again.' })
    }
  }
}

function emailOf(request: FastifyRequest): string {
  const email = (request.body as { email?: unknown } | undefined)?.email
  return typeof email === 'string' ? email.toLowerCase() : ''
}

async function findPerson(context: Context, given: { email: string; password: string }): Promise<{ officeId: string; person: Person } | undefined> {
  // Invented people sign in only where the demonstration is meant to be open; their password stands on the page there.
  const invented = context.demonstration.length === 0 && given.email.toLowerCase().endsWith('@demo.example')
  const places = invented ? [] : await context.store.findSignIn(given.email)
  if (places.length === 0) await fitsPassword(undefined, given.password)
  for (const { officeId, personId } of places) {
    const person = await context.store.inOffice(officeId, (office) => office.people.findForSignIn(personId))
    if (await fitsPassword(person?.passwordHash, given.password)) {
      if (person === undefined) return undefined
      const { passwordHash: _, ...shown } = person
      return { officeId, person: shown }
    }
    if (person !== undefined) await context.store.inOffice(officeId, (office) => office.audit.add({ person, action: 'sign-in refused', object: `person ${personId}` }))
  }
  return undefined
}
