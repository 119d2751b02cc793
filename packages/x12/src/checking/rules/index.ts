// Which rules a kind of transaction has beyond its definition.

import { answeredRule, groupAnswerRule } from './acknowledgement.ts'
import { attachmentPurposeRule, attachmentRule, documentCodeRule } from './attachment.ts'
import { claimAmountRule, claimSumRule } from './claim-balance.ts'
import { claimRule, subscriberRule } from './claim-situations.ts'
import { currencyRule, decimalPointRule, diagnosisFormRule, procedureFormRule, reasonFormRule, remarkFormRule, statusFormRule, taxonomyFormRule } from './code-forms.ts'
import { codeSetRule } from './code-sets.ts'
import { dateOrderRule } from './date-order.ts'
import { addressRule, birthDateRule, npiRule, placeOfServiceRule, purposeRule, taxNumberRule, toothRule } from './identifiers.ts'
import { answerRule, authorizationRule, inquiryRule, partyBoundsRule, statusPersonRule, statusRule } from './inquiry-situations.ts'
import { levelChildRule, levelRule, lineNumberRule } from './levels.ts'
import { paymentRule, providerAdjustmentRule, remittanceClaimRule, remittanceLineRule, summaryRule } from './remittance.ts'
import type { LoopRule, RuleSet, SegmentRule } from './rule.ts'

/** Rules by the id of the segment they look at: most segments have none. */
type SegmentRules = Readonly<Record<string, readonly SegmentRule[]>>

const everywhere: SegmentRules = { HL: [levelRule], NM1: [npiRule], N1: [npiRule], N4: [addressRule], DMG: [birthDateRule], BHT: [purposeRule], CUR: [currencyRule] }
const claimSegments: SegmentRules = {
  CLM: [lineNumberRule, placeOfServiceRule, claimAmountRule], LX: [lineNumberRule], SV1: [placeOfServiceRule, claimAmountRule, procedureFormRule], SV2: [claimAmountRule, procedureFormRule], SV3: [placeOfServiceRule, claimAmountRule, procedureFormRule], REF: [taxNumberRule], TOO: [toothRule], DN2: [toothRule],
  HI: [decimalPointRule, diagnosisFormRule], PRV: [taxonomyFormRule], CAS: [reasonFormRule], MOA: [remarkFormRule], MIA: [remarkFormRule],
}
const claimLoops: readonly LoopOf[] = [['2300', claimSumRule], ['2300', claimRule], ['2000B', subscriberRule]]
type LoopOf = readonly [loop: string, rule: LoopRule]

const segmentRules: Readonly<Record<string, SegmentRules>> = {
  '837P': claimSegments, '837D': claimSegments, '837I': claimSegments, 835: { LX: [lineNumberRule], PLB: [providerAdjustmentRule], CAS: [reasonFormRule], LQ: [remarkFormRule], MOA: [remarkFormRule], MIA: [remarkFormRule] },
  277: { STC: [statusFormRule] }, '277CA': { STC: [statusFormRule] }, 999: { IK5: [answeredRule] }, 275: { LX: [lineNumberRule], BGN: [attachmentPurposeRule], BDS: [documentCodeRule] },
}
const loopRules: Readonly<Record<string, readonly LoopOf[]>> = {
  '837P': claimLoops, '837D': claimLoops, '837I': claimLoops,
  835: [['2110', remittanceLineRule], ['2100', remittanceClaimRule], ['2000', summaryRule], ['ST', paymentRule]],
  270: [['2000C', inquiryRule]], 271: [['2000C', answerRule], ['2000D', answerRule], ['2110C', partyBoundsRule], ['2110D', partyBoundsRule]],
  276: [['2000D', statusRule], ['2000D', statusPersonRule], ['2000E', statusPersonRule]], 277: [['2000D', statusRule]],
  275: [['2000A', attachmentRule]], 278: [['2000E', authorizationRule], ['2000F', authorizationRule]], 999: [['ST', groupAnswerRule]],
}
const sets = new Map<string, RuleSet>()

export function rulesFor(kind: string): RuleSet {
  const known = sets.get(kind)
  if (known) return known
  const onSegment = new Map<string, readonly SegmentRule[]>(Object.entries(everywhere))
  for (const [id, rules] of Object.entries(segmentRules[kind] ?? {})) onSegment.set(id, [...(onSegment.get(id) ?? []), ...rules])
  const onLoop = new Map<string, LoopRule[]>()
  for (const [id, rule] of loopRules[kind] ?? []) onLoop.set(id, [...(onLoop.get(id) ?? []), rule])
  const made: RuleSet = {
    segment: (segment, loop, context) => {
      const rules = onSegment.get(segment.id)
      if (rules) for (const rule of rules) rule(segment, loop, context)
    },
    closed: (loop, context) => {
      const rules = onLoop.get(loop.id)
      if (rules) for (const rule of rules) rule(loop, context)
      if (loop.definition?.head.id === 'HL') levelChildRule(loop, context)
      dateOrderRule(loop, context)
      codeSetRule(loop, context)
    },
  }
  sets.set(kind, made)
  return made
}
