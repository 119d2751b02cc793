// Where the difference between the best way and all at once comes from, plan by plan, and what is assumed.
import type { PlanPage } from '@crossbill/api'
import { formatDollars } from '@crossbill/model'
import { sayFullDate, withDates } from '../words/dates.ts'

export function DifferencePanel({ page }: { page: PlanPage }) {
  const best = page.ways.find((each) => each.way === 'best')
  const now = page.ways.find((each) => each.way === 'all-now')
  if (best?.feasible !== true || now?.feasible !== true || now.moreThanBest <= 0) return null
  const changes = page.plans.map((plan) => ({ plan, best: best.paidBy.find((each) => each.coverageId === plan.coverageId)?.amount ?? 0, now: now.paidBy.find((each) => each.coverageId === plan.coverageId)?.amount ?? 0 })).filter((each) => each.best !== each.now)
  return (
    <section className="panel padded">
      <h2>Where the {formatDollars(now.moreThanBest)} comes from</h2>
      <div className="planner-reasons">
        {changes.map(({ plan, best: then, now: soon }) => (
          <div key={plan.coverageId}><h3>{then > soon ? `${plan.payer} pays more` : `${plan.payer} pays less`}</h3><p className="second">{plan.payer} pays {formatDollars(then)} over the years planned, instead of {formatDollars(soon)} with everything as soon as possible.</p></div>
        ))}
        <div><h3>What does not change</h3><p className="second">{page.datesAre}</p></div>
      </div>
    </section>
  )
}

/** What could change the plan: what is assumed of years to come, what is not planned, and days with trouble. */
export function CouldChangePanel({ page }: { page: PlanPage }) {
  const assumed = [...new Set(page.years.filter((each) => each.assumed).map((each) => each.start))]
  return (
    <section className="panel padded">
      <h2>Could change it</h2>
      <ul className="stack tight planner-could">
        {assumed.map((start) => <li key={start}>Benefits from {sayFullDate(start)} are assumed as this year. Ask the plans again then.</li>)}
        {page.assumptions.filter((each) => each.rule !== 'CAL-34').map((each) => <li key={`${each.fact}${each.assumed}`}>{withDates(each.assumed)}</li>)}
        {page.unplanned.map((each) => <li key={each.serviceId} className="attention-text">Not planned: {page.services.find((one) => one.id === each.serviceId)?.name ?? each.serviceId}. {withDates(each.why)}</li>)}
        <li>Other claims paid first, by another office.</li>
      </ul>
    </section>
  )
}
