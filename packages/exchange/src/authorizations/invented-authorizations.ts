// Generated requests for prior authorization and decisions on them, of invented people.
import type { PriorAuthorization } from '@crossbill/model'
import fc from 'fast-check'
import { birthDate, day, npi, number, oneOf, optional, payer, personName, told } from '../claims/invented-claims.ts'
import { known } from '../wire/known.ts'
import type { AuthorizationRequest, RequestedService } from './authorization-request.ts'

const asked = fc.record({ name: personName, birthDate, sex: oneOf('female', 'male', 'unknown') })

const dental: fc.Arbitrary<RequestedService> = told({
  system: oneOf('CDT'), code: oneOf('D7240', 'D6010', 'D7953'), units: fc.integer({ min: 1, max: 4 }),
  teeth: optional(fc.constantFrom<NonNullable<RequestedService['teeth']>[]>([{ tooth: '17' }], [{ tooth: '30', surfaces: ['M', 'O'] }, { tooth: '31' }])), dateOfService: optional(day),
})
const medical: fc.Arbitrary<RequestedService> = told({
  system: oneOf('CPT'), code: oneOf('41899', '21210', '00170', '70355'), modifiers: optional(fc.constantFrom(['22'], ['59', 'RT'])), units: fc.integer({ min: 1, max: 90 }), unitKind: optional(oneOf('minutes')), dateOfService: optional(day),
})

/** A complete request. */
export const authorizationRequest: fc.Arbitrary<AuthorizationRequest> = fc.record({
  traceNumber: number('R'), payer: payer.map(({ id, name }) => ({ id, name })), requester: told({ name: oneOf('Cedar Oral Surgery'), npi, phone: optional(oneOf('5125550100')), taxonomy: optional(oneOf('1223S0112X')) }),
  person: asked, memberId: number('M'), dependent: optional(fc.record({ person: asked, relationship: oneOf('spouse', 'child', 'other-dependent') })), urgent: fc.boolean(), serviceType: oneOf('40', '2', '12'), placeOfService: oneOf('11', '24'),
  from: optional(day), diagnoses: fc.uniqueArray(oneOf('K01.1', 'M26.622', 'G47.33', 'S02.5XXA'), { minLength: 1, maxLength: 4 }), services: fc.uniqueArray(fc.oneof(dental, medical), { minLength: 1, maxLength: 4, selector: (each) => each.code }),
  attachments: optional(fc.constantFrom([{ type: 'RB', transmission: 'EL', controlNumber: 'ATT900' }], [{ type: 'OZ', transmission: 'FX', controlNumber: 'ATT901' }])), message: optional(oneOf('Both lower third molars under general anesthesia')),
}).map(({ person, memberId, dependent, ...rest }) => known({ ...rest, subscriber: { ...person, memberId }, dependent: dependent === undefined ? undefined : { ...dependent.person, relationship: dependent.relationship } }))

type Decision = Omit<PriorAuthorization, 'id' | 'coverageId'>

/** A request and what a payer may decide on it: as a whole, and code by code with units, days, number and reason. */
export const decidedRequest: fc.Arbitrary<{ request: AuthorizationRequest; decision: Decision }> = authorizationRequest.chain((request) => fc.record({
  status: oneOf('approved', 'partial', 'modified', 'denied', 'pended', 'cancelled', 'not-required'), number: optional(number('AUTH', 6)), reason: optional(oneOf('0M', '0V')), answeredOn: day, span: optional(fc.constantFrom(['2026-12-01', '2027-02-28'], ['2026-12-01', '2027-11-30'])),
  codes: fc.tuple(...request.services.map((service) => told({
    code: fc.constant(service.code), units: fc.integer({ min: 1, max: service.units }), status: oneOf('certified', 'modified', 'denied', 'pended'), from: optional(oneOf('2026-12-01')), number: optional(number('LINE', 6)), reason: optional(oneOf('0M')),
  }))),
}).map(({ codes, span, ...rest }) => ({
  request,
  decision: known({
    ...rest, ...(span !== undefined && { from: span[0], to: span[1] }), urgent: request.urgent ? true : undefined, diagnoses: [...request.diagnoses], placeOfService: request.placeOfService,
    codes: codes.map((each) => known({ ...each, number: each.number ?? ((each.status === 'certified' || each.status === 'modified') ? rest.number : undefined) })),
  }),
})))
