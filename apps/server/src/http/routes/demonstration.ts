// Lets the invented payers of the demonstration office answer, so that a whole journey can be seen without files made by
// hand. Every other office answers as if this did not exist.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { answerClaims } from '../../demonstration/answer-claims.ts'
import { collect } from '../../flow/collect.ts'
import type { Context } from '../context.ts'
import { notFound } from '../refused.ts'
import { serve } from '../register.ts'

export function serveDemonstration(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.demonstrationAnswers,
    action: 'invented payers asked',
    handle: async ({ office }) => {
      const put = context.demonstrationInbox
      if (put === undefined || office.officeId !== context.demonstrationOffice) throw notFound()
      const files = await answerClaims(context, office)
      for (const file of files) await put(file)
      return { answered: files.map((file) => file.says), received: [] }
    },
    afterwards: async (answer, { officeId }) => ({ ...answer, received: (await collect(context, officeId)).received }),
  })
}
