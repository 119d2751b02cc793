// Money as the standard writes it, in whole cents. It never passes through a fraction.

/** Cents of a decimal text; undefined when it is no amount of money. */
export function cents(text: string): number | undefined {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || (match[2] === '' && !match[3])) return undefined
  const fraction = match[3] ?? ''
  if (fraction.length > 2 && /[1-9]/.test(fraction.slice(2))) return undefined
  const value = Number(match[2]) * 100 + Number(`${fraction}00`.slice(0, 2))
  return Number.isSafeInteger(value) ? (match[1] === '-' ? -value : value) : undefined
}

/** Cents, an absent or unreadable amount counting as nothing (it has its own finding). */
export function centsOrZero(text: string): number {
  return cents(text) ?? 0
}

/** Cents as the shortest decimal text, without a needless point or zero. */
export function moneyText(value: number): string {
  const whole = Math.trunc(Math.abs(value) / 100)
  const rest = Math.abs(value) % 100
  const sign = value < 0 ? '-' : ''
  if (rest === 0) return `${sign}${whole}`
  return `${sign}${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
