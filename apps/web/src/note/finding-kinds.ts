// Structured findings a chart can hold, by the names the pathways look for them.

export interface FindingKind {
  readonly element: string
  readonly name: string
  readonly unit?: string
  readonly hasTooth?: boolean
  readonly hasText?: string
  readonly hasDate?: boolean
}

export const findingKinds: readonly FindingKind[] = [
  { element: 'pocket-depth', name: 'Pocket depth', unit: 'mm', hasTooth: true, hasDate: true },
  { element: 'hba1c', name: 'HbA1c', unit: '%', hasDate: true },
  { element: 'ahi', name: 'Sleep study, events an hour (AHI)', unit: 'an hour', hasDate: true },
  { element: 'imaging', name: 'Image, read', hasTooth: true, hasText: 'What it shows', hasDate: true },
  { element: 'impaction-level', name: 'Depth of an impacted tooth', hasTooth: true, hasText: 'Fully in bone, partly in bone, covered by gum' },
  { element: 'mouth-opening', name: 'Mouth opening', unit: 'mm', hasDate: true },
  { element: 'pain-score', name: 'Pain', unit: 'of 10', hasDate: true },
  { element: 'epworth', name: 'Sleepiness (Epworth)', unit: 'of 24', hasDate: true },
  { element: 'infection', name: 'Infection', hasTooth: true, hasText: 'What was seen and how it was treated', hasDate: true },
]

/** `Pocket depth`. */
export function nameOfFinding(element: string): string {
  return findingKinds.find((each) => each.element === element)?.name ?? element.replaceAll('-', ' ')
}
