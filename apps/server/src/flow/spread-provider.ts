// What the office recorded of a dentist, brought into the open cases of that dentist: a dated event each, decided anew.
import type { Context } from '../http/context.ts'
import { officeProviders, withOfficeRecords } from '../people/providers.ts'
import { lookAtCase } from './look-at-case.ts'
import { program, record } from './record.ts'

export interface Spread {
  recomputed: number
  waiting: number
}

/** Each case is a transaction of its own. At most `atOnce` now; what waits is for the job that was asked for. */
export async function spreadProvider(context: Context, officeId: string, wanted: { providerId: string; by?: string; atOnce?: number }): Promise<Spread> {
  const cases = await context.store.inOffice(officeId, (office) => office.cases.openOfProvider(wanted.providerId))
  const now = cases.slice(0, wanted.atOnce ?? cases.length)
  let recomputed = 0
  for (const caseId of now) if (await spreadTo(context, officeId, { caseId, by: wanted.by ?? program })) recomputed += 1
  return { recomputed, waiting: cases.length - now.length }
}

// A case that has it already is left alone, so the job after a first round changes nothing twice.
async function spreadTo(context: Context, officeId: string, { caseId, by }: { caseId: string; by: string }): Promise<boolean> {
  return context.store.inOffice(officeId, async (office) => {
    const { state } = await lookAtCase(context, office, caseId)
    const document = withOfficeRecords(state.document, await officeProviders(office))
    const changed = document.providers.flatMap((each, index) => (JSON.stringify(each) === JSON.stringify(state.document.providers[index]) ? [] : [`providers[${each.id}]`]))
    if (changed.length === 0) return false
    await record(context, office, { caseId, by, events: [{ kind: 'facts-changed', document, changed }] })
    return true
  })
}
