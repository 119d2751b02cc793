// The days the office works, as its record has them; they count before what the document of a case says of them.
import { type OfficeDays, officeDays as schema } from '@crossbill/api'
import type { Office } from '@crossbill/model'
import type { OfficeStore } from '../store/store.ts'

/** Nothing where nobody has said them. */
export async function officeDays(office: OfficeStore): Promise<OfficeDays> {
  const read = schema.safeParse((await office.office.read())?.document)
  return read.success ? read.data : {}
}

/** Each day once and in order; what is left out is not said any more. */
export function tidyDays({ workingDays, closedDays }: OfficeDays): OfficeDays {
  return { ...(workingDays !== undefined && { workingDays: inOrder(workingDays) }), ...(closedDays !== undefined && { closedDays: inOrder(closedDays) }) }
}

function inOrder<Day extends number | string>(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => (a < b ? -1 : 1))
}

/** The office of a case with the days of the office's own record. */
export function officeWithDays(of: Office, days: OfficeDays): Office {
  return { ...of, ...days }
}
