// Icons and small words of a standing; colour only where the claim would be held or a standing ends.
import type { CredentialingCell } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { type Icon, IconBan, IconCalendarDue, IconCheck, IconCircleHalf2, IconDoorExit, IconFileOff, IconHelpCircle, IconHourglass, IconMapPinOff } from '@tabler/icons-react'
import { sayDate } from '../words/dates.ts'

export const standingIcons: Readonly<Record<CredentialingCell['standing']['state'], Icon>> = {
  'in-network': IconCheck, enrolled: IconCheck, outside: IconCircleHalf2, 'in-process': IconHourglass, lapsed: IconCalendarDue, 'not-yet': IconCalendarDue,
  'opted-out': IconDoorExit, 'orders-only': IconFileOff, 'no-site': IconMapPinOff, none: IconBan, 'not-known': IconHelpCircle,
}

export type CellTone = 'plain' | 'attention' | 'stop'

export function toneOf({ standing, endsSoon }: CredentialingCell): CellTone {
  if (!standing.mayBill) return standing.state === 'not-known' ? 'attention' : 'stop'
  return endsSoon === undefined ? 'plain' : 'attention'
}

/** The second line of a cell: since when, until when, or from about when. */
export function whenOf({ standing, endsSoon }: CredentialingCell, today: CalendarDate): string {
  if (endsSoon !== undefined) return `ends ${sayDate(endsSoon, today)}`
  if (standing.expectedOn !== undefined) return `about ${sayDate(standing.expectedOn, today)}`
  if (!standing.mayBill && standing.to !== undefined) return `ended ${sayDate(standing.to, today)}`
  return standing.from === undefined ? '' : `since ${sayDate(standing.from, today)}`
}
