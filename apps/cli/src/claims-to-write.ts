// The document `crossbill x12 write` takes: who sends to whom, numbers, the moment, and claims.
import { claim } from '@crossbill/model'
import { z } from 'zod'

/** All but the claims: the first line of JSON lines. */
export const claimsHead = z.object({
  sender: z.object({ id: z.string().min(1), qualifier: z.string().optional(), name: z.string().min(1), contactName: z.string().optional(), phone: z.string().optional(), email: z.string().optional() }),
  receiver: z.object({ id: z.string().min(1), qualifier: z.string().optional(), name: z.string().min(1) }),
  controlNumbers: z.object({ interchange: z.int().min(1), group: z.int().min(1), transaction: z.int().min(1) }),
  at: z.object({ date: z.string(), time: z.string() }),
  usage: z.enum(['production', 'test']),
})

/** The whole as one document. */
export const claimsToWrite = claimsHead.extend({ claims: z.array(claim).min(1) })
