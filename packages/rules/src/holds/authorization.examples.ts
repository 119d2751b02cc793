// Examples: prior authorization, element by element.
import type { PriorAuthorization } from '@crossbill/model'
import { exampleService, holdExample, type Changes } from './example-case.ts'

const needed = { authorizationRequiredFor: ['41899'] }
const approved: PriorAuthorization = { id: 'a1', coverageId: 'medical', status: 'approved', number: 'PA-1', from: '2026-11-01', to: '2027-01-30', codes: [{ code: '41899', units: 1, status: 'certified' }], diagnoses: ['K01.1'], providerNpi: '1111111112', placeOfService: '11' }
const under = (change: Partial<PriorAuthorization>, more: Changes = {}): Changes => ({ ...more, medical: { ...needed, ...more.medical }, document: { priorAuthorizations: [{ ...approved, ...change }] } })

export const authorizationExamples = [
  holdExample('the plan asks for none', {}, []),
  holdExample('the plan asks for one and none is on file', { medical: needed }, ['HOLD-AUTHORIZATION-MISSING']),
  holdExample('the class of benefits asks for one', { medical: { benefits: { classes: [{ name: 'surgery', codes: ['41000-42999'], authorizationRequired: true }] } } }, ['HOLD-AUTHORIZATION-MISSING']),
  holdExample('approved for this code, day, dentist and place', under({}), []),
  holdExample('approved for another code', under({ codes: [{ code: '21040' }] }), ['HOLD-AUTHORIZATION-MISSING']),
  holdExample('the visit is after the window', under({ to: '2026-11-09' }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('the visit is before the window', under({ from: '2026-11-15' }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('approved for another dentist', under({ providerNpi: '1999999995' }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('approved for the hospital, done in the office', under({ placeOfService: '22' }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('approved for another diagnosis', under({ diagnoses: ['K09.0'] }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('one unit approved, two teeth on the claim', under({}, { services: [exampleService, { ...exampleService, id: 's2', tooth: '32' }] }), ['HOLD-AUTHORIZATION-SCOPE', 'HOLD-AUTHORIZATION-SCOPE']),
  holdExample('partly approved, and this code is the part declined', under({ status: 'partial', codes: [{ code: '41899', status: 'denied' }] }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('no end in the letter: 90 days are assumed and still run', under({ to: undefined, answeredOn: '2026-10-20' }), []),
  holdExample('no end in the letter, and 90 days are over', under({ from: undefined, to: undefined, answeredOn: '2026-06-20' }), ['HOLD-AUTHORIZATION-SCOPE']),
  holdExample('the request is open', under({ status: 'pended' }), ['HOLD-AUTHORIZATION-OPEN']),
  holdExample('the request was declined', under({ status: 'denied' }), ['HOLD-AUTHORIZATION-DECLINED']),
  holdExample('the approval is used up', under({ status: 'exhausted' }), ['HOLD-AUTHORIZATION-ENDED']),
  holdExample('the plan said none is needed, with number and day', under({ status: 'not-required', answeredOn: '2026-11-02' }), []),
  holdExample('the plan said none is needed, without a number', under({ status: 'not-required', number: undefined }), ['HOLD-AUTHORIZATION-EVIDENCE']),
  holdExample('the coverage keeps the word that none is needed', { medical: { ...needed, authorizationNotRequiredFor: [{ codes: ['41899'], reference: 'R-77', date: '2026-11-02' }] } }, []),
  holdExample('a predetermination does not stand for an authorization', { medical: needed, document: { predeterminations: [{ id: 'e1', coverageId: 'medical', status: 'estimated' }] } }, ['HOLD-AUTHORIZATION-MISSING']),
]
