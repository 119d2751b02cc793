// The list of remittances: payer, day, sum, how many claims, and what is wrong with them.
import type { RemittanceRow } from '@crossbill/api'
import { type CalendarDate, formatCents } from '@crossbill/model'
import type { AnswerOf } from '../api/call.ts'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'

function standingOf(row: RemittanceRow, unmatched: number): { words: string; trouble: boolean } {
  if (!row.balanced) return { words: 'does not balance; posting waits', trouble: true }
  if (unmatched > 0) return { words: `${unmatched} no match, ${row.posted} posted`, trouble: true }
  return { words: row.posted === row.claims ? 'posted, balances' : `${row.posted} of ${row.claims} posted`, trouble: row.posted < row.claims }
}

export function RemittanceList({ rows, chosen, choose, today, unmatched }: { rows: readonly RemittanceRow[]; chosen: string | undefined; choose: (id: string) => void; today: CalendarDate; unmatched: AnswerOf<'remittances'>['unmatched'] }) {
  return (
    <section className="panel remittance-list" aria-label="Remittances">
      <ul>
        {rows.map((row) => {
          const { words, trouble } = standingOf(row, unmatched.filter((each) => each.remittanceId === row.id).length)
          return (
            <li key={row.id}>
              <button type="button" className="remittance-row" aria-current={row.id === chosen ? 'true' : undefined} onClick={() => choose(row.id)}>
                <span className="row between"><span className="strong">{row.payerName}</span><span className="strong number">{formatCents(row.amount)}</span></span>
                <span className="row between small second"><span>{sayDate(row.receivedOn, today)}</span><span>{count(row.claims, 'claim')}</span></span>
                <span className={trouble ? 'small attention-text' : 'small second'}>{words}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="small third remittance-hint">A remittance that balances to the cent and matches is posted at once. The same file twice is counted once.</p>
    </section>
  )
}
