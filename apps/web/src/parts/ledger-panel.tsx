// The ledger: posted entries with their balance, then what is expected in grey, then what the patient should pay.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, formatCents, formatDollars } from '@crossbill/model'
import { sayDate } from '../words/dates.ts'
import './ledger.css'

type Entry = CasePage['ledger'][number]

/** Charges add to the balance, everything paid or written off takes from it; the patient's own row is what is left. */
function effectOf(entry: Entry): number {
  switch (entry.kind) {
    case 'charge': return entry.amount
    case 'patient': return 0
    case 'interest': return 0
    case 'payment': case 'write-off': case 'patient-payment': return -entry.amount
  }
}

interface Line { readonly entry: Entry; readonly change: number; readonly balance: number }

function withBalance(entries: readonly Entry[]): readonly Line[] {
  let balance = 0
  return entries.map((entry) => {
    const change = effectOf(entry)
    balance += change
    return { entry, change, balance }
  })
}

function Lines({ lines, today, expected }: { lines: readonly Line[]; today: CalendarDate; expected: boolean }) {
  return lines.map(({ entry, change, balance }, index) => (
    <tr key={`${entry.text} ${index}`} className={expected ? 'third' : ''}>
      <td className="nowrap">{entry.date === undefined ? (expected ? 'then' : '') : sayDate(entry.date, today)}</td><td>{entry.text}</td>
      <td className="number">{formatCents(entry.kind === 'interest' ? entry.amount : change)}</td><td className="number">{formatCents(balance)}</td>
    </tr>
  ))
}

export function LedgerPanel({ page, today }: { page: CasePage; today: CalendarDate }) {
  const lines = withBalance(page.ledger.filter((each) => each.kind !== 'patient'))
  const posted = lines.filter((each) => each.entry.posted)
  const expected = lines.filter((each) => !each.entry.posted)
  const patient = page.ledger.find((each) => each.kind === 'patient')
  return (
    <section className="panel ledger" aria-label="Ledger" id="ledger" tabIndex={-1}>
      <div className="panel-head row between"><h2>Ledger</h2><span className="small second">balances on every line</span></div>
      <table className="plain">
        <thead><tr><th>Date</th><th>Entry</th><th className="number">Amount</th><th className="number">Balance</th></tr></thead>
        <tbody>
          <Lines lines={posted} today={today} expected={false} />
          {expected.length === 0 ? null : <tr className="ledger-mark"><th colSpan={4} scope="rowgroup">Expected, not posted</th></tr>}
          <Lines lines={expected} today={today} expected />
        </tbody>
        <tfoot><tr><td colSpan={3} className="strong">{page.patientOwes === undefined ? 'Patient should pay' : 'Patient owes'}</td><td className="number strong">{page.patientOwes !== undefined ? formatDollars(page.patientOwes) : patient === undefined ? 'not known' : formatDollars(patient.amount)}</td></tr></tfoot>
      </table>
      <p className="ledger-foot small third">No write-off is posted before the last payer has answered: posted early, it can hide money a plan would pay.</p>
    </section>
  )
}
