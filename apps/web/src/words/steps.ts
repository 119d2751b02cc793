// The words on the button of a next step, and what a date means for it.
import type { EndpointName } from '@crossbill/api'
import type { CalendarDate, NextStep, Role } from '@crossbill/model'
import { addDays, daysBetween } from '@crossbill/model'
import { sayDate, sayDays, sayFullDate } from './dates.ts'
import { capital, count } from './names.ts'
import { mayUse } from './roles.ts'

type Kind = NextStep['kind']

export const stepButtons: Readonly<Record<Kind, string>> = {
  ask: 'Answer the questions', document: 'Open the note', authorize: 'Record the authorization', send: 'Check and send', wait: 'Look at the claim',
  'ask-status': 'Look at the claim', correct: 'Correct the facts', appeal: 'Record the appeal', match: 'Match the answer', post: 'Post the answer',
  'bill-patient': 'Bill the patient', refund: 'Look at the ledger', settled: 'Open the case',
}

export const kindWords: Readonly<Record<Kind, string>> = {
  ask: 'Facts to ask', document: 'Notes and documents', authorize: 'Authorizations', send: 'Claims to send', wait: 'Waiting for an answer',
  'ask-status': 'No answer yet', correct: 'Claims to correct', appeal: 'Appeals', match: 'Answers to match', post: 'Answers to post',
  'bill-patient': 'Patients to bill', refund: 'Refunds', settled: 'Settled',
}

/** `Due today.` and, where a payer or the law gives a last day, `Filing limit May 19, 2027 (177 days).` */
export function sayDue(next: NextStep, today: CalendarDate): string {
  if (next.kind === 'settled') return ''
  const days = sayDays(next.due, today)
  const due = days.endsWith('late') ? `Due ${sayDate(next.due, today)}, ${days}.` : days === 'today' || days === 'tomorrow' ? `Due ${days}.` : `Due ${sayDate(next.due, today)}, in ${days}.`
  if (next.limit === undefined) return due
  const left = daysBetween(today, next.limit.date)
  return `${due} ${capital(next.limit.what)}: ${sayFullDate(next.limit.date)} (${left < 0 ? `${count(-left, 'day')} past` : count(left, 'day')}).`
}

/**
 * The last day a step may be put off to: seven days before the payer's or the law's last day.
 * Inside those seven days only tomorrow is left, as long as it is before the last day itself.
 */
export function lastSnooze(next: NextStep, today: CalendarDate): { readonly until: CalendarDate | undefined; readonly onlyTomorrow: boolean } {
  if (next.limit === undefined) return { until: undefined, onlyTomorrow: false }
  const week = addDays(next.limit.date, -7)
  return week > addDays(today, 1) ? { until: week, onlyTomorrow: false } : { until: addDays(today, 1), onlyTomorrow: true }
}

/** The endpoint a step is done with; a role that may not use it is told who can. */
const stepEndpoints: Readonly<Record<Kind, EndpointName>> = {
  ask: 'answerNeeds', document: 'casePage', authorize: 'recordAuthorization', send: 'sendClaim', wait: 'casePage', 'ask-status': 'casePage', correct: 'answerNeeds',
  appeal: 'recordAppeal', match: 'matchRemittance', post: 'matchRemittance', 'bill-patient': 'billPatient', refund: 'casePage', settled: 'casePage',
}

export function mayDo(kind: Kind, role: Role): boolean {
  return mayUse(role, stepEndpoints[kind])
}
