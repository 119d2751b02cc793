// All endpoints of the contract, by subject. Nothing else serves /api.
import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { serveSignIn } from './routes/sign-in.ts'

export async function serveEndpoints(app: FastifyInstance, context: Context): Promise<void> {
  serveSignIn(app, context)
}
