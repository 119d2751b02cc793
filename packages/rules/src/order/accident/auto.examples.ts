// Examples of LIA-03, LIA-04 and LIA-06.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const auto = { kind: 'auto-no-fault' } as const
const medical = { kind: 'group-medical' } as const
const crash = (state?: string, autoElection?: 'auto-first' | 'health-first') => ({ accident: { kind: 'auto', date: '2026-05-01', ...(state === undefined ? {} : { state }), ...(autoElection === undefined ? {} : { autoElection }) }, service: { accident: true } }) as const

export const noFaultExamples: readonly PairExample<PairSketch>[] = [
  { name: 'Minnesota: car insurance first', facts: { a: medical, b: auto, ...crash('MN') }, expect: { decided: 'b' } },
  { name: 'New York: car insurance before dental', facts: { a: {}, b: auto, ...crash('NY') }, expect: { decided: 'b' } },
  { name: 'New Jersey goes by the choice', facts: { a: medical, b: auto, ...crash('NJ') }, expect: 'silent' },
  { name: 'a fault state', facts: { a: medical, b: auto, ...crash('CO') }, expect: 'silent' },
  { name: 'two health plans', facts: { a: medical, b: medical, ...crash('MN') }, expect: 'silent' },
]
export const autoElectionExamples: readonly PairExample<PairSketch>[] = [
  { name: 'New Jersey, health chosen: medical first', facts: { a: medical, b: auto, ...crash('NJ', 'health-first') }, expect: { decided: 'a' } },
  { name: 'New Jersey, health chosen: car insurance still before dental', facts: { a: {}, b: auto, ...crash('NJ', 'health-first') }, expect: { decided: 'b' } },
  { name: 'Michigan, car insurance chosen', facts: { a: medical, b: auto, ...crash('MI', 'auto-first') }, expect: { decided: 'b' } },
  { name: 'Michigan, choice not known', facts: { a: medical, b: auto, ...crash('MI') }, expect: 'needs' },
  { name: 'state not known', facts: { a: medical, b: auto, ...crash() }, expect: 'needs' },
  { name: 'a fault state with such cover', facts: { a: medical, b: auto, ...crash('OR') }, expect: { decided: 'b' } },
  { name: 'Minnesota has no such choice', facts: { a: medical, b: auto, ...crash('MN') }, expect: 'silent' },
]
export const medicalPaymentsExamples: readonly PairExample<PairSketch>[] = [
  { name: 'first by default', facts: { a: medical, b: { kind: 'auto-medical-payments' }, ...crash('CO') }, expect: { decided: 'b' } },
  { name: 'excess by its text', facts: { a: medical, b: { kind: 'auto-medical-payments', coordination: { method: 'always-excess' } }, ...crash('CO') }, expect: { decided: 'a' } },
  { name: 'no-fault cover before it', facts: { a: { kind: 'auto-medical-payments' }, b: auto, ...crash('MN') }, expect: { decided: 'b' } },
  { name: 'two health plans', facts: { a: medical, b: medical }, expect: 'silent' },
]
