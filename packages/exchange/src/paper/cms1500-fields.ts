// A professional claim as the boxes of form CMS-1500 (02/12), by the published field rules: NUCC instruction manual for the
// 02/12 form (public copies, read 2026-11-24); EDI-06, EDI-07 of the reference.
import { type Claim, type ClaimLine, type Finding, type Outcome, sumOf } from '@crossbill/model'
import { insuredBoxes, isMedicare } from './cms1500-insured.ts'
import { lineBoxes, noteFits, otherNumber } from './cms1500-lines.ts'
import { boxes, type FormSheet, formBlock, formCents, formDate, formParty, formPhone, joined, joinedPostalCode, paidBefore, sheets, unpunctuated } from './paper-form.ts'

const letters = 'ABCDEFGHIJKL'

export interface Cms1500Extras {
  /** The day the form is made out, which stands beside the signature (item 31). */
  readonly signedOn?: string
}

/**
 * One sheet for every six lines, each with its own total, amounts in dollars and cents. Not ok: the claim is dental or a
 * predetermination, which have another form.
 */
export function cms1500Fields(claim: Claim, extras: Cms1500Extras = {}): Outcome<FormSheet[]> {
  if (claim.kind !== 'professional' || claim.purpose === 'predetermination') {
    const finding: Finding = { code: 'EXC-FORM', severity: 'error', place: 'kind', what: 'Only a professional claim goes on this form.', remedy: 'Use the dental claim form for dental claims and predeterminations.' }
    return { ok: false, findings: [finding] }
  }
  const value = sheets(claim.lines, 6).map((lines) => boxes({ 'payer': formBlock(unpunctuated(claim.payer.name), claim.payer.address, joinedPostalCode), ...insuredBoxes(claim), ...circumstances(claim), '19': additional(claim, lines), ...providers(claim, extras), ...lineBoxes(claim, lines), ...totals(claim, lines) }))
  return { ok: true, findings: [...elsewhere(claim), ...screened(claim)], value }
}

/** Item 32 names the place where it is neither the office nor the patient's home; a hospital the claim does not name leaves it empty. */
function elsewhere(claim: Claim): Finding[] {
  const places = new Set([claim.placeOfService, ...claim.lines.map((line) => line.placeOfService)].filter((each) => each !== undefined))
  if (claim.facility !== undefined || [...places].every((place) => place === '11' || place === '12')) return []
  return [{ code: 'FORM-FACILITY-MISSING', severity: 'warning', place: 'facility', what: 'The work was done outside the office and the claim does not name the place (item 32).', remedy: 'Add the facility with its address and NPI, or write it on the form.' }]
}

/** Item 24H wants to know what became of the referral of a screened child. */
function screened(claim: Claim): Finding[] {
  if (claim.screeningReferrals !== undefined || claim.lines.every((line) => line.epsdt !== true)) return []
  return [{ code: 'FORM-SCREENING-REFERRAL', severity: 'warning', place: 'screeningReferrals', what: 'A line was given under the screening programme, and the claim does not say what became of the referral (item 24H).', remedy: 'Add to the plan whether the child was referred.' }]
}

/** Dates with a place of their own on the form: item 15 holds one of these, item 16 the days the patient could not work. */
const otherDateQualifiers = ['454', '304', '453', '455', '471', '090', '091', '444']

/** Item 15: the accident where item 14 holds the onset, else the first other date of the claim. */
function otherDate(claim: Claim): { readonly qualifier: string; readonly date: string } | undefined {
  if (claim.onsetDate !== undefined && claim.accident?.date !== undefined) return { qualifier: '439', date: claim.accident.date }
  return otherDateQualifiers.flatMap((qualifier) => claim.otherDates?.find((each) => each.qualifier === qualifier) ?? [])[0]
}

function unableToWork(claim: Claim): { readonly from?: string | undefined; readonly to?: string | undefined } {
  const of = (qualifier: string) => claim.otherDates?.find((each) => each.qualifier === qualifier)
  const span = of('314')
  return { from: of('360')?.date ?? span?.date, to: of('361')?.date ?? span?.end }
}

function circumstances(claim: Claim) {
  const causes = new Set([claim.accident?.kind, claim.accident?.also])
  const answer = (kind: 'work' | 'auto' | 'other', box: string) => ({ [`${box}-${causes.has(kind) ? 'yes' : 'no'}`]: 'X' })
  const onset = claim.onsetDate ?? claim.accident?.date
  const other = otherDate(claim)
  const away = unableToWork(claim)
  return {
    ...answer('work', '10a'), ...answer('auto', '10b'), ...answer('other', '10c'), '10b-state': causes.has('auto') ? claim.accident?.state : undefined,
    '10d': claim.conditionCodes?.join('   '), '11b-qualifier': claim.propertyCasualtyClaimNumber === undefined ? undefined : 'Y4', '11b': joined(claim.propertyCasualtyClaimNumber),
    '12': claim.releaseOfInformation === undefined ? undefined : 'SIGNATURE ON FILE', '13': claim.benefitsAssigned === 'yes' ? 'SIGNATURE ON FILE' : undefined,
    '14': formDate(onset), '14-qualifier': onset === undefined ? undefined : '431', '15': formDate(other?.date), '15-qualifier': other?.qualifier, '16-from': formDate(away.from), '16-to': formDate(away.to),
    '18-from': formDate(claim.admissionDate), '18-to': formDate(claim.dischargeDate),
    '21-indicator': (claim.diagnoses ?? []).length > 0 ? '0' : undefined, ...Object.fromEntries((claim.diagnoses ?? []).map((code, index) => [`21${letters[index] ?? ''}`, code.replace('.', '')])),
    '22': claim.frequency === 'original' ? undefined : claim.frequency === 'replacement' ? '7' : '8', '22-original': claim.originalPayerClaimControlNumber, '23': joined(claim.priorAuthorizationNumber ?? claim.referralNumber),
  }
}

/**
 * Item 19: the claim's note and notes of lines that have no room at their line behind NTEADD, attachments behind PWK with type,
 * transmission and number, each without a space behind its qualifier, three spaces between.
 */
function additional(claim: Claim, lines: readonly ClaimLine[]): string | undefined {
  const attached = (claim.attachments ?? []).map((each) => `PWK${each.type}${each.transmission}${each.controlNumber ?? ''}`)
  const notes = [claim.note, ...lines.flatMap((line) => (line.note === undefined || noteFits(line) ? [] : [`LINE ${line.number} ${line.note}`]))].filter((part) => part !== undefined)
  const parts = [...(notes.length === 0 ? [] : [`NTEADD${notes.join(' ').toLocaleUpperCase('en')}`]), ...attached]
  return parts.length === 0 ? undefined : parts.join('   ')
}

/** Referring (DN) before ordering (DK) before supervising (DQ), because the box holds one. */
function providers(claim: Claim, { signedOn }: Cms1500Extras) {
  const ordering = claim.lines.find((line) => line.orderingProvider !== undefined)?.orderingProvider
  const [qualifier, named] = claim.referringProvider !== undefined ? (['DN', claim.referringProvider] as const) : ordering !== undefined ? (['DK', ordering] as const) : (['DQ', claim.supervisingProvider] as const)
  const { billingProvider: billing } = claim
  const facility = claim.facility ?? (claim.placeOfService === '11' ? billing : undefined)
  const placeNumber = facility?.otherIds?.[0]
  const billingNumber = otherNumber(billing)
  const namedNumber = named?.otherIds?.find((each) => each.qualifier !== 'ZZ')
  return {
    '17-qualifier': named === undefined ? undefined : qualifier, '17': named === undefined ? undefined : formParty(named), '17a-qualifier': namedNumber?.qualifier, '17a': joined(namedNumber?.value), '17b': named?.npi,
    '25': joined(billing.taxId), [billing.taxIdKind === 'SSN' ? '25-ssn' : '25-ein']: billing.taxId === undefined ? undefined : 'X', '26': joined(claim.patientControlNumber),
    '31': claim.providerSignature === true ? 'SIGNATURE ON FILE' : undefined, '31-date': claim.providerSignature === true ? formDate(signedOn) : undefined,
    '32': facility === undefined ? undefined : formBlock(formParty(facility), facility.address, joinedPostalCode),
    // Only where it is another than the billing provider's.
    '32a': facility?.npi === billing.npi ? undefined : facility?.npi, '32b': placeNumber === undefined ? undefined : `${placeNumber.qualifier}${joined(placeNumber.value) ?? ''}`,
    '33': formBlock(formParty(billing), billing.address, joinedPostalCode), '33-phone': formPhone(billing.phone), '33a': billing.npi, '33b': billingNumber === undefined ? undefined : `${billingNumber.qualifier}${billingNumber.value}`,
  }
}

/** Item 29 is what the patient and earlier payers paid for these lines; for Medicare only what the patient paid (Noridian, article of 2012-03-16, read 2026-11-24). */
function totals(claim: Claim, lines: readonly ClaimLine[]) {
  const fromPatient = lines[0] === claim.lines[0] ? claim.patientPaid : undefined
  const before = isMedicare(claim) ? undefined : paidBefore(claim, lines)
  return {
    [claim.acceptsAssignment === 'not-assigned' ? '27-no' : '27-yes']: claim.acceptsAssignment === undefined ? undefined : 'X', '28': formCents(sumOf(lines.map((line) => line.charge))),
    '29': fromPatient === undefined && before === undefined ? undefined : formCents((fromPatient ?? 0) + (before ?? 0)),
  }
}
