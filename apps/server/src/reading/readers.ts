// Threads that read foreign files within a bound of memory and time. A file that needs more is given up; its thread
// ends, the next file gets a new one, and every other request goes on meanwhile.
import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'
import type { Read, ReadingKind, Readings, StoppedWhy } from './reading-task.ts'

export interface Readers {
  /** Reads foreign bytes. `stopped` names why a reading was given up; nothing throws for what a file holds. */
  read: <K extends ReadingKind>(kind: K, taken: Readings[K]['takes']) => Promise<Read<K>>
  close: () => Promise<void>
}

export interface ReaderBounds {
  /** The bundled reader-worker. */
  script: string
  /** Where the data packs are; without them codes are not judged. */
  packFolder?: string
  /** Megabytes of memory one reading may take. */
  memoryMegabytes: number
  /** Seconds one reading may take. */
  seconds: number
  /** Readings at once. */
  threads: number
}

interface Waiting {
  kind: ReadingKind
  taken: unknown
  settle: (read: Read<ReadingKind>) => void
}

/** Opens the readers; threads start when first needed. */
export function openReaders(bounds: ReaderBounds, log: Log): Readers {
  const queue: Waiting[] = []
  const threads = Array.from({ length: bounds.threads }, () => new Thread(bounds, log))
  let closed = false

  const work = (): void => {
    const free = threads.find((thread) => !thread.busy)
    const next = free === undefined ? undefined : queue.shift()
    if (free === undefined || next === undefined) return
    void free.read(next).then((read) => {
      next.settle(read)
      work()
    })
    work()
  }

  return {
    read: (kind, taken) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the readers are closed'))
        // What a thread gives for a kind is what Readings says of it.
        queue.push({ kind, taken, settle: resolve as Waiting['settle'] })
        work()
      }),
    close: async () => {
      closed = true
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

// Of a thread at its bound Node ends the thread where one collection of garbage needs no more than 16 MB beyond it, and the
// whole program where it needs more; so much may survive of a nursery of this size, and not of a large one.
const youngMegabytes = 8

class Thread {
  busy = false
  private worker: Worker | undefined
  private readonly bounds: ReaderBounds
  private readonly log: Log

  constructor(bounds: ReaderBounds, log: Log) {
    this.bounds = bounds
    this.log = log
  }

  /** One reading; whatever becomes of the thread, an answer comes. */
  async read({ kind, taken }: Waiting): Promise<Read<ReadingKind>> {
    this.busy = true
    const worker = (this.worker ??= this.start())
    worker.ref()
    const read = await new Promise<Read<ReadingKind>>((resolve) => {
      let over = false
      const settle = (read: Read<ReadingKind>, trace?: string[]) => {
        if (over) return
        over = true
        clearTimeout(timer)
        if (read.is === 'stopped') this.log.warn('reading stopped', { code: read.why, ...(trace === undefined ? {} : { trace }) })
        resolve(read)
      }
      const stop = (why: StoppedWhy, trace?: string[]) => settle({ is: 'stopped', why }, trace)
      const timer = setTimeout(() => {
        stop('time')
        void this.end()
      }, this.bounds.seconds * 1000)
      worker.once('message', (answer: { ok: true; value: Readings[ReadingKind]['gives'] } | { ok: false; trace: string[] }) => {
        if (answer.ok) settle({ is: 'read', value: answer.value })
        else stop('fault', answer.trace)
      })
      worker.once('error', (trouble: NodeJS.ErrnoException) => {
        this.worker = undefined
        stop(trouble.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault')
      })
      worker.once('exit', () => {
        this.worker = undefined
        stop('fault')
      })
      worker.postMessage({ kind, taken })
    })
    worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    // A thread that dies between two files is noticed by the next one.
    worker.on('error', () => (this.worker = undefined)).on('exit', () => (this.worker = this.worker === worker ? undefined : this.worker))
    worker.unref()
    this.busy = false
    return read
  }

  async end(): Promise<void> {
    const worker = this.worker
    this.worker = undefined
    await worker?.terminate()
  }

  private start(): Worker {
    return new Worker(this.bounds.script, {
      workerData: { packFolder: this.bounds.packFolder },
      resourceLimits: { maxOldGenerationSizeMb: this.bounds.memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes, stackSizeMb: 4 },
      // A reader needs nothing of the surroundings: no settings, no passwords of the database.
      env: {}, argv: [], execArgv: [], stdin: false, stdout: true, stderr: true,
    })
  }
}
