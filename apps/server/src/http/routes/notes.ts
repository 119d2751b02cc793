// Notes: the list, weighing a text, keeping it, signing, amending. A signed text is locked; amendments stand beside it.
import { endpoints } from '@crossbill/api'
import type { CaseDocument, Finding, SoapNote } from '@crossbill/model'
import { amendNote, signNote, writeNote } from '@crossbill/rules'
import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '../../flow/look-at-case.ts'
import { handOf, refuseOtherNote } from '../../people/signing-hand.ts'
import type { Context } from '../context.ts'
import { notFound, Refused, withFindings } from '../refused.ts'
import { serve } from '../register.ts'
import { noteRows, weightOf } from '../views/note-views.ts'
import { change, notesOf } from './case-changes.ts'

export function serveNotes(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.notes,
    action: 'notes listed',
    handle: async ({ office }) => ({ rows: await noteRows(office) }),
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
      const written = writeNote(there ?? { ...body.note, id: params.noteId }, body.note)
      if (!written.ok) throw refusalOf(written.findings)
      const document = withNote(state.document, written.value)
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
      const hand = await handOf(office, person, state.document)
      refuseOtherNote(hand, there, state.document)
      const signed = signNote(there, { by: hand.name, at: context.clock.now() })
      if (!signed.ok) throw refusalOf(signed.findings)
      return change(context, office, { caseId: params.caseId, version: body.version, person: { ...person, name: hand.name }, event: { kind: 'note-signed', noteId: params.noteId } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.amendNote,
    action: 'note amended',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const there = notesOf(state.document).find((note) => note.id === params.noteId)
      if (there === undefined) throw notFound()
      // An amendment stands beside the note under its own writer's name; any dentist of the office may add one.
      const hand = await handOf(office, person, state.document)
      const amended = amendNote(there, body.text, { by: hand.name, at: context.clock.now() })
      if (!amended.ok) throw refusalOf(amended.findings)
      const document = withNote(state.document, amended.value)
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'facts-changed', document, changed: [`chart.notes[${params.noteId}].amendments`] } })
    },
  })
}

function withNote(document: CaseDocument, note: SoapNote): CaseDocument {
  const notes = notesOf(document)
  const there = notes.some((each) => each.id === note.id)
  return { ...document, chart: { ...document.chart, notes: there ? notes.map((each) => (each.id === note.id ? note : each)) : [...notes, note] } }
}

/** A signed note, or one that is not, is a matter of order (409); a text that may not be kept names its place (422). */
function refusalOf(findings: readonly Finding[]): Refused {
  const [first] = findings
  if (first !== undefined && ['NOTE-SIGNED', 'NOTE-NOT-SIGNED'].includes(first.code)) return new Refused(409, { code: first.code, message: first.what, remedy: first.remedy })
  return withFindings(first?.code ?? 'NOTE-REFUSED', 'The note was not changed.', findings)
}
