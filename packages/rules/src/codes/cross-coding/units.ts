// Units of a medical line: per tooth, quadrant, arch, side, or time.
import type { CodeSets } from '../code-sets.ts'
import { jawsOf, quadrantsOf, sidesOf, teethOf } from '../teeth.ts'
import type { CrossCodeService } from './facts.ts'

export interface LineUnits {
  readonly units: number
  readonly unitKind: 'units' | 'minutes'
  /** Set when a count could not be known. */
  readonly missing?: string
  readonly why: string
}

/** True for an anesthesia code, billed by minutes (rule B03 of the bundling rules). */
export function isAnesthesiaCode(code: string): boolean {
  return /^0(0[1-9]|1\d)\d{2}$/.test(code)
}

/** Codes of the first block of moderate sedation, and of each further one. */
export const firstBlock: ReadonlySet<string> = new Set(['99151', '99152', '99155', '99156'])
export const addedBlock: ReadonlySet<string> = new Set(['99153', '99157'])
const therapyBlocks = new Set(['97032', '97035', '97110', '97112', '97124', '97140', '97530', 'S8948', 'K0739', 'T1013'])

/**
 * Moderate sedation in blocks: under 10 minutes none; 10 to 22 the first line only; then one added unit for each
 * further 15 minutes begun by at least 8 (rule B04 of the bundling rules; general knowledge, to verify).
 */
export function sedationBlocks(minutes: number): { readonly first: 0 | 1; readonly added: number } {
  return minutes < 10 ? { first: 0, added: 0 } : { first: 1, added: Math.max(0, Math.floor((minutes - 8) / 15)) }
}

/** Anesthesia time units of 15 minutes, to one decimal, as fee schedules compute them from minutes. */
export function anesthesiaTimeUnits(minutes: number): number {
  return Math.round((minutes / 15) * 10) / 10
}

/** The units of one medical code for one dental service. */
export function unitsOf(code: string, basis: string, service: CrossCodeService, sets: CodeSets): LineUnits {
  if (basis === 'time') return timeUnits(code, service)
  const stated = service.units
  const count = (found: number, what: string, most = 99): LineUnits => ({ units: Math.min(most, Math.max(found, stated ?? 1, 1)), unitKind: 'units', why: found > 0 ? `${found} ${what}` : `as stated` })
  switch (basis) {
    case 'per tooth':
    case 'per implant':
      return count(teethOf(service, sets).length, 'teeth named')
    case 'per quadrant': {
      const quadrants = quadrantsOf(service, sets).length
      return quadrants > 0 ? { units: Math.min(4, quadrants), unitKind: 'units', why: `${quadrants} distinct quadrants (rule B20)` } : count(0, 'quadrants', 4)
    }
    case 'per arch': {
      const jaws = jawsOf(service, sets).length
      return { units: Math.max(1, jaws), unitKind: 'units', why: jaws > 0 ? `${jaws} jaws, not counted by tooth (rule B19)` : 'one per jaw' }
    }
    case 'per side':
    case 'per joint':
      return count(sidesOf(service, sets).length === 2 ? 2 : 0, 'sides', 2)
    default:
      return { units: stated ?? 1, unitKind: 'units', why: basis === '' ? 'as stated' : basis }
  }
}

function timeUnits(code: string, service: CrossCodeService): LineUnits {
  const minutes = service.minutes
  if (isAnesthesiaCode(code)) {
    if (minutes === undefined) return { units: 0, unitKind: 'minutes', missing: 'minutes', why: 'one line with the total minutes; blocks of 15 are not multiplied (rules B03, B05)' }
    return { units: minutes, unitKind: 'minutes', why: `${minutes} minutes, ${anesthesiaTimeUnits(minutes)} time units of 15 minutes; the payer adds base units (rule B03)` }
  }
  const first = firstBlock.has(code)
  if (first || addedBlock.has(code)) {
    if (minutes === undefined) return { units: first ? 1 : (service.units ?? 1), unitKind: 'units', missing: 'minutes', why: 'counted from the recorded minutes (rule B04)' }
    const blocks = sedationBlocks(minutes)
    return { units: first ? blocks.first : blocks.added, unitKind: 'units', why: `${minutes} minutes (rule B04)` }
  }
  if (therapyBlocks.has(code) && minutes !== undefined) return { units: Math.floor((minutes + 7) / 15), unitKind: 'units', why: `${minutes} minutes in blocks of 15, a block from its eighth minute` }
  return { units: service.units ?? 1, unitKind: 'units', ...(minutes === undefined ? { missing: 'minutes' } : {}), why: 'time on file' }
}
