// Treatment planned over plans and years, and days tried; both only look, days are kept as facts of the case.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { type CaseNow, lookAtCase } from '../../flow/look-at-case.ts'
import { officeDays, officeWithDays } from '../../people/office-days.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'
import { planPageOf } from '../views/plan-views.ts'

export function servePlans(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.treatmentPlan,
    action: 'treatment plan viewed',
    handle: async ({ office, params, query }) => planPageOf(await withDays(context, office, params.caseId), { until: query.until }),
  })

  serve(app, context, {
    endpoint: endpoints.tryPlan,
    action: 'treatment days tried',
    handle: async ({ office, params, body }) => planPageOf(await withDays(context, office, params.caseId), body),
  })
}

/** The case as it stands, with the days the office works. */
async function withDays(context: Context, office: OfficeStore, caseId: string): Promise<CaseNow> {
  const now = await lookAtCase(context, office, caseId)
  return { ...now, state: { ...now.state, document: { ...now.state.document, office: officeWithDays(now.state.document.office, await officeDays(office)) } } }
}
