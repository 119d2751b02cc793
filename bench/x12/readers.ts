// One reader on one file in a process of its own: prints counts, cents, CPU time and peak memory as one JSON line.

import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs'
import { checkX12Stream, ColumnScanner, RemittanceReader, readX12, writeX12 } from '@crossbill/x12'

interface Count {
  claims: number
  lines: number
  chargedCents: number
  paidCents: number
}

type ScannerPush = ColumnScanner['push']

interface PeerInterchange {
  functionalGroups: { transactions: { segments: { tag: string; elements: { value: string }[] }[] }[] }[]
}

const none = (): Count => ({ claims: 0, lines: 0, chargedCents: 0, paidCents: 0 })
const toCents = (text: string): number => Math.round(Number(text) * 100)
const chunks = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 1 << 16 }) as AsyncIterable<Uint8Array>

/** The pieces of a file in one buffer that is filled again and again. */
function* piecesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  const buffer = new Uint8Array(1 << 16)
  try {
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) yield buffer.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

let firstClaimMilliseconds: number | undefined

const readers: Readonly<Record<string, (file: string) => Promise<Count>>> = {
  async typed(file) {
    const count = none()
    const opened = performance.now()
    const reader = new RemittanceReader()
    const take = (events: ReturnType<RemittanceReader['push']>): void => {
      for (const event of events) {
        if (event.kind === 'finding') throw new Error(event.finding.code)
        if (event.kind === 'end' && !event.end.balanced) throw new Error('unbalanced')
        if (event.kind !== 'claim') continue
        firstClaimMilliseconds ??= performance.now() - opened
        count.claims += 1
        count.lines += event.claim.lines.length
        count.chargedCents += event.claim.charge
        count.paidCents += event.claim.paid
      }
    }
    for (const piece of piecesOf(file)) take(reader.push(piece))
    take(reader.finish())
    return count
  },
  async columns(file) {
    const count = none()
    const scanner = new ColumnScanner([{ segment: 'CLP', element: 3, as: 'cents' }, { segment: 'CLP', element: 4, as: 'cents' }, { segment: 'SVC', element: 2, as: 'cents' }])
    const add = ([charges, payments, lines]: ReturnType<ScannerPush>): void => {
      count.claims += charges?.rows ?? 0
      count.lines += lines?.rows ?? 0
      for (let row = 0; charges && row < charges.rows; row += 1) count.chargedCents += charges.values[row] ?? 0
      for (let row = 0; payments && row < payments.rows; row += 1) count.paidCents += payments.values[row] ?? 0
    }
    for (const piece of piecesOf(file)) add(scanner.push(piece))
    add(scanner.finish())
    return count
  },
  async check(file) {
    const report = await checkX12Stream(chunks(file))
    if (report.verdict !== 'valid') throw new Error(report.findings[0]?.code ?? '')
    return none()
  },
  async tree(file) {
    const count = none()
    for (const transaction of readX12(readFileSync(file)).transactions) {
      for (const claim of transaction.root.every('2100')) {
        count.claims += 1
        count.paidCents += toCents(claim.segment('CLP')?.element(4) ?? '')
      }
    }
    return count
  },
  async 'write back'(file) {
    const bytes = readFileSync(file)
    const back = writeX12(readX12(bytes))
    if (Buffer.compare(bytes, back) !== 0) throw new Error('not the same bytes')
    return none()
  },
  async 'x12-parser'(file) {
    const { X12parser, X12grouper, Schema } = await import('x12-parser')
    const schema = new Schema('005010X221A1', { start: 'CLP', name: 'claim', terminators: ['PLB', 'SE', 'LX'] })
    const count = none()
    const stream = createReadStream(file).pipe(new X12parser()).pipe(new X12grouper(schema))
    for await (const group of stream) countGroups(group, count)
    return count
  },
  async 'node-x12 model'(file) {
    const { X12Parser } = await import('node-x12')
    const model = new X12Parser(false).parse(readFileSync(file, 'utf8')) as unknown as PeerInterchange | { interchanges: PeerInterchange[] }
    const count = none()
    for (const interchange of 'interchanges' in model ? model.interchanges : [model]) {
      for (const segment of interchange.functionalGroups.flatMap((group) => group.transactions).flatMap((transaction) => transaction.segments)) countSegment(segment.tag, segment.elements.map((one) => one.value), count)
    }
    return count
  },
  async 'node-x12 stream'(file) {
    const { X12Parser } = await import('node-x12')
    const count = none()
    const stream = createReadStream(file).pipe(new X12Parser() as never) as AsyncIterable<{ tag: string; elements: { value: string }[] }>
    for await (const segment of stream) countSegment(segment.tag, segment.elements.map((one) => one.value), count)
    return count
  },
  async 'JSON.parse'(file) {
    const count = none()
    for await (const line of (await import('node:readline')).createInterface({ input: createReadStream(`${file}.jsonl`) })) {
      const claim = JSON.parse(line) as { charge: number; paid: number; lines: unknown[] }
      count.claims += 1
      count.lines += claim.lines.length
      count.chargedCents += claim.charge
      count.paidCents += claim.paid
    }
    return count
  },
  async 'tokenise limit'(file) {
    let segments = 0
    const places = new Int32Array(1 << 16)
    for (const piece of piecesOf(file)) {
      let found = 0
      for (let at = 0; at < piece.length; at += 1) {
        const byte = piece[at]
        if (byte !== 0x2a && byte !== 0x7e) continue
        places[found] = at
        found += 1
        if (byte === 0x7e) segments += 1
      }
    }
    return { ...none(), lines: segments }
  },
}

function countSegment(tag: string, elements: readonly string[], count: Count): void {
  if (tag === 'SVC') count.lines += 1
  if (tag !== 'CLP') return
  count.claims += 1
  count.chargedCents += toCents(elements[2] ?? '')
  count.paidCents += toCents(elements[3] ?? '')
}

function countGroups(group: unknown, count: Count): void {
  const data = (group as { data?: unknown[] }).data
  for (const one of data ?? []) {
    const item = one as { name: string; isGroup?: boolean; data?: unknown[] } & Record<string, string>
    if (item.isGroup === true) countGroups(item, count)
    else countSegment(item.name, [item['1'] ?? '', item['2'] ?? '', item['3'] ?? '', item['4'] ?? ''], count)
  }
}

const [name = '', file = ''] = process.argv.slice(2)
const reader = readers[name]
if (!reader) throw new Error(`no reader ${name}`)
const began = performance.now()
const count = await reader(file)
const cpu = process.cpuUsage()
console.log(JSON.stringify({ name, ...count, cpuSeconds: (cpu.user + cpu.system) / 1e6, wallSeconds: (performance.now() - began) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1000, firstClaimMilliseconds }))
