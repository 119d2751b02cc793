// The command line: runs the program and ends with a documented exit code; the only place where troubles become text.
import { CommanderError } from 'commander'
import { buildProgram } from './program.ts'
import { exit, harmless, Refusal } from './terminal.ts'

/** Runs the command line; the only place where troubles become text on standard error. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  try {
    await buildProgram().parseAsync(argv)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
  const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join('\n') : ''
  process.stderr.write(`Crossbill met a defect of its own and stopped; nothing was changed. Please report it with these lines:\n${harmless(where)}\n`)
  return exit.defect
}

await main(process.argv)
