// Bytes to text and back without losing any: text that is not valid UTF-8 is kept byte for byte.

import type { Encoding } from '../segment.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const fast = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** Every byte as the character of the same number. */
export function byteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** The text of a block when it is plain ASCII, else undefined. */
export function asciiText(bytes: Uint8Array): string | undefined {
  const text = fast.decode(bytes)
  return text.length === bytes.length && !text.includes('\ufffd') ? text : undefined
}

/** Text of one segment from its byte text: UTF-8 where it is, else the bytes as they are. */
export function decodeByteText(text: string): { text: string; encoding: Encoding } {
  if (!hasHighByte(text)) return { text, encoding: 'ascii' }
  try {
    return { text: strict.decode(toBytes(text)), encoding: 'utf8' }
  } catch {
    return { text, encoding: 'bytes' }
  }
}

export function encodeText(text: string, encoding: Encoding): Uint8Array {
  return encoding === 'utf8' ? encoder.encode(text) : toBytes(text)
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

function hasHighByte(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return true
  return false
}

/** Joins pieces into one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
