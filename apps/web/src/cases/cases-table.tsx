// The table of cases: sorted by any column; drawn as one scrolls when it is long.
import type { CaseRow } from '@crossbill/api'
import { type CalendarDate, formatCents } from '@crossbill/model'
import { createColumnHelper, createSortedRowModel, rowSortingFeature, sortFn_alphanumeric, sortFn_basic, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { StateChip } from '../parts/chip.tsx'
import { PlanName } from '../parts/plan-name.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate, sayDays } from '../words/dates.ts'
import { stateWords } from '../words/states.ts'
import '../parts/row-list.css'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic } })
const helper = createColumnHelper<typeof features, CaseRow>()

function columnsFor(today: CalendarDate, open: (row: CaseRow) => void) {
  return helper.columns([
    helper.accessor('patient', { header: 'Patient', sortFn: 'alphanumeric', cell: ({ row }) => <><button type="button" className="queue-name" onClick={() => open(row.original)}>{row.original.patient}</button><span className="under">case {row.original.caseNumber}</span></> }),
    helper.accessor('title', { header: 'Treatment', sortFn: 'alphanumeric', cell: ({ row }) => <>{row.original.title}<span className="under">{row.original.dateOfService === undefined ? 'no date yet' : `treated ${sayDate(row.original.dateOfService, today)}`}</span></> }),
    helper.accessor((row) => row.payers[0]?.name ?? '', { id: 'payers', header: 'Payers', sortFn: 'alphanumeric', cell: ({ row }) => <span className="cases-payers">{row.original.payers.map((payer) => <PlanName key={payer.name} side={payer.side}>{payer.name}</PlanName>)}</span> }),
    helper.accessor((row) => stateWords[row.state].word, { id: 'state', header: 'State', sortFn: 'alphanumeric', cell: ({ row }) => <StateChip state={row.original.state} /> }),
    helper.accessor('next', { header: 'Next step', sortFn: 'alphanumeric', cell: ({ row }) => <>{row.original.next}{row.original.due === undefined ? null : <span className={row.original.due < today ? 'under stop-text' : 'under'}>{sayDays(row.original.due, today)}</span>}</> }),
    helper.accessor((row) => row.due ?? '9999', { id: 'due', header: 'Due', sortFn: 'basic', cell: ({ row }) => <span className="nowrap">{row.original.due === undefined ? '' : sayDate(row.original.due, today)}</span> }),
    helper.accessor('fee', { header: 'Full fee', sortFn: 'basic', cell: ({ row }) => formatCents(row.original.fee) }),
  ])
}

const arrows = { asc: ' ↑', desc: ' ↓' } as const

export function CasesTable({ rows, today, open }: { rows: readonly CaseRow[]; today: CalendarDate; open: (row: CaseRow) => void }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const columns = useMemo(() => columnsFor(today, open), [today, open])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns, data, initialState: { sorting: [{ id: 'due', desc: false }] } })
  const sorted = table.getRowModel().rows
  const many = sorted.length > 200
  const virtual = useVirtualizer({ count: sorted.length, enabled: many, getScrollElement: () => scroller.current, estimateSize: () => 47, overscan: 12 })
  const items = virtual.getVirtualItems()
  const drawn = many ? items.map((item) => item.index) : sorted.map((_, index) => index)
  const move = (by: number): void => {
    const next = Math.min(sorted.length - 1, Math.max(0, chosen + by))
    setChosen(next)
    if (many) virtual.scrollToIndex(next)
    else scroller.current?.querySelectorAll('tbody tr')[next]?.scrollIntoView({ block: 'nearest' })
  }
  const act = (): void => {
    const row = sorted[chosen]
    if (row !== undefined) open(row.original)
  }
  useKeys([
    { keys: 'j', label: 'move', run: () => move(1), inBar: true },
    { keys: 'k', label: 'move', run: () => move(-1), inBar: true },
    { keys: 'Enter', label: 'open', run: act, inBar: true },
    { keys: 'o', label: 'open the case', run: act },
  ])
  return (
    <div className="queue-list" ref={scroller} tabIndex={0} role="region" aria-label="Cases">
      <table className="plain queue cases">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const direction = header.column.getIsSorted()
                return (
                  <th key={header.id} className={header.column.id === 'fee' ? 'number' : undefined} aria-sort={direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}>
                    <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}><table.FlexRender header={header} />{direction === false ? '' : arrows[direction]}</button>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {many && items[0] !== undefined ? <tr aria-hidden style={{ height: items[0].start }} /> : null}
          {drawn.map((index) => {
            const row = sorted[index]
            return row === undefined ? null : (
              <tr key={row.id} className="queue-row case-row" data-chosen={index === chosen || undefined} onClick={() => open(row.original)}>
                {row.getAllCells().map((cell) => <td key={cell.id} data-column={cell.column.id} className={cell.column.id === 'fee' ? 'number' : undefined}><table.FlexRender cell={cell} /></td>)}
              </tr>
            )
          })}
          {many && items.length > 0 ? <tr aria-hidden style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }} /> : null}
        </tbody>
      </table>
    </div>
  )
}
