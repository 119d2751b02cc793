// Snooze, assign and comment on a case, with a receipt in words; a refusal stays where the command was given.
import type { CalendarDate } from '@crossbill/model'
import { notifications } from '@mantine/notifications'
import { Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { sayDeadline } from '../words/dates.ts'

/** Shows what was kept. */
export function receipt(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 6_000, closeButtonProps: { 'aria-label': 'Close' } })
}

export function useCaseCommands() {
  const { today } = useSignedIn()
  const snooze = useChange('snooze')
  const assign = useChange('assign')
  const comment = useChange('comment')
  const error = snooze.error ?? assign.error
  return {
    snooze: (caseId: string, until: CalendarDate) => snooze.mutate({ params: { caseId }, body: { until } }, { onSuccess: () => receipt(`Snoozed until ${sayDeadline(until, today)}. It comes back by itself.`) }),
    assign: (caseId: string, to: string, name: string) => assign.mutate({ params: { caseId }, body: { to } }, { onSuccess: () => receipt(`Assigned to ${name}.`) }),
    comment: (caseId: string, text: string, after: () => void) => comment.mutate({ params: { caseId }, body: { text } }, { onSuccess: () => { receipt('Comment kept.'); after() } }),
    snoozing: snooze.isPending,
    assigning: assign.isPending,
    commenting: comment.isPending,
    /** The case the refused command was for. */
    refusedCase: snooze.error === null ? assign.variables?.params.caseId : snooze.variables?.params.caseId,
    refusal: error instanceof Refused ? error.refusal : undefined,
    commentRefusal: comment.error instanceof Refused ? comment.error.refusal : undefined,
  }
}
