// What libraries write to the console themselves: the job queue prints whole errors with their texts when the database
// goes away. Crossbill writes nothing there, so each such line becomes one of our log's, with its code and trace only.
import { type Log, traceOf } from './log.ts'

/** Sends the console's errors, warnings and traces to the log; gives the way back. */
export function quietConsole(log: Log): () => void {
  const { error, warn, trace } = console
  const tell = (...said: unknown[]): void => {
    const trouble = said.find((each) => each instanceof Error)
    log.warn('library trouble', trouble === undefined ? { code: 'library' } : traceOf(trouble))
  }
  Object.assign(console, { error: tell, warn: tell, trace: tell })
  return () => void Object.assign(console, { error, warn, trace })
}
