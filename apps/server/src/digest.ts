// The identity of bytes and of texts: their SHA-256 in hexadecimal.
import { createHash } from 'node:crypto'

export function digestOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
