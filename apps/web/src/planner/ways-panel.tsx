// Other ways through the plans beside the best one, each with what it costs, or why it is not offered.
import type { PlanPage } from '@crossbill/api'
import { formatCents, formatDollars, type WayName } from '@crossbill/model'
import { withDates } from '../words/dates.ts'

export type Chosen = WayName | 'own' | 'kept'

const names: Readonly<Record<WayName, string>> = { 'all-now': 'All as soon as possible', best: 'Best split', 'all-late': 'All as late as allowed', 'all-next-year': 'All next year', 'dental-only': 'Dental plan only', 'medical-first': 'Medical always first' }

export function WaysPanel({ page, chosen, choose, kept }: { page: PlanPage; chosen: Chosen; choose: (way: Chosen) => void; kept: boolean }) {
  return (
    <section className="panel padded">
      <h2 id="planner-ways">Patient pays in all</h2>
      <div role="radiogroup" aria-labelledby="planner-ways" className="stack planner-ways">
        {page.ways.map((way) => (way.feasible ? (
          <label key={way.way} className="planner-way" data-chosen={chosen === way.way || undefined}>
            <input type="radio" name="planner-way" checked={chosen === way.way} onChange={() => choose(way.way)} />
            <span className="grow"><span className="strong">{names[way.way]}</span><span className="under">{way.way === 'best' ? saved(page) : way.moreThanBest === 0 ? 'the same as best' : `${formatDollars(way.moreThanBest)} more than best`}</span></span>
            <span className="strong number">{formatCents(way.patient)}</span>
          </label>
        ) : (
          <div key={way.way} className="planner-way" data-off><span className="grow"><span className="strong second">{names[way.way]}</span><span className="under">not offered: {withDates(way.why)}</span></span></div>
        )))}
        {kept ? <label className="planner-way" data-chosen={chosen === 'kept' || undefined}><input type="radio" name="planner-way" checked={chosen === 'kept'} onChange={() => choose('kept')} /><span className="grow"><span className="strong">Days kept in the case</span></span>{chosen === 'kept' ? <span className="strong number">{formatCents(page.patientPays)}</span> : null}</label> : null}
        {chosen === 'own' ? <label className="planner-way" data-chosen><input type="radio" name="planner-way" checked readOnly /><span className="grow"><span className="strong">Your days</span></span><span className="strong number">{formatCents(page.patientPays)}</span></label> : null}
      </div>
      <p className="small second planner-proof">{chosen === 'best' ? proofWords(page) : ''}</p>
    </section>
  )
}

function saved(page: PlanPage): string {
  const now = page.ways.find((each) => each.way === 'all-now')
  return now?.feasible === true && now.moreThanBest > 0 ? `${formatDollars(now.moreThanBest)} less than all at once` : 'no way costs less'
}

function proofWords({ proof }: PlanPage): string {
  return proof.optimal ? 'Proved: within the dentist’s limits no order, days or routes cost less.' : `Not proved: it may be up to ${formatDollars(proof.gap)} less in some other order.`
}
