// Items 1a to 11d of form CMS-1500: who is insured and by what else. Medicare reads 4, 6, 7, 9 and 11 in its own way.
import type { Address, Claim, ClaimSubscriber, OtherPayer } from '@crossbill/model'
import { formDate, formName, formStreet, joined, joinedPostalCode, unpunctuated } from './paper-form.ts'

type Boxes = Readonly<Record<string, string | undefined>>

const kinds: Readonly<Record<string, string>> = { MA: '1-medicare', MB: '1-medicare', MC: '1-medicaid', CH: '1-tricare', VA: '1-champva' }

/** Kind of coverage, patient, insured, and the other coverage that item 11d announces. */
export function insuredBoxes(claim: Claim): Boxes {
  const { subscriber } = claim
  const patient = claim.patient ?? subscriber
  return {
    [kinds[claim.filingIndicator ?? ''] ?? (subscriber.groupNumber === undefined ? '1-other' : '1-group')]: 'X',
    '1a': joined(subscriber.memberId), '2': formName(patient.name), '3': formDate(patient.birthDate), ...sexBox('3', patient.sex), ...address('5', patient.address),
    ...(isMedicare(claim) ? medicareBoxes(claim) : ordinaryBoxes(claim)),
  }
}

export const isMedicare = (claim: Claim): boolean => claim.filingIndicator === 'MB' || claim.filingIndicator === 'MA'

function ordinaryBoxes(claim: Claim): Boxes {
  const { subscriber } = claim
  const [other] = claim.otherPayers ?? []
  return {
    '4': subscriberName(subscriber), ...relationshipBox(claim.relationship), ...address('7', subscriber.address),
    '9': other === undefined ? undefined : formName(other.subscriber.name), '9a': joined(other?.subscriber.groupNumber ?? other?.subscriber.memberId), '9d': other === undefined ? undefined : unpunctuated(other.payer.name),
    '11': joined(subscriber.groupNumber), '11a': formDate(subscriber.birthDate), ...sexBox('11a', subscriber.sex),
    '11c': unpunctuated(subscriber.groupName ?? claim.payer.name), [other === undefined ? '11d-no' : '11d-yes']: 'X',
  }
}

/**
 * Medicare's carriers (claims processing manual, chapter 26, section 10): items 4, 6 and 7 only where another payer comes
 * before Medicare, item 11 `NONE` where none does, item 9 only for Medigap, item 11d left empty.
 */
function medicareBoxes(claim: Claim): Boxes {
  const first = (claim.otherPayers ?? []).find((each) => comesBefore(each, claim))
  if (first === undefined) return { '11': 'NONE' }
  const same = first.relationship === 'self'
  return {
    '4': same ? 'SAME' : formName(first.subscriber.name), ...relationshipBox(first.relationship),
    ...(same ? { '7-street': 'SAME' } : address('7', first.subscriber.address)),
    '11': joined(first.subscriber.groupNumber ?? first.subscriber.memberId), '11a': formDate(first.subscriber.birthDate), ...sexBox('11a', first.subscriber.sex), '11c': unpunctuated(first.payer.name),
  }
}

const ranks = { primary: 0, secondary: 1, tertiary: 2, unknown: 3 } as const

function comesBefore(other: OtherPayer, claim: Claim): boolean {
  return ranks[other.sequence] < ranks[claim.sequence]
}

/** In a work injury the insured is the employer. */
function subscriberName(subscriber: ClaimSubscriber): string {
  return subscriber.organization === true ? unpunctuated(subscriber.name.last) : formName(subscriber.name)
}

function relationshipBox(relationship: Claim['relationship']): Boxes {
  return { [`6-${relationship === 'other-dependent' ? 'other' : relationship}`]: 'X' }
}

function sexBox(item: string, sex: ClaimSubscriber['sex']): Boxes {
  return sex === 'female' || sex === 'male' ? { [`${item}-${sex}`]: 'X' } : {}
}

function address(item: string, place: Address | undefined): Boxes {
  return place === undefined ? {} : { [`${item}-street`]: formStreet(place), [`${item}-city`]: unpunctuated(place.city), [`${item}-state`]: place.state, [`${item}-zip`]: joinedPostalCode(place.postalCode) }
}
