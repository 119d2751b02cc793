// JSON handed to a command: read as UTF-8, with the place of what is broken, and no name written twice in one object.
import { exit, harmless, readBytes, Refusal } from './terminal.ts'

/** The value a JSON file holds. `expected` says what to hand in, for example "Hand in a case document". */
export function readJson(path: string, expected: string): unknown {
  const text = textOf(path, expected)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(exit.unreadable, `${harmless(path)} is not JSON: ${troubleOf(text)}. ${expected}`)
  }
  const { twice } = lookOver(text)
  if (twice.length === 0) return value
  throw new Refusal(exit.findings, `${harmless(path)} tells a value twice; nothing was decided.\n${twice.slice(0, 20).map((place) => harmless(`  error   ${place}: This name stands twice in one object. Keep the one that is right. [JSON-TWICE]`)).join('\n')}`)
}

function textOf(path: string, expected: string): string {
  const bytes = readBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    throw new Refusal(exit.unreadable, `${harmless(path)} is not UTF-8 text${wide ? '; it is written as UTF-16. Save it as UTF-8' : ''}. ${expected}`)
  }
}

function troubleOf(text: string): string {
  if (text.trim() === '') return 'it is empty'
  if (text.trimStart().startsWith('ISA')) return 'it is an X12 file, which `crossbill x12 read` reads'
  const { brokenAt = text.length } = lookOver(text)
  const before = text.slice(0, brokenAt).split('\n')
  if (text.slice(brokenAt).trim() === '') return `it breaks off at its end, in line ${before.length}`
  return `line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1} does not fit there`
}

interface Level {
  readonly place: string
  /** Names seen, in an object; undefined in a list. */
  readonly names: Set<string> | undefined
  /** The name or number of the value being read. */
  at: string
  count: number
}

type Awaited = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing'

/** Walks over JSON text without calling itself: where it breaks, and the places of names written twice. */
function lookOver(text: string): { readonly brokenAt?: number; readonly twice: readonly string[] } {
  const levels: Level[] = []
  const twice: string[] = []
  let awaited: Awaited = 'value'
  const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t') continue
    const level = levels.at(-1)
    const takesValue: boolean = awaited === 'value' || awaited === 'value or end'
    if ((sign === '}' && level?.names !== undefined && (awaited === 'comma or end' || awaited === 'name or end')) || (sign === ']' && level !== undefined && level.names === undefined && (awaited === 'comma or end' || awaited === 'value or end'))) {
      levels.pop()
      awaited = levels.length === 0 ? 'nothing' : 'comma or end'
    } else if (sign === ',' && awaited === 'comma or end' && level !== undefined) {
      level.count += 1
      level.at = `[${level.count}]`
      awaited = level.names === undefined ? 'value' : 'name'
    } else if (sign === ':' && awaited === 'colon') awaited = 'value'
    else if ((sign === '{' || sign === '[') && takesValue) {
      levels.push({ place: level === undefined ? '' : placeIn(level), names: sign === '{' ? new Set() : undefined, at: '[0]', count: 0 })
      awaited = sign === '{' ? 'name or end' : 'value or end'
    } else if (sign === '"' && (takesValue || awaited === 'name' || awaited === 'name or end')) {
      const end = endOfText(text, at)
      if (end === undefined) return { brokenAt: text.length, twice }
      if (!takesValue && level?.names !== undefined) {
        level.at = text.slice(at + 1, end)
        if (level.names.has(level.at)) twice.push(placeIn(level))
        level.names.add(level.at)
        awaited = 'colon'
      } else awaited = level === undefined ? 'nothing' : 'comma or end'
      at = end
    } else {
      literal.lastIndex = at
      const found = takesValue ? literal.exec(text) : null
      if (found === null) return { brokenAt: at, twice }
      at += found[0].length - 1
      awaited = level === undefined ? 'nothing' : 'comma or end'
    }
  }
  return awaited === 'nothing' ? { twice } : { brokenAt: text.length, twice }
}

function placeIn(level: Level): string {
  if (level.names === undefined) return `${level.place}${level.at}`
  return level.place === '' ? level.at : `${level.place}.${level.at}`
}

/** The place of the quotation mark that ends a text; undefined where none does. */
function endOfText(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '"') return at
    if (text.charAt(at) === '\\') at += 1
  }
  return undefined
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
