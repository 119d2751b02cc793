// The office's own settings, changed by a manager; who changed which of them stands in the audit log.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { officeDays, tidyDays } from '../../people/office-days.ts'
import type { Context } from '../context.ts'
import { serve } from '../register.ts'

export function serveOffice(app: FastifyInstance, context: Context): void {
  serve(app, context, { endpoint: endpoints.officeDays, action: 'office days viewed', handle: async ({ office }) => officeDays(office) })

  serve(app, context, {
    endpoint: endpoints.setOfficeDays,
    action: 'office days changed',
    handle: async ({ office, person, body }) => {
      const before = await officeDays(office)
      const kept = tidyDays(body)
      await office.office.setDays(kept)
      const changed = (['workingDays', 'closedDays'] as const).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(kept[key]))
      await office.audit.add({ person, action: `office days changed: ${changed.join(', ') || 'nothing'}`, object: 'office' })
      return kept
    },
  })
}
