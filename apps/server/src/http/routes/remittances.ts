// Remittances: the list, one claim by claim, and matching by hand what fits no claim of ours.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { detachUnmatched, matchUnmatched } from '../../flow/post-claim.ts'
import type { Context } from '../context.ts'
import { notFound } from '../refused.ts'
import { serve } from '../register.ts'
import { remittancePageOf, remittanceRowOf, unmatchedViews } from '../views/remittance-views.ts'

export function serveRemittances(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.remittances,
    action: 'remittances listed',
    handle: async ({ office }) => ({ rows: (await office.remittances.list()).map(remittanceRowOf), unmatched: await unmatchedViews(office) }),
  })

  serve(app, context, {
    endpoint: endpoints.remittance,
    action: 'remittance viewed',
    handle: async ({ office, params }) => {
      const found = await office.remittances.find(params.id)
      if (found === undefined) throw notFound()
      return remittancePageOf(context, office, found)
    },
  })

  serve(app, context, {
    endpoint: endpoints.matchRemittance,
    action: 'remittance claim matched',
    handle: async ({ office, person, params, body }) => matchUnmatched(context, office, { id: params.id, claimId: body.claimId, person }),
  })

  serve(app, context, {
    endpoint: endpoints.detachRemittance,
    action: 'remittance claim detached',
    handle: async ({ office, person, params, body }) => detachUnmatched(office, { id: params.id, reason: body.reason, at: context.clock.now(), person }),
  })

  serve(app, context, {
    endpoint: endpoints.settleRemittance,
    action: 'remittance settled by hand',
    handle: async ({ office, person, params, body }) => {
      const found = await office.remittances.find(params.id)
      if (found === undefined) throw notFound()
      await office.remarks.add({ remittanceId: params.id }, { by: person.name, at: context.clock.now(), text: body.reason })
      await office.queue.close({ remittanceId: params.id })
      return { settled: true as const }
    },
  })
}
