// The hold rules, in the order an office would look.
import { accidentFacts } from './accident-facts.ts'
import { authorization } from './authorization.ts'
import { billedTwice } from './billed-twice.ts'
import { credentialing } from './credentialing.ts'
import { dateOfService } from './date-of-service.ts'
import { diagnosisEvidence } from './diagnosis-evidence.ts'
import { documents } from './documents.ts'
import { exclusion } from './exclusion.ts'
import { fee } from './fee.ts'
import { filingLimit } from './filing-limit.ts'
import type { HoldRule } from './hold-rule.ts'
import { impactionLevel } from './impaction-level.ts'
import { letterAttached } from './letter-attached.ts'
import { license } from './license.ts'
import { medicare } from './medicare.ts'
import { noteSigned } from './note-signed.ts'
import { partsApart } from './parts-apart.ts'
import { permit } from './permit.ts'
import { predetermination } from './predetermination.ts'
import { story } from './story.ts'
import { waiver } from './waiver.ts'

export const holdRules: readonly HoldRule[] = [
  exclusion, license, permit, credentialing, dateOfService, noteSigned, story, diagnosisEvidence, impactionLevel, documents, letterAttached, accidentFacts,
  authorization, predetermination, medicare, fee, partsApart, waiver, billedTwice, filingLimit,
]
