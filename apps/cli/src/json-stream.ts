// JSON that comes in pieces, cut into what can be read one by one: the first value, the entries of one list within it,
// and every value after it (JSON lines). Memory holds one of them. What is wrong is told by its line, never by its text.

/** Trouble in the text itself, in a line counted from 1. */
export class JsonTrouble extends Error {
  readonly line: number
  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}

export interface JsonPiece {
  /** `head` is the first value, without the entries of its list; `entry` all others. */
  readonly kind: 'head' | 'entry'
  readonly text: string
  /** Line on which it begins. */
  readonly line: number
}

const longest = { head: 1 << 20, entry: 1 << 24 } as const
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const lineFeed = 0x0a
const isSpace = (code: number): boolean => code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09

/** Cuts a text into its pieces; `list` names the list of the first value whose entries are given one by one. */
export class JsonCutter {
  private readonly list: string
  private line = 1
  private depth = 0
  private inString = false
  private escaped = false
  private open: 'head' | 'entry' | 'none' = 'none'
  private headDone = false
  private inList = false
  private before: 'start' | 'entry' | 'comma' = 'start'
  private key = ''
  private text = ''
  private head = ''
  private pieceLine = 1
  private headLine = 1

  constructor(list: string) {
    this.list = list
  }

  /** The pieces that became whole with this text. */
  *push(text: string): Generator<JsonPiece> {
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (this.inString) this.takeString(code)
      else if (code === lineFeed) this.line += 1
      else if (code === quote) {
        if (this.open === 'none') throw new JsonTrouble(this.line, 'an object { … } is wanted here')
        this.inString = true
        if (this.depth === 1) this.key = ''
      } else if (code === openBrace || code === openBracket) {
        if (this.open === 'none') from = this.begin(code, at)
        this.depth += 1
        if (this.beginsList(code)) this.keep(text.slice(from, at + 1), 'none')
      } else if (code === closeBrace || code === closeBracket) {
        if (this.open === 'none') from = this.endList(code, at)
        else if (this.ends()) yield this.finished(text.slice(from, at + 1))
      } else if (this.open === 'none' && !isSpace(code)) this.between(code)
    }
    if (this.open !== 'none') this.keep(text.slice(from), this.open)
  }

  /** Says that nothing follows. */
  finish(): void {
    if (this.open !== 'none') throw new JsonTrouble(this.pieceLine, 'what begins here has no end')
    if (this.inList) throw new JsonTrouble(this.line, `the list of ${this.list} has no end`)
    if (!this.headDone) throw new JsonTrouble(this.line, 'there is nothing to read')
  }

  private takeString(code: number): void {
    if (code === lineFeed) throw new JsonTrouble(this.line, 'a text in quotes has no end on this line')
    if (this.escaped) this.escaped = false
    else if (code === backslash) this.escaped = true
    else if (code === quote) {
      this.inString = false
      return
    }
    if (this.depth === 1 && this.key.length < 64) this.key += String.fromCharCode(code)
  }

  private begin(code: number, at: number): number {
    if (code !== openBrace) throw new JsonTrouble(this.line, 'an object { … } is wanted here')
    if (this.inList && this.before === 'entry') throw new JsonTrouble(this.line, 'a comma is missing before this')
    this.open = this.headDone || this.inList ? 'entry' : 'head'
    this.pieceLine = this.line
    if (this.open === 'head') this.headLine = this.line
    return at
  }

  private beginsList(code: number): boolean {
    if (code !== openBracket || this.open !== 'head' || this.depth !== 2 || this.key !== this.list) return false
    this.inList = true
    this.before = 'start'
    return true
  }

  private endList(code: number, at: number): number {
    if (!this.inList || code !== closeBracket || this.before === 'comma') throw new JsonTrouble(this.line, 'a bracket stands here that closes nothing')
    this.inList = false
    this.open = 'head'
    this.pieceLine = this.headLine
    this.depth -= 1
    return at
  }

  private between(code: number): void {
    if (!this.inList || code !== comma || this.before !== 'entry') throw new JsonTrouble(this.line, 'an object { … } is wanted here')
    this.before = 'comma'
  }

  /** Whether the bracket closes the piece. */
  private ends(): boolean {
    this.depth -= 1
    return this.depth === (this.inList ? 2 : 0)
  }

  /** Keeps text of the open piece; `then` says what is open after it. */
  private keep(text: string, then: 'head' | 'entry' | 'none'): void {
    if (this.open === 'entry') this.text += text
    else this.head += text
    if (this.head.length > longest.head || this.text.length > longest.entry) throw new JsonTrouble(this.pieceLine, 'what begins here is too long; a bracket or a quote before it may be missing')
    this.open = then
  }

  private finished(rest: string): JsonPiece {
    const kind = this.open === 'head' ? 'head' : 'entry'
    this.keep(rest, 'none')
    const text = kind === 'head' ? this.head : this.text
    if (kind === 'head') [this.head, this.headDone] = ['', true]
    else [this.text, this.before] = ['', 'entry']
    return { kind, text, line: kind === 'head' ? this.headLine : this.pieceLine }
  }
}

/** The pieces of a stream of UTF-8 bytes. */
export async function* jsonPieces(bytes: AsyncIterable<Uint8Array>, list: string): AsyncGenerator<JsonPiece> {
  const cutter = new JsonCutter(list)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const piece of bytes) {
    let text: string
    try {
      text = decoder.decode(piece, { stream: true })
    } catch {
      throw new JsonTrouble(line, 'after this line there are bytes that are not UTF-8')
    }
    for (const letter of text.match(/\n/g) ?? []) line += letter.length
    yield* cutter.push(text)
  }
  cutter.finish()
}

/** The value of a piece; what is not JSON is told by its line. */
export function parsePiece(piece: JsonPiece): unknown {
  try {
    return JSON.parse(piece.text)
  } catch (error) {
    const position = error instanceof Error ? Number(/position (\d+)/.exec(error.message)?.[1] ?? 0) : 0
    throw new JsonTrouble(piece.line + (piece.text.slice(0, position).match(/\n/g)?.length ?? 0), 'this is not JSON')
  }
}
