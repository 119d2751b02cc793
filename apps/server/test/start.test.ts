// The program as a person starts it: what it says, what it keeps, and how it refuses.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bundle } from './bundle.ts'

const root = join(import.meta.dirname, '../../..')
let folder: string
let program: { file: string; remove: () => Promise<void> }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbill-start-'))
  program = await bundle(join(import.meta.dirname, '../src/main.ts'), 'main')
})
afterAll(async () => {
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

interface Ended {
  code: number | null
  out: string
  errors: string
}

function start(environment: Record<string, string>) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [program.file], { env: { ...inherited, CROSSBILL_ROOT: root, CROSSBILL_PORT: '0', CROSSBILL_READER: inject('readerScript'), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, errors })))
  const ready = async (): Promise<string> => {
    for (;;) {
      const address = /ready at (\S+)/.exec(out)?.[1]
      if (address !== undefined && out.includes('Stop with')) return address
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${errors}`)
      await pause(20)
    }
  }
  return { child, ended, ready, said: () => out }
}

async function signIn(address: string, email: string): Promise<{ cookie: string; token: string }> {
  const answer = await fetch(`${address}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: 'crossbill-demo' }) })
  expect(answer.status).toBe(200)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', token: csrfToken }
}

test('a first start loads the demonstration and says how to sign in; a second keeps what was done', async () => {
  const data = join(folder, 'data')
  const first = start({ CROSSBILL_DATA: data })
  const address = await first.ready()
  for (const role of ['front-desk', 'biller', 'dentist', 'manager', 'auditor']) expect(first.said()).toContain(`(${role})`)
  const biller = await signIn(address, 'biller@demo.example')
  const cases = (await (await fetch(`${address}/api/cases`, { headers: { cookie: biller.cookie } })).json()) as { rows: { caseId: string; caseNumber: string }[] }
  expect(cases.rows.map((row) => row.caseNumber)).toEqual(expect.arrayContaining(['1051', '1062', '1073']))
  const caseId = cases.rows[0]?.caseId ?? ''
  const comment = await fetch(`${address}/api/cases/${caseId}/comments`, { method: 'POST', headers: { cookie: biller.cookie, 'x-csrf-token': biller.token, 'content-type': 'application/json' }, body: JSON.stringify({ text: 'kept over the night' }) })
  expect(comment.status).toBe(200)
  first.child.kill('SIGTERM')
  expect(await first.ended).toMatchObject({ code: 0, errors: '' })

  const second = start({ CROSSBILL_DATA: data })
  const again = await signIn(await second.ready(), 'biller@demo.example')
  const listed = (await (await fetch(`${await second.ready()}/api/cases`, { headers: { cookie: again.cookie } })).json()) as { rows: unknown[] }
  expect(listed.rows.length).toBe(cases.rows.length)
  const page = await (await fetch(`${await second.ready()}/api/cases/${caseId}`, { headers: { cookie: again.cookie } })).text()
  expect(page).toContain('kept over the night')
  second.child.kill('SIGINT')
  expect((await second.ended).code).toBe(0)
})

test('a port in use is one clear sentence with a way out, and an exit code of its own', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)))
  const { code, errors } = await start({ CROSSBILL_DATA: join(folder, 'busy'), CROSSBILL_PORT: String(port) }).ended
  other.close()
  expect(code).toBe(3)
  expect(errors).toBe(`Crossbill did not start. Port ${port} is in use by another program. Stop that program, or choose another port: CROSSBILL_PORT=${port + 1} npm start.\n`)
})

test('a folder that is not ours is left alone', async () => {
  const foreign = join(folder, 'foreign')
  await mkdir(foreign)
  await writeFile(join(foreign, 'taxes.pdf'), 'x')
  const { code, errors } = await start({ CROSSBILL_DATA: foreign }).ended
  expect(code).toBe(4)
  expect(errors).toContain('is not a Crossbill data folder')
  expect(errors.trim().split('\n').length).toBe(1)
})

test('patient data is not offered to the network without TLS', async () => {
  const { code, errors } = await start({ CROSSBILL_DATA: join(folder, 'open'), CROSSBILL_HOST: '0.0.0.0' }).ended
  expect(code).toBe(6)
  expect(errors).toContain('CROSSBILL_TLS_CERTIFICATE')
})

test('a server that does not answer is said with what to check', async () => {
  const { code, errors } = await start({ DATABASE_URL: 'postgres://crossbill:secret-word@127.0.0.1:1/crossbill' }).ended
  expect(code).toBe(5)
  expect(errors).toContain('does not answer (ECONNREFUSED)')
  expect(errors).not.toContain('secret-word')
})
