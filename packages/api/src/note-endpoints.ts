// Endpoints about the text of notes beside keeping and signing: templates, and a note that exists elsewhere.
import { type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const writers: readonly Role[] = ['dentist', 'biller', 'manager']
const section = z.enum(['subjective', 'objective', 'assessment', 'plan'])

/** A template: lines with a gap, each for one element of a pathway. `own` ones are the office's. */
export const noteTemplateView = z.object({ id: z.string(), title: z.string(), pathway: z.string(), own: z.boolean(), lines: z.array(z.object({ section, element: z.string(), text: z.string() })) })

export const noteEndpoints = {
  noteTemplates: endpoint({ method: 'GET', path: '/api/note-templates', allow: everyone, summary: 'Note templates: one for each pathway, and the office’s own.', patientData: 'none', answer: z.object({ templates: z.array(noteTemplateView) }) }),
  saveNoteTemplate: endpoint({
    method: 'PUT', path: '/api/note-templates/:templateId', allow: ['dentist', 'manager'], summary: 'Keep a template of the office; one that names an unknown element or writes a finding by itself is refused.', patientData: 'none',
    params: z.object({ templateId: z.string().regex(/^[a-z0-9-]{1,64}$/, { error: 'small letters, digits and hyphens' }) }), body: z.object({ template: z.json() }), answer: z.object({ kept: z.literal(true) }),
  }),
  removeNoteTemplate: endpoint({ method: 'DELETE', path: '/api/note-templates/:templateId', allow: ['dentist', 'manager'], summary: 'Take a template of the office away.', patientData: 'none', params: z.object({ templateId: z.string().max(64) }), answer: z.object({ removed: z.boolean() }) }),
  readNoteText: endpoint({
    method: 'POST', path: '/api/cases/:caseId/notes/read', allow: writers, summary: 'Divide an existing note, handed in as text, into its four sections; nothing is stored.', patientData: 'view',
    params: z.object({ caseId: z.string().min(1).max(64) }), body: z.object({ text: z.string().min(1).max(500_000) }),
    answer: z.object({ subjective: z.string(), objective: z.string(), assessment: z.string(), plan: z.string(), /** Headings that were understood, in order. */ headings: z.array(z.string()) }),
  }),
} as const
