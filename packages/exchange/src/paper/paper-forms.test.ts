// Paper forms: every line is on a sheet, every cent on its line and total, and the boxes the field rules name are filled.
import type { Claim } from '@crossbill/model'
import { formFindings, formLayouts } from '@crossbill/paper'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formFonts } from '../../../paper/test/form-fonts.ts'
import { dentalClaim, professionalClaim } from '../claims/invented-claims.ts'
import { adaFields } from './ada-fields.ts'
import { cms1500Fields } from './cms1500-fields.ts'
import { formCents } from './paper-form.ts'

const inCents = (text: string | undefined): number => Number((text ?? '').replace('.', ''))

it('puts every line and every cent of a professional claim on its sheets', () => {
  fc.assert(fc.property(professionalClaim, (claim) => {
    const many = { ...claim, lines: [...claim.lines, ...claim.lines, ...claim.lines] }
    const form = cms1500Fields(many)
    const found = form.ok ? form.value : []
    expect(found).toHaveLength(Math.ceil(many.lines.length / 6))
    expect(found.reduce((sum, sheet) => sum + inCents(sheet['28']), 0)).toBe(claim.totalCharge * 3)
    expect(found.flatMap((sheet) => [1, 2, 3, 4, 5, 6].flatMap((line) => sheet[`24-${line}-D`] ?? []))).toEqual(many.lines.map((line) => line.code))
    expect(found[0]).toMatchObject({ '21-indicator': '0', '21A': claim.diagnoses?.[0]?.replace('.', ''), '1a': claim.subscriber.memberId, '33a': claim.billingProvider.npi })
    expect(found[0]?.['33b']).toBe(claim.billingProvider.taxonomy === undefined ? undefined : `ZZ${claim.billingProvider.taxonomy}`)
  }), { numRuns: 60 })
})

it('puts every line of a dental claim on its sheets, a predetermination without dates', () => {
  fc.assert(fc.property(dentalClaim, (claim) => {
    const many = { ...claim, lines: [...claim.lines, ...claim.lines, ...claim.lines, ...claim.lines] }
    const form = adaFields(many)
    const found = form.ok ? form.value : []
    const dentistOf = (line: Claim['lines'][number]) => (line.renderingProvider ?? claim.renderingProvider)?.npi ?? ''
    const perDentist = [...new Set(many.lines.map(dentistOf))].map((npi) => many.lines.filter((line) => dentistOf(line) === npi).length)
    expect(found).toHaveLength(perDentist.reduce((sum, count) => sum + Math.ceil(count / 10), 0))
    expect(found.reduce((sum, sheet) => sum + inCents(sheet['32']), 0)).toBe(claim.totalCharge * 4)
    expect(found[0]?.['31-1']).toBe(formCents((claim.lines[0]?.charge ?? -1) - (claim.lines[0]?.salesTax ?? 0)))
    expect(found[0]?.['24-1'] === undefined).toBe(claim.purpose === 'predetermination')
    expect(found[0]?.[claim.purpose === 'predetermination' ? '1-predetermination' : '1-actual']).toBe('X')
    expect(found[0]).toMatchObject({ '3a': claim.payer.id, '34': 'AB' })
  }), { numRuns: 60 })
})

it('puts each kind of claim on its own form only', () => {
  const [medical] = fc.sample(professionalClaim, { numRuns: 1, seed: 2 })
  const [dental] = fc.sample(dentalClaim, { numRuns: 1, seed: 2 })
  if (medical === undefined || dental === undefined) throw new Error('no sample')
  expect(adaFields(medical).ok).toBe(false)
  expect(cms1500Fields(dental).ok).toBe(false)
})

it('fills only items that the drawn forms have', () => {
  fc.assert(fc.property(professionalClaim, dentalClaim, (medical, dental) => {
    const [first, second] = [cms1500Fields(medical), adaFields(dental, { lastScaling: '2025-03-04', sideOf: () => 'medical' })]
    const findings = [...formFindings(formLayouts.cms1500, first.ok ? first.value : [], formFonts), ...formFindings(formLayouts.ada, second.ok ? second.value : [], formFonts)]
    expect(findings.filter((each) => each.code === 'FORM-NO-SUCH-ITEM')).toEqual([])
  }), { numRuns: 80 })
})

const address = { line1: '12 N. Main St., #4', city: 'St. Cloud', state: 'MN', postalCode: '563010001' }
const plain: Claim = {
  id: '7M1', kind: 'professional', purpose: 'claim', frequency: 'original', patientControlNumber: '7-M 1', sequence: 'primary', payer: { name: 'Quillon, Inc.', id: 'QLN01' }, filingIndicator: 'CI', relationship: 'self',
  billingProvider: { kind: 'organization', name: 'Larkspur Dental', npi: '1234567893', taxId: '84-1907265', taxIdKind: 'EIN', phone: '(303) 555-0142', address }, subscriber: { name: { last: 'Núñez', first: 'José', middle: 'Luis', suffix: 'Jr.' }, memberId: 'M 12-34', groupNumber: '77 014', birthDate: '1980-02-03', sex: 'male', address },
  totalCharge: 40000, placeOfService: '11', lines: [{ number: 1, system: 'CPT', code: '41899', charge: 40000, units: 1, adjudications: [{ payerId: 'P2', paid: 12345, adjustments: [] }] }],
}
const first = (form: ReturnType<typeof cms1500Fields>) => (form.ok ? form.value[0] : undefined)

it('writes names, addresses and numbers as the forms want them', () => {
  expect(first(cms1500Fields(plain))).toMatchObject({ '2': 'NÚÑEZ JR, JOSÉ, L', '1a': 'M1234', '11': '77014', '5-street': '12 N MAIN ST 4', '5-city': 'ST CLOUD', '5-zip': '563010001', '25': '841907265', '26': '7M1', '33-phone': '3035550142', '29': '123.45', '32': 'LARKSPUR DENTAL\n12 N MAIN ST 4\nST CLOUD MN 563010001' })
})

it('cuts names between letters, never inside one, and composes accents', () => {
  const named = (name: Claim['subscriber']['name']) => first(cms1500Fields({ ...plain, subscriber: { ...plain.subscriber, name } }))?.['2']
  expect(named({ last: 'Li', first: 'Wei', middle: '\u{20BB7}野' })).toBe('LI, WEI, \u{20BB7}')
  expect(named({ last: 'Nun\u0303ez', first: 'Jose\u0301', middle: 'E\u0301loi' })).toBe('NÚÑEZ, JOSÉ, É'.replace('Ú', 'U'))
  expect(named({ last: 'Ruß', first: 'Ota', middle: 'X\u0302u' })).toBe('RUSS, OTA, X\u0302')
})

it('leaves Medicare’s own items as its carriers want them, alone and behind an employer’s plan', () => {
  const medicare = { ...plain, filingIndicator: 'MB' }
  const alone = first(cms1500Fields(medicare))
  expect(alone).toMatchObject({ '1-medicare': 'X', '11': 'NONE' })
  for (const item of ['4', '6-self', '7-street', '9', '11d-no', '11d-yes']) expect(alone?.[item]).toBeUndefined()
  const second = first(cms1500Fields({ ...medicare, sequence: 'secondary', otherPayers: [{ sequence: 'primary', payer: { name: 'Osprey Health', id: 'OSP' }, relationship: 'spouse', subscriber: { name: { last: 'Núñez', first: 'Ana' }, groupNumber: '5 5' } }] }))
  expect(second).toMatchObject({ '4': 'NÚÑEZ, ANA', '6-spouse': 'X', '11': '55', '11c': 'OSPREY HEALTH' })
})

it('describes the dental plan where a dental and a medical plan stand beside the dental claim, and writes Medicare’s modifier before the words', () => {
  const other = (id: string) => ({ coverageId: id, sequence: 'secondary' as const, payer: { name: id, id }, relationship: 'self' as const, subscriber: plain.subscriber })
  const dental: Claim = { ...plain, kind: 'dental', otherPayers: [other('medical'), other('dental')], lines: [{ number: 1, system: 'CDT', code: 'D0140', charge: 9000, units: 2, areas: ['UR'], modifiers: ['KX'], description: 'Problem visit' }] }
  expect(first(adaFields(dental, { lastScaling: '2025-03-04', sideOf: (each) => (each.coverageId === 'dental' ? 'dental' : 'medical') }))).toMatchObject({ '4-dental': 'X', '4-medical': 'X', '11': 'DENTAL', '30-1': 'KX# Problem visit', '25-1': '10', '29b-1': '02', '39a': '03/04/2025' })
})

it('says the tooth and the code of like work in the shaded half, and what has no room in item 19', () => {
  const line = (more: Partial<Claim['lines'][number]>) => first(cms1500Fields({ ...plain, lines: [{ number: 1, system: 'CPT', code: '41899', charge: 40000, units: 1, teeth: [{ tooth: '17' }], ...more }] }))
  expect(line({ description: 'Impacted tooth, fully in bone, tooth 17', note: 'LIKE WORK 41827' })?.['24-1-shaded']).toBe('ZZImpacted tooth, fully in bone, tooth 17, LIKE WORK 41827')
  expect(line({ description: 'Surgical removal' })?.['24-1-shaded']).toBe('JP17   ZZSurgical removal')
  const crowded = line({ description: 'Impacted tooth with unusual position and a bend of its root', note: 'LIKE WORK 41827' })
  expect(crowded?.['24-1-shaded']).not.toContain('LIKE WORK')
  expect(crowded?.['19']).toBe('NTEADDLINE 1 LIKE WORK 41827')
})

it('asks for the place of work outside the office, and points to at most four diagnoses', () => {
  const hospital = { ...plain, placeOfService: '22', diagnoses: ['K01.1', 'K04.7', 'K12.2', 'R52', 'F40.232'], lines: [{ number: 1, system: 'CPT' as const, code: '41899', charge: 40000, units: 1, diagnosisPointers: [5, 1, 2, 3, 4] }] }
  const form = cms1500Fields(hospital)
  expect(form.findings.map((each) => each.code)).toEqual(['FORM-FACILITY-MISSING'])
  expect(first(form)).toMatchObject({ '24-1-E': 'EABC', '21E': 'F40232' })
  expect(cms1500Fields({ ...hospital, facility: { kind: 'organization', name: 'Aspen Hospital', npi: '1417024688', address } }).findings).toEqual([])
})

it('writes the sheets of each treating dentist by himself, a substitute marked, with own address, telephone and payer number', () => {
  const treating = { kind: 'person' as const, name: 'Whitlock', first: 'Ada', npi: '1289045175' }
  const substitute = { kind: 'person' as const, name: 'Almeida', first: 'Noor', npi: '1497758544', licenseNumber: 'DEN7', substitute: true, address, phone: '7205550188', otherIds: [{ qualifier: 'G2', value: '55 12' }] }
  const line = (number: number, more: object = {}) => ({ number, system: 'CDT' as const, code: 'D0140', charge: 1000 * number, units: 1, ...more })
  const dental: Claim = { ...plain, kind: 'dental', providerSignature: true, renderingProvider: treating, lines: [...Array.from({ length: 11 }, (_, index) => line(index + 1)), line(12, { renderingProvider: substitute })] }
  const form = adaFields(dental)
  const found = form.ok ? form.value : []
  expect(found.map((sheet) => [sheet['54'], sheet['53a'], sheet['32']])).toEqual([['1289045175', undefined, '550.00'], ['1289045175', undefined, '110.00'], ['1497758544', 'X', '120.00']])
  expect(found[2]).toMatchObject({ '53': 'NOOR ALMEIDA, SIGNATURE ON FILE', '55': 'DEN7', '56': '12 N MAIN ST 4\nST CLOUD MN 56301-0001', '57': '7205550188', '58': '5512' })
})

it('says orthodontic treatment, an earlier prosthesis, an accident and another subscriber where the dental form asks', () => {
  const other = { coverageId: 'x', sequence: 'secondary' as const, payer: { name: 'Pinefold', id: 'PF', address }, relationship: 'child' as const, subscriber: { name: { last: 'Rey' }, birthDate: '1979-01-31', sex: 'male' as const, memberId: 'P-9', groupNumber: '4 4' } }
  const dental: Claim = {
    ...plain, kind: 'dental', relationship: 'child', patient: { name: { last: 'Rey', first: 'Ana' }, birthDate: '2012-05-06', sex: 'female' }, otherPayers: [other], orthodontic: { totalMonths: 24, monthsRemaining: 20 }, appliancePlacement: '2026-10-01',
    accident: { kind: 'auto', date: '2026-09-09', state: 'OR' }, attachments: [{ type: 'OZ', transmission: 'EL' }], subscriber: { ...plain.subscriber, groupName: 'Alder Works' },
    lines: [{ number: 1, system: 'CDT', code: 'D2740', charge: 9000, units: 1, teeth: [{ tooth: '8' }], prosthesis: { kind: 'replacement', priorDate: '2015-02-02' } }],
  }
  expect(first(adaFields(dental, { sideOf: () => 'dental' }))).toMatchObject({
    '4-dental': 'X', '6': '01/31/1979', '7-M': 'X', '8': 'P9', '9': '44', '10-dependent': 'X', '17': 'ALDER WORKS', '18-dependent': 'X', '21': '05/06/2012', '22-F': 'X', '26-1': 'JP', '27-1': '8',
    '39': 'Y', '40-yes': 'X', '41': '10/01/2026', '42': '24', '43-yes': 'X', '44': '02/02/2015', '45-auto': 'X', '46': '09/09/2026', '47': 'OR',
  })
})

const onLine = (more: Partial<Claim['lines'][number]>, claim: Partial<Claim> = {}) => first(cms1500Fields({ ...plain, ...claim, lines: [{ number: 1, system: 'HCPCS', code: 'J1885', charge: 4000, units: 2, ...more }] }, { signedOn: '2026-11-24' }))

it('names the drug with unit and quantity, and the clock of an anesthesia, in the shaded half', () => {
  expect(onLine({ drug: { code: '00409379501', unit: 'milliliter', quantity: 1.5 } })?.['24-1-shaded']).toBe('N400409379501   ML1.5')
  expect(onLine({ drug: { code: '00409379501', unit: 'unit', quantity: 1 }, teeth: [{ tooth: '17' }] })?.['24-1-shaded']).toBe('N400409379501   UN1   JP17')
  expect(onLine({ code: '00170', unitKind: 'minutes', units: 95, anesthesiaTime: { start: '23:20', stop: '00:55' } })).toMatchObject({ '24-1-shaded': '7Begin 2320 End 0055 Time 95 minutes', '24-1-G': '95' })
})

it('says the programme of a screened child, family planning, claim codes and who else has a number', () => {
  const referring = { kind: 'person' as const, name: 'Okafor', first: 'Ada', npi: '1417024688', otherIds: [{ qualifier: 'G2', value: '55-12' }] }
  expect(onLine({ epsdt: true, familyPlanning: true }, { screeningReferrals: ['under-treatment'], conditionCodes: ['W3', 'DR'], referringProvider: referring })).toMatchObject({
    '24-1-H-shaded': 'S2', '24-1-H': 'Y', '10d': 'W3   DR', '17-qualifier': 'DN', '17': 'ADA OKAFOR', '17a-qualifier': 'G2', '17a': '5512', '17b': '1417024688',
  })
  expect(cms1500Fields({ ...plain, lines: [{ number: 1, system: 'CPT', code: '99188', charge: 40000, units: 1, epsdt: true }] }).findings.map((each) => each.code)).toEqual(['FORM-SCREENING-REFERRAL'])
})

it('dates the provider’s signature, and leaves the place’s number out where it is the billing provider’s', () => {
  expect(onLine({}, { providerSignature: true })).toMatchObject({ '31': 'SIGNATURE ON FILE', '31-date': '11/24/2026', '33a': '1234567893' })
  expect(onLine({})?.['31-date']).toBeUndefined()
  expect(onLine({})?.['32a']).toBeUndefined()
  const facility = { kind: 'organization' as const, name: 'Aspen Hospital', npi: '1417024688', address, otherIds: [{ qualifier: 'G2', value: 'AH 7' }] }
  expect(onLine({}, { placeOfService: '22', facility })).toMatchObject({ '32': 'ASPEN HOSPITAL\n12 N MAIN ST 4\nST CLOUD MN 563010001', '32a': '1417024688', '32b': 'G2AH7' })
})

it('puts onset, accident and other dates into items 14 to 16 with their qualifiers', () => {
  expect(onLine({}, { accident: { kind: 'other', date: '2026-04-01' }, otherDates: [{ qualifier: '454', date: '2026-04-02' }] })).toMatchObject({ '14': '04/01/2026', '14-qualifier': '431', '15': '04/02/2026', '15-qualifier': '454' })
  expect(onLine({}, { onsetDate: '2026-03-03', accident: { kind: 'work', date: '2026-03-02' }, otherDates: [{ qualifier: '360', date: '2026-03-02' }, { qualifier: '361', date: '2026-03-20' }] })).toMatchObject({ '14': '03/03/2026', '15': '03/02/2026', '15-qualifier': '439', '16-from': '03/02/2026', '16-to': '03/20/2026', '10a-yes': 'X' })
})

it('puts notes behind NTEADD and attachments behind PWK in item 19, and a replaced claim into item 22', () => {
  expect(onLine({}, { note: 'Corrected tooth', attachments: [{ type: 'OZ', transmission: 'FX', controlNumber: 'A1' }], frequency: 'replacement', originalPayerClaimControlNumber: 'QL-88 1' })).toMatchObject({ '19': 'NTEADDCORRECTED TOOTH   PWKOZFXA1', '22': '7', '22-original': 'QL-88 1' })
})

it('says on the dental form, which has no item for it, that a claim replaces or voids another', () => {
  const of = (more: Partial<Claim>) => first(adaFields({ ...plain, kind: 'dental', lines: [{ number: 1, system: 'CDT', code: 'D0140', charge: 40000, units: 1 }], originalPayerClaimControlNumber: 'SB-77', ...more }))?.['35']
  expect(of({ frequency: 'replacement', note: 'Tooth corrected' })).toBe('REPLACES CLAIM SB-77 Tooth corrected')
  expect(of({ frequency: 'void' })).toBe('VOIDS CLAIM SB-77')
  expect(of({})).toBeUndefined()
})

it('leaves what another payer paid out of item 29 for Medicare, which wants only what the patient paid', () => {
  const paid = { patientPaid: 5000, lines: [{ number: 1, system: 'CPT' as const, code: '41899', charge: 40000, units: 1, adjudications: [{ payerId: 'P2', paid: 12345, adjustments: [] }] }] }
  expect(first(cms1500Fields({ ...plain, ...paid }))?.['29']).toBe('173.45')
  expect(first(cms1500Fields({ ...plain, ...paid, filingIndicator: 'MB' }))?.['29']).toBe('50.00')
})

it('tells sales tax apart from the fee on the dental form, marks the children’s programme and dates the dentist’s signature', () => {
  const dental: Claim = { ...plain, kind: 'dental', providerSignature: true, specialProgram: '01', renderingProvider: { kind: 'person', name: 'Whitlock', first: 'Ada', npi: '1289045175' }, lines: [{ number: 1, system: 'CDT', code: 'D1351', charge: 5350, salesTax: 350, units: 1 }, { number: 2, system: 'CDT', code: 'D1120', charge: 7000, units: 1 }] }
  const form = adaFields(dental, { signedOn: '2026-11-24' })
  expect(form.ok ? form.value[0] : undefined).toMatchObject({ '1-actual': 'X', '1-epsdt': 'X', '31-1': '50.00', '31-2': '70.00', '31a': '3.50', '32': '123.50', '53-date': '11/24/2026' })
})
