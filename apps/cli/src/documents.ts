// Every document the command line prints with --json, with the schema that is published under docs/schema.
import { calculationResult, caseDocument, coordinationDecision, finding, routeEstimate, serviceOrder, storyStrength, treatmentSchedule } from '@crossbill/model'
import { z } from 'zod'
import { claimsToWrite } from './claims-to-write.ts'

const place = z.object({
  interchange: z.int(), group: z.int(), transaction: z.int(), segmentIndex: z.int(), segmentInTransaction: z.int(), segmentId: z.string(), missing: z.string().optional(), loop: z.string(),
  element: z.int().optional(), component: z.int().optional(), repetition: z.int().optional(), offset: z.int(),
})

/** One line of `crossbill x12 check --json`. */
export const x12CheckDocument = z.object({
  file: z.string(),
  verdict: z.enum(['valid', 'malformed', 'unreadable']),
  transactions: z.array(z.object({ kind: z.string(), guide: z.string(), controlNumber: z.string(), segments: z.int(), errors: z.int(), warnings: z.int() })),
  findings: z.array(z.object({
    code: z.string(), level: z.int().min(1).max(5), severity: z.enum(['error', 'warning']), place, message: z.string(), remedy: z.string(),
    ack: z.object({ ik3: z.string().optional(), ik4: z.string().optional(), ik5: z.string().optional(), ak9: z.string().optional(), ta1: z.string().optional() }).optional(),
  })),
  /** Findings beyond the bound, counted but not shown. */
  findingsLeftOut: z.int().optional(),
  trouble: z.string().optional(),
})

/** Schemas by the name `crossbill schema NAME` takes. */
export const documents: Readonly<Record<string, { readonly schema: z.ZodType; readonly says: string }>> = {
  case: { schema: caseDocument, says: 'a case document, the input of coordinate, order, estimate, plan, explain, story, letter and form' },
  decision: { schema: coordinationDecision, says: 'what `coordinate --json` prints' },
  order: { schema: z.array(serviceOrder), says: 'what `order --json` prints' },
  estimate: { schema: z.union([z.array(routeEstimate), z.object({ routes: z.array(routeEstimate), calculations: z.array(calculationResult) })]), says: 'what `estimate --json` prints: the routes, and with them the calculations a case asks for' },
  plan: { schema: treatmentSchedule, says: 'what `plan --json` prints: treatment over plans and years' },
  story: { schema: z.array(storyStrength), says: 'what `story --json` prints' },
  'x12-check': { schema: x12CheckDocument, says: 'one line of what `x12 check --json` prints' },
  claims: { schema: claimsToWrite, says: 'what `x12 write` takes; as JSON lines the same without claims first, then one claim a line' },
  findings: { schema: z.array(finding), says: 'findings wherever a document carries them' },
}

/** The JSON Schema of a document, with its name and what it is for. */
export function jsonSchemaOf(name: string): object | undefined {
  const document = documents[name]
  if (document === undefined) return undefined
  return { $id: `https://crossbill.example/schema/${name}.schema.json`, title: name, description: document.says, ...z.toJSONSchema(document.schema, { io: 'input', reused: 'ref' }) }
}
