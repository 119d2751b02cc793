// Texts of notes beside keeping and signing: templates of pathways and of the office, and notes handed in as text.
import { endpoints } from '@crossbill/api'
import { checkNoteText, checkText, divideNote, noteLimit, noteTemplate, pathways, readTemplate, templateOf } from '@crossbill/rules'
import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '../../flow/look-at-case.ts'
import type { Context } from '../context.ts'
import { notFound, withFindings } from '../refused.ts'
import { serve } from '../register.ts'

export function serveNoteTexts(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.noteTemplates,
    action: 'note templates listed',
    handle: async ({ office }) => {
      const own = (await office.noteTemplates.list()).flatMap(({ body }) => {
        const read = noteTemplate.safeParse(body)
        return read.success ? [{ ...read.data, own: true }] : []
      })
      return { templates: [...pathways.map((each) => ({ ...templateOf(each), own: false })), ...own] }
    },
  })

  serve(app, context, {
    endpoint: endpoints.saveNoteTemplate,
    action: 'note template kept',
    handle: async ({ office, person, params, body }) => {
      const given = typeof body.template === 'object' && body.template !== null && !Array.isArray(body.template) ? { ...body.template, id: params.templateId } : body.template
      const read = readTemplate(given)
      if (!read.ok) throw withFindings('TEMPLATE-REFUSED', 'The template was not kept.', read.findings)
      await office.noteTemplates.keep(params.templateId, read.value, person.name)
      await office.audit.add({ person, action: 'note template kept', object: `template ${params.templateId}` })
      return { kept: true as const }
    },
  })

  serve(app, context, {
    endpoint: endpoints.removeNoteTemplate,
    action: 'note template removed',
    handle: async ({ office, person, params }) => {
      if (!(await office.noteTemplates.remove(params.templateId))) throw notFound()
      await office.audit.add({ person, action: 'note template removed', object: `template ${params.templateId}` })
      return { removed: true }
    },
  })

  serve(app, context, {
    endpoint: endpoints.readNoteText,
    action: 'note read from text',
    handle: async ({ office, params, body }) => {
      await lookAtCase(context, office, params.caseId)
      const whole = checkText(body.text, 'the note', noteLimit)
      if (whole.length > 0) throw withFindings('NOTE-REFUSED', 'The note was not taken in.', whole)
      const divided = divideNote(body.text)
      const parts = checkNoteText(divided)
      if (parts.length > 0) throw withFindings('NOTE-REFUSED', 'The note was not taken in.', parts)
      return { ...divided, headings: [...divided.headings] }
    },
  })
}
