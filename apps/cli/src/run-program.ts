// Runs one command line and gives its exit code; the only place where troubles become text on standard error.
import { CommanderError } from 'commander'
import { buildProgram } from './program.ts'
import { exit, harmless, Refusal } from './terminal.ts'

/** Runs the command line given as `process.argv`; resolves to a documented exit code whatever happens. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  process.exitCode = undefined
  try {
    await buildProgram().parseAsync(argv)
    return Number(process.exitCode ?? exit.done)
  } catch (error) {
    return explain(error)
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
