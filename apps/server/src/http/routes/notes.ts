// Notes: the list, weighing a text, keeping it, signing, amending. A signed text is locked; amendments stand beside it.
import { endpoints } from '@crossbill/api'
import type { CaseDocument, SoapNote } from '@crossbill/model'
import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '../../flow/look-at-case.ts'
import type { Context } from '../context.ts'
import { notFound, Refused } from '../refused.ts'
import { serve } from '../register.ts'
import { noteRows, weightOf } from '../views/note-views.ts'
import { change, notesOf } from './case-changes.ts'

export function serveNotes(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.notes,
    action: 'notes listed',
    handle: async ({ office }) => ({ rows: await noteRows(context, office) }),
  })

  serve(app, context, {
    endpoint: endpoints.weighNote,
    action: 'note weighed',
    handle: async ({ office, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const there = notesOf(state.document).find((note) => note.id === body.noteId)
      return weightOf(context, withNote(state.document, { ...there, ...body.note, id: body.noteId }), body.noteId)
    },
  })

  serve(app, context, {
    endpoint: endpoints.saveNote,
    action: 'note kept',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const there = notesOf(state.document).find((note) => note.id === params.noteId)
      if (there?.signed !== undefined) throw locked()
      const document = withNote(state.document, { ...there, ...body.note, id: params.noteId })
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'facts-changed', document, changed: [`chart.notes[${params.noteId}]`] } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.signNote,
    action: 'note signed',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const there = notesOf(state.document).find((note) => note.id === params.noteId)
      if (there === undefined) throw notFound()
      if (there.signed !== undefined) throw locked()
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'note-signed', noteId: params.noteId } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.amendNote,
    action: 'note amended',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const there = notesOf(state.document).find((note) => note.id === params.noteId)
      if (there === undefined) throw notFound()
      if (there.signed === undefined) throw new Refused(409, { code: 'NOTE-OPEN', message: 'This note is not signed, so it needs no amendment.', remedy: 'Change its text.' })
      const amendments = [...(there.amendments ?? []), { by: person.name, at: context.clock.now(), text: body.text }]
      const document = withNote(state.document, { ...there, amendments })
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'facts-changed', document, changed: [`chart.notes[${params.noteId}].amendments`] } })
    },
  })
}

function withNote(document: CaseDocument, note: SoapNote): CaseDocument {
  const notes = notesOf(document)
  const there = notes.some((each) => each.id === note.id)
  return { ...document, chart: { ...document.chart, notes: there ? notes.map((each) => (each.id === note.id ? note : each)) : [...notes, note] } }
}

function locked(): Refused {
  return new Refused(409, { code: 'NOTE-SIGNED', message: 'This note is signed; its text is locked.', remedy: 'Add an amendment. It stands beside the text with your name and the time.' })
}
