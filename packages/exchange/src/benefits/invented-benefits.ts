// Generated questions about benefits and answers to them, of invented people: medical and dental, self and dependent,
// deductibles, shares, copays, maximums and what is left, frequencies, authorizations, other payers, refusals.
import fc from 'fast-check'
import { address, birthDate, cents, day, npi, number, oneOf, optional, payer, personName, sex, told } from '../claims/invented-claims.ts'
import { known } from '../wire/known.ts'
import type { BenefitDelivery, BenefitStatement, OtherParty } from './benefit-statement.ts'
import type { BenefitInquiry } from './inquiry.ts'
import type { WritableAnswer } from './write-benefits.ts'

const office = fc.record({ name: oneOf('Larkspur Dental', 'Cedar Oral Surgery'), npi })
const ofPayer = payer.map(({ id, name }) => ({ id, name }))
const relationship = oneOf('spouse', 'child', 'other-dependent')
const person = fc.record({ name: personName, birthDate, sex })
const asked = told({ name: personName, birthDate, sex: optional(oneOf('female', 'male')) })
const serviceTypes = fc.uniqueArray(oneOf('30', '35', '23', '24', '25', '26', '27', '28', '36', '38', '39', '40', '41', '1', '98', 'AL', 'UC'), { minLength: 1, maxLength: 5 })
const code = fc.oneof(oneOf('D7240', 'D6010', 'D8090').map((each) => ({ system: 'CDT' as const, code: each as string })), oneOf('41899', '21210').map((each) => ({ system: 'CPT' as const, code: each as string })))

/** A complete question. */
export const benefitInquiry: fc.Arbitrary<BenefitInquiry> = told({
  traceNumber: number('Q'), payer: ofPayer, provider: office, subscriber: fc.record({ person: asked, memberId: number('M'), group: optional(number('G', 6)) }).map(({ person: who, memberId, group }) => known({ ...who, memberId, groupNumber: group })),
  dependent: optional(told({ name: personName, birthDate, sex: optional(oneOf('female', 'male')), relationship })), serviceTypes, procedures: optional(fc.array(code, { minLength: 1, maxLength: 2 })), date: optional(day),
})

const period = oneOf('calendar-year', 'year', 'remaining', 'used-this-year', 'lifetime', 'lifetime-remaining', 'visit', 'month')
const delivery: fc.Arbitrary<BenefitDelivery> = told({ what: oneOf('VS', 'DY'), count: fc.integer({ min: 1, max: 9 }), period: oneOf('year', 'calendar-year', 'month', 'lifetime'), periods: optional(fc.integer({ min: 1, max: 60 })) })
const other: fc.Arbitrary<OtherParty> = told({ role: oneOf('PRP', 'SEP', 'TTP'), name: oneOf('Prairie Mutual', 'Lone Pine Dental'), id: optional(number('P', 6)), phone: optional(oneOf('8005550111')) })
const none = { place: '', deliveries: [], dates: [], numbers: [], messages: [], others: [] }
const network = optional(oneOf('in', 'out', 'both', 'unknown'))
const level = optional(oneOf('individual', 'family'))

type Drawn = Omit<BenefitStatement, keyof typeof none> & Partial<Pick<BenefitStatement, 'deliveries' | 'dates' | 'numbers' | 'messages' | 'others'>>

const statement: fc.Arbitrary<BenefitStatement> = fc.oneof<fc.Arbitrary<Drawn>[]>(
  told({ code: oneOf('1'), kind: oneOf('active'), level, serviceTypes, insuranceType: optional(oneOf('C1', 'GP', 'HM', 'PR')), planName: optional(oneOf('Gold Choice', 'Dental Plus')) }),
  told({ code: oneOf('C'), kind: oneOf('deductible'), level, serviceTypes, period, amount: fc.nat(500_000), network }),
  told({ code: oneOf('G'), kind: oneOf('out-of-pocket'), level, serviceTypes, period, amount: cents, network }),
  told({ code: oneOf('A'), kind: oneOf('coinsurance'), serviceTypes, patientPercent: fc.integer({ min: 0, max: 100 }), network, authorizationRequired: optional(oneOf('yes', 'no', 'unknown')) }),
  told({ code: oneOf('B'), kind: oneOf('copay'), serviceTypes, period: oneOf('visit'), amount: cents, network }),
  told({ code: oneOf('F'), kind: oneOf('limitation'), level, serviceTypes, period, amount: cents, network, messages: fc.constantFrom([], ['Applies to implants and bridges']) }),
  told({ code: oneOf('F'), kind: oneOf('limitation'), serviceTypes, procedure: code.map((each) => ({ ...each, modifiers: [] })), deliveries: fc.array(delivery, { minLength: 1, maxLength: 2 }), authorizationRequired: optional(oneOf('yes')) }),
  told({ code: oneOf('I'), kind: oneOf('not-covered'), serviceTypes, network }),
  told({ code: oneOf('R'), kind: oneOf('other-payer'), serviceTypes, others: fc.array(other, { minLength: 1, maxLength: 2 }), dates: fc.constantFrom([], [{ qualifier: '290', from: '2026-01-01' }]) }),
).map((each) => ({ ...none, ...each }))

/** What a payer answers: statements, or the reason why there are none. */
export const benefitAnswer: fc.Arbitrary<WritableAnswer> = fc.record({
  payer: ofPayer, provider: office, subscriber: fc.record({ person, memberId: number('M'), group: optional(number('G', 6)), address: optional(address) }), dependent: optional(fc.record({ name: personName, birthDate, sex })), relationship, trace: number('Q'), answeredOn: day,
  dates: fc.constantFrom([], [{ qualifier: '346', from: '2026-01-01' }], [{ qualifier: '291', from: '2026-01-01', to: '2026-12-31' }]), statements: fc.array(statement, { minLength: 1, maxLength: 12 }), refused: fc.boolean(), reason: oneOf('42', '58', '72', '73', '75'), dependentReason: oneOf('42', '58', '64', '65', '67'),
}).map(({ subscriber, dependent, relationship: related, trace, refused, reason, dependentReason, statements, dates, ...rest }): WritableAnswer => {
  const { person: who, memberId, group, address: home } = subscriber
  return known({
    ...rest, subscriber: dependent === undefined ? known({ ...who, memberId, groupNumber: group, address: home }) : known({ ...who, memberId, groupNumber: group }), dependent,
    relationship: dependent === undefined ? 'self' as const : related, traceNumbers: [trace], dates: refused ? [] : dates, statements: refused ? [] : statements,
    rejections: refused ? [{ code: `EXC-REJECTED-${dependent === undefined ? reason : dependentReason}`, severity: 'error' as const, place: '', what: '', remedy: '' }] : [],
  })
})
