// Base64 (RFC 4648) over bytes, as attachments of release 6020 carry documents.

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const padding = 0x3d
const signBytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
const values = new Map([...signBytes].map((sign, value) => [sign, value]))

/** Three bytes become four signs; the last group is filled with `=`. */
export function toBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    const count = Math.min(3, bytes.length - from) + 1
    for (let sign = 0; sign < count; sign += 1) out[to + sign] = signBytes[(group >> (18 - 6 * sign)) & 63] ?? padding
  }
  return out
}

/** The bytes behind Base64, line breaks and blanks left aside; undefined when a sign is none or the length does not fit. */
export function fromBase64(text: Uint8Array): Uint8Array | undefined {
  const used = text.filter((sign) => sign > 0x20)
  const end = used.findIndex((sign) => sign === padding)
  const length = end < 0 ? used.length : end
  if (used.length - length > 2 || length % 4 === 1 || used.subarray(length).some((sign) => sign !== padding)) return undefined
  const out = new Uint8Array(Math.floor((length * 3) / 4))
  let bits = 0
  let held = 0
  let to = 0
  for (let at = 0; at < length; at += 1) {
    const value = values.get(used[at] ?? 0)
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[to] = (held >> bits) & 255
    to += 1
  }
  return out
}
