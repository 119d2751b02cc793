// Generated questions where a claim stands, and acknowledgements of claims, of invented people.
import fc from 'fast-check'
import { birthDate, cents, day, npi, number, oneOf, optional, payer, personName, told } from '../claims/invented-claims.ts'
import { known } from '../wire/known.ts'
import type { ClaimStatusInquiry } from './claim-status-inquiry.ts'
import type { AcknowledgedClaim, ClaimAcknowledgement } from './write-claim-acknowledgements.ts'

const office = fc.record({ name: oneOf('Larkspur Dental', 'Cedar Oral Surgery'), npi })
const ofPayer = payer.map(({ id, name }) => ({ id, name }))
const asked = told({ name: personName, birthDate, sex: optional(oneOf('female', 'male')) })

/** A question about one claim; the birth date stands with the patient. */
export const claimStatusInquiry: fc.Arbitrary<ClaimStatusInquiry> = fc.record({
  traceNumber: number('S'), payer: ofPayer, provider: office, person: asked, memberId: number('M'), dependent: optional(asked), patientControlNumber: optional(number('C')), payerClaimControlNumber: optional(number('ICN')),
  charge: cents, dateOfService: day,
}).map(({ person, memberId, dependent, ...rest }) => known({ ...rest, subscriber: dependent === undefined ? { ...person, memberId } : { name: person.name, memberId }, dependent }))

const claim: fc.Arbitrary<AcknowledgedClaim> = fc.boolean().chain((accepted) => told({
  patientControlNumber: number('C'), payerClaimControlNumber: accepted ? optional(number('ICN')) : fc.constant(undefined), patient: personName, memberId: number('M'), accepted: fc.constant(accepted),
  statuses: accepted ? fc.constantFrom([{ category: 'A2', status: '20' }], [{ category: 'A1', status: '19', entity: 'PR' }]) : fc.constantFrom([{ category: 'A3', status: '116' }], [{ category: 'A7', status: '562', entity: '85' }, { category: 'A7', status: '21' }]),
  charge: cents, dateOfService: day,
}))

/** What a payer says of a batch of claims. */
export const claimAcknowledgement: fc.Arbitrary<ClaimAcknowledgement> = fc.record({
  payer: ofPayer, receiver: fc.constant({ name: 'Larkspur Dental', id: 'CROSSBILL' }), provider: office, batchNumber: number('B', 6), receivedOn: day, claims: fc.array(claim, { minLength: 1, maxLength: 5 }),
})
