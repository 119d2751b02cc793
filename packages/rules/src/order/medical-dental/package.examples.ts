// Examples of OOB-16.
import type { TogetherExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medical = { kind: 'group-medical', packageId: 'one' } as const
const dental = { kind: 'group-dental', packageId: 'one' } as const
const impaction: Pick<PairSketch, 'service'> = { service: { code: 'D7240', diagnoses: ['K01.1'] } }

export const packageExamples: readonly TogetherExample<PairSketch>[] = [
  { name: 'OOB-16: the contract sends impacted teeth to its medical part', facts: { a: { ...medical, packageRoutes: [{ codes: ['D7220-D7251'], part: 'medical' }] }, b: dental, ...impaction }, out: ['b'] },
  { name: 'the contract sends them to its dental part', facts: { a: medical, b: { ...dental, packageRoutes: [{ codes: ['D7220-D7251'], part: 'dental' }] }, ...impaction }, out: ['a'] },
  { name: 'the dental part wants the medical answer: its medical part pays', facts: { a: medical, b: { ...dental, coordination: { medicalAnswerRequiredFor: ['D7240'] } }, ...impaction }, out: ['b'] },
  { name: 'nothing on file: work on the teeth is dental in nature', facts: { a: medical, b: dental, ...impaction }, out: ['a'] },
  { name: 'nothing on file: a jaw fracture is medical in nature', facts: { a: medical, b: dental, service: { code: 'D7630', diagnoses: ['S02.609A'] } }, out: ['b'] },
  { name: 'two contracts of one employer are not one contract', facts: { a: { kind: 'group-medical', groupNumber: '7' }, b: { groupNumber: '7' }, ...impaction }, out: [] },
  { name: 'two packages', facts: { a: medical, b: { ...dental, packageId: 'two' }, ...impaction }, out: [] },
]
