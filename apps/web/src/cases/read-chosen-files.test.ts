// Naming files by their content, not by their ending.
import { expect, test } from 'vitest'
import { kindOf, readChosenFiles } from './read-chosen-files.ts'

const envelope = (group: string) => `ISA*00*          *00*          *ZZ*MADEUP         *ZZ*INVENTED       *261120*1012*^*00501*000000001*0*T*:~GS*${group}*A*B*20261120*1012*1*X*005010~`

test('a claim file and an eligibility answer are told apart by their functional group', () => {
  expect(kindOf(envelope('HC'))).toBe('dental-claim')
  expect(kindOf(`\uFEFF  ${envelope('HB')}`)).toBe('eligibility')
  expect(kindOf(envelope('HP'))).toBe('unknown')
})

test('a case document is JSON, anything else is not known', () => {
  expect(kindOf('{ "crossbill": "case/1" }')).toBe('case-document')
  expect(kindOf('%PDF-1.7')).toBe('unknown')
  expect(kindOf('')).toBe('unknown')
})

test('a copy of a file is counted once', async () => {
  const files = [new File([envelope('HC')], 'claims.837'), new File([envelope('HC')], 'claims (copy).837')]
  expect((await readChosenFiles(files)).map((each) => each.known)).toEqual([false, true])
})
