// How an endpoint is described: one definition gives the policy, the validation, the OpenAPI page and the web app's types.
import { type Role, role } from '@crossbill/model'
import { z } from 'zod'

export const everyone: readonly Role[] = role.options

export interface Endpoint<Params extends z.ZodType = z.ZodType, Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with `:name` parameters; never a patient's name or number of the outside world in it. */
  readonly path: string
  /** Roles that may use it; `public` needs no sign-in. */
  readonly allow: readonly Role[] | 'public'
  /** One sentence for the OpenAPI page. */
  readonly summary: string
  /** Whether the call shows or changes patient data, and so stands in the audit log. */
  readonly patientData: 'none' | 'view' | 'change'
  readonly params?: Params
  readonly query?: Query
  /** JSON body; `files` bodies are multipart and described in words. */
  readonly body?: Body
  readonly files?: string
  readonly answer: Answer
}

/** Keeps the exact types of a definition. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(definition: Endpoint<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return definition
}

/** Every refusal has this shape. */
export const refusal = z.object({
  code: z.string(),
  /** What is wrong, in one sentence; never patient data. */
  message: z.string(),
  /** What to do. */
  remedy: z.string(),
  place: z.string().optional(),
  findings: z.array(z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'note']), place: z.string(), what: z.string(), remedy: z.string(), rule: z.string().optional() })).optional(),
})
export type Refusal = z.infer<typeof refusal>
