// Passwords: argon2id with the cost OWASP names first (19 MiB, 2 passes, 1 lane; Password Storage Cheat Sheet).
import { hash, verify, type Options } from '@node-rs/argon2'

// 2 is Argon2id; the package's own name for it is an enum that is not there at run time under isolated modules.
const cost: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash to keep, with its cost and salt in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let spare: Promise<string> | undefined

/**
 * True when the password fits. With no hash (nobody has that address) the same work is done for nothing,
 * so that the time taken tells no one who exists.
 */
export async function fitsPassword(kept: string | undefined, password: string): Promise<boolean> {
  spare ??= hashPassword('an address nobody has')
  const fits = await verify(kept ?? (await spare), password).catch(() => false)
  return kept !== undefined && fits
}
