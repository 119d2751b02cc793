// A case for the examples of pathways: one service, what the chart says, and what the pathway answers. Invented people.
import type { CaseDocument, Chart, Coverage, ServiceLine, StoryStrength } from '@crossbill/model'

export interface StoryFacts {
  readonly service: Partial<ServiceLine> & { readonly code: string }
  readonly alsoPlanned?: readonly string[]
  readonly note?: { readonly s?: string; readonly o?: string; readonly a?: string; readonly p?: string }
  readonly facts?: Chart['facts']
  readonly documents?: readonly string[]
  readonly coverage?: Partial<Coverage>
  readonly birthDate?: string
  readonly accident?: CaseDocument['accident']
  readonly government?: CaseDocument['government']
}

export interface StoryExample {
  readonly name: string
  readonly pathway: string
  readonly document: CaseDocument
  readonly fits: StoryStrength['fits'] | 'not-concerned'
  /** Elements that must be proved, and elements that must be missing; others are not looked at. */
  readonly proved: readonly string[]
  readonly missing: readonly string[]
}

export interface Expected {
  readonly fits: StoryExample['fits']
  readonly proved?: readonly string[]
  readonly missing?: readonly string[]
}

/** Examples of one pathway: a name, the facts, and what is expected. */
export function storyExample(pathway: string, name: string, facts: StoryFacts, expected: Expected): StoryExample {
  return { name, pathway, document: documentOf(facts), fits: expected.fits, proved: expected.proved ?? [], missing: expected.missing ?? [] }
}

function documentOf(facts: StoryFacts): CaseDocument {
  const day = facts.service.dateOfService ?? '2026-11-10'
  const note = facts.note ?? {}
  return {
    crossbill: 'case/1', id: 'example', asOf: '2026-11-24',
    office: { id: 'o1', name: 'Alder Street Dental', address: { line1: '1 Alder Street', city: 'Boise', state: 'ID', postalCode: '83702' } },
    providers: [{ id: 'd1', name: { last: 'Ashdown' } }],
    patient: { id: 'p1', name: { last: 'Example' }, birthDate: facts.birthDate ?? '1984-02-02' },
    coverages: [{ id: 'medical', kind: 'group-medical', payer: { id: 'MED', name: 'Larkmere Health' }, ...facts.coverage }, { id: 'dental', kind: 'group-dental', payer: { id: 'DEN', name: 'Pinefold Dental' } }],
    plan: { services: [{ id: 's1', fee: 50000, dateOfService: day, ...facts.service }, ...(facts.alsoPlanned ?? []).map((code, at): ServiceLine => ({ id: `s${at + 2}`, code, fee: 10000, dateOfService: day }))] },
    chart: {
      notes: [{ id: 'n1', dateOfService: day, subjective: note.s ?? '', objective: note.o ?? '', assessment: note.a ?? '', plan: note.p ?? '' }],
      facts: facts.facts ?? [],
      documents: (facts.documents ?? []).map((kind, at) => ({ id: `doc${at}`, kind, date: '2026-10-30' })),
    },
    ...(facts.accident === undefined ? {} : { accident: facts.accident }),
    ...(facts.government === undefined ? {} : { government: facts.government }),
  }
}
