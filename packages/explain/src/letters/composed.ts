// A letter or form text made only of what the chart and the case hold: every sentence points at the facts behind it.
import { ageOn, type CalendarDate, type CaseDocument, type Coverage, type Provider, type ServiceLine } from '@crossbill/model'

export type LetterKind = 'medical-necessity' | 'claim-narrative' | 'appeal' | 'physician-request' | 'financial-consent' | 'advance-notice'

/** What a sentence rests on: a fact of the chart, a note, a document, a part of the case or of its estimate, an answer of a payer, a rule. */
export interface Support {
  readonly kind: 'fact' | 'note' | 'document' | 'case' | 'estimate' | 'answer' | 'evidence' | 'rule' | 'template'
  readonly id: string
  /** For a note: its section, and the place of the words in it, in characters. */
  readonly section?: string
  readonly start?: number
  readonly end?: number
}

export interface Sentence {
  readonly text: string
  readonly from: readonly Support[]
  /** The person who wrote these words in place of the program's; such a sentence rests on nothing but the person. */
  readonly writtenBy?: string
}

/** Whose hand a paper needs: the dentist's, or the patient's or guardian's. */
export type SignerKind = 'dentist' | 'patient'

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
  readonly signers: readonly { readonly name: string; readonly role: string; readonly kind: SignerKind }[]
  /** What the letter would need and the chart does not hold; never filled in by the program. */
  readonly missing: readonly string[]
}

export function sentence(text: string, ...from: readonly Support[]): Sentence {
  return { text, from }
}

export const ofCase = (id: string): Support => ({ kind: 'case', id })

/** The office as it stands in the head of its letters: name, address, telephone. */
export function officeHead(office: CaseDocument['office']): { readonly name: string; readonly lines: readonly string[] } {
  const { address } = office
  const zip = address?.postalCode.replace(/^(\d{5})(\d{4})$/, '$1-$2')
  const phone = sayPhone(office.phone)
  const street = address === undefined ? [] : [[address.line1, address.line2, address.city, `${address.state} ${zip ?? ''}`].filter((each) => each !== undefined && each !== '').join(', ')]
  return { name: office.name, lines: [...street, ...(phone === undefined ? [] : [phone])] }
}

/** `(303) 555-0142`; a number of another shape as it is written. */
export function sayPhone(phone: string | undefined): string | undefined {
  return phone?.replace(/^1?(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

/** `Amara Whitlock`. */
export function personOf(provider: Pick<Provider, 'name'> | undefined): string {
  return provider === undefined ? '' : [provider.name.first, provider.name.last].filter((each) => each !== undefined).join(' ')
}

export function patientName(document: CaseDocument): string {
  return [document.patient.name.first, document.patient.name.last].filter((each) => each !== undefined).join(' ')
}

/** The provider of the services named, or the first of the case. */
export function treatingProvider(document: CaseDocument, services: readonly ServiceLine[]): Provider | undefined {
  return document.providers.find((each) => services.some((service) => service.providerId === each.id)) ?? document.providers[0]
}

/** Who signs for the patient: under 18 a parent or guardian, whose name the case does not hold. */
export function patientSigner(document: CaseDocument, words: { readonly patient: string; readonly guardian: (name: string) => string }): ComposedLetter['signers'] {
  const name = patientName(document)
  return ageOn(document.patient.birthDate, document.asOf) < 18 ? [{ name: '', role: words.guardian(name), kind: 'patient' }] : [{ name, role: words.patient, kind: 'patient' }]
}

/** The treating dentist signs. */
export function dentistSigner(provider: Provider | undefined): ComposedLetter['signers'] {
  return provider === undefined ? [] : [{ name: `Dr. ${personOf(provider)}`, role: 'treating dentist', kind: 'dentist' }]
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
