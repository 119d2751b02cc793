// Questions about benefits and answers to them come back as written, whatever they say; strict checking finds nothing.
import { checkX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sending } from '../claims/invented-claims.ts'
import { readBenefitInquiry, writeBenefitInquiry } from './inquiry.ts'
import { benefitAnswer, benefitInquiry } from './invented-benefits.ts'
import { readBenefits } from './read-benefits.ts'
import { type WritableAnswer, writeBenefits } from './write-benefits.ts'

function sound(written: ReturnType<typeof writeBenefits>): Uint8Array {
  if (!written.ok) throw new Error(written.findings.map((each) => `${each.code} ${each.place}: ${each.what}`).join('\n'))
  expect(checkX12(written.value.bytes).findings.filter((each) => each.severity === 'error')).toEqual([])
  return written.value.bytes
}

/** Places and words come from the file that was read, not from what was written. */
function withoutPlaces({ statements, rejections, ...rest }: WritableAnswer) {
  return { ...rest, statements: statements.map(({ place: _place, ...each }) => each), rejections: rejections.map((each) => each.code) }
}

it('reads back every question it wrote', () => {
  fc.assert(fc.property(fc.array(benefitInquiry, { minLength: 1, maxLength: 3 }), (inquiries) => {
    const read = readBenefitInquiry(sound(writeBenefitInquiry(sending, inquiries)))
    expect(read.ok && read.value).toEqual(inquiries)
  }), { numRuns: 120 })
})

it('reads back every statement, refusal and person of an answer', () => {
  fc.assert(fc.property(fc.array(benefitAnswer, { minLength: 1, maxLength: 2 }), (answers) => {
    const read = readBenefits(sound(writeBenefits(sending, answers)))
    expect(read.ok && read.value.map(({ coverages: _none, ...each }) => withoutPlaces(each))).toEqual(answers.map(withoutPlaces))
  }), { numRuns: 150 })
})
