// Short ways to state two coverages and what is around them, for the examples that stand beside each rule.
import type { CaseDocument, Coverage, ServiceLine } from '@crossbill/model'
import type { Pair, Party } from './party.ts'
import { serviceFactsOf } from './service-facts.ts'

export interface PairSketch {
  readonly a: Partial<Coverage>
  readonly b: Partial<Coverage>
  /** Further coverages of the case, which some rules look at. */
  readonly others?: readonly Partial<Coverage>[]
  readonly household?: CaseDocument['household']
  readonly government?: CaseDocument['government']
  readonly accident?: CaseDocument['accident']
  readonly settings?: CaseDocument['settings']
  /** Birth date of the patient; an adult without it. */
  readonly birthDate?: string
  readonly on?: string
  readonly service?: Partial<ServiceLine>
  readonly credentials?: NonNullable<CaseDocument['providers'][number]['credentials']>
}

const names = ['Alder Dental', 'Birch Health', 'Cedar Mutual', 'Dogwood Plan', 'Elm Benefit']

export function sketchedDocument(sketch: PairSketch): CaseDocument {
  const coverages = [sketch.a, sketch.b, ...(sketch.others ?? [])].map((part, index): Coverage => {
    const id = part.id ?? 'abcde'.charAt(index)
    return { id, kind: 'group-dental', payer: { id: `P${index}`, name: names[index] ?? id }, ...part }
  })
  const service: ServiceLine = { id: 's1', code: 'D2392', fee: 10000, dateOfService: sketch.on ?? '2026-05-04', ...sketch.service }
  const document: CaseDocument = {
    crossbill: 'case/1', id: 'sketch', asOf: '2026-11-23',
    office: { id: 'office', name: 'Office' }, providers: [{ id: 'dentist', name: { last: 'Dentist' }, ...(sketch.credentials === undefined ? {} : { credentials: sketch.credentials }) }],
    patient: { id: 'patient', name: { last: 'Patient' }, birthDate: sketch.birthDate ?? '1984-03-11' },
    coverages, plan: { services: [service] },
  }
  return {
    ...document,
    ...(sketch.household === undefined ? {} : { household: sketch.household }),
    ...(sketch.government === undefined ? {} : { government: sketch.government }),
    ...(sketch.accident === undefined ? {} : { accident: sketch.accident }),
    ...(sketch.settings === undefined ? {} : { settings: sketch.settings }),
  }
}

/** The pair a sketch states, as the engine would see it. */
export function pairOf(sketch: PairSketch): Pair {
  const document = sketchedDocument(sketch)
  const [service] = document.plan.services
  if (service === undefined) throw new Error('A sketch without a service.')
  const facts = serviceFactsOf(document, service)
  const party = (index: number): Party => {
    const found = facts.parties.find((each) => each.id === document.coverages[index]?.id)
    if (found === undefined) throw new Error('A sketch without its coverage.')
    return found
  }
  return { a: party(0), b: party(1), service: facts }
}
