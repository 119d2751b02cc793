// Amounts and quantities between the decimal text of X12 and whole cents. Money never passes through a fraction.
import type { Cents } from '@crossbill/model'

const decimal = /^(-?)(\d{0,15})(?:\.(\d*))?$/

/** Whole cents of a decimal text such as `1200`, `40.5`, `-.2`; undefined when it is none or has parts of a cent. */
export function readCents(text: string): Cents | undefined {
  const match = decimal.exec(text.trim())
  if (match === null) return undefined
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return undefined
  if (/[1-9]/.test(fraction.slice(2))) return undefined
  const cents = Number(whole === '' ? '0' : whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return undefined
  return sign === '-' && cents !== 0 ? -cents : cents
}

/** The shortest decimal text of whole cents: `1200`, `40.5`, `-0.2`. */
export function writeCents(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const fraction = digits.slice(-2).replace(/0+$/, '')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}`
}

/** A quantity such as `1` or `0.5`; undefined when the text is none. */
export function readQuantity(text: string): number | undefined {
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text.trim()) ? Number(text) : undefined
}

/** The decimal text of a quantity, at most three decimals. */
export function writeQuantity(quantity: number): string {
  return String(Math.round(quantity * 1000) / 1000)
}

/** A share such as `.2` as percent, 20; undefined when it is not between 0 and 1 or finer than a hundredth of a percent. */
export function readShare(text: string): number | undefined {
  const match = /^(0|1)?(?:\.(\d*))?$/.exec(text.trim())
  if (match === null || text.trim() === '' || text.trim() === '.') return undefined
  const fraction = match[2] ?? ''
  if (/[1-9]/.test(fraction.slice(4))) return undefined
  const tenThousandths = Number(match[1] ?? '0') * 10_000 + Number(fraction.slice(0, 4).padEnd(4, '0'))
  return tenThousandths > 10_000 ? undefined : tenThousandths / 100
}
