// A visit is named once: the tooth stands beside the name only where the name lacks it.
import { expect, test } from 'vitest'
import { serviceName } from './planned-visit.ts'

const service: Parameters<typeof serviceName>[0] = { id: 's1', index: 0, code: 'D6010', name: 'Implant body, tooth 9', tooth: '9' }

test('the tooth is not said twice', () => {
  expect(serviceName(service)).toBe('Implant body, tooth 9')
  expect(serviceName({ ...service, name: 'Implant body' })).toBe('Implant body 9')
  expect(serviceName({ ...service, name: 'Implant body of 19' })).toBe('Implant body of 19 9')
})
