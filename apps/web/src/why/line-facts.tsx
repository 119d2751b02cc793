// Facts of a service that only some payers ask for on its claim line: drug, clock of an anesthesia, sales tax, children's programme.
import type { CasePage } from '@crossbill/api'
import { useState } from 'react'
import { type AskedFact, FactForm } from '../facts/fact-form.tsx'

const toStates: ReadonlySet<string> = new Set(['medicaid', 'chip'])

/** The fields; those of the children's programme only where a state may pay. */
export function lineFactsAsked(page: Pick<CasePage, 'document'>, serviceId: string): readonly AskedFact[] {
  const at = `plan.services[${serviceId}]`
  const forChildren = page.document.coverages.some((each) => toStates.has(each.kind))
  return [
    { path: `${at}.drug.code`, question: 'Drug given: number on its package', detail: 'Eleven digits, or the groups with hyphens between.' }, { path: `${at}.drug.unit`, question: 'Unit of the drug' }, { path: `${at}.drug.quantity`, question: 'Quantity in these units' },
    { path: `${at}.anesthesia.start`, question: 'Anesthesia began', detail: '24 hours, like 09:45.' }, { path: `${at}.anesthesia.stop`, question: 'Anesthesia ended', detail: '24 hours, like 10:20.' },
    { path: `${at}.salesTax`, question: 'Sales tax or public charge within the fee' },
    ...(forChildren ? [{ path: `${at}.epsdt`, question: 'Given under the screening programme for children (EPSDT)?' }, { path: 'plan.screeningReferral', question: 'What became of the child’s referral?' }] : []),
  ]
}

export function LineFacts({ page, serviceId }: { page: CasePage; serviceId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <section className="why-section no-print">
      <h3>On the claim line</h3>
      {open ? <FactForm page={page} facts={lineFactsAsked(page, serviceId)} after={() => setOpen(false)} /> : <p className="second">Some payers ask for the drug given, the clock of an anesthesia or sales tax. <button type="button" className="link" onClick={() => setOpen(true)}>Enter them</button></p>}
    </section>
  )
}
