// Why these codes: candidates ranked with reason and needs, and what is wrong with the rejected ones.
import type { CasePage } from '@crossbill/api'
import { useState } from 'react'
import { FactForm } from '../facts/fact-form.tsx'
import { CompanionLine } from './add-companion.tsx'

const sure = { high: 'sure', medium: 'likely', low: 'unsure' } as const

/** An unlisted code is priced by a listed one of like work; the office says which. */
function LikeWork({ page, serviceId, given }: { page: CasePage; serviceId: string; given: string | undefined }) {
  const [open, setOpen] = useState(given === undefined)
  const path = `plan.services[${serviceId}].comparableCode`
  return (
    <div className="stack tight">
      {given === undefined ? <p className="attention-box">This code is unlisted, and no code of like work is proposed. The dentist names one; until then the claim is held.</p> : <p className="small second">The line names {given} as like work. {open ? null : <button type="button" className="link" onClick={() => setOpen(true)}>Name another</button>}</p>}
      {open ? <FactForm page={page} facts={[{ path, question: 'Code of like work', detail: 'A listed code of the same effort, five characters.' }]} after={() => setOpen(false)} /> : null}
    </div>
  )
}

export function CodesWhy({ page, serviceId }: { page: CasePage; serviceId: string }) {
  const crossing = page.decision.crossings.find((each) => each.serviceId === serviceId)
  if (crossing === undefined) return null
  const dental = page.document.plan.services.find((each) => each.id === serviceId)?.code
  const noticed = page.decision.findings.filter((each) => each.rule?.startsWith('EDIT-') === true && each.place.startsWith(`plan.services[${serviceId}]`))
  const together = page.decision.medicalLines?.find((each) => each.serviceIds.includes(serviceId))
  return (
    <section className="why-section">
      <h3>Medical codes</h3>
      {dental === undefined || page.codeNames?.[dental] === undefined ? null : <p className="second"><span className="code">{dental}</span> {page.codeNames[dental]}</p>}
      {together?.why === undefined ? null : <p className="second">On one line of the medical claim: {together.why}.</p>}
      {crossing.refusal === undefined ? null : <p className="second">{crossing.refusal}</p>}
      {crossing.candidates.length === 0 ? null : (
        <ol className="candidates">
          {crossing.candidates.map((each, index) => (
            <li key={`${each.code} ${index}`}>
              <p><strong className="code">{each.code}</strong> {each.plainName ?? each.description ?? ''}{each.units === 1 ? '' : `, ${each.units} ${each.unitKind ?? 'units'}`}{each.modifiers.length === 0 ? '' : `, modifiers ${each.modifiers.join(' ')}`} <span className="small third">{index === 0 ? 'chosen, ' : ''}{sure[each.confidence]}</span></p>
              <p className="second">{each.reason}{each.comparableCode === undefined ? '' : ` Like work: ${each.comparableCode}.`}</p>
              {each.needs.length === 0 ? null : <p className="small second">Needs from the chart: {each.needs.join('; ')}.</p>}
              {index > 0 ? null : each.companions?.map((one) => <CompanionLine key={one.code} page={page} serviceId={serviceId} companion={one} />)}
              {index > 0 || each.description === undefined ? null : <LikeWork page={page} serviceId={serviceId} given={each.comparableCode} />}
              {each.note === undefined ? null : <p className="small second">Mind: {each.note}.</p>}
              <p className="small third">Source: {each.source}</p>
            </li>
          ))}
        </ol>
      )}
      {crossing.rejected.length === 0 ? null : <dl className="silent">{crossing.rejected.map((each, index) => <div key={`${each.code} ${index}`}><dt className="code second">{each.code}</dt><dd className="second">Not this: {each.why}</dd></div>)}</dl>}
      {noticed.map((each) => <p key={`${each.code} ${each.place}`} className="attention-box">{each.what} {each.remedy}</p>)}
      {crossing.findings.map((each) => <p key={`${each.code} ${each.place}`} className="attention-box">{each.what} {each.remedy}</p>)}
    </section>
  )
}
