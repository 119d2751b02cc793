// Why for one service: order of payers, then its codes, then its money step by step.
import type { CasePage } from '@crossbill/api'
import { nameOfCoverage, type Reason, type ServiceOrder, sideOf } from '@crossbill/model'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import type { AskedFact } from '../facts/fact-form.tsx'
import { sayFullDate } from '../words/dates.ts'
import { capital, count } from '../words/names.ts'
import { CodesWhy } from './codes-why.tsx'
import { LineFacts } from './line-facts.tsx'
import { MoneyWhy } from './money-why.tsx'
import { RuleBox } from './reason-box.tsx'

const places = ['first', 'second', 'third', 'fourth', 'fifth'] as const

function orderOf(page: CasePage, serviceId: string): ServiceOrder | undefined {
  return page.decision.orders.find((each) => each.serviceId === serviceId)
}

function payerName(page: CasePage, coverageId: string): string {
  return nameOfCoverage(page.document.coverages, coverageId, 'a plan that is gone')
}

/** `Quillon Health first, Osprey Dental second`. */
export function titleOfService(page: CasePage, serviceId: string): { title: string; line: string } {
  const service = page.document.plan.services.find((each) => each.id === serviceId)
  const order = orderOf(page, serviceId)
  const date = service?.dateOfService ?? page.decision.asOf
  const line = `Why · ${service?.description ?? service?.code ?? ''} · judged for ${sayFullDate(date)}`
  if (order === undefined || !order.decided) return { title: 'Who pays first cannot be said yet', line }
  if (order.order.length === 0) return { title: 'No plan pays', line }
  if (order.order.length === 1) return { title: `${payerName(page, order.order[0] ?? '')} alone`, line }
  const sides = order.order.map((id) => page.document.coverages.find((each) => each.id === id)).map((each) => (each === undefined ? 'none' : sideOf(each.kind)))
  const bySide = new Set(sides).size === sides.length
  return { title: capital(order.order.map((id, index) => `${bySide ? (sides[index] ?? '') : payerName(page, id)} ${places[index] ?? 'later'}`).join(', ')), line }
}

function reasonsOf(order: ServiceOrder): readonly Reason[] {
  return [...order.reasons.map((each) => each.reason), ...order.leftOut.map((each) => each.reason), ...(order.notCoordinating ?? []).map((each) => each.reason)]
}

/** The facts that decided, each as a field that may be corrected. */
export function factsOfService(page: CasePage, serviceId: string): readonly AskedFact[] {
  const order = orderOf(page, serviceId)
  if (order === undefined) return []
  const facts = [...order.needs.map((each) => ({ path: each.fact, question: each.question })), ...reasonsOf(order).flatMap((each) => each.facts ?? []).map((each) => ({ path: each.fact, question: sayFact(page, each.fact) }))]
  return facts.filter((each, index) => /[.[]/.test(each.path) && facts.findIndex((other) => other.path === each.path) === index)
}

/** A fact's path in words: the plan by its name, keys apart. */
export function sayFact(page: CasePage, path: string): string {
  const named = path.replace(/coverages\[([^\]]+)\]\.?/, (_, id: string) => `${payerName(page, id)}: `).replace(/plan\.services\[([^\]]+)\]\.?/, 'service: ')
  const words = named.replace(/\.(?=[A-Za-z])/g, ', ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`).replaceAll('-', ' ').replace(/: $/, '')
  return capital(words)
}

function SilentRules({ silent }: { silent: readonly NonNullable<Reason['silent']>[number][] }) {
  const [all, setAll] = useState(false)
  const shown = all ? silent : silent.slice(0, 4)
  return (
    <section className="why-section">
      <h3>Considered, had nothing to say</h3>
      <dl className="silent">{shown.map((each, index) => <div key={`${each.rule} ${index}`}><dt className="code second">{each.rule}</dt><dd className="second">{each.why}</dd></div>)}</dl>
      {shown.length === silent.length ? null : <button type="button" className="link" onClick={() => setAll(true)}>{count(silent.length - shown.length, 'more rule')}</button>}
    </section>
  )
}

/** Equal entries once, in the order they first came. */
function once<T>(list: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const seen = new Set<string>()
  return list.filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)))
}

export function ServiceWhy({ page, serviceId }: { page: CasePage; serviceId: string }) {
  const order = orderOf(page, serviceId)
  if (order === undefined) return <p>This service is no longer in the plan.</p>
  const reasons = once(reasonsOf(order), (each) => `${each.rule} ${each.text}`)
  const facts = once(reasons.flatMap((each) => each.facts ?? []), (each) => each.fact)
  const flips = once(reasons.flatMap((each) => each.flips ?? []), (each) => `${each.fact} ${each.to}`)
  const silent = once(reasons.flatMap((each) => each.silent ?? []), (each) => `${each.rule} ${each.why}`)
  const settings = once(reasons.flatMap((each) => each.settings ?? []), (each) => each.setting)
  return (
    <>
      <p className="why-answer">{order.decided ? reasons.slice(0, 2).map((each) => each.text).join(' ') : `${count(order.needs.length, 'fact')} ${order.needs.length === 1 ? 'is' : 'are'} missing: ${order.needs.map((each) => each.question).join(' ')}`}</p>
      {reasons.length === 0 ? null : <div className="rules">{reasons.map((each, index) => <RuleBox key={`${each.rule} ${index}`} role={index === 0 ? 'Deciding rule' : index < order.reasons.length ? 'Then' : 'Left out by'} rule={each.rule} text={each.text} source={each.source} />)}</div>}
      {order.alternativeOrder === undefined ? null : <p className="attention-box">Guidance papers differ here. The other reading would be: {order.alternativeOrder.map((id, index) => `${payerName(page, id)} ${places[index] ?? 'later'}`).join(', ')}. Your plan setting decides.</p>}
      {facts.length === 0 ? null : <section className="why-section"><h3>Facts used</h3><dl className="fact-rows">{facts.map((each) => <div key={each.fact}><dt>{/[.[]/.test(each.fact) ? sayFact(page, each.fact) : capital(each.fact.replaceAll('-', ' '))}</dt><dd className="strong">{each.value}</dd></div>)}</dl></section>}
      {flips.length === 0 ? null : <section className="why-section"><h3>What would change it</h3><ul className="flips">{flips.map((each) => <li key={`${each.fact} ${each.to}`}><IconArrowsExchange size={16} stroke={1.6} aria-hidden /><span className="grow">{/[.[]/.test(each.fact) ? sayFact(page, each.fact) : capital(each.fact.replaceAll('-', ' '))}: {each.to}</span><strong>{each.then}</strong></li>)}</ul></section>}
      {silent.length === 0 ? null : <SilentRules silent={silent} />}
      {settings.length === 0 ? null : <section className="why-section"><h3>Settings used</h3><dl className="fact-rows">{settings.map((each) => <div key={each.setting}><dt>{/[.[]/.test(each.setting) ? sayFact(page, each.setting) : capital(each.setting)}</dt><dd><strong>{each.value}</strong> <span className="small third">{each.origin}</span></dd></div>)}</dl></section>}
      {order.warnings.length === 0 ? null : <section className="why-section"><h3>Look at this too</h3>{order.warnings.map((each) => <p key={`${each.code} ${each.place}`} className="attention-box">{each.what} {each.remedy}</p>)}</section>}
      <CodesWhy page={page} serviceId={serviceId} />
      <LineFacts page={page} serviceId={serviceId} />
      <MoneyWhy page={page} serviceId={serviceId} />
    </>
  )
}
