// One reader on one file in a process of its own: prints counts, cents, CPU time and peak memory as one JSON line.

import { createReadStream, readFileSync } from 'node:fs'
import { checkX12Stream, RemittanceReader, readX12, writeX12 } from '@crossbill/x12'

interface Count {
  claims: number
  lines: number
  chargedCents: number
  paidCents: number
}

interface PeerInterchange {
  functionalGroups: { transactions: { segments: { tag: string; elements: { value: string }[] }[] }[] }[]
}

const none = (): Count => ({ claims: 0, lines: 0, chargedCents: 0, paidCents: 0 })
const toCents = (text: string): number => Math.round(Number(text) * 100)
const chunks = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 1 << 16 }) as AsyncIterable<Uint8Array>

const readers: Readonly<Record<string, (file: string) => Promise<Count>>> = {
  async typed(file) {
    const count = none()
    const reader = new RemittanceReader()
    const take = (events: ReturnType<RemittanceReader['push']>): void => {
      for (const event of events) {
        if (event.kind === 'finding') throw new Error(event.finding.code)
        if (event.kind === 'end' && !event.end.balanced) throw new Error('unbalanced')
        if (event.kind !== 'claim') continue
        count.claims += 1
        count.lines += event.claim.lines.length
        count.chargedCents += event.claim.charge
        count.paidCents += event.claim.paid
      }
    }
    for await (const chunk of chunks(file)) take(reader.push(chunk))
    take(reader.finish())
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
    for await (const chunk of chunks(file)) for (let at = 0; at < chunk.length; at += 1) if (chunk[at] === 0x7e) segments += 1; else if (chunk[at] === 0x2a) segments += 0
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
console.log(JSON.stringify({ name, ...count, cpuSeconds: (cpu.user + cpu.system) / 1e6, wallSeconds: (performance.now() - began) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1000 }))
