// The API with sign-in, validation and audit beside a bare Fastify route that answers the same bytes from memory: CPU per
// request of the serving process and p99 at 50 connections, in one run. `run.ts [cases]`, 200 when not said.
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { readConfiguration, startServer } from '../../apps/server/src/index.ts'
import { openCase } from '../../apps/server/src/flow/open-case.ts'
import { caseDocument, type CaseDocument } from '@crossbill/model'

const connections = 50
const [role = 'measure', given = '200'] = ['serve', 'bare'].includes(process.argv[2] ?? '') ? process.argv.slice(2) : ['measure', process.argv[2]]

interface Served {
  port: number
  officeId?: string
  caseId?: string
}

if (role === 'serve') await serve(Number(given))
else if (role === 'bare') await bare()
else await measureAll(Number(given))

/** The real server over an embedded database with real settings and as many cases as said. */
async function serve(cases: number): Promise<void> {
  const root = process.env['BENCH_ROOT'] ?? '.'
  const configuration = readConfiguration({ CROSSBILL_DATA: process.env['BENCH_DATA'], CROSSBILL_PORT: '0', CROSSBILL_DEMONSTRATION: '1', CROSSBILL_TODAY: '2026-11-24' }, root)
  const server = await startServer(configuration)
  const officeId = server.demonstration?.officeId ?? ''
  const document = caseDocument.parse(JSON.parse(readFileSync(join(root, 'journeys/implant-after-trauma/10-case.json'), 'utf8')))
  let caseId = ''
  for (let index = 0; index < cases; index += 1) caseId = (await server.context.store.inOffice(officeId, (office) => openCase(server.context, office, { document: caseOf(document, index), by: 'bench' }))).caseId
  answerCpu()
  process.send?.({ port: server.port, officeId, caseId } satisfies Served)
  process.on('disconnect', () => void server.stop().then(() => process.exit(0)))
}

function caseOf(document: CaseDocument, index: number): CaseDocument {
  return { ...document, id: `bench-${index}`, patient: { ...document.patient, name: { last: `Lindqvist ${index}`, first: document.patient.name.first ?? 'Mateo' } } }
}

/** A route with nothing but Fastify: the bodies the real server answered, kept as values. */
async function bare(): Promise<void> {
  const bodies = new Map<string, unknown>()
  process.on('message', (message: { path?: string; body?: unknown }) => {
    if (message.path !== undefined) bodies.set(message.path, message.body)
  })
  const app = Fastify()
  app.get('/*', async (asked) => bodies.get(asked.url.split('?')[0] ?? ''))
  await app.listen({ port: 0, host: '127.0.0.1' })
  answerCpu()
  const address = app.server.address()
  process.send?.({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 } satisfies Served)
  process.on('disconnect', () => process.exit(0))
}

function answerCpu(): void {
  process.on('message', (message: unknown) => {
    if (message !== 'cpu') return
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system })
  })
}

interface Child {
  served: Served
  cpu: () => Promise<number>
  tell: (message: object) => void
  end: () => void
}

async function start(as: string, argument: string, data: string): Promise<Child> {
  const child = fork(process.argv[1] ?? '', [as, argument], { env: { ...process.env, BENCH_DATA: data } })
  child.once('exit', (code) => { if (code !== 0) process.stderr.write(`${as} ended with ${code}\n`) })
  const next = <T>(): Promise<T> => new Promise((resolve) => void child.once('message', (message) => resolve(message as T)))
  const served = await next<Served>()
  return { served, cpu: async () => { const answered = next<{ cpu: number }>(); child.send('cpu'); return (await answered).cpu }, tell: (message) => void child.send(message), end: () => child.disconnect() }
}

interface Figure { cpu: number; p50: number; p95: number; p99: number; bytes: number }

async function load(child: Child, path: string, headers: Record<string, string>): Promise<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const once = () => new Promise<{ ms: number; bytes: number }>((resolve, reject) => {
    const from = performance.now()
    request({ host: '127.0.0.1', port: child.served.port, path, agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => (answer.statusCode === 200 ? resolve({ ms: performance.now() - from, bytes }) : reject(new Error(`${path} answered ${answer.statusCode}`))))
    }).on('error', reject).end()
  })
  const run = async (count: number) => {
    const times: number[] = []
    let left = count
    let bytes = 0
    await Promise.all(Array.from({ length: connections }, async () => { while (left > 0) { left -= 1; const each = await once(); times.push(each.ms); bytes = each.bytes } }))
    return { times: times.sort((a, b) => a - b), bytes }
  }
  await run(100)
  const one = (await run(50)).times
  const count = Math.max(150, Math.min(2000, Math.round(4000 / ((one[25] ?? 20) / connections + 0.1))))
  const before = await child.cpu()
  const { times, bytes } = await run(count)
  const cpu = ((await child.cpu()) - before) / times.length
  agent.destroy()
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { cpu, p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes }
}

async function signIn(child: Child): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${child.served.port}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'manager@demo.example', password: 'crossbill-demo' }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function measureAll(cases: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'crossbill-bench-api-'))
  try {
    const [real, plain] = [await start('serve', String(cases), join(data, 'data')), await start('bare', '', data)]
    const headers = { cookie: await signIn(real) }
    process.stdout.write(`API at ${connections} connections, ${cases} cases beside the demonstration's\n${'path'.padEnd(26)}${'bytes'.padStart(9)}${'CPU µs'.padStart(10)}${'bare'.padStart(8)}${'ratio'.padStart(8)}${'p50 ms'.padStart(9)}${'p95'.padStart(9)}${'p99'.padStart(9)}${'bare p99'.padStart(10)}\n`)
    for (const path of ['/api/health', '/api/session', '/api/codes', `/api/cases/${real.served.caseId}`, '/api/cases', '/api/queue', '/api/notes', '/api/approvals', '/api/credentialing']) {
      const asked = path === '/api/codes' ? '/api/codes?words=implant' : path
      const answer = await fetch(`http://127.0.0.1:${real.served.port}${asked}`, { headers })
      plain.tell({ path, body: await answer.json() })
      const ours = await load(real, asked, headers)
      const base = await load(plain, path, headers)
      const name = path.replace(real.served.caseId ?? '-', ':caseId')
      process.stdout.write(`${name.padEnd(26)}${String(ours.bytes).padStart(9)}${ours.cpu.toFixed(0).padStart(10)}${base.cpu.toFixed(0).padStart(8)}${`${(ours.cpu / base.cpu).toFixed(1)}x`.padStart(8)}${ours.p50.toFixed(1).padStart(9)}${ours.p95.toFixed(1).padStart(9)}${ours.p99.toFixed(1).padStart(9)}${base.p99.toFixed(1).padStart(10)}\n`)
    }
    real.end()
    plain.end()
    await new Promise((resolve) => setTimeout(resolve, 3000))
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
