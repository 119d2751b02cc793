// The patient’s share is not routinely waived (CMP-03, CMP-04).
import type { FoundHold, HoldRule } from './hold-rule.ts'

export const waiver: HoldRule = {
  id: 'CMP-03',
  sentence: 'Copay, coinsurance and deductible are asked of the patient, unless one patient’s need is documented or collection was tried.',
  source: { kind: 'guidance', citation: 'Summary on copay waivers, and American Dental Association statement on veracity, as cited in rows CMP-03 and CMP-04 of the reference', readOn: '2026-11-23' },
  codes: ['HOLD-SHARE-WAIVED'],
  overridableBy: [],
  check(facts) {
    const ids = new Set(facts.services.map((each) => each.id))
    return (facts.document.waivers ?? []).flatMap((each): FoundHold[] => {
      if (each.coverageId !== undefined && each.coverageId !== facts.coverage.id) return []
      const serviceIds = each.serviceIds?.filter((id) => ids.has(id)) ?? [...ids]
      if (serviceIds.length === 0) return []
      const own = each.reason === 'hardship' || each.reason === 'collection-effort'
      const proved = each.documentId !== undefined && (facts.document.chart?.documents ?? []).some((document) => document.id === each.documentId)
      if (own && proved) return []
      return [{
        code: 'HOLD-SHARE-WAIVED', title: 'We cannot skip the patient’s share', serviceIds,
        why: own ? 'A reason is named, but no paper shows it for this patient.' : 'The payer is told a fee that nobody asks for; the real fee would be lower.',
        remedy: own ? 'Put the hardship form or the record of collection on file.' : 'Offer a payment plan or the hardship form.', ...(own ? { overridableBy: ['manager'] as const } : {}),
      }]
    })
  },
}
