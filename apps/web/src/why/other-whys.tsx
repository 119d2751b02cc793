// Why a hold holds, and what the estimate assumes.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, formatDollars } from '@crossbill/model'
import { routeOfCase } from '../case/plan-bars.ts'
import { dayOf, sayDate, sayTime, withDates } from '../words/dates.ts'
import { sayRoles } from '../words/roles.ts'
import { RuleBox } from './reason-box.tsx'

export function HoldWhy({ page, index, today }: { page: CasePage; index: number; today: CalendarDate }) {
  const hold = page.decision.holds[index]
  if (hold === undefined) return <p className="why-answer">This hold no longer stands.</p>
  const services = page.document.plan.services.filter((each) => hold.serviceIds?.includes(each.id))
  return (
    <>
      <p className="why-answer">{hold.why}</p>
      <div className="rules"><RuleBox role="Rule" rule={hold.rule} text={hold.remedy} source={hold.source} /></div>
      {services.length === 0 ? null : <section className="why-section"><h3>It holds</h3><ul>{services.map((each) => <li key={each.id}>{each.description ?? each.code} <span className="code third">{each.code}</span></li>)}</ul></section>}
      <section className="why-section">
        <h3>Override</h3>
        <p className="second">{hold.overridden !== undefined ? `Overridden ${sayDate(dayOf(hold.overridden.at), today)} at ${sayTime(hold.overridden.at)}: “${hold.overridden.reason}”` : hold.overridableBy.length === 0 ? 'Nobody may override this hold.' : `${sayRoles(hold.overridableBy)} may override it with a reason that is kept.`}</p>
      </section>
    </>
  )
}

export function AssumptionsWhy({ page }: { page: CasePage }) {
  const route = routeOfCase(page.decision)
  if (route === undefined) return <p className="why-answer">There is no estimate yet.</p>
  const { best, expected, worst } = route.range
  return (
    <>
      <p className="why-answer">The patient should pay {formatDollars(expected)}. {best === worst ? 'Nothing known could change it.' : `It may be from ${formatDollars(best)} to ${formatDollars(worst)}, because the plans did not tell everything.`}</p>
      <section className="why-section">
        <h3>Assumed</h3>
        {route.assumptions.length === 0 ? <p className="second">Nothing had to be assumed.</p> : (
          <dl className="fact-rows">{route.assumptions.map((each, index) => <div key={`${each.fact} ${index}`}><dt>{withDates(each.assumed)}{each.rule === undefined ? null : <span className="code small third"> {each.rule}</span>}</dt><dd>{each.patientLow === undefined || each.patientHigh === undefined ? <span className="third">no effect on the sum</span> : <>patient {formatDollars(each.patientLow)} to {formatDollars(each.patientHigh)}</>}</dd></div>)}</dl>
        )}
      </section>
      {route.findings.length === 0 ? null : <section className="why-section"><h3>Found while reckoning</h3>{route.findings.map((each) => <p key={`${each.code} ${each.place}`} className="attention-box">{each.what} {each.remedy}</p>)}</section>}
    </>
  )
}
