// LIA-03, LIA-04: states with no-fault car insurance, as dated rows; the list was read as of 2025.
import type { CalendarDate } from '@crossbill/model'
import { isWithin } from '@crossbill/model'

export interface NoFaultState {
  readonly state: string
  /** Drivers may choose no-fault or the fault system. */
  readonly choice: boolean
  /** The policyholder may make health insurance pay first. */
  readonly healthElection: boolean
  /** Days after the accident within which care must begin, or the insurer pays nothing. */
  readonly firstCareWithinDays?: number
  /** What the insurer pays by law where the policy has not told (LIA-04): percent of the charge, and the basic limit in cents. */
  readonly percent?: number
  readonly basicLimit?: number
  /** The limit in cents unless a physician, dentist, physician assistant or advanced nurse finds an emergency condition. */
  readonly limitWithoutEmergency?: number
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

const plain = { choice: false, healthElection: false } as const

export const noFaultStates: readonly NoFaultState[] = [
  { state: 'FL', ...plain, firstCareWithinDays: 14, percent: 80, basicLimit: 10_000_00, limitWithoutEmergency: 2_500_00 },
  { state: 'HI', ...plain },
  { state: 'KS', ...plain },
  { state: 'KY', choice: true, healthElection: false },
  { state: 'MA', ...plain },
  { state: 'MI', choice: false, healthElection: true },
  { state: 'MN', ...plain },
  { state: 'NJ', choice: true, healthElection: true },
  { state: 'NY', ...plain, basicLimit: 50_000_00 },
  { state: 'ND', ...plain },
  { state: 'PA', choice: true, healthElection: false },
  { state: 'UT', ...plain },
]

/** The row of a state on the day of the accident; undefined for fault states. */
export function noFaultState(state: string | undefined, on: CalendarDate): NoFaultState | undefined {
  return noFaultStates.find((row) => row.state === state?.toUpperCase() && isWithin(on, row.from, row.to))
}
