// Ids, qualifiers and codes come again and again: each text of up to four letters is made once and given again, which costs
// less than cutting it, and equal texts are then the same one, quick to compare and to look up.

const longest = 4
const slots = 4096
const keys = new Int32Array(slots)
const texts = new Array<string>(slots).fill('')
/** Whether the text of a slot came twice. */
const known = new Uint8Array(slots)

/** The text between two places of another. */
export function shortText(text: string, from: number, to: number): string {
  const length = to - from
  if (length > longest) return text.substring(from, to)
  let key = 0
  let all = 0
  for (let at = from; at < to; at += 1) {
    const letter = text.charCodeAt(at)
    all |= letter
    key = (key << 8) | letter
  }
  // Letters beyond Latin could give two texts one key.
  return all > 0xff ? text.substring(from, to) : find(text, { from, to, key })
}

/** The same where the bytes of the text are at hand, each of them a letter; the first stands at `origin`. */
export function shortTextOf(bytes: Uint8Array, text: string, at: { readonly from: number; readonly to: number; readonly origin: number }): string {
  const { from, to, origin } = at
  if (to - from > longest) return text.substring(from - origin, to - origin)
  let key = 0
  for (let place = from; place < to; place += 1) key = (key << 8) | (bytes[place] as number)
  return find(text, { from: from - origin, to: to - origin, key })
}

function find(text: string, at: { readonly from: number; readonly to: number; readonly key: number }): string {
  const { from, to, key } = at
  if (to <= from) return ''
  const slot = Math.imul(key, 0x9e3779b1) >>> 20
  const found = texts[slot] as string
  // The length tells a text from the same one after a NUL.
  if (keys[slot] !== key || found.length !== to - from) {
    keys[slot] = key
    known[slot] = 0
    return (texts[slot] = text.substring(from, to))
  }
  if (known[slot] === 1) return found
  known[slot] = 1
  return (texts[slot] = asName(found))
}

/** An engine keeps names of properties once each: two that are equal are compared by where they stand, not letter by letter. */
function asName(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}
