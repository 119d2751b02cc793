// The queue, the patient's page, approvals, and the audit log.
import { endpoints } from '@crossbill/api'
import { billedBefore } from '@crossbill/claims'
import { patientPage } from '@crossbill/explain'
import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '../../flow/look-at-case.ts'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'
import { approvalsOf } from '../views/approval-views.ts'
import { patientView } from '../views/patient-views.ts'
import { queueOf } from '../views/queue-views.ts'

const auditPage = 200

export function serveDesk(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.queue,
    action: 'queue viewed',
    handle: async ({ office, person, query }) => queueOf(context, office, { owner: query.owner ?? 'everyone', person }),
  })

  serve(app, context, {
    endpoint: endpoints.patientPage,
    action: 'patient page viewed',
    handle: async ({ office, params, query }) => {
      const { state, decision } = await lookAtCase(context, office, params.caseId)
      const language = query.language ?? state.document.patient.language ?? 'en'
      const answered = new Set(billedBefore(state).posted.map((each) => each.coverageId))
      const sent = new Set(state.claims.flatMap((each) => (each.sent === undefined ? [] : [each.coverageId])))
      return patientView(state.document, patientPage(state.document, decision, { language, preparedOn: context.clock.today(), done: { sent, answered } }))
    },
  })

  serve(app, context, {
    endpoint: endpoints.approvals,
    action: 'approvals listed',
    handle: async ({ office }) => approvalsOf(office),
  })

  serve(app, context, {
    endpoint: endpoints.audit,
    action: 'audit log viewed',
    handle: async ({ office, person, query }) => {
      await office.audit.add({ person, action: 'audit log viewed', object: '/api/audit' })
      const checked = query.whole === 'yes' ? ('whole' as const) : ('newest' as const)
      return { entries: await office.audit.list(auditPage, query.before), ...(await office.audit.verify(checked)), checked }
    },
  })
}
