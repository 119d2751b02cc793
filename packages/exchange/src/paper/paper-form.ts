// What a paper form holds: one set of box values for each sheet. Drawing it is another room's work.
import type { Address, Claim, ClaimLine, ClaimParty, PersonName } from '@crossbill/model'
import { sumOf } from '@crossbill/model'

/** Values by box number; a box that is absent stays empty. Checked boxes hold `X`. */
export type FormSheet = Readonly<Record<string, string>>

/** `DUNMORE JR, FLORIAN, K`, as both forms want names: no titles, no periods. */
export function formName(name: PersonName): string {
  const last = name.suffix === undefined ? name.last : `${name.last} ${name.suffix}`
  return [last, name.first, firstLetter(name.middle)].filter((part) => part !== undefined && part !== '').map((part) => unpunctuated(part ?? '')).join(', ')
}

/** The first letter as a reader sees it, with its accents; a half of a character is none. */
function firstLetter(name: string | undefined): string | undefined {
  return name === undefined ? undefined : [...new Intl.Segmenter('en').segment(name.trim())][0]?.segment
}

/** Capitals without periods, commas and number signs, as the instructions of both forms ask for names and addresses. */
export function unpunctuated(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('en').replace(/[.,#]/g, '').replace(/ {2,}/g, ' ').trim()
}

/** A number without the spaces and hyphens that its item forbids. */
export function joined(number: string | undefined): string | undefined {
  return number?.replace(/[\s-]/g, '').toLocaleUpperCase('en')
}

/** A provider: people by first and last name, organizations by their own. */
export function formParty(party: ClaimParty): string {
  const parts = party.kind === 'person' ? [party.first, party.middle, party.name, party.suffix] : [party.name]
  return unpunctuated(parts.filter((part) => part !== undefined).join(' '))
}

/** Street, and city with state and ZIP, as two lines. */
export function formAddress(address: Address | undefined, zip = formPostalCode): string | undefined {
  return address === undefined ? undefined : `${formStreet(address)}\n${unpunctuated(address.city)} ${address.state} ${zip(address.postalCode)}`
}

export function formStreet(address: Address): string {
  return unpunctuated([address.line1, address.line2].filter((part) => part !== undefined).join(' '))
}

export function formPostalCode(code: string): string {
  const digits = code.replace(/\D/g, '')
  return digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : code
}

/** Nine digits without a hyphen, as the NUCC manual asks. */
export function joinedPostalCode(code: string): string {
  return formPostalCode(code).replace('-', '')
}

/** Ten digits of a telephone number; the country's 1 left out. */
export function formPhone(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits === undefined || digits === '' ? undefined : digits
}

/** Name and address, one below the other; `zip` writes the ZIP code. */
export function formBlock(name: string, address: Address | undefined, zip = formPostalCode): string {
  return [name, formAddress(address, zip)].filter((part) => part !== undefined).join('\n')
}

/** `12/01/2026`. */
export function formDate(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`
}

/** `1234.50` for 123450 cents. */
export function formCents(cents: number): string {
  return `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
}

/** What earlier payers paid for the lines of one sheet, in cents; undefined when no earlier payer has answered. */
export function paidBefore(claim: Claim, lines: readonly ClaimLine[]): number | undefined {
  const byLine = lines.flatMap((line) => line.adjudications ?? [])
  if (byLine.length > 0) return sumOf(byLine.map((each) => each.paid))
  const atClaim = (claim.otherPayers ?? []).flatMap((each) => (each.paid === undefined ? [] : [each.paid]))
  return atClaim.length > 0 && lines[0] === claim.lines[0] ? sumOf(atClaim) : undefined
}

/** Only boxes with a value. */
export function boxes(values: Readonly<Record<string, string | undefined>>): FormSheet {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))
}

/** The lines in pieces that fit one sheet. */
export function sheets<T>(lines: readonly T[], perSheet: number): T[][] {
  return Array.from({ length: Math.ceil(lines.length / perSheet) }, (_, index) => lines.slice(index * perSheet, (index + 1) * perSheet))
}
