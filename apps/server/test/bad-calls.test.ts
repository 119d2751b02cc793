// Every endpoint with bodies, addresses and queries that do not fit: a refusal with what to do, never a defect,
// nothing of the patient in it, and nothing stored.
import { randomUUID } from 'node:crypto'
import { endpoints, type Endpoint, type EndpointName } from '@crossbill/api'
import type { Role } from '@crossbill/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, multipart, type Caller, type HttpOffice } from './http-office.ts'
import { inventDocument } from './invented.ts'

const roles: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager', 'auditor']
const names = Object.keys(endpoints) as EndpointName[]
const definition = (name: EndpointName): Endpoint => endpoints[name]

let office: HttpOffice
let caseId: string
const document = inventDocument('canary')
const canaries = [document.patient.name.last, document.patient.birthDate, ...document.coverages.flatMap((each) => each.memberId ?? [])]

beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  caseId = (await office.as('biller').call('openCase', { body: { document } })).json<{ caseId: string }>().caseId
})
afterAll(() => office.close())

const bodies: readonly (readonly [string, string | Buffer])[] = [
  ['nothing', ''], ['blanks', '  '], ['half an object', '{"version":1,'], ['a list', '[]'], ['a text', '"x"'], ['null', 'null'], ['a number', '1e400'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])], ['the character zero', '{"version":"\\u0000"}'], ['the character zero as a byte', '{"version":"\u0000"}'],
  ['__proto__', '{"__proto__":{"polluted":true}}'], ['constructor', '{"constructor":{"prototype":{"polluted":true}}}'], ['depth', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`], ['five million signs', `{"a":"${'x'.repeat(5_000_000)}"}`],
  ['a version that is too large', '{"version":1e400}'], ['a version below nothing', '{"version":-1}'], ['a version in parts', '{"version":1.5}'], ['lists instead of values', '{"version":[1],"document":[],"note":[],"text":[],"reason":[],"changes":{},"kind":[],"template":[],"set":[]}'],
  ['half signs of a pair', '{"version":1,"text":"\\ud800","reason":"\\ud800 and more words than ten","email":"\\ud800@office.example","words":"\\ud800"}'],
]

function callerOf(name: EndpointName): Caller {
  const { allow } = definition(name)
  return office.as(allow === 'public' ? 'biller' : (roles.find((role) => allow.includes(role)) ?? 'manager'))
}

function addressOf(name: EndpointName, part: (key: string) => string): string {
  return definition(name).path.replaceAll(/:(\w+)/g, (_, key: string) => part(key))
}

async function rows(): Promise<string> {
  const tables = await office.fresh.owner.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'crossbill' and table_type = 'BASE TABLE' and table_name not in ('audit_entry', 'session', 'sign_in_attempt')")
  const counts = await Promise.all(tables.rows.map(async ({ name }) => `${name} ${(await office.fresh.owner.query<{ n: number }>(`select count(*)::int as n from crossbill."${name}"`)).rows[0]?.n ?? 0}`))
  return counts.sort().join(', ')
}

function expectRefusal(answer: { statusCode: number; body: string }, what: string): void {
  expect([answer.statusCode, what]).not.toEqual([500, what])
  if (answer.statusCode < 400) return
  const refusal = JSON.parse(answer.body) as { code?: string; message?: string; remedy?: string }
  expect([what, typeof refusal.code, (refusal.message ?? '').length > 5, (refusal.remedy ?? '').length > 5]).toEqual([what, 'string', true, true])
  expect(answer.body).not.toMatch(/\n\s+at |node_modules|syntax error|postgres|select |undefined/i)
  for (const canary of canaries) expect(answer.body).not.toContain(canary)
}

describe('bodies that do not fit', () => {
  const taking = names.filter((name) => definition(name).method !== 'GET' && name !== 'signOut')
  test.each(taking)('%s', async (name) => {
    const caller = callerOf(name)
    const { method, files } = definition(name)
    const url = addressOf(name, (key) => (key === 'caseId' ? caseId : randomUUID()))
    const before = await rows()
    let accepted = 0
    for (const [what, payload] of bodies) {
      const answer = await office.app.inject({ method, url, headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken, 'content-type': 'application/json' }, payload })
      expectRefusal(answer, what)
      if (answer.statusCode < 400) accepted += 1
    }
    if (files !== undefined) {
      for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) expectRefusal(await office.app.inject({ method, url, headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken, 'content-type': type }, payload: '--y\r\n' }), type)
      const form = multipart([])
      expectRefusal(await office.app.inject({ method, url, headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken, 'content-type': form.type }, payload: form.body }), 'no file')
    }
    if (accepted === 0) expect(await rows()).toBe(before)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('addresses and queries that do not fit', () => {
  const oddParts = ['%00', '..%2f..%2fetc%2fpasswd', '__proto__', 'x'.repeat(5000), '%ff', "'%20or%201=1--", '%F0%9F%98%80', '-1']
  test.each(names.filter((name) => name !== 'signOut' && definition(name).path.includes(':')))('%s: its address', async (name) => {
    const caller = callerOf(name)
    for (const part of oddParts) expectRefusal(await office.app.inject({ method: definition(name).method, url: addressOf(name, () => part), headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken } }), part)
  })

  test.each(names.filter((name) => definition(name).query !== undefined))('%s: its query', async (name) => {
    const caller = callerOf(name)
    const schema = definition(name).query as unknown as { shape?: Record<string, unknown> }
    for (const key of Object.keys(schema.shape ?? {})) {
      for (const value of ['', '%00', '-1', '1e400', '2026-02-30', 'x'.repeat(5000), '%ff', `1&${key}=2`, '[]', '%ED%A0%80', '99999999999999999999']) {
        const url = `${addressOf(name, (part) => (part === 'caseId' ? caseId : randomUUID()))}?${key}=${value}`
        expectRefusal(await office.app.inject({ method: definition(name).method, url, headers: { cookie: caller.cookie, 'x-csrf-token': caller.csrfToken } }), `${key}=${value.slice(0, 30)}`)
      }
    }
  })
})

test('nothing of a patient and no text of a call stands in the log', () => {
  for (const canary of canaries) expect(office.logged()).not.toContain(canary)
  expect(office.logged()).not.toMatch(/"defect"|answer-does-not-fit/)
})
