// A dental claim or predetermination as the items of the 2024 dental claim form, by its published completion notes (EDI-05
// of the reference). Item numbers only; the form's own wording is licensed.
import { type Claim, type ClaimLine, type Finding, type OtherPayer, type Outcome, sumOf } from '@crossbill/model'
import { boxes, type FormSheet, formAddress, formCents, formDate, formName, formParty, sheets } from './paper-form.ts'

const letters = 'ABCD'
const accidentBoxes = { work: '45-occupational', auto: '45-auto', other: '45-other' } as const

/** One sheet for every ten lines, each with its own total, amounts in dollars and cents. Not ok: the claim is not dental. */
export function adaFields(claim: Claim): Outcome<FormSheet[]> {
  if (claim.kind !== 'dental') {
    const finding: Finding = { code: 'EXC-FORM', severity: 'error', place: 'kind', what: 'Only a dental claim goes on this form.', remedy: 'Use form CMS-1500 for a professional claim.' }
    return { ok: false, findings: [finding] }
  }
  return { ok: true, findings: [], value: sheets(claim.lines, 10).map((lines) => boxes({ ...head(claim), ...otherCoverage(claim.otherPayers?.[0]), ...people(claim), ...lineItems(claim, lines), ...facts(claim), ...dentists(claim) })) }
}

function head(claim: Claim) {
  const predetermination = claim.purpose === 'predetermination'
  return {
    [predetermination ? '1-predetermination' : '1-actual']: 'X', '2': claim.predeterminationNumber ?? claim.priorAuthorizationNumber,
    '3': [claim.payer.name, formAddress(claim.payer.address)].filter((part) => part !== undefined).join('\n'), '3a': claim.payer.id,
  }
}

function otherCoverage(other: OtherPayer | undefined) {
  if (other === undefined) return {}
  const { subscriber, payer, relationship } = other
  return {
    '4': 'X', '5': formName(subscriber.name), '6': formDate(subscriber.birthDate), '7': sexLetter(subscriber.sex), '8': subscriber.memberId, '9': subscriber.groupNumber,
    [`10-${relationship === 'child' ? 'dependent' : relationship === 'other-dependent' ? 'other' : relationship}`]: 'X', '11': [payer.name, formAddress(payer.address)].filter((part) => part !== undefined).join('\n'), '11a': payer.id,
  }
}

function sexLetter(sex: 'female' | 'male' | 'unknown' | undefined): string | undefined {
  return sex === undefined ? undefined : { female: 'F', male: 'M', unknown: 'U' }[sex]
}

function people(claim: Claim) {
  const { subscriber, relationship } = claim
  const patient = claim.patient ?? subscriber
  const block = (person: typeof patient) => [formName(person.name), formAddress(person.address)].filter((part) => part !== undefined).join('\n')
  return {
    '12': block(subscriber), '13': formDate(subscriber.birthDate), '14': sexLetter(subscriber.sex), '15': subscriber.memberId, '16': subscriber.groupNumber, '17': subscriber.groupName,
    [`18-${relationship === 'child' ? 'dependent' : relationship === 'other-dependent' ? 'other' : relationship}`]: 'X', '20': block(patient), '21': formDate(patient.birthDate), '22': sexLetter(patient.sex), '23': claim.patientControlNumber,
  }
}

function lineItems(claim: Claim, lines: readonly ClaimLine[]) {
  const items = lines.flatMap((line, index) => Object.entries(oneLine(claim, line)).map(([item, value]) => [`${item}-${index + 1}`, value] as const))
  return { ...Object.fromEntries(items), '32': formCents(sumOf(lines.map((line) => line.charge))) }
}

function oneLine(claim: Claim, line: ClaimLine): Record<string, string | undefined> {
  const served = claim.purpose === 'predetermination' ? undefined : (line.dateOfService ?? claim.dateOfService)
  const teeth = line.teeth ?? []
  return {
    '24': formDate(served), '25': line.areas?.join(' '), '26': teeth.length > 0 ? 'JP' : undefined, '27': teeth.map((each) => each.tooth).join(','), '28': teeth.flatMap((each) => each.surfaces ?? []).join(''), '29': line.code,
    '29a': line.diagnosisPointers?.map((pointer) => letters[pointer - 1] ?? '').join(''), '29b': String(line.units), '30': line.description, '31': formCents(line.charge),
  }
}

function facts(claim: Claim) {
  const replaced = claim.lines.find((line) => line.prosthesis !== undefined)?.prosthesis
  const causes = [claim.accident?.kind, claim.accident?.also].filter((each) => each !== undefined)
  const missing = (claim.toothStatuses ?? []).filter((each) => each.status === 'missing')
  return {
    ...Object.fromEntries(missing.map((each) => [`33-${each.tooth}`, 'X'])), '34': (claim.diagnoses ?? []).length > 0 ? 'AB' : undefined, ...Object.fromEntries((claim.diagnoses ?? []).slice(0, 4).map((code, index) => [`34a-${letters[index] ?? ''}`, code.replace('.', '')])),
    '35': [claim.note, ...claim.lines.flatMap((line) => (line.note === undefined ? [] : [`Line ${line.number} - ${line.note}`]))].filter((part) => part !== undefined).join(' '),
    '36': claim.releaseOfInformation === undefined ? undefined : 'SIGNATURE ON FILE', '37': claim.benefitsAssigned === 'yes' ? 'SIGNATURE ON FILE' : undefined, '38': claim.placeOfService, '39': (claim.attachments ?? []).length > 0 ? 'Y' : 'N',
    [claim.orthodontic === undefined ? '40-no' : '40-yes']: 'X', '41': formDate(claim.appliancePlacement), '42': claim.orthodontic?.totalMonths?.toString(),
    '43-yes': replaced?.kind === 'replacement' ? 'X' : undefined, '43-no': replaced?.kind === 'initial' ? 'X' : undefined, '44': formDate(replaced?.priorDate),
    ...Object.fromEntries(causes.map((cause) => [accidentBoxes[cause], 'X'])), '46': formDate(claim.accident?.date), '47': claim.accident?.state,
  }
}

function dentists(claim: Claim) {
  const { billingProvider: billing } = claim
  const treating = claim.renderingProvider ?? claim.lines.find((line) => line.renderingProvider !== undefined)?.renderingProvider ?? (billing.kind === 'person' ? billing : undefined)
  return {
    '48': [formParty(billing), formAddress(billing.address)].filter((part) => part !== undefined).join('\n'), '49': billing.npi, '50': billing.licenseNumber, '51': billing.taxId, '52': billing.phone,
    '53': claim.providerSignature === true && treating !== undefined ? `${formParty(treating)}, SIGNATURE ON FILE` : undefined, '54': treating?.npi, '55': treating?.licenseNumber,
    '56': formAddress(claim.facility?.address ?? billing.address), '56a': treating?.taxonomy ?? billing.taxonomy, '57': claim.facility?.phone ?? billing.phone,
  }
}
