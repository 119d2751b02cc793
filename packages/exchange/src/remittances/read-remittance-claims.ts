// One claim of a remittance (CLP) with its lines (SVC): status, amounts, adjustments, remarks.
import type { RemittanceClaim, RemittanceLine } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { readAdjustments } from '../claims/read-adjustments.ts'
import { readDay } from '../wire/dates.ts'
import { known, some, told } from '../wire/known.ts'
import { readProcedure } from '../wire/procedure.ts'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'

/** Claim status codes and what they mean for money: 19 to 21 carry money and say the payer passed the claim on; 23 and 25 post none. */
const meanings: Readonly<Record<string, NonNullable<RemittanceClaim['meaning']>>> = {
  1: 'processed', 2: 'processed', 3: 'processed', 4: 'denied', 19: 'processed-and-forwarded', 20: 'processed-and-forwarded', 21: 'processed-and-forwarded',
  22: 'reversal', 23: 'forwarded-only', 25: 'predetermination',
}

/** Whether answers of this status move money. Predeterminations and claims only passed on do not. */
export function movesMoney(claim: Pick<RemittanceClaim, 'status'>): boolean {
  return claim.status !== '23' && claim.status !== '25'
}

/** One claim as answered, cents as stated; undefined with a finding when number, charge or payment cannot be read. */
export function readRemittanceClaim(loop: Loop, notes: ReadingNotes): RemittanceClaim | undefined {
  const head = loop.segment('CLP')
  const charge = notes.cents(head, 3)
  const paid = notes.cents(head, 4)
  const status = told(head?.element(2))
  if (head === undefined || charge === undefined || paid === undefined || status === undefined) {
    notes.error('EXC-REMITTANCE-CLAIM', head === undefined ? 'a claim' : placeOfSegment(head), { what: 'This claim has no readable status, charge or payment.', remedy: 'Keep the remittance for a person; ask the payer for a corrected file.' })
    return undefined
  }
  const lines = loop.loops('2110').map((line) => readRemittanceLine(line, notes))
  const whole = lines.filter((line) => line !== undefined)
  if (whole.length < lines.length) return undefined
  return known({
    patientControlNumber: head.element(1).trim(), status, meaning: meanings[status] ?? ('other' as const), charge, paid, patientResponsibility: notes.cents(head, 5),
    filingIndicator: told(head.element(6)), payerClaimControlNumber: told(head.element(7)), placeOfService: told(head.element(8)), frequency: told(head.element(9)),
    ...readPeople(loop), ...readClaimDates(loop, notes), ...readClaimNumbers(loop), ...readClaimAmounts(loop, notes),
    adjustments: readAdjustments(loop, notes), remarks: some(readRemarks(loop)), lines: whole,
  })
}

function readPeople(loop: Loop) {
  const nm1 = (entity: string) => loop.segment('NM1', entity)
  const patient = nm1('QC')
  const insured = nm1('IL')
  const rendering = nm1('82')
  const name = [patient?.element(4), patient?.element(3)].filter((part) => part !== undefined && part.trim() !== '').join(' ')
  return known({
    patientName: told(name), memberId: told(insured?.element(9)) ?? told(patient?.element(9)), correctedInsured: nm1('74') === undefined ? undefined : true,
    crossoverPayer: told(nm1('TT')?.element(3)), priorPayer: told(nm1('PR')?.element(3)),
    renderingProvider: rendering === undefined ? undefined : known({ name: told(rendering.element(3)), id: told(rendering.element(9)) }),
  })
}

function readClaimDates(loop: Loop, notes: ReadingNotes) {
  const day = (qualifier: string) => notes.day(notPlaceholder(loop.segment('DTM', qualifier)), 2)
  return known({ dateOfService: day('232'), dateOfServiceEnd: day('233'), dateReceived: day('050'), coverageExpired: day('036') })
}

/** Payers write 1900-01-01 where a claim has no date of service, as predeterminations do not. */
function notPlaceholder(segment: Segment | undefined): Segment | undefined {
  return segment?.element(2) === '19000101' ? undefined : segment
}

function readClaimNumbers(loop: Loop) {
  const reference = (qualifier: string) => told(loop.segment('REF', qualifier)?.element(2))
  return known({ groupNumber: reference('1L') ?? reference('6P'), priorAuthorizationNumber: reference('G1'), originalPayerClaimControlNumber: reference('F8') })
}

const ownAmounts: ReadonlySet<string> = new Set(['AU', 'I', 'B6'])

function readClaimAmounts(loop: Loop, notes: ReadingNotes) {
  return known({ allowed: notes.cents(loop.segment('AMT', 'AU'), 2), interest: notes.cents(loop.segment('AMT', 'I'), 2), otherAmounts: readOtherAmounts(loop, notes) })
}

function readOtherAmounts(loop: Loop, notes: ReadingNotes): RemittanceLine['otherAmounts'] {
  return some(loop.all('AMT').filter((each) => !ownAmounts.has(each.element(1))).flatMap((each) => {
    const amount = notes.cents(each, 2)
    return amount === undefined ? [] : [{ qualifier: each.element(1), amount }]
  }))
}

/** Remark codes of the claim, from MOA and MIA. */
function readRemarks(loop: Loop): string[] {
  const outpatient = loop.segment('MOA')
  const inpatient = loop.segment('MIA')
  const codes = [...[3, 4, 5, 6, 7].map((at) => outpatient?.element(at)), ...[5, 20, 21, 22, 23].map((at) => inpatient?.element(at))]
  return codes.filter((code): code is string => code !== undefined && code !== '')
}

function readRemittanceLine(loop: Loop, notes: ReadingNotes): RemittanceLine | undefined {
  const service = loop.segment('SVC')
  const charge = notes.cents(service, 2)
  const paid = notes.cents(service, 3)
  const procedure = service === undefined ? undefined : readProcedure(service, 1)
  if (service === undefined || procedure === undefined || charge === undefined || paid === undefined) {
    notes.error('EXC-REMITTANCE-LINE', service === undefined ? 'a line' : placeOfSegment(service), { what: 'This line has no readable procedure, charge or payment.', remedy: 'Keep the remittance for a person; ask the payer for a corrected file.' })
    return undefined
  }
  const day = (qualifier: string) => readServiceDay(loop, qualifier, notes)
  const reference = (qualifier: string) => told(loop.segment('REF', qualifier)?.element(2))
  return known({
    procedure, submittedProcedure: readProcedure(service, 6), charge, paid, units: notes.quantity(service, 5), submittedUnits: notes.quantity(service, 7),
    dateOfService: day('472') ?? day('150'), dateOfServiceEnd: day('151'), controlNumber: reference('6R'), renderingProviderId: reference('HPI'),
    allowed: notes.cents(loop.segment('AMT', 'B6'), 2), adjustments: readAdjustments(loop, notes), remarks: some(loop.all('LQ', 'HE').map((each) => each.element(2)).filter((each) => each !== '')),
    otherAmounts: readOtherAmounts(loop, notes),
    otherIds: some(loop.all('REF').filter((each) => each.element(1) !== '6R' && each.element(1) !== 'HPI' && each.element(2) !== '').map((each) => ({ qualifier: each.element(1), value: each.element(2) }))),
  })
}

function readServiceDay(loop: Loop, qualifier: string, notes: ReadingNotes): string | undefined {
  const segment = notPlaceholder(loop.segment('DTM', qualifier))
  return segment === undefined ? undefined : (readDay(segment.element(2)) ?? notes.day(segment, 2))
}
