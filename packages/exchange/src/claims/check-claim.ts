// What a claim must hold before it may be written, by the guides of the professional and dental claim (EDI-01, EDI-02).
// Every gap is told at once, with its place and remedy.
import type { Claim, ClaimLine, ClaimParty, OtherPayer } from '@crossbill/model'
import { checkBalance } from './check-balance.ts'
import type { ClaimNotes } from './claim-notes.ts'
import { cutNote, mostNotes, noteLength, noteOf } from './notes.ts'

/** Filing indicators of payers that take no dental predetermination: Medicare, accident and liability payers. */
const medicalOnly: ReadonlySet<string> = new Set(['MA', 'MB', '16', 'AM', 'LM', 'WC', 'DS'])

/** Every finding that keeps this claim from being written. */
export function checkClaim(claim: Claim, notes: ClaimNotes): void {
  if (claim.kind === 'institutional') {
    notes.error('EXC-INSTITUTIONAL', 'kind', { what: 'Crossbill reads institutional claims and does not write them.', remedy: 'Send it from the hospital’s system.' })
    return
  }
  checkHead(claim, notes)
  checkPurpose(claim, notes)
  checkBilling(claim.billingProvider, notes)
  checkPeople(claim, notes)
  checkDiagnoses(claim, notes)
  claim.lines.forEach((line, index) => checkLine(claim, line, { path: `lines[${index}]`, notes }))
  claim.otherPayers?.forEach((other, index) => checkOtherPayer(other, `otherPayers[${index}]`, notes))
  checkSequence(claim, notes)
  checkBalance(claim, notes)
}

function checkHead(claim: Claim, notes: ClaimNotes): void {
  if (claim.patientControlNumber.length > 20) notes.error('EXC-TOO-LONG', 'patientControlNumber', { what: 'The claim number has more than 20 characters.', remedy: 'Use a shorter number; payers return only 20.' })
  if (claim.lines.length > 50) notes.error('EXC-TOO-MANY-LINES', 'lines', { what: 'A claim carries at most 50 lines.', remedy: 'Divide it into two claims.' })
  notes.need(claim.placeOfService, 'placeOfService', ['a place of service', 'Add where the service is done, for example 11 for the office.'])
  notes.need(claim.providerSignature, 'providerSignature', ['the statement whether the provider’s signature is on file', 'Record it.'])
  notes.need(claim.acceptsAssignment, 'acceptsAssignment', ['the statement whether the provider accepts assignment', 'Record it.'])
  notes.need(claim.benefitsAssigned, 'benefitsAssigned', ['the statement whether the patient assigned the benefits', 'Record it from the signed form.'])
  notes.need(claim.releaseOfInformation, 'releaseOfInformation', ['the patient’s consent to release of information', 'Record it from the signed form.'])
  notes.need(claim.filingIndicator, 'filingIndicator', ['the kind of payer (claim filing indicator)', 'Set the kind of the coverage.'])
  const { accident } = claim
  if (accident !== undefined && accident.kind !== 'work') notes.need(accident.date, 'accident.date', ['the day of the accident', 'Ask the patient.'])
  if (accident !== undefined && (accident.kind === 'auto' || accident.also === 'auto')) notes.need(accident.state, 'accident.state', ['the state of the car accident', 'Ask the patient.'])
  const pieces = cutNote(noteOf(claim))
  if (pieces.length > mostNotes(claim) || pieces.some((piece) => piece.length > noteLength)) {
    notes.error('EXC-NOTE-LENGTH', 'note', { what: `The note is longer than ${noteLength * mostNotes(claim)} characters.`, remedy: 'Shorten it, or send the text as an attachment.' })
  }
}

function checkPurpose(claim: Claim, notes: ClaimNotes): void {
  if (claim.frequency !== 'original') {
    notes.need(claim.originalPayerClaimControlNumber, 'originalPayerClaimControlNumber', ['the payer’s number of the claim that is replaced or voided', 'Take it from the payer’s acknowledgement or remittance.'])
  }
  if (claim.purpose !== 'predetermination') return
  if (claim.kind !== 'dental' || medicalOnly.has(claim.filingIndicator ?? '')) {
    notes.error('EXC-PREDETERMINATION-MEDICAL', 'purpose', { what: 'A predetermination is a dental estimate and never goes to a medical payer.', remedy: 'Ask this payer for a prior authorization instead.' })
  }
  if (claim.dateOfService !== undefined || claim.lines.some((line) => line.dateOfService !== undefined)) {
    notes.note('EXC-PREDETERMINATION-DATE', 'dateOfService', { what: 'A predetermination carries no date of service; the planned day was not written.', remedy: 'Nothing to do.' })
  }
}

function checkBilling(party: ClaimParty, notes: ClaimNotes): void {
  notes.need(party.npi, 'billingProvider.npi', ['the billing provider’s NPI', 'Add it in the office settings.'])
  notes.need(party.taxId, 'billingProvider.taxId', ['the billing provider’s tax id', 'Add it in the office settings.'])
  notes.need(party.address, 'billingProvider.address', ['the billing provider’s street address', 'Add it in the office settings.'])
}

function checkPeople(claim: Claim, notes: ClaimNotes): void {
  const { subscriber, patient, relationship } = claim
  notes.need(subscriber.memberId, 'subscriber.memberId', ['the member number', 'Take it from the insurance card.'])
  if (relationship === 'self') {
    if (subscriber.organization !== true) notes.need(subscriber.name.first, 'subscriber.name.first', ['the subscriber’s first name', 'Take it from the insurance card.'])
    notes.need(subscriber.birthDate, 'subscriber.birthDate', ['the birth date of the subscriber, who is the patient', 'Ask the patient.'])
    notes.need(subscriber.address, 'subscriber.address', ['the address of the subscriber, who is the patient', 'Ask the patient.'])
    return
  }
  notes.need(patient, 'patient', ['the patient, who is not the subscriber', 'Add the patient.'])
  if (patient === undefined) return
  notes.need(patient.name.first, 'patient.name.first', ['the patient’s first name', 'Ask the patient.'])
  notes.need(patient.birthDate, 'patient.birthDate', ['the patient’s birth date', 'Ask the patient.'])
  notes.need(patient.address, 'patient.address', ['the patient’s address', 'Ask the patient.'])
}

function checkDiagnoses(claim: Claim, notes: ClaimNotes): void {
  const count = claim.diagnoses?.length ?? 0
  if (claim.kind === 'professional') notes.need(claim.diagnoses, 'diagnoses', ['at least one diagnosis', 'Choose the diagnosis the record supports.'])
  if (claim.kind === 'dental' && count > 4) notes.error('EXC-DIAGNOSES', 'diagnoses', { what: 'A dental claim carries at most four diagnoses.', remedy: 'Keep the four that matter most.' })
}

function checkLine(claim: Claim, line: ClaimLine, at: { path: string; notes: ClaimNotes }): void {
  const { path, notes } = at
  const diagnoses = claim.diagnoses?.length ?? 0
  const pointers = line.diagnosisPointers ?? []
  if (pointers.length > 4) notes.error('EXC-POINTERS', `${path}.diagnosisPointers`, { what: 'A line points to at most four diagnoses.', remedy: 'Keep the four that matter most for this service.' })
  if (pointers.some((pointer) => pointer > diagnoses)) notes.error('EXC-POINTERS', `${path}.diagnosisPointers`, { what: 'A line points to a diagnosis the claim does not have.', remedy: 'Add the diagnosis or correct the pointer.' })
  if ((line.salesTax ?? 0) > line.charge) notes.error('EXC-SALES-TAX', `${path}.salesTax`, { what: 'The sales tax is more than the charge it is a part of.', remedy: 'Enter the charge with the tax in it.' })
  if ((line.modifiers?.length ?? 0) > 4) notes.error('EXC-MODIFIERS', `${path}.modifiers`, { what: 'A line carries at most four modifiers.', remedy: 'Keep the four that decide payment.' })
  if ((line.teeth?.length ?? 0) > 32 || (line.areas?.length ?? 0) > 5) notes.error('EXC-TEETH', path, { what: 'A line carries at most 32 teeth and five areas of the mouth.', remedy: 'Divide it into two lines.' })
  if (claim.kind === 'professional') checkProfessionalLine(claim, line, at)
  else checkDentalLine(claim, line, at)
}

function checkProfessionalLine(claim: Claim, line: ClaimLine, at: { path: string; notes: ClaimNotes }): void {
  at.notes.need(line.diagnosisPointers, `${at.path}.diagnosisPointers`, ['a diagnosis for this service', 'Point the line to a diagnosis of the claim.'])
  at.notes.need(line.dateOfService ?? claim.dateOfService, `${at.path}.dateOfService`, ['the date of service', 'Add the day the service was done.'])
  if ((line.note?.length ?? 0) > noteLength) at.notes.error('EXC-NOTE-LENGTH', `${at.path}.note`, { what: `A line note has at most ${noteLength} characters.`, remedy: 'Shorten it, or send the text as an attachment.' })
  if (line.orderingProvider !== undefined) at.notes.need(line.orderingProvider.npi, `${at.path}.orderingProvider.npi`, ['the ordering provider’s NPI', 'Look it up in the public register.'])
}

function checkDentalLine(claim: Claim, line: ClaimLine, at: { path: string; notes: ClaimNotes }): void {
  if (line.system !== 'CDT') at.notes.error('EXC-DENTAL-CODE', `${at.path}.code`, { what: 'A dental claim carries dental procedure codes only.', remedy: 'Use the dental code of this service, or send a professional claim.' })
  if (claim.purpose === 'claim') at.notes.need(line.dateOfService ?? claim.dateOfService, `${at.path}.dateOfService`, ['the date of service', 'Add the day the service was done; for an estimate make it a predetermination.'])
  if (line.prosthesis?.kind === 'replacement') at.notes.need(line.prosthesis.priorDate, `${at.path}.prosthesis.priorDate`, ['the day the replaced prosthesis was placed', 'Ask the patient or the earlier office.'])
  if (line.dateOfServiceEnd !== undefined) at.notes.note('EXC-NOT-CARRIED', `${at.path}.dateOfServiceEnd`, { what: 'A dental line carries one day; the last day was not written.', remedy: 'Use start and completion of treatment for work of several visits.' })
}

function checkOtherPayer(other: OtherPayer, path: string, notes: ClaimNotes): void {
  notes.need(other.subscriber.memberId, `${path}.subscriber.memberId`, ['the member number with the other payer', 'Take it from that insurance card.'])
  notes.need(other.filingIndicator, `${path}.filingIndicator`, ['the kind of the other payer (claim filing indicator)', 'Set the kind of that coverage.'])
}

const places = { primary: 0, secondary: 1, tertiary: 2, unknown: -1 } as const

/** A later payer wants the answer of every earlier one, with its date. */
function checkSequence(claim: Claim, notes: ClaimNotes): void {
  const own = places[claim.sequence]
  const others = claim.otherPayers ?? []
  for (const [name, place] of [['primary', 0], ['secondary', 1]] as const) {
    if (place >= own) continue
    const earlier = others.findIndex((each) => each.sequence === name)
    const answer = others[earlier]
    if (answer?.paid === undefined) {
      notes.missing(earlier < 0 ? 'otherPayers' : `otherPayers[${earlier}].paid`, `the answer of the ${name} payer`, 'Wait for its remittance and post it; then write this claim.')
      continue
    }
    const lines = claim.lines.flatMap((line) => line.adjudications ?? []).filter((each) => each.payerId === answer.payer.id)
    const dated = lines.length === 0 ? answer.adjudicationDate !== undefined : lines.every((each) => each.date !== undefined || answer.adjudicationDate !== undefined)
    if (!dated) notes.missing(`otherPayers[${earlier}].adjudicationDate`, `the day the ${name} payer answered`, 'Take it from the remittance.')
  }
}
