// What each benchmark reader shares: the pieces of a file, what was found in it, and the line that reports it. Readers are
// bundled apart, library by library, as a program that uses the library would be.

import { closeSync, createReadStream, openSync, readSync } from 'node:fs'

export interface Count {
  claims: number
  lines: number
  chargedCents: number
  paidCents: number
  firstClaimMilliseconds?: number
}

export const none = (): Count => ({ claims: 0, lines: 0, chargedCents: 0, paidCents: 0 })

export const chunks = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 1 << 16 }) as AsyncIterable<Uint8Array>

/** Runs the reader that is named on the file that is named; prints counts, cents, CPU time and peak memory as one JSON line. */
export async function report(readers: Readonly<Record<string, (file: string) => object | Promise<object>>>): Promise<void> {
  const [name = '', file = ''] = process.argv.slice(2)
  const reader = readers[name]
  if (!reader) throw new Error(`no reader ${name}`)
  const began = performance.now()
  const count = await reader(file)
  const cpu = process.cpuUsage()
  console.log(JSON.stringify({ name, ...count, cpuSeconds: (cpu.user + cpu.system) / 1e6, wallSeconds: (performance.now() - began) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1000 }))
}

/** The pieces of a file in one buffer that is filled again and again; the first is small, so that the first claim comes early. */
export function* piecesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  const buffer = new Uint8Array(1 << 16)
  try {
    for (let length = readSync(handle, buffer, 0, 4096, null); length > 0; length = readSync(handle, buffer)) yield buffer.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}
