// The side of the worker: reads its parts of a remittance file and folds their events into one result a part.

import { parentPort } from 'node:worker_threads'
import type { RemittanceEvent } from '../src/index.ts'
import { RemittanceReader } from '../src/index.ts'
import type { PartAnswer, PartBytes } from './messages.ts'

/** Takes the events of one part in order; its result crosses to the other thread and must be cloneable: numbers, texts, plain objects. */
export interface PartFold<Result> {
  take(event: RemittanceEvent): void
  result(): Result
}

const blockBytes = 1 << 16

/** Called once in the worker's own file: `start` is asked for a fresh fold for each part. */
export function foldRemittanceParts<Result>(start: () => PartFold<Result>): void {
  const port = parentPort
  if (!port) throw new Error('foldRemittanceParts is called in a worker thread: start its file with readInWorkers')
  let reader = new RemittanceReader()
  let fold = start()
  let open = false
  const takeAll = (events: readonly RemittanceEvent[]): void => {
    for (const event of events) fold.take(event)
  }
  port.on('message', ({ part, place, buffer, length, then }: PartBytes) => {
    if (!open) {
      reader = new RemittanceReader()
      fold = start()
      if (place) reader.startAt(place)
    }
    open = then === 'more'
    const bytes = new Uint8Array(buffer, 0, length)
    for (let at = 0; at < length; at += blockBytes) takeAll(reader.push(bytes.subarray(at, at + blockBytes)))
    if (then === 'nothing') takeAll(reader.finish())
    const answer: PartAnswer<Result> = { part, ...(!open && { result: { value: fold.result() } }) }
    port.postMessage(answer)
  })
}
