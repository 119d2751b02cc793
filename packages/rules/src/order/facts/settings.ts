// Settings of a plan that order rules use, each with where it was read or that it is the default.
import type { Coordination, Coverage } from '@crossbill/model'
import type { SettingUsed } from '../order-rule.ts'

export interface Setting<Value> {
  readonly value: Value
  readonly used: SettingUsed
}

/** A coordination setting, or its default, with its origin. */
export function settingOf<Key extends keyof Coordination>(coverage: Coverage, key: Key, fallback: NonNullable<Coordination[Key]>): Setting<NonNullable<Coordination[Key]>> {
  const stated = coverage.coordination?.[key]
  const value = stated ?? fallback
  const origin = stated === undefined ? 'default' : (coverage.coordination?.origins?.[key] ?? coverage.coordination?.source ?? 'case document')
  return { value, used: { setting: `coverages[${coverage.id}].coordination.${key}`, value: Array.isArray(value) ? value.join(', ') : String(value), origin } }
}

/** True when the contract lacks a rule of the order, so that the rule may be ignored for a pair. */
export function lacks(coverage: Coverage, rule: string): boolean {
  return coverage.coordination?.lacksRules?.includes(rule) === true
}

/** Whether a coverage other than a dental plan has a dental benefit of its own (MVD-02). */
export function dentalBenefitOf(coverage: Coverage): Setting<boolean> {
  const byKind: readonly Coverage['kind'][] = ['fehb', 'medicaid', 'chip', 'medicare-advantage', 'indian-health-service']
  const stated = coverage.hasDentalBenefit
  const value = stated ?? byKind.includes(coverage.kind)
  return { value, used: { setting: `coverages[${coverage.id}].hasDentalBenefit`, value: value ? 'yes' : 'no', origin: stated === undefined ? 'default' : 'case document' } }
}
