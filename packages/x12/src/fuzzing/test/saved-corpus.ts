// The saved corpus: invented inputs, one a file, that together reach the most code. Files are named by what they hold.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const folder = new URL('../corpus/', import.meta.url)

/** Every saved input, shortest first. */
export function savedInputs(): { name: string; bytes: Uint8Array }[] {
  return readdirSync(folder).filter((name) => name.endsWith('.x12')).map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))
    .sort((one, other) => one.bytes.length - other.bytes.length || (one.name < other.name ? -1 : 1))
}

/** Saves an input and gives the name of its file. */
export function saveInput(bytes: Uint8Array): string {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.x12`
  writeFileSync(new URL(name, folder), bytes)
  return name
}

/** Takes a saved input away; always false, so that it can stand in a filter. */
export function dropInput(name: string): false {
  rmSync(new URL(name, folder))
  return false
}
