// The office and its dentists as parties of a claim, and which dentist stands on which line.
import type { CaseDocument, ClaimLine, ClaimParty, Provider, ServiceLine } from '@crossbill/model'

export function billingParty(document: CaseDocument): ClaimParty {
  const { name, npi, taxId, taxonomy, address, phone } = document.office
  return { kind: 'organization', name, ...(npi && { npi }), ...(taxId && { taxId, taxIdKind: 'EIN' as const }), ...(taxonomy && { taxonomy }), ...(address && { address }), ...(phone && { phone }) }
}

export function renderingParty(provider: Provider): ClaimParty {
  const { name, npi, taxonomy } = provider
  return { kind: 'person', name: name.last, ...(name.first && { first: name.first }), ...(name.middle && { middle: name.middle }), ...(name.suffix && { suffix: name.suffix }), ...(npi && { npi }), ...(taxonomy && { taxonomy }) }
}

/** The dentist of the claim: who did its first service, else the first of the case. */
export function treatingProvider(document: CaseDocument, services: readonly ServiceLine[]): Provider | undefined {
  return document.providers.find((each) => each.id === services[0]?.providerId) ?? document.providers[0]
}

/** A line done by another hand than the rest of the claim names that dentist itself. */
export function handOfLine(document: CaseDocument, line: Pick<ClaimLine, 'serviceIds'>, ofClaim: Provider | undefined): Pick<ClaimLine, 'renderingProvider'> {
  const service = document.plan.services.find((each) => line.serviceIds?.includes(each.id))
  const provider = document.providers.find((each) => each.id === service?.providerId)
  return provider === undefined || provider.id === ofClaim?.id ? {} : { renderingProvider: renderingParty(provider) }
}
