// One test for all order rules: their examples, the two coverages swapped, and the calendar walked for gaps.
import { addMonths } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import type { PairSketch } from './facts/sketch.ts'
import { pairOf } from './facts/sketch.ts'
import { swapped } from './facts/party.ts'
import type { PairExample, PairRule } from './order-rule.ts'
import { autoElectionExamples, medicalPaymentsExamples, noFaultExamples } from './accident/auto.examples.ts'
import { autoElection, medicalPayments, noFault } from './accident/auto.ts'
import { federalEmployeesExamples } from './federal/federal-employees.examples.ts'
import { federalEmployees } from './federal/federal-employees.ts'
import { champvaLateExamples, fundsLateExamples, indianHealthLastExamples, medicaidLastExamples, tricareLateExamples } from './federal/last-resort.examples.ts'
import { champvaLate, fundsLate, indianHealthLast, medicaidLast, tricareLate } from './federal/last-resort.ts'
import { dentalFromWorkExamples, linkedCancerOrKidneyExamples, linkedTransplantExamples, medicareDenialExamples, medigapExamples, secondaryPayerExamples } from './federal/medicare.examples.ts'
import { dentalFromWork, linkedCancerOrKidney, linkedTransplant, medicareDenial, medigapBehindMedicare, secondaryPayer } from './federal/medicare.ts'
import { activeOrRetiredExamples } from './group/active-or-retired.examples.ts'
import { activeOrRetired } from './group/active-or-retired.ts'
import { adultChildExamples } from './group/adult-child.examples.ts'
import { adultChild } from './group/adult-child.ts'
import { alwaysExcessExamples } from './group/always-excess.examples.ts'
import { alwaysExcess } from './group/always-excess.ts'
import { birthdayExamples } from './group/birthday.examples.ts'
import { birthday } from './group/birthday.ts'
import { continuationExamples } from './group/continuation.examples.ts'
import { continuation } from './group/continuation.ts'
import { custodyExamples } from './group/custody.examples.ts'
import { custody } from './group/custody.ts'
import { decreeExamples } from './group/decree.examples.ts'
import { decree } from './group/decree.ts'
import { genderExamples } from './group/gender.examples.ts'
import { gender } from './group/gender.ts'
import { jointCustodyExamples } from './group/joint-custody.examples.ts'
import { jointCustody } from './group/joint-custody.ts'
import { longerExamples } from './group/longer.examples.ts'
import { longer } from './group/longer.ts'
import { noProvisionExamples } from './group/no-provision.examples.ts'
import { noProvision } from './group/no-provision.ts'
import { nonDependentExamples } from './group/non-dependent.examples.ts'
import { nonDependent } from './group/non-dependent.ts'
import { mandates } from './mandates/mandates.table.ts'
import { southCarolinaCleftExamples } from './mandates/south-carolina-cleft.examples.ts'
import { southCarolinaCleft } from './mandates/south-carolina-cleft.ts'
import { embeddedPediatricExamples } from './medical-dental/embedded-pediatric.examples.ts'
import { embeddedPediatric } from './medical-dental/embedded-pediatric.ts'
import { medicalFirstExamples, medicalIfEqualExamples, medicalPlansThenDentalExamples } from './medical-dental/medical-first.examples.ts'
import { medicalFirst, medicalIfEqual, medicalPlansThenDental } from './medical-dental/medical-first.ts'
import { orderRules } from './order-rules.ts'
import { pairRules } from './procedure/compare.ts'

const withExamples: readonly (readonly [PairRule, readonly PairExample<PairSketch>[]])[] = [
  [noProvision, noProvisionExamples], [alwaysExcess, alwaysExcessExamples], [nonDependent, nonDependentExamples], [gender, genderExamples], [birthday, birthdayExamples],
  [decree, decreeExamples], [jointCustody, jointCustodyExamples], [custody, custodyExamples], [adultChild, adultChildExamples], [activeOrRetired, activeOrRetiredExamples],
  [continuation, continuationExamples], [longer, longerExamples], [medicalFirst, medicalFirstExamples], [medicalPlansThenDental, medicalPlansThenDentalExamples],
  [medicalIfEqual, medicalIfEqualExamples], [embeddedPediatric, embeddedPediatricExamples], [southCarolinaCleft, southCarolinaCleftExamples],
  [noFault, noFaultExamples], [autoElection, autoElectionExamples], [medicalPayments, medicalPaymentsExamples], [federalEmployees, federalEmployeesExamples],
  [medicaidLast, medicaidLastExamples], [tricareLate, tricareLateExamples], [champvaLate, champvaLateExamples], [indianHealthLast, indianHealthLastExamples], [fundsLate, fundsLateExamples],
  [dentalFromWork, dentalFromWorkExamples], [linkedTransplant, linkedTransplantExamples], [linkedCancerOrKidney, linkedCancerOrKidneyExamples], [medicareDenial, medicareDenialExamples],
  [medigapBehindMedicare, medigapExamples], [secondaryPayer, secondaryPayerExamples],
]

for (const [rule, examples] of withExamples) {
  describe(`${rule.id}: ${rule.sentence}`, () => {
    for (const example of examples) {
      it(example.name, () => {
        const pair = pairOf(example.facts)
        const said = rule.decide(pair)
        if (typeof example.expect === 'string') expect(said.is).toBe(example.expect)
        else expect(said).toMatchObject({ is: 'decided', answer: example.expect.decided })
      })
      it(`${example.name} (coverages swapped)`, () => {
        const pair = pairOf(example.facts)
        const [said, turned] = [rule.decide(pair), rule.decide(swapped(pair))]
        expect(turned.is).toBe(said.is)
        if (said.is === 'decided' && turned.is === 'decided') expect([said.answer, turned.answer].sort()).toEqual(['a', 'b'])
      })
    }
    it('speaks in one sentence, and has an example for each kind of answer it can give', () => {
      for (const example of examples) {
        const said = rule.decide(pairOf(example.facts))
        if (said.is === 'decided') expect(said.why).toMatch(/^[A-Z].*[^.]\.$/)
        if (said.is === 'needs') for (const need of said.needs) expect(need.question).toMatch(/[?.]$/)
      }
      const kinds = new Set(examples.map((example) => (typeof example.expect === 'string' ? example.expect : 'decided')))
      expect(kinds).toContain('decided')
      expect(kinds).toContain('silent')
    })
  })
}

it('every rule that decides pairs has examples', () => {
  expect(pairRules.filter((rule) => !withExamples.some(([each]) => each === rule)).map((rule) => rule.id)).toEqual([])
})

it('every rule names its source, and one not read is marked assumed', () => {
  for (const rule of orderRules) {
    expect(rule.source.citation.length).toBeGreaterThan(3)
    if (rule.source.kind !== 'assumed' && rule.source.kind !== 'definition') expect(rule.source.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

it('walking the calendar, each rule is in force in one unbroken span', () => {
  for (const rule of pairRules) {
    const days = Array.from({ length: 40 * 12 }, (_, month) => addMonths('1995-01-15', month)).map((on) => (rule.from === undefined || rule.from <= on) && (rule.to === undefined || on <= rule.to))
    const changes = days.filter((inForce, index) => index > 0 && inForce !== days[index - 1]).length
    expect([rule.id, changes <= 1]).toEqual([rule.id, true])
  }
})

it('each state law of one kind and age stands once for any day', () => {
  const keys = mandates.map((row) => `${row.rule} ${row.state}`)
  expect(keys.length).toBe(new Set(keys).size)
  for (const row of mandates) expect(row.verifiedOn !== undefined || row.source.kind === 'assumed').toBe(true)
})

