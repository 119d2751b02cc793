// Answers and what they are good for; cases from section 8 of the reference, in cents.
import type { Adjustment } from '@crossbill/model'
import type { Handling } from './handling.table.ts'

export interface DenialExample {
  readonly name: string
  readonly paid: number
  readonly charge: number
  readonly adjustments: readonly Adjustment[]
  readonly remarks?: readonly string[]
  readonly handling: Handling
  readonly usable: boolean
  readonly patientMayBeBilled: boolean
}

export const denialExamples: readonly DenialExample[] = [
  { name: 'not a benefit of the plan, patient responsibility: dental goes ahead', paid: 0, charge: 65000, adjustments: [{ group: 'PR', reason: '204', amount: 65000 }], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'not covered under contract: dental goes ahead, the patient waits', paid: 0, charge: 90000, adjustments: [{ group: 'CO', reason: '96', amount: 90000 }], handling: 'primary-zero', usable: true, patientMayBeBilled: false },
  { name: 'not covered, but the remark asks for information: correct first', paid: 0, charge: 90000, adjustments: [{ group: 'CO', reason: '96', amount: 90000 }], remarks: ['N706'], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'not medically necessary: appeal first', paid: 0, charge: 90000, adjustments: [{ group: 'CO', reason: '50', amount: 90000 }], handling: 'appeal', usable: false, patientMayBeBilled: false },
  { name: 'no authorization: ask for a late one, dental cannot use it', paid: 0, charge: 44100, adjustments: [{ group: 'CO', reason: '197', amount: 44100 }], handling: 'appeal', usable: false, patientMayBeBilled: false },
  { name: 'another payer may be first: the order is wrong', paid: 0, charge: 44100, adjustments: [{ group: 'OA', reason: '22', amount: 44100 }], handling: 'reorder', usable: false, patientMayBeBilled: true },
  { name: 'member not found: correct the number', paid: 0, charge: 44100, adjustments: [{ group: 'PR', reason: '31', amount: 44100 }], handling: 'fix', usable: false, patientMayBeBilled: true },
  { name: 'filed too late: stop', paid: 0, charge: 44100, adjustments: [{ group: 'CO', reason: '29', amount: 44100 }], handling: 'stop', usable: false, patientMayBeBilled: false },
  { name: 'all of it went to the deductible: not a denial', paid: 0, charge: 85000, adjustments: [{ group: 'CO', reason: '45', amount: 15000 }, { group: 'PR', reason: '1', amount: 70000 }], handling: 'prior-paid', usable: true, patientMayBeBilled: true },
  { name: 'part was paid: use the amounts', paid: 24992, charge: 240000, adjustments: [{ group: 'CO', reason: '45', amount: 58760 }, { group: 'PR', reason: '1', amount: 150000 }, { group: 'PR', reason: '2', amount: 6248 }], handling: 'prior-paid', usable: true, patientMayBeBilled: true },
  { name: 'discount beside a coverage denial: the denial decides', paid: 0, charge: 64000, adjustments: [{ group: 'CO', reason: '45', amount: 14160 }, { group: 'PR', reason: '204', amount: 49840 }], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'a reason nobody knows is never taken as usable', paid: 0, charge: 64000, adjustments: [{ group: 'CO', reason: 'ZZ9', amount: 64000 }], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'not covered, and the remark wants the tooth number', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: '96', amount: 50000 }], remarks: ['N37'], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'not covered, and the remark wants the earlier payer’s statement', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '96', amount: 50000 }], remarks: ['N4'], handling: 'fix', usable: false, patientMayBeBilled: true },
  { name: 'not covered, and the remark says the health plan is first', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '96', amount: 50000 }], remarks: ['N598'], handling: 'reorder', usable: false, patientMayBeBilled: true },
  { name: 'not covered by the plan guide: dental goes ahead', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '96', amount: 50000 }], remarks: ['N130'], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'an alert beside a coverage denial changes nothing', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '204', amount: 50000 }], remarks: ['MA01'], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'denied for the reason in the remark, and there is none', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: 'A1', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'denied because excluded by law', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: 'A1', amount: 50000 }], remarks: ['N425'], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'denied, and a narrative is missing', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: 'A1', amount: 50000 }], remarks: ['N850'], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'diagnosis not covered, patient’s share', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '167', amount: 50000 }], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'diagnosis not covered under the contract: look at the diagnosis first', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: '167', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'still under review is no answer', paid: 0, charge: 50000, adjustments: [{ group: 'OA', reason: '133', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: true },
  { name: 'an estimate is no answer to a claim', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '101', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: true },
  { name: 'unpaid premium: the payer waits', paid: 0, charge: 50000, adjustments: [{ group: 'OA', reason: '277', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: true },
  { name: 'number and name do not match', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: '140', amount: 50000 }], handling: 'fix', usable: false, patientMayBeBilled: false },
  { name: 'waiting period not over: dental goes ahead', paid: 0, charge: 50000, adjustments: [{ group: 'PR', reason: '179', amount: 50000 }], handling: 'primary-zero', usable: true, patientMayBeBilled: true },
  { name: 'first decision upheld: next level', paid: 0, charge: 50000, adjustments: [{ group: 'CO', reason: '193', amount: 50000 }], handling: 'appeal', usable: false, patientMayBeBilled: false },
  { name: 'sent on to the dental plan: wait, do not send twice', paid: 0, charge: 50000, adjustments: [{ group: 'OA', reason: '291', amount: 50000 }], remarks: ['MA18'], handling: 'reorder', usable: false, patientMayBeBilled: true },
]
