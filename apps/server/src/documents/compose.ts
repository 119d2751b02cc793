// Composes a paper of a case as it stands today, puts a person's words in, and shows every sentence with its facts.
import type { LetterAskView, LetterSentenceView, LetterView } from '@crossbill/api'
import { answerInForce, verdictOn } from '@crossbill/claims'
import {
  advanceNotice, appealLetter, claimNarrative, codeNames, type ComposedLetter, describeSupport, editLetter, financialConsent, letterOfMedicalNecessity, type LetterTemplate, mayGiveNotice, officeHead, physicianRequest, placeOf, type Sentence, withTemplate,
} from '@crossbill/explain'
import { type CaseDocument, sideOf } from '@crossbill/model'
import { letterPdf, type LetterSignature } from '@crossbill/paper'
import { checkText, type CodeSets } from '@crossbill/rules'
import type { CaseNow } from '../flow/look-at-case.ts'
import type { Context } from '../http/context.ts'
import { notFound, Refused, withFindings } from '../http/refused.ts'
import { codeSetsOf } from '../licensed-texts.ts'
import type { OfficeStore } from '../store/store.ts'
import { letterTemplatesOf } from './letter-templates.ts'
import { paperFonts } from './paper-fonts.ts'

interface Composing {
  readonly now: CaseNow
  readonly ask: LetterAskView
  /** Whose words the edits are. */
  readonly by: string
  /** As the office sees them. */
  readonly codeSets: CodeSets
  /** The office's own wording, by kind of letter. */
  readonly templates: readonly LetterTemplate[]
}

/** The paper in the office's own names of codes and its own wording. */
export async function composeFor(context: Context, office: OfficeStore, asked: Pick<Composing, 'now' | 'ask' | 'by'>): Promise<ComposedLetter> {
  return composePaper({ ...asked, codeSets: await codeSetsOf(office, context.knowledge.sets), templates: await letterTemplatesOf(office) })
}

/** The paper with the person's words in it. Refused where the case cannot have it, or the words may not be kept. */
function composePaper(composing: Composing): ComposedLetter {
  const { ask, by } = composing
  if (ask.reason !== undefined) refuseText(ask.reason, 'reason', 500)
  const composed = composedBy(composing)
  if (composed.blocks.length === 0) throw new Refused(422, { code: 'LETTER-EMPTY', message: 'There is nothing to write: the chart proves no element of a medical story.', remedy: composed.missing[0] ?? 'Complete the note first.' })
  const { document } = composing.now.state
  const ofClaim = ask.kind === 'appeal' ? composing.now.state.claims.find((each) => each.claim.id === ask.claimId)?.coverageId : undefined
  const coverageId = ofClaim ?? coverageOfPaper(document, ask)
  const worded = withTemplate(composed, composing.templates.find((each) => each.kind === ask.kind), { document, coverageId })
  const edited = editLetter(worded, ask.edits ?? [], by)
  if (!edited.ok) throw withFindings('LETTER-REFUSED', 'The words were not taken.', edited.findings)
  return edited.value
}

function refuseText(text: string, place: string, limit: number): void {
  const findings = checkText(text, place, limit)
  if (findings.length > 0) throw withFindings('LETTER-REFUSED', 'The words were not taken.', findings)
}

function composedBy({ now, ask, codeSets }: Composing): ComposedLetter {
  const { decision, state } = now
  const { document } = state
  const nameOf = codeNames(codeSets, document)
  switch (ask.kind) {
    case 'medical-necessity': return letterOfMedicalNecessity(document, decision, { coverageId: medicalCoverage(document, ask), nameOf })
    case 'claim-narrative': return claimNarrative(document, decision, { coverageId: medicalCoverage(document, ask), nameOf })
    case 'physician-request': return physicianRequest(document, decision, {})
    case 'financial-consent': return financialConsent(document, decision, ask.language ?? document.patient.language ?? 'en')
    case 'advance-notice':
      if (!mayGiveNotice(document)) throw new Refused(422, { code: 'LETTER-NOT-HERE', message: 'Only Original Medicare takes this notice, and the case has none.', remedy: 'Use the financial consent.' })
      return advanceNotice(document, decision, ask.reason === undefined ? {} : { reason: ask.reason })
    case 'appeal': return appealOf(now, ask, nameOf)
  }
}

type NameOf = NonNullable<Parameters<typeof letterOfMedicalNecessity>[2]['nameOf']>

function appealOf({ state, decision }: CaseNow, ask: LetterAskView, nameOf: NameOf): ComposedLetter {
  const progress = state.claims.find((each) => each.claim.id === ask.claimId)
  const answer = progress && answerInForce(progress)
  if (progress === undefined || answer === undefined) throw notFound()
  const acceptedOn = progress.acknowledgements.find((each) => each.kind === 'claim' && each.accepted)?.date
  return appealLetter(state.document, decision, { coverageId: progress.coverageId, claimId: progress.claim.patientControlNumber, payerName: answer.payerName, answer: answer.claim, nameOf, ...(acceptedOn !== undefined && { acceptedOn }) })
}

/** Claims whose answer refused something of them. */
export function declinedClaims({ state }: CaseNow): { claimId: string; coverageId: string }[] {
  return state.claims.filter((progress) => progress.claim.frequency !== 'void' && verdictOn(progress) !== undefined && (answerInForce(progress)?.claim.paid ?? 1) === 0).map((progress) => ({ claimId: progress.claim.id, coverageId: progress.coverageId }))
}

/** Whom a paper is written to: the coverage asked for; letters about necessity go to the first medical one. */
export function coverageOfPaper(document: CaseDocument, ask: LetterAskView): string | undefined {
  return ask.kind === 'medical-necessity' || ask.kind === 'claim-narrative' ? medicalCoverage(document, ask) : ask.coverageId
}

/** Refused when the case has no medical coverage. */
function medicalCoverage(document: CaseDocument, ask: LetterAskView): string {
  const wanted = ask.coverageId === undefined ? document.coverages.find((each) => sideOf(each.kind) === 'medical') : document.coverages.find((each) => each.id === ask.coverageId)
  if (wanted === undefined) throw new Refused(422, { code: 'LETTER-NO-COVERAGE', message: 'The case has no medical coverage to write to.', remedy: 'Add the coverage first.' })
  return wanted.id
}

/** The paper as composed, for the page: every sentence with its place and with the facts behind it. */
export function viewPaper(composed: ComposedLetter, now: CaseNow): LetterView {
  const { document } = now.state
  const shown = (each: Sentence, at: string): LetterSentenceView => ({
    at, text: each.text, ...(each.writtenBy !== undefined && { writtenBy: each.writtenBy }),
    facts: each.from.map((support) => ({ ...describeSupport(document, support), ...(support.kind === 'note' && { noteId: support.id }) })),
  })
  return {
    version: now.state.version, kind: composed.kind, language: composed.language, title: composed.title, date: composed.date, ...(composed.to !== undefined && { to: composed.to }),
    about: composed.about.map((each, index) => shown(each, placeOf.about(index))), enclosures: composed.enclosures.map((each, index) => shown(each, placeOf.enclosure(index))),
    blocks: composed.blocks.map((block, at) => ({ ...(block.heading !== undefined && { heading: block.heading }), list: block.list === true, sentences: block.sentences.map((each, index) => shown(each, placeOf.block(at, index))) })),
    signers: composed.signers.map((each) => ({ ...each })), missing: [...composed.missing],
  }
}

/** The sheets of a paper, with its signature where it has one. */
export async function drawPaper(composed: ComposedLetter, at: { document: CaseDocument; madeAt: string; signed?: LetterSignature }): Promise<Buffer> {
  const bytes = await letterPdf(composed, paperFonts(), { head: officeHead(at.document.office), madeAt: at.madeAt, ...(at.signed && { signed: at.signed }) })
  return Buffer.from(bytes)
}
