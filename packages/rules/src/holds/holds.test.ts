// One test for all hold rules: their examples, their permanent codes, and what a whole case gives.
import { hold as holdShape } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { readNote } from '../notes/index.ts'
import { accidentFactsExamples } from './accident-facts.examples.ts'
import { holdRules } from './all.ts'
import { authorizationExamples } from './authorization.examples.ts'
import { billedTwiceExamples } from './billed-twice.examples.ts'
import { credentialingExamples } from './credentialing.examples.ts'
import { dateOfServiceExamples } from './date-of-service.examples.ts'
import { diagnosisEvidenceExamples } from './diagnosis-evidence.examples.ts'
import { documentsExamples } from './documents.examples.ts'
import { holdExample } from './example-case.ts'
import { exclusionExamples } from './exclusion.examples.ts'
import { feeExamples } from './fee.examples.ts'
import { filingLimitExamples } from './filing-limit.examples.ts'
import { findHolds } from './find-holds.ts'
import type { FoundHold, HoldExample } from './hold-rule.ts'
import { impactionLevelExamples } from './impaction-level.examples.ts'
import { letterAttachedExamples } from './letter-attached.examples.ts'
import { licenseExamples } from './license.examples.ts'
import { medicareExamples } from './medicare.examples.ts'
import { overridableEdits } from './code-edits.ts'
import { noteSignedExamples } from './note-signed.examples.ts'
import { mayOverride, overridePolicy } from './override-policy.ts'
import { partsApartExamples } from './parts-apart.examples.ts'
import { permitExamples } from './permit.examples.ts'
import { predeterminationExamples } from './predetermination.examples.ts'
import { storyExamples } from './story.examples.ts'
import { waiverExamples } from './waiver.examples.ts'

/** Examples in the order of the rules in all.ts. */
const examples: readonly (readonly HoldExample[])[] = [
  exclusionExamples, licenseExamples, permitExamples, credentialingExamples, dateOfServiceExamples, noteSignedExamples, storyExamples, diagnosisEvidenceExamples, impactionLevelExamples, documentsExamples, letterAttachedExamples, accidentFactsExamples,
  authorizationExamples, predeterminationExamples, medicareExamples, feeExamples, partsApartExamples, waiverExamples, billedTwiceExamples, filingLimitExamples,
]

function given(example: HoldExample, at: number): string[] {
  return found(example, at).map((each) => each.code)
}

function found(example: HoldExample, at: number): readonly FoundHold[] {
  const { document, input, coverageId } = example
  const coverage = document.coverages.find((each) => each.id === coverageId)
  const rule = holdRules[at]
  if (coverage === undefined || rule === undefined) throw new Error(`no coverage or rule for the example: ${example.name}`)
  const services = document.plan.services
  const firstFor = new Set(input.orders.filter((each) => each.order[0] === coverageId).map((each) => each.serviceId))
  return rule.check({ ...input, document, coverage, services, firstFor, sentences: (document.chart?.notes ?? []).flatMap(readNote) })
}

holdRules.forEach((rule, at) => {
  describe(rule.sentence, () => {
    for (const example of examples[at] ?? []) {
      it(example.name, () => {
        expect(given(example, at).sort()).toEqual([...example.expect].sort())
      })
    }
    it('has an example for each of its codes, and one where it is silent', () => {
      const shown = new Set((examples[at] ?? []).flatMap((each) => each.expect))
      expect([...rule.codes].filter((code) => !shown.has(code))).toEqual([])
      expect((examples[at] ?? []).some((each) => each.expect.length === 0)).toBe(true)
    })
  })
})

it('gives every code to one rule only', () => {
  const codes = holdRules.flatMap((rule) => rule.codes)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => code.startsWith('HOLD-'))).toBe(true)
})

it('a sound case goes out to both payers', () => {
  const { document, input } = holdExample('sound', {}, [])
  expect(findHolds(document, input)).toEqual([])
})

it('two services held for the same reason are one hold, of the published shape', () => {
  const service = holdExample('', {}, []).document.plan.services[0]
  if (service === undefined) throw new Error('the example has a service')
  const { document, input } = holdExample('two', { services: [service, { ...service, id: 's2', tooth: '32', fee: 61700 }], provider: { credentials: [{ payerId: 'MED', status: 'none' }, { payerId: 'DEN', status: 'credentialed', network: 'in' }] } }, [])
  const holds = findHolds(document, input)
  const credential = holds.filter((each) => each.code === 'HOLD-NOT-CREDENTIALED')
  expect(credential).toHaveLength(1)
  expect(credential[0]?.serviceIds).toEqual(['s1', 's2'])
  expect(credential[0]?.coverageId).toBe('medical')
  for (const each of holds) expect(holdShape.safeParse(each).success).toBe(true)
})

it('a service whose payers are not decided is asked for, not held', () => {
  const { document, input } = holdExample('undecided', { provider: { credentials: [] } }, [])
  expect(findHolds(document, { ...input, orders: input.orders.map((each) => ({ ...each, order: [], decided: false })) })).toEqual([])
})

it('a service that goes to dental only is not judged as a medical claim', () => {
  const { document, input } = holdExample('dental only', { note: { signed: undefined, subjective: '' }, provider: { credentials: [{ payerId: 'DEN', status: 'credentialed', network: 'in' }] } }, [])
  expect(findHolds(document, { ...input, orders: input.orders.map((each) => ({ ...each, order: ['dental'] })) })).toEqual([])
})

describe('the policy of overrides', () => {
  const shown = new Map<string, Set<string>>()
  holdRules.forEach((rule, at) => {
    for (const example of examples[at] ?? []) for (const each of found(example, at)) {
      const roles = shown.get(each.code) ?? new Set<string>()
      for (const role of each.overridableBy ?? rule.overridableBy) roles.add(role)
      shown.set(each.code, roles)
    }
  })

  it('says of every hold exactly who the rules let override it', () => {
    for (const [code, roles] of shown) expect([code, ...[...roles].sort()]).toEqual([code, ...[...mayOverride(code)].sort()])
    for (const [code, roles] of Object.entries(overridableEdits)) expect([code, ...roles]).toEqual([code, ...mayOverride(code)])
  })

  it('names the reason wherever somebody may, and every hold code once', () => {
    const codes = overridePolicy.flatMap((each) => each.codes)
    expect(codes.filter((each) => each.overridableBy.length > 0 && each.reason === undefined)).toEqual([])
    expect(new Set(codes.map((each) => each.code)).size).toBe(codes.length)
    for (const code of [...holdRules.flatMap((rule) => rule.codes), ...Object.keys(overridableEdits)]) expect(codes.map((each) => each.code)).toContain(code)
  })

  it('lets nobody override what would be a false claim', () => {
    for (const code of ['HOLD-FEE-ABOVE-LIST', 'HOLD-FEE-DIFFERS-BY-CODE-SET', 'HOLD-FEE-TWO-LISTED', 'HOLD-DIAGNOSIS-DENIED-IN-NOTE', 'HOLD-DATE-DIFFERS-FROM-NOTE', 'HOLD-BILLED-TWICE-AS-FIRST', 'HOLD-IMPACTION-ABOVE-IMAGE', 'HOLD-LICENSE-NOT-ACTIVE', 'HOLD-SERVICE-NOT-DONE', 'HOLD-NOTE-NOT-SIGNED']) expect([code, mayOverride(code)]).toEqual([code, []])
  })
})
