// Endpoints about the office's own wording in letters, one for each kind of letter.
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

export const templatedKind = z.enum(['medical-necessity', 'claim-narrative', 'appeal', 'physician-request'])
export const letterTemplateView = z.object({ kind: templatedKind, before: z.array(z.string()), after: z.array(z.string()) })
export type LetterTemplateView = z.infer<typeof letterTemplateView>

const params = z.object({ kind: templatedKind })

export const letterTemplateEndpoints = {
  letterTemplates: endpoint({ method: 'GET', path: '/api/letter-templates', allow: everyone, summary: 'The office’s wording around the facts of its letters, and the placeholders it may use.', patientData: 'none', answer: z.object({ templates: z.array(letterTemplateView), placeholders: z.array(z.object({ name: z.string(), means: z.string() })) }) }),
  saveLetterTemplate: endpoint({ method: 'PUT', path: '/api/letter-templates/:kind', allow: ['manager'], summary: 'Keep the wording for one kind of letter; one with an unknown placeholder or a number of its own is refused, and the earlier one stays.', patientData: 'none', params, body: z.object({ template: z.json() }), answer: z.object({ kept: z.literal(true) }) }),
  removeLetterTemplate: endpoint({ method: 'DELETE', path: '/api/letter-templates/:kind', allow: ['manager'], summary: 'Take the office’s wording for one kind of letter away.', patientData: 'none', params, answer: z.object({ removed: z.boolean() }) }),
} as const
