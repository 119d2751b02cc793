// 835 bytes to committed PostgreSQL rows beside a bare COPY of the rows that came of it, over an embedded database with real
// settings, in one run. Every claim and cent is compared with the generator's manifest. `run.ts [megabytes]`, 2 when not said.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readConfiguration, startServer } from '../../apps/server/src/index.ts'
import { keepArrived, understand } from '../../apps/server/src/flow/receive-file.ts'
import { generate835 } from '../x12/generate.ts'

const megabytes = Number(process.argv[2] ?? '2')
const data = mkdtempSync(join(tmpdir(), 'crossbill-bench-post-'))

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const from = performance.now()
  const value = await work()
  return { seconds: (performance.now() - from) / 1000, value }
}

try {
  const manifest = generate835(join(data, 'sample.835'), megabytes * 1_000_000)
  const bytes = readFileSync(join(data, 'sample.835'))
  const server = await startServer(readConfiguration({ CROSSBILL_DATA: join(data, 'data'), CROSSBILL_PORT: '0', CROSSBILL_DEMONSTRATION: '1' }, process.env['BENCH_ROOT'] ?? '.'))
  const officeId = server.demonstration?.officeId ?? ''
  const { context } = server
  const { digest } = await context.store.inOffice(officeId, (office) => keepArrived(office, { name: 'bench.835', bytes, connection: 'by hand' }))
  const reading = await timed(() => context.readers.read('arrived', { bytes }))
  const posting = await timed(() => understand(context, officeId, digest))
  const remittances = await context.store.inOffice(officeId, (office) => office.remittances.list())
  const claims = remittances.reduce((sum, each) => sum + each.advice.claims.length, 0)
  const paid = remittances.reduce((sum, each) => sum + each.advice.claims.reduce((part, claim) => part + claim.paid, 0), 0)
  const right = claims === manifest.claims && paid === manifest.paidCents
  const embedded = server.database.embedded
  if (embedded === undefined) throw new Error('the benchmark uses the embedded database')
  const owner = new pg.Client({ host: embedded.socketFolder, user: embedded.owner, database: 'crossbill' })
  await owner.connect()
  const place = join(data, 'data', 'postgres')
  let rows = 0
  let bare = 0
  // The rows go to a file beside the database first, so that only reading them back into tables is timed.
  for (const table of ['remittance', 'unmatched_remittance', 'next_step', 'stored_file']) {
    await owner.query(`create table bench_${table} (like crossbill.${table} including indexes)`)
    rows += (await owner.query(`copy (select * from crossbill.${table}) to '${place}/bench_${table}.copy' (format binary)`)).rowCount ?? 0
    bare += (await timed(() => owner.query(`copy bench_${table} from '${place}/bench_${table}.copy' (format binary)`))).seconds
  }
  await owner.end()
  process.stdout.write(`835 of ${(manifest.bytes / 1e6).toFixed(1)} MB, ${manifest.claims} claims: ${right ? 'right' : 'WRONG'} (${claims} claims, ${paid} cents)\n`)
  process.stdout.write(`read in a thread          ${reading.seconds.toFixed(2)} s\nread and committed        ${posting.seconds.toFixed(2)} s  ${(manifest.bytes / 1e6 / posting.seconds).toFixed(1)} MB/s\nbare COPY of its rows     ${bare.toFixed(2)} s  (${rows} rows)\nours is ${(bare / posting.seconds).toFixed(3)} of the bare COPY (goal 0.5)\n`)
  await server.stop()
} finally {
  rmSync(data, { recursive: true, force: true })
}
