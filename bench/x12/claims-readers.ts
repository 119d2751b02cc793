// One reader or writer of an 837 on one file in a process of its own: prints counts, cents, CPU time and peak memory as one
// JSON line. Writers take the same lists of texts, made before the clock starts.

import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs'
import { checkX12Stream, ColumnScanner, readSegments, readTransactions, readX12, writeInterchangePieces } from '@crossbill/x12'
import type { SegmentInput } from '@crossbill/x12'
import { kernel, windowBytes } from '../../packages/x12/src/scanning/kernel.ts'
import { chunks, piecesOf, report } from './count.ts'

interface Count {
  claims: number
  lines: number
  chargedCents: number
  /** CPU of the work alone, where not the whole process is measured. */
  workSeconds?: number
}

interface PeerSegment {
  tag: string
  elements: { value: string }[]
}

interface PeerModel {
  functionalGroups: { transactions: { segments: PeerSegment[] }[] }[]
}

const none = (): Count => ({ claims: 0, lines: 0, chargedCents: 0 })
const toCents = (text: string): number => Math.round(Number(text) * 100)

function countSegment(id: string, second: string, count: Count): void {
  if (id === 'SV1' || id === 'SV3') count.lines += 1
  else if (id === 'CLM') {
    count.claims += 1
    count.chargedCents += toCents(second)
  }
}

const readers: Readonly<Record<string, (file: string) => Promise<Count>>> = {
  async segments(file) {
    const count = none()
    for await (const segment of readSegments(chunks(file))) countSegment(segment.id, segment.id === 'CLM' ? segment.element(2) : '', count)
    return count
  },
  async transactions(file) {
    const count = none()
    for await (const transaction of readTransactions(chunks(file))) {
      for (const claim of transaction.root.every('2300')) {
        countSegment('CLM', claim.segment('CLM')?.element(2) ?? '', count)
        count.lines += claim.loops('2400').length
      }
    }
    return count
  },
  async check(file) {
    const { verdict, findings } = await checkX12Stream(chunks(file))
    if (verdict !== 'valid') throw new Error(findings[0]?.code ?? '')
    return none()
  },
  async columns(file) {
    const count = none()
    const scanner = new ColumnScanner([{ segment: 'CLM', element: 2, as: 'cents' }, { segment: 'SV1', element: 2, as: 'cents' }, { segment: 'SV3', element: 2, as: 'cents' }])
    const add = ([charges, medical, dental]: ReturnType<ColumnScanner['push']>): void => {
      count.claims += charges?.rows ?? 0
      count.lines += (medical?.rows ?? 0) + (dental?.rows ?? 0)
      for (let row = 0; charges && row < charges.rows; row += 1) count.chargedCents += charges.values[row] ?? 0
    }
    for (const piece of piecesOf(file)) add(scanner.push(piece))
    add(scanner.finish())
    return count
  },
  async 'TypeScript limit'(file) {
    const places = new Int32Array(1 << 16)
    let segments = 0
    for (const piece of piecesOf(file)) {
      for (let at = 0, found = 0; at < piece.length; at += 1) {
        const byte = piece[at]
        if (byte !== 0x2a && byte !== 0x7e) continue
        places[found] = at
        found += 1
        if (byte === 0x7e) segments += 1
      }
    }
    return { ...none(), lines: segments }
  },
  async 'SIMD limit'(file) {
    const simd = kernel()
    if (!simd) throw new Error('this engine has no SIMD')
    // Read straight into the kernel's memory: nothing but reading and searching.
    const target = simd.bytes.subarray(0, Math.min(windowBytes, 1 << 16))
    const handle = openSync(file, 'r')
    let segments = 0
    for (let length = readSync(handle, target); length > 0; length = readSync(handle, target)) {
      simd.bytes.fill(0x41, length, length + 16)
      simd.find(length, 0, 0x2a, 0x7e)
      segments += simd.found[0] ?? 0
    }
    closeSync(handle)
    return { ...none(), lines: segments }
  },
  async 'x12-parser'(file) {
    const { X12parser } = await import('x12-parser')
    const count = none()
    for await (const segment of createReadStream(file).pipe(new X12parser())) {
      const { name, ...elements } = segment as { name: string } & Record<string, string>
      countSegment(name, elements['2'] ?? '', count)
    }
    return count
  },
  async 'node-x12 model'(file) {
    const { X12Parser } = await import('node-x12')
    const model = new X12Parser(false).parse(readFileSync(file, 'utf8')) as unknown as PeerModel | { interchanges: PeerModel[] }
    const count = none()
    for (const interchange of 'interchanges' in model ? model.interchanges : [model]) {
      for (const group of interchange.functionalGroups) for (const transaction of group.transactions) for (const segment of transaction.segments) countSegment(segment.tag, segment.elements[1]?.value ?? '', count)
    }
    return count
  },
  async 'node-x12 stream'(file) {
    const { X12Parser } = await import('node-x12')
    const count = none()
    const stream = createReadStream(file).pipe(new X12Parser() as never) as AsyncIterable<PeerSegment>
    for await (const segment of stream) countSegment(segment.tag, segment.elements[1]?.value ?? '', count)
    return count
  },
  async write(file) {
    const transactions = transactionsOf(file)
    return timed(() => {
      let bytes = 0
      const sets = transactions.map((segments) => ({ set: '837', guide: '005010X222A1', segments }))
      for (const piece of writeInterchangePieces({ sender: { qualifier: 'ZZ', id: 'OFFICE' }, receiver: { qualifier: 'ZZ', id: 'PAYER' }, date: '20260404', time: '0915', controlNumber: 1, usage: 'T', lineBreak: '', groups: [{ controlNumber: 1, transactions: sets }] })) bytes += piece.length
      return bytes
    })
  },
  async 'node-x12 write'(file) {
    return peerWrite(file, true)
  },
  async 'node-x12 toString alone'(file) {
    return peerWrite(file, false)
  },
}

/** The least CPU of several rounds of one piece of work; `lines` is what it gave, so that it cannot be left out. */
function timed(work: () => number): Count {
  let least = Number.POSITIVE_INFINITY
  let given = 0
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage()
    given = work()
    const used = process.cpuUsage(before)
    least = Math.min(least, (used.user + used.system) / 1e6)
  }
  return { ...none(), lines: given, workSeconds: least }
}

/** The segments of each transaction as lists of texts, as both writers take them. */
function transactionsOf(file: string): SegmentInput[][] {
  return readX12(readFileSync(file)).transactions.map((transaction) =>
    transaction.segments.slice(1, -1).map((segment): SegmentInput => [segment.id, ...Array.from({ length: segment.size }, (_, index) => (segment.components(index + 1).length > 1 ? segment.components(index + 1) : segment.element(index + 1)))]))
}

/** node-x12 builds an object for each element and then one text; `building` tells whether both are measured or the text alone. */
async function peerWrite(file: string, building: boolean): Promise<Count> {
  const { X12Interchange } = await import('node-x12')
  const transactions = transactionsOf(file).map((segments) => segments.map(([id, ...elements]) => ({ id, elements: elements.map((one) => (Array.isArray(one) ? one.join(':') : String(one ?? ''))) })))
  const build = (): { toString(): string } => {
    const interchange = new X12Interchange({ elementDelimiter: '*', segmentTerminator: '~', subElementDelimiter: ':' } as never)
    interchange.setHeader(['00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'OFFICE'.padEnd(15), 'ZZ', 'PAYER'.padEnd(15), '260404', '0915', '^', '00501', '000000001', '0', 'T', ':'])
    const group = interchange.addFunctionalGroup()
    group.setHeader(['HC', 'OFFICE', 'PAYER', '20260404', '0915', '1', 'X', '005010X222A1'])
    transactions.forEach((segments, index) => {
      const transaction = group.addTransaction()
      transaction.setHeader(['837', String(index + 1).padStart(4, '0'), '005010X222A1'])
      for (const { id, elements } of segments) transaction.addSegment(id, elements)
    })
    return interchange
  }
  const built = build()
  // A file is bytes: ours are, this is a text.
  return timed(() => Buffer.from((building ? build() : built).toString()).length)
}

await report(readers)
