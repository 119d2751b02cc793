// How the money comes about: the worked computation line by line, each step with its rule; the sum is the full fee.
import type { CasePage } from '@crossbill/api'
import { formatCents, nameOfCoverage, type WorkedStep } from '@crossbill/model'
import { routeOfCase } from '../case/plan-bars.ts'

export function StepRows({ steps }: { steps: readonly WorkedStep[] }) {
  return steps.map((step, index) => (
    <tr key={`${step.rule} ${index}`}><td className="code third nowrap">{step.rule}</td><td>{step.text}</td><td className="number">{step.result === undefined ? '' : formatCents(step.result)}</td></tr>
  ))
}

const writeOffWords = { contract: 'above the contract', sequestration: 'taken off by Medicare', 'government-acceptance': 'above what the programme allows', 'provider-liable-denial': 'denied, not the patient’s', bundled: 'part of another service', courtesy: 'given up by the office' } as const

export function MoneyWhy({ page, serviceId }: { page: CasePage; serviceId: string }) {
  const line = routeOfCase(page.decision)?.lines.find((each) => each.serviceId === serviceId)
  if (line === undefined) return null
  return (
    <section className="why-section">
      <h3>Money, step by step</h3>
      <table className="worked">
        <caption className="hidden-text">The computation for this service</caption>
        <tbody>
          {line.payments.map((payment) => [
            <tr key={`${payment.coverageId} head`} className="worked-head"><th colSpan={2} scope="rowgroup">{nameOfCoverage(page.document.coverages, payment.coverageId)} {payment.answered === true ? <span className="third">answered</span> : null}</th><td className="number strong">{formatCents(payment.paid)}</td></tr>,
            <StepRows key={`${payment.coverageId} steps`} steps={payment.steps} />,
          ])}
          {(line.steps ?? []).length === 0 ? null : <tr className="worked-head"><th colSpan={3} scope="rowgroup">Closing</th></tr>}
          <StepRows steps={line.steps ?? []} />
        </tbody>
        <tfoot>
          {line.writeOffs.map((each, index) => <tr key={`${each.reason} ${index}`}><td /><td>Write-off, {writeOffWords[each.reason]}</td><td className="number">{formatCents(each.amount)}</td></tr>)}
          <tr><td /><td className="strong">Patient should pay{line.onHold === undefined || line.onHold === 0 ? '' : `, ${formatCents(line.onHold)} of it not before review`}</td><td className="number strong">{formatCents(line.patient)}</td></tr>
          <tr><td /><td className="strong">Full fee: plans, patient and write-off together</td><td className="number strong">{formatCents(line.fee)}</td></tr>
        </tfoot>
      </table>
    </section>
  )
}
