// All endpoints of the contract, by subject. Nothing else serves /api; one that is missing stops the start.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { serveCaseChanges } from './routes/case-changes.ts'
import { serveCases } from './routes/cases.ts'
import { serveClaims } from './routes/claims.ts'
import { serveCodes } from './routes/codes.ts'
import { serveCompliance } from './routes/compliance.ts'
import { serveDeviations } from './routes/deviations.ts'
import { serveDocuments } from './routes/documents.ts'
import { serveDesk } from './routes/desk.ts'
import { serveFiles } from './routes/files.ts'
import { serveInsight } from './routes/insight.ts'
import { serveOffice } from './routes/office.ts'
import { servePeople } from './routes/people.ts'
import { serveCredentialing } from './routes/credentialing.ts'
import { serveDemonstration } from './routes/demonstration.ts'
import { serveNotes } from './routes/notes.ts'
import { serveNoteTexts } from './routes/note-texts.ts'
import { servePlans } from './routes/plans.ts'
import { serveRemittances } from './routes/remittances.ts'
import { serveSignIn } from './routes/sign-in.ts'

export async function serveEndpoints(app: FastifyInstance, context: Context): Promise<void> {
  const served = new Set<string>()
  app.addHook('onRoute', (route) => void [route.method].flat().forEach((method) => served.add(`${method} ${route.url}`)))
  for (const serve of [serveSignIn, serveCases, serveCaseChanges, serveNotes, serveNoteTexts, servePlans, serveCodes, serveCompliance, serveDeviations, serveDocuments, serveClaims, serveFiles, serveRemittances, serveDesk, serveOffice, servePeople, serveCredentialing, serveInsight, serveDemonstration]) serve(app, context)
  const missing = Object.values(endpoints).filter((each) => !served.has(`${each.method} ${each.path}`))
  if (missing.length > 0) throw new Error(`not served: ${missing.map((each) => `${each.method} ${each.path}`).join(', ')}`)
}
