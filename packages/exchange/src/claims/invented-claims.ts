// Generated claims of invented people for tests: professional and dental, original, replacing, voiding, predetermined,
// primary, secondary and tertiary, with earlier answers that balance to the cent.
import type { Adjustment, Claim, ClaimLine, ClaimParty, LineAdjudication, OtherPayer } from '@crossbill/model'
import fc from 'fast-check'
import { known } from '../wire/known.ts'

export const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
export const oneOf = <const T extends string>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
/** A record without its undefined fields, as a reader gives it. */
export const told = <T extends Record<string, unknown>>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields).map((each) => known(each))

const lastNames = oneOf('Amberwood', 'Brightwater', 'Copperfield', 'Dunmore', 'Eastlake', 'Fairbrook', "O'Tansy", 'Quill-Harrow')
const firstNames = oneOf('Ada', 'Bertram', 'Clementine', 'Dorian', 'Elspeth', 'Florian', 'Ginevra', 'Hollis')
const words = (most: number) => fc.array(oneOf('impacted', 'tooth', 'removed', 'under', 'sedation', 'see', 'image', 'upper', 'left', 'jaw', 'swelling', 'since', 'May'), { minLength: 1, maxLength: most }).map((each) => each.join(' '))
export const number = (letters: string, most = 9) => fc.integer({ min: 10, max: 10 ** most - 1 }).map((each) => `${letters}${each}`)
export const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
export const birthDate = fc.integer({ min: 0, max: 25_000 }).map((days) => new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10))
export const cents = fc.integer({ min: 1, max: 500_000 })

/** A national provider identifier with its check digit (ISO Luhn with the prefix 80840). */
export const npi = fc.integer({ min: 100_000_000, max: 299_999_999 }).map((nine) => {
  const sum = [...String(nine)].reverse().reduce((total, digit, index) => total + (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0 : Number(digit)), 24)
  return `${nine}${(10 - (sum % 10)) % 10}`
})

export const address = told({
  line1: fc.integer({ min: 1, max: 9999 }).map((house) => `${house} Larkspur Lane`), line2: optional(fc.integer({ min: 1, max: 99 }).map((suite) => `Suite ${suite}`)),
  city: oneOf('Northfield', 'Cedar Falls', 'Pine Hollow'), state: oneOf('TX', 'MN', 'OH', 'CA'), postalCode: fc.integer({ min: 750_010_001, max: 799_990_999 }).map(String),
})
export const personName = told({ last: lastNames, first: firstNames as fc.Arbitrary<string>, middle: optional(oneOf('J', 'Q')), suffix: optional(oneOf('JR', 'III')) })
export const sex = oneOf('female', 'male', 'unknown')

function person(extra: { taxonomy?: boolean } = {}): fc.Arbitrary<ClaimParty> {
  return told({
    kind: oneOf('person'), name: lastNames as fc.Arbitrary<string>, first: firstNames as fc.Arbitrary<string>, middle: optional(oneOf('K')), npi,
    taxonomy: extra.taxonomy === true ? optional(oneOf('1223G0001X', '1223S0112X')) : fc.constant(undefined), licenseNumber: optional(number('L', 6)),
  })
}

const billingProvider: fc.Arbitrary<ClaimParty> = told({
  kind: oneOf('organization'), name: oneOf('Larkspur Dental', 'Cedar Oral Surgery'), npi, taxId: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
  taxIdKind: oneOf('EIN', 'SSN'), taxonomy: optional(oneOf('1223G0001X')), address, phone: optional(oneOf('5125550101')), contactName: fc.constant(undefined),
})
const facility: fc.Arbitrary<ClaimParty> = told({ kind: oneOf('organization'), name: oneOf('Pine Hollow Surgery Center'), npi, address })

export const payer = told({ name: oneOf('Bluebonnet Health', 'Prairie Mutual', 'Lone Pine Dental'), id: number('P', 6), address: optional(address) })
const group = fc.oneof(fc.constant({}), number('G', 6).map((groupNumber) => ({ groupNumber })), fc.constant({ groupName: 'Acme Tools' }))
const relationship = oneOf('spouse', 'child', 'other-dependent')
const attachment = told({ type: oneOf('B4', 'RB', 'OZ'), transmission: oneOf('EL', 'FX'), controlNumber: number('ATT', 6) })

const people = fc.oneof(
  fc.record({ name: personName, memberId: number('M'), birthDate, sex, address, group }).map(({ group: own, ...subscriber }) => ({ relationship: 'self' as const, subscriber: { ...subscriber, ...own } })),
  fc.record({ relationship, subscriber: fc.record({ name: personName, memberId: number('M'), group }).map(({ group: own, ...rest }) => ({ ...rest, ...own })), patient: fc.record({ name: personName, birthDate, sex, address }) }),
)

const diagnosisCodes = fc.uniqueArray(oneOf('K01.1', 'K04.7', 'S02.5XXA', 'M26.622', 'K08.109', 'Z98.818', 'R68.84', 'K05.6'), { minLength: 1, maxLength: 8 })
const pointers = (diagnoses: number) => fc.uniqueArray(fc.integer({ min: 1, max: diagnoses }), { minLength: 1, maxLength: Math.min(4, diagnoses) })
const modifiers = optional(fc.uniqueArray(oneOf('51', '59', 'RT', 'KX', '22'), { minLength: 1, maxLength: 4 }))
const place = oneOf('11', '22', '24')

function professionalLine(diagnoses: number, index: number): fc.Arbitrary<ClaimLine> {
  return told({
    number: fc.constant(index + 1), controlNumber: fc.constant(`LINE${index + 1}`), ...codeOf(), modifiers, description: optional(words(4)), charge: cents,
    units: fc.integer({ min: 1, max: 90 }), unitKind: oneOf('units', 'minutes'), placeOfService: place, diagnosisPointers: pointers(diagnoses), dateOfService: day, dateOfServiceEnd: fc.constant(undefined),
    emergency: optional(fc.constant(true)), epsdt: optional(fc.constant(true)), familyPlanning: optional(fc.constant(true)), drug: optional(drug), salesTax: optional(fc.integer({ min: 1, max: 900 })), note: optional(words(6)), priorAuthorizationNumber: optional(number('AUTH', 5)), referralNumber: optional(number('REF', 5)),
    renderingProvider: optional(person({ taxonomy: true })), orderingProvider: optional(person()), supervisingProvider: optional(person()), referringProvider: optional(person()), facility: optional(facility),
    attachments: optional(fc.array(attachment, { minLength: 1, maxLength: 2 })),
    equipment: optional(told({
      days: fc.integer({ min: 1, max: 400 }), rental: cents, purchase: cents, billed: oneOf('1', '4', '6'),
      certification: optional(told({ kind: oneOf('initial', 'renewed', 'revised'), months: fc.integer({ min: 1, max: 99 }), signedOnFile: optional(fc.constant(true)), replacement: optional(fc.constant(true)) })),
    })),
  }) as fc.Arbitrary<ClaimLine>
}

const drug = told({
  code: fc.integer({ min: 0, max: 99_999_999_999 }).map((each) => String(each).padStart(11, '0')), unit: oneOf('international-unit', 'gram', 'milligram', 'milliliter', 'unit'),
  quantity: fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => thousandths / 1000), prescriptionNumber: optional(number('RX', 6)),
})

function codeOf() {
  const code = oneOf('41899', '21210', '70355', '99203', 'E0486', '00170')
  return { code: code as fc.Arbitrary<string>, system: fc.constant<'CPT' | 'HCPCS'>('CPT') }
}

function dentalLine(diagnoses: number, at: { index: number; predetermination: boolean }): fc.Arbitrary<ClaimLine> {
  const tooth = told({ tooth: fc.integer({ min: 1, max: 32 }).map(String), surfaces: optional(fc.uniqueArray(oneOf('M', 'O', 'D', 'B', 'L'), { minLength: 1, maxLength: 5 })) })
  return told({
    number: fc.constant(at.index + 1), controlNumber: fc.constant(`LINE${at.index + 1}`), system: oneOf('CDT'), code: oneOf('D7240', 'D2740', 'D6010', 'D4341') as fc.Arbitrary<string>, modifiers,
    description: optional(words(4)), charge: cents, units: fc.integer({ min: 1, max: 4 }), placeOfService: place, diagnosisPointers: optional(pointers(diagnoses)),
    dateOfService: at.predetermination ? fc.constant(undefined) : day, teeth: optional(fc.array(tooth, { minLength: 1, maxLength: 3 })),
    areas: optional(fc.uniqueArray(oneOf('10', '20', '30', '40', '01'), { minLength: 1, maxLength: 4 })),
    prosthesis: optional(fc.oneof(fc.constant({ kind: 'initial' as const }), day.map((priorDate) => ({ kind: 'replacement' as const, priorDate })))),
    treatmentStart: at.predetermination ? fc.constant(undefined) : optional(day), treatmentCompletion: at.predetermination ? fc.constant(undefined) : optional(day), appliancePlacement: fc.constant(undefined), salesTax: optional(fc.integer({ min: 1, max: 900 })),
    priorAuthorizationNumber: optional(number('AUTH', 5)), predeterminationNumber: optional(number('PRE', 5)), referralNumber: fc.constant(undefined),
    renderingProvider: optional(person({ taxonomy: true })), supervisingProvider: optional(person()),
  }).map((line) => withinCharge(inOrder(line as ClaimLine)))
}

/** Sales tax is a part of the charge. */
function withinCharge(line: ClaimLine): ClaimLine {
  return line.salesTax === undefined ? line : { ...line, salesTax: Math.min(line.salesTax, line.charge) }
}

/** No treatment ends before it began. */
function inOrder(line: ClaimLine): ClaimLine {
  const { treatmentStart, treatmentCompletion } = line
  const reversed = treatmentStart !== undefined && treatmentCompletion !== undefined && treatmentStart > treatmentCompletion
  return reversed ? { ...line, treatmentStart: treatmentCompletion, treatmentCompletion: treatmentStart } : line
}

const accident = fc.oneof(
  fc.record({ kind: oneOf('other'), date: day }), fc.record({ kind: oneOf('work') }),
  told({ kind: oneOf('auto'), also: optional(oneOf('work')), date: day, state: oneOf('TX', 'OH'), country: fc.constant(undefined) }),
)

const circumstances = {
  frequency: oneOf('original', 'original', 'replacement', 'void'), placeOfService: place, providerSignature: fc.boolean(), acceptsAssignment: oneOf('assigned', 'not-assigned'),
  benefitsAssigned: oneOf('yes', 'no', 'not-applicable'), releaseOfInformation: oneOf('signed', 'informed'), accident: optional(accident),
  priorAuthorizationNumber: optional(number('PA', 6)), referralNumber: optional(number('RF', 6)), patientPaid: optional(cents),
  renderingProvider: optional(person({ taxonomy: true })), referringProvider: optional(person()), facility: optional(facility), supervisingProvider: optional(person()),
  attachments: optional(fc.array(attachment, { minLength: 1, maxLength: 3 })), payToAddress: optional(address),
}

/** An earlier payer's answer on one line: what it paid and took off adds up to the charge. */
function answer(line: ClaimLine, payerId: string, date: string): fc.Arbitrary<LineAdjudication> {
  return fc.record({ parts: fc.array(fc.tuple(oneOf('CO', 'OA', 'PR'), oneOf('1', '2', '3', '45', '96', '204', '253'), fc.nat(line.charge)), { maxLength: 3 }), liable: optional(fc.nat(line.charge)) }).map(({ parts, liable }) => {
    let left = line.charge
    const adjustments: Adjustment[] = []
    for (const [adjustmentGroup, reason, wanted] of [...parts].sort((a, b) => a[0].localeCompare(b[0]))) {
      const amount = Math.min(left, wanted)
      if (amount > 0 && !adjustments.some((each) => each.group === adjustmentGroup && each.reason === reason)) adjustments.push({ group: adjustmentGroup, reason, amount })
      left = line.charge - adjustments.reduce((sum, each) => sum + each.amount, 0)
    }
    return known({ payerId, paid: left, code: line.code, system: line.system, modifiers: line.modifiers, units: line.units, adjustments, date, remainingLiability: liable })
  })
}

function otherPayer(sequence: 'primary' | 'secondary', lines: readonly ClaimLine[]): fc.Arbitrary<{ other: OtherPayer; answers: LineAdjudication[] }> {
  return fc.record({
    date: day, byLine: fc.boolean(), payer: payer.map((each) => ({ ...each, id: `${each.id}${sequence[0]}` })), subscriber: told({ name: personName, memberId: number('O'), address: optional(address) }),
    relationship: oneOf('self', 'spouse', 'child'), filingIndicator: oneOf('CI', 'BL', 'MB'), benefitsAssigned: fc.boolean(), releaseOfInformation: fc.boolean(), number: optional(number('ICN', 8)),
  }).chain(({ date, byLine, number: payerNumber, ...rest }) => fc.tuple(...lines.map((line) => answer(line, rest.payer.id, date))).map((answers) => {
    const total = lines.reduce((sum, line) => sum + line.charge, 0)
    const paid = answers.reduce((sum, each) => sum + each.paid, 0)
    const claimLevel: Adjustment[] = byLine || paid === total ? [] : [{ group: 'PR', reason: '2', amount: total - paid }]
    const other = known({ sequence, ...rest, paid, adjudicationDate: date, payerClaimControlNumber: payerNumber, adjustments: claimLevel.length === 0 ? undefined : claimLevel })
    return { other, answers: byLine ? answers : [] }
  }))
}

/** Earlier payers by the place of the claim in the order. */
function withEarlierPayers(claim: Claim): fc.Arbitrary<Claim> {
  const places = claim.sequence === 'secondary' ? (['primary'] as const) : claim.sequence === 'tertiary' ? (['primary', 'secondary'] as const) : []
  if (places.length === 0) return fc.constant(claim)
  return fc.tuple(...places.map((place) => otherPayer(place, claim.lines))).map((found) => ({
    ...claim, otherPayers: found.map((each) => each.other),
    lines: claim.lines.map((line, index) => {
      const adjudications = found.flatMap((each) => each.answers[index] ?? [])
      return adjudications.length === 0 ? line : { ...line, adjudications }
    }),
  }))
}

function finish(claim: Omit<Claim, 'id' | 'totalCharge'>): Claim {
  const original = claim.frequency === 'original' ? {} : { originalPayerClaimControlNumber: `ICN${claim.patientControlNumber}` }
  return { ...claim, ...original, id: claim.patientControlNumber, totalCharge: claim.lines.reduce((sum, line) => sum + line.charge, 0) }
}

/** HCPCS codes start with a letter; the code system follows the code. */
function withSystems(lines: readonly ClaimLine[]): ClaimLine[] {
  return lines.map(withinCharge).map((line) => (line.system === 'CDT' ? line : { ...line, system: /^[A-Z]/.test(line.code) ? ('HCPCS' as const) : ('CPT' as const) }))
}

/** A complete professional claim. */
export const professionalClaim: fc.Arbitrary<Claim> = diagnosisCodes.chain((diagnoses) => fc.record({
  head: told({ ...circumstances, onsetDate: optional(day), note: optional(words(7)), medicalRecordNumber: optional(number('MR', 6)), signedByProvider: optional(fc.constant(true)), conditionCodes: optional(fc.uniqueArray(oneOf('W2', 'W3', 'DR', 'AH'), { minLength: 1, maxLength: 3 })), screeningReferrals: optional(fc.uniqueArray(oneOf('refused', 'under-treatment', 'referred', 'none'), { minLength: 1, maxLength: 3 })) }),
  people, payer, billingProvider, patientControlNumber: number('C', 8), sequence: oneOf('primary', 'secondary', 'tertiary'), filingIndicator: oneOf('CI', 'BL', 'MC'),
  lines: fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => professionalLine(diagnoses.length, index)))),
}).map(({ head, people: persons, lines, ...rest }) => finish({ kind: 'professional', purpose: 'claim', ...head, ...persons, ...rest, diagnoses, lines: withSystems(lines) } as Omit<Claim, 'id' | 'totalCharge'>))).chain(withEarlierPayers)

/** A complete dental claim, or a predetermination, which carries no date of service. */
export const dentalClaim: fc.Arbitrary<Claim> = fc.tuple(diagnosisCodes.map((codes) => codes.slice(0, 4)), oneOf('claim', 'claim', 'predetermination')).chain(([diagnoses, purpose]) => {
  const predetermination = purpose === 'predetermination'
  return fc.record({
    head: told({
      ...circumstances, note: optional(words(40)), dateOfService: predetermination ? fc.constant(undefined) : optional(day),
      orthodontic: optional(fc.oneof(fc.record({ totalMonths: fc.integer({ min: 1, max: 36 }), monthsRemaining: fc.integer({ min: 0, max: 36 }) }), fc.constant({}))),
      toothStatuses: optional(fc.uniqueArray(fc.record({ tooth: fc.integer({ min: 1, max: 32 }).map(String), status: oneOf('missing', 'to-be-extracted') }), { minLength: 1, maxLength: 5, selector: (each) => each.tooth })),
      predeterminationNumber: optional(number('PD', 6)),
    }),
    people, payer, billingProvider, patientControlNumber: number('D', 8), sequence: oneOf('primary', 'secondary', 'tertiary'), filingIndicator: oneOf('CI', 'BL', '17'),
    lines: fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => dentalLine(diagnoses.length, { index, predetermination })))),
  }).map(({ head, people: persons, lines, ...rest }) => finish({ kind: 'dental', purpose, ...head, ...persons, ...rest, diagnoses, lines } as Omit<Claim, 'id' | 'totalCharge'>))
}).chain(withEarlierPayers)

/** Who sends to whom in tests. */
export const sending = {
  sender: { id: 'CROSSBILL', name: 'Larkspur Dental', contactName: 'Front Desk', phone: '5125550100' }, receiver: { id: 'CLEARHOUSE', name: 'Clearinghouse' },
  controlNumbers: { interchange: 41, group: 41, transaction: 1 }, at: { date: '2026-11-24', time: '0915' }, usage: 'test' as const,
}
