// Links between a condition and a treatment that may be cited honestly: section 12.4 of the reference.
export interface Evidence {
  readonly id: string
  readonly pathways: RegExp
  readonly statement: string
  readonly citation: string
}

const links: readonly Evidence[] = [
  { id: 'EVI-PERIO-DIABETES', pathways: /diabet/, statement: 'Treatment under the gum lowers HbA1c in people with diabetes compared with no or usual care', citation: 'Cochrane review on periodontal treatment and glycaemic control, 2022 update' },
  { id: 'EVI-CLEARANCE', pathways: /transplant|valve|chemo|dialysis|radiation|head-neck|medicare/, statement: 'Medicare accepts treatment of oral infection before transplant, valve surgery, cancer treatment and dialysis as inextricably linked', citation: '42 CFR 411.15(i)(3)' },
  { id: 'EVI-SLEEP', pathways: /sleep|apnea|apnoea/, statement: 'Medicare’s criteria for an oral appliance: physician’s visit before the sleep test, the stated index, a physician’s order, and a dentist who provides it', citation: 'LCD L33611' },
]

/** Evidence that fits a pathway by its id; none is often the honest answer. */
export function evidenceFor(pathway: string): readonly Evidence[] {
  return links.filter((each) => each.pathways.test(pathway))
}

/** The citation behind an evidence sentence. */
export function citationOf(id: string): string | undefined {
  return links.find((each) => each.id === id)?.citation
}
