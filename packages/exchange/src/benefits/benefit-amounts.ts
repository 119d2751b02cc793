// Deductible, out-of-pocket maximum, benefit maximums, classes and frequencies from the statements of an answer. A value
// is taken only where statement, period and network leave no choice; every other statement stays a statement.
import type { BenefitClass, Benefits, CalendarDate, Cents } from '@crossbill/model'
import { anyField, known, some } from '../wire/known.ts'
import type { BenefitStatement } from './benefit-statement.ts'
import { benefitClasses } from './benefit-classes.ts'
import type { Side } from './possible-kinds.ts'
import { serviceType } from './service-types.table.ts'

export interface BenefitReading {
  readonly benefits?: Benefits
  /** Procedure codes the answer says need an authorization. */
  readonly authorizationRequiredFor: readonly string[]
  /** Places of the statements that went into a field. */
  readonly used: ReadonlySet<string>
}

export interface BenefitFrame {
  readonly side: Side
  readonly network?: 'in' | 'out' | undefined
  readonly asOf?: CalendarDate | undefined
}

/** True when some statement speaks of one network side only. */
export function differsByNetwork(statements: readonly BenefitStatement[]): boolean {
  return statements.some((each) => (each.network === 'in' || each.network === 'out') && (each.amount !== undefined || each.patientPercent !== undefined || each.kind === 'not-covered'))
}

/** Statements that hold for the office: those for both networks or none named, and those of its own side when it is known. */
export function holding(statements: readonly BenefitStatement[], network: 'in' | 'out' | undefined): BenefitStatement[] {
  return statements.filter((each) => each.network === undefined || each.network === 'both' || each.network === network)
}

/** Everything of the answer that the fields of a coverage can hold; amounts in cents. */
export function benefitsOf(statements: readonly BenefitStatement[], frame: BenefitFrame): BenefitReading {
  const own = holding(statements, frame.network)
  const used = new Set<string>(statements.filter((each) => each.kind === 'active' || each.kind === 'inactive').map((each) => each.place))
  const general = frame.side === 'dental' ? ['35', '30'] : ['30']
  const deductible = individualAndFamily(own.filter((each) => each.kind === 'deductible'), general, used)
  const outOfPocket = individualAndFamily(own.filter((each) => each.kind === 'out-of-pocket'), general, used)
  const maximums = frame.side === 'medical' ? undefined : maximumsOf(own, used)
  const classes: BenefitClass[] = frame.side === 'unknown' ? [] : benefitClasses(own, frame.side, used)
  const unlimited = own.find((each) => each.kind === 'unlimited' && each.serviceTypes.includes('35') && each.period !== 'lifetime')
  if (unlimited !== undefined) used.add(unlimited.place)
  const year = own.some((each) => each.period === 'calendar-year' && (each.kind === 'deductible' || each.kind === 'limitation' || each.kind === 'out-of-pocket') && each.amount !== undefined)
  const read = anyField(known({
    year: year ? { start: '01-01' } : undefined, deductible, outOfPocket, maximums, noAnnualMaximum: unlimited === undefined ? undefined : true,
    classes: some(classes), frequencies: frequenciesOf(own, used),
  }))
  const authorized = statements.filter((each) => each.authorizationRequired === 'yes' && each.procedure !== undefined)
  for (const each of authorized) used.add(each.place)
  return known({
    benefits: read === undefined ? undefined : known({ ...read, asOf: frame.asOf }), used,
    authorizationRequiredFor: [...new Set(authorized.flatMap((each) => (each.procedure === undefined ? [] : [each.procedure.code])))],
  })
}

const totals: ReadonlySet<string> = new Set(['year', 'calendar-year'])

interface Amounts {
  readonly total?: BenefitStatement
  readonly remaining?: BenefitStatement
  readonly spent?: BenefitStatement
}

/** The one amount of each kind among statements of equal meaning; two different ones leave a choice and none is taken. */
function amountsOf(statements: readonly BenefitStatement[]): Amounts {
  const one = (wanted: (each: BenefitStatement) => boolean): BenefitStatement | undefined => {
    const found = statements.filter((each) => wanted(each) && each.amount !== undefined && each.amount >= 0)
    return new Set(found.map((each) => each.amount)).size === 1 ? found[0] : undefined
  }
  return known({
    total: one((each) => each.period !== undefined && totals.has(each.period)), remaining: one((each) => each.period === 'remaining'), spent: one((each) => each.period === 'used-this-year'),
  })
}

/** Limit and used amount; only what is left: the limit holds that and says so. */
function limitAndUsed({ total, remaining, spent }: Amounts): { limit: Cents; used?: Cents; remainingOnly?: true } | undefined {
  if (total?.amount !== undefined) {
    if (remaining?.amount !== undefined && remaining.amount <= total.amount) return { limit: total.amount, used: total.amount - remaining.amount }
    return spent?.amount === undefined ? { limit: total.amount } : { limit: total.amount, used: spent.amount }
  }
  return remaining?.amount === undefined ? undefined : { limit: remaining.amount, used: 0, remainingOnly: true }
}

function markUsed(amounts: Amounts, used: Set<string>): void {
  for (const each of [amounts.total, amounts.remaining, amounts.spent]) if (each !== undefined) used.add(each.place)
}

function individualAndFamily(statements: readonly BenefitStatement[], general: readonly string[], used: Set<string>): Benefits['deductible'] {
  const level = (wanted: string) => {
    for (const type of general) {
      const amounts = amountsOf(statements.filter((each) => each.level === wanted && each.serviceTypes.includes(type)))
      const read = limitAndUsed(amounts)
      if (read === undefined) continue
      markUsed(amounts, used)
      return read
    }
    return undefined
  }
  const individual = level('individual')
  const family = level('family')
  const remainingOnly = individual?.remainingOnly === true || family?.remainingOnly === true ? true : undefined
  return anyField(known({ individual: individual?.limit, individualUsed: individual?.used, family: family?.limit, familyUsed: family?.used, remainingOnly }))
}

/** Benefit maximums of a dental answer, one for each set of service types and period. */
function maximumsOf(statements: readonly BenefitStatement[], used: Set<string>): Benefits['maximums'] {
  const limits = statements.filter((each) => each.kind === 'limitation' && each.amount !== undefined && each.procedure === undefined && (each.level === undefined || each.level === 'individual'))
  const groups = [...new Set(limits.map((each) => [...each.serviceTypes].sort().join(' ')))]
  return some(groups.flatMap((group) => {
    const own = limits.filter((each) => [...each.serviceTypes].sort().join(' ') === group)
    const classes = classNames(own[0]?.serviceTypes ?? [])
    return (['year', 'lifetime'] as const).flatMap((period) => {
      const amounts = period === 'year' ? amountsOf(own) : lifetimeOf(own)
      const read = limitAndUsed(amounts)
      if (read === undefined) return []
      markUsed(amounts, used)
      return [known({ ...read, period, classes })]
    })
  }))
}

function lifetimeOf(statements: readonly BenefitStatement[]): Amounts {
  const renamed = statements.flatMap((each): BenefitStatement[] => (each.period === 'lifetime' ? [{ ...each, period: 'year' }] : each.period === 'lifetime-remaining' ? [{ ...each, period: 'remaining' }] : []))
  return amountsOf(renamed)
}

/** Class names of service types; dental care as a whole means every class. */
function classNames(types: readonly string[]): string[] | undefined {
  if (types.length === 0 || types.includes('35') || types.includes('30')) return undefined
  return types.map((type) => serviceType(type).name)
}

const monthsOf: Readonly<Record<string, number>> = { 'year': 12, 'calendar-year': 12, 'month': 1 }

/** Frequency limits named for one procedure; those for a whole service type stay statements, because their message narrows them. */
function frequenciesOf(statements: readonly BenefitStatement[], used: Set<string>): Benefits['frequencies'] {
  return some(statements.filter((each) => each.kind === 'limitation' && each.procedure !== undefined).flatMap((each) => {
    const delivery = each.deliveries[0]
    const count = delivery?.count ?? each.quantity?.count
    const period = delivery?.period ?? each.period
    const months = period === undefined ? undefined : monthsOf[period]
    if (count === undefined || months === undefined || !Number.isInteger(count) || count < 1 || each.procedure === undefined || each.deliveries.length > 1) return []
    const periods = delivery?.periods ?? 1
    if (!Number.isInteger(periods) || periods < 1) return []
    used.add(each.place)
    return [{ codes: [each.procedure.code], count, months: months * periods, rolling: period !== 'calendar-year', per: 'person' as const }]
  }))
}
