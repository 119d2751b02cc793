// Covered medical treatments that dental work can be linked to under Medicare, as dated rows (MCR-02, MCR-03).
import type { CalendarDate, ServiceLine } from '@crossbill/model'
import { isWithin, matchesCode } from '@crossbill/model'

export interface LinkedTreatment {
  readonly id: string
  readonly name: string
  readonly rule: 'MCR-02' | 'MCR-03'
  /** Words of the fact `government.linkedService` that mean it. */
  readonly words: RegExp
  readonly diagnoses: readonly string[]
  /** First date of service the link is recognised; absent: before the yearly lists. */
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  /** Dental services it can be for. */
  readonly codes: readonly string[]
}

/** Examination and the treatment that removes infection: exams, pictures, fillings, roots, gums, extractions. */
const infection: readonly string[] = ['D0100-D0999', 'D2000-D2999', 'D3000-D3999', 'D4000-D4999', 'D7000-D7999', 'D9000-D9999']

/** The last day for which the yearly lists were read; later dates may have more. */
export const linkedListReadThrough: CalendarDate = '2026-12-31'

export const linkedTreatments: readonly LinkedTreatment[] = [
  { id: 'transplant', name: 'organ, stem-cell or marrow transplant', rule: 'MCR-02', words: /transplant|stem|marrow/i, diagnoses: ['Z76.82'], from: '2023-01-01', codes: infection },
  { id: 'valve', name: 'heart valve replacement or repair', rule: 'MCR-02', words: /valv/i, diagnoses: ['I34-I37', 'I05-I08'], from: '2023-01-01', codes: infection },
  { id: 'cancer', name: 'chemotherapy, cell therapy or high-dose bone drugs for cancer', rule: 'MCR-03', words: /chemo|car-?t\b|t-cell|bone.?(modif|drug)|cancer|oncolog/i, diagnoses: ['C00-C96', 'D70.1'], from: '2024-01-01', codes: infection },
  { id: 'head-and-neck', name: 'treatment of head and neck cancer', rule: 'MCR-03', words: /head.*neck/i, diagnoses: ['C00-C14', 'C30-C32'], from: '2024-01-01', codes: [...infection, 'D5900-D5999'] },
  { id: 'dialysis', name: 'dialysis for end-stage kidney disease', rule: 'MCR-03', words: /dialys|esrd|end.?stage|kidney/i, diagnoses: ['N18.6', 'Z99.2'], from: '2025-01-01', codes: infection },
  { id: 'radiation', name: 'radiation of the jaw', rule: 'MCR-03', words: /radiat|radioth/i, diagnoses: ['Z51.0'], codes: ['D7000-D7999', 'D0100-D0999', 'D5984', 'D5986'] },
  { id: 'ridge', name: 'rebuilding of the ridge at tumor removal', rule: 'MCR-03', words: /ridge|tumou?r/i, diagnoses: [], codes: ['D7000-D7999'] },
  { id: 'fracture', name: 'stabilizing teeth with the reduction of a jaw fracture', rule: 'MCR-03', words: /fracture/i, diagnoses: [], codes: ['D7000-D7999'] },
  { id: 'splint', name: 'splint for a covered jaw condition', rule: 'MCR-03', words: /splint|jaw condition/i, diagnoses: [], codes: ['D7000-D7999', 'D5982', 'D5988'] },
]

/** The treatment a fact names in words, in force or not; the most telling row wins. */
export function linkedTreatmentNamed(words: string): LinkedTreatment | undefined {
  const rows = linkedTreatments.filter((row) => row.id === words || row.words.test(words))
  return rows.find((row) => row.id === words) ?? rows.find((row) => row.id === 'head-and-neck') ?? rows[0]
}

/** True when the link is recognised on the date and can be for this kind of service. */
export function linkHolds(row: LinkedTreatment, service: ServiceLine, on: CalendarDate): boolean {
  return isWithin(on, row.from, row.to) && matchesCode(row.codes, service.code)
}
