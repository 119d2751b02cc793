// Whose hand signs: a sign-in belongs to one dentist of the office, and nobody signs in another's name.
import { sedationCodes } from '@crossbill/claims'
import { type CaseDocument, matchesCode, type Provider, type SoapNote } from '@crossbill/model'
import { Refused } from '../http/refused.ts'
import type { OfficeStore, Person } from '../store/store.ts'
import { doctorName, isSame, officeProviders } from './providers.ts'

export interface Hand {
  /** The dentist of the office. */
  readonly provider: Provider
  /** As the dentist's own record names him; this is what a signature says, whatever the sign-in is called. */
  readonly name: string
  /** The same dentist by the ids of this case; none when the case does not name them. */
  readonly idsInCase: ReadonlySet<string>
}

/** The dentist a sign-in belongs to. Refused when the manager has not linked it. */
export async function handOf(office: OfficeStore, person: Person, document: CaseDocument): Promise<Hand> {
  const provider = person.providerId === undefined ? undefined : (await officeProviders(office)).find((each) => each.id === person.providerId)
  if (provider === undefined) throw new Refused(403, { code: 'SIGN-IN-NOT-LINKED', message: 'Your sign-in is not linked to a dentist of this office.', remedy: 'Ask the manager to link it on the page People. Your words are kept.' })
  return { provider, name: doctorName(provider), idsInCase: new Set(document.providers.filter((each) => isSame(provider, each)).map((each) => each.id)) }
}

/** Refuses a signature under a note that is another dentist's, by the note itself or by who did the work of that day. */
export function refuseOtherNote(hand: Hand, note: SoapNote, document: CaseDocument): void {
  const worked = whoWorked(document, note.dateOfService)
  if (note.providerId !== undefined && worked.size > 0 && !worked.has(note.providerId)) {
    throw new Refused(409, { code: 'NOTE-OTHER-HAND', message: `The note names ${nameOf(document, note.providerId)}, the services of that day ${[...worked].map((id) => nameOf(document, id)).join(' and ')}.`, remedy: 'Correct the note or the services; then the one who did the work signs.' })
  }
  const authors = note.providerId !== undefined ? new Set([note.providerId]) : worked.size > 0 ? worked : new Set(document.providers.map((each) => each.id))
  if (authors.size === 0 || [...authors].some((id) => hand.idsInCase.has(id))) return
  throw new Refused(403, { code: 'NOTE-NOT-YOURS', message: `This note is for ${[...authors].map((id) => nameOf(document, id)).join(' or ')} to sign.`, remedy: 'Ask them to sign. What you saw yourself goes into an amendment under your own name, once the note is signed.' })
}

/** Those who treated in this case; a letter about the case is theirs to sign. */
export function treatingDentists(document: CaseDocument): ReadonlySet<string> {
  const named = new Set(document.plan.services.filter((each) => !matchesCode(sedationCodes, each.code)).flatMap((each) => each.providerId ?? []))
  const [only] = document.providers
  return named.size > 0 ? named : document.providers.length === 1 && only !== undefined ? new Set([only.id]) : new Set()
}

/** As whom a dentist signs a letter. A second dentist does it knowingly, and the paper says so. */
export function letterHand(hand: Hand, document: CaseDocument, as: 'treating' | 'second'): string {
  const treating = treatingDentists(document)
  if (treating.size === 0 || [...treating].some((id) => hand.idsInCase.has(id))) return 'treating dentist'
  const names = [...treating].map((id) => nameOf(document, id)).join(' and ')
  if (as === 'second') return `dentist of the practice, not the treating one (${names})`
  throw new Refused(403, { code: 'LETTER-NOT-YOURS', message: `This letter is for ${names} to sign, who treated.`, remedy: 'Ask them to sign, or sign it as a second dentist; the paper then says so.' })
}

function whoWorked(document: CaseDocument, day: string): ReadonlySet<string> {
  return new Set(document.plan.services.filter((each) => each.dateOfService === day).flatMap((each) => each.providerId ?? []))
}

function nameOf(document: CaseDocument, providerId: string): string {
  const name = document.providers.find((each) => each.id === providerId)?.name
  return name === undefined ? 'a dentist the case does not hold' : doctorName({ name })
}
