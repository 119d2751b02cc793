// Leaves out what was not told, so that a value read from a file holds only what the file holds.

/** Fields that may be absent become optional; the others stay. */
export type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/** The same fields without those that are undefined. */
export function known<T extends object>(fields: T): Known<T> {
  // The cast states what the filter does; the compiler cannot follow Object.entries.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
}

/** The text without blanks around it, or undefined when nothing is left. */
export function told(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === undefined || trimmed === '' ? undefined : trimmed
}

/** The list, or undefined when it is empty. */
export function some<T>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items]
}

/** The object, or undefined when it has no field. */
export function anyField<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length === 0 ? undefined : fields
}
