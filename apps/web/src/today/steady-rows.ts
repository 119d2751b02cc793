// Rows that never move under the pointer: new ones wait behind a button, gone ones stay marked as done.
import { useState } from 'react'

export interface SteadyRow<Row> { readonly key: string; readonly row: Row; readonly done: boolean }

/** Keeps the rows shown; `reset` (a filter, a tab) or `showNew` takes the list as it now is. */
export function useSteadyRows<Row>(rows: readonly Row[] | undefined, keyOf: (row: Row) => string, reset: string): { rows: readonly SteadyRow<Row>[]; waiting: number; showNew: () => void } {
  const [kept, setKept] = useState<{ reset: string; list: readonly { key: string; row: Row }[] }>()
  const fresh = (rows ?? []).map((row) => ({ key: keyOf(row), row }))
  if (rows !== undefined && (kept === undefined || kept.reset !== reset)) {
    setKept({ reset, list: fresh })
    return { rows: fresh.map((each) => ({ ...each, done: false })), waiting: 0, showNew: () => undefined }
  }
  const now = new Map(fresh.map((each) => [each.key, each.row]))
  const shown = kept?.list ?? []
  const known = new Set(shown.map((each) => each.key))
  return {
    rows: shown.map(({ key, row }) => ({ key, row: now.get(key) ?? row, done: !now.has(key) })),
    waiting: fresh.filter((each) => !known.has(each.key)).length,
    showNew: () => setKept({ reset, list: fresh }),
  }
}
