// Short jobs in the background: deliver what waits, understand what arrived, and a round with each connection.
// Jobs were asked for in the transaction of the change itself; payloads hold ids only.
import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { collect, understandWaiting } from '../flow/collect.ts'
import { deliver } from '../flow/deliver.ts'
import { understand } from '../flow/receive-file.ts'
import { bringOldUpToDate } from '../flow/record.ts'
import { spreadProvider } from '../flow/spread-provider.ts'
import type { Context } from '../http/context.ts'
import { traceOf } from '../log.ts'

export interface Worker {
  stop: () => Promise<void>
}

/** Seconds between two rounds with the connections. */
const roundSeconds = 15

/** Seconds before a queue that ended by itself is started again; it ends when the database was away for long. */
const restartSeconds = 5

/** Starts the background work. */
export async function startWorker(context: Context, pool: pg.Pool): Promise<Worker> {
  const queue = await startQueue(context, pool)
  const rounds = startRounds(context)
  return {
    stop: async () => {
      await rounds.stop()
      await queue.stop()
    },
  }
}

// The library ends a worker whose job it could not finish, because the database was away, and never starts another.
async function startQueue(context: Context, pool: pg.Pool): Promise<Worker> {
  const stopping = new AbortController()
  const stopped = aborted(stopping.signal)
  let queue = await runQueue(context, pool, stopping.signal)
  const kept = (async () => {
    while (!stopping.signal.aborted) {
      await Promise.race([queue.ended, stopped])
      if (stopping.signal.aborted) return
      context.log.warn('queue ended, starting it again', { code: 'job' })
      await queue.stop()
      await rest(restartSeconds, stopping.signal)
      if (!stopping.signal.aborted) queue = await runQueue(context, pool, stopping.signal).catch(() => queue)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await kept
      await queue.stop()
    },
  }
}

interface Queue extends Worker {
  /** When it ended by itself, or one of its workers did. */
  readonly ended: Promise<void>
}

async function runQueue(context: Context, pool: pg.Pool, stopping: AbortSignal): Promise<Queue> {
  const failed = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:fatalError', () => failed.abort())
  const runner = await run({ pgPool: pool, concurrency: 2, pollInterval: 2000, noHandleSignals: true, logger: quiet(context, () => stopping.aborted || failed.signal.aborted), taskList: tasks(context), events })
  return {
    ended: Promise.race([runner.promise.catch(() => undefined), aborted(failed.signal)]),
    stop: () => runner.stop().catch(() => undefined),
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Waits so long, or until the signal ends the rest. */
function rest(seconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(seconds * 1000, undefined, { signal }).catch(() => undefined)
}

function tasks(context: Context) {
  return {
    deliver: async (payload: unknown) => {
      const { officeId, messageId } = payload as { officeId: string; messageId: string }
      // Thrown, the queue tries again later, each time a little later.
      if ((await deliver(context, officeId, messageId)) === 'not-sent') throw new Error('the connection did not take it')
    },
    understand: async (payload: unknown) => {
      const { officeId, digest } = payload as { officeId: string; digest: string }
      await understand(context, officeId, digest)
    },
    'spread-provider': async (payload: unknown) => {
      const { officeId, providerId } = payload as { officeId: string; providerId: string }
      await spreadProvider(context, officeId, { providerId })
    },
  }
}

// One round after the other; a stop waits for the one under way.
function startRounds(context: Context): Worker {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await oneRound(context)
      await rest(roundSeconds, stopping.signal)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function oneRound(context: Context): Promise<void> {
  try {
    for (const officeId of await context.store.officeIds()) {
      await understandWaiting(context, officeId)
      await collect(context, officeId)
      await bringOldUpToDate(context, officeId)
    }
  } catch (trouble) {
    context.log.warn('round not finished', traceOf(trouble))
  }
}

// The queue's own log lines may quote errors; only that something happened is kept. A job that a stop leaves is done after the next start.
function quiet(context: Context, isStopping: () => boolean): Logger {
  return new Logger(() => (level) => {
    if (level === 'error' && !isStopping()) context.log.warn('job not done', { code: 'job' })
  })
}
