// What a library prints of an error reaches the log without its text.
import { afterEach, expect, test } from 'vitest'
import { quietConsole } from './library-console.ts'
import { openLog } from './log.ts'

let back: () => void = () => undefined
afterEach(() => back())

test.each(['error', 'warn', 'trace'] as const)('console.%s tells that something happened, and nothing of the patient', (kind) => {
  let logged = ''
  back = quietConsole(openLog('info', { write: (line: string) => void (logged += line) }))
  console[kind]('Worker exited', Object.assign(new Error('insert into person values (Marrow)'), { code: '57P01' }))
  console[kind]('Marrow, plain text')
  expect(logged).toContain('library trouble')
  expect(logged).toContain('57P01')
  expect(logged).not.toContain('Marrow')
})
