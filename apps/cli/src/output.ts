// Writing a new file: never over one that is there, and saying where it went.
import { writeFileSync } from 'node:fs'
import { exit, harmless, print, Refusal } from './terminal.ts'

/** Writes a file that must not exist yet; else ends the command and leaves what is there as it was. */
export function writeNew(path: string, content: Uint8Array | string): void {
  try {
    writeFileSync(path, content, { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new Refusal(exit.unreadable, exists ? `${harmless(path)} exists already and was left as it is. Choose another name.` : `${harmless(path)} cannot be written. Check the folder and the right to write there.`)
  }
  print(`Wrote ${harmless(path)}.`)
}
