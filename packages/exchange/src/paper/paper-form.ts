// What a paper form holds: one set of box values for each sheet. Drawing it is another room's work.
import type { Address, ClaimParty, PersonName } from '@crossbill/model'

/** Values by box number; a box that is absent stays empty. Checked boxes hold `X`. */
export type FormSheet = Readonly<Record<string, string>>

/** `DUNMORE, FLORIAN, K`, as both forms want names. */
export function formName(name: PersonName): string {
  return [name.suffix === undefined ? name.last : `${name.last} ${name.suffix}`, name.first, name.middle].filter((part) => part !== undefined).join(', ')
}

/** A provider: people by first and last name, organizations by their own. */
export function formParty(party: ClaimParty): string {
  return party.kind === 'person' ? [party.first, party.middle, party.name, party.suffix].filter((part) => part !== undefined).join(' ') : party.name
}

/** Two lines of an address. */
export function formAddress(address: Address | undefined): string | undefined {
  if (address === undefined) return undefined
  return `${[address.line1, address.line2].filter((part) => part !== undefined).join(' ')}\n${address.city} ${address.state} ${formPostalCode(address.postalCode)}`
}

function formPostalCode(code: string): string {
  const digits = code.replace(/\D/g, '')
  return digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : code
}

/** `12/01/2026`. */
export function formDate(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`
}

/** `1234.50` for 123450 cents. */
export function formCents(cents: number): string {
  return `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
}

/** Only boxes with a value. */
export function boxes(values: Readonly<Record<string, string | undefined>>): FormSheet {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))
}

/** The lines in pieces that fit one sheet. */
export function sheets<T>(lines: readonly T[], perSheet: number): T[][] {
  return Array.from({ length: Math.ceil(lines.length / perSheet) }, (_, index) => lines.slice(index * perSheet, (index + 1) * perSheet))
}
