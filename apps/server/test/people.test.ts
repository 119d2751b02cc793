// People of an office over HTTP: added, changed, locked out, and their passwords; every lock counts at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, password, type HttpOffice } from './http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
})
afterAll(() => office.close())

const own = 'violet kettle under the stairs'

async function signIn(email: string, secret: string) {
  const answer = await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password: secret } })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const token = answer.statusCode === 200 ? answer.json<{ csrfToken: string }>().csrfToken : ''
  const call = (method: 'GET' | 'POST', url: string, payload?: object) => office.app.inject({ method, url, headers: { cookie, 'x-csrf-token': token }, ...(payload === undefined ? {} : { payload }) })
  return { status: answer.statusCode, cookie, call }
}

async function add(name: string, role = 'biller') {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${office.officeId.slice(0, 6)}@office.example`
  const answer = await office.as('manager').call('addPerson', { body: { name, email: email.toUpperCase(), role } })
  expect(answer.statusCode, answer.body).toBe(200)
  return { ...answer.json<{ id: string; password: string }>(), email }
}

describe('a person the manager adds', () => {
  test('signs in with the password handed over, and may do nothing before choosing another', async () => {
    const added = await add('Kit Moreno')
    expect(added.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    const first = await signIn(added.email, added.password)
    expect((await first.call('GET', '/api/session')).json()).toMatchObject({ mustChangePassword: true })
    const held = await first.call('GET', '/api/cases')
    expect([held.statusCode, held.json<{ code: string }>().code]).toEqual([403, 'PASSWORD-CHANGE'])
    for (const [next, words] of [['short', 'at least 12'], ['aaaaaaaaaaaaaa', 'repeats'], ['kit moreno kit moreno', 'name or address'], ['password1234', 'tried first'], [added.password, 'password you have']] as const) {
      const refused = await first.call('POST', '/api/password', { current: added.password, next })
      expect([refused.statusCode, refused.json<{ code: string }>().code], next).toEqual([422, 'PASSWORD-WEAK'])
      expect(refused.json<{ message: string }>().message).toContain(words)
    }
    expect((await first.call('POST', '/api/password', { current: 'wrong', next: own })).json()).toMatchObject({ code: 'PASSWORD-CURRENT' })
    expect((await first.call('POST', '/api/password', { current: added.password, next: own })).statusCode).toBe(200)
    expect((await first.call('GET', '/api/cases')).statusCode).toBe(200)
    expect((await signIn(added.email, added.password)).status).toBe(401)
    expect((await signIn(added.email, own)).status).toBe(200)
  })

  test('an address is used once in an office', async () => {
    const { email } = await add('Rowan Pike')
    expect((await office.as('manager').call('addPerson', { body: { name: 'Other', email, role: 'dentist' } })).json()).toMatchObject({ code: 'PERSON-EMAIL' })
  })
})

describe('a lock counts at once', () => {
  test('locking out ends every session, and letting in again needs a new sign-in', async () => {
    const added = await add('Lee Hart')
    const [one, other] = [await signIn(added.email, added.password), await signIn(added.email, added.password)]
    expect((await office.as('manager').call('changePerson', { params: { personId: added.id }, body: { active: false } })).json()).toMatchObject({ active: false })
    for (const each of [one, other]) expect((await each.call('POST', '/api/password', { current: added.password, next: own })).statusCode).toBe(401)
    expect((await signIn(added.email, added.password)).status).toBe(401)
    await office.as('manager').call('changePerson', { params: { personId: added.id }, body: { active: true } })
    expect((await one.call('GET', '/api/cases')).statusCode).toBe(401)
    expect((await signIn(added.email, added.password)).status).toBe(200)
  })

  test('a new password from the manager ends every session; one’s own change ends all but this one', async () => {
    const added = await add('Ash Quinn')
    const one = await signIn(added.email, added.password)
    await one.call('POST', '/api/password', { current: added.password, next: own })
    const two = await signIn(added.email, own)
    await two.call('POST', '/api/password', { current: own, next: `${own} again` })
    expect((await one.call('GET', '/api/cases')).statusCode).toBe(401)
    expect((await two.call('GET', '/api/cases')).statusCode).toBe(200)
    const given = (await office.as('manager').call('resetPassword', { params: { personId: added.id } })).json<{ password: string }>()
    expect((await two.call('GET', '/api/cases')).statusCode).toBe(401)
    expect((await signIn(added.email, `${own} again`)).status).toBe(401)
    expect((await signIn(added.email, given.password)).status).toBe(200)
  })

  test('a new role ends the sessions of the old one', async () => {
    const added = await add('Noor Vale', 'manager')
    const session = await signIn(added.email, added.password)
    await office.as('manager').call('changePerson', { params: { personId: added.id }, body: { role: 'front-desk' } })
    expect((await session.call('GET', '/api/people')).statusCode).toBe(401)
  })
})

describe('what nobody can do', () => {
  test('lock out or demote themselves, or take the last manager away', async () => {
    const self = office.as('manager')
    for (const body of [{ active: false }, { role: 'biller' }]) expect((await self.call('changePerson', { params: { personId: self.personId }, body })).json()).toMatchObject({ code: 'PERSON-SELF' })
    const second = await add('Second Manager', 'manager')
    const session = await signIn(second.email, second.password)
    await session.call('POST', '/api/password', { current: second.password, next: own })
    const put = (body: object) => office.app.inject({ method: 'PUT', url: `/api/people/${second.id}`, headers: { cookie: self.cookie, 'x-csrf-token': self.csrfToken }, payload: body })
    expect((await put({ active: false })).statusCode).toBe(200)
  })

  test('reach the people of another office', async () => {
    const foreign = await office.another()
    const personId = foreign.as('biller').personId
    for (const name of ['changePerson', 'resetPassword'] as const) expect((await office.as('manager').call(name, { params: { personId }, body: name === 'changePerson' ? { active: false } : {} })).statusCode).toBe(404)
    expect((await foreign.as('biller').call('cases')).statusCode).toBe(200)
    expect((await office.as('manager').call('people')).body).not.toContain(personId)
  })

  test('see a password, its hash, or a given password in the audit log', async () => {
    const added = await add('Sky Orr')
    const people = (await office.as('manager').call('people')).body
    const log = (await office.as('auditor').call('audit')).body
    for (const secret of [added.password, password, 'argon2']) {
      expect(people).not.toContain(secret)
      expect(log).not.toContain(secret)
    }
    expect(log).toContain(`person ${added.id}`)
    expect(office.logged()).not.toContain(added.password)
  })
})
