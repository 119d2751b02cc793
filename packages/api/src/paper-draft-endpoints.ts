// Endpoints about papers being written: a person's words are kept on the server until the paper is signed.
import { instant, type Role } from '@crossbill/model'
import { z } from 'zod'
import type { LetterAskView } from './document-endpoints.ts'
import { endpoint } from './endpoint.ts'

const desk: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager']
/** `medical-necessity:fernhollow`, `appeal:1042M1`, `financial-consent`: what names a paper of a case, in addresses and for its draft. */
export function addressOfPaper({ kind, claimId, coverageId }: Pick<LetterAskView, 'kind' | 'claimId' | 'coverageId'>): string {
  const whose = claimId ?? coverageId
  return whose === undefined ? kind : `${kind}:${whose}`
}

const paper = z.string().regex(/^[a-z-]+(:[A-Za-z0-9._-]{1,100})?$/, { error: 'a kind of paper, and whom it is for' })
const draftParams = z.object({ caseId: z.string().min(1).max(64), paper })

/** Words at one sentence, with the sentence that stood there, so that words find their place again when facts change. */
export const draftEdit = z.object({ at: z.string().max(40), text: z.string().max(4_000), was: z.string().max(4_000) })
export type DraftEdit = z.infer<typeof draftEdit>

export const paperDraft = z.object({
  /** 0: nothing is kept yet. A change names the version it was made from. */
  version: z.int().min(0),
  edits: z.array(draftEdit).max(200),
  keptBy: z.string().optional(),
  keptAt: instant.optional(),
})
export type PaperDraft = z.infer<typeof paperDraft>

export const paperDraftEndpoints = {
  paperDraft: endpoint({ method: 'GET', path: '/api/cases/:caseId/paper-drafts/:paper', allow: desk, summary: 'The words a person put into a paper that is not signed yet.', patientData: 'view', params: draftParams, answer: paperDraft }),
  savePaperDraft: endpoint({ method: 'PUT', path: '/api/cases/:caseId/paper-drafts/:paper', allow: desk, summary: 'Keep words of a paper that is not signed yet; a newer draft is never written over.', patientData: 'change', params: draftParams, body: paperDraft.pick({ version: true, edits: true }), answer: paperDraft.pick({ version: true }) }),
} as const
