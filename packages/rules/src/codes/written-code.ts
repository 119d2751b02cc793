// The form of a code: what a set's codes look like, and a typed code as the set writes it.
import type { CodeSetName } from './pack.ts'

const shapes: Readonly<Partial<Record<CodeSetName, RegExp>>> = {
  icd10cm: /^[A-Z][\dA-Z]{2}(\.[\dA-Z]{1,4})?$/,
  hcpcs: /^[A-CE-V]\d{4}$/,
  cpt: /^(\d{5}|\d{4}[FTUM])$/,
  cdt: /^D\d{4}$/,
  modifier: /^[\dA-Z]{2}$/,
  'place-of-service': /^\d{2}$/,
  taxonomy: /^[\dA-Z]{9}X$/,
}

/** True when the text has the form of a code of this set; sets without a fixed form take any text. */
export function isWellFormed(set: CodeSetName, code: string): boolean {
  return shapes[set]?.test(code) ?? code !== ''
}

/** The code as the set writes it: no blanks, upper case, the dot of a diagnosis in its place. */
export function writtenCode(set: CodeSetName, code: string): string {
  const plain = code.trim().toUpperCase()
  if (set !== 'icd10cm') return plain
  const bare = plain.replace(/\./g, '')
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
}
