// Which paper a page opens with: the one its address names, else the first that is needed and not signed.
import { addressOfPaper, type DocumentRow } from '@crossbill/api'
import { expect, it } from 'vitest'
import { askOf, paperAt } from './paper-ask.ts'

const row = (kind: DocumentRow['kind'], standing: DocumentRow['standing'], extra: Partial<DocumentRow> = {}): DocumentRow => ({ kind, title: kind, standing, why: '', signer: 'dentist', ...extra })
const rows = [row('financial-consent', 'needed'), row('advance-notice', 'not-for-this-case'), row('medical-necessity', 'needed', { coverageId: 'c1' }), row('appeal', 'possible', { coverageId: 'c1', claimId: 'm1' })]

it('names a paper by its kind and whom it is for', () => {
  expect(rows.map(addressOfPaper)).toEqual(['financial-consent', 'advance-notice', 'medical-necessity:c1', 'appeal:m1'])
})

it('opens the paper of the address, else the first needed one that is not signed', () => {
  expect(paperAt(rows, 'appeal:m1', [])?.kind).toBe('appeal')
  expect(paperAt(rows, undefined, [])?.kind).toBe('financial-consent')
  expect(paperAt(rows, undefined, ['financial-consent'])?.kind).toBe('medical-necessity')
  expect(paperAt(rows, 'advance-notice', [])?.kind).toBe('financial-consent')
  expect(paperAt([], undefined, [])).toBeUndefined()
})

it('asks for a language only of the consent, for a reason only of Medicare’s notice', () => {
  expect(askOf(row('financial-consent', 'needed'), { language: 'es', reason: 'x' })).toEqual({ kind: 'financial-consent', language: 'es' })
  expect(askOf(row('advance-notice', 'possible'), { language: 'es', reason: ' because ' })).toEqual({ kind: 'advance-notice', reason: 'because' })
})
