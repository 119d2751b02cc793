// Papers that a pathway requires and the chart does not hold (NEC-08, NEC-10).
import type { CaseDocument } from '@crossbill/model'
import { pathwayById } from '../pathways/all.ts'
import { holds as conditionHolds } from '../pathways/conditions.ts'
import { forService, readCase } from '../pathways/facts.ts'
import { isMedical, type FoundHold, type HoldRule } from './hold-rule.ts'
import { ownLetters } from './letter-attached.ts'

export const documents: HoldRule = {
  id: 'NEC-08',
  sentence: 'The papers a pathway requires are on file before the claim goes to medical.',
  source: { kind: 'assumed', citation: 'Rows NEC-08 and NEC-10 of the coordination reference (general knowledge); papers named in medical-first.csv, row by row', readOn: '2026-11-23' },
  codes: ['HOLD-DOCUMENT-MISSING'],
  overridableBy: ['dentist', 'manager'],
  check(facts) {
    if (!isMedical(facts.coverage)) return []
    const known = readCase(facts.document, facts.crossings)
    const held = facts.document.chart?.documents ?? []
    return facts.stories.filter((story) => story.fits === 'fits').flatMap((story): FoundHold[] => {
      const services = facts.services.filter((each) => story.serviceIds.includes(each.id) && (facts.crossings.find((crossing) => crossing.serviceId === each.id)?.candidates.length ?? 0) > 0)
      return (pathwayById(story.pathway)?.documents ?? []).filter((each) => each.required).flatMap((paper) =>
        services.filter((service) => paper.when === undefined || conditionHolds(paper.when, forService(known, service)))
          .filter((service) => !held.some((document) => paper.kinds.includes(document.kind) && counts(document, facts.coverage.id) && (document.serviceIds === undefined || document.serviceIds.includes(service.id))))
          .map((service) => ({ code: 'HOLD-DOCUMENT-MISSING', title: `${paper.title}: not on file`, why: `${story.title} needs it.`, remedy: 'Put it on file, or ask who has it.', serviceIds: [service.id] })),
      )
    })
  },
}

/** A paper that waits for a signature is not on file yet; a letter of our own counts once it goes with this claim. */
function counts(document: ChartDocument, coverageId: string): boolean {
  return document.signed !== false && (!ownLetters.includes(document.kind) || document.coverageId === undefined || document.attachedTo?.includes(coverageId) === true)
}

type ChartDocument = NonNullable<NonNullable<CaseDocument['chart']>['documents']>[number]
