// What claim status categories mean for the office: accepted or not, and where the claim stands.
import type { Acknowledgement } from '@crossbill/model'

type ClaimStatus = NonNullable<Acknowledgement['claimStatus']>

const categories: Readonly<Record<string, ClaimStatus>> = {
  A0: 'forwarded', A1: 'received', A2: 'received', A3: 'rejected', A4: 'not-found', A5: 'received', A6: 'rejected', A7: 'rejected', A8: 'rejected',
  F0: 'finalized', F1: 'paid', F2: 'denied', F3: 'finalized', F3F: 'forwarded', F3N: 'finalized', F4: 'finalized',
  D0: 'not-found', E0: 'rejected', E1: 'rejected', E2: 'rejected', E3: 'rejected', E4: 'rejected', DR01: 'received',
}

/** Where a claim stands by its category code; P is pending, R asks for information. */
export function claimStatusOf(category: string): ClaimStatus {
  const known = categories[category]
  if (known !== undefined) return known
  if (category.startsWith('P')) return 'pending'
  if (category.startsWith('R')) return 'information-requested'
  return category.startsWith('F') ? 'finalized' : 'received'
}

const refused: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(['rejected', 'not-found'])

/** True when no status refuses the claim. A claim not found was not taken in. */
export function isAccepted(categoriesSent: readonly string[]): boolean {
  return categoriesSent.length > 0 && categoriesSent.every((category) => !refused.has(claimStatusOf(category)))
}
