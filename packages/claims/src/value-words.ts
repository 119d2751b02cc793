// Values of a coverage in office words: what a path is called, and how its value is written.
import { formatDollars, type JsonValue } from '@crossbill/model'

const names: readonly (readonly [RegExp, string])[] = [
  [/deductible\.individualUsed$/, 'deductible met'], [/deductible\.individual$/, 'deductible'], [/deductible\.familyUsed$/, 'family deductible met'], [/deductible\.family$/, 'family deductible'],
  [/outOfPocket\.individualUsed$/, 'out of pocket so far'], [/outOfPocket\.individual$/, 'out-of-pocket maximum'], [/outOfPocket\.familyUsed$/, 'family out of pocket so far'], [/outOfPocket\.family$/, 'family out-of-pocket maximum'],
  [/maximums\[\d+\]\.used$/, 'maximum used'], [/maximums\[\d+\]\.limit$/, 'maximum'], [/maximums\[\d+\]$/, 'a maximum'], [/noAnnualMaximum$/, 'no yearly maximum'],
  [/classes\[\d+\]\.percent$/, 'plan pays'], [/classes\[\d+\]\.copay$/, 'copay'], [/classes\[\d+\]\.covered$/, 'covered'], [/classes\[\d+\]\.waitingMonths$/, 'waiting months'], [/classes\[\d+\]$/, 'a class of services'],
  [/frequencies\[\d+\]/, 'a frequency limit'], [/remainingOnly$/, 'only what is left is known'], [/authorizationRequiredFor$/, 'codes that need an authorization'],
  [/status$/, 'coverage'], [/start$/, 'first day'], [/end$/, 'last day'], [/hasDentalBenefit$/, 'dental benefit'], [/groupNumber$/, 'group number'], [/planName$/, 'plan name'],
]
const money = /(individual|family|individualUsed|familyUsed|limit|used|copay|fixedBenefit)$/
const counted = /frequencies\[\d+\]/

/** What a path of a coverage is called in the office. */
export function valueName(path: string): string {
  return names.find(([pattern]) => pattern.test(path))?.[1] ?? path
}

/** The value as the office writes it: dollars for cents, yes and no, lists with commas. */
export function valueWords(path: string, value: JsonValue): string {
  if (typeof value === 'number') return money.test(path) && !counted.test(path) ? formatDollars(value) : /percent$/.test(path) ? `${value}%` : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? each : 'one more')).join(', ')
  return 'added'
}
