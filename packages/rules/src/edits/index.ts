// Front door of the edits: everything a claim's codes are checked for before it is sent.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import { addOnCodes } from './add-on-codes.ts'
import { ageAndSex } from './age-and-sex.ts'
import { bundledPairs } from './bundled-pairs.ts'
import { codeInForce } from './code-in-force.ts'
import { diagnosisBillable } from './diagnosis-billable.ts'
import { diagnosisOrder } from './diagnosis-order.ts'
import { diagnosisPairs } from './diagnosis-pairs.ts'
import { diagnosisSide } from './diagnosis-side.ts'
import { drugNumber } from './drug-number.ts'
import type { Edit, EditClaim } from './edit.ts'
import { modifiersFit } from './modifiers.ts'
import { ownAnesthesia } from './own-anesthesia.ts'
import { sameWork } from './same-work.ts'
import { timedServices } from './timed-services.ts'
import { toothAndSurface } from './tooth-and-surface.ts'
import { unitLimits } from './unit-limits.ts'
import { unlistedCodes } from './unlisted-codes.ts'

export type { Edit, EditClaim, EditLine } from './edit.ts'

/** Every edit, in the order findings are shown. */
export const edits: readonly Edit[] = [codeInForce, diagnosisBillable, diagnosisSide, diagnosisPairs, diagnosisOrder, toothAndSurface, unlistedCodes, unitLimits, timedServices, addOnCodes, modifiersFit, bundledPairs, sameWork, ownAnesthesia, drugNumber, ageAndSex]

/**
 * Findings of all edits on the lines of one claim. An error forbids sending; a warning asks to look; a note only says.
 * Dates of service decide which codes and pairs are in force.
 */
export function checkCodes(claim: EditClaim, sets: CodeSets): readonly Finding[] {
  return edits.flatMap((edit) => edit.check(claim, sets))
}
