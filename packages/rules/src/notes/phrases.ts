// Phrases as the tables write them, and where they occur among the words of a sentence.
// A phrase is words with blanks between: `stem*` any ending, `a|b` either, `~3` up to three words between, `#` a number, `word?` may be missing.
import type { Token } from './tokens.ts'

type Part = { readonly kind: 'word'; readonly choices: readonly { readonly text: string; readonly stem: boolean }[]; readonly optional: boolean } | { readonly kind: 'gap'; readonly most: number } | { readonly kind: 'number' }

export interface Phrase {
  readonly written: string
  readonly parts: readonly Part[]
}

/** Where a phrase stands: token positions, and which of them are words of the phrase rather than words between. */
export interface PhraseHit {
  readonly from: number
  readonly to: number
  readonly literal: ReadonlySet<number>
}

/** Reads a phrase of a table. Throws on an empty one: that is a defect of the table. */
export function readPhrase(written: string): Phrase {
  const parts = written.split(' ').map(readPart)
  if (parts.length === 0 || written.trim() === '' || parts[0]?.kind === 'gap') throw new Error(`a phrase of a table cannot be read: "${written}"`)
  return { written, parts }
}

function readPart(text: string): Part {
  if (text.startsWith('~')) return { kind: 'gap', most: Number(text.slice(1)) }
  if (text === '#') return { kind: 'number' }
  const optional = text.endsWith('?')
  const choices = (optional ? text.slice(0, -1) : text).split('|').map((choice) => ({ text: choice.replace(/\*$/, ''), stem: choice.endsWith('*') }))
  return { kind: 'word', choices, optional }
}

/** All places where the phrase begins, one hit each (the shortest). */
export function hitsOf(phrase: Phrase, tokens: readonly Token[]): PhraseHit[] {
  const hits: PhraseHit[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const literal = match(phrase.parts, 0, tokens, from)
    if (literal !== undefined && literal.length > 0) hits.push({ from, to: (literal.at(-1) ?? from) + 1, literal: new Set(literal) })
  }
  return hits
}

function match(parts: readonly Part[], at: number, tokens: readonly Token[], place: number): number[] | undefined {
  const part = parts[at]
  if (part === undefined) return []
  if (part.kind === 'gap') {
    for (let skip = 0; skip <= part.most; skip += 1) {
      if (tokens.slice(place, place + skip).some(stopsGap)) return undefined
      const rest = match(parts, at + 1, tokens, place + skip)
      if (rest !== undefined) return rest
    }
    return undefined
  }
  const token = tokens[place]
  if (token !== undefined && fits(part, token)) {
    const rest = match(parts, at + 1, tokens, place + 1)
    if (rest !== undefined) return [place, ...rest]
  }
  return part.kind === 'word' && part.optional ? match(parts, at + 1, tokens, place) : undefined
}

/** “pain-free”, “painless”: the ending says that there is none. */
const saysNone = /(?:-free|-less|painless)$/

function stopsGap(token: Token): boolean {
  return token.kind === 'mark' && /[;?!]/.test(token.text)
}

function fits(part: Exclude<Part, { kind: 'gap' }>, token: Token): boolean {
  if (part.kind === 'number') return token.kind === 'number'
  return part.choices.some((choice) => (choice.stem ? token.text.startsWith(choice.text) && !saysNone.test(token.text) : token.text === choice.text))
}
