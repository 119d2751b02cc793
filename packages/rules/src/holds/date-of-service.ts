// The date of service is the day it was done: not in the future, and the day of the note (CMP-07).
import { daysBetween } from '@crossbill/model'
import { dayOf, isDone, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords } from './words.ts'

export const dateOfService: HoldRule = {
  id: 'CMP-07',
  sentence: 'A claim carries the day the service was done, the same day as its note.',
  source: { kind: 'guidance', citation: 'American Dental Association, statement on veracity, as cited in row CMP-07 of the coordination reference; details general knowledge', readOn: '2026-11-23' },
  codes: ['HOLD-DATE-DIFFERS-FROM-NOTE', 'HOLD-SERVICE-NOT-DONE'],
  overridableBy: [],
  check(facts) {
    const { asOf, chart } = facts.document
    return facts.services.flatMap((service): FoundHold[] => {
      const day = dayOf(service)
      if (day === undefined) return [{ code: 'HOLD-SERVICE-NOT-DONE', title: 'The day of the visit is not known', why: 'A claim carries the day the service was done.', remedy: 'Enter the day once it is done.', serviceIds: [service.id] }]
      if (!isDone(service, asOf)) return [{ code: 'HOLD-SERVICE-NOT-DONE', title: `The visit is on ${dayWords(day, asOf)}`, why: 'A claim goes out after the service is done.', remedy: `Send it on ${dayWords(day, asOf)} or later.`, serviceIds: [service.id] }]
      const days = (chart?.notes ?? []).map((each) => each.dateOfService)
      if (days.length === 0 || [day, service.dateStarted, service.dateCompleted].some((each) => each !== undefined && days.includes(each))) return []
      const nearest = [...days].sort((a, b) => Math.abs(daysBetween(a, day)) - Math.abs(daysBetween(b, day)))[0] ?? day
      return [{ code: 'HOLD-DATE-DIFFERS-FROM-NOTE', title: `The claim says ${dayWords(day, asOf)}, the note ${dayWords(nearest, asOf)}`, why: 'No note has the day of the claim.', remedy: 'Which day was the visit? Correct the claim, or write the note of that day.', serviceIds: [service.id] }]
    })
  },
}
