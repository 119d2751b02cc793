// Dentists by payers as a grid that arrows walk; blocked cells are coloured, every cell has word, icon and date.
import type { CredentialingCell, CredentialingPage } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import type { KeyboardEvent } from 'react'
import { PlanName } from '../parts/plan-name.tsx'
import { capital, sideWords } from '../words/names.ts'
import { standingIcons, toneOf, whenOf } from './standing-words.ts'

export function cellKey(cell: Pick<CredentialingCell, 'providerId' | 'payerId'>): string {
  return `${cell.providerId} ${cell.payerId}`
}

// Arrows move the focus among the cells, Enter chooses.
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null
  if (step === undefined || !(from instanceof HTMLElement)) return
  event.preventDefault()
  const [down = 0, right = 0] = step
  const next = event.currentTarget.querySelector(`[data-row="${Number(from.dataset['row']) + down}"][data-column="${Number(from.dataset['column']) + right}"]`)
  if (next instanceof HTMLElement) next.focus()
}

export function CredentialingGrid({ page, chosen, choose, onlyBlocked, today }: { page: CredentialingPage; chosen: string | undefined; choose: (key: string) => void; onlyBlocked: boolean; today: CalendarDate }) {
  const payers = onlyBlocked ? page.payers.filter((payer) => page.cells.some((each) => each.payerId === payer.id && !each.standing.mayBill)) : page.payers
  const groups = [...new Set(payers.map((each) => each.side))].map((side) => ({ side, count: payers.filter((each) => each.side === side).length }))
  return (
    <div className="scroll-x grow" tabIndex={0} role="region" aria-label="Dentists and payers">
      <table className="plain credential-grid" onKeyDown={walk}>
        <thead>
          <tr><td /><>{groups.map(({ side, count }) => <th key={side} colSpan={count} scope="colgroup"><PlanName side={side}>{side === 'none' ? 'Other payers' : capital(sideWords[side])}</PlanName></th>)}</></tr>
          <tr><th scope="col">Dentist</th>{payers.map((payer) => <th key={payer.id} scope="col" className={payer.side === 'dental' ? 'dental-text' : 'medical-text'}>{payer.name}</th>)}</tr>
        </thead>
        <tbody>
          {page.providers.map((provider, row) => (
            <tr key={provider.id}>
              <th scope="row"><span className="strong">{provider.name}</span><span className="under">{provider.license === undefined ? 'license not known' : `license ${provider.license.state}`}</span></th>
              {payers.map((payer, column) => {
                const cell = page.cells.find((each) => each.providerId === provider.id && each.payerId === payer.id)
                if (cell === undefined) return <td key={payer.id} />
                const IconOfStanding = standingIcons[cell.standing.state]
                return (
                  <td key={payer.id} data-tone={toneOf(cell)}>
                    <button type="button" className="credential-cell" data-row={row} data-column={column} aria-pressed={chosen === cellKey(cell)} onClick={() => choose(cellKey(cell))}>
                      <span className="row"><IconOfStanding size={15} stroke={1.7} aria-hidden />{cell.standing.word}</span><span className="small second">{whenOf(cell, today)}{cell.visits.length === 0 ? '' : ` · ${cell.visits.length} booked`}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
