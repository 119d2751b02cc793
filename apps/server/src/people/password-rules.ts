// What a password must be, after NIST SP 800-63B and OWASP ASVS: long enough, not one everybody tries first, and not made
// of what is known of the person. No rules on kinds of characters; they make passwords worse.
import { randomInt } from 'node:crypto'

/** Characters a password has at least. */
export const shortestPassword = 12

const triedFirst: ReadonlySet<string> = new Set([
  'password1234', 'passwordpassword', '123456789012', '1234567890123', 'qwertyuiopas', 'qwerty123456', 'iloveyou1234', 'welcome12345', 'administrator', 'letmein12345', 'changeme1234', 'dentaloffice', 'crossbill1234', 'abcdefghijkl', 'asdfghjklqwe', 'monkey123456', 'football1234', 'princess1234', 'sunshine1234', 'dragon123456', 'trustno11234',
])

/** Why a password is not taken, in one sentence; undefined when it is. */
export function passwordTrouble(password: string, person: { name: string; email: string }): string | undefined {
  const plain = password.toLowerCase()
  if ([...password].length < shortestPassword) return `A password has at least ${shortestPassword} characters.`
  if (new Set(plain).size < 4) return 'This password repeats few characters.'
  if (triedFirst.has(plain.replaceAll(/\s/g, ''))) return 'This password is one that is tried first.'
  const known = [person.email, person.email.split('@')[0] ?? '', ...person.name.split(/\s+/)].map((part) => part.toLowerCase()).filter((part) => part.length >= 3)
  const rest = known.reduce((text, part) => text.replaceAll(part, ''), plain)
  return rest.replaceAll(/\s/g, '').length < 8 ? 'This password is made of the name or address.' : undefined
}

// Letters and digits that are not taken for one another when read aloud or written down.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to hand over: four groups of four, about 79 bits. */
export function makePassword(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-')
}
