// Short jobs in the background: deliver what waits, understand what arrived, and a round with each connection.
// Jobs were asked for in the transaction of the change itself; payloads hold ids only.
import { Logger, run, type Runner } from 'graphile-worker'
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

/** Starts the background work. */
export async function startWorker(context: Context, pool: pg.Pool): Promise<Worker> {
  let stopping = false
  const runner = await run({ pgPool: pool, concurrency: 2, pollInterval: 2000, noHandleSignals: true, logger: quiet(context, () => stopping), taskList: tasks(context) })
  const rounds = startRounds(context)
  return {
    stop: async () => {
      stopping = true
      await rounds.stop()
      await stopRunner(runner)
    },
  }
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
  let stopped = false
  let wake: () => void = () => undefined
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, roundSeconds * 1000)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    while (!stopped) {
      await oneRound(context)
      if (!stopped) await rest()
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wake()
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

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined)
  await runner.promise.catch(() => undefined)
}
