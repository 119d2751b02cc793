// The workers and the blocks between them and the reading thread: who is free, what is on its way, what came back.

import { Worker } from 'node:worker_threads'
import type { PartAnswer, PartBytes } from './messages.ts'

interface Member {
  readonly worker: Worker
  /** Blocks sent and not yet answered, which is done in their order. */
  readonly waiting: SharedArrayBuffer[]
}

/** Each worker has one block to read and one to read next. */
const blocksPerWorker = 2
// A small nursery stays in the cache of its core.
const youngMegabytes = 16
/** Results that wait to be taken before reading waits too. */
const resultsWaiting = 64

export class Crew<Result> {
  private readonly members: Member[]
  private readonly free: SharedArrayBuffer[]
  private readonly parts = new Map<number, { readonly value: Result }>()
  private current: Member | undefined
  private total = Number.POSITIVE_INFINITY
  private failure: { readonly error: unknown } | undefined
  private dismissed = false
  private wakeSender = (): void => undefined
  private wakeTaker = (): void => undefined

  constructor(file: string | URL, size: { readonly workers: number; readonly blockBytes: number }) {
    this.free = Array.from({ length: size.workers * blocksPerWorker + 1 }, () => new SharedArrayBuffer(size.blockBytes))
    this.members = Array.from({ length: size.workers }, () => this.hire(file))
  }

  private hire(file: string | URL): Member {
    const member: Member = { worker: new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }), waiting: [] }
    member.worker.on('message', (answer: PartAnswer<Result>) => {
      const buffer = member.waiting.shift()
      if (buffer) this.free.push(buffer)
      if (answer.result) this.parts.set(answer.part, answer.result)
      this.wake()
    })
    member.worker.on('error', (error) => this.fail(error))
    member.worker.on('exit', () => {
      if (!this.dismissed) this.fail(new Error('a worker ended before its parts were read'))
    })
    return member
  }

  /** A block to fill, as soon as one is free. */
  async freeBlock(): Promise<Uint8Array<SharedArrayBuffer>> {
    for (;;) {
      if (this.failure) throw this.failure.error
      const buffer = this.parts.size < resultsWaiting ? this.free.pop() : undefined
      if (buffer) return new Uint8Array(buffer)
      await new Promise<void>((resolve) => { this.wakeSender = resolve })
    }
  }

  /** Sends the bytes of a part; a part stays with the worker that has its beginning. */
  send(block: Uint8Array<SharedArrayBuffer>, message: Omit<PartBytes, 'buffer'>): void {
    const member = this.current ?? this.leastBusy()
    this.current = message.then === 'more' ? member : undefined
    member.waiting.push(block.buffer)
    const whole: PartBytes = { ...message, buffer: block.buffer }
    member.worker.postMessage(whole)
  }

  private leastBusy(): Member {
    return this.members.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least))
  }

  /** Says how many parts there are. */
  sent(total: number): void {
    this.total = total
    this.wake()
  }

  fail(error: unknown): void {
    this.failure ??= { error }
    this.wake()
  }

  /** The results in the order of the parts. */
  async *results(): AsyncGenerator<Result> {
    for (let part = 0; part < this.total; ) {
      if (this.failure) throw this.failure.error
      const result = this.parts.get(part)
      if (result) {
        this.parts.delete(part)
        part += 1
        this.wakeSender()
        yield result.value
      } else await new Promise<void>((resolve) => { this.wakeTaker = resolve })
    }
  }

  async dismiss(): Promise<void> {
    this.dismissed = true
    this.failure ??= { error: new Error('reading was ended') }
    this.wake()
    await Promise.all(this.members.map(({ worker }) => worker.terminate()))
  }

  private wake(): void {
    this.wakeSender()
    this.wakeTaker()
  }
}
