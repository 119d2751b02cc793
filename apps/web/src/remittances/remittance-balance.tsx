// The balance of a remittance to the cent: claims, less what was taken back, is what arrives.
import type { RemittancePage, RemittanceRow } from '@crossbill/api'
import { formatCents, sumOf } from '@crossbill/model'
import { IconEqual, IconEqualNot } from '@tabler/icons-react'
import { Chip } from '../parts/chip.tsx'
import { dayOf, sayFullDate } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { SettleButton } from './settle-button.tsx'

export function RemittanceBalance({ row, page }: { row: RemittanceRow; page: RemittancePage | undefined }) {
  const paid = page === undefined ? undefined : sumOf(page.claims.map((each) => each.claim.paid))
  const taken = sumOf((page?.providerAdjustments ?? []).map((each) => each.amount))
  const difference = paid === undefined ? undefined : row.amount - (paid - taken)
  return (
    <section className="panel padded balance" aria-label="Balance">
      <div className="row between"><h2>Balance</h2>{row.balanced ? <Chip icon={IconEqual}>agrees to the cent</Chip> : <Chip icon={IconEqualNot} tone="stop">does not agree</Chip>}</div>
      <dl>
        {paid === undefined ? null : <div><dt>Paid on {count(row.claims, 'claim')}</dt><dd>{formatCents(paid)}</dd></div>}
        {(page?.providerAdjustments ?? []).map((each, index) => <div key={index}><dt>{each.words}</dt><dd>{formatCents(-each.amount)}</dd></div>)}
        {paid === undefined ? null : <div className="strong sum"><dt>Should arrive</dt><dd>{formatCents(paid - taken)}</dd></div>}
        <div><dt>Payment as stated</dt><dd>{formatCents(row.amount)}</dd></div>
        {difference === undefined ? null : <div className="strong sum"><dt>Difference</dt><dd className={difference === 0 ? '' : 'stop-text'}>{formatCents(difference)}</dd></div>}
      </dl>
      {row.balanced ? null : <p className="small stop-text">Posting waits. Ask the payer for a corrected remittance.</p>}
      {(page?.remarks ?? []).map((each, index) => <p key={index} className="small"><span className="strong">{each.by}</span>, {sayFullDate(dayOf(each.at))}: {each.text}</p>)}
      {row.balanced && (page?.providerAdjustments ?? []).every((each) => each.amount <= 0) ? null : <div><SettleButton subject={{ remittance: row.id }} /></div>}
    </section>
  )
}
