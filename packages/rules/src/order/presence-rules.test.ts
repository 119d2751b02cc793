// The examples of rules that say who takes part, and of those that say two plans do not coordinate.
import { describe, expect, it } from 'vitest'
import { accidentTakesPartExamples } from './accident/takes-part.examples.ts'
import { swapped } from './facts/party.ts'
import { pairOf } from './facts/sketch.ts'
import { medicareTakesPartExamples } from './federal/medicare-takes-part.examples.ts'
import { payAndChaseExamples } from './federal/pay-and-chase.examples.ts'
import { payAndChase } from './federal/pay-and-chase.ts'
import { stateMandateExamples } from './mandates/state-mandate.examples.ts'
import { closedPanelsExamples, closedPrimaryExamples } from './medical-dental/closed-panels.examples.ts'
import { closedPanels, closedPrimary } from './medical-dental/closed-panels.ts'
import { individualContractExamples, likeBenefitsOnlyExamples } from './medical-dental/like-benefits-only.examples.ts'
import { individualContract, likeBenefitsOnly } from './medical-dental/like-benefits-only.ts'
import { packageExamples } from './medical-dental/package.examples.ts'
import { onePackage } from './medical-dental/package.ts'
import { takesPartExamples } from './medical-dental/takes-part.examples.ts'
import { inForceExamples } from './procedure/in-force.examples.ts'
import { presenceRules } from './procedure/who-takes-part.ts'

const examples = { ...inForceExamples, ...accidentTakesPartExamples, ...medicareTakesPartExamples, ...takesPartExamples, ...stateMandateExamples }

for (const rule of presenceRules) {
  describe(`${rule.id}: ${rule.sentence}`, () => {
    it('has examples', () => expect(examples[rule.id]?.length).toBeGreaterThan(1))
    for (const example of examples[rule.id] ?? []) {
      it(example.name, () => {
        const { a, service } = pairOf(example.facts)
        expect(rule.decide(a, service).is).toBe(example.expect)
      })
    }
  })
}

for (const [rule, all] of [[payAndChase, payAndChaseExamples], [onePackage, packageExamples], [closedPanels, closedPanelsExamples], [closedPrimary, closedPrimaryExamples]] as const) {
  describe(`${rule.id}: ${rule.sentence}`, () => {
    for (const example of all) {
      it(example.name, () => {
        const { a, b, service } = pairOf(example.facts)
        expect(rule.decide([a, b], service).out.map((each) => each.party.id)).toEqual(example.out)
      })
    }
  })
}

for (const [rule, all] of [[likeBenefitsOnly, likeBenefitsOnlyExamples], [individualContract, individualContractExamples]] as const) {
  describe(`${rule.id}: ${rule.sentence}`, () => {
    for (const example of all) {
      it(example.name, () => {
        const pair = pairOf(example.facts)
        expect([rule.decide(pair).is, rule.decide(swapped(pair)).is]).toEqual(Array(2).fill(example.apart ? 'apart' : 'silent'))
      })
    }
  })
}
