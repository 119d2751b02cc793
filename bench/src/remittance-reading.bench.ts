// Reading an 835 into typed, balanced claims, beside the raw limit (finding every terminator and separator) and peers, in one run.
import { remittancesOf } from '@crossbill/x12'
import { createRequire } from 'node:module'
import { generate835, type Manifest } from './generate-835.ts'
import { measure, type Row } from './measure.ts'

function file(bytes: number): { data: Uint8Array; manifest: Manifest } {
  const parts: string[] = []
  const generator = generate835({ bytes })
  for (let next = generator.next(); ; next = generator.next()) {
    if (next.done === true) return { data: new TextEncoder().encode(parts.join('')), manifest: next.value }
    parts.push(next.value)
  }
}

/** The raw limit: every segment terminator and element separator found, nothing made of it. */
function tokenise(data: Uint8Array): number {
  let found = 0
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at]
    if (byte === 0x7e || byte === 0x2a) found += 1
  }
  return found
}

function typed(data: Uint8Array, manifest: Manifest): void {
  let claims = 0
  let lines = 0
  let paid = 0
  for (const event of remittancesOf(data)) {
    if (event.kind !== 'claim') continue
    claims += 1
    lines += event.claim.lines.length
    paid += event.claim.paid
  }
  if (claims !== manifest.claims || lines !== manifest.lines || paid !== manifest.paidCents) throw new Error(`counts differ from the manifest: ${claims} claims, ${lines} lines, ${paid} cents`)
}

/** Rows of the table; sizes in bytes. */
export function run(size = 10_000_000): Row[] {
  const { data, manifest } = file(size)
  const ours = measure('835 to typed, balanced claims', data.length, () => typed(data, manifest))
  const limit = measure('limit: tokenise only', data.length, () => void tokenise(data))
  const json = JSON.stringify([...remittancesOf(data)])
  const parse = measure('JSON.parse of the same claims', data.length, () => void JSON.parse(json))
  const peer = peerRow(data)
  return [limit, ours, parse, ...peer].map((row) => ({ ...row, ratio: row.rate / ours.rate, note: row === ours ? `${manifest.claims} claims, ${manifest.lines} lines, equal to the manifest` : row.note }))
}

/** node-x12's object model on a tenth of the file: it cannot take more in reasonable time. */
function peerRow(data: Uint8Array): Row[] {
  const require = createRequire(import.meta.url)
  const { X12Parser } = require('node-x12') as { X12Parser: new (strict?: boolean) => { parse(text: string): unknown } }
  const text = new TextDecoder().decode(data)
  const end = text.indexOf('IEA*', Math.floor(text.length / 20))
  const part = text.slice(0, text.indexOf('~', end) + 1)
  return [measure('node-x12, object model', part.length, () => void new X12Parser(false).parse(part))]
}
