// A professional claim as the boxes of form CMS-1500 (02/12), by the published field rules (EDI-06, EDI-07 of the reference).
import { type Claim, type ClaimLine, type Finding, type Outcome, sumOf } from '@crossbill/model'
import { boxes, type FormSheet, formAddress, formCents, formDate, formName, formParty, sheets } from './paper-form.ts'

const kinds: Readonly<Record<string, string>> = { MA: '1-medicare', MB: '1-medicare', MC: '1-medicaid', CH: '1-tricare', VA: '1-champva' }
const letters = 'ABCDEFGHIJKL'

/**
 * One sheet for every six lines, each with its own total, amounts in dollars and cents. Not ok: the claim is dental or a
 * predetermination, which have another form.
 */
export function cms1500Fields(claim: Claim): Outcome<FormSheet[]> {
  if (claim.kind !== 'professional' || claim.purpose === 'predetermination') {
    const finding: Finding = { code: 'EXC-FORM', severity: 'error', place: 'kind', what: 'Only a professional claim goes on this form.', remedy: 'Use the dental claim form for dental claims and predeterminations.' }
    return { ok: false, findings: [finding] }
  }
  return { ok: true, findings: [], value: sheets(claim.lines, 6).map((lines) => boxes({ ...people(claim), ...circumstances(claim), ...providers(claim), ...lineBoxes(claim, lines), ...totals(claim, lines) })) }
}

function people(claim: Claim) {
  const { subscriber } = claim
  const patient = claim.patient ?? subscriber
  const other = claim.otherPayers?.[0]
  return {
    [kinds[claim.filingIndicator ?? ''] ?? (subscriber.groupNumber === undefined ? '1-other' : '1-group')]: 'X', '1a': subscriber.memberId, '2': formName(patient.name), '3': formDate(patient.birthDate),
    [`3-${patient.sex ?? 'unknown'}`]: patient.sex === 'female' || patient.sex === 'male' ? 'X' : undefined, '4': formName(subscriber.name), '5': formAddress(patient.address),
    [`6-${claim.relationship === 'other-dependent' ? 'other' : claim.relationship}`]: 'X', '7': formAddress(subscriber.address), '9': other === undefined ? undefined : formName(other.subscriber.name),
    '9a': other?.subscriber.groupNumber ?? other?.subscriber.memberId, '9d': other?.payer.name, '11': subscriber.groupNumber, '11a': formDate(subscriber.birthDate), '11b': claim.propertyCasualtyClaimNumber === undefined ? undefined : `Y4 ${claim.propertyCasualtyClaimNumber}`,
    '11c': subscriber.groupName, [other === undefined ? '11d-no' : '11d-yes']: 'X', '12': claim.releaseOfInformation === undefined ? undefined : 'SIGNATURE ON FILE', '13': claim.benefitsAssigned === 'yes' ? 'SIGNATURE ON FILE' : undefined, 'payer': claim.payer.name,
  }
}

function circumstances(claim: Claim) {
  const causes = new Set([claim.accident?.kind, claim.accident?.also])
  const answer = (kind: 'work' | 'auto' | 'other', box: string) => ({ [`${box}-${causes.has(kind) ? 'yes' : 'no'}`]: 'X' })
  const onset = claim.onsetDate ?? claim.accident?.date
  return {
    ...answer('work', '10a'), ...answer('auto', '10b'), ...answer('other', '10c'), '10b-state': causes.has('auto') ? claim.accident?.state : undefined,
    '14': formDate(onset), '14-qualifier': onset === undefined ? undefined : '431', '18-from': formDate(claim.admissionDate), '18-to': formDate(claim.dischargeDate), '19': claim.note,
    '21-indicator': (claim.diagnoses ?? []).length > 0 ? '0' : undefined, ...Object.fromEntries((claim.diagnoses ?? []).map((code, index) => [`21${letters[index] ?? ''}`, code.replace('.', '')])),
    '22': claim.frequency === 'original' ? undefined : claim.frequency === 'replacement' ? '7' : '8', '22-original': claim.originalPayerClaimControlNumber, '23': claim.priorAuthorizationNumber ?? claim.referralNumber,
  }
}

/** Referring (DN) before ordering (DK) before supervising (DQ), because the box holds one. */
function providers(claim: Claim) {
  const ordering = claim.lines.find((line) => line.orderingProvider !== undefined)?.orderingProvider
  const [qualifier, named] = claim.referringProvider !== undefined ? (['DN', claim.referringProvider] as const) : ordering !== undefined ? (['DK', ordering] as const) : (['DQ', claim.supervisingProvider] as const)
  const { billingProvider: billing, facility } = claim
  return {
    '17-qualifier': named === undefined ? undefined : qualifier, '17': named === undefined ? undefined : formParty(named), '17b': named?.npi,
    '25': billing.taxId, [billing.taxIdKind === 'SSN' ? '25-ssn' : '25-ein']: billing.taxId === undefined ? undefined : 'X', '26': claim.patientControlNumber,
    '31': claim.providerSignature === true ? 'SIGNATURE ON FILE' : undefined, '32': facility === undefined ? undefined : [formParty(facility), formAddress(facility.address)].filter((part) => part !== undefined).join('\n'), '32a': facility?.npi,
    '33': [formParty(billing), formAddress(billing.address)].filter((part) => part !== undefined).join('\n'), '33-phone': billing.phone, '33a': billing.npi, '33b': billing.taxonomy === undefined ? undefined : `ZZ${billing.taxonomy}`,
  }
}

function lineBoxes(claim: Claim, lines: readonly ClaimLine[]) {
  return Object.fromEntries(lines.flatMap((line, index) => Object.entries(oneLine(claim, line)).map(([box, value]) => [`24-${index + 1}-${box}`, value])))
}

function oneLine(claim: Claim, line: ClaimLine): Record<string, string | undefined> {
  const rendering = line.renderingProvider ?? claim.renderingProvider
  const from = line.dateOfService ?? claim.dateOfService
  return {
    'A-from': formDate(from), 'A-to': formDate(line.dateOfServiceEnd ?? from), 'B': line.placeOfService ?? claim.placeOfService, 'C': line.emergency === true ? 'Y' : undefined, 'D': line.code, 'D-modifiers': line.modifiers?.join(' '),
    'E': line.diagnosisPointers?.map((pointer) => letters[pointer - 1] ?? '').join(''), 'F': formCents(line.charge), 'G': String(line.units), 'I': rendering?.taxonomy === undefined ? undefined : 'ZZ', 'J-shaded': rendering?.taxonomy, 'J': rendering?.npi,
    'shaded': line.description === undefined ? undefined : `ZZ${line.description}`,
  }
}

function totals(claim: Claim, lines: readonly ClaimLine[]) {
  return {
    [claim.acceptsAssignment === 'not-assigned' ? '27-no' : '27-yes']: claim.acceptsAssignment === undefined ? undefined : 'X', '28': formCents(sumOf(lines.map((line) => line.charge))),
    '29': claim.patientPaid === undefined || lines[0] !== claim.lines[0] ? undefined : formCents(claim.patientPaid),
  }
}
