// Paper forms: every line is on a sheet, every cent on its line and total, and the boxes the field rules name are filled.
import fc from 'fast-check'
import { expect, it } from 'vitest'
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
    expect(found).toHaveLength(Math.ceil(many.lines.length / 10))
    expect(found.reduce((sum, sheet) => sum + inCents(sheet['32']), 0)).toBe(claim.totalCharge * 4)
    expect(found[0]?.['31-1']).toBe(formCents(claim.lines[0]?.charge ?? -1))
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
