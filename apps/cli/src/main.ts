// The command line: names every command, loads only the one that is called, and ends with a documented exit code.
import { Command, CommanderError } from 'commander'
import type { CaseImportOptions } from './commands/case-import.ts'
import { exit, harmless, Refusal } from './terminal.ts'

const exitCodes = `
Exit codes:
  0  done; no finding of severity error
  1  the input was read, but has a finding of severity error
  2  the input cannot be read: missing, not of this kind, cut off
  3  the command was called in a way it does not know
  70 a defect of the program`

/** Builds the program; each action loads its own command file. */
export function buildProgram(): Command {
  const program = new Command('crossbill')
    .description('Coordinates medical and dental insurance for dental practices.')
    .version('0.1.0')
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', exitCodes)
    .exitOverride()
  const json = ['--json', 'print the document instead of words; its shape is published under docs/schema'] as const

  program.command('coordinate').argument('<case>', 'case document, JSON').option(...json)
    .description('The whole decision for a case document: order of payers, codes, story, routes, holds, what is asked, what is next.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/coordinate.ts')).coordinate(path, options)))
  program.command('order').argument('<case>', 'case document, JSON').option(...json)
    .description('Who pays first for each service, with rule, reason, source and what would change it.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/order.ts')).order(path, options)))
  program.command('estimate').argument('<case>', 'case document, JSON').option(...json)
    .description('What each insurer should pay and what the patient should pay, route beside route, worked line by line.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/estimate.ts')).estimate(path, options)))

  const cases = program.command('case').description('Case documents.')
  cases.command('import').description('Makes a case document from a dental claim file and eligibility answers.')
    .requiredOption('--dental <file>', 'dental claim as the practice system exports it (837D)')
    .option('--eligibility <files...>', 'answers to eligibility inquiries (271), one or more')
    .option('--claim <number>', 'which claim of the file, counted from 1', '1')
    .option('--as-of <date>', 'the day the case is looked at, YYYY-MM-DD; today when left out')
    .option('--out <file>', 'write the case document here instead of printing it')
    .action(async (options: CaseImportOptions) => run((await import('./commands/case-import.ts')).caseImport(options)))

  const x12 = program.command('x12').description('X12 files: read, check, and what follows from it.')
  x12.command('read').argument('<file>', 'X12 file, or - for standard input').option(...json).description('What is in a file, in office words.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/x12-read.ts')).x12Read(path, options)))
  x12.command('check').argument('<files...>', 'X12 files').option('--json', 'one JSON object a line for each file').description('Findings with place and remedy; a file is malformed when one is of severity error.')
    .action(async (paths: string[], options: { json?: boolean }) => run((await import('./commands/x12-check.ts')).x12Check(paths, options)))
  program.command('schema').argument('[name]', 'case, decision, …; all names when left out').description('The published JSON Schema of a document.')
    .action(async (name: string | undefined) => run((await import('./commands/schema.ts')).schema(name)))
  return program
}

async function run(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code
}

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
