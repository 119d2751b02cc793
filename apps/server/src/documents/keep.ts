// Signing: the paper is composed and drawn once more from the very version it was seen in, then kept with signature and
// digest, and stands in the chart as a signed document. Nothing of it can be changed afterwards.
import type { LetterAskView } from '@crossbill/api'
import type { ComposedLetter } from '@crossbill/explain'
import type { CaseDocument } from '@crossbill/model'
import { ownLetters } from '@crossbill/rules'
import type { Context } from '../http/context.ts'
import { lookAtCase } from '../flow/look-at-case.ts'
import { record } from '../flow/record.ts'
import { newerVersion, Refused } from '../http/refused.ts'
import type { DocumentSignature, OfficeStore, Person } from '../store/store.ts'
import { digestOf } from '../digest.ts'
import { chartKinds } from './chart-kinds.ts'
import { letDraftGo } from './drafts.ts'
import { composeFor, coverageOfPaper, drawPaper } from './compose.ts'

export interface Signing {
  readonly caseId: string
  readonly version: number
  readonly ask: LetterAskView
  readonly person: Person
  readonly signature: DocumentSignature
}

/** Keeps a signed paper. Refused when the case was changed meanwhile, or the paper is for another hand to sign. */
export async function keepSigned(context: Context, office: OfficeStore, signing: Signing): Promise<{ documentId: string; version: number }> {
  const { caseId, ask, person, signature } = signing
  const now = await lookAtCase(context, office, caseId)
  if (now.state.version !== signing.version) throw newerVersion()
  const composed = await composeFor(context, office, { now, ask, by: person.name })
  refuseWrongHand(composed, signature)
  const { document } = now.state
  const keptAt = context.clock.now()
  const pdf = await drawPaper(composed, { document, madeAt: keptAt, signed: printed(signature, person, composed.language) })
  const digest = digestOf(pdf)
  const coverageId = coverageOfPaper(document, ask)
  const documentId = await office.documents.keep({ caseId, kind: composed.kind, title: composed.title, coverageId, claimId: ask.claimId, body: composed, pdf, digest, signature, keptAt, person })
  const { version } = await record(context, office, { caseId, version: signing.version, by: person.name, events: [{ kind: 'facts-changed', document: withDocument(document, { documentId, composed, signature, coverageId }), changed: [`chart.documents[${documentId}]`] }] })
  await letDraftGo(office, caseId, ask)
  return { documentId, version }
}

function refuseWrongHand(composed: ComposedLetter, signature: DocumentSignature): void {
  const hand = composed.signers[0]?.kind ?? 'dentist'
  if (hand === 'dentist' && signature.how !== 'here') throw new Refused(422, { code: 'SIGNER', message: 'A letter is signed by the dentist.', remedy: 'Ask the dentist to sign it here.' })
  if (hand === 'patient' && signature.how === 'here') throw new Refused(422, { code: 'SIGNER', message: 'This paper is signed by the patient or guardian.', remedy: 'Print it, have it signed, then record the signature.' })
  if (hand === 'patient' && composed.signers[0]?.name === '' && signature.as === 'patient') throw new Refused(422, { code: 'SIGNER-MINOR', message: 'The patient is under 18.', remedy: 'Record the signature of a parent or guardian.' })
}

const onPaper = { en: (person: string) => `Signed on paper; recorded by ${person}.`, es: (person: string) => `Firmado en papel; registrado por ${person}.` } as const

function printed(signature: DocumentSignature, person: Person, language: 'en' | 'es') {
  const at = signature.how === 'here' ? `${signature.at.slice(0, 10)}, ${signature.at.slice(11, 16)} UTC` : signature.at
  const option = signature.option === undefined ? '' : `, option ${signature.option}`
  // Who did not treat says so beside the name.
  const second = signature.how === 'here' && signature.as !== 'treating dentist' ? `, ${signature.as}` : ''
  return { by: `${signature.by}${option}${second}`, at, how: signature.how === 'here' ? 'Signed in Crossbill with the signer’s own sign-in.' : onPaper[language](person.name) }
}

/** The paper in the chart. One that payers read with the claim goes with it from now on; the page can take it off. */
function withDocument(document: CaseDocument, at: { documentId: string; composed: ComposedLetter; signature: DocumentSignature; coverageId: string | undefined }): CaseDocument {
  const { coverageId } = at
  const kind = chartKinds[at.composed.kind]
  const entry = {
    id: at.documentId, kind, date: at.signature.at.slice(0, 10), title: at.composed.title, signed: true,
    ...(coverageId !== undefined && { coverageId, ...(ownLetters.includes(kind) && { attachedTo: [coverageId] }) }),
  }
  return { ...document, chart: { ...document.chart, documents: [...(document.chart?.documents ?? []), entry] } }
}
