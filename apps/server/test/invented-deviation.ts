// An invented deviation: a dental plan that fills only up to its own fee, with one worked number as its example.

interface Differs {
  readonly payerId?: string
  readonly value?: string
  readonly from?: string
  /** What the patient of the example should pay, in cents. */
  readonly patient?: number
}

/** 800 at 60% leaves 320; of its own 650 the second plan sees 170 left, so the patient pays 150. */
export function inventedDeviation({ payerId = '60054', value = 'secondary-allowed', from, patient = 150_00 }: Differs = {}): unknown {
  const terms = (percent: number) => ({ deductible: { individual: 0, individualUsed: 0 }, noAnnualMaximum: true, classes: [{ name: 'all', codes: ['*'], percent, deductibleApplies: true }] })
  const plan = { kind: 'group-dental', employmentStatus: 'active', network: 'in', start: '2020-01-01' }
  const example = {
    crossbill: 'case/1', id: 'example', asOf: '2026-11-24', office: { id: 'example', name: 'Example' }, providers: [], patient: { id: 'example', name: { last: 'Example' }, birthDate: '1985-06-15' },
    coverages: [
      { id: 'first', payer: { id: 'other', name: 'Other plan' }, relationship: 'self', benefits: terms(60), ...plan },
      { id: 'second', payer: { id: payerId, name: 'Saltbrook Dental' }, relationship: 'spouse', coordination: { method: 'standard' }, benefits: terms(50), ...plan },
    ],
    plan: { services: [{ id: 's1', code: 'D2740', fee: 1000_00, dateOfService: from ?? '2026-11-24', allowed: { first: 800_00, second: 650_00 } }] },
  }
  return {
    id: 'birch-ceiling', for: { payerId }, setting: 'ceiling', value, rule: 'CAL-12', ...(from === undefined ? {} : { from }),
    source: { kind: 'payer', citation: 'Letter of the payer, 2 November 2026', readOn: '2026-11-02' },
    examples: [{ name: 'one worked number from the payer', case: example, expect: { order: ['first', 'second'], patient } }],
  }
}
