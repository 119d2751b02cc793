// Reads what a payer decided on a request for prior authorization (278 answer), and the request itself for the practice payer.
import type { Finding, Outcome, PriorAuthorization } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { rejectionWords } from '../benefits/rejections.table.ts'
import { readPersonName } from '../claims/read-parties.ts'
import { readAttachments } from '../claims/read-lines.ts'
import { codeSystemOf, readDiagnosis, readRelationship, readSex } from '../wire/codes.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { payerOf } from '../wire/payer.ts'
import { known, some, told } from '../wire/known.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import type { AuthorizationAnswer, AuthorizationRequest, RequestedService } from './authorization-request.ts'

const decisions: Readonly<Record<string, PriorAuthorization['status']>> = { A1: 'approved', A2: 'partial', A3: 'denied', A4: 'pended', A6: 'modified', C: 'cancelled', CT: 'pended', NA: 'not-required' }
const lineDecisions: Readonly<Record<string, 'certified' | 'modified' | 'denied' | 'pended'>> = { A1: 'certified', A2: 'modified', A3: 'denied', A4: 'pended', A6: 'modified', CT: 'pended' }

/** Every decision of a file (BHT02 is 11). Not ok: the file holds none. */
export function readAuthorizationAnswers(x12: X12Input): Outcome<AuthorizationAnswer[]> {
  const { levels, unanswered, notes } = reviews(x12, '11')
  const answers = [...levels.map((event) => readAnswer(event, notes)), ...unanswered.flatMap((root) => readRefusal(root, notes))]
  if (answers.length > 0) return { ok: true, value: answers, findings: notes.findings }
  notes.error('EXC-NO-AUTHORIZATION', 'the file', { what: 'The file holds no answer about an authorization.', remedy: 'Choose the file the payer sent back to the request (278).' })
  return { ok: false, findings: notes.findings }
}

/** Every request of a file (BHT02 is 13). Not ok: the file holds no complete one. */
export function readAuthorizationRequests(x12: X12Input): Outcome<AuthorizationRequest[]> {
  const { levels, notes } = reviews(x12, '13')
  const requests = levels.flatMap((event) => readRequest(event, notes))
  if (requests.length > 0) return { ok: true, value: requests, findings: notes.findings }
  notes.error('EXC-NO-AUTHORIZATION', 'the file', { what: 'The file holds no complete request for an authorization.', remedy: 'Choose a request (278) that names payer, requester, member and event.' })
  return { ok: false, findings: notes.findings }
}

/** The events of a file, and the transactions without one: refused before anybody looked at an event. */
function reviews(x12: X12Input, purpose: string): { levels: Loop[]; unanswered: Loop[]; notes: ReadingNotes } {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const transactions = file.transactions.filter((each) => each.set === '278' && each.root.segment('BHT')?.element(2) === purpose)
  const roots = transactions.map((each) => each.root)
  return { levels: roots.flatMap((root) => root.every('2000E')), unanswered: roots.filter((root) => root.every('2000E').length === 0), notes }
}

function readAnswer(event: Loop, notes: ReadingNotes): AuthorizationAnswer {
  const decision = event.segment('HCR')
  const codes = event.loops('2000F').flatMap((service) => readDecidedCode(service, notes))
  const effective = notes.span(event.segment('DTP', '007') ?? event.segment('DTP', 'AAH'))
  const expires = notes.span(event.segment('DTP', '036'))?.from
  const review = event.segment('UM')
  const payer = payerOf(event.up('2000A')?.loop('2010A')?.segment('NM1'))
  const rejected = event.deep().filter((each) => each.id === 'AAA').concat(...['2000A', '2000B', '2000C', '2000D'].map((id) => ownRejections(event.up(id))))
  const authorization = known({
    status: decisions[decision?.element(1) ?? ''] ?? statusOf(codes), urgent: review?.element(6) === 'U' || review?.element(6) === '03' ? true : undefined, number: told(decision?.element(2)), reason: told(decision?.element(3)),
    from: effective?.from, to: expires ?? effective?.to, answeredOn: notes.span(event.segment('DTP', '102'))?.from, codes: some(codes),
    diagnoses: readDiagnoses(event), placeOfService: told(review?.component(4, 1)),
  })
  return known({
    traceNumber: told(event.segment('TRN')?.element(2)), payer,
    memberId: told(event.up('2000C')?.loop('2010C')?.segment('NM1')?.element(9)), authorization,
    rejections: rejected.map(rejection),
  })
}

function rejection(segment: Segment): Finding {
  return { code: `EXC-REJECTED-${segment.element(3) || 'UNKNOWN'}`, severity: 'error', place: placeOfSegment(segment), ...rejectionWords(segment.element(3), segment.element(4)) }
}

/** A request turned away as a whole: it was not decided, and the reasons say why. */
function readRefusal(root: Loop, notes: ReadingNotes): AuthorizationAnswer[] {
  const rejected = root.deep().filter((each) => each.id === 'AAA')
  if (rejected.length === 0) return []
  const payer = payerOf(root.every('2010A')[0]?.segment('NM1'))
  return [known({
    payer,
    memberId: told(root.every('2010C')[0]?.segment('NM1')?.element(9)),
    authorization: known({ status: 'unknown' as const, answeredOn: notes.day(root.segment('BHT'), 4) }), rejections: rejected.map(rejection),
  })]
}

function ownRejections(level: Loop | undefined) {
  return level === undefined ? [] : [...level.all('AAA'), ...level.loops().filter((each) => each.id.startsWith('2010')).flatMap((each) => each.all('AAA'))]
}

/** Without a decision on the whole: what its lines say; no line either: still with the payer. */
function statusOf(codes: NonNullable<PriorAuthorization['codes']>): PriorAuthorization['status'] {
  const said = new Set(codes.map((each) => each.status).filter((each) => each !== undefined))
  if (said.size === 0) return 'submitted'
  if (said.has('pended')) return 'pended'
  if (said.size === 1 && said.has('certified')) return 'approved'
  if (said.size === 1 && said.has('denied')) return 'denied'
  return said.has('denied') ? 'partial' : 'modified'
}

function readDecidedCode(service: Loop, notes: ReadingNotes): NonNullable<PriorAuthorization['codes']> {
  const line = service.segment('SV1') ?? service.segment('SV3') ?? service.segment('SV2')
  const at = line?.id === 'SV2' ? 2 : 1
  const code = line?.component(at, 2) ?? ''
  if (line === undefined || code === '') return []
  const units = notes.quantity(line, line.id === 'SV1' ? 4 : line.id === 'SV3' ? 6 : 5) ?? notes.quantity(service.segment('HSD'), 2)
  const decision = service.segment('HCR')
  const effective = notes.span(service.segment('DTP', '007'))
  return [known({
    code, units: units !== undefined && Number.isInteger(units) && units >= 1 ? units : undefined, status: lineDecisions[decision?.element(1) ?? ''],
    from: effective?.from, to: notes.span(service.segment('DTP', '036'))?.from ?? effective?.to, number: told(decision?.element(2)), reason: told(decision?.element(3)),
  })]
}

function readDiagnoses(event: Loop): string[] | undefined {
  const codes = event.all('HI').flatMap((segment) => Array.from({ length: segment.size }, (_, index) => segment.components(index + 1)))
  return some(codes.filter(([qualifier = '', code = '']) => /^A?B[KFJ]$/.test(qualifier) && code !== '').map(([, code = '']) => readDiagnosis(code)))
}

function readRequest(event: Loop, notes: ReadingNotes): AuthorizationRequest[] {
  const payer = payerOf(event.up('2000A')?.loop('2010A')?.segment('NM1'))
  const asker = event.up('2000B')?.loop('2010B')
  const subscriberLoop = event.up('2000C')?.loop('2010C')
  const subscriber = readAsked(subscriberLoop, notes)
  const review = event.segment('UM')
  const span = notes.span(event.segment('DTP', '472') ?? event.segment('DTP', 'AAH') ?? event.segment('DTP', '435'))
  const provider = asker?.segment('NM1')
  if (payer === undefined || provider === undefined || subscriber === undefined || review === undefined) return []
  const dependentLoop = event.up('2000D')?.loop('2010D')
  const dependent = readAsked(dependentLoop, notes)
  const related = readRelationship(dependentLoop?.segment('INS')?.element(2) ?? '')?.relationship
  return [known({
    traceNumber: event.segment('TRN')?.element(2) ?? '', payer,
    requester: known({ name: provider.element(3), npi: provider.element(8) === 'XX' ? told(provider.element(9)) : undefined, phone: told(asker?.segment('PER')?.element(4)), taxonomy: told(asker?.segment('PRV')?.element(3)) }),
    subscriber: { ...subscriber, memberId: subscriberLoop?.segment('NM1')?.element(9) ?? '' },
    dependent: dependent === undefined ? undefined : { ...dependent, relationship: related === undefined || related === 'self' ? 'other-dependent' as const : related },
    urgent: review.element(6) === 'U' || review.element(6) === '03', serviceType: review.element(3), placeOfService: review.component(4, 1), from: span?.from, to: span?.to,
    diagnoses: readDiagnoses(event) ?? [], services: event.loops('2000F').flatMap((service) => readRequestedService(service, notes)), attachments: readAttachments(event), message: told(event.segment('MSG')?.element(1)),
  })]
}

function readAsked(loop: Loop | undefined, notes: ReadingNotes) {
  const name = readPersonName(loop?.segment('NM1'))
  const birth = loop?.segment('DMG')
  return name === undefined ? undefined : known({ name, birthDate: notes.day(birth, 2), sex: readSex(birth?.element(3) ?? '') })
}

function readRequestedService(service: Loop, notes: ReadingNotes): RequestedService[] {
  const line = service.segment('SV1') ?? service.segment('SV3')
  const [qualifier = '', code = '', ...modifiers] = line?.components(1) ?? []
  if (line === undefined || code === '') return []
  const teeth = service.all('TOO').map((tooth) => known({ tooth: tooth.element(2), surfaces: some(tooth.components(3).filter((each) => each !== '')) }))
  return [known({
    system: codeSystemOf(qualifier, code), code, modifiers: some(modifiers.slice(0, 4).filter((each) => each !== '')), units: notes.quantity(line, line.id === 'SV1' ? 4 : 6) ?? 1,
    unitKind: line.element(3) === 'MJ' ? 'minutes' as const : undefined, teeth: some(teeth), dateOfService: notes.span(service.segment('DTP', '472'))?.from,
  })]
}
