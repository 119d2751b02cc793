// What only paper asks of a claim: words and tooth numbers on lines, licenses, addresses of payers and dentists, who the
// other insured are. The electronic claim stays as it is.
import type { CaseDocument, Claim, ClaimLine, ClaimParty, Coverage, OtherPayer, Provider } from '@crossbill/model'

export interface PaperNames {
  /** Our own plain name of a code, where the plan gives none. */
  readonly nameOf?: (code: string) => string | undefined
}

/** The claim with what a paper form asks beyond it, as far as the case holds it. */
export function completedForPaper(document: CaseDocument, claim: Claim, names: PaperNames): Claim {
  const coverage = document.coverages.find((each) => each.id === claim.coverageId)
  const payerAddress = claim.payer.address ?? coverage?.payer.address
  const { renderingProvider: rendering, otherPayers } = claim
  const license = claim.billingProvider.licenseNumber ?? document.office.licenseNumber
  return {
    ...claim,
    payer: { ...claim.payer, ...(payerAddress && { address: payerAddress }) },
    subscriber: { ...claim.subscriber, ...(coverage?.groupName !== undefined && { groupName: coverage.groupName }) },
    billingProvider: { ...claim.billingProvider, ...(license !== undefined && { licenseNumber: license }) },
    ...(rendering !== undefined && { renderingProvider: treatingParty(document, claim, rendering) }),
    ...(otherPayers !== undefined && { otherPayers: otherPayers.map((each) => otherOnPaper(document, each)) }),
    lines: claim.lines.map((line) => lineOnPaper(document, claim, { line, names })),
  }
}

function providerOf(document: CaseDocument, party: ClaimParty): Provider | undefined {
  return document.providers.find((each) => (party.npi !== undefined && each.npi === party.npi) || (party.npi === undefined && each.name.last === party.name))
}

/** The dentist with license, own address and telephone, this payer's number, and whether he stands in for another. */
function treatingParty(document: CaseDocument, claim: Claim, party: ClaimParty): ClaimParty {
  const provider = providerOf(document, party)
  if (provider === undefined) return party
  const { license, address, phone, substitute } = provider
  const number = provider.payerNumbers?.[claim.payer.id]
  return {
    ...(license?.number !== undefined && { licenseNumber: license.number }), ...(address && { address }), ...(phone !== undefined && { phone }), ...(substitute === true && { substitute }),
    ...(number !== undefined && { otherIds: [{ qualifier: 'G2', value: number }] }), ...party,
  }
}

function otherOnPaper(document: CaseDocument, other: OtherPayer): OtherPayer {
  const coverage = document.coverages.find((each) => each.id === other.coverageId)
  if (coverage === undefined) return other
  const { birthDate, sex, address } = holderOf(document, coverage)
  return {
    ...other,
    payer: { ...(coverage.payer.address && { address: coverage.payer.address }), ...other.payer },
    subscriber: { ...(birthDate && { birthDate }), ...(sex && { sex }), ...(address && { address }), ...(coverage.groupName !== undefined && { groupName: coverage.groupName }), ...other.subscriber },
  }
}

function holderOf(document: CaseDocument, coverage: Coverage): Pick<CaseDocument['patient'], 'sex' | 'address'> & { birthDate?: string | undefined } {
  return coverage.relationship === 'self' ? document.patient : (coverage.subscriber ?? {})
}

function lineOnPaper(document: CaseDocument, claim: Claim, { line, names }: { line: ClaimLine; names: PaperNames }): ClaimLine {
  const services = document.plan.services.filter((service) => line.serviceIds?.includes(service.id))
  const words = services.map((service) => service.description ?? names.nameOf?.(service.code)).filter((each) => each !== undefined)
  const teeth = services.flatMap((service) => (service.tooth === undefined ? [] : [{ tooth: service.tooth, ...(service.surfaces && { surfaces: service.surfaces }) }]))
  return {
    ...line,
    ...(claim.kind === 'dental' && line.description === undefined && words.length > 0 && { description: words.join('; ') }),
    ...(line.teeth === undefined && teeth.length > 0 && { teeth }),
    ...(line.renderingProvider !== undefined && { renderingProvider: treatingParty(document, claim, line.renderingProvider) }),
  }
}
