import { expect, it } from 'vitest'
import { csvOf } from './override-csv.ts'

it('writes one line each, quotes doubled, and no cell a spreadsheet would reckon with', () => {
  const row = { at: '2026-11-20T15:02:00Z', by: 'Ines Calder', caseId: 'c1', caseNumber: '1042', holdCode: 'HOLD-FEE-BELOW-LIST', payer: 'Fernhollow', services: ['D7240', 'D7230'], reason: '=HYPERLINK("x")', sent: true } as const
  expect(csvOf([{ ...row, services: [...row.services] }]).split('\r\n')).toEqual([
    'signed,by,role,hold,what,payer,services,case,reason,claim sent since',
    `"2026-11-20T15:02:00Z","Ines Calder","","HOLD-FEE-BELOW-LIST","","Fernhollow","D7240 D7230","1042","'=HYPERLINK(""x"")","yes"`,
    '',
  ])
})
