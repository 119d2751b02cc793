// A professional claim as the boxes of form CMS-1500 (02/12), by the published field rules: NUCC instruction manual for the
// 02/12 form (public copies, read 2026-11-24); EDI-06, EDI-07 of the reference.
import { type Claim, type ClaimLine, type Finding, type Outcome, sumOf } from '@crossbill/model'
import { insuredBoxes } from './cms1500-insured.ts'
import { boxes, type FormSheet, formBlock, formCents, formDate, formParty, formPhone, joined, paidBefore, sheets, unpunctuated } from './paper-form.ts'

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
  const value = sheets(claim.lines, 6).map((lines) => boxes({ 'payer': formBlock(unpunctuated(claim.payer.name), claim.payer.address), ...insuredBoxes(claim), ...circumstances(claim), '19': additional(claim, lines), ...providers(claim), ...lineBoxes(claim, lines), ...totals(claim, lines) }))
  return { ok: true, findings: elsewhere(claim), value }
}

/** Item 32 names the place where it is neither the office nor the patient's home; a hospital the claim does not name leaves it empty. */
function elsewhere(claim: Claim): Finding[] {
  const places = new Set([claim.placeOfService, ...claim.lines.map((line) => line.placeOfService)].filter((each) => each !== undefined))
  if (claim.facility !== undefined || [...places].every((place) => place === '11' || place === '12')) return []
  return [{ code: 'FORM-FACILITY-MISSING', severity: 'warning', place: 'facility', what: 'The work was done outside the office and the claim does not name the place (item 32).', remedy: 'Add the facility with its address and NPI, or write it on the form.' }]
}

function circumstances(claim: Claim) {
  const causes = new Set([claim.accident?.kind, claim.accident?.also])
  const answer = (kind: 'work' | 'auto' | 'other', box: string) => ({ [`${box}-${causes.has(kind) ? 'yes' : 'no'}`]: 'X' })
  const onset = claim.onsetDate ?? claim.accident?.date
  const accident = claim.onsetDate === undefined ? undefined : claim.accident?.date
  return {
    ...answer('work', '10a'), ...answer('auto', '10b'), ...answer('other', '10c'), '10b-state': causes.has('auto') ? claim.accident?.state : undefined,
    '11b-qualifier': claim.propertyCasualtyClaimNumber === undefined ? undefined : 'Y4', '11b': joined(claim.propertyCasualtyClaimNumber),
    '12': claim.releaseOfInformation === undefined ? undefined : 'SIGNATURE ON FILE', '13': claim.benefitsAssigned === 'yes' ? 'SIGNATURE ON FILE' : undefined,
    '14': formDate(onset), '14-qualifier': onset === undefined ? undefined : '431', '15': formDate(accident), '15-qualifier': accident === undefined ? undefined : '439',
    '18-from': formDate(claim.admissionDate), '18-to': formDate(claim.dischargeDate),
    '21-indicator': (claim.diagnoses ?? []).length > 0 ? '0' : undefined, ...Object.fromEntries((claim.diagnoses ?? []).map((code, index) => [`21${letters[index] ?? ''}`, code.replace('.', '')])),
    '22': claim.frequency === 'original' ? undefined : claim.frequency === 'replacement' ? '7' : '8', '22-original': claim.originalPayerClaimControlNumber, '23': joined(claim.priorAuthorizationNumber ?? claim.referralNumber),
  }
}

/** Item 19: the claim's note, notes of lines that have no room at their line, and attachments as PWK with type, transmission and number without spaces between. */
function additional(claim: Claim, lines: readonly ClaimLine[]): string | undefined {
  const attached = (claim.attachments ?? []).map((each) => `PWK${each.type}${each.transmission}${each.controlNumber ?? ''}`)
  const parts = [...(claim.note === undefined ? [] : [claim.note.toLocaleUpperCase('en')]), ...lines.flatMap((line) => (line.note === undefined || noteFits(line) ? [] : [`LINE ${line.number} ${line.note}`])), ...attached]
  return parts.length === 0 ? undefined : parts.join('   ')
}

/** Referring (DN) before ordering (DK) before supervising (DQ), because the box holds one. */
function providers(claim: Claim) {
  const ordering = claim.lines.find((line) => line.orderingProvider !== undefined)?.orderingProvider
  const [qualifier, named] = claim.referringProvider !== undefined ? (['DN', claim.referringProvider] as const) : ordering !== undefined ? (['DK', ordering] as const) : (['DQ', claim.supervisingProvider] as const)
  const { billingProvider: billing } = claim
  const facility = claim.facility ?? (claim.placeOfService === '11' ? billing : undefined)
  return {
    '17-qualifier': named === undefined ? undefined : qualifier, '17': named === undefined ? undefined : formParty(named), '17b': named?.npi,
    '25': joined(billing.taxId), [billing.taxIdKind === 'SSN' ? '25-ssn' : '25-ein']: billing.taxId === undefined ? undefined : 'X', '26': joined(claim.patientControlNumber),
    '31': claim.providerSignature === true ? 'SIGNATURE ON FILE' : undefined, '32': facility === undefined ? undefined : formBlock(formParty(facility), facility.address), '32a': facility?.npi,
    '33': formBlock(formParty(billing), billing.address), '33-phone': formPhone(billing.phone), '33a': billing.npi, '33b': billing.taxonomy === undefined ? undefined : `ZZ${billing.taxonomy}`,
  }
}

function lineBoxes(claim: Claim, lines: readonly ClaimLine[]) {
  return Object.fromEntries(lines.flatMap((line, index) => Object.entries(oneLine(claim, line)).map(([box, value]) => [`24-${index + 1}-${box}`, value])))
}

function oneLine(claim: Claim, line: ClaimLine): Record<string, string | undefined> {
  const rendering = line.renderingProvider ?? claim.renderingProvider
  const from = line.dateOfService ?? claim.dateOfService
  return {
    'A-from': formDate(from), 'A-to': formDate(line.dateOfServiceEnd ?? from), 'B': line.placeOfService ?? claim.placeOfService, 'C': line.emergency === true ? 'Y' : undefined, 'D': line.code, 'D-modifiers': line.modifiers?.slice(0, 4).join(' '),
    'E': line.diagnosisPointers?.flatMap((pointer) => letters[pointer - 1] ?? []).slice(0, 4).join(''), 'F': formCents(line.charge), 'G': String(line.units), 'I': rendering?.taxonomy === undefined ? undefined : 'ZZ', 'J-shaded': rendering?.taxonomy, 'J': rendering?.npi,
    'shaded': supplemental(line),
  }
}

/** Room of the shaded half, in characters. */
const shadedRoom = 61

/**
 * The shaded half of a line: tooth numbers (JP, universal), the description of an unlisted code with its code of like work
 * (ZZ), three spaces between. A note that has no room here goes to item 19.
 */
function supplemental(line: ClaimLine): string | undefined {
  const { description, note } = line
  const words = (noteFits(line) ? [description, note] : [description]).filter((part) => part !== undefined).join(', ')
  const all = [...toothQualifiers(line), ...(words === '' ? [] : [`ZZ${words}`])].join('   ')
  return all === '' ? undefined : all
}

/** Teeth the description names already are not said twice. */
function toothQualifiers({ description, teeth = [] }: ClaimLine): string[] {
  return teeth.flatMap(({ tooth }) => (description !== undefined && new RegExp(`\\b${tooth}\\b`).test(description) ? [] : [`JP${tooth}`]))
}

function noteFits(line: ClaimLine): boolean {
  const { description, note } = line
  return note !== undefined && [...toothQualifiers(line), `ZZ${[description, note].filter((part) => part !== undefined).join(', ')}`].join('   ').length <= shadedRoom
}

/** Item 29 is what the patient and earlier payers paid for these lines. */
function totals(claim: Claim, lines: readonly ClaimLine[]) {
  const fromPatient = lines[0] === claim.lines[0] ? claim.patientPaid : undefined
  const before = paidBefore(claim, lines)
  return {
    [claim.acceptsAssignment === 'not-assigned' ? '27-no' : '27-yes']: claim.acceptsAssignment === undefined ? undefined : 'X', '28': formCents(sumOf(lines.map((line) => line.charge))),
    '29': fromPatient === undefined && before === undefined ? undefined : formCents((fromPatient ?? 0) + (before ?? 0)),
  }
}
