// A payer's decisions on requests for prior authorization (278 answers): recorded on the one case and request each is
// about, so that its holds fall and its next step moves. What fits no case, or several, is left to a person.
import type { AuthorizationAnswer } from '@crossbill/exchange'
import type { CaseDocument, Finding, Outcome, PriorAuthorization } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { CaseRecord, OfficeStore } from '../store/store.ts'
import { lookAtCase } from './look-at-case.ts'
import type { Understood } from './receive-file.ts'
import { program, record } from './record.ts'

/** Records every decision of a file. */
export async function recordAuthorizations(context: Context, office: OfficeStore, arrived: { digest: string; read: Outcome<AuthorizationAnswer[]> }): Promise<Understood> {
  const { read, digest } = arrived
  if (!read.ok) return { happened: ['The file was kept; no decision on an authorization could be read.'], findings: [...read.findings], keptAside: true }
  const all: Understood = { happened: [], findings: [...read.findings], keptAside: false }
  for (const [index, answer] of read.value.entries()) {
    const one = await recordOne(context, office, { answer, place: `answer ${index + 1}`, digest })
    all.happened.push(...one.happened)
    all.findings.push(...one.findings)
    all.keptAside ||= one.keptAside
  }
  return all
}

interface Answered {
  answer: AuthorizationAnswer
  place: string
  digest: string
}

async function recordOne(context: Context, office: OfficeStore, { answer, place, digest }: Answered): Promise<Understood> {
  const rejected = answer.rejections.filter((each) => each.severity === 'error')
  const found = await requestsAnswered(context, office, answer)
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return { happened: [], findings: [only === undefined ? noRequest(place) : severalRequests(place), ...rejected], keptAside: true }
  const { caseId, number, authorization } = only
  if (rejected.length > 0) {
    const events = rejected.map((finding) => ({ kind: 'finding-recorded' as const, finding, fileDigest: digest }))
    await record(context, office, { caseId, by: program, events })
    return { happened: [`The payer did not take the request of case ${number}; the reason stands there.`], findings: rejected, keptAside: true }
  }
  await record(context, office, { caseId, by: program, events: [{ kind: 'authorization-recorded', authorization: { ...authorization, ...answer.authorization } }] })
  return { happened: [`Case ${number}: the authorization is ${answer.authorization.status}.`], findings: [], keptAside: false }
}

interface AnsweredRequest {
  caseId: string
  number: number
  /** The request as the case has it, or a new record for the coverage. */
  authorization: PriorAuthorization
}

/** The requests an answer may be about: the same trace or number first, else the member's open requests, else the member's cases with these codes. */
async function requestsAnswered(context: Context, office: OfficeStore, answer: AuthorizationAnswer): Promise<AnsweredRequest[]> {
  const records = answer.memberId === undefined ? [] : await office.cases.findByMember([answer.memberId])
  const places = []
  for (const found of records.filter((each) => each.state !== 'settled')) places.push(await placeOf(context, office, { found, answer }))
  const known = places.flatMap((place) => place.requests)
  const named = known.filter(({ authorization }) => authorization.id === answer.traceNumber || (authorization.number !== undefined && authorization.number === answer.authorization.number))
  if (named.length > 0) return named
  const open = known.filter(({ authorization }) => openStates.has(authorization.status))
  return open.length > 0 ? open : places.flatMap((place) => place.fresh)
}

const openStates: ReadonlySet<string> = new Set(['required', 'draft', 'submitted', 'pended', 'peer-to-peer', 'appeal-1', 'appeal-2', 'external-review'])

async function placeOf(context: Context, office: OfficeStore, at: { found: CaseRecord; answer: AuthorizationAnswer }): Promise<{ requests: AnsweredRequest[]; fresh: AnsweredRequest[] }> {
  const { found, answer } = at
  const { state, decision } = await lookAtCase(context, office, found.caseId)
  const coverages = state.document.coverages.filter((coverage) => coverage.memberId === answer.memberId && (answer.payer === undefined || coverage.payer.id === answer.payer.id))
  const { caseId, number } = found
  const requests = coverages.flatMap((coverage) => (state.document.priorAuthorizations ?? []).filter((each) => each.coverageId === coverage.id).map((authorization) => ({ caseId, number, authorization })))
  const sent = codesOf(state.document, decision.crossings.flatMap((crossing) => crossing.candidates.slice(0, 1).map((each) => each.code)))
  const spoken = answer.authorization.codes ?? []
  const fits = spoken.length > 0 && spoken.every((each) => sent.has(each.code))
  const id = answer.traceNumber ?? answer.authorization.number
  const fresh = fits && id !== undefined ? coverages.map((coverage) => ({ caseId, number, authorization: { id, coverageId: coverage.id, status: 'submitted' as const } })) : []
  return { requests, fresh }
}

function codesOf(document: CaseDocument, crossed: readonly string[]): ReadonlySet<string> {
  return new Set([...document.plan.services.flatMap((service) => [service.code, ...(service.chosenMedicalCode === undefined ? [] : [service.chosenMedicalCode.code])]), ...crossed])
}

function noRequest(place: string): Finding {
  return { code: 'AUTHORIZATION-NO-CASE', severity: 'warning', place, what: 'No open case of this office asked for what it decides.', remedy: 'Record it on its case by hand, or hand it to the office it was meant for. The file is kept.' }
}

function severalRequests(place: string): Finding {
  return { code: 'AUTHORIZATION-SEVERAL-CASES', severity: 'warning', place, what: 'It fits several open requests of this member.', remedy: 'Record it on the right case by hand. The file is kept.' }
}
