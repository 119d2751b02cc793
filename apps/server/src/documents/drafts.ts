// Words of papers that are not signed yet: found, kept from the version they were made from, and let go once they are signed.
import { addressOfPaper, type DraftEdit, draftEdit, type LetterAskView } from '@crossbill/api'
import { checkText } from '@crossbill/rules'
import { z } from 'zod'
import { Refused, withFindings } from '../http/refused.ts'
import type { OfficeStore } from '../store/store.ts'

const body = z.object({ edits: z.array(draftEdit) })

export interface DraftAt {
  readonly caseId: string
  readonly paper: string
}

/** The draft of a paper; version 0 when there is none. */
export async function findDraft(office: OfficeStore, { caseId, paper }: DraftAt): Promise<{ version: number; edits: DraftEdit[]; keptBy?: string; keptAt?: string }> {
  const found = await office.paperDrafts.find(caseId, paper)
  if (found === undefined) return { version: 0, edits: [] }
  return { version: found.version, edits: body.parse(found.body).edits, keptBy: found.keptBy, keptAt: new Date(found.keptAt).toISOString() }
}

/** Keeps a draft. Refused when somebody kept another one meanwhile, or the words may not be kept; nothing is lost then. */
export async function keepDraft(office: OfficeStore, at: DraftAt, draft: { version: number; edits: readonly DraftEdit[]; by: string }): Promise<{ version: number }> {
  const findings = draft.edits.flatMap((each) => checkText(each.text, each.at, 2_000))
  if (findings.length > 0) throw withFindings('DRAFT-REFUSED', 'The words were not kept.', findings)
  const version = await office.paperDrafts.keep(at.caseId, at.paper, { version: draft.version, body: { edits: draft.edits }, by: draft.by })
  if (version === undefined) throw new Refused(409, { code: 'DRAFT-NEWER', message: 'Somebody else wrote in this paper meanwhile.', remedy: 'Look at both; your words are still here.' })
  return { version }
}

/** After signing: the draft goes when its words are those that were signed; other words stay. */
export async function letDraftGo(office: OfficeStore, caseId: string, ask: LetterAskView): Promise<void> {
  const at = { caseId, paper: addressOfPaper(ask) }
  const draft = await findDraft(office, at)
  const words = (edits: readonly { at: string; text: string }[]): string => JSON.stringify(edits.map(({ at: place, text }) => [place, text]).sort())
  if (draft.version > 0 && words(draft.edits) === words(ask.edits ?? [])) await office.paperDrafts.remove(caseId, at.paper, draft.version)
}
