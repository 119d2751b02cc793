// Requests for prior authorization and attachments come back as written; each decision keeps its codes, units and dates.
import { checkX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sending } from '../claims/invented-claims.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { authorizationRequest, decidedRequest } from './invented-authorizations.ts'
import { readAuthorizationAnswers, readAuthorizationRequests } from './read-authorization.ts'
import { writeAuthorizationAnswer, writeAuthorizationRequest } from './write-authorization.ts'

const request: AuthorizationRequest = {
  traceNumber: 'REQ77', payer: { id: 'BBH01', name: 'Bluebonnet Health' }, requester: { name: 'Cedar Oral Surgery', npi: '1234567893', phone: '5125550100' },
  subscriber: { name: { last: 'Dunmore', first: 'Elspeth' }, memberId: 'M55', birthDate: '1971-03-04', sex: 'female' }, dependent: { name: { last: 'Dunmore', first: 'Florian' }, birthDate: '2008-09-10', sex: 'male', relationship: 'child' },
  urgent: true, serviceType: '40', placeOfService: '24', from: '2026-12-01', to: '2026-12-20', diagnoses: ['K01.1', 'M26.622'], message: 'Both lower third molars under general anesthesia',
  services: [{ system: 'CPT', code: '41899', units: 2 }, { system: 'CDT', code: 'D7240', units: 1, teeth: [{ tooth: '17' }] }, { system: 'CPT', code: '00170', units: 95, unitKind: 'minutes' }],
  attachments: [{ type: 'RB', transmission: 'EL', controlNumber: 'ATT900' }],
}

function text(written: ReturnType<typeof writeAuthorizationRequest>): string {
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.code} ${each.place}: ${each.what}`).join('\n'))
  expect(checkX12(written.value.bytes).findings.filter((each) => each.severity === 'error')).toEqual([])
  return written.value.text
}

it('reads back the request it wrote', () => {
  const read = readAuthorizationRequests(text(writeAuthorizationRequest(sending, request)))
  expect(read.ok && read.value).toEqual([request])
})

it('reads certified, modified, denied and pended codes with number, units and dates', () => {
  const decision = {
    status: 'partial' as const, urgent: true, number: 'AUTH123', from: '2026-12-01', to: '2027-02-28', answeredOn: '2026-11-24', diagnoses: request.diagnoses as string[], placeOfService: '24',
    codes: [
      { code: '41899', units: 1, status: 'modified' as const, number: 'AUTH124', from: '2026-12-01', to: '2026-12-31' }, { code: 'D7240', units: 1, status: 'denied' as const, reason: '13' },
      { code: '00170', units: 95, status: 'certified' as const, number: 'AUTH123' },
    ],
  }
  const read = readAuthorizationAnswers(text(writeAuthorizationAnswer(sending, request, decision)))
  expect(read.ok && read.value).toEqual([{ traceNumber: 'REQ77', payer: request.payer, memberId: 'M55', authorization: decision, rejections: [] }])
})

it('reads a request that was turned away before anybody decided', () => {
  const whole = text(writeAuthorizationAnswer(sending, request, { status: 'pended' }))
  const cut = whole.replace(/HL\*3\*2\*22\*1~[^]*?SE\*\d+/, 'SE*9').replace(/(NM1\*1P[^~]*~\s*PER[^~]*~)/, '$1AAA*N**43*C~').replace('HL*2*1*21*1', 'HL*2*1*21*0')
  const read = readAuthorizationAnswers(cut)
  expect(read.ok && read.value).toMatchObject([{ payer: request.payer, authorization: { status: 'unknown', answeredOn: '2026-11-24' }, rejections: [{ code: 'EXC-REJECTED-43' }] }])
})

it.each([['approved', 'approved'], ['denied', 'denied'], ['pended', 'pended'], ['modified', 'modified'], ['cancelled', 'cancelled'], ['not-required', 'not-required'], ['submitted', 'pended']] as const)('a decision %s comes back as %s', (status, told) => {
  const read = readAuthorizationAnswers(text(writeAuthorizationAnswer(sending, request, { status })))
  expect(read.ok && read.value[0]?.authorization.status).toBe(told)
})

it('writes no request without a diagnosis or a service', () => {
  expect(writeAuthorizationRequest(sending, { ...request, diagnoses: [], services: [] }).findings.map((each) => each.place)).toEqual(['services', 'diagnoses'])
})

it('reads back every request it wrote', () => {
  fc.assert(fc.property(authorizationRequest, (made) => {
    const read = readAuthorizationRequests(text(writeAuthorizationRequest(sending, made)))
    expect(read.ok && read.value).toEqual([made])
  }), { numRuns: 100 })
})

it('reads back every decision, code by code', () => {
  fc.assert(fc.property(decidedRequest, ({ request: made, decision }) => {
    const read = readAuthorizationAnswers(text(writeAuthorizationAnswer(sending, made, decision)))
    expect(read.ok && read.value).toEqual([{ traceNumber: made.traceNumber, payer: made.payer, memberId: made.subscriber.memberId, authorization: decision, rejections: [] }])
  }), { numRuns: 100 })
})
