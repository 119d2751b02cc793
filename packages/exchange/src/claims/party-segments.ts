// Segments that name people and organizations of a claim.
import type { Address, ClaimParty, ClaimPayer, ClaimSubscriber, PersonName } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'

export function addressSegments(address: Address | undefined): SegmentInput[] {
  if (address === undefined) return []
  return [['N3', address.line1, address.line2], ['N4', address.city, address.state.toUpperCase(), address.postalCode.replace(/\D/g, '')]]
}

/** A provider by its entity code; with its number where it has one. */
export function partyName(entity: string, party: ClaimParty): SegmentInput {
  const person = party.kind === 'person'
  return ['NM1', entity, person ? '1' : '2', party.name, person ? party.first : undefined, person ? party.middle : undefined, undefined, person ? party.suffix : undefined, ...(party.npi === undefined ? [] : ['XX', party.npi])]
}

export interface PartyParts {
  readonly specialty?: 'PE' | 'RF' | 'AS'
  readonly address?: boolean
  readonly contact?: boolean
}

/** Name, specialty, address and numbers of one provider of a claim or line, in guide order. */
export function partySegments(entity: string, party: ClaimParty | undefined, parts: PartyParts = {}): SegmentInput[] {
  if (party === undefined) return []
  return [
    partyName(entity, party),
    ...(parts.specialty !== undefined && party.taxonomy !== undefined ? [['PRV', parts.specialty, 'PXC', party.taxonomy] as const] : []),
    ...(parts.address === true ? addressSegments(party.address) : []),
    ...numberSegments(party),
    ...(parts.contact === true && party.phone !== undefined ? [contactSegment(party)] : []),
  ]
}

export function numberSegments(party: ClaimParty): SegmentInput[] {
  return [
    ...(party.licenseNumber === undefined ? [] : [['REF', '0B', party.licenseNumber] as const]),
    ...(party.otherIds ?? []).map((each) => ['REF', each.qualifier, each.value] as const),
  ]
}

export function contactSegment(party: ClaimParty): SegmentInput {
  return ['PER', 'IC', party.contactName, 'TE', (party.phone ?? '').replace(/\D/g, '')]
}

export function personSegment(entity: string, name: PersonName): SegmentInput {
  return ['NM1', entity, '1', name.last, name.first, name.middle, undefined, name.suffix]
}

export function subscriberSegment(subscriber: ClaimSubscriber): SegmentInput {
  const { name, memberId } = subscriber
  const organization = subscriber.organization === true
  return ['NM1', 'IL', organization ? '2' : '1', name.last, ...(organization ? [undefined, undefined, undefined, undefined] : [name.first, name.middle, undefined, name.suffix]), ...(memberId === undefined ? [] : ['MI', memberId])]
}

export function payerSegments(payer: ClaimPayer): SegmentInput[] {
  return [['NM1', 'PR', '2', payer.name, undefined, undefined, undefined, undefined, 'PI', payer.id], ...addressSegments(payer.address)]
}

export function payerNumbers(payer: ClaimPayer): SegmentInput[] {
  return (payer.otherIds ?? []).map((each) => ['REF', each.qualifier, each.value] as const)
}
