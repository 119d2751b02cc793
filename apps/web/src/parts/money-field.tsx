// A field for dollars and cents; it gives whole cents or nothing.
import { TextInput, type TextInputProps } from '@mantine/core'
import { readFact } from '../facts/fact-field.ts'

/** Whole cents of what was typed; undefined while it is not an amount. */
export function centsOf(typed: string): number | undefined {
  const read = readFact({ kind: 'money' }, typed)
  return read.ok && typeof read.value === 'number' ? read.value : undefined
}

export function MoneyField(props: TextInputProps) {
  return <TextInput inputMode="decimal" leftSection="$" {...props} />
}
