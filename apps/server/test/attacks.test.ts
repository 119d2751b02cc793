// Attempts of an attacker against the server: sessions, bodies, paths, names, and what errors and logs give away.
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, multipart, password, type HttpOffice } from './http-office.ts'
import { inventDocument } from './invented.ts'

let office: HttpOffice
let web: string
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'crossbill-web-'))
  await mkdir(join(web, 'public', 'assets'), { recursive: true })
  await writeFile(join(web, 'public', 'index.html'), '<html>app __STYLE_NONCE__</html>')
  await writeFile(join(web, 'public', 'assets', 'app.js'), 'app')
  await writeFile(join(web, 'secret.txt'), 'outside of the web folder')
  office = await httpOffice({ today: '2026-11-24', settings: { webFolder: join(web, 'public') } })
})
afterAll(async () => {
  await office.close()
  await rm(web, { recursive: true, force: true })
})

describe('sessions', () => {
  test('a token brought along is not kept: signing in makes a new one and ends the one before', async () => {
    const signIn = (cookie?: string) => office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: office.as('dentist').email, password }, ...(cookie === undefined ? {} : { headers: { cookie } }) })
    const first = String((await signIn()).headers['set-cookie']).split(';')[0] ?? ''
    const second = String((await signIn(first)).headers['set-cookie']).split(';')[0] ?? ''
    expect(second).not.toBe(first)
    expect((await office.app.inject({ url: '/api/session', headers: { cookie: first } })).json()).not.toHaveProperty('person')
    expect((await office.app.inject({ url: '/api/session', headers: { cookie: second } })).json()).toHaveProperty('person')
  })

  test('a cookie chosen by somebody else opens nothing', async () => {
    const chosen = `crossbill-session=${office.officeId}.${'A'.repeat(43)}`
    const answer = await office.app.inject({ method: 'POST', url: '/api/sign-in', headers: { cookie: chosen }, payload: { email: office.as('dentist').email, password } })
    expect(String(answer.headers['set-cookie'])).not.toContain('AAAAAAAA')
    expect((await office.app.inject({ url: '/api/session', headers: { cookie: chosen } })).json()).not.toHaveProperty('person')
  })

  test('one address is limited also when the guesses come from everywhere', async () => {
    const limited = await httpOffice({ settings: { signInAttempts: 5, trustProxy: true } })
    const answers: number[] = []
    for (let place = 0; place < 102; place += 1) {
      const answer = await limited.app.inject({ method: 'POST', url: '/api/sign-in', headers: { 'x-forwarded-for': `10.0.${Math.floor(place / 200)}.${place % 200}` }, payload: { email: 'guessed@office.example', password: 'guess' } })
      answers.push(answer.statusCode)
    }
    expect(answers.slice(0, 100).every((status) => status === 401)).toBe(true)
    expect(answers.slice(100)).toEqual([429, 429])
    await limited.close()
  })

  test('the invented people of a demonstration cannot sign in where it is not open', async () => {
    await office.context.store.inOffice(office.officeId, async (each) => {
      const { passwordHash } = (await each.people.findForSignIn(office.as('manager').personId)) ?? { passwordHash: '' }
      await each.people.add({ id: '00000000-0000-4000-8000-000000000001', name: 'Demo', email: 'manager@demo.example', role: 'manager', passwordHash })
    })
    expect((await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email: 'Manager@Demo.example', password } })).statusCode).toBe(401)
  })

  test('a demonstration answers only in the demonstration office', async () => {
    expect((await office.as('biller').call('demonstrationAnswers')).statusCode).toBe(404)
  })
})

describe('bodies', () => {
  const post = (payload: string) => {
    const { cookie, csrfToken } = office.as('biller')
    return office.app.inject({ method: 'POST', url: '/api/cases', headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' }, payload })
  }

  test('a body larger than four mebibytes is refused before it is read', async () => {
    expect((await post(`{"document":"${'x'.repeat(4_300_000)}"}`)).json()).toMatchObject({ code: 'TOO-LARGE' })
  })

  test.each([['brackets', '['.repeat(100_000)], ['objects', '{"a":'.repeat(100_000)], ['brackets inside text, which are no levels', `{"document":"${'['.repeat(1000)}"}`]])('nesting without end: %s', async (_name, text) => {
    const answer = await post(text)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'CALL-NOT-UNDERSTOOD' })
  })

  test('a value nested deep in a fact is refused and nothing is changed', async () => {
    const caller = office.as('biller')
    const { caseId } = (await caller.call('openCase', { body: { document: inventDocument('deep') } })).json<{ caseId: string }>()
    const value = JSON.parse(`${'['.repeat(60)}1${']'.repeat(60)}`) as unknown
    expect((await caller.call('answerNeeds', { params: { caseId }, body: { version: 1, changes: [{ path: 'title', value }] } })).statusCode).toBe(400)
  })

  test.each(['{"__proto__":{"polluted":true},"document":{}}', '{"constructor":{"prototype":{"polluted":true}},"document":{}}'])('%s reaches no prototype', async (text) => {
    expect((await post(text)).statusCode).toBe(400)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'plan.__proto__.polluted', 'coverages[__proto__].polluted', 'patient.name.constructor'])('a fact at %s reaches no prototype', async (path) => {
    const caller = office.as('manager')
    const { caseId } = (await caller.call('openCase', { body: { document: inventDocument() } })).json<{ caseId: string }>()
    const answer = await caller.call('answerNeeds', { params: { caseId }, body: { version: 1, changes: [{ path, value: true }] } })
    expect(answer.statusCode, answer.body).toBe(422)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('paths', () => {
  test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/%2e%2e%2f%2e%2e%2fsecret.txt', '/..\\secret.txt', '/assets/app.js/../../../secret.txt', '//etc/passwd', '/%00.js', '/assets/app.js%00.txt'])('%s gives nothing outside of the web folder', async (url) => {
    const answer = await office.app.inject({ url })
    expect(answer.body).not.toContain('outside of the web folder')
    expect(answer.body).not.toContain('root:')
    expect(answer.statusCode).not.toBe(500)
  })

  test('the files of the app are served, and only they', async () => {
    expect((await office.app.inject({ url: '/assets/app.js' })).body).toBe('app')
    expect((await office.app.inject({ url: '/.env' })).statusCode).toBe(404)
  })

  test('a file’s name is a label: it leads nowhere and steers nothing', async () => {
    const caller = office.as('biller')
    const form = multipart([{ field: 'file', name: '../../../etc/cron.d/x\u001b[31m.edi', bytes: 'not X12' }])
    const answer = await office.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken, 'content-type': form.type }, payload: form.body })
    expect(answer.statusCode, answer.body).toBe(200)
    const { rows } = (await caller.call('files')).json<{ rows: { name: string }[] }>()
    expect(rows[0]?.name).not.toMatch(/[/\\\u001b]/)
  })

  test('a digest that is none finds nothing', async () => {
    for (const digest of ["' or 1=1 --", '../../x', 'A'.repeat(64), '%00']) expect((await office.as('biller').call('file', { params: { digest } })).statusCode).toBe(404)
  })
})

describe('searching', () => {
  test.each(["'; drop table person; --", '%', '_', '\\', "' or ''='", '\u0000'])('%j is only text', async (search) => {
    const answer = await office.as('biller').call('cases', { query: { search } })
    expect([200, 400]).toContain(answer.statusCode)
    expect(answer.body).not.toMatch(/syntax|postgres|kysely/i)
  })
})

describe('what errors give away', () => {
  test('a defect tells its number, and neither SQL nor text of the call', async () => {
    const caller = office.as('biller')
    const find = office.context.store.findSession
    office.context.store.findSession = () => Promise.reject(new Error('insert into person values (Marrow)'))
    const answer = await office.app.inject({ url: '/api/session', headers: { cookie: caller.cookie } })
    office.context.store.findSession = find
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/insert|Marrow/)
    expect(answer.json()).toMatchObject({ code: 'DEFECT', remedy: expect.stringMatching(/report the number/) as string })
    expect(office.logged()).not.toMatch(/insert into|Marrow/)
  })
})

describe('a disk that is full, a database that is away', () => {
  test.each([['53100', 'DISK-FULL'], ['ENOSPC', 'DISK-FULL'], ['57P03', 'DATABASE-AWAY'], ['ECONNREFUSED', 'DATABASE-AWAY']])('%s is said with what to do, and is no fault of the call', async (code, refusal) => {
    const caller = office.as('biller')
    const list = office.context.store.inOffice
    office.context.store.inOffice = () => Promise.reject(Object.assign(new Error('could not extend file base/16384'), { code }))
    const answer = await office.app.inject({ url: '/api/cases', headers: { cookie: caller.cookie } })
    office.context.store.inOffice = list
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, refusal])
    expect(answer.body).not.toContain('base/16384')
  })
})
