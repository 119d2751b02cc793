// The server as a program: reads the configuration, starts, says where it is, stops in order when asked to.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfiguration } from './configuration.ts'
import { quietConsole } from './library-console.ts'
import { startServer, type RunningServer } from './server.ts'
import { exitCodes, StartRefused } from './start-refused.ts'

// Bundled, this file is dist/server/main.mjs; the program's folder is two above.
const root = process.env['CROSSBILL_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..')

try {
  const server = await startServer(readConfiguration(process.env, root))
  quietConsole(server.context.log)
  sayReady(server)
  stopWhenAsked(server)
} catch (trouble) {
  if (!(trouble instanceof StartRefused)) throw trouble
  process.stderr.write(`Crossbill did not start. ${trouble.message} ${trouble.remedy}\n`)
  process.exitCode = trouble.exitCode
}

function sayReady(server: RunningServer): void {
  const lines = ['', `Crossbill is ready at ${server.address}`]
  if (server.context.settings.webFolder === undefined) lines.push('The web app is not built: run npm run build.')
  if (server.demonstration !== undefined) {
    lines.push('', 'Demonstration office. Everyone and everything in it is invented. Sign in as:')
    const width = Math.max(...server.demonstration.accounts.map((account) => account.email.length))
    for (const account of server.demonstration.accounts) lines.push(`  ${account.email.padEnd(width)}  ${account.password}  (${account.role})`)
  }
  lines.push('', 'Stop with Ctrl C. The data stays.', '')
  process.stdout.write(lines.join('\n'))
}

function stopWhenAsked(server: RunningServer): void {
  let stopping = false
  const stop = (code: number) => {
    if (stopping) return
    stopping = true
    void server.stop().then(() => process.exit(code))
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  void server.database.ended.then(() => {
    if (stopping) return
    process.stderr.write('The database ended by itself. Crossbill stops; what was answered is kept. Start it again.\n')
    stop(exitCodes.database)
  })
}
