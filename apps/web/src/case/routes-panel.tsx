// Routes drawn to one scale, with the patient's share as the large figure and the worse outcomes named.
import type { CasePage } from '@crossbill/api'
import { formatDollars, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Chip } from '../parts/chip.tsx'
import { MoneyBar, MoneyLegend, type Share, Swatch } from '../parts/money-bar.tsx'
import { capital } from '../words/names.ts'
import { routeOfCase } from './plan-bars.ts'

const routeNames: Readonly<Record<string, string>> = { 'medical-first': 'Medical first, then dental', 'dental-only': 'Dental only', 'medical-only': 'Medical only' }

export function sayRoute(route: string): string {
  return routeNames[route] ?? capital(route)
}

/** The shares of a route in the order they are drawn; zero shares are left out. */
export function sharesOf(page: CasePage, route: RouteEstimate): readonly Share[] {
  const paidBy = (side: 'medical' | 'dental' | 'accident'): number => sumOf(page.document.coverages.filter((each) => sideOf(each.kind) === side).map((each) => route.totals.paid[each.id] ?? 0))
  const shares: Share[] = [
    { kind: 'accident', name: 'Accident', amount: paidBy('accident') }, { kind: 'medical', name: 'Medical', amount: paidBy('medical') }, { kind: 'dental', name: 'Dental', amount: paidBy('dental') },
    { kind: 'patient', name: 'Patient', amount: route.totals.patient }, { kind: 'write-off', name: 'Write-off', amount: route.totals.writeOff },
  ]
  return shares.filter((each) => each.amount > 0 || each.kind === 'patient')
}

function leftWords(page: CasePage, route: RouteEstimate): string {
  const left = route.left.find((each) => each.what === 'annual-maximum' && page.document.coverages.some((coverage) => coverage.id === each.coverageId && sideOf(coverage.kind) === 'dental'))
  return left === undefined ? '' : `${formatDollars(left.amount)} dental left`
}

function Route({ page, route, mine, scale }: { page: CasePage; route: RouteEstimate; mine: boolean; scale: number }) {
  const shares = sharesOf(page, route)
  return (
    <li className="route">
      <div className="route-picture">
        <p className="row wrap"><span className="strong">{sayRoute(route.route)}</span>{mine ? <Chip icon={IconCheck}>this case</Chip> : null}{route.allowed ? (route.why === undefined ? null : <span className="small second">{route.why}</span>) : <span className="row small attention-text route-forbidden"><IconAlertTriangle size={14} stroke={1.7} aria-hidden />{route.why ?? 'A contract forbids this route.'}</span>}</p>
        <MoneyBar shares={shares} scale={scale} label={sayRoute(route.route)} />
        <MoneyLegend shares={shares} />
      </div>
      <div className="route-figure"><span className="small second">Patient {page.patientOwes === undefined ? 'should pay' : 'owes'}</span><span className="figure">{formatDollars(route.totals.patient)}</span><span className="small second">{leftWords(page, route)}</span></div>
    </li>
  )
}

export function RoutesPanel({ page, why }: { page: CasePage; why: (about: string) => void }) {
  const { routes } = page.decision
  const mine = routeOfCase(page.decision)
  const scale = Math.max(...routes.map((each) => each.totals.fee), 1)
  const others = routes.filter((each) => each !== mine)
  const other = others.find((each) => each.route === 'dental-only') ?? others[0]
  const saved = mine === undefined || other === undefined ? 0 : other.totals.patient - mine.totals.patient
  return (
    <section className="panel padded routes" aria-label="Routes">
      <div className="row between wrap"><h2>{routes.length === 1 ? 'The route' : routes.length === 2 ? 'Two routes' : 'Routes'}</h2><span className="row wrap small second legend"><Swatch kind="medical" />Medical <Swatch kind="dental" />Dental <Swatch kind="patient" />Patient <Swatch kind="write-off" />Write-off</span></div>
      {routes.length === 0 ? <p className="second">No estimate yet: facts are missing. They are asked above.</p> : <ul>{routes.map((route) => <Route key={route.route} page={page} route={route} mine={route === mine} scale={scale} />)}</ul>}
      {mine === undefined ? null : (
        <p className="routes-foot row between wrap">
          <strong>{saved === 0 ? '' : saved > 0 ? `${formatDollars(saved)} less for the patient` : `${formatDollars(-saved)} more for the patient`}</strong>
          <span className="second">{mine.range.worst > mine.range.expected ? <>it may be <strong>{formatDollars(mine.range.worst)}</strong> at worst</> : 'no worse outcome is known'}{mine.range.best < mine.range.expected ? <>, <strong>{formatDollars(mine.range.best)}</strong> at best</> : ''}. <button type="button" className="link" onClick={() => why('assumptions')}>Why?<span className="hidden-text"> The range</span></button></span>
        </p>
      )}
    </section>
  )
}
