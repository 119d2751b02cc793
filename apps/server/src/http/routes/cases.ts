// Cases: the list, opening one by document or files, the page of one, a decision without keeping it.
import { endpoints } from '@crossbill/api'
import { asImportedRecord } from '@crossbill/claims'
import type { FastifyInstance } from 'fastify'
import { deviationsOf, lookAtCase } from '../../flow/look-at-case.ts'
import { openCase } from '../../flow/open-case.ts'
import { withCodeNames } from '../../licensed-texts.ts'
import { stoppedFinding } from '../../flow/receive-file.ts'
import type { Context } from '../context.ts'
import { withFindings } from '../refused.ts'
import { serve } from '../register.ts'
import { caseRows, pageOf } from '../views/case-views.ts'

export function serveCases(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.cases,
    action: 'cases listed',
    handle: async ({ office, query }) => ({ rows: await caseRows(office, query.search), total: (await office.cases.counts()).total }),
  })

  serve(app, context, {
    endpoint: endpoints.casePage,
    action: 'case viewed',
    handle: async ({ office, params }) => withCodeNames(office, context.knowledge.sets, pageOf(await lookAtCase(context, office, params.caseId), await office.people.list())),
  })

  serve(app, context, {
    endpoint: endpoints.openCase,
    action: 'case opened',
    handle: async ({ office, person, body }) => {
      // Whoever writes a document may write a signature into it: only what is signed here counts as signed here.
      const record = asImportedRecord(body.document)
      const opened = await openCase(context, office, { document: record.document, by: person.name })
      return { caseId: opened.caseId, caseNumber: opened.caseNumber, findings: opened.already ? [alreadyOpen] : [...record.findings] }
    },
  })

  serve(app, context, {
    endpoint: endpoints.decideCase,
    action: 'decision asked',
    handle: async ({ office, body }) => ({ decision: context.knowledge.decide(body.document, undefined, await deviationsOf(office)) }),
  })

  serveImport(app, context)
}

const alreadyOpen = { code: 'CASE-ALREADY-OPEN', severity: 'note' as const, place: 'id', what: 'A case was opened from this document before.', remedy: 'This is that case. To change it, add facts there.' }

function serveImport(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.importCase,
    action: 'case imported',
    prepare: async ({ files }) => {
      const dental = files.find((file) => file.field === 'dental')
      const eligibility = files.filter((file) => file.field === 'eligibility')
      if (dental === undefined) throw withFindings('IMPORT-NO-CLAIM', 'No case was opened.', [{ code: 'IMPORT-NO-CLAIM', severity: 'error', place: 'dental', what: 'There is no dental claim file.', remedy: 'Choose the file the practice system exported (837D).' }])
      const today = context.clock.today()
      const read = await context.readers.read('import', { dental: dental.bytes, eligibility: eligibility.map((file) => file.bytes), asOf: today, today })
      if (read.is === 'stopped') throw withFindings('IMPORT-REFUSED', 'No case was opened; nothing was stored.', [stoppedFinding(read.why)])
      if (!read.value.ok) throw withFindings('IMPORT-REFUSED', 'No case was opened; nothing was stored.', read.value.findings)
      return read.value
    },
    handle: async ({ office, person, files, prepared }) => {
      for (const file of files) await office.files.keep({ kind: file.field === 'dental' ? '837D' : '271', name: file.name, bytes: file.bytes })
      const opened = await openCase(context, office, { document: asImportedRecord(prepared.value).document, by: person.name })
      const asked = (prepared.value.asked ?? []).map((each) => each.question)
      return { caseId: opened.caseId, caseNumber: opened.caseNumber, findings: [...prepared.findings, ...(opened.already ? [alreadyOpen] : [])], asked }
    },
  })
}
