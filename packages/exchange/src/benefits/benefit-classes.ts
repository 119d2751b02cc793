// How classes of services are paid, from statements by service type: covered, percentage, copay, deductible, authorization.
import type { BenefitClass } from '@crossbill/model'
import { known } from '../wire/known.ts'
import type { BenefitStatement } from './benefit-statement.ts'
import { serviceType } from './service-types.table.ts'

/** Classes whose procedure codes are known, narrow ones first; one with two different answers for a field leaves that field out. */
export function benefitClasses(statements: readonly BenefitStatement[], side: 'dental' | 'medical', used: Set<string>): BenefitClass[] {
  const wide = side === 'dental' ? '35' : '30'
  const general = side === 'dental' && statements.some((each) => each.serviceTypes.includes('30') && each.kind === 'coinsurance') && !statements.some((each) => each.serviceTypes.includes('35') && each.kind === 'coinsurance') ? '30' : wide
  const types = [...new Set(statements.flatMap((each) => each.serviceTypes))].filter((type) => serviceType(type).codes !== undefined && (serviceType(type).codes?.[0] !== '*' || type === general) && fits(type, side))
  const ordered = [...types.filter((type) => type !== general), ...types.filter((type) => type === general)]
  const classes = ordered.map((type) => classOf(type, statements.filter((each) => each.procedure === undefined && each.serviceTypes.includes(type)), used))
  return classes.filter((each) => Object.keys(each).length > 2)
}

function fits(type: string, side: 'dental' | 'medical'): boolean {
  const own = serviceType(type).side
  return own === side || own === 'either'
}

function classOf(type: string, statements: readonly BenefitStatement[], used: Set<string>): BenefitClass {
  const { name, codes = [] } = serviceType(type)
  const one = <T>(kind: BenefitStatement['kind'], value: (each: BenefitStatement) => T | undefined): T | undefined => {
    const found = statements.filter((each) => each.kind === kind && value(each) !== undefined && (each.level === undefined || each.level === 'individual'))
    const values = new Set(found.map(value))
    if (values.size !== 1) return undefined
    for (const each of found) used.add(each.place)
    return [...values][0]
  }
  const patientPercent = one('coinsurance', (each) => each.patientPercent)
  const deductible = serviceType(type).codes?.[0] === '*' ? undefined : one('deductible', (each) => (each.period === 'remaining' || each.period === 'used-this-year' ? undefined : each.amount))
  return known({
    name, codes: [...codes], covered: coveredOf(statements, used), percent: patientPercent === undefined ? undefined : Math.round((100 - patientPercent) * 100) / 100,
    copay: one('copay', (each) => (each.amount !== undefined && each.amount >= 0 ? each.amount : undefined)),
    deductibleApplies: deductible === undefined ? undefined : deductible > 0,
    authorizationRequired: statements.some((each) => each.authorizationRequired === 'yes') ? true : undefined,
  })
}

/** Covered, or not; both said at once is neither. */
function coveredOf(statements: readonly BenefitStatement[], used: Set<string>): boolean | undefined {
  const yes = statements.filter((each) => each.kind === 'active')
  const no = statements.filter((each) => each.kind === 'not-covered' || each.kind === 'inactive')
  if ((yes.length > 0) === (no.length > 0)) return undefined
  for (const each of [...yes, ...no]) used.add(each.place)
  return yes.length > 0
}
