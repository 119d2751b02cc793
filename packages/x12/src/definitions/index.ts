// Every transaction the package knows, and how one is chosen for a transaction set.

import { acknowledgement } from './acknowledgement.definition.ts'
import { attachment } from './attachment.definition.ts'
import { authorization, authorizationAnswer } from './authorization.definition.ts'
import { dentalClaim } from './claim-dental.definition.ts'
import { institutionalClaim } from './claim-institutional.definition.ts'
import { professionalClaim } from './claim-professional.definition.ts'
import { claimAcknowledgement, statusAnswer, statusRequest } from './claim-status.definition.ts'
import { benefitAnswer, benefitInquiry } from './eligibility.definition.ts'
import type { TransactionDefinition } from './language.ts'
import { remittance } from './remittance.definition.ts'

export const definitions: readonly TransactionDefinition[] = [
  professionalClaim, dentalClaim, institutionalClaim, remittance, benefitInquiry, benefitAnswer, statusRequest, statusAnswer, claimAcknowledgement,
  authorization, authorizationAnswer, attachment, acknowledgement,
]

/** The definition for a transaction set, guide and purpose (BHT02); errata letters after the guide do not change which. */
export function definitionFor(set: string, guide: string, purpose = ''): TransactionDefinition | undefined {
  const base = /^\d{6}X\d{3}/.exec(guide)?.[0] ?? guide
  const fitting = definitions.filter((definition) => definition.set === set && definition.guides.includes(base))
  return fitting.find((definition) => definition.purposes?.includes(purpose)) ?? fitting[0]
}
