// Session tokens: 256 random bits after the office's id. The browser holds the token, the database its digest.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isId } from '../store/postgres-store.ts'

export interface SessionToken {
  officeId: string
  digest: Buffer
}

/** A new token: what the cookie holds, and what the database keeps. */
export function makeToken(officeId: string): { cookie: string; digest: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { cookie: `${officeId}.${secret}`, digest: digest(secret) }
}

/** Reads a cookie; undefined for anything that is no token of ours. */
export function readToken(cookie: string | undefined): SessionToken | undefined {
  const [officeId = '', secret = '', ...rest] = (cookie ?? '').split('.')
  if (!isId(officeId) || !/^[\w-]{43}$/.test(secret) || rest.length > 0) return undefined
  return { officeId, digest: digest(secret) }
}

export function makeCsrfToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Compares in constant time. */
export function sameToken(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
