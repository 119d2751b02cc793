// Services of the treatment plan from the lines of a dental claim. The charge is the fee of the line, in cents.
import type { Claim, ClaimLine, Finding, ServiceLine } from '@crossbill/model'
import { known, some } from '../wire/known.ts'

/** Services of a claim in line order. A line for several teeth becomes one service a tooth where its units and charge divide evenly. */
export function servicesOf(claim: Claim, findings: Finding[]): ServiceLine[] {
  return claim.lines.flatMap((line) => divided(claim, line, findings))
}

function divided(claim: Claim, line: ClaimLine, findings: Finding[]): ServiceLine[] {
  const parts = Math.max(line.teeth?.length ?? 0, line.areas?.length ?? 0)
  if (parts <= 1) return [serviceOf(claim, line, { id: `line-${line.number}`, fee: line.charge, units: line.units, part: 0 })]
  if (line.units === parts && line.charge % parts === 0) {
    return Array.from({ length: parts }, (_, part) => serviceOf(claim, line, { id: `line-${line.number}-${part + 1}`, fee: line.charge / parts, units: 1, part }))
  }
  findings.push({
    code: 'EXC-LINE-SEVERAL-TEETH', severity: 'warning', place: `lines[${line.number}]`, what: 'This line names several teeth or areas and its charge does not divide evenly over them.',
    remedy: 'Enter one service for each tooth or area with its own fee; until then the service stands without a tooth.',
  })
  return [serviceOf(claim, line, { id: `line-${line.number}`, fee: line.charge, units: line.units, part: undefined })]
}

function serviceOf(claim: Claim, line: ClaimLine, own: { id: string; fee: number; units: number; part: number | undefined }): ServiceLine {
  const planned = claim.purpose === 'predetermination'
  const tooth = own.part === undefined ? undefined : line.teeth?.[own.part]
  const diagnoses = (line.diagnosisPointers ?? []).flatMap((pointer) => claim.diagnoses?.[pointer - 1] ?? [])
  const rendering = line.renderingProvider ?? claim.renderingProvider ?? (claim.billingProvider.kind === 'person' ? claim.billingProvider : undefined)
  return known({
    id: own.id, code: line.code, description: line.description, fee: own.fee, units: Number.isInteger(own.units) && own.units >= 1 ? own.units : undefined,
    modifiers: line.modifiers, dateOfService: planned ? undefined : line.dateOfService, dateStarted: line.treatmentStart, dateCompleted: line.treatmentCompletion,
    tooth: tooth?.tooth, surfaces: tooth?.surfaces, area: own.part === undefined ? undefined : line.areas?.[own.part],
    placeOfService: line.placeOfService ?? claim.placeOfService, diagnoses: some(diagnoses), prosthesis: line.prosthesis,
    accident: claim.accident === undefined ? undefined : true, emergency: line.emergency, providerId: rendering === undefined ? undefined : providerId(rendering),
  })
}

/** A provider is known by its NPI, else by its name's letters. */
export function providerId(party: { readonly npi?: string | undefined; readonly name: string; readonly first?: string | undefined }): string {
  return party.npi ?? `provider-${[party.first, party.name].filter((part) => part !== undefined).join('-').toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
