// Whether two files speak of the same person: names as letters only, birth dates equal where both are told.
import type { PersonName } from '@crossbill/model'

export interface NamedPerson {
  readonly name?: PersonName
  readonly birthDate?: string
}

function letters(text: string | undefined): string {
  return (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/[^A-Z]/g, '')
}

/** Same last name, first names that do not contradict, and equal birth dates; without a birth date the first name must be equal. */
export function isSamePerson(a: NamedPerson | undefined, b: NamedPerson | undefined): boolean {
  if (a?.name === undefined || b?.name === undefined) return false
  if (letters(a.name.last) !== letters(b.name.last)) return false
  const first = [letters(a.name.first), letters(b.name.first)] as const
  if (a.birthDate !== undefined && b.birthDate !== undefined) {
    return a.birthDate === b.birthDate && (first[0] === '' || first[1] === '' || first[0].startsWith(first[1]) || first[1].startsWith(first[0]))
  }
  return first[0] !== '' && first[0] === first[1]
}

/** Identifiers compare without blanks, hyphens and case. */
export function isSameNumber(a: string | undefined, b: string | undefined): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return a !== undefined && b !== undefined && plain(a) !== '' && plain(a) === plain(b)
}
