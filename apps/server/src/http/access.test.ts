// Signing in and what keeps strangers out: cookie, forgery, roles, limits, headers, default deny.
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, password, type HttpOffice } from '../../test/http-office.ts'
import { guardRoutes } from './access.ts'
import { cookieName } from './sign-in-cookie.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await httpOffice()
})
afterAll(() => office.close())

describe('signing in', () => {
  test('gives a cookie that scripts cannot read, and the person', async () => {
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: office.as('biller').email.toUpperCase(), password } })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ person: { role: 'biller' }, office: { name: 'Alder Street Dental' } })
    expect(answer.json()).not.toHaveProperty('person.passwordHash')
    expect(answer.headers['set-cookie']).toMatch(/^crossbill-session=.*HttpOnly.*SameSite=Strict/)
  })

  test('a wrong password and an unknown address answer alike', async () => {
    const [wrong, unknown] = await Promise.all(
      [office.as('biller').email, 'nobody@office.example'].map((email) => office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: 'wrong' } })),
    )
    expect(wrong?.statusCode).toBe(401)
    expect(wrong?.body).toBe(unknown?.body)
  })

  test('a refused attempt at a known address stands in the audit log', async () => {
    const caller = office.as('dentist')
    await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: caller.email, password: 'wrong again' } })
    const { entries } = (await office.as('auditor').call('audit')).json<{ entries: { action: string; object: string }[] }>()
    expect(entries).toContainEqual(expect.objectContaining({ action: 'sign-in refused', object: `person ${caller.personId}` }))
  })

  test('the session is found again, and is nothing after signing out', async () => {
    const other = await office.another()
    const caller = other.as('dentist')
    const session = () => office.app.inject({ url: '/api/session', headers: { cookie: caller.cookie } })
    expect((await session()).json()).toMatchObject({ person: { role: 'dentist' }, csrfToken: caller.csrfToken })
    expect((await caller.call('signOut')).json()).toEqual({ signedOut: true })
    expect((await session()).json()).not.toHaveProperty('person')
    expect((await caller.call('signOut')).statusCode).toBe(401)
  })

  test('is limited for one address and caller', async () => {
    const limited = await httpOffice({ settings: { signInAttempts: 8 } })
    const attempt = () => limited.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: 'guess@office.example', password: 'guess' } })
    const answers = await Promise.all(Array.from({ length: 9 }, attempt))
    expect(answers.filter((answer) => answer.statusCode === 429).length).toBe(1)
    expect(answers.find((answer) => answer.statusCode === 429)?.json()).toMatchObject({ code: 'TOO-MANY' })
    await limited.close()
  })

  test('over TLS the cookie is bound to this very host', () => {
    expect(cookieName({ tls: true })).toBe('__Host-crossbill')
    expect(cookieName({ tls: false })).toBe('crossbill-session')
  })
})

describe('calls that are refused', () => {
  test('without a session', async () => {
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-out' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'NOT-SIGNED-IN' })
  })

  test('with cookies that are no tokens of ours', async () => {
    for (const cookie of ['x', `${office.officeId}.short`, `${office.officeId}.${'a'.repeat(43)}`, `not-an-office.${'a'.repeat(43)}`, '%E0%A4%A']) {
      const answer = await office.app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie: `crossbill-session=${cookie}` } })
      expect(answer.statusCode, cookie).toBe(401)
    }
  })

  test('a change without the token of the session', async () => {
    const { cookie } = office.as('biller')
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie } })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'CSRF' })
  })

  test('a change that a page of another site asked for', async () => {
    const { cookie, csrfToken } = office.as('biller')
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
      const answer = await office.app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie, 'x-csrf-token': csrfToken, ...headers } })
      expect(answer.json()).toMatchObject({ code: 'OTHER-SITE' })
    }
  })

  test('a route that does not say who may use it cannot be registered', () => {
    const app = Fastify()
    guardRoutes(app, office.context)
    expect(() => app.get('/api/everything', async () => 'all')).toThrow(/does not say who may use it/)
    expect(() => app.get('/api/nobody', { config: { allow: [] } }, async () => 'all')).toThrow(/does not say who may use it/)
  })

  test('a body that does not fit names the place and keeps quiet about the value', async () => {
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: 'Jonah Marrow 1999', password: 'x' } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'CALL-NOT-UNDERSTOOD', place: 'email' })
    expect(answer.body).not.toContain('Marrow')
  })

  test('a body that is no JSON', async () => {
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-in', headers: { 'content-type': 'application/json' }, payload: '{"email":' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'CALL-NOT-UNDERSTOOD' })
  })
})

describe('every answer', () => {
  test('is not kept by browsers and allows nothing from elsewhere', async () => {
    const answer = await office.app.inject({ url: '/api/session' })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/)
  })

  test('an unknown address answers like an unknown object', async () => {
    const answer = await office.app.inject({ url: '/api/nothing-here' })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'NOT-FOUND' })
  })

  test('the log holds ids and patterns of addresses, never the address', async () => {
    await office.app.inject({ url: '/api/nothing-here?patient=Marrow' })
    await office.app.inject({ url: '/api/session?patient=Marrow' })
    expect(office.logged()).toContain('"route":"/api/session"')
    expect(office.logged()).not.toContain('Marrow')
    expect(office.logged()).not.toContain('office.example')
  })

  test('the server says that it lives and that its database answers', async () => {
    expect((await office.app.inject({ url: '/api/health' })).json()).toEqual({ healthy: true })
    expect((await office.app.inject({ url: '/api/ready' })).json()).toEqual({ ready: true })
  })
})
