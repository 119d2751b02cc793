// Papers of a case: the list, composing with facts, drawing, signing, what was signed, claim forms and the printer's offset.
import { type DocumentRow, endpoints, type FormRow, type KeptDocument } from '@crossbill/api'
import type { PaperForm } from '@crossbill/claims'
import { type LetterDue, letterPlaceholders, lettersDue, patientName } from '@crossbill/explain'
import type { FastifyInstance } from 'fastify'
import { composeFor, declinedClaims, drawPaper, viewPaper } from '../../documents/compose.ts'
import { findDraft, keepDraft } from '../../documents/drafts.ts'
import { drawForm, fillForm } from '../../documents/forms.ts'
import { keepSigned } from '../../documents/keep.ts'
import { keepTemplate, letterTemplatesOf, viewTemplate } from '../../documents/letter-templates.ts'
import { attachPaper, attachmentOf } from '../../documents/attach.ts'
import { type CaseNow, lookAtCase } from '../../flow/look-at-case.ts'
import { codeSetsOf } from '../../licensed-texts.ts'
import { handOf, letterHand } from '../../people/signing-hand.ts'
import type { SignedDocument } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notFound, withFindings } from '../refused.ts'
import { serve } from '../register.ts'

export function serveDocuments(app: FastifyInstance, context: Context): void {
  serveLetters(app, context)
  serveSignatures(app, context)
  serveDrafts(app, context)
  serveTemplates(app, context)
  serveForms(app, context)
}

const titles: Readonly<Record<LetterDue['kind'], string>> = {
  'medical-necessity': 'Letter of medical necessity', 'claim-narrative': 'Narrative for the claim', appeal: 'Appeal', 'physician-request': 'Request to the physician', 'financial-consent': 'Financial consent', 'advance-notice': 'Advance notice for Medicare',
}

function serveLetters(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.caseDocuments,
    action: 'documents listed',
    handle: async ({ office, params }) => {
      const now = await lookAtCase(context, office, params.caseId)
      const { document } = now.state
      const kept = await office.documents.ofCase(params.caseId)
      const codeSets = await codeSetsOf(office, context.knowledge.sets)
      return {
        version: now.state.version, caseNumber: String(now.record.number), title: document.title ?? document.plan.services.map((each) => each.code).join(', '), patient: patientName(document),
        due: lettersDue(document, now.decision, declinedClaims(now)).map((each) => dueRow(now, each)), kept: kept.map((each) => keptRow(now, each)),
        forms: (['cms1500', 'ada'] as const).map((form) => formRow(now, { form, codeSets, today: context.clock.today() })), offsets: await office.documents.offsets(),
      }
    },
  })

  serve(app, context, {
    endpoint: endpoints.composeLetter,
    action: 'document composed',
    handle: async ({ office, person, params, body }) => {
      const now = await lookAtCase(context, office, params.caseId)
      return viewPaper(await composeFor(context, office, { now, ask: body, by: person.name }), now)
    },
  })

  serve(app, context, {
    endpoint: endpoints.drawLetter,
    action: 'document drawn',
    handle: async ({ office, person, params, body }) => {
      const now = await lookAtCase(context, office, params.caseId)
      const composed = await composeFor(context, office, { now, ask: body, by: person.name })
      const pdf = await drawPaper(composed, { document: now.state.document, madeAt: context.clock.now() })
      return { fileName: `case-${now.record.number}-${composed.kind}-draft.pdf`, pdf: pdf.toString('base64') }
    },
  })

  serve(app, context, {
    endpoint: endpoints.signedLetter,
    action: 'signed document viewed',
    handle: async ({ office, params }) => {
      const now = await lookAtCase(context, office, params.caseId)
      const found = await office.documents.find(params.caseId, params.documentId)
      if (found === undefined) throw notFound()
      return { fileName: `case-${now.record.number}-${found.kind}-signed.pdf`, pdf: found.pdf.toString('base64') }
    },
  })
}

function serveSignatures(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.signLetter,
    action: 'document signed',
    handle: async ({ office, person, params, body }) => {
      const { version, as = 'treating', ...ask } = body
      const { state } = await lookAtCase(context, office, params.caseId)
      const hand = await handOf(office, person, state.document)
      return keepSigned(context, office, { caseId: params.caseId, version, ask, person, signature: { by: hand.name, as: letterHand(hand, state.document, as), how: 'here', at: context.clock.now() } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.attachPaper,
    action: 'letter attached to a claim or taken off',
    handle: ({ office, person, params, body }) => attachPaper(context, office, { caseId: params.caseId, documentId: params.documentId, ...body, person }),
  })

  serve(app, context, {
    endpoint: endpoints.recordPatientSignature,
    action: 'patient signature recorded',
    handle: ({ office, person, params, body }) => {
      const { version, name, as, signedOn, option, ...ask } = body
      if (signedOn > context.clock.today()) throw withFindings('SIGNATURE-REFUSED', 'The signature was not recorded.', [{ code: 'SIGNATURE-DAY', severity: 'error', place: 'signedOn', what: 'The day of the signature lies ahead.', remedy: 'Enter the day on the paper.' }])
      if (ask.kind === 'advance-notice' && option === undefined) throw withFindings('SIGNATURE-REFUSED', 'The signature was not recorded.', [{ code: 'SIGNATURE-OPTION', severity: 'error', place: 'option', what: 'The notice counts only with the option the patient marked.', remedy: 'Enter the option marked on the paper.' }])
      return keepSigned(context, office, { caseId: params.caseId, version, ask, person, signature: { by: name, as, how: 'on-paper', at: signedOn, ...(ask.kind === 'advance-notice' && { option }) } })
    },
  })
}

function serveDrafts(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.paperDraft,
    action: 'draft of a paper viewed',
    handle: async ({ office, params }) => {
      await lookAtCase(context, office, params.caseId)
      return findDraft(office, params)
    },
  })

  serve(app, context, {
    endpoint: endpoints.savePaperDraft,
    action: 'draft of a paper kept',
    handle: async ({ office, person, params, body }) => {
      await lookAtCase(context, office, params.caseId)
      return keepDraft(office, params, { ...body, by: person.name })
    },
  })
}

function serveTemplates(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.letterTemplates,
    action: 'letter templates listed',
    handle: async ({ office }) => ({ templates: (await letterTemplatesOf(office)).map(viewTemplate), placeholders: Object.entries(letterPlaceholders).map(([name, { means }]) => ({ name, means })) }),
  })

  serve(app, context, {
    endpoint: endpoints.saveLetterTemplate,
    action: 'letter template kept',
    handle: async ({ office, person, params, body }) => {
      await keepTemplate(office, { kind: params.kind, template: body.template, person })
      return { kept: true as const }
    },
  })

  serve(app, context, {
    endpoint: endpoints.removeLetterTemplate,
    action: 'letter template removed',
    handle: async ({ office, person, params }) => {
      if (!(await office.letterTemplates.remove(params.kind))) throw notFound()
      await office.audit.add({ person, action: 'letter template removed', object: `template ${params.kind}` })
      return { removed: true }
    },
  })
}

function serveForms(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.claimForm,
    action: 'claim form drawn',
    handle: async ({ office, params, query }) => {
      const now = await lookAtCase(context, office, params.caseId)
      const filled = fillForm(now, { form: params.form, today: context.clock.today(), coverageId: query.coverageId, purpose: query.purpose, codeSets: await codeSetsOf(office, context.knowledge.sets) })
      const offsets = await office.documents.offsets()
      const pdf = await drawForm(filled, { overlay: query.overlay === 'yes', offset: offsets[params.form], madeAt: context.clock.now() })
      return { fileName: `case-${now.record.number}-${params.form}${query.purpose === 'predetermination' ? '-estimate' : ''}${query.overlay === 'yes' ? '-overlay' : ''}.pdf`, pdf: pdf.toString('base64'), findings: [...filled.findings] }
    },
  })

  serve(app, context, {
    endpoint: endpoints.setPrinterOffset,
    action: 'printer offset set',
    handle: async ({ office, person, params, body }) => {
      await office.documents.setOffset(params.form, { ...body, by: person.name })
      await office.audit.add({ person, action: 'printer offset set', object: `form ${params.form}` })
      return body
    },
  })
}

function payerOf(now: CaseNow, coverageId: string | undefined): { payer?: string } {
  const payer = now.state.document.coverages.find((each) => each.id === coverageId)?.payer.name
  return payer === undefined ? {} : { payer }
}

function dueRow(now: CaseNow, due: LetterDue): DocumentRow {
  const { kind, standing, why, coverageId, claimId } = due
  return { kind, title: titles[kind], standing, why, ...(coverageId !== undefined && { coverageId }), ...payerOf(now, coverageId), ...(claimId !== undefined && { claimId }), signer: kind === 'financial-consent' || kind === 'advance-notice' ? 'patient' : 'dentist' }
}

function keptRow(now: CaseNow, kept: SignedDocument): KeptDocument {
  const { documentId, title, claimId, signature, keptBy, keptAt, digest } = kept
  // The store holds kinds that this very contract accepted.
  return { documentId, kind: kept.kind as KeptDocument['kind'], title, ...payerOf(now, kept.coverageId), ...(claimId !== undefined && { claimId }), signedBy: signature.by, signedAs: signature.as, how: signature.how, signedAt: signature.at, ...(signature.option !== undefined && { option: signature.option }), keptBy, keptAt, digest, ...attachmentOf(now, documentId) }
}

const formTitles: Readonly<Record<PaperForm, string>> = { cms1500: 'Medical claim, CMS-1500 (02/12)', ada: 'Dental claim form (2024)' }

/** One form with its claims; without a claim the findings say why. */
function formRow(now: CaseNow, at: Pick<Parameters<typeof fillForm>[1], 'form' | 'codeSets' | 'today'>): FormRow {
  const { form } = at
  const filled = fillForm(now, at)
  return { form, title: formTitles[form], payers: [...new Set(filled.claims.map((claim) => claim.payer.name))], sheets: filled.sheets.length, findings: [...filled.findings] }
}
