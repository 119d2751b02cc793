// The queue of short jobs: it goes on after trouble that ends one of its workers.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWorker } from '../src/jobs/worker.ts'
import { type HttpOffice, httpOffice } from './http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await httpOffice()
})
afterEach(async () => {
  await office.close()
})

async function jobsLeft(): Promise<number> {
  const { rows } = await office.fresh.owner.query<{ left: string }>('select count(*) as left from graphile_worker._private_jobs where locked_at is null and attempts = 0')
  return Number(rows[0]?.left)
}

const addJob = () => office.context.store.inOffice(office.officeId, (inside) => inside.jobs.add('deliver', { messageId: randomUUID() }))

test('goes on with new jobs after the database failed while jobs were being finished', async () => {
  // Finishing a job deletes its row; where that fails, the library ends the worker for good.
  await office.fresh.owner.query(`
    create function graphile_worker.fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger fail before delete on graphile_worker._private_jobs for each statement execute function graphile_worker.fail();`)
  const worker = await startWorker(office.context, office.fresh.pool)
  try {
    await addJob()
    await expect.poll(() => office.logged()).toContain('queue ended')
    await office.fresh.owner.query('drop trigger fail on graphile_worker._private_jobs')
    await addJob()
    await expect.poll(jobsLeft).toBe(0)
  } finally {
    await worker.stop()
  }
})
