// Claims: what would be sent, and sending it. The answer to sending says what became of it, or that it waits.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { deliverAll } from '../../flow/deliver.ts'
import { lookAtCase } from '../../flow/look-at-case.ts'
import { previewClaim, sendClaim } from '../../flow/send-claim.ts'
import { traceOf } from '../../log.ts'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'

export function serveClaims(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.previewClaim,
    action: 'claim previewed',
    handle: async ({ office, params }) => previewClaim(context, office, params),
  })

  serve(app, context, {
    endpoint: endpoints.sendClaim,
    action: 'claim sent',
    handle: async ({ office, person, params, body }) => sendClaim(context, office, { ...params, version: body.version, person }),
    // The claim is kept and its job stands; trying at once only makes the receipt come sooner.
    afterwards: async (answer, { officeId, params }) => {
      await deliverAll(context, officeId).catch((trouble: unknown) => context.log.warn('delivery waits', traceOf(trouble)))
      const now = await context.store.inOffice(officeId, (office) => lookAtCase(context, office, params.caseId))
      return { ...answer, version: now.state.version, next: now.view.next.title }
    },
  })
}
