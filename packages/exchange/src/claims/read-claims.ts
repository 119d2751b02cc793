// Claims from an 837: every CLM becomes a claim of the office, with the people above it and the lines below it.
import type { Claim, Outcome } from '@crossbill/model'
import type { Loop, Transaction } from '@crossbill/x12'
import { readAccidentKind, readDiagnosis, readRelationship, readSequence } from '../wire/codes.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, some, told } from '../wire/known.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import { readAttachments, readLine } from './read-lines.ts'
import { noteWhatWasLeft } from './left-out.ts'
import { readOtherPayers } from './read-other-payers.ts'
import { readAddress, readParty, readPatient, readPayer, readSubscriber } from './read-parties.ts'

type ClaimKind = Claim['kind']
const kinds: Readonly<Record<string, ClaimKind>> = { '837D': 'dental', '837P': 'professional', '837I': 'institutional' }

/** The dental claims and predeterminations of a file, amounts in cents. Not ok: no claim could be read, with the reason. */
export function readDentalClaims(x12: X12Input): Outcome<Claim[]> {
  return readClaims(x12, ['dental'])
}

/** The claims of these kinds. A claim that cannot be read is a finding of severity error; the others are given. */
export function readClaims(x12: X12Input, wanted: readonly ClaimKind[] = ['dental', 'professional', 'institutional']): Outcome<Claim[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const transactions = file.transactions.filter((each) => wanted.some((kind) => kinds[each.kind] === kind))
  const found = transactions.flatMap((transaction) => transaction.root.every('2300').map((loop) => readClaim(transaction, loop, notes)))
  const claims = withIds(found.filter((each) => each !== undefined))
  if (transactions.length === 0) {
    const held = [...new Set(file.transactions.map((each) => each.kind || each.set))].join(', ')
    notes.error('EXC-NO-CLAIM', 'the file', { what: held === '' ? 'The file holds no claim.' : `The file holds ${held}, and no claim of the kind asked for.`, remedy: 'Choose the claim file the practice system exported (837).' })
  } else if (found.length === 0) {
    notes.error('EXC-NO-CLAIM', 'the file', { what: 'The file has the frame of a claim file and no claim in it.', remedy: 'Export the claim again.' })
  }
  return claims.length === 0 ? { ok: false, findings: notes.findings } : { ok: true, value: claims, findings: notes.findings }
}

/** The office's number is the id; a number that comes again gets its place behind it. */
function withIds(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const times = (seen.get(claim.id) ?? 0) + 1
    seen.set(claim.id, times)
    return times === 1 ? claim : { ...claim, id: `${claim.id}-${times}` }
  })
}

function readClaim(transaction: Transaction, loop: Loop, notes: ReadingNotes): Claim | undefined {
  const kind = kinds[transaction.kind]
  const head = loop.segment('CLM')
  const parties = readParties(loop, notes)
  const totalCharge = notes.amount(head, 2)
  const number = told(head?.element(1))
  const lines = loop.loops('2400').map((line, index) => readLine(line, index + 1, notes))
  const complete = lines.filter((line) => line !== undefined)
  if (kind === undefined || head === undefined || parties === undefined || totalCharge === undefined || number === undefined || complete.length === 0 || complete.length < lines.length) {
    const place = head === undefined ? 'a claim' : placeOfSegment(head)
    notes.error('EXC-CLAIM-INCOMPLETE', place, { what: 'This claim lacks its number, charge, payer, subscriber, billing provider or a readable line.', remedy: 'Correct it in the system that wrote the file and export it again; the other claims were read.' })
    return undefined
  }
  noteWhatWasLeft(loop, notes)
  const whole = known({
    id: number, kind, patientControlNumber: number, totalCharge, ...parties, ...readHead(loop, kind, notes), ...readDates(loop, notes), ...readReferences(loop),
    ...readClaimProviders(loop, kind), ...readDental(loop, notes), diagnoses: readDiagnoses(loop), conditionCodes: readConditions(loop), screeningReferrals: readScreening(loop), patientPaid: notes.amount(loop.segment('AMT', 'F5'), 2),
    attachments: readAttachments(loop), otherPayers: some(readOtherPayers(loop, notes)), lines: complete,
  })
  return { ...whole, ...withInherited(whole) }
}

/** What the claim says for all its lines holds for a line that says nothing: place, day (dental), and answers' dates the other way. */
function withInherited(claim: Claim): Pick<Claim, 'lines' | 'otherPayers'> {
  const lines = claim.lines.map((line) => known({
    ...line, placeOfService: line.placeOfService ?? claim.placeOfService,
    dateOfService: line.dateOfService ?? (claim.kind === 'dental' ? claim.dateOfService : undefined),
  }))
  const otherPayers = claim.otherPayers?.map((other) => known({ ...other, adjudicationDate: other.adjudicationDate ?? commonDate(claim, other.payer.id) }))
  return known({ lines, otherPayers })
}

/** The day a payer answered every line of the claim, when it is one day. */
function commonDate(claim: Claim, payerId: string): string | undefined {
  const dates = new Set(claim.lines.flatMap((line) => line.adjudications ?? []).filter((each) => each.payerId === payerId).map((each) => each.date))
  return dates.size === 1 ? [...dates][0] : undefined
}

function readParties(loop: Loop, notes: ReadingNotes) {
  const subscriberLevel = loop.up('2000B')
  const patientLevel = loop.up('2000C')
  const billing = loop.up('2000A')
  const information = subscriberLevel?.segment('SBR')
  const payer = readPayer(subscriberLevel?.loop('2010BB') ?? subscriberLevel?.loop('2010BC'), notes)
  const subscriber = readSubscriber(subscriberLevel?.loop('2010BA'), information, notes)
  const billingProvider = readParty(billing?.loop('2010AA'), billing?.segment('PRV'))
  if (payer === undefined || subscriber === undefined || billingProvider === undefined || information === undefined) return undefined
  const patientLoop = patientLevel?.loop('2010CA')
  const related = patientLevel === undefined ? { relationship: 'self' as const } : (readRelationship(patientLevel.segment('PAT')?.element(1) ?? '') ?? { relationship: 'other-dependent' as const, detail: 'unknown' as const })
  const casualty = patientLoop?.segment('REF', 'Y4') ?? subscriberLevel?.loop('2010BA')?.segment('REF', 'Y4')
  return known({
    sequence: readSequence(information.element(1)), payer, subscriber, billingProvider, payToAddress: readAddress(billing?.loop('2010AB')),
    filingIndicator: told(information.element(9)), medicareSecondaryReason: told(information.element(5)),
    relationship: related.relationship, relationshipDetail: related.detail, patient: readPatient(patientLoop, notes),
    propertyCasualtyClaimNumber: told(casualty?.element(2)),
  })
}

const frequencies: Readonly<Record<string, Claim['frequency']>> = { 7: 'replacement', 8: 'void' }
const assignments: Readonly<Record<string, NonNullable<Claim['acceptsAssignment']>>> = { A: 'assigned', B: 'clinical-lab-only', C: 'not-assigned' }
const benefits: Readonly<Record<string, NonNullable<Claim['benefitsAssigned']>>> = { Y: 'yes', N: 'no', W: 'not-applicable' }
const releases: Readonly<Record<string, NonNullable<Claim['releaseOfInformation']>>> = { Y: 'signed', I: 'informed' }

function readHead(loop: Loop, kind: ClaimKind, notes: ReadingNotes) {
  const head = loop.segment('CLM')
  const text = (element: number) => head?.element(element) ?? ''
  const first = readAccidentKind(head?.component(11, 1) ?? '')
  const date = told(loop.segment('DTP', '439')?.element(3))
  return known({
    purpose: text(19) === 'PB' ? 'predetermination' as const : 'claim' as const,
    frequency: frequencies[head?.component(5, 3) ?? ''] ?? ('original' as const),
    placeOfService: told(head?.component(5, 1)),
    providerSignature: text(6) === '' ? undefined : text(6) === 'Y',
    acceptsAssignment: assignments[text(7)], benefitsAssigned: benefits[text(8)], releaseOfInformation: releases[text(9)],
    signedByProvider: kind === 'professional' && text(10) === 'P' ? true : undefined,
    specialProgram: told(text(12)), delayReason: told(text(20)), note: readNote(loop),
    accident: first === undefined && date === undefined ? undefined : accident(loop, first, notes),
  })
}

function accident(loop: Loop, kind: ReturnType<typeof readAccidentKind>, notes: ReadingNotes): Claim['accident'] {
  const head = loop.segment('CLM')
  const date = notes.span(loop.segment('DTP', '439'))?.from
  return known({ kind: kind ?? ('other' as const), also: readAccidentKind(head?.component(11, 2) ?? ''), date, state: told(head?.component(11, 4)), country: told(head?.component(11, 5)) })
}

/** Notes of a claim; a long note is cut over several on the wire and is whole again here. */
function readNote(loop: Loop): string | undefined {
  return told(loop.all('NTE').map((each) => each.element(2)).filter((each) => each !== '').join(' '))
}

function readDiagnoses(loop: Loop): string[] | undefined {
  const isDiagnosis = /^A?B[KF]$/
  const codes = loop.all('HI').flatMap((segment) => Array.from({ length: segment.size }, (_, index) => segment.components(index + 1)))
  return some(codes.filter(([qualifier = '', code = '']) => isDiagnosis.test(qualifier) && code !== '').map(([, code = '']) => readDiagnosis(code)).slice(0, 12))
}

/** Circumstances (HI BG). */
function readConditions(loop: Loop): string[] | undefined {
  return some(loop.all('HI').flatMap((segment) => Array.from({ length: segment.size }, (_, index) => segment.components(index + 1))).flatMap(([qualifier, code = '']) => (qualifier === 'BG' && code !== '' ? [code] : [])).slice(0, 12))
}

const screenings: Readonly<Record<string, NonNullable<Claim['screeningReferrals']>[number]>> = { AV: 'refused', S2: 'under-treatment', ST: 'referred', NU: 'none' }

function readScreening(loop: Loop): Claim['screeningReferrals'] {
  const said = loop.segment('CRC', 'ZZ')
  return some([3, 4, 5].flatMap((at) => screenings[said?.element(at) ?? ''] ?? []))
}

const claimDates: ReadonlySet<string> = new Set(['439', '431', '435', '096', '472', '434', '452'])

function readDates(loop: Loop, notes: ReadingNotes) {
  const span = (qualifier: string) => notes.span(loop.segment('DTP', qualifier))
  const served = span('472') ?? span('434')
  return known({
    dateOfService: served?.from, dateOfServiceEnd: served?.to, onsetDate: span('431')?.from, admissionDate: span('435')?.from, dischargeDate: span('096')?.from, appliancePlacement: span('452')?.from,
    otherDates: some(loop.all('DTP').filter((each) => !claimDates.has(each.element(1))).flatMap((each) => {
      const other = notes.span(each)
      return other === undefined ? [] : [known({ qualifier: each.element(1), date: other.from, end: other.to })]
    })),
  })
}

function readReferences(loop: Loop) {
  const reference = (qualifier: string) => told(loop.segment('REF', qualifier)?.element(2))
  return known({
    originalPayerClaimControlNumber: reference('F8'), priorAuthorizationNumber: reference('G1'), referralNumber: reference('9F'),
    predeterminationNumber: reference('G3'), medicalRecordNumber: reference('EA'), clearinghouseNumber: reference('D9'),
  })
}

function readClaimProviders(loop: Loop, kind: ClaimKind) {
  const dental = kind === 'dental'
  if (kind === 'institutional') return known({ renderingProvider: readParty(loop.loop('2310D')), facility: readParty(loop.loop('2310E')), referringProvider: readParty(loop.loop('2310F')) })
  return known({
    referringProvider: readParty(loop.loop('2310A')), renderingProvider: readParty(loop.loop('2310B')), facility: readParty(loop.loop('2310C')),
    assistantSurgeon: dental ? readParty(loop.loop('2310D')) : undefined, supervisingProvider: readParty(loop.loop(dental ? '2310E' : '2310D')),
  })
}

function readDental(loop: Loop, notes: ReadingNotes) {
  const ortho = loop.segment('DN1')
  const statuses = loop.all('DN2').filter((each) => each.element(1) !== '' && (each.element(2) === 'M' || each.element(2) === 'E'))
  return known({
    orthodontic: ortho === undefined ? undefined : known({ totalMonths: notes.quantity(ortho, 1), monthsRemaining: notes.quantity(ortho, 2) }),
    toothStatuses: some(statuses.map((each) => ({ tooth: each.element(1), status: each.element(2) === 'M' ? 'missing' as const : 'to-be-extracted' as const }))),
  })
}
