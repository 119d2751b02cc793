// Why the program cannot start, said so that the office can act: one fact, one remedy, one exit code.
// Thrown only while starting; main.ts prints it and ends with its code.

/** Exit codes of the server, documented in apps/server/README.md. */
export const exitCodes = {
  defect: 1,
  portInUse: 3,
  dataFolder: 4,
  database: 5,
  configuration: 6,
} as const

export type StartRefusedCode =
  | 'port-in-use'
  | 'port-not-permitted'
  | 'data-folder-not-writable'
  | 'data-folder-already-open'
  | 'data-folder-foreign'
  | 'data-folder-newer'
  | 'data-folder-owner'
  | 'database-binaries-missing'
  | 'database-did-not-start'
  | 'database-unreachable'
  | 'database-too-old'
  | 'database-role-too-strong'
  | 'database-schema-newer'
  | 'database-schema-missing'
  | 'configuration-wrong'

/** A start that cannot go on. `message` says what is, `remedy` what to do about it. */
export class StartRefused extends Error {
  readonly code: StartRefusedCode
  readonly remedy: string
  readonly exitCode: number

  constructor(code: StartRefusedCode, message: string, remedy: string) {
    super(message)
    this.name = 'StartRefused'
    this.code = code
    this.remedy = remedy
    this.exitCode = exitCodeOf(code)
  }
}

function exitCodeOf(code: StartRefusedCode): number {
  if (code.startsWith('port-')) return exitCodes.portInUse
  if (code.startsWith('data-folder-')) return exitCodes.dataFolder
  if (code.startsWith('database-')) return exitCodes.database
  return exitCodes.configuration
}
