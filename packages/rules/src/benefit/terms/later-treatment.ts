// How the next plan treats a denial at the provider's cost: by its contract, or both ways as a range (DEN-07, U-24).
import { type Coverage, coverageName } from '@crossbill/model'
import type { Estimating } from './question.ts'

/** Without a next plan the loss stays with a provider under contract, and with the patient otherwise. */
export function laterTreatment(estimating: Estimating, next: Coverage | undefined, contracted: boolean): 'as-not-covered' | 'no-liability' {
  if (next === undefined) return contracted ? 'no-liability' : 'as-not-covered'
  const stated = next.coordination?.contractualDenial
  if (stated !== undefined) return stated
  const name = estimating.unknowns.ask({
    key: `contractual-denial:${next.id}`, fact: `coverages[${estimating.document.coverages.indexOf(next)}].coordination.contractualDenial`, rule: 'DEN-07',
    choices: [
      { name: 'as-not-covered', says: `${coverageName(next, estimating.document.coverages)} treats the denied service as not covered before it and pays its own benefit; appeal first.` },
      { name: 'no-liability', says: `${coverageName(next, estimating.document.coverages)} pays nothing, since the denial leaves the patient no share.` },
    ],
  })
  return name === 'no-liability' ? 'no-liability' : 'as-not-covered'
}
