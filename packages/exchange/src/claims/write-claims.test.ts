// What keeps a claim from being written: each gap with its place and remedy, and never a half file.
import type { Claim } from '@crossbill/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dentalClaim, professionalClaim, sending } from './invented-claims.ts'
import { readClaims } from './read-claims.ts'
import { writeClaims } from './write-claims.ts'

function sample(arbitrary: fc.Arbitrary<Claim>, wanted: (claim: Claim) => boolean): Claim {
  const found = fc.sample(arbitrary, { numRuns: 400, seed: 11 }).find(wanted)
  if (found === undefined) throw new Error('no such claim among the samples')
  return found
}

function refused(claim: Claim): Record<string, string> {
  const written = writeClaims(sending, [claim])
  expect(written.ok).toBe(false)
  return Object.fromEntries(written.findings.filter((each) => each.severity === 'error').map((each) => [each.place, each.code]))
}

const first = (claim: Claim) => claim.sequence === 'primary'

it('never sends a predetermination to a medical payer', () => {
  const dental = sample(dentalClaim, (claim) => first(claim) && claim.purpose === 'predetermination')
  expect(refused({ ...dental, filingIndicator: 'MB' })).toEqual({ 'claims[0].purpose': 'EXC-PREDETERMINATION-MEDICAL' })
  const medical = sample(professionalClaim, first)
  expect(refused({ ...medical, purpose: 'predetermination' })['claims[0].purpose']).toBe('EXC-PREDETERMINATION-MEDICAL')
})

it('writes a predetermination as PB without any date of service and says so', () => {
  const claim = sample(dentalClaim, (each) => first(each) && each.purpose === 'predetermination')
  const dated = { ...claim, dateOfService: '2026-12-01', lines: claim.lines.map((line) => ({ ...line, dateOfService: '2026-12-01' })) }
  const written = writeClaims(sending, [dated])
  expect(written.findings.map((each) => each.code)).toContain('EXC-PREDETERMINATION-DATE')
  expect(written.ok && /CLM\*[^~]*\*PB~/.test(written.value.text)).toBe(true)
  expect(written.ok && written.value.text.includes('DTP*472')).toBe(false)
})

it('writes no later claim whose earlier answer is a cent off, on the line or on the claim (CAL-23)', () => {
  const byLine = sample(professionalClaim, (claim) => claim.sequence === 'secondary' && claim.lines[0]?.adjudications !== undefined)
  const [line, ...rest] = byLine.lines
  const answer = line?.adjudications?.[0]
  if (line === undefined || answer === undefined) throw new Error('no answer')
  const spoiled = refused({ ...byLine, lines: [{ ...line, adjudications: [{ ...answer, paid: answer.paid + 1 }] }, ...rest] })
  expect(spoiled).toEqual({ 'claims[0].lines[0].adjudications': 'EXC-COB-LINE' })
  const byClaim = sample(dentalClaim, (claim) => claim.sequence === 'secondary' && claim.lines[0]?.adjudications === undefined)
  const [other] = byClaim.otherPayers ?? []
  if (other?.paid === undefined) throw new Error('no answer')
  expect(refused({ ...byClaim, otherPayers: [{ ...other, paid: other.paid + 1 }] })).toEqual({ 'claims[0].otherPayers[0]': 'EXC-COB-CLAIM' })
})

it('reports no amount on both claim and line', () => {
  const claim = sample(professionalClaim, (each) => each.sequence === 'secondary' && (each.lines[0]?.adjudications?.[0]?.adjustments.length ?? 0) > 0)
  const [other] = claim.otherPayers ?? []
  const twice = claim.lines.flatMap((line) => line.adjudications ?? []).flatMap((each) => each.adjustments)
  if (other === undefined) throw new Error('no payer')
  expect(refused({ ...claim, otherPayers: [{ ...other, adjustments: twice }] })).toEqual({ 'claims[0].otherPayers[0]': 'EXC-COB-CLAIM' })
})

it('asks for the earlier payer’s answer before a secondary claim', () => {
  const claim = sample(dentalClaim, (each) => each.sequence === 'secondary')
  expect(refused({ ...claim, otherPayers: [], lines: claim.lines.map(({ adjudications: _none, ...line }) => line) })).toEqual({ 'claims[0].otherPayers': 'EXC-MISSING' })
})

it('names every gap at once, each by its path', () => {
  const claim = sample(dentalClaim, (each) => first(each) && each.relationship === 'self' && each.purpose === 'claim')
  const { npi: _npi, taxId: _taxId, ...billingProvider } = claim.billingProvider
  const { birthDate: _birthDate, memberId: _memberId, ...subscriber } = claim.subscriber
  const places = Object.keys(refused({ ...claim, billingProvider, subscriber, filingIndicator: undefined, frequency: 'void', originalPayerClaimControlNumber: undefined }))
  expect(places.sort()).toEqual(['billingProvider.npi', 'billingProvider.taxId', 'filingIndicator', 'originalPayerClaimControlNumber', 'subscriber.birthDate', 'subscriber.memberId'].map((path) => `claims[0].${path}`).sort())
})

it('refuses a medical code on a dental claim, five diagnoses, and a total that differs from its lines', () => {
  const claim = sample(dentalClaim, (each) => first(each) && each.purpose === 'claim')
  const [line, ...rest] = claim.lines
  if (line === undefined) throw new Error('no line')
  const places = refused({ ...claim, totalCharge: claim.totalCharge + 1, diagnoses: ['K01.1', 'K04.7', 'K05.6', 'R68.84', 'M26.622'], lines: [{ ...line, system: 'CPT', code: '41899' }, ...rest] })
  expect(places).toEqual({ 'claims[0].lines[0].code': 'EXC-DENTAL-CODE', 'claims[0].diagnoses': 'EXC-DIAGNOSES', 'claims[0].totalCharge': 'EXC-CLAIM-TOTAL' })
})

it('carries notes of dental lines in the claim note, and refuses a note that does not fit', () => {
  const claim = sample(dentalClaim, (each) => first(each) && each.purpose === 'claim')
  const [line, ...rest] = claim.lines
  if (line === undefined) throw new Error('no line')
  const written = writeClaims(sending, [{ ...claim, note: 'See image', lines: [{ ...line, note: 'fully in bone' }, ...rest] }])
  const read = readClaims(written.ok ? written.value.text : '')
  expect(read.ok && read.value[0]?.note).toBe('See image Line 1 - fully in bone')
  expect(refused({ ...claim, note: 'word '.repeat(90).trim() })).toEqual({ 'claims[0].note': 'EXC-NOTE-LENGTH' })
})

it('keeps signs that usually divide a file, by dividing it with others', () => {
  const claim = sample(professionalClaim, first)
  const note = 'Pain 8/10: lower jaw * see image ^ or call ~ noon'
  const written = writeClaims(sending, [{ ...claim, note }])
  const read = readClaims(written.ok ? written.value.text : '')
  expect(read.ok && read.value).toEqual([{ ...claim, note }])
})

it('writes names without accents and says so, and refuses letters it cannot carry', () => {
  const claim = sample(professionalClaim, (each) => first(each) && each.relationship === 'self')
  const named = (last: string) => writeClaims(sending, [{ ...claim, subscriber: { ...claim.subscriber, name: { ...claim.subscriber.name, last } } }])
  const plain = named('Peñalosa')
  expect(plain.ok && plain.value.text.includes('*Penalosa*')).toBe(true)
  expect(plain.findings.map((each) => each.code)).toContain('EXC-ACCENTS')
  expect(named('水野').findings.map((each) => each.code)).toContain('EXC-LETTERS')
})

it('shows no value of the patient in a finding', () => {
  const claim = sample(professionalClaim, (each) => first(each) && each.relationship === 'self')
  const written = writeClaims(sending, [{ ...claim, totalCharge: claim.totalCharge + 1, diagnoses: [], subscriber: { ...claim.subscriber, birthDate: undefined } }])
  const text = JSON.stringify(written.findings)
  for (const secret of [claim.subscriber.name.last, claim.subscriber.memberId, claim.patientControlNumber]) expect(text).not.toContain(String(secret))
})
