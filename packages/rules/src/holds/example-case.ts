// A sound case for the examples of holds: one bone-impacted tooth, medical first, dental second. Invented people; each example changes one thing.
import type { CaseDocument, Coverage, CrossCoding, Provider, ServiceLine, ServiceOrder, SoapNote } from '@crossbill/model'
import { tellStories } from '../pathways/index.ts'
import type { HoldExample, HoldInput } from './hold-rule.ts'

export const exampleService: ServiceLine = { id: 's1', code: 'D7240', dateOfService: '2026-11-10', fee: 61700, units: 1, tooth: '17', providerId: 'd1', placeOfService: '11', diagnoses: ['K01.1'] }

export const exampleProvider: Provider = {
  id: 'd1', name: { last: 'Ashdown', first: 'Mira' }, npi: '1111111112', license: { state: 'OR', from: '2015-01-01', to: '2027-06-30' },
  credentials: [
    { payerId: 'MED', status: 'credentialed', network: 'in', from: '2024-01-01', to: '2027-12-31' },
    { payerId: 'DEN', status: 'credentialed', network: 'in', from: '2022-01-01', to: '2028-12-31' },
  ],
}

export const exampleMedical: Coverage = { id: 'medical', kind: 'group-medical', payer: { id: 'MED', name: 'Larkmere Health' }, status: 'active', filingLimitDays: 180 }
export const exampleDental: Coverage = { id: 'dental', kind: 'group-dental', payer: { id: 'DEN', name: 'Pinefold Dental' }, status: 'active', filingLimitDays: 365 }

export const exampleNote: SoapNote = {
  id: 'n1', dateOfService: '2026-11-10', providerId: 'd1',
  subjective: 'Pain 6 of 10 behind the last lower left molar; cannot chew on that side. Infection treated with antibiotics on 2026-08-03. Denies fever.',
  objective: 'Panoramic image of 2026-10-28 read: tooth 17 fully in bone.',
  assessment: 'Impacted tooth 17 with repeated infection. Waiting risks spread of infection.',
  plan: 'Surgical removal. Antibiotics alone did not help.',
  signed: { by: 'Dr. Ashdown', at: '2026-11-10T20:00:00Z' },
}

/** What an example changes; everything else stays sound. */
export interface Changes {
  readonly service?: Partial<ServiceLine>
  readonly services?: readonly ServiceLine[]
  readonly provider?: Partial<Provider>
  readonly medical?: Partial<Coverage>
  readonly dental?: Partial<Coverage>
  readonly note?: Partial<SoapNote>
  readonly document?: Partial<CaseDocument>
  readonly chart?: Partial<NonNullable<CaseDocument['chart']>>
  readonly input?: Partial<HoldInput>
  /** Medical code of the first service; `none` leaves it dental. */
  readonly medicalCode?: Partial<CrossCoding['candidates'][number]> | 'none'
  readonly coverageId?: string
}

function crossingOf(service: ServiceLine, code: Changes['medicalCode']): CrossCoding {
  const candidate = { system: 'CPT' as const, code: '41899', units: 1, modifiers: [], placeOfService: service.placeOfService ?? '11', diagnoses: service.diagnoses ?? [], reason: 'example', needs: [], confidence: 'high' as const, source: 'example' }
  return { serviceId: service.id, candidates: code === 'none' ? [] : [{ ...candidate, ...code }], rejected: [], findings: [] }
}

/** An example of a hold rule: the sound case with its changes, and the codes the rule gives. */
export function holdExample(name: string, changes: Changes, expect: readonly string[]): HoldExample {
  const services = changes.services ?? [{ ...exampleService, ...changes.service }]
  const document: CaseDocument = {
    crossbill: 'case/1', id: 'example', asOf: '2026-11-24',
    office: { id: 'o1', name: 'Alder Street Dental', address: { line1: '1 Alder Street', city: 'Salem', state: 'OR', postalCode: '97301' }, fees: [{ code: 'D7240', amount: 61700 }, { code: 'D7230', amount: 52400 }] },
    providers: [{ ...exampleProvider, ...changes.provider }],
    patient: { id: 'p1', name: { last: 'Example', first: 'Una' }, birthDate: '1999-04-04' },
    coverages: [{ ...exampleMedical, ...changes.medical }, { ...exampleDental, ...changes.dental }],
    plan: { services: [...services] },
    chart: { notes: [{ ...exampleNote, ...changes.note }], documents: [{ id: 'i1', kind: 'imaging-report', date: '2026-10-28' }], ...changes.chart },
    ...changes.document,
  }
  const crossings = services.map((service, at) => crossingOf(service, at === 0 ? changes.medicalCode : undefined))
  const orders = services.map((service): ServiceOrder => ({ serviceId: service.id, order: ['medical', 'dental'], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }))
  const input: HoldInput = { orders, crossings, stories: tellStories(document, crossings), ...changes.input }
  return { name, document, input, coverageId: changes.coverageId ?? 'medical', expect }
}
