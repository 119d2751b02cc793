// A case document that someone hands in may say of itself that it was signed. Signed in this office is only what its own
// dentists sign here: what a document brings is kept as the record of another place (NEC-11, CMP-07).
import type { CaseDocument, Finding, SoapNote } from '@crossbill/model'
import { ownLetters } from '@crossbill/rules'

export interface ImportedRecord {
  readonly document: CaseDocument
  readonly findings: readonly Finding[]
}

/** The document with every signature it brings told as one of elsewhere; no word of it is lost. */
export function asImportedRecord(document: CaseDocument): ImportedRecord {
  const { chart } = document
  if (chart === undefined) return { document, findings: [] }
  const notes = chart.notes?.map(unsignedHere)
  const documents = chart.documents?.map((each) => (ownLetters.includes(each.kind) ? paperOfElsewhere(each) : each))
  return {
    document: { ...document, chart: { ...chart, ...(notes !== undefined && { notes }), ...(documents !== undefined && { documents }) } },
    findings: [...(chart.notes ?? []).flatMap(noteFinding), ...(chart.documents ?? []).flatMap(paperFinding)],
  }
}

function unsignedHere({ signed, amendments, ...text }: SoapNote): SoapNote {
  const told = signed ?? text.signedElsewhere
  return { ...text, ...(told !== undefined && { signedElsewhere: told }), ...(amendments !== undefined && { amendments: amendments.map((each) => ({ ...each, elsewhere: true as const })) }) }
}

type Paper = NonNullable<NonNullable<CaseDocument['chart']>['documents']>[number]

/** A letter of ours that was not signed here is on file unsigned and goes with no claim. */
function paperOfElsewhere({ attachedTo: _attached, ...paper }: Paper): Paper {
  return { ...paper, signed: false }
}

function noteFinding({ id, signed }: SoapNote): Finding[] {
  if (signed === undefined) return []
  return [{ code: 'IMPORT-NOTE-SIGNED-ELSEWHERE', severity: 'warning', place: `chart.notes[${id}].signed`, what: 'The document says that this note was signed; it was not signed in this office.', remedy: 'The dentist it names reads it and signs it here. Text and the signature it names are kept.' }]
}

function paperFinding({ id, kind, signed, attachedTo }: Paper): Finding[] {
  if (!ownLetters.includes(kind) || (signed !== true && attachedTo === undefined)) return []
  return [{ code: 'IMPORT-PAPER-SIGNED-ELSEWHERE', severity: 'warning', place: `chart.documents[${id}].signed`, what: 'The document says that this letter was signed; it was not signed in this office and goes with no claim.', remedy: 'Compose and sign it here on the page Papers and forms.' }]
}
