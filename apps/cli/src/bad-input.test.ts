// Broken, odd and hostile input to the commands that take a case document: a documented exit code, a message with place
// and remedy, no stack, nothing of the patient, and no file changed or written.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const sound = readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')
const canaries = ['Calloway', 'Ines', '2001-06-08', 'FHL408127735', 'SBK5520914', '27 Cedar Row']
const caseCommands = ['order', 'estimate', 'coordinate', 'plan', 'story', 'explain', 'letter', 'form cms1500 -o never.pdf', 'form ada -o never.pdf']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbill-input-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly told: string
}

/** Runs a command line in this process, with what it writes gathered. */
async function run(...words: string[]): Promise<Ran> {
  const [out, told] = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream)
    const gathered: string[] = []
    stream.write = ((piece: string | Uint8Array) => gathered.push(String(piece)) > 0) as typeof stream.write
    return { text: () => gathered.join(''), back: () => { stream.write = write } }
  })
  try {
    const code = await runProgram(['node', 'crossbill', ...words])
    return { code, out: out?.text() ?? '', told: told?.text() ?? '' }
  } finally {
    out?.back()
    told?.back()
    process.exitCode = undefined
  }
}

/** The case of the first journey with one thing changed. */
function changed(change: (document: Record<string, never> & { plan: { services: Record<string, unknown>[] }; coverages: unknown; household?: unknown }) => void): string {
  const document = JSON.parse(sound)
  change(document)
  return JSON.stringify(document)
}
const service = (part: Record<string, unknown>) => changed((each) => Object.assign(each.plan.services[0] ?? {}, part))

function expectPlain(ran: Ran): void {
  expect(ran.told).not.toMatch(/\n\s+at |defect|undefined|NaN|\[object/)
  for (const canary of canaries) expect(ran.told).not.toContain(canary)
}

const unreadable: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['an empty file', '', /is empty/],
  ['blanks only', ' \n\t\n', /is empty/],
  ['bytes of a picture', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)), /not UTF-8 text/],
  ['a case cut off in the middle', sound.slice(0, 900), /breaks off at its end, in line \d+/],
  ['a stray comma', sound.replace('{', '{\n ,'), /line 2, character 2 does not fit/],
  ['the character zero as a byte', sound.replace('case/1', 'case\u0000'), /is not JSON/],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(sound.slice(0, 200)), Buffer.from([0xff, 0xfe]), Buffer.from(sound.slice(200))]), /not UTF-8 text/],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sound, 'utf16le')]), /UTF-16. Save it as UTF-8/],
  ['an X12 file', 'ISA*00*          *00*', /X12 file, which `crossbill x12 read` reads/],
  ['a number beyond JSON', sound.replace('"case/1"', '0x10'), /does not fit there/],
]
const unsound: readonly (readonly [string, string, RegExp])[] = [
  ['a list', '[]', /the document: Expected object/],
  ['a text', '"hello"', /the document: Expected object/],
  ['nothing', 'null', /the document: Expected object/],
  ['brackets a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /the document: Expected object/],
  ['objects a hundred thousand deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /patient: This value is missing. Add/],
  ['no patient', changed((each) => { delete (each as Record<string, unknown>)['patient'] }), /patient: This value is missing\. Add this value.*\[CASE-MISSING\]/],
  ['coverages that are no list', changed((each) => { each.coverages = {} }), /coverages: Expected array.*\[CASE-IMPOSSIBLE\]/],
  ['a plan without services', changed((each) => { each.plan.services = [] }), /plan\.services: Too small/],
  ['a fee with part of a cent', service({ fee: 12.345 }), /plan\.services\[0\]\.fee: Expected a whole number; money is written in whole cents/],
  ['a fee as text', service({ fee: '648.00' }), /plan\.services\[0\]\.fee: Expected/],
  ['a fee below nothing', service({ fee: -5 }), /plan\.services\[0\]\.fee: Too small/],
  ['a fee too large to count', service({ fee: 9_007_199_254_740_993 }), /plan\.services\[0\]\.fee: Too big/],
  ['a fee of 1e400', service({ fee: 77_777 }).replace('"fee":77777', '"fee":1e400'), /plan\.services\[0\]\.fee: Expected number/],
  ['a day that no calendar has', service({ dateOfService: '2026-02-30' }), /plan\.services\[0\]\.dateOfService: Not a date of the calendar/],
  ['a year without a month', service({ dateOfService: '2026' }), /plan\.services\[0\]\.dateOfService/],
  ['the character zero in a value', sound.replace('case/1', 'case\\u0000'), /crossbill: Expected "case\/1"/],
  ['a value told twice', sound.replace('"asOf"', '"asOf": "2020-01-01", "asOf"'), /asOf: This name stands twice.*Keep the one that is right/],
]
const taken: readonly (readonly [string, string, RegExp])[] = [
  ['a mark of byte order', `\ufeff${sound}`, /^$/],
  ['lines ended as Windows does', sound.replaceAll('\n', '\r\n'), /^$/],
  ['a case inside an example', `{"case": ${sound}}`, /^$/],
  ['a fee of minus nothing', service({ fee: 77_777 }).replace('"fee":77777', '"fee":-0'), /^$/],
  ['__proto__', sound.replace('{', '{"__proto__": {"polluted": true},'), /warning __proto__: No case document has this/],
  ['constructor', sound.replace('{', '{"constructor": {"prototype": {"polluted": true}},'), /warning constructor: No case document has this/],
  ['people named after parts of the program', changed((each) => { each.household = { people: { constructor: { birthDate: '1980-01-01' }, toString: {} } } }), /^$/],
  ['a misspelled fact', changed((each) => Object.assign((each.coverages as Record<string, unknown>[])[0] ?? {}, { relationshp: 'self' })), /warning coverages\[0\]\.relationshp: No case document has this; it was left aside/],
  ['depth where nothing is read', sound.replace('{', `{"more": ${'['.repeat(100_000)}${']'.repeat(100_000)},`), /warning more/],
  ['half a sign of a pair', sound.replace('Calloway', '\\ud800'), /^$/],
  ['ten million signs', sound.replace('{', `{"more": "${'x'.repeat(10_000_000)}",`), /warning more/],
  ['codes that steer a terminal', service({ code: '\u202eD72\u001b[31m40' }), /^$/],
  ['people married in a circle', changed((each) => { each.household = { people: { a: { spouseOf: 'b' }, b: { spouseOf: 'a' }, mother: { spouseOf: 'mother' } } }; (each.coverages as Record<string, unknown>[]).forEach((one, index) => Object.assign(one, { relationship: 'child', heldBy: ['a', 'mother'][index] })) }), /^$/],
  ['one service twice', changed((each) => each.plan.services.push(each.plan.services[0] ?? {})), /^$/],
]

function file(content: string | Buffer): string {
  const path = join(folder, 'case.json')
  writeFileSync(path, content)
  return path
}

// All commands read a case in one way: the whole table for one of them, and a few rows for each other.
describe.each(caseCommands)('%s', (command) => {
  const some = <Row>(rows: readonly Row[]): readonly Row[] => (command === 'order' ? rows : rows.filter((_row, index) => index % 5 === 0))
  test.each(some(unreadable))('%s: cannot be read, and why', async (_name, content, says) => {
    const ran = await run(...command.split(' '), file(content))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.told).toMatch(says)
    expectPlain(ran)
  })

  test.each(some(unsound))('%s: a finding with its place', async (_name, content, says) => {
    const ran = await run(...command.split(' '), file(content))
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.told).toMatch(says)
    expectPlain(ran)
  })

  test('a file that is not there, and a folder', async () => {
    expect(await run(...command.split(' '), join(folder, 'none.json'))).toMatchObject({ code: 2, out: '', told: expect.stringContaining('there is no such file') })
    mkdirSync(join(folder, 'folder.json'), { recursive: true })
    expect(await run(...command.split(' '), join(folder, 'folder.json'))).toMatchObject({ code: 2, out: '', told: expect.stringContaining('it is a folder') })
  })
})

test.each(taken)('%s: read all the same, and what was left aside is told', async (_name, content, says) => {
  const ran = await run('order', file(content))
  expect(ran.code).toBe(0)
  expect(ran.out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/)
  expect(ran.told).toMatch(says)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expectPlain(ran)
})

test.each(['explain', 'form ada'])('%s writes neither into a folder that is not there nor over a file', async (command) => {
  const path = file(sound)
  const before = readdirSync(folder).sort()
  const ran = await run(...command.split(' '), path, '-o', join(folder, 'none', 'page.pdf'))
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.told).toMatch(/cannot be written. Check the folder/)
  const over = await run(...command.split(' '), path, '-o', path)
  expect([over.code, over.out]).toEqual([2, ''])
  expect(over.told).toMatch(/exists already and was left as it is. Choose another name/)
  expect(readFileSync(path, 'utf8')).toBe(sound)
  expect(readdirSync(folder).sort()).toEqual(before)
})

test.each([
  ['a command nobody knows', ['ordre', 'x.json'], 3], ['no file named', ['order'], 3], ['an option nobody knows', ['order', 'x.json', '--yes'], 3],
  ['a language nobody speaks here', ['explain', '@', '--language', 'xx'], 3], ['a form that is none', ['form', 'ub04', '@'], 3], ['a letter that is none', ['letter', '@', '--kind', 'poem'], 3],
  ['a day that no calendar has', ['plan', '@', '--until', '2026-02-30'], 3], ['a coverage the case has not', ['letter', '@', '--coverage', 'none'], 1],
  ['a code that is none', ['codes', 'show', 'Z\u001b[31m=1'], 1], ['a limit that is none', ['codes', 'find', 'tooth', '--limit', '0x10'], 3], ['a day of a search that no calendar has', ['codes', 'find', 'tooth', '--date', '2026-02-30'], 3], ['a day of codes that no calendar has', ['codes', 'show', 'K01.1', '--date', '2026-13-01'], 3],
  ['claims that are none', ['case', 'import', '--dental', '@'], 2], ['deviations that are none', ['order', '@', '--deviations', '@'], 1],
] as const)('%s', async (_name, words, code) => {
  const path = file(sound)
  const ran = await run(...words.map((word) => (word === '@' ? path : word)))
  expect([ran.code, ran.told]).toEqual([code, expect.stringMatching(/\S/)])
  expectPlain(ran)
})
