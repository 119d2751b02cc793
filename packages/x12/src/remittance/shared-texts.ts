// Short texts that come again and again, each made once: found by their bytes, and replaced where two meet in one slot.

const slots = 4096

export interface TextSource {
  readonly bytes: Uint8Array
  between(from: number, to: number): string
}

export class SharedTexts {
  private readonly highs = new Int32Array(slots)
  private readonly lows = new Int32Array(slots)
  private readonly texts = new Array<string>(slots).fill('')

  /** The text of one to eight bytes, each of which is a character. */
  find(source: TextSource, from: number, to: number): string {
    const { bytes } = source
    let high = 0
    let low = 0
    for (let at = from; at < to; at += 1) {
      high = (high << 8) | (low >>> 24)
      low = (low << 8) | (bytes[at] as number)
    }
    const hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)
    const slot = hash >>> 20
    const known = this.texts[slot] as string
    // The length tells a text from the same one after a NUL.
    if (this.lows[slot] === low && this.highs[slot] === high && known.length === to - from) return known
    const text = source.between(from, to)
    this.highs[slot] = high
    this.lows[slot] = low
    this.texts[slot] = text
    return text
  }
}
