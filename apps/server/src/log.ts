// Logs by allow-list: only the fields named here are ever written, and they hold ids, codes, counts and times.
// Texts of errors are left out, because they may quote what was in a file or a form.
import pino from 'pino'

/** Everything a log line may hold beside time, level and event. */
export interface LogFields {
  requestId?: string
  officeId?: string
  personId?: string
  method?: string
  /** The pattern of the address, never the address itself. */
  route?: string
  status?: number
  milliseconds?: number
  code?: string
  caseId?: string
  messageId?: string
  digest?: string
  connection?: string
  task?: string
  count?: number
  port?: number
  exitCode?: number
  /** Names of the functions an error came through, without its message. */
  trace?: string[]
}

export interface Log {
  info: (event: string, fields?: LogFields) => void
  warn: (event: string, fields?: LogFields) => void
  error: (event: string, fields?: LogFields) => void
}

const allowed: readonly (keyof LogFields)[] = [
  'requestId', 'officeId', 'personId', 'method', 'route', 'status', 'milliseconds', 'code', 'caseId', 'messageId',
  'digest', 'connection', 'task', 'count', 'port', 'exitCode', 'trace',
]

/** The program's log. `destination` is for tests; level `silent` writes nothing. */
export function openLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger = destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination)
  const write = (write: pino.LogFn) => (event: string, fields: LogFields = {}) => write.call(logger, only(fields), event)
  return { info: write(logger.info), warn: write(logger.warn), error: write(logger.error) }
}

function only(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(allowed.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]))
}

/** What may be said of an error: its code and where it came from, never its message. */
export function traceOf(trouble: unknown): Pick<LogFields, 'code' | 'trace'> {
  if (!(trouble instanceof Error)) return { code: 'not-an-error' }
  const code = (trouble as { code?: unknown }).code
  const trace = (trouble.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
  return { code: typeof code === 'string' ? code : trouble.name, trace }
}
