// JSON cut into pieces: the entries of a list one by one, whatever the pieces of the text, and trouble by its line.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPieces, JsonTrouble, parsePiece } from './json-stream.ts'

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string, size = 7): Promise<{ head: unknown; entries: unknown[] }> {
  let head: unknown
  const entries: unknown[] = []
  for await (const piece of jsonPieces(inPieces(text, size), 'claims')) {
    if (piece.kind === 'head') head = parsePiece(piece)
    else entries.push(parsePiece(piece))
  }
  return { head, entries }
}

const entry = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
const head = fc.dictionary(fc.string({ maxLength: 8 }).filter((key) => key !== 'claims' && key !== '__proto__'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
const space = fc.constantFrom(undefined, 1, 2)

it('any document gives its head and its entries, in pieces of any size', async () => {
  await fc.assert(fc.asyncProperty(head, fc.array(entry, { maxLength: 4 }), space, fc.nat(2), fc.integer({ min: 1, max: 40 }), async (given, entries, indent, place, size) => {
    const keys = Object.keys(given)
    const ordered = Object.fromEntries([...keys.slice(0, place), 'claims', ...keys.slice(place)].map((key) => [key, key === 'claims' ? entries : given[key]]))
    expect(await read(JSON.stringify(ordered, null, indent), size)).toEqual({ head: JSON.parse(JSON.stringify({ ...given, claims: [] })), entries: JSON.parse(JSON.stringify(entries)) })
  }), { numRuns: 200 })
})

it('JSON lines give the first line as head and every other as entry', async () => {
  await fc.assert(fc.asyncProperty(head, fc.array(entry, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', ' '), fc.integer({ min: 1, max: 40 }), async (given, entries, between, size) => {
    expect(await read([given, ...entries].map((each) => JSON.stringify(each)).join(between), size)).toEqual({ head: JSON.parse(JSON.stringify(given)), entries: JSON.parse(JSON.stringify(entries)) })
  }), { numRuns: 100 })
})

it.each([
  ['a brace that is missing', '{"a":1}\n{"b":1}\n{"c":\n', 3],
  ['a quote that is missing', '{"a":1}\n{"b":"x}\n{"c":1}', 2],
  ['a word that is none of JSON', '{"a":1}\n{"b":\n\n1,,}', 4],
  ['text between', '{"a":1}\n{"b":1}\nhello\n', 3],
  ['a missing comma', '{"claims":[{"a":1}\n{"b":1}]}', 2],
  ['a comma too many', '{"claims":[{"a":1},\n]}', 2],
  ['a list without end', '{"claims":[{"a":1}\n', 2],
  ['an entry that is no object', '{"claims":[{"a":1},\n"x"]}', 2],
  ['nothing', '', 1],
  ['a list instead of an object', '[]', 1],
])('%s is told by its line, without the text', async (_, text, line) => {
  for (const size of [1, 5, 1000]) {
    const trouble: unknown = await read(text, size).catch((error: unknown) => error)
    expect(trouble).toBeInstanceOf(JsonTrouble)
    expect(trouble).toMatchObject({ line })
    expect(String(trouble)).not.toContain('hello')
  }
})

it('a text without end is not kept in memory without end', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('{"a":1}\n{"b":"')
    for (;;) yield new Uint8Array(1 << 20).fill(0x78)
  }
  const trouble = await (async () => { for await (const piece of jsonPieces(endless(), 'claims')) expect(piece.kind).toBe('head') })().catch((error: unknown) => error)
  expect(trouble).toMatchObject({ line: 2 })
})
