// What a signed paper is called in the chart, so that holds and stories know whose it is. Papers signed before letters had
// kinds of their own stand in older histories as `letter`; the kept paper says what they are.
import type { LetterAskView } from '@crossbill/api'
import type { CaseDocument } from '@crossbill/model'
import { ownLetters } from '@crossbill/rules'
import type { OfficeStore, SignedDocument } from '../store/store.ts'

/** Kinds of chart documents that holds and letters look for. A letter of ours is never taken for the physician's. */
export const chartKinds: Readonly<Record<LetterAskView['kind'], string>> = {
  'financial-consent': 'consent', 'advance-notice': 'advance-notice', 'medical-necessity': 'letter-of-medical-necessity', 'claim-narrative': 'claim-narrative', appeal: 'appeal-letter', 'physician-request': 'physician-request',
}

const formerKind = 'letter'

/** The document with our own older letters named as what they are. A letter from elsewhere keeps its kind. */
export async function withOwnLettersNamed(office: OfficeStore, caseId: string, document: CaseDocument): Promise<CaseDocument> {
  const documents = document.chart?.documents ?? []
  if (!documents.some((each) => each.kind === formerKind)) return document
  const kept = new Map((await office.documents.ofCase(caseId)).map((each) => [each.documentId, each]))
  return { ...document, chart: { ...document.chart, documents: documents.map((each) => named(each, kept.get(each.id))) } }
}

type ChartPaper = NonNullable<NonNullable<CaseDocument['chart']>['documents']>[number]

function named(paper: ChartPaper, kept: SignedDocument | undefined): ChartPaper {
  if (paper.kind !== formerKind || kept === undefined) return paper
  const kind = Object.entries(chartKinds).find(([each]) => each === kept.kind)?.[1] ?? paper.kind
  return { ...paper, kind, ...(kept.coverageId !== undefined && paper.coverageId === undefined && ownLetters.includes(kind) && { coverageId: kept.coverageId }) }
}
