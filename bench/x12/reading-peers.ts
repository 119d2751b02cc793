// What ours is measured beside: other libraries, JSON.parse of the same claims, and the mere search for separators.

import { createReadStream, readFileSync } from 'node:fs'
import { type Count, none, piecesOf, report } from './count.ts'

interface PeerInterchange {
  functionalGroups: { transactions: { segments: { tag: string; elements: { value: string }[] }[] }[] }[]
}

const toCents = (text: string): number => Math.round(Number(text) * 100)

const readers: Readonly<Record<string, (file: string) => Promise<Count>>> = {
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

await report(readers)
