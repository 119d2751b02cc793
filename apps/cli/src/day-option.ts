// Days given as options of a command, and today where none is given.
import { type CalendarDate, isCalendarDate } from '@crossbill/model'
import { exit, harmless, Refusal } from './terminal.ts'

/** The day given with an option; one that no calendar has ends the command. `option` is named as typed, for example `--date`. */
export function dayOf(option: string, given: string): CalendarDate {
  if (isCalendarDate(given)) return given
  throw new Refusal(exit.usage, `${option} ${harmless(given.slice(0, 20))} is not a date of the calendar; write it as YYYY-MM-DD.`)
}

/** Today by the clock of this computer, in world time. */
export function today(): CalendarDate {
  return new Date().toISOString().slice(0, 10)
}
