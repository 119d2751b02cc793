// Our two fast ways through an 835: typed, envelope-checked, balanced claims, and columns. What a program loads that asks
// for no more.

import { ColumnScanner, RemittanceReader } from '@crossbill/x12'
import { type Count, piecesOf, report } from './count.ts'

function typed(file: string): Count {
  const opened = performance.now()
  let claims = 0
  let lines = 0
  let chargedCents = 0
  let paidCents = 0
  let firstClaimMilliseconds = 0
  const reader = new RemittanceReader((event) => {
    if (event.kind === 'finding') throw new Error(event.finding.code)
    if (event.kind === 'end' && !event.end.balanced) throw new Error('unbalanced')
    if (event.kind !== 'claim') return
    if (claims === 0) firstClaimMilliseconds = performance.now() - opened
    claims += 1
    lines += event.claim.lines.length
    chargedCents += event.claim.charge
    paidCents += event.claim.paid
  })
  for (const piece of piecesOf(file)) reader.push(piece)
  reader.finish()
  return { claims, lines, chargedCents, paidCents, firstClaimMilliseconds }
}

function columns(file: string): Count {
  let claims = 0
  let lines = 0
  let chargedCents = 0
  let paidCents = 0
  const scanner = new ColumnScanner([{ segment: 'CLP', element: 3, as: 'cents' }, { segment: 'CLP', element: 4, as: 'cents' }, { segment: 'SVC', element: 2, as: 'cents' }])
  const add = ([charges, payments, lineCharges]: ReturnType<ColumnScanner['push']>): void => {
    claims += charges?.rows ?? 0
    lines += lineCharges?.rows ?? 0
    for (let row = 0; charges && row < charges.rows; row += 1) chargedCents += charges.values[row] ?? 0
    for (let row = 0; payments && row < payments.rows; row += 1) paidCents += payments.values[row] ?? 0
  }
  for (const piece of piecesOf(file)) add(scanner.push(piece))
  add(scanner.finish())
  return { claims, lines, chargedCents, paidCents }
}

await report({ typed, columns })
