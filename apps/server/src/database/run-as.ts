// How the database programs are run: PostgreSQL refuses root, and must end when we end.
// Root goes through a user namespace, or an unprivileged uid where namespaces are not allowed.
// Death of Node: `setpriv --pdeathsig INT` where found, else a shell that watches our pipe.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'

/** How the files of the database are owned, recorded with the data. */
export type RunMode = 'same-user' | 'user-namespace' | 'unprivileged-uid'

/** How the end of Node reaches the database. */
export type DeathSignal = 'setpriv' | 'watched-pipe'

export interface RunAs {
  mode: RunMode
  deathSignal: DeathSignal
}

/** The unprivileged uid and gid (`nobody`) used where root may not use a user namespace. */
export const unprivilegedId = 65534

const namespace = ['unshare', '--user', `--map-user=${unprivilegedId}`, `--map-group=${unprivilegedId}`, '--']

// The shell starts the database, waits for the end of the pipe on its input, then asks for a fast shutdown.
const watchPipe = [
  'exec 3<&0',
  '"$@" </dev/null 3<&- & database=$!',
  '(cat <&3 >/dev/null; kill -INT "$database" 2>/dev/null) & watch=$!',
  'wait "$database"; ended=$?',
  'kill "$watch" 2>/dev/null',
  'exit "$ended"',
].join('\n')

/** Finds out how database programs can be run here. Never throws: the weakest answer always works. */
export function decideRunAs(): RunAs {
  return { mode: decideMode(), deathSignal: decideDeathSignal() }
}

function decideMode(): RunMode {
  if (process.getuid?.() !== 0) return 'same-user'
  return works([...namespace, 'true']) ? 'user-namespace' : 'unprivileged-uid'
}

function decideDeathSignal(): DeathSignal {
  return works(['setpriv', '--pdeathsig', 'INT', 'true']) ? 'setpriv' : 'watched-pipe'
}

function works(command: string[]): boolean {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0
}

/** Starts a long-lived database program that ends (fast shutdown) when this process ends, however it ends. */
export function startBound(command: string[], runAs: RunAs, log: number): ChildProcess {
  const bound =
    runAs.deathSignal === 'setpriv'
      ? ['setpriv', '--pdeathsig', 'INT', ...command]
      : ['sh', '-c', watchPipe, 'crossbill-watch', ...command]
  const [program = '', ...rest] = withMode(bound, runAs.mode)
  // A group of its own: Ctrl C in a terminal asks Node to stop, and Node asks the database once calls have ended.
  return spawn(program, rest, { stdio: ['pipe', log, log], detached: true, env: environment(), ...identity(runAs.mode) })
}

/** Runs a short database program to its end and gives its exit code and what it said. */
export async function runToEnd(command: string[], runAs: RunAs): Promise<{ code: number; said: string }> {
  const [program = '', ...rest] = withMode(command, runAs.mode)
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), ...identity(runAs.mode) })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (ended) => resolve(ended ?? 1))
  })
  return { code, said }
}

function withMode(command: string[], mode: RunMode): string[] {
  return mode === 'user-namespace' ? [...namespace, ...command] : command
}

function identity(mode: RunMode): { uid?: number; gid?: number } {
  return mode === 'unprivileged-uid' ? { uid: unprivilegedId, gid: unprivilegedId } : {}
}

// PG* settings of the person who starts us must not change the database; secrets must not reach it.
function environment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of ['PATH', 'HOME', 'TMPDIR']) {
    if (process.env[name] !== undefined) kept[name] = process.env[name]
  }
  return kept
}
