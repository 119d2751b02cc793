// Columns of a remittance: the amounts and places the other readers give, for pieces of any size.

import { describe, expect, it } from 'vitest'
import type { ColumnRequest } from '../index.ts'
import { cents, ColumnScanner, readX12 } from '../index.ts'
import { invented } from '../invented/index.ts'

const requests: readonly ColumnRequest[] = [
  { segment: 'CLP', element: 3, as: 'cents' }, { segment: 'CLP', element: 4, as: 'cents' }, { segment: 'SVC', element: 2, as: 'cents' }, { segment: 'CLP', element: 1, as: 'place' }, { segment: 'CLP', element: 40, as: 'place' },
]

function columnsOf(bytes: Uint8Array, size: number): number[][] {
  const scanner = new ColumnScanner(requests)
  const all: number[][] = requests.map(() => [])
  const add = (columns: ReturnType<ColumnScanner['push']>): void => columns.forEach((column, index) => all[index]?.push(...column.values.subarray(0, column.rows)))
  for (let at = 0; at < bytes.length; at += size) add(scanner.push(bytes.subarray(at, at + size)))
  add(scanner.finish())
  return all
}

describe('columns of a remittance', () => {
  const bytes = invented.remittance()
  const segments = readX12(bytes).segments
  const [charges, payments, lineCharges, places, absent] = columnsOf(bytes, bytes.length)

  it('hold the amounts and places of the file', () => {
    const claims = segments.filter((segment) => segment.id === 'CLP')
    expect(claims.length).toBeGreaterThan(1)
    expect(charges).toEqual(claims.map((segment) => cents(segment.element(3))))
    expect(payments).toEqual(claims.map((segment) => cents(segment.element(4))))
    expect(lineCharges).toEqual(segments.filter((segment) => segment.id === 'SVC').map((segment) => cents(segment.element(2))))
    expect(places).toEqual(claims.map((segment) => segment.offset + 4))
    expect(absent).toEqual(claims.map(() => -1))
  })

  it('are the same for pieces of every size', () => {
    for (const size of [1, 7, 64, 106, 500]) expect(columnsOf(bytes, size)).toEqual([charges, payments, lineCharges, places, absent])
  })
})
