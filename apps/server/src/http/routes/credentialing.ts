// Credentialing: the page for a day, and what a manager records; open cases of the dentist are decided anew.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { spreadProvider } from '../../flow/spread-provider.ts'
import { officeProviders } from '../../people/providers.ts'
import type { OfficeStore } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notFound, Refused } from '../refused.ts'
import { serve } from '../register.ts'
import { credentialingOf } from '../views/credentialing-views.ts'

/** Cases decided anew before the answer; more follow in the background. */
const atOnce = 20

export function serveCredentialing(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.credentialing,
    action: 'credentialing viewed',
    handle: async ({ office, query }) => {
      const today = context.clock.today()
      return credentialingOf(office, { today, on: query.on ?? today })
    },
  })

  serve(app, context, {
    endpoint: endpoints.setCredential,
    action: 'standing recorded',
    handle: async ({ office, params, body }) => {
      await findProvider(office, params.providerId)
      const { from, to } = body.credential
      if (from !== undefined && to !== undefined && to < from) throw new Refused(422, { code: 'STANDING-DATES', message: 'The last day is before the first.', remedy: 'Correct one of the two days.', place: 'to' })
      await office.office.setCredential({ providerId: params.providerId, payerId: params.payerId, from: context.clock.today(), body: { ...body.credential, payerId: params.payerId } })
      await office.jobs.add('spread-provider', { providerId: params.providerId })
      return { recomputed: 0, waiting: 0 }
    },
    afterwards: (_answer, { officeId, params, person }) => spreadProvider(context, officeId, { providerId: params.providerId, by: person.name, atOnce }),
  })

  serve(app, context, {
    endpoint: endpoints.setProviderPapers,
    action: 'papers recorded',
    handle: async ({ office, params, body }) => {
      const { id, credentials: _, ...kept } = await findProvider(office, params.providerId)
      await office.office.setProvider({ id, body: { id, ...kept, ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) } })
      await office.jobs.add('spread-provider', { providerId: id })
      return { recomputed: 0, waiting: 0 }
    },
    afterwards: (_answer, { officeId, params, person }) => spreadProvider(context, officeId, { providerId: params.providerId, by: person.name, atOnce }),
  })
}

async function findProvider(office: OfficeStore, id: string) {
  const found = (await officeProviders(office)).find((each) => each.id === id)
  if (found === undefined) throw notFound()
  return found
}
