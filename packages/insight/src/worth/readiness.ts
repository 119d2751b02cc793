// Is the office ready for medical billing? Each point by evidence from its own cases; what no record shows is asked.
import type { MeasuredCase } from '../measured-case.ts'

export interface ReadyPoint {
  readonly point: 'owner' | 'credentialed' | 'notes' | 'eligibility' | 'one-fee' | 'training'
  readonly title: string
  /** True: ready; false: not yet; absent: no record can show it. */
  readonly ready?: boolean
  readonly evidence: string
  readonly remedy: string
}

/** Share of cases at which a habit counts as in place; ours. */
const inPlace = 0.9

/** `dentists`: who may bill at least one medical payer today, of all. */
export function readinessOf(cases: readonly MeasuredCase[], dentists: { readonly may: number; readonly all: number }): ReadyPoint[] {
  const withMedical = cases.filter((each) => each.hasMedical)
  const habit = (point: ReadyPoint['point'], title: string, holds: (each: MeasuredCase) => boolean, remedy: string): ReadyPoint => {
    const good = withMedical.filter(holds).length
    return { point, title, evidence: withMedical.length === 0 ? 'no case yet' : `${good} of ${withMedical.length} cases`, remedy, ...(withMedical.length === 0 ? {} : { ready: good / withMedical.length >= inPlace }) }
  }
  return [
    habit('owner', 'Every case has an owner', (each) => each.owned, 'Assign each case to one person. Today shows those without.'),
    { point: 'credentialed', title: 'Dentists may bill a medical plan', ready: dentists.all > 0 && dentists.may === dentists.all, evidence: `${dentists.may} of ${dentists.all} dentists`, remedy: 'Start the applications now: 90 to 180 days are usual (FEA-07).' },
    habit('notes', 'Notes are complete and signed', (each) => each.signed, 'Sign the notes under Notes to sign; each names what it lacks.'),
    habit('eligibility', 'Both plans are asked for benefits', (each) => each.asked, 'Ask medical too before the visit, and hand in the 271 answer.'),
    habit('one-fee', 'One fee for every payer', (each) => each.oneFee, 'Use the office’s fee list for everyone; Compliance explains the hold.'),
    { point: 'training', title: 'The team is trained', evidence: 'no record shows it', remedy: 'Say who learned medical coding, when, and who stands in.' },
  ]
}
