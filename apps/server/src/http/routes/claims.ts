// Claims: what would be sent, and sending it. The answer to sending says what became of it, or that it waits.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { correctClaim, previewCorrection } from '../../flow/correct-claim.ts'
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
    afterwards: (answer, { officeId, params }) => deliverNow(context, answer, { officeId, caseId: params.caseId }),
  })

  serve(app, context, {
    endpoint: endpoints.previewCorrection,
    action: 'correction previewed',
    handle: async ({ office, params, query }) => previewCorrection(context, office, { ...params, as: query.as ?? 'correction' }),
  })

  serve(app, context, {
    endpoint: endpoints.correctClaim,
    action: 'claim corrected',
    handle: async ({ office, person, params, body }) => correctClaim(context, office, { ...params, as: 'correction', version: body.version, person }),
    afterwards: (answer, { officeId, params }) => deliverNow(context, answer, { officeId, caseId: params.caseId }),
  })

  serve(app, context, {
    endpoint: endpoints.voidClaim,
    action: 'claim voided',
    handle: async ({ office, person, params, body }) => correctClaim(context, office, { ...params, as: 'void', version: body.version, person, reason: body.reason }),
    afterwards: (answer, { officeId, params }) => deliverNow(context, answer, { officeId, caseId: params.caseId }),
  })
}

// The claim is kept and its job stands; trying at once only makes the receipt come sooner.
async function deliverNow<A extends { version: number; next: string }>(context: Context, answer: A, at: { officeId: string; caseId: string }): Promise<A> {
  await deliverAll(context, at.officeId).catch((trouble: unknown) => context.log.warn('delivery waits', traceOf(trouble)))
  const now = await context.store.inOffice(at.officeId, (office) => lookAtCase(context, office, at.caseId))
  return { ...answer, version: now.state.version, next: now.view.next.title }
}
