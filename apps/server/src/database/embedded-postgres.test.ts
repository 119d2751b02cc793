// The launcher against real folders and real processes: every way it runs, and every refusal with its remedy.
import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundle } from '../../test/bundle.ts'
import { otherBinaryFolder } from '../../test/database-servers.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { findPostgresBinaries, makeLibraryLinks } from './postgres-binaries.ts'
import { decideRunAs, type RunAs } from './run-as.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossbill-launch-'))
  await chmod(folder, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function ask(socketFolder: string, question: string): Promise<unknown> {
  const client = new pg.Client({ host: socketFolder, user: 'crossbill_owner', database: 'postgres' })
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(question)
  await client.end()
  return rows[0]?.answer
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a first and a second start', () => {
  test('makes a database with checksums, C order and UTF-8, without a network address', async () => {
    const started = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
    expect(started.fresh).toBe(true)
    expect(await ask(started.socketFolder, "select current_setting('data_checksums') as answer")).toBe('on')
    expect(await ask(started.socketFolder, "select current_setting('listen_addresses') as answer")).toBe('')
    expect(await ask(started.socketFolder, "select current_setting('fsync') as answer")).toBe('on')
    expect(await ask(started.socketFolder, "select datcollate || ' ' || pg_encoding_to_char(encoding) as answer from pg_database where datname = 'postgres'")).toBe('C UTF8')
    await started.stop()
    expect(isAlive(started.pid)).toBe(false)
  })

  test('keeps what was written, and records how its files are owned', async () => {
    const first = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
    await ask(first.socketFolder, 'create table kept as select 7 as answer')
    await first.stop()
    const mark = JSON.parse(await readFile(join(folder, 'data', 'crossbill.json'), 'utf8')) as { mode: string }
    expect(mark.mode).toBe(decideRunAs().mode)
    const second = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
    expect(second.fresh).toBe(false)
    expect(await ask(second.socketFolder, 'select answer from kept')).toBe(7)
    await second.stop()
  })

  test('a set-up that was killed in the middle is made anew', async () => {
    await mkdir(join(folder, 'data', 'postgres.new', 'base'), { recursive: true })
    const started = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
    expect(started.fresh).toBe(true)
    await started.stop()
  })
})

const other = otherBinaryFolder()
test.skipIf(other === undefined)('runs any other PostgreSQL binary folder', async () => {
  const started = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), binaryFolder: other })
  expect(await ask(started.socketFolder, "select current_setting('server_version_num')::int >= 150000 as answer")).toBe(true)
  await started.stop()
  await expect(startEmbeddedPostgres({ dataFolder: join(folder, 'data') })).rejects.toMatchObject({ code: 'data-folder-newer' })
})

// Every way this machine allows; root can use all of them, an ordinary account only its own.
const asRoot = process.getuid?.() === 0
const found = decideRunAs()
const modes = asRoot ? (['user-namespace', 'unprivileged-uid'] as const) : (['same-user'] as const)
const ways: RunAs[] = modes
  .filter((mode) => mode !== 'user-namespace' || found.mode === 'user-namespace')
  .flatMap((mode) => [...(found.deathSignal === 'setpriv' ? [{ mode, deathSignal: 'setpriv' as const }] : []), { mode, deathSignal: 'watched-pipe' as const }])

describe.each(ways)('run as $mode with $deathSignal', (runAs) => {
  test('serves, and closes the database when Node is killed', async () => {
    const here = join(import.meta.dirname, 'embedded-postgres.ts')
    const script = join(folder, 'child.test-run.ts')
    await writeFile(script, `import { startEmbeddedPostgres } from ${JSON.stringify(here)}\nconst s = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(join(folder, 'data'))}, runAs: ${JSON.stringify(runAs)} })\nprocess.stdout.write(JSON.stringify({ pid: s.pid, socketFolder: s.socketFolder }) + '\\n')\nsetInterval(() => {}, 1000)\n`)
    const node = await startBundled(script)
    const said = await node.firstLine
    const { pid, socketFolder } = JSON.parse(said) as { pid: number; socketFolder: string }
    await ask(socketFolder, 'create table kept as select 11 as answer')
    node.process.kill('SIGKILL')
    while (isAlive(pid)) await pause(20)
    const again = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), runAs })
    expect(await ask(again.socketFolder, 'select answer from kept')).toBe(11)
    await again.stop()
  })
})

// Node 20 does not run TypeScript by itself; one file is made of the launcher for a process of its own.
async function startBundled(script: string): Promise<{ process: ReturnType<typeof spawn>; firstLine: Promise<string> }> {
  const { file, remove } = await bundle(script, 'launch')
  const started = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const firstLine = new Promise<string>((resolve, reject) => {
    started.stdout.once('data', (part: Buffer) => resolve(part.toString()))
    started.once('exit', (code) => reject(new Error(`the process ended with ${code} before the database was ready`)))
  })
  void firstLine.finally(remove).catch(() => undefined)
  return { process: started, firstLine }
}

describe('refusals say what is and what to do', () => {
  test('the folder is already open', async () => {
    const first = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') })
    await expect(startEmbeddedPostgres({ dataFolder: join(folder, 'data') })).rejects.toMatchObject({
      code: 'data-folder-already-open',
      exitCode: 4,
      remedy: expect.stringContaining('stop it first') as string,
    })
    expect(await ask(first.socketFolder, 'select 1 as answer')).toBe(1)
    await first.stop()
  })

  test('the folder holds something else, which stays untouched', async () => {
    await writeFile(join(folder, 'letters.txt'), 'mine')
    await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toMatchObject({ code: 'data-folder-foreign' })
    expect(await readdir(folder)).toEqual(['letters.txt'])
  })

  test('the folder cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '')
    await expect(startEmbeddedPostgres({ dataFolder: join(folder, 'a-file', 'data') })).rejects.toMatchObject({ code: 'data-folder-not-writable' })
  })

  test('the folder comes from a newer Crossbill', async () => {
    await writeFile(join(folder, 'crossbill.json'), JSON.stringify({ kind: 'crossbill-data-folder', format: 99, postgres: '30' }))
    await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toMatchObject({ code: 'data-folder-newer' })
  })

  test('there are no PostgreSQL programs where the office says', async () => {
    await expect(startEmbeddedPostgres({ dataFolder: join(folder, 'data'), binaryFolder: folder })).rejects.toMatchObject({ code: 'database-binaries-missing' })
  })
})

test('library links are made when install scripts did not run', async () => {
  const { postgres } = await findPostgresBinaries()
  const native = join(postgres, '..', '..')
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  const copy = join(folder, 'native')
  await cp(native, copy, { recursive: true, filter: (path) => !path.includes('libicudata') || path.endsWith('.60.2'), verbatimSymlinks: true })
  for (const { target } of list) await rm(join(copy, '..', target), { force: true })
  expect(await makeLibraryLinks(copy)).toBe(list.length)
  expect(await makeLibraryLinks(copy)).toBe(0)
  const started = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), binaryFolder: join(copy, 'bin') })
  expect(await ask(started.socketFolder, 'select 3 as answer')).toBe(3)
  await started.stop()
})
