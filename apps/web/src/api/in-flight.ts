// A change asked twice while the first is under way is the same change: a double click sends once.

const underWay = new Map<string, Promise<unknown>>()

function partOf(value: FormDataEntryValue): unknown {
  return typeof value === 'string' ? value : { name: value.name, size: value.size, lastModified: value.lastModified }
}

/** What tells one change from another: its endpoint, its place, its body, and the files it hands in. */
export function nameOfChange(endpoint: string, input: { readonly params?: unknown; readonly body?: unknown; readonly files?: FormData }): string {
  const files = input.files === undefined ? [] : [...input.files].map(([name, value]) => [name, partOf(value)])
  return JSON.stringify([endpoint, input.params ?? null, input.body ?? null, files])
}

/** Starts a change, or gives the answer of the same change that is under way; once answered it may be asked anew. */
export function once<T>(name: string, start: () => Promise<T>): Promise<T> {
  // The name holds the endpoint, and an endpoint has one answer type.
  const running = underWay.get(name) as Promise<T> | undefined
  if (running !== undefined) return running
  const started = start().finally(() => underWay.delete(name))
  underWay.set(name, started)
  return started
}
