// Every page with the role that sees it, for tests that look at all of them.
import type { Visit } from './browser.ts'
import { spanishPage } from './fixtures/papers.ts'

export const pages: Readonly<Record<string, Visit>> = {
  'sign-in': { role: 'signed-out', path: '/' },
  today: { role: 'biller', path: '/today' },
  'today, nothing due': { role: 'biller', path: '/today', answers: { queue: () => ({ today: '2026-11-23', rows: [], people: [], counts: { dueAmount: 0, dueTasks: 0, claimsInFlight: 0, claimsInFlightAmount: 0, held: 0, remittancesToPost: 0, remittancesToPostAmount: 0, noAnswer30: 0 } }) } },
  cases: { role: 'biller', path: '/cases' },
  'first run': { role: 'biller', path: '/cases', answers: { cases: () => ({ rows: [] }) } },
  'bring files': { role: 'biller', path: '/cases/new' },
  case: { role: 'biller', path: '/cases/case-1042' },
  'case with missing facts': { role: 'front-desk', path: '/cases/case-1045' },
  'why an order': { role: 'biller', path: '/cases/case-1042?why=service:s4' },
  'why a hold': { role: 'biller', path: '/cases/case-1042?why=hold:1' },
  'what is assumed': { role: 'biller', path: '/cases/case-1042?why=assumptions' },
  'claims and answers': { role: 'biller', path: '/cases/case-1017/claims' },
  'check and send': { role: 'biller', path: '/cases/case-1017/claims?do=send' },
  note: { role: 'dentist', path: '/cases/case-1042/note' },
  'signed note': { role: 'dentist', path: '/cases/case-1042/note?note=n9' },
  'notes to sign': { role: 'dentist', path: '/notes' },
  approvals: { role: 'biller', path: '/approvals' },
  remittances: { role: 'biller', path: '/remittances' },
  'patient page': { role: 'front-desk', path: '/cases/case-1042/patient' },
  'patient page in Spanish': { role: 'front-desk', path: '/cases/case-1042/patient', answers: { patientPage: () => spanishPage } },
  'patient page on a tablet': { role: 'front-desk', path: '/cases/case-1042/patient?show=tablet' },
  codes: { role: 'biller', path: '/codes' },
  file: { role: 'biller', path: '/files?file=abc123' },
  'record an authorization': { role: 'biller', path: '/cases/case-1042?do=authorize' },
  connections: { role: 'biller', path: '/connections' },
  'audit log': { role: 'auditor', path: '/audit' },
  'no such page': { role: 'biller', path: '/nowhere' },
}
