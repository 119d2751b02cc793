// The test of the Medicare Secondary Payer rules: which of Medicare and an employer plan pays first (MCR-13).
import type { Need } from '@crossbill/model'
import { addMonths, ageOn } from '@crossbill/model'
import type { FactUsed } from '../order-rule.ts'
import { need } from '../order-rule.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'

const id = 'MCR-13'

/** Employees from which an employer plan pays before Medicare, by what the patient has Medicare for. */
export const workingAgedFrom = 20
export const disabledFrom = 100
/** Months an employer plan pays before Medicare in kidney failure; no size counts there. */
export const kidneyMonths = 30

export type SecondaryPayerAnswer =
  | { readonly first: 'plan' | 'medicare'; readonly because: string; readonly facts: readonly FactUsed[] }
  | { readonly first: undefined; readonly needs: readonly Need[] }

/** True when the patient has Medicare on the day that counts. */
export function patientHasMedicare(service: ServiceFacts): boolean {
  return service.parties.some(({ coverage }) => (coverage.kind === 'medicare-b' || coverage.kind === 'medicare-advantage') && coverage.status !== 'inactive' && (coverage.start === undefined || coverage.start <= service.on) && (coverage.end === undefined || service.on <= coverage.end))
}

/** Which of Medicare and this plan pays first. Dental and individual plans come after Medicare (MCR-19). */
export function medicareAgainst(party: Party, service: ServiceFacts): SecondaryPayerAnswer {
  const { coverage } = party
  if (coverage.kind !== 'group-medical' && coverage.kind !== 'fehb') return { first: 'medicare', because: 'it is not an employer’s medical plan', facts: [{ fact: `${party.place}.kind`, value: coverage.kind }] }
  const entitlement = service.document.government?.medicareEntitlement ?? (ageOn(service.document.patient.birthDate, service.on) >= 65 ? 'age' : undefined)
  if (entitlement === undefined) return { first: undefined, needs: [need('government.medicareEntitlement', 'Why does the patient have Medicare: age, disability or kidney failure?', id), ...missingWork(party, 'any')] }
  const facts: FactUsed[] = [{ fact: 'government.medicareEntitlement', value: entitlement }]
  return entitlement === 'esrd' ? inKidneyFailure(service, facts) : byWork(party, entitlement, facts)
}

function byWork(party: Party, entitlement: 'age' | 'disability', known: readonly FactUsed[]): SecondaryPayerAnswer {
  const { coverage, place } = party
  if (party.relationship === 'child' && entitlement === 'age') return { first: 'medicare', because: 'it is not the patient’s or the spouse’s own employer plan', facts: known }
  const from = entitlement === 'age' ? workingAgedFrom : disabledFrom
  const status = coverage.employmentStatus
  if (status !== undefined && status !== 'active') return { first: 'medicare', because: 'it is not a plan of current work', facts: [...known, { fact: `${place}.employmentStatus`, value: status }] }
  const size = coverage.employerSize ?? (coverage.kind === 'fehb' ? disabledFrom : undefined)
  if (size !== undefined && size < from) return { first: 'medicare', because: `the employer has fewer than ${from} employees`, facts: [...known, { fact: `${place}.employerSize`, value: String(size) }] }
  const missing = missingWork(party, entitlement)
  if (missing.length > 0) return { first: undefined, needs: missing }
  return { first: 'plan', because: `it comes from current work at an employer of ${from} or more`, facts: [...known, { fact: `${place}.employmentStatus`, value: 'active' }, { fact: `${place}.employerSize`, value: String(size) }] }
}

function missingWork(party: Party, entitlement: 'age' | 'disability' | 'any'): Need[] {
  const { coverage, place, name } = party
  const size = coverage.employerSize ?? (coverage.kind === 'fehb' ? disabledFrom : undefined)
  const from = entitlement === 'disability' ? disabledFrom : workingAgedFrom
  return [
    // Working age counts for the patient's and the spouse's job, not for a parent's.
    ...(party.relationship === undefined && entitlement !== 'disability' ? [need(`${place}.relationship`, `What is the patient to the member of ${name}: the member, spouse or child?`, id)] : []),
    ...(coverage.employmentStatus === undefined ? [need(`${place}.employmentStatus`, `Does the member of ${name} still work for the employer?`, id)] : []),
    ...(size === undefined && (coverage.employmentStatus === undefined || coverage.employmentStatus === 'active') ? [need(`${place}.employerSize`, `Does the employer behind ${name} have ${from} employees or more?`, id)] : []),
  ]
}

/** In kidney failure an employer plan is first for thirty months from the first month of Medicare, whatever its size. */
function inKidneyFailure(service: ServiceFacts, known: readonly FactUsed[]): SecondaryPayerAnswer {
  const { medicareFrom, dialysisFrom } = service.document.government ?? {}
  if (medicareFrom !== undefined) {
    const facts = [...known, { fact: 'government.medicareFrom', value: medicareFrom }]
    return service.on < addMonths(medicareFrom, kidneyMonths) ? { first: 'plan', because: 'Medicare for kidney failure is in its first 30 months', facts } : { first: 'medicare', because: 'the first 30 months of Medicare for kidney failure are over', facts }
  }
  if (dialysisFrom !== undefined) {
    const facts = [...known, { fact: 'government.dialysisFrom', value: dialysisFrom }]
    // Medicare may begin with dialysis or up to three months later; between the two ends the day itself is needed.
    if (service.on < addMonths(dialysisFrom, kidneyMonths)) return { first: 'plan', because: 'Medicare for kidney failure is in its first 30 months', facts }
    if (service.on >= addMonths(dialysisFrom, kidneyMonths + 3)) return { first: 'medicare', because: 'the first 30 months of Medicare for kidney failure are over', facts }
  }
  return { first: undefined, needs: [need('government.medicareFrom', 'Since when does the patient have Medicare for kidney failure?', id)] }
}
