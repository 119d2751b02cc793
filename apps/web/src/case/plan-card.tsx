// One plan of the case: name, place in the order, bars, authorization, how it behaves as second plan.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, type Coverage, type PriorAuthorization, sideOf } from '@crossbill/model'
import { IconArrowMerge, IconClock, IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { PlanName } from '../parts/plan-name.tsx'
import { sayDate } from '../words/dates.ts'
import { sayPlan } from '../words/names.ts'
import { MeterBar } from './meter-bar.tsx'
import { barsOf, routeOfCase } from './plan-bars.ts'
import { sayAsSecond, sayPlace, sayPlanLine } from './plan-words.ts'

const good = new Set<PriorAuthorization['status']>(['approved', 'partial', 'modified', 'not-required'])
const bad = new Set<PriorAuthorization['status']>(['denied', 'final-denial', 'expired', 'cancelled', 'exhausted'])
const statusWords: Readonly<Partial<Record<PriorAuthorization['status'], string>>> = { approved: 'Approved', partial: 'Partly approved', modified: 'Approved with changes', 'not-required': 'No authorization needed', submitted: 'Authorization asked', pended: 'More asked for the authorization', denied: 'Authorization denied', expired: 'Authorization expired', draft: 'Authorization in draft', required: 'Authorization required, none on file' }

function Authorization({ authorization, today }: { authorization: PriorAuthorization; today: CalendarDate }) {
  const IconOfState = good.has(authorization.status) ? IconShieldCheck : bad.has(authorization.status) ? IconShieldX : IconClock
  const window = authorization.from === undefined || authorization.to === undefined ? '' : `, ${sayDate(authorization.from, today)} to ${sayDate(authorization.to, today)}`
  return (
    <p className={`plan-note ${bad.has(authorization.status) ? 'stop-text' : 'second'}`}>
      <IconOfState size={16} stroke={1.6} aria-hidden />
      <span><strong>{statusWords[authorization.status] ?? authorization.status}</strong>{authorization.number === undefined ? '' : <> <span className="code">{authorization.number}</span></>}{window}</span>
    </p>
  )
}

export function PlanCard({ coverage, page, today }: { coverage: Coverage; page: CasePage; today: CalendarDate }) {
  const side = sideOf(coverage.kind)
  const bars = barsOf(coverage, routeOfCase(page.decision)).slice(0, page.document.coverages.length > 2 ? 2 : 3)
  const authorizations = (page.document.priorAuthorizations ?? []).filter((each) => each.coverageId === coverage.id && each.status !== 'unknown')
  const second = sayAsSecond(coverage, page.decision)
  return (
    <section className="panel padded plan-card" data-side={side} aria-label={sayPlan(coverage)}>
      <div className="row between wrap"><h2 className="plan-title"><PlanName side={side}>{sayPlan(coverage)}</PlanName></h2><span className="small second">{sayPlace(coverage, page.decision)}</span></div>
      <p className="small second">{sayPlanLine(coverage)}</p>
      {coverage.status === 'inactive' ? <p className="plan-note stop-text">The plan says it was not active on the day asked.</p> : null}
      {bars.length === 0 ? <p className="plan-note second">What this plan has used and left is not known. Ask it for benefits, or type them from the card.</p> : bars.map((bar) => <MeterBar key={bar.name} bar={bar} side={side} />)}
      {authorizations.map((each) => <Authorization key={each.id} authorization={each} today={today} />)}
      {second === undefined ? null : <p className="plan-note second"><IconArrowMerge size={16} stroke={1.6} className="turned" aria-hidden /><span><strong>As second plan:</strong> {second}</span></p>}
      {coverage.benefits?.asOf === undefined ? null : <p className="small third">Asked {sayDate(coverage.benefits.asOf, today)}</p>}
    </section>
  )
}
