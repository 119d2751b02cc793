// Names in a file are covered until they are shown; nothing of the text is lost.
import { expect, test } from 'vitest'
import { maskedParts, separatorOf } from './mask.ts'

const covered = (segment: string, separator = '*') => maskedParts(segment, separator).filter((part) => part.hide).map((part) => part.text)

test('a person’s name and number are covered, a payer’s name is not', () => {
  expect(covered('NM1*IL*1*DOE*JANE****MI*W1234~')).toEqual(['DOE', 'JANE', 'W1234~'])
  expect(covered('NM1*PR*2*MADE UP PAYER*****PI*12345~')).toEqual([])
  expect(covered('DMG|D8|20020514|F~', '|')).toEqual(['20020514'])
})

test('each part knows its element, so that a finding can mark it', () => {
  expect(maskedParts('NM1*82*1*DOE', '*').filter((part) => part.element !== undefined).map((part) => [part.element, part.text])).toEqual([[0, 'NM1'], [1, '82'], [2, '1'], [3, 'DOE']])
})

test('the text stays whole and the separator is the file’s own', () => {
  const segment = 'N3*1 INVENTED WAY*UNIT 2~'
  expect(maskedParts(segment, '*').map((part) => part.text).join('')).toBe(segment)
  expect(separatorOf('ISA|00|')).toBe('|')
  expect(separatorOf('garbage')).toBe('*')
})
