// Every item of both forms is filled by some claim; the few that never are stand here with the reason.
import type { Claim, ClaimLine, OtherPayer } from '@crossbill/model'
import { formFindings, formLayouts, type FormValues } from '@crossbill/paper'
import { expect, it } from 'vitest'
import { formFonts } from '../../../paper/test/form-fonts.ts'
import { adaFields } from './ada-fields.ts'
import { cms1500Fields } from './cms1500-fields.ts'

const address = { line1: '12 Main St', line2: 'Suite 4', city: 'St Cloud', state: 'MN', postalCode: '563010001' }
const dentist = { kind: 'person' as const, name: 'Whitlock', first: 'Ada', npi: '1289045175', taxonomy: '1223S0112X', licenseNumber: 'DEN7', phone: '7205550188', address, substitute: true, otherIds: [{ qualifier: 'G2', value: '55 12' }] }
const billing = { kind: 'organization' as const, name: 'Larkspur Dental', npi: '1234567893', taxId: '841907265', taxIdKind: 'EIN' as const, phone: '3035550142', address, licenseNumber: 'ENT1', taxonomy: '1223G0001X', otherIds: [{ qualifier: 'G2', value: '99' }] }
const insured = { name: { last: 'Rey', first: 'Ana', middle: 'Luz' }, memberId: 'M1', groupNumber: 'G1', groupName: 'Alder Works', birthDate: '1980-02-03', sex: 'female' as const, address }
const base: Claim = {
  id: '7M1', kind: 'professional', purpose: 'claim', frequency: 'replacement', originalPayerClaimControlNumber: 'Q1', patientControlNumber: '7M1', sequence: 'secondary', payer: { name: 'Quillon', id: 'QLN01', address }, filingIndicator: 'CI', relationship: 'self',
  billingProvider: billing, renderingProvider: dentist, subscriber: insured, totalCharge: 0, placeOfService: '22', facility: { kind: 'organization', name: 'Aspen Hospital', npi: '1417024688', address, phone: '3035550199', otherIds: [{ qualifier: 'G2', value: 'AH7' }] },
  providerSignature: true, acceptsAssignment: 'assigned', benefitsAssigned: 'yes', releaseOfInformation: 'signed', dateOfService: '2026-11-10', onsetDate: '2026-04-02', admissionDate: '2026-11-09', dischargeDate: '2026-11-11', patientPaid: 5000,
  accident: { kind: 'auto', also: 'work', date: '2026-04-01', state: 'OR' }, propertyCasualtyClaimNumber: 'PC1', conditionCodes: ['W3'], note: 'See report', attachments: [{ type: 'OZ', transmission: 'FX' }], priorAuthorizationNumber: 'PA1', screeningReferrals: ['referred'],
  referringProvider: { kind: 'person', name: 'Okafor', first: 'Ada', npi: '1417024688', otherIds: [{ qualifier: 'G2', value: '55' }] }, otherDates: [{ qualifier: '314', date: '2026-04-01', end: '2026-04-20' }], lines: [{ number: 1, system: 'CPT', code: '41899', charge: 1, units: 1 }],
}
const other: OtherPayer = { coverageId: 'o', sequence: 'primary', payer: { name: 'Fernhollow', id: 'FHL01', address }, relationship: 'spouse', subscriber: { ...insured, sex: 'male' }, paid: 100 }
const line = (number: number, more: Partial<ClaimLine> = {}): ClaimLine => ({ number, system: 'CPT', code: '41899', modifiers: ['51'], charge: 1000 * number, units: 1, diagnosisPointers: [1], emergency: true, epsdt: true, familyPlanning: true, teeth: [{ tooth: '17', surfaces: ['M'] }], ...more })
const diagnoses = ['K01.1', 'K04.7', 'K12.2', 'R52', 'F40.232', 'E11.65', 'Z79.4', 'S02.5XXA', 'M26.622', 'K08.411', 'Z98.818', 'R68.84']
const relationships = ['spouse', 'child', 'other-dependent'] as const
const patient = { name: insured.name, birthDate: '2012-05-06', sex: 'male' as const, address }

function filledBy(form: 'cms1500' | 'ada', claims: readonly Claim[]): { readonly boxes: Set<string>; readonly sheets: readonly FormValues[] } {
  const sheets = claims.flatMap((claim) => {
    const outcome = form === 'ada' ? adaFields(claim, { signedOn: '2026-11-24', lastScaling: '2026-03-02', sideOf: (payer) => (payer.coverageId === 'd' ? 'dental' : 'medical') }) : cms1500Fields(claim, { signedOn: '2026-11-24' })
    return outcome.ok ? outcome.value : []
  })
  return { boxes: new Set(sheets.flatMap((sheet) => Object.keys(sheet))), sheets }
}
const unfilled = (form: 'cms1500' | 'ada', boxes: ReadonlySet<string>): string[] => Object.keys(formLayouts[form].places).filter((box) => !boxes.has(box))

it('fills every item of form CMS-1500 that a dental practice has a value for', () => {
  const whole = { ...base, diagnoses, otherPayers: [other], lines: Array.from({ length: 6 }, (_, index) => line(index + 1)) }
  const { boxes, sheets } = filledBy('cms1500', [
    whole, ...['MB', 'MC', 'CH', 'VA'].map((filingIndicator) => ({ ...whole, filingIndicator })), ...relationships.map((relationship) => ({ ...whole, relationship, patient })),
    { ...whole, billingProvider: { ...billing, taxIdKind: 'SSN' }, acceptsAssignment: 'not-assigned', subscriber: { ...insured, sex: 'male', groupNumber: undefined }, accident: { kind: 'other', date: '2026-04-01' }, otherPayers: [] },
  ])
  // A signature on file carries no date (12); no practice here is federal (FECA) or buys laboratory services (20).
  expect(unfilled('cms1500', boxes)).toEqual(['1-feca', '12-date', '20-yes', '20-no', '20-charges'])
  expect(formFindings(formLayouts.cms1500, sheets, formFonts).filter((each) => each.severity === 'error')).toEqual([])
})

it('fills every item of the dental form', () => {
  const dentalLine = (number: number, more: Partial<ClaimLine> = {}): ClaimLine => line(number, { system: 'CDT', code: 'D2740', description: 'Crown', areas: ['10'], salesTax: 50, ...more })
  const whole: Claim = {
    ...base, kind: 'dental', diagnoses: diagnoses.slice(0, 4), specialProgram: '01', orthodontic: { totalMonths: 24 }, appliancePlacement: '2026-10-01', toothStatuses: Array.from({ length: 32 }, (_, index) => ({ tooth: String(index + 1), status: 'missing' as const })),
    otherPayers: [other, { ...other, coverageId: 'd' }], lines: Array.from({ length: 10 }, (_, index) => dentalLine(index + 1, { prosthesis: { kind: 'replacement', priorDate: '2015-02-02' } })),
  }
  const sexes = ['female', 'male', 'unknown'] as const
  const { boxes, sheets } = filledBy('ada', [
    whole, ...sexes.map((sex) => ({ ...whole, relationship: 'child' as const, subscriber: { ...insured, sex }, patient: { ...patient, sex }, otherPayers: [{ ...other, coverageId: 'd', subscriber: { ...insured, sex } }] })),
    ...([...relationships, 'self'] as const).map((relationship) => ({ ...whole, relationship, patient, otherPayers: [{ ...other, coverageId: 'd', relationship }] })),
    { ...whole, purpose: 'predetermination', orthodontic: undefined, accident: { kind: 'other', date: '2026-04-01' }, lines: [dentalLine(1, { prosthesis: { kind: 'initial' } })] },
  ])
  // The days on which patient and subscriber signed are not known.
  expect(unfilled('ada', boxes)).toEqual(['36-date', '37-date'])
  expect(formFindings(formLayouts.ada, sheets, formFonts).filter((each) => each.severity === 'error')).toEqual([])
})
