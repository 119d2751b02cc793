// Frequency limits (BEN-06) and whose history counts when there are two plans (BEN-19).
import { addDays, addMonths, type Benefits, type CalendarDate, type frequencyLimit, matchesCode } from '@crossbill/model'
import type { z } from 'zod'
import type { FailedCheck } from './checks.ts'
import type { Question } from './question.ts'
import { incurredOn, nextYearStart, yearStartOn } from './years.ts'

type FrequencyLimit = z.infer<typeof frequencyLimit>

interface Received {
  readonly code: string
  readonly date: CalendarDate
  readonly tooth?: string | undefined
  readonly area?: string | undefined
  readonly paidBy?: readonly string[] | undefined
  readonly units: number
  /** A line of this case, not yet in anyone’s count. */
  readonly planned: boolean
}

/** The limit this line would go beyond, if one. */
export function frequencyFailure(question: Question, benefits: Benefits | undefined): FailedCheck | undefined {
  for (const limit of benefits?.frequencies ?? []) {
    if (!question.codes.some((code) => matchesCode(limit.codes, code))) continue
    const before = countBefore(question, benefits, limit)
    if (before + (question.service.units ?? 1) > limit.count) return { rule: 'BEN-06', text: `The plan pays it ${limit.count} times ${windowWords(limit)}; ${before} are used.` }
  }
  return undefined
}

function windowWords(limit: FrequencyLimit): string {
  const per = limit.per === 'person' ? '' : ` per ${limit.per}`
  return limit.rolling || limit.months !== 12 ? `in ${limit.months} months${per}` : `in a benefit year${per}`
}

function countBefore(question: Question, benefits: Benefits | undefined, limit: FrequencyLimit): number {
  const window = windowOf(question, benefits, limit)
  const past = [...historyOf(question), ...earlierLines(question)].filter(
    (each) =>
      matchesCode(limit.codes, each.code) && each.date >= window.from && each.date <= window.to && samePlace(limit, question, each) &&
      (limit.history !== 'own-paid' || (each.paidBy ?? []).includes(question.coverage.id)),
  )
  const history = past.filter((each) => !each.planned).reduce((sum, each) => sum + each.units, 0)
  const planned = past.filter((each) => each.planned).reduce((sum, each) => sum + each.units, 0)
  const told = (benefits?.asOf ?? question.estimating.document.asOf) >= window.from ? usedByWord(question, limit, history) : 0
  return Math.max(history, told) + planned
}

/** What the plan said is used; where neither it nor the history tells, both ends are tried. The plan may count other offices’ work too. */
function usedByWord(question: Question, limit: FrequencyLimit, history: number): number {
  if (limit.used !== undefined) return limit.used
  const { coverage, estimating, place } = question
  if (history > 0 || limit.per !== 'person' || estimating.document.pastServices !== undefined || estimating.answered.has(coverage.id)) return 0
  const index = (coverage.benefits?.frequencies ?? []).indexOf(limit)
  const name = estimating.unknowns.ask({
    key: `frequency:${coverage.id}:${limit.codes.join(' ')}`, fact: `${place}.benefits.frequencies[${index}].used`, rule: 'BEN-06', onlyIfItMatters: true,
    choices: [{ name: 'unused', says: 'The plan’s limit on how often it pays is not used yet.' }, { name: 'used', says: 'The plan’s limit on how often it pays is used up.' }],
  })
  return name === 'used' ? limit.count : 0
}

/** A rolling window ends on the day; a benefit-year window covers as many whole years as the months say. */
function windowOf(question: Question, benefits: Benefits | undefined, limit: FrequencyLimit): { from: CalendarDate; to: CalendarDate } {
  const { incurred } = question
  if (limit.per === 'day') return { from: incurred, to: incurred }
  if (limit.rolling) return { from: addDays(addMonths(incurred, -limit.months), 1), to: incurred }
  const start = yearStartOn(incurred, benefits)
  return { from: addMonths(start, -12 * (Math.max(1, Math.round(limit.months / 12)) - 1)), to: addDays(nextYearStart(start), -1) }
}

function historyOf(question: Question): Received[] {
  return (question.estimating.document.pastServices ?? []).map((past) => ({ ...past, units: 1, planned: false }))
}

/** Lines of this case before the asked one also use the limit; paid by every plan as far as we know. */
function earlierLines(question: Question): Received[] {
  const { document } = question.estimating
  const services = document.plan.services
  const upTo = services.findIndex((each) => each.id === question.service.id)
  return services.slice(0, Math.max(0, upTo)).map((each) => ({
    code: each.code, date: incurredOn(each, question.coverage, document.asOf), tooth: each.tooth, area: each.area, units: each.units ?? 1, paidBy: [question.coverage.id], planned: true,
  }))
}

function samePlace(limit: FrequencyLimit, question: Question, past: Received): boolean {
  switch (limit.per) {
    case 'person':
    case 'day':
      return true
    case 'tooth':
      return past.tooth === question.service.tooth
    case 'quadrant':
    case 'arch':
      return past.area === question.service.area
  }
}
