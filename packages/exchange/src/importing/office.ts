// Office, providers and patient of a case from the parties of a claim.
import type { Claim, ClaimParty, Office, Patient, Provider } from '@crossbill/model'
import { known } from '../wire/known.ts'
import { isSamePerson, type NamedPerson } from './match-people.ts'
import { providerId } from './services.ts'

const npi = (text: string | undefined): string | undefined => (text !== undefined && /^\d{10}$/.test(text) ? text : undefined)

/** The office of the product where it is given, else the billing provider of the claim. */
export function officeOf(claim: Claim, given: Office | undefined): Office {
  if (given !== undefined) return given
  const { billingProvider: party } = claim
  const taxId = party.taxId?.replace(/\D/g, '')
  return known({
    id: npi(party.npi) ?? 'office', name: [party.first, party.name].filter((part) => part !== undefined).join(' '), npi: npi(party.npi),
    taxId: taxId?.length === 9 ? taxId : undefined, taxonomy: party.taxonomy, address: party.address, phone: party.phone,
  })
}

/** Everybody the claim names as treating: rendering providers of claim and lines, or a billing provider that is a person. */
export function providersOf(claim: Claim): Provider[] {
  const treating = [claim.renderingProvider, ...claim.lines.map((line) => line.renderingProvider), claim.assistantSurgeon].filter((each) => each !== undefined)
  const parties = treating.length === 0 && claim.billingProvider.kind === 'person' ? [claim.billingProvider] : treating
  const providers = new Map(parties.map((party) => [providerId(party), providerOf(party)]))
  return [...providers.values()]
}

function providerOf(party: ClaimParty): Provider {
  return known({ id: providerId(party), name: known({ last: party.name, first: party.first, middle: party.middle, suffix: party.suffix }), npi: npi(party.npi), taxonomy: party.taxonomy })
}

/** The person treated, as the claim names them; a birth date the claim lacks may come from an answer about the same person. */
export function patientOf(claim: Claim, answers: readonly NamedPerson[]): Omit<Patient, 'birthDate'> & { birthDate?: string } {
  const person = claim.relationship === 'self' ? claim.subscriber : (claim.patient ?? claim.subscriber)
  const birthDate = person.birthDate ?? answers.find((each) => isSamePerson(each, person))?.birthDate
  return known({ id: 'patient', name: person.name, birthDate, sex: person.sex === 'unknown' ? undefined : person.sex, address: person.address })
}
