// People and organizations of a claim from their loops: name, numbers, address, specialty, contact.
import type { Address, Claim, ClaimParty, ClaimPayer, ClaimSubscriber, PersonName } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { known, some, told } from '../wire/known.ts'
import { readSex } from '../wire/codes.ts'
import { payerOf } from '../wire/payer.ts'
import type { ReadingNotes } from '../wire/reading-notes.ts'

/** REF qualifiers that have a field of their own. */
const taxKinds: Readonly<Record<string, 'EIN' | 'SSN'>> = { EI: 'EIN', SY: 'SSN' }

/** The address of a loop, when street, city, state and postal code are all there. */
export function readAddress(loop: Loop | undefined): Address | undefined {
  const street = loop?.segment('N3')
  const place = loop?.segment('N4')
  const line1 = told(street?.element(1))
  const city = told(place?.element(1))
  const state = told(place?.element(2))
  const postalCode = told(place?.element(3))
  if (line1 === undefined || city === undefined || state?.length !== 2 || postalCode === undefined || postalCode.length < 5) return undefined
  return known({ line1, line2: told(street?.element(2)), city, state, postalCode })
}

/** The person named by an NM1; undefined without a last name. */
export function readPersonName(nm1: Segment | undefined): PersonName | undefined {
  const last = told(nm1?.element(3))
  if (last === undefined) return undefined
  return known({ last, first: told(nm1?.element(4)), middle: told(nm1?.element(5)), suffix: told(nm1?.element(7)) })
}

/** A provider or facility; undefined when the loop or its name is missing. The specialty may stand in the level above. */
export function readParty(loop: Loop | undefined, specialty = loop?.segment('PRV')): ClaimParty | undefined {
  const nm1 = loop?.segment('NM1')
  const name = told(nm1?.element(3))
  if (loop === undefined || nm1 === undefined || name === undefined) return undefined
  const kind = nm1.element(2) === '1' ? 'person' as const : 'organization' as const
  const references = loop.all('REF')
  const tax = references.find((each) => taxKinds[each.element(1)] !== undefined)
  const qualifier = nm1.element(8)
  return known({
    kind, name, ...(kind === 'person' ? known({ first: told(nm1.element(4)), middle: told(nm1.element(5)), suffix: told(nm1.element(7)) }) : {}),
    npi: qualifier === 'XX' ? told(nm1.element(9)) : undefined,
    taxId: told(tax?.element(2)) ?? (qualifier === '24' || qualifier === '34' || qualifier === 'FI' ? told(nm1.element(9)) : undefined),
    taxIdKind: tax === undefined ? undefined : taxKinds[tax.element(1)],
    taxonomy: specialty?.element(2) === 'PXC' ? told(specialty.element(3)) : undefined,
    licenseNumber: told(loop.segment('REF', '0B')?.element(2)),
    otherIds: otherIds(references.filter((each) => taxKinds[each.element(1)] === undefined && each.element(1) !== '0B')),
    address: readAddress(loop), ...readContact(loop),
  })
}

function otherIds(references: readonly Segment[]): { qualifier: string; value: string }[] | undefined {
  return some(references.flatMap((each) => (told(each.element(2)) === undefined ? [] : [{ qualifier: each.element(1), value: each.element(2) }])))
}

function readContact(loop: Loop): Pick<ClaimParty, 'contactName' | 'phone'> {
  const contact = loop.segment('PER')
  const numbers = [3, 5, 7].filter((at) => contact?.element(at) === 'TE').map((at) => contact?.element(at + 1))
  return known({ contactName: told(contact?.element(2)), phone: told(numbers[0]) })
}

/** The payer of a claim or of another coverage; a payer without a name bears its number. */
export function readPayer(loop: Loop | undefined, notes: ReadingNotes): ClaimPayer | undefined {
  const nm1 = loop?.segment('NM1')
  if (loop === undefined || nm1 === undefined) return undefined
  const payer = payerOf(nm1)
  if (payer === undefined) {
    notes.error('EXC-PAYER-NUMBER', `segment ${nm1.index} (NM1)`, { what: 'The payer has no number.', remedy: 'Ask the sender for a corrected file; the claim cannot be sent without it.' })
    return undefined
  }
  return known({ ...payer, address: readAddress(loop), otherIds: otherIds(loop.all('REF').filter((each) => ['2U', 'EI', 'FY', 'NF'].includes(each.element(1)))) })
}

/** The insured person: member number and person from the name loop, group from SBR. */
export function readSubscriber(name: Loop | undefined, information: Segment | undefined, notes: ReadingNotes): ClaimSubscriber | undefined {
  const nm1 = name?.segment('NM1')
  const person = readPersonName(nm1)
  if (person === undefined) return undefined
  const birth = name?.segment('DMG')
  return known({
    organization: nm1?.element(2) === '2' ? true : undefined,
    memberId: told(nm1?.element(9)), groupNumber: told(information?.element(3)), groupName: told(information?.element(4)),
    name: person, birthDate: notes.day(birth, 2), sex: readSex(birth?.element(3) ?? ''), address: readAddress(name),
  })
}

/** The patient where that is not the subscriber. */
export function readPatient(name: Loop | undefined, notes: ReadingNotes): Claim['patient'] {
  const person = readPersonName(name?.segment('NM1'))
  if (person === undefined) return undefined
  const birth = name?.segment('DMG')
  return known({ name: person, birthDate: notes.day(birth, 2), sex: readSex(birth?.element(3) ?? ''), address: readAddress(name) })
}
