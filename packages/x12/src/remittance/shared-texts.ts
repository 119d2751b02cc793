// Short texts that come again and again, each made once: found by their bytes, and replaced where two meet in one slot.

const slots = 4096

export interface TextSource {
  /** The bytes of the block, of which some after the text are read too. */
  readonly view: DataView
  between(from: number, to: number): string
}

export class SharedTexts {
  /** Two numbers a slot: the first four bytes of its text, and the next four. */
  private readonly keys = new Int32Array(2 * slots)
  private readonly texts = new Array<string>(slots).fill('')

  /** The text of one to eight bytes, each of which is a character. */
  find(source: TextSource, from: number, to: number): string {
    const { view } = source
    const length = to - from
    // Four bytes are read at once, and what does not belong to the text is masked away: no loop to mispredict.
    let low = view.getInt32(from, true)
    let high = 0
    if (length < 4) low &= -1 >>> (32 - (length << 3))
    else if (length > 4) high = view.getInt32(from + 4, true) & (-1 >>> (64 - (length << 3)))
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 20
    const known = this.texts[slot] as string
    // The length tells a text from the same one before a NUL.
    if (this.keys[2 * slot] === low && this.keys[2 * slot + 1] === high && known.length === length) return known
    const text = source.between(from, to)
    this.keys[2 * slot] = low
    this.keys[2 * slot + 1] = high
    this.texts[slot] = text
    return text
  }
}
