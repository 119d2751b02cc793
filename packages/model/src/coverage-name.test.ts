// Two coverages never sound alike, whatever they share.
import { expect, it } from 'vitest'
import type { Coverage } from './coverage.ts'
import { coverageName, nameOfCoverage } from './coverage-name.ts'

const cover = (id: string, differs: Partial<Coverage> = {}): Coverage => ({ id, kind: 'group-dental', payer: { id: 'p', name: 'Alder Mutual' }, ...differs })
const namesOf = (coverages: readonly Coverage[]) => coverages.map((each) => coverageName(each, coverages))

it('is the payer alone where no other coverage has that payer', () => {
  expect(namesOf([cover('a'), cover('b', { payer: { id: 'q', name: 'Birch' } })])).toEqual(['Alder Mutual', 'Birch'])
})

it('adds plan, holder, side or id, the first that tells them apart', () => {
  expect(namesOf([cover('a', { planName: 'Gold' }), cover('b', { planName: 'Silver' })])).toEqual(['Alder Mutual (Gold)', 'Alder Mutual (Silver)'])
  expect(namesOf([cover('a', { planName: 'Gold', heldBy: 'patient' }), cover('b', { planName: 'gold ', heldBy: 'spouse' })])).toEqual(['Alder Mutual (plan of the patient)', 'Alder Mutual (plan of spouse)'])
  expect(namesOf([cover('a', { kind: 'group-medical' }), cover('b')])).toEqual(['Alder Mutual (medical)', 'Alder Mutual (dental)'])
  expect(namesOf([cover('a'), cover('b', { payer: { id: 'p', name: 'ALDER MUTUAL' } })])).toEqual(['Alder Mutual (a)', 'ALDER MUTUAL (b)'])
})

it('gives the id, or what the caller says, for a coverage the case does not have', () => {
  expect([nameOfCoverage([cover('a')], 'x'), nameOfCoverage([cover('a')], 'x', 'the payer')]).toEqual(['x', 'the payer'])
})
