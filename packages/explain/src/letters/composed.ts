// A letter or form text made only of what the chart and the case hold: every sentence points at the facts behind it.
import type { CalendarDate, CaseDocument, Coverage, Provider, ServiceLine } from '@crossbill/model'

export type LetterKind = 'medical-necessity' | 'claim-narrative' | 'appeal' | 'physician-request' | 'financial-consent' | 'advance-notice'

/** What a sentence rests on: a fact of the chart, a note, a document, a part of the case, an answer of a payer. */
export interface Support {
  readonly kind: 'fact' | 'note' | 'document' | 'case' | 'answer' | 'evidence'
  readonly id: string
}

export interface Sentence {
  readonly text: string
  readonly from: readonly Support[]
}

export interface Block {
  readonly heading?: string
  readonly sentences: readonly Sentence[]
  /** Shown as a list rather than a paragraph. */
  readonly list?: boolean
}

export interface ComposedLetter {
  readonly kind: LetterKind
  readonly language: 'en' | 'es'
  readonly title: string
  readonly date: CalendarDate
  readonly to?: string
  readonly about: readonly Sentence[]
  readonly blocks: readonly Block[]
  readonly enclosures: readonly Sentence[]
  /** Who signs; an empty line each until signed. */
  readonly signers: readonly { readonly name: string; readonly role: string }[]
  /** What the letter would need and the chart does not hold; never filled in by the program. */
  readonly missing: readonly string[]
}

export function sentence(text: string, ...from: readonly Support[]): Sentence {
  return { text, from }
}

export const ofCase = (id: string): Support => ({ kind: 'case', id })

/** `Amara Whitlock`. */
export function personOf(provider: Provider | undefined): string {
  return provider === undefined ? '' : [provider.name.first, provider.name.last].filter((each) => each !== undefined).join(' ')
}

export function patientName(document: CaseDocument): string {
  return [document.patient.name.first, document.patient.name.last].filter((each) => each !== undefined).join(' ')
}

/** The provider of the services named, or the first of the case. */
export function treatingProvider(document: CaseDocument, services: readonly ServiceLine[]): Provider | undefined {
  return document.providers.find((each) => services.some((service) => service.providerId === each.id)) ?? document.providers[0]
}

/** Lines that say whom and what the letter is about; identifiers only where the case holds them. */
export function aboutLines(document: CaseDocument, coverage: Coverage | undefined, services: readonly ServiceLine[]): Sentence[] {
  const lines = [sentence(`Patient: ${patientName(document)}, born ${document.patient.birthDate}`, ofCase('patient'))]
  if (coverage?.memberId !== undefined) lines.push(sentence(`Member number: ${coverage.memberId}`, ofCase(`coverages[${coverage.id}].memberId`)))
  if (coverage?.groupNumber !== undefined) lines.push(sentence(`Group: ${coverage.groupNumber}`, ofCase(`coverages[${coverage.id}].groupNumber`)))
  const provider = treatingProvider(document, services)
  if (provider !== undefined) {
    const license = provider.license?.number === undefined ? '' : `, license ${provider.license.state} ${provider.license.number}`
    lines.push(sentence(`Dentist: Dr. ${personOf(provider)}${provider.npi === undefined ? '' : `, NPI ${provider.npi}`}${license}`, ofCase(`providers[${provider.id}]`)))
  }
  lines.push(sentence(`Office: ${document.office.name}${document.office.npi === undefined ? '' : `, NPI ${document.office.npi}`}`, ofCase('office')))
  return lines
}
