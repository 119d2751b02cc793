// The command line: runs the program and ends with a documented exit code.
import { runProgram } from './run-program.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})
process.exitCode = await runProgram(process.argv)
