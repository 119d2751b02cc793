// Sums over the practice: outcomes, and whether medical billing is worth it, from the figures kept with each case.
import { inputsFromHistory, type MeasuredCase, measuredCase, outcomesOf, readinessOf, weighWorth } from '@crossbill/insight'
import { addDays, type CalendarDate } from '@crossbill/model'
import { bringUpToDate } from '../../flow/record.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { EndpointAnswer } from './answers.ts'
import { credentialingOf } from './credentialing-views.ts'

const usualSpan = 364

/** Figures of all cases. A case whose figures an older program kept is computed anew, once. */
async function measuredCases(context: Context, office: OfficeStore): Promise<MeasuredCase[]> {
  const kept = await office.cases.measured()
  const old = kept.filter((each) => !measuredCase.safeParse(each.measured).success)
  for (const { caseId } of old) await bringUpToDate(context, office, caseId)
  const rows = old.length === 0 ? kept : await office.cases.measured()
  return rows.map((each) => measuredCase.parse(each.measured))
}

/** Outcomes of the cases opened in the days asked; without days, of the last year. */
export async function outcomesOfOffice(context: Context, office: OfficeStore, asked: { from?: CalendarDate | undefined; to?: CalendarDate | undefined }): Promise<EndpointAnswer<'outcomes'>> {
  const to = asked.to ?? context.clock.today()
  const outcomes = outcomesOf(await measuredCases(context, office), { from: asked.from ?? addDays(to, -usualSpan), to })
  return { ...outcomes, byPayer: [...outcomes.byPayer], byPathway: [...outcomes.byPathway] }
}

/** The practice's own inputs with the answer they give, and how ready the office is. */
export async function worthOfOffice(context: Context, office: OfficeStore): Promise<EndpointAnswer<'worth'>> {
  const today = context.clock.today()
  const cases = await measuredCases(context, office)
  const inputs = inputsFromHistory(cases, today)
  const { providers, payers, cells } = await credentialingOf(office, { today, on: today })
  const medical = new Set(payers.filter((each) => each.side === 'medical').map((each) => each.id))
  const may = providers.filter((provider) => cells.some((each) => each.providerId === provider.id && medical.has(each.payerId) && each.standing.mayBill)).length
  return { inputs, worth: worthOf(inputs), readiness: readinessOf(cases, { may, all: providers.length }).map((each) => ({ ...each })) }
}

/** The answer as the contract says it. */
export function worthOf(inputs: Parameters<typeof weighWorth>[0]): EndpointAnswer<'tryWorth'>['worth'] {
  const { options, curve, movers, steps, ...rest } = weighWorth(inputs)
  return { ...rest, options: [...options], curve: [...curve], movers: [...movers], steps: [...steps] }
}
