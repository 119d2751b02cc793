// A dental claim or predetermination as the items of the 2024 dental claim form, by its published completion notes (public
// copies, read 2026-11-24; EDI-05 and MCR-07 of the reference). Item numbers only; the form's own wording is licensed.
import { type Claim, type ClaimLine, type ClaimParty, type Finding, type OtherPayer, type Outcome, sumOf } from '@crossbill/model'
import { boxes, type FormSheet, formBlock, formCents, formDate, formName, formParty, formPhone, formAddress, joined, paidBefore, sheets, unpunctuated } from './paper-form.ts'

const letters = 'ABCD'
const accidentBoxes = { work: '45-occupational', auto: '45-auto', other: '45-other' } as const
/** Quadrants and arches by office letters; item 25 wants the two digits. */
const areas: Readonly<Record<string, string>> = { UR: '10', UL: '20', LL: '30', LR: '40', UA: '01', LA: '02', FM: '00' }

/** What the form asks and a claim does not hold. */
export interface AdaExtras {
  /** Day of the last scaling and root planing (item 39a). */
  readonly lastScaling?: string
  /** The day the form is made out, which stands beside the dentist's signature (item 53). */
  readonly signedOn?: string
  /** Whether another payer is dental or medical, by coverage id (item 4). */
  readonly sideOf?: (payer: OtherPayer) => 'dental' | 'medical' | undefined
}

/** One sheet for every ten lines, each with its own total, amounts in dollars and cents. Not ok: the claim is not dental. */
export function adaFields(claim: Claim, extras: AdaExtras = {}): Outcome<FormSheet[]> {
  if (claim.kind !== 'dental') {
    const finding: Finding = { code: 'EXC-FORM', severity: 'error', place: 'kind', what: 'Only a dental claim goes on this form.', remedy: 'Use form CMS-1500 for a professional claim.' }
    return { ok: false, findings: [finding] }
  }
  const value = byDentist(claim).flatMap((part) => sheets(part.lines, 10).map((lines) => boxes({ ...head(claim), ...otherCoverage(claim, extras), ...people(claim), ...lineItems(claim, lines), ...facts(claim, lines), ...dentists(claim, part.treating), ...(part.treating !== undefined && claim.providerSignature === true && { '53-date': formDate(extras.signedOn) }), '39a': formDate(extras.lastScaling) })))
  const many = (claim.diagnoses ?? []).length > letters.length
  return { ok: true, findings: many ? [{ code: 'FORM-DIAGNOSES-LEFT-OUT', severity: 'warning', place: 'diagnoses', what: 'The form has room for four diagnoses; the claim has more.', remedy: 'Send this claim electronically, or split it.' }] : [], value }
}

interface OfOneDentist {
  readonly treating: ClaimParty | undefined
  readonly lines: readonly ClaimLine[]
}

/** Items 53 to 58 name one treating dentist: the lines of each are on sheets of their own. */
function byDentist(claim: Claim): OfOneDentist[] {
  const { billingProvider: billing } = claim
  const parts = new Map<string, { treating: ClaimParty | undefined; lines: ClaimLine[] }>()
  for (const line of claim.lines) {
    const treating = line.renderingProvider ?? claim.renderingProvider ?? (billing.kind === 'person' ? billing : undefined)
    const key = treating === undefined ? '' : (treating.npi ?? formParty(treating))
    const part = parts.get(key) ?? { treating, lines: [] }
    part.lines.push(line)
    parts.set(key, part)
  }
  return [...parts.values()]
}

/** The screening programme for children (837D, CLM12). */
const screeningProgram = '01'

function head(claim: Claim) {
  const predetermination = claim.purpose === 'predetermination'
  return {
    [predetermination ? '1-predetermination' : '1-actual']: 'X', '1-epsdt': claim.specialProgram === screeningProgram ? 'X' : undefined, '2': claim.predeterminationNumber ?? claim.priorAuthorizationNumber,
    '3': formBlock(unpunctuated(claim.payer.name), claim.payer.address), '3a': claim.payer.id,
  }
}

/** Items 4 to 11: with both a dental and a medical plan, both are marked and the dental one is described. */
function otherCoverage(claim: Claim, extras: AdaExtras) {
  const others = claim.otherPayers ?? []
  const sides = others.map((each) => extras.sideOf?.(each))
  const other = others[Math.max(0, sides.indexOf('dental'))]
  if (other === undefined) return {}
  const { subscriber, payer, relationship } = other
  return {
    '4-dental': sides.includes('dental') ? 'X' : undefined, '4-medical': sides.includes('medical') ? 'X' : undefined,
    '5': formName(subscriber.name), '6': formDate(subscriber.birthDate), ...sexBox('7', subscriber.sex), '8': joined(subscriber.memberId), '9': joined(subscriber.groupNumber),
    ...relationshipBox('10', relationship), '11': formBlock(unpunctuated(payer.name), payer.address), '11a': payer.id,
  }
}

function sexBox(item: string, sex: 'female' | 'male' | 'unknown' | undefined) {
  return sex === undefined ? {} : { [`${item}-${{ female: 'F', male: 'M', unknown: 'U' }[sex]}`]: 'X' }
}

function relationshipBox(item: string, relationship: Claim['relationship']) {
  return { [`${item}-${relationship === 'child' ? 'dependent' : relationship === 'other-dependent' ? 'other' : relationship}`]: 'X' }
}

/** Who is the subscriber skips items 20 to 22, as item 18 says. */
function people(claim: Claim) {
  const { subscriber, relationship, patient } = claim
  return {
    '12': formBlock(formName(subscriber.name), subscriber.address), '13': formDate(subscriber.birthDate), ...sexBox('14', subscriber.sex), '15': joined(subscriber.memberId), '16': joined(subscriber.groupNumber), '17': subscriber.groupName === undefined ? undefined : unpunctuated(subscriber.groupName),
    ...relationshipBox('18', relationship), '23': claim.patientControlNumber,
    ...(patient === undefined ? {} : { '20': formBlock(formName(patient.name), patient.address), '21': formDate(patient.birthDate), ...sexBox('22', patient.sex) }),
  }
}

function lineItems(claim: Claim, lines: readonly ClaimLine[]) {
  const items = lines.flatMap((line, index) => Object.entries(oneLine(claim, line)).map(([item, value]) => [`${item}-${index + 1}`, value] as const))
  const other = sumOf(lines.map((line) => line.salesTax ?? 0))
  return { ...Object.fromEntries(items), '31a': other === 0 ? undefined : formCents(other), '32': formCents(sumOf(lines.map((line) => line.charge))) }
}

function oneLine(claim: Claim, line: ClaimLine): Record<string, string | undefined> {
  const served = claim.purpose === 'predetermination' ? undefined : (line.dateOfService ?? claim.dateOfService)
  const teeth = line.teeth ?? []
  const modifiers = line.modifiers ?? []
  return {
    '24': formDate(served), '25': line.areas?.map((each) => areas[each.toUpperCase()] ?? each).join(' '), '26': teeth.length > 0 ? 'JP' : undefined, '27': teeth.map((each) => each.tooth).join(','), '28': teeth.flatMap((each) => each.surfaces ?? []).join(''), '29': line.code,
    '29a': line.diagnosisPointers?.flatMap((pointer) => letters[pointer - 1] ?? []).slice(0, 4).join(''), '29b': String(line.units).padStart(2, '0'), '31': formCents(line.charge - (line.salesTax ?? 0)),
    // Medicare has no modifier box on this form: modifier and # before the description (MCR-07).
    '30': [modifiers.length === 0 ? undefined : `${modifiers.join(' ')}#`, line.description].filter((part) => part !== undefined).join(' '),
  }
}

const corrects = { original: undefined, replacement: 'REPLACES CLAIM', void: 'VOIDS CLAIM' } as const

/** Remarks: which claim this one replaces (the form has no item for it), notes, and what earlier payers paid for these lines. */
function remarks(claim: Claim, lines: readonly ClaimLine[]): string {
  const before = paidBefore(claim, lines)
  const notes = lines.flatMap((line) => (line.note === undefined ? [] : [`Line ${line.number} - ${line.note}`]))
  const replaced = corrects[claim.frequency]
  const number = claim.originalPayerClaimControlNumber
  return [replaced === undefined ? undefined : `${replaced}${number === undefined ? '' : ` ${number}`}`, claim.note, ...notes, before === undefined ? undefined : `OTHER PAYER PAID ${formCents(before)}`].filter((part) => part !== undefined).join(' ')
}

function facts(claim: Claim, lines: readonly ClaimLine[]) {
  const replaced = lines.find((line) => line.prosthesis !== undefined)?.prosthesis
  const causes = [claim.accident?.kind, claim.accident?.also].filter((each) => each !== undefined)
  const missing = (claim.toothStatuses ?? []).filter((each) => each.status === 'missing' && /^([1-9]|[12]\d|3[0-2])$/.test(each.tooth))
  return {
    ...Object.fromEntries(missing.map((each) => [`33-${each.tooth}`, 'X'])), '34': (claim.diagnoses ?? []).length > 0 ? 'AB' : undefined, ...Object.fromEntries((claim.diagnoses ?? []).slice(0, 4).map((code, index) => [`34a-${letters[index] ?? ''}`, code.replace('.', '')])),
    '35': remarks(claim, lines),
    '36': claim.releaseOfInformation === undefined ? undefined : 'SIGNATURE ON FILE', '37': claim.benefitsAssigned === 'yes' ? 'SIGNATURE ON FILE' : undefined, '38': claim.placeOfService, '39': (claim.attachments ?? []).length > 0 ? 'Y' : 'N',
    [claim.orthodontic === undefined ? '40-no' : '40-yes']: 'X', '41': formDate(claim.appliancePlacement), '42': claim.orthodontic?.totalMonths?.toString(),
    '43-yes': replaced?.kind === 'replacement' ? 'X' : undefined, '43-no': replaced?.kind === 'initial' ? 'X' : undefined, '44': formDate(replaced?.priorDate),
    ...Object.fromEntries(causes.map((cause) => [accidentBoxes[cause], 'X'])), '46': formDate(claim.accident?.date), '47': claim.accident?.kind === 'auto' || claim.accident?.also === 'auto' ? claim.accident.state : undefined,
  }
}

/** A substitute dentist is marked in 53a, and items 54 to 58 are then the substitute's. */
function dentists(claim: Claim, treating: ClaimParty | undefined) {
  const { billingProvider: billing } = claim
  return {
    '48': formBlock(formParty(billing), billing.address), '49': billing.npi, '50': billing.licenseNumber, '51': joined(billing.taxId), '52': formPhone(billing.phone), '52a': joined(billing.otherIds?.[0]?.value),
    '53': claim.providerSignature === true && treating !== undefined ? `${formParty(treating)}, SIGNATURE ON FILE` : undefined, '53a': treating?.substitute === true ? 'X' : undefined, '54': treating?.npi, '55': treating?.licenseNumber,
    '56': formAddress(claim.facility?.address ?? treating?.address ?? billing.address), '56a': treating?.taxonomy ?? billing.taxonomy, '57': formPhone(claim.facility?.phone ?? treating?.phone ?? billing.phone), '58': joined(treating?.otherIds?.[0]?.value),
  }
}
