// crossbill x12 read FILE: what is in a file, in office words, or as documents with --json. The file is gone through more
// than once, so that memory does not grow with it: first its envelope, then each kind of content it has.
import { type FileKind, readFileKind } from '@crossbill/exchange'
import { PartReader, type X12File } from '@crossbill/x12'
import { JsonWriter } from '../json-writer.ts'
import { againReadable, type Source, write } from '../streams.ts'
import { exit, findingLines, harmless } from '../terminal.ts'
import { refuseUnreadable } from './x12-unreadable.ts'
import { type Entry, type Section, sectionsOf } from './x12-read-sections.ts'

export async function x12Read(path: string, options: { json?: boolean }): Promise<number> {
  const source = await againReadable(path)
  try {
    const envelope = await readEnvelope(path, source)
    if (options.json) await writeDocument(source, envelope)
    else await writeLines(path, source, envelope)
  } finally {
    source.close()
  }
  return exit.done
}

interface Envelope {
  readonly kinds: readonly string[]
  readonly interchanges: readonly FileKind['interchanges'][number][]
  readonly findings: FileKind['findings']
  /** What stands beside the transactions: answers about whole interchanges. */
  readonly beside: ReadonlyMap<string, readonly Entry[]>
}

async function readEnvelope(path: string, source: Source): Promise<Envelope> {
  const kinds = new Set<string>()
  const interchanges: FileKind['interchanges'][number][] = []
  const beside = new Map<string, Entry[]>()
  const reader = new PartReader((part) => {
    // Texts of the file are cut from its blocks and would keep them alive: what stays is a copy.
    const kind = JSON.parse(JSON.stringify(readFileKind(part))) as FileKind
    for (const each of kind.kinds) kinds.add(each)
    interchanges.push(...kind.interchanges)
    if (!kind.kinds.includes('TA1')) return
    for (const section of sectionsOf().filter((each) => each.kinds.includes('TA1'))) beside.set(section.name, [...(beside.get(section.name) ?? []), ...(section.read(part) ?? [])])
  }, { of: 'envelope' })
  for await (const piece of source.pieces()) reader.push(piece)
  reader.finish()
  if (!reader.readable) refuseUnreadable(path, reader.findings)
  const { findings } = readFileKind({ interchanges: [], transactions: [], segments: [], findings: reader.findings, readable: true, tail: '' })
  const inOrder = kinds.delete('TA1') ? ['TA1', ...kinds] : [...kinds]
  return { kinds: inOrder, interchanges, findings, beside }
}

/** Every entry of a section in the order of the file, and whether the file has that section at all. */
async function eachEntry(known: { source: Source; envelope: Envelope; section: Section }, take: (entry: Entry) => void, flush: () => Promise<void>): Promise<boolean> {
  const { source, envelope, section } = known
  if (!section.kinds.some((kind) => envelope.kinds.includes(kind))) return false
  const beside = envelope.beside.get(section.name) ?? []
  let found = beside.length > 0
  beside.forEach(take)
  const reader = new PartReader((part: X12File) => {
    const entries = section.read(part)
    if (entries === undefined) return
    found = true
    entries.forEach(take)
  }, { of: 'transaction' })
  for await (const piece of source.pieces()) {
    reader.push(piece)
    await flush()
  }
  reader.finish()
  await flush()
  return found
}

async function writeDocument(source: Source, envelope: Envelope): Promise<void> {
  const out = new Output()
  const document = new JsonWriter((text) => out.put(text))
  document.member('kinds', envelope.kinds)
  document.member('interchanges', envelope.interchanges)
  for (const section of sectionsOf()) {
    let started = false
    const start = (): void => {
      if (!started) document.startList(section.name)
      started = true
    }
    const found = await eachEntry({ source, envelope, section }, (entry) => {
      start()
      document.entry(entry.document)
    }, () => out.flush())
    if (found) start()
    if (started) document.endList()
  }
  document.member('findings', envelope.findings)
  document.end()
  await out.flush()
}

async function writeLines(path: string, source: Source, envelope: Envelope): Promise<void> {
  const out = new Output()
  const say = (lines: readonly string[]): void => lines.forEach((line) => out.put(`${harmless(line)}\n`))
  say([`${path}: ${envelope.kinds.join(', ') || 'no transaction'}`])
  for (const each of envelope.interchanges) say([`  interchange ${each.controlNumber}${each.sender === undefined ? '' : ` from ${each.sender}`}${each.receiver === undefined ? '' : ` to ${each.receiver}`}${each.date === undefined ? '' : `, ${each.date}`}${each.test ? ', a test' : ''}`])
  let said = 0
  for (const section of sectionsOf()) {
    await eachEntry({ source, envelope, section }, (entry) => {
      const lines = entry.lines()
      said += lines.length
      say(lines)
    }, () => out.flush())
  }
  if (said === 0) say(['  Nothing in it can be said in office words; `crossbill x12 tree` shows it as it is.'])
  if (envelope.findings.length > 0) say([findingLines(envelope.findings)])
  await out.flush()
}

/** Text waiting to be written: parts are handed over one after the other, and a slow reader is waited for between them. */
class Output {
  private waiting: string[] = []

  put(text: string): void {
    this.waiting.push(text)
  }

  async flush(): Promise<void> {
    if (this.waiting.length === 0) return
    const text = this.waiting.join('')
    this.waiting = []
    await write(text)
  }
}
