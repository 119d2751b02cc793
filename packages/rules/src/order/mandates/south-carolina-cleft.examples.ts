// Examples of STA-11.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medical = { kind: 'group-medical', situsState: 'SC' } as const
const dental = { kind: 'group-dental', situsState: 'SC' } as const
const braces = { code: 'D8080', diagnoses: ['Q37.4'] }

export const southCarolinaCleftExamples: readonly PairExample<PairSketch>[] = [
  { name: 'braces for a cleft: dental first', facts: { a: medical, b: dental, service: braces }, expect: { decided: 'b' } },
  { name: 'crown for a cleft: dental first', facts: { a: dental, b: medical, service: { code: 'D2740', diagnoses: ['Q35.9'] } }, expect: { decided: 'a' } },
  { name: 'surgery for a cleft stays medical', facts: { a: medical, b: dental, service: { code: 'D7955', diagnoses: ['Q37.4'] } }, expect: 'silent' },
  { name: 'braces without a cleft', facts: { a: medical, b: dental, service: { code: 'D8080', diagnoses: ['M26.4'] } }, expect: 'silent' },
  { name: 'medical policy of another state', facts: { a: { ...medical, situsState: 'GA' }, b: dental, service: braces }, expect: 'silent' },
  { name: 'an employer pays the medical plan itself', facts: { a: { ...medical, funding: 'self-funded-erisa' }, b: dental, service: braces }, expect: 'silent' },
]
