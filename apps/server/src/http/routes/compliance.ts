// The office's compliance report of overrides.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'
import { complianceReport } from '../views/compliance-views.ts'

export function serveCompliance(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.compliance,
    action: 'compliance report viewed',
    handle: async ({ office, query }) => complianceReport(office, { ...query, today: context.clock.today() }),
  })
}
