// Declined and counted are told apart although both paid nothing, and an answer adds up to the fee.
import { type RemittanceClaim, sumOf } from '@crossbill/model'
import { expect, test } from 'vitest'
import { equationOf, standingOfLine } from './answer-view.tsx'

const declined = { procedure: { system: 'CPT', code: '41899' }, charge: 52_500, paid: 0, adjustments: [{ group: 'PR', reason: '204', amount: 52_500 }] } satisfies RemittanceClaim['lines'][number]
const counted = { procedure: { system: 'CPT', code: '70355' }, charge: 14_200, paid: 0, adjustments: [{ group: 'PR', reason: '1', amount: 6_150 }, { group: 'CO', reason: '45', amount: 8_050 }] } satisfies RemittanceClaim['lines'][number]

test('a line that went to the deductible was not declined', () => {
  expect(standingOfLine(declined)).toBe('declined')
  expect(standingOfLine(counted)).toBe('counted')
  expect(standingOfLine({ ...counted, paid: 1 })).toBe('paid')
})

test('what the next claim says of the first payer adds up to the full fee', () => {
  const claim: RemittanceClaim = { patientControlNumber: 'M-2207', status: '1', charge: 66_700, paid: 0, adjustments: [], lines: [declined, counted] }
  expect(sumOf(equationOf(claim).map((each) => each.amount))).toBe(claim.charge)
  expect(equationOf(claim).map((each) => each.name)).toEqual(['Paid', 'Not covered, patient’s, PR 204', 'Counted toward the deductible, PR 1', 'Above the contract, write-off, CO 45'])
})
