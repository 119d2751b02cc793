// One statement of an eligibility answer (EB with what belongs to it), in office words, nothing left out and nothing added.
import type { CalendarDate, Cents, CodeSystem } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { readQuantity, readShare } from '../wire/amounts.ts'
import { codeSystemOf } from '../wire/codes.ts'
import { known, told } from '../wire/known.ts'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'

export type BenefitKind =
  | 'active' | 'inactive' | 'coinsurance' | 'copay' | 'deductible' | 'limitation' | 'out-of-pocket' | 'unlimited' | 'not-covered' | 'exclusion'
  | 'other-payer' | 'contact' | 'description' | 'reserve' | 'cost-containment' | 'primary-care-provider' | 'managed-care' | 'cannot-answer' | 'other'

const kinds: Readonly<Record<string, BenefitKind>> = {
  1: 'active', 2: 'active', 3: 'active', 4: 'active', 5: 'active', 6: 'inactive', 7: 'inactive', 8: 'inactive', A: 'coinsurance', B: 'copay', C: 'deductible', D: 'description',
  E: 'exclusion', F: 'limitation', G: 'out-of-pocket', H: 'unlimited', I: 'not-covered', J: 'cost-containment', K: 'reserve', L: 'primary-care-provider', MC: 'managed-care', R: 'other-payer', U: 'contact', V: 'cannot-answer',
}

export type BenefitPeriod = 'year' | 'calendar-year' | 'used-this-year' | 'remaining' | 'lifetime' | 'lifetime-remaining' | 'visit' | 'day' | 'week' | 'month' | 'admission' | 'other'

const periods: Readonly<Record<string, BenefitPeriod>> = {
  7: 'day', 21: 'year', 22: 'year', 23: 'calendar-year', 24: 'used-this-year', 25: 'year', 27: 'visit', 29: 'remaining', 32: 'lifetime', 33: 'lifetime-remaining', 34: 'month', 35: 'week', 36: 'admission',
}

const levels: Readonly<Record<string, string>> = { IND: 'individual', FAM: 'family', CHD: 'children', DEP: 'dependents', ECH: 'employee-and-children', EMP: 'employee', ESP: 'employee-and-spouse', SPC: 'spouse-and-children', SPO: 'spouse' }
const networks: Readonly<Record<string, 'in' | 'out' | 'both' | 'unknown'>> = { Y: 'in', N: 'out', W: 'both', U: 'unknown' }

/** The codes of the words above, for writing. */
export const levelCodes: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(levels).map(([code, word]) => [word, code]))
export const networkCodes = { in: 'Y', out: 'N', both: 'W', unknown: 'U' } as const

/** A frequency or delivery pattern (HSD): `count` of `what` in `periods` periods. */
export interface BenefitDelivery {
  readonly count?: number
  readonly what?: string
  readonly periods?: number
  readonly period?: BenefitPeriod
}

export interface OtherParty {
  /** Role as sent, for example `PR` payer, `PRP` primary payer, `SEP` secondary payer, `TTP` tertiary payer, `GW` group. */
  readonly role: string
  readonly name?: string
  readonly id?: string
  readonly phone?: string
}

export interface BenefitStatement {
  readonly place: string
  readonly kind: BenefitKind
  readonly code: string
  readonly level?: string
  readonly serviceTypes: readonly string[]
  readonly insuranceType?: string
  readonly planName?: string
  readonly period?: BenefitPeriod
  readonly amount?: Cents
  /** The patient's share in percent. */
  readonly patientPercent?: number
  readonly quantity?: { readonly what: string; readonly count: number }
  readonly authorizationRequired?: 'yes' | 'no' | 'unknown'
  readonly network?: 'in' | 'out' | 'both' | 'unknown'
  readonly procedure?: { readonly system: CodeSystem; readonly code: string; readonly modifiers: readonly string[] }
  readonly deliveries: readonly BenefitDelivery[]
  readonly dates: readonly { readonly qualifier: string; readonly from: CalendarDate; readonly to?: CalendarDate }[]
  readonly numbers: readonly { readonly qualifier: string; readonly value: string }[]
  readonly messages: readonly string[]
  readonly others: readonly OtherParty[]
}

/** Reads one benefit loop (2110C, 2110D); amounts in cents. */
export function readBenefitStatement(loop: Loop, notes: ReadingNotes): BenefitStatement | undefined {
  const eb = loop.segment('EB')
  if (eb === undefined) return undefined
  const code = eb.element(1)
  const quantity = readQuantity(eb.element(10))
  return known({
    place: placeOfSegment(eb), kind: kinds[code] ?? ('other' as const), code, level: levels[eb.element(2)] ?? told(eb.element(2)),
    serviceTypes: eb.repeats(3).filter((each) => each !== ''), insuranceType: told(eb.element(4)), planName: told(eb.element(5)),
    period: eb.element(6) === '' ? undefined : (periods[eb.element(6)] ?? ('other' as const)), amount: notes.cents(eb, 7), patientPercent: share(eb, notes),
    quantity: quantity === undefined ? undefined : { what: eb.element(9), count: quantity },
    authorizationRequired: eb.element(11) === 'Y' ? 'yes' as const : eb.element(11) === 'N' ? 'no' as const : eb.element(11) === 'U' ? 'unknown' as const : undefined,
    network: networks[eb.element(12)], procedure: procedure(eb),
    deliveries: loop.all('HSD').map(readDelivery), dates: readDates(loop, notes),
    numbers: loop.all('REF').filter((each) => each.element(2) !== '').map((each) => ({ qualifier: each.element(1), value: each.element(2) })),
    messages: loop.all('MSG').map((each) => each.element(1)).filter((each) => each !== ''), others: readOthers(loop),
  })
}

function share(eb: Segment, notes: ReadingNotes): number | undefined {
  const text = eb.element(8)
  if (text === '') return undefined
  const percent = readShare(text)
  if (percent === undefined) notes.error('EXC-SHARE', placeOfSegment(eb, 8), { what: 'This is not a share between 0 and 1.', remedy: 'Ask the payer; the share was not taken over.' })
  return percent
}

function procedure(eb: Segment): BenefitStatement['procedure'] {
  const [qualifier = '', code = '', ...modifiers] = eb.components(13)
  return code === '' ? undefined : { system: codeSystemOf(qualifier, code), code, modifiers: modifiers.slice(0, 4).filter((each) => each !== '') }
}

function readDelivery(hsd: Segment): BenefitDelivery {
  return known({ what: told(hsd.element(1)), count: readQuantity(hsd.element(2)), period: hsd.element(5) === '' ? undefined : (periods[hsd.element(5)] ?? ('other' as const)), periods: readQuantity(hsd.element(6)) })
}

/** Dates of a loop (DTP) with their qualifiers. */
export function readDates(loop: Loop, notes: ReadingNotes): BenefitStatement['dates'] {
  return loop.all('DTP').flatMap((each) => {
    const span = notes.span(each)
    return span === undefined ? [] : [{ qualifier: each.element(1), ...span }]
  })
}

function readOthers(loop: Loop): OtherParty[] {
  return [...loop.loops('2120C'), ...loop.loops('2120D')].flatMap((other) => {
    const nm1 = other.segment('NM1')
    if (nm1 === undefined) return []
    const contact = other.segment('PER')
    const at = [3, 5, 7].find((element) => contact?.element(element) === 'TE')
    const name = [nm1.element(4), nm1.element(3)].filter((part) => part !== '').join(' ')
    return [known({ role: nm1.element(1), name: told(name), id: told(nm1.element(9)), phone: at === undefined ? undefined : told(contact?.element(at + 1)) })]
  })
}
