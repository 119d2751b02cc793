// Every endpoint, every role, and objects of one's own office, of another, and of nobody: each cell is tried.
// Foreign and unknown objects answer alike; roles not named are refused before anything is looked at.
import { randomUUID } from 'node:crypto'
import { endpoints, type Endpoint, type EndpointName } from '@crossbill/api'
import { inputsFromHistory } from '@crossbill/insight'
import type { Role } from '@crossbill/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, type Caller, type HttpOffice } from './http-office.ts'
import { inventDocument } from './invented.ts'

const roles: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager', 'auditor']
const names = Object.keys(endpoints) as EndpointName[]

let office: HttpOffice
let foreign: { officeId: string; as: (role: Role) => Caller }
let foreignCase: string

beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  foreign = await office.another()
  const opened = await foreign.as('biller').call('openCase', { body: { document: inventDocument('foreign') } })
  foreignCase = opened.json<{ caseId: string }>().caseId
})
afterAll(() => office.close())

const bodies: Partial<Record<EndpointName, unknown>> = {
  setOfficeDays: { workingDays: [1, 2, 3, 4] },
  answerNeeds: { version: 1, changes: [{ path: 'title', value: 'x' }] },
  signNote: { version: 1 },
  recordAuthorization: { version: 1, authorization: { id: 'a', coverageId: 'c-dental', status: 'not-required' } },
  overrideHold: { version: 1, holdCode: 'HOLD-X', coverageId: 'c-dental', reason: 'a reason that is long enough' },
  sendClaim: { version: 1 },
  recordAppeal: { version: 1, sentOn: '2026-11-24' },
  billPatient: { version: 1 },
  recordPatientPayment: { version: 1, amount: 100, paidOn: '2026-11-24' },
  snooze: { until: '2026-11-26' },
  assign: { to: randomUUID() },
  comment: { text: 'seen' },
  saveNote: { version: 1, note: { dateOfService: '2026-11-20', subjective: '', objective: '', assessment: '', plan: '' } },
  tryDeviation: { deviation: {} },
  saveDeviation: { deviation: {} },
  withdrawDeviation: { reason: 'a reason that is long enough' },
  composeLetter: { kind: 'financial-consent' },
  drawLetter: { kind: 'financial-consent' },
  signLetter: { version: 1, kind: 'medical-necessity' },
  tryWorth: { inputs: inputsFromHistory([], '2026-11-24') },
  savePaperDraft: { version: 0, edits: [] },
  saveLetterTemplate: { template: { before: ['Thank you.'] } },
  attachPaper: { version: 1, coverageId: 'c-dental', attached: true },
  recordPatientSignature: { version: 1, kind: 'financial-consent', name: 'Ada Amberwood', as: 'patient', signedOn: '2026-11-24' },
  setPrinterOffset: { x: 0, y: 0 },
  weighNote: { noteId: 'n', note: { dateOfService: '2026-11-20', subjective: '', objective: '', assessment: '', plan: '' } },
  amendNote: { version: 1, text: 'later' },
  readNoteText: { text: 'S: pain' },
  saveNoteTemplate: { template: { title: 'T', pathway: 'none', lines: [] } },
  matchRemittance: { claimId: 'none' },
  tryPlan: { dates: [{ serviceId: 's1', date: '2026-12-01' }] },
  openCase: { document: inventDocument('own') },
  decideCase: { document: inventDocument('decided') },
  correctClaim: { version: 1 },
  voidClaim: { version: 1, reason: 'a reason that is long enough' },
  detachRemittance: { reason: 'a reason that is long enough' },
  settleRemittance: { reason: 'a reason that is long enough' },
  settleFile: { reason: 'a reason that is long enough' },
  addPerson: { name: 'New Person', email: `new.${randomUUID().slice(0, 8)}@office.example`, role: 'front-desk' },
  changePerson: { name: 'Renamed' },
  changePassword: { current: 'not the password', next: 'four words that do not belong' },
  setCredential: { credential: { status: 'in-process' } },
  setProviderPapers: { profileAttestedOn: '2026-11-01' },
}

function paramsWith(caseId: string): Record<string, string> {
  return { caseId, coverageId: 'c-dental', claimId: 'none', noteId: 'n', code: 'D7240', set: 'cdt', templateId: 't', paper: 'financial-consent', kind: 'appeal', deviationId: 'none', form: 'ada', documentId: randomUUID(), id: randomUUID(), personId: randomUUID(), providerId: 'nobody', payerId: 'P1', digest: '0'.repeat(64) }
}

const definition = (name: EndpointName): Endpoint => endpoints[name]
const isOpen = (name: EndpointName) => definition(name).allow === 'public'

describe('without a session', () => {
  test.each(names.filter((name) => !isOpen(name)))('%s is refused', async (name) => {
    const { method, path } = definition(name)
    const answer = await office.app.inject({ method, url: path.replaceAll(/:\w+/g, randomUUID()) })
    expect(answer.statusCode).toBe(401)
  })
})

describe.each(roles)('the role %s', (role) => {
  test.each(names.filter((name) => !isOpen(name) && name !== 'signOut'))('%s answers as its policy says', async (name) => {
    const { allow } = definition(name)
    const answer = await office.as(role).call(name, { params: paramsWith(randomUUID()), body: bodies[name], query: name === 'findCodes' ? { words: 'implant' } : {} })
    if (allow.includes(role)) expect([401, 403]).not.toContain(answer.statusCode)
    else {
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'ROLE' })
    }
    expect(answer.statusCode).not.toBe(500)
  })
})

describe('objects of another office answer like objects of nobody', () => {
  const withCase = names.filter((name) => definition(name).path.includes(':caseId'))
  test.each(withCase)('%s', async (name) => {
    const allowed = roles.find((role) => definition(name).allow.includes(role)) ?? 'manager'
    const caller = office.as(allowed)
    const [theirs, nobodys, crooked] = await Promise.all([foreignCase, randomUUID(), "1' or '1'='1"].map((caseId) => caller.call(name, { params: paramsWith(caseId), body: bodies[name] })))
    expect([theirs?.statusCode, nobodys?.statusCode, crooked?.statusCode]).toEqual([404, 404, 404])
    expect(theirs?.body).toBe(nobodys?.body)
  })

  test('lists hold nothing of another office', async () => {
    for (const name of ['cases', 'queue', 'remittances', 'files', 'notes', 'approvals', 'audit'] as const) {
      const answer = await office.as('manager').call(name)
      expect(answer.statusCode, name).toBe(200)
      expect(answer.body, name).not.toContain(foreignCase)
    }
  })
})

test('each view and change of patient data stands in the audit log, refused ones leave no trace of success', async () => {
  const caller = office.as('biller')
  const opened = (await caller.call('openCase', { body: { document: inventDocument('audited') } })).json<{ caseId: string }>()
  await caller.call('casePage', { params: { caseId: opened.caseId } })
  await office.as('dentist').call('comment', { params: { caseId: opened.caseId }, body: { text: 'looked at' } })
  await caller.call('casePage', { params: { caseId: foreignCase } })
  const log = (await office.as('auditor').call('audit')).json<{ entries: { by: string; role: string; action: string; object: string }[]; unbroken: boolean }>()
  expect(log.unbroken).toBe(true)
  const of = (caseId: string) => log.entries.filter((entry) => entry.object.includes(caseId)).map((entry) => [entry.role, entry.action])
  expect(of(opened.caseId)).toEqual([['dentist', 'comment left'], ['biller', 'case viewed']])
  expect(of(foreignCase)).toEqual([])
})
