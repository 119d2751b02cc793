// What a plan may do differently, in the words of the office, with the rule it leaves and the values it may have.

export interface SettingWords {
  readonly setting: string
  readonly words: string
  readonly rule: string
  /** What the example has to show: who pays first, or what the patient should pay. */
  readonly shows: 'order' | 'amount'
  /** Values with their words; absent: codes or rule ids, typed with commas. */
  readonly values?: readonly { readonly value: string | boolean; readonly words: string }[]
}

const yesNo = (yes: string, no: string): SettingWords['values'] => [{ value: true, words: yes }, { value: false, words: no }]

export const settings: readonly SettingWords[] = [
  { setting: 'method', words: 'How it pays after another plan', rule: 'CAL-12', shows: 'amount', values: [{ value: 'standard', words: 'fills up to its own benefit (standard)' }, { value: 'non-duplication', words: 'pays only what its benefit exceeds (non-duplication)' }, { value: 'maintenance-of-benefits', words: 'takes the payment off first (maintenance of benefits)' }, { value: 'none-always-primary', words: 'never coordinates, pays as first' }, { value: 'always-excess', words: 'always in excess of others' }] },
  { setting: 'ceiling', words: 'Up to where it pays after another plan', rule: 'CAL-12', shows: 'amount', values: [{ value: 'primary-liability', words: 'what the patient owes' }, { value: 'naic-allowable-expense', words: 'the allowable expense' }, { value: 'secondary-allowed', words: 'its own allowed amount' }] },
  { setting: 'maximumTiming', words: 'When its maximum limits the benefit', rule: 'CAL-15', shows: 'amount', values: [{ value: 'inside', words: 'before the other payment is taken off' }, { value: 'outside', words: 'after the other payment is taken off' }] },
  { setting: 'level', words: 'What it coordinates over', rule: 'CAL-45', shows: 'amount', values: [{ value: 'line', words: 'each line' }, { value: 'group', words: 'lines of the same work' }, { value: 'claim', words: 'the whole claim' }] },
  { setting: 'maintenanceDeductibleCredit', words: 'What it credits to the deductible under maintenance of benefits', rule: 'CAL-40', shows: 'amount', values: [{ value: 'applied', words: 'what was really taken' }, { value: 'as-if-alone', words: 'what it would have taken alone' }] },
  { setting: 'contractualDenial', words: 'How it treats a contractual denial before it', rule: 'DEN-07', shows: 'amount', values: [{ value: 'as-not-covered', words: 'as if not covered before it' }, { value: 'no-liability', words: 'pays nothing' }] },
  { setting: 'permitsOwnFee', words: 'Its own contract fee counts where the first plan has another arrangement', rule: 'CAL-12a', shows: 'amount', values: yesNo('it counts', 'the first plan’s counts') },
  { setting: 'benefitReserve', words: 'Keeps its savings as a reserve', rule: 'CAL-17', shows: 'amount', values: yesNo('it keeps them', 'it does not') },
  { setting: 'outOfPocketCredit', words: 'What it credits to its out-of-pocket maximum after another plan', rule: 'CAL-35', shows: 'amount', values: [{ value: 'as-if-alone', words: 'what it would have left alone' }, { value: 'actual-after-coordination', words: 'what is really left' }] },
  { setting: 'medicaidPayment', words: 'How Medicaid pays after others', rule: 'MCD-04', shows: 'amount', values: [{ value: 'lesser-of', words: 'the smaller amount' }, { value: 'full-liability', words: 'all the patient owes' }] },
  { setting: 'medicalDentalOrder', words: 'Medical beside dental', rule: 'MVD-01', shows: 'order', values: [{ value: 'medical-first', words: 'medical pays first' }, { value: 'ordinary-rules-then-medical', words: 'the ordinary rules first' }] },
  { setting: 'scope', words: 'With which plans it coordinates', rule: 'OOB-17', shows: 'order', values: [{ value: 'all-health', words: 'all health plans' }, { value: 'dental-only', words: 'dental plans only' }] },
  { setting: 'provision', words: 'Whether its contract speaks of other coverage', rule: 'OOB-01', shows: 'order', values: [{ value: 'yes', words: 'it does' }, { value: 'no', words: 'it does not' }] },
  { setting: 'appliesToIndividual', words: 'Whether it coordinates with plans bought alone', rule: 'OOB-19', shows: 'order', values: yesNo('it does', 'group plans only') },
  { setting: 'medicalAnswerRequiredFor', words: 'Codes it prices only with a medical answer', rule: 'MVD-03', shows: 'order' },
  { setting: 'lacksRules', words: 'Order rules its contract lacks', rule: 'OOB-10', shows: 'order' },
  { setting: 'embeddedPediatric', words: 'Beside a children’s dental benefit in a health plan', rule: 'MVD-06', shows: 'order', values: [{ value: 'embedded-first', words: 'the health plan pays first' }, { value: 'embedded-last', words: 'the health plan pays last' }, { value: 'ordinary-rules', words: 'the ordinary rules' }] },
  { setting: 'pediatricPreventive', words: 'Medicaid and preventive care of children', rule: 'MCD-02', shows: 'order', values: [{ value: 'pay-and-chase', words: 'pays first and recovers' }, { value: 'cost-avoid-90', words: 'waits 90 days' }] },
]

export function settingOf(name: string): SettingWords | undefined {
  return settings.find((each) => each.setting === name)
}

/** `fills up to its own benefit (standard)`, or the codes as they stand. */
export function valueWords(name: string, value: string | boolean | readonly string[]): string {
  if (typeof value === 'object') return value.join(', ')
  return settingOf(name)?.values?.find((each) => each.value === value)?.words ?? String(value)
}
