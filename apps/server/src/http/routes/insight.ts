// Outcomes, and whether medical billing is worth it for this office.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'
import { outcomesOfOffice, worthOf, worthOfOffice } from '../views/insight-views.ts'

export function serveInsight(app: FastifyInstance, context: Context): void {
  serve(app, context, { endpoint: endpoints.outcomes, action: 'outcomes viewed', handle: ({ office, query }) => outcomesOfOffice(context, office, query) })
  serve(app, context, { endpoint: endpoints.worth, action: 'worth of medical billing viewed', handle: ({ office }) => worthOfOffice(context, office) })
  serve(app, context, { endpoint: endpoints.tryWorth, action: 'worth of medical billing tried', handle: ({ body }) => Promise.resolve({ worth: worthOf(body.inputs) }) })
}
