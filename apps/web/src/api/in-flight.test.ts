// A double click on "Send" sends once; the same button pressed later sends again.
import { expect, test } from 'vitest'
import { nameOfChange, once } from './in-flight.ts'

test('two clicks at once are one call, and both see its answer', async () => {
  let calls = 0
  const send = () => Promise.resolve(`receipt ${calls += 1}`)
  const name = nameOfChange('sendClaim', { params: { caseId: 'a' }, body: { version: 3 } })
  expect(await Promise.all([once(name, send), once(name, send)])).toEqual(['receipt 1', 'receipt 1'])
  expect(await once(name, send)).toBe('receipt 2')
})

test('a refused change may be asked again', async () => {
  const name = nameOfChange('comment', { body: { text: 'called' } })
  await expect(once(name, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  expect(await once(name, () => Promise.resolve('kept'))).toBe('kept')
})

test('another case, another text, another file is another change', () => {
  const withFile = (text: string) => { const files = new FormData(); files.append('dental', new File([text], 'claim.837', { lastModified: 1 })); return files }
  const names = [
    nameOfChange('comment', { params: { caseId: 'a' }, body: { text: 'x' } }), nameOfChange('comment', { params: { caseId: 'b' }, body: { text: 'x' } }), nameOfChange('comment', { params: { caseId: 'a' }, body: { text: 'y' } }),
    nameOfChange('importCase', { files: withFile('one') }), nameOfChange('importCase', { files: withFile('other') }),
  ]
  expect(new Set(names).size).toBe(names.length)
  expect(nameOfChange('importCase', { files: withFile('one') })).toBe(nameOfChange('importCase', { files: withFile('one') }))
})
