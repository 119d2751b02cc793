// Makes a file shareable: names, numbers, addresses, free text and attachments are replaced, dates moved, the same value
// always by the same stand-in. Structure, codes and money stay, and the file stays as valid as it was.

import type { Chunks, ReadOptions } from '../read.ts'
import { batches, readSegments } from '../read.ts'
import { encodeText, joinBytes } from '../reading/bytes.ts'
import { Tokenizer } from '../reading/tokenizer.ts'
import type { Segment } from '../segment.ts'
import { StandIns } from './stand-ins.ts'
import type { Treatment } from './treatments.definition.ts'
import { keptReferences, treatments } from './treatments.definition.ts'

export interface AnonymizeOptions extends ReadOptions {
  /** Secret that decides the stand-ins: the same key gives the same file. Throw it away to make the way back impossible. */
  readonly key: string
}

/** A whole file made shareable. */
export function anonymize(input: Uint8Array | string, options: AnonymizeOptions): Uint8Array {
  const standIns = new StandIns(options.key)
  const pieces: Uint8Array[] = []
  for (const batch of batches(new Tokenizer(), input)) for (const segment of batch) pieces.push(replaced(segment, standIns))
  return joinBytes(pieces)
}

/** The same from a stream; memory does not grow with the file. */
export async function* anonymizeStream(chunks: Chunks, options: AnonymizeOptions): AsyncGenerator<Uint8Array> {
  const standIns = new StandIns(options.key)
  let waiting: Uint8Array[] = []
  for await (const segment of readSegments(chunks, options)) {
    waiting.push(replaced(segment, standIns))
    if (waiting.length < 1000) continue
    yield joinBytes(waiting)
    waiting = []
  }
  yield joinBytes(waiting)
}

function replaced(segment: Segment, standIns: StandIns): Uint8Array {
  const lead = segment.lead.replace(/[^\s]/g, '')
  const end = segment.terminated ? segment.delimiters.segment : ''
  const known = treatments[segment.id]
  const elements = [segment.id]
  for (let position = 1; position <= segment.size; position += 1) elements.push(replacedElement(segment, position, known?.[position], standIns))
  const text = elements.join(segment.delimiters.element)
  return joinBytes([encodeText(lead, 'bytes'), encodeText(text, segment.encoding), encodeText(end, 'bytes')])
}

function replacedElement(segment: Segment, position: number, treatment: Treatment | undefined, standIns: StandIns): string {
  const value = segment.element(position)
  if (value === '') return value
  if (segment.id === 'ISA') return treatment === 'code' ? ' '.repeat(value.length) : treatment === 'date' ? standIns.date(value) : treatment ? padded(standIns.id(value.trim()), value.length) : value
  if (segment.id === 'HI' || segment.id === 'PLB') return composite(segment, position, standIns) ?? treated(value, treatment, { segment, position, standIns })
  return treated(value, treatment, { segment, position, standIns })
}

const padded = (text: string, width: number): string => text.padEnd(width).slice(0, width)

/** HI carries dates, PLB references, inside composites. */
function composite(segment: Segment, position: number, standIns: StandIns): string | undefined {
  const parts = [...segment.components(position)]
  if (parts.length < 2) return undefined
  if (segment.id === 'HI' && parts[3]) parts[3] = standIns.period(parts[3])
  if (segment.id === 'PLB' && position > 2 && parts[1]) parts[1] = standIns.id(parts[1])
  return parts.join(segment.delimiters.component)
}

interface Context {
  readonly segment: Segment
  readonly position: number
  readonly standIns: StandIns
}

function treated(value: string, treatment: Treatment | undefined, context: Context): string {
  const { segment, position, standIns } = context
  if (treatment === undefined) return value
  if (segment.id === 'REF' && position === 2 && keptReferences.has(segment.element(1))) return value
  if (segment.id === 'NM1' && position === 3 && segment.element(2) === '2') return standIns.organization(value)
  const change: Readonly<Record<Treatment, () => string>> = {
    id: () => standIns.id(value), lastName: () => standIns.lastName(value), firstName: () => standIns.firstName(value), organization: () => standIns.organization(value),
    street: () => standIns.street(value), city: () => standIns.city(value), postal: () => standIns.id(value), date: () => standIns.date(value), period: () => standIns.period(value),
    contact: () => (value.includes('@') ? standIns.email(value) : standIns.id(value)),
    text: () => 'X'.repeat(Math.min(value.length, 10)), binary: () => 'X'.repeat(value.length), code: () => value,
  }
  return change[treatment]()
}
