// Money as the standard writes it, in whole cents. It never passes through a fraction.

/** Cents of a decimal text; undefined when it is no amount of money. */
export function cents(text: string): number | undefined {
  return plainCents(text) ?? anyCents(text)
}

/** Up to seven digits, and none or two after a point: what nearly every amount is, without a pattern. */
function plainCents(text: string): number | undefined {
  const negative = text.charCodeAt(0) === 0x2d
  let at = negative ? 1 : 0
  const start = at
  let value = 0
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (at === start || at - start > 7) return undefined
  value *= 100
  if (at < text.length) {
    if (text.charCodeAt(at) !== 0x2e || text.length - at > 3 || text.length - at < 2) return undefined
    const tenths = text.charCodeAt(at + 1) - 0x30
    const hundredths = text.length - at === 3 ? text.charCodeAt(at + 2) - 0x30 : 0
    if (tenths < 0 || tenths > 9 || hundredths < 0 || hundredths > 9) return undefined
    value += tenths * 10 + hundredths
  }
  return negative && value !== 0 ? -value : value
}

function anyCents(text: string): number | undefined {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || (match[2] === '' && !match[3])) return undefined
  const fraction = match[3] ?? ''
  if (fraction.length > 2 && /[1-9]/.test(fraction.slice(2))) return undefined
  const value = Number(match[2]) * 100 + Number(`${fraction}00`.slice(0, 2))
  return Number.isSafeInteger(value) ? (match[1] === '-' ? -value : value) : undefined
}

/** Cents, an absent or unreadable amount counting as nothing (it has its own finding). */
export function centsOrZero(text: string): number {
  return text === '' ? 0 : (cents(text) ?? 0)
}

/** Cents as the shortest decimal text, without a needless point or zero. */
export function moneyText(value: number): string {
  const whole = Math.trunc(Math.abs(value) / 100)
  const rest = Math.abs(value) % 100
  const sign = value < 0 ? '-' : ''
  if (rest === 0) return `${sign}${whole}`
  return `${sign}${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
