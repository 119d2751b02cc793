// One case as its page shows it: state in one word, claims with answers in words, time line, ledger, next step.
import { type Acknowledgement, addDays, type CalendarDate, type CaseEvent, type Claim, formatDollars, type NextStep, sideOf } from '@crossbill/model'
import { type AnswerVerdict, adjustmentWords } from '@crossbill/rules'
import { ledgerOf, patientAccount } from './account.ts'
import { answeredLines, reversal, standingOf, verdictOn } from './answers.ts'
import { type Decided, isVoided } from './claims-due.ts'
import { correctionOf, mayVoid } from './correct-claim.ts'
import { nextSteps, standingHolds } from './next-steps.ts'
import type { ClaimProgress, PostedAnswer, TreatmentCase } from './treatment-case.ts'
import { valueName, valueWords } from './value-words.ts'

export type CaseStateWord =
  | 'draft' | 'fact-missing' | 'held' | 'ready' | 'sent' | 'waiting' | 'more-asked' | 'accepted' | 'paid' | 'partly-paid' | 'declined' | 'appealed' | 'corrected' | 'patient-billed' | 'settled' | 'no-match'

/** Everything the case page needs beside document and decision. Amounts in cents. */
export function viewCase(state: TreatmentCase, decision: Decided, at: { today: CalendarDate; history: readonly CaseEvent[] }) {
  const account = patientAccount(state, decision)
  const steps = nextSteps({ state, decision, today: at.today }, account)
  const next = steps[0]
  if (next === undefined) throw new Error('A case without a next step.')
  return {
    state: stateWord(state, next),
    next, steps,
    holds: standingHolds(state, decision),
    claims: state.claims.map((progress) => viewClaim(state, progress)),
    timeline: [...at.history.flatMap((event) => pastEntry(state, event)), { date: at.today, when: 'today' as const, text: next.title }, ...expectedEntriesOf(state, steps, at.today)],
    ledger: ledgerOf(state, decision),
    comments: state.comments,
    conflicts: state.conflicts.map((each) => ({ ...each, words: valueName(each.path) })),
    version: state.version,
    ...(account.owes !== undefined && { patientOwes: account.owes }),
    ...(state.owner !== undefined && { owner: state.owner }),
  }
}

/** The state of a case in one word, from its next step and its claims. */
export function stateWord(state: TreatmentCase, next: NextStep): CaseStateWord {
  const latest = state.claims.findLast((each) => each.sent !== undefined)
  switch (next.kind) {
    case 'ask': return 'fact-missing'
    case 'authorize':
    case 'document': return 'held'
    case 'correct': return next.claimId === undefined ? 'held' : 'more-asked'
    case 'appeal': return 'declined'
    case 'send': return 'ready'
    case 'wait': return waitingWord(state, next, latest)
    case 'ask-status': return 'waiting'
    case 'match':
    case 'post': return 'no-match'
    case 'refund':
    case 'bill-patient': return state.claims.some((each) => each.answers.some((answer) => answer.claim.paid > 0)) ? 'partly-paid' : 'declined'
    case 'settled': return 'settled'
  }
}

function waitingWord(state: TreatmentCase, next: NextStep, latest: ClaimProgress | undefined): CaseStateWord {
  if (next.claimId === undefined) return state.patientBilled > 0 ? 'patient-billed' : 'waiting'
  const progress = state.claims.find((each) => each.claim.id === next.claimId) ?? latest
  if (progress?.appealedOn !== undefined) return 'appealed'
  return progress !== undefined && standingOf(progress) === 'accepted' ? 'accepted' : 'sent'
}

function viewClaim(state: TreatmentCase, progress: ClaimProgress) {
  const coverage = state.document.coverages.find((each) => each.id === progress.coverageId)
  const verdict = verdictOn(progress)
  return {
    claim: progress.claim,
    coverageId: progress.coverageId,
    payerName: coverage?.payer.name ?? progress.claim.payer.name,
    side: coverage === undefined ? ('none' as const) : sideOf(coverage.kind),
    state: claimWord(progress, verdict),
    correction: correctionOf(state, progress),
    mayVoid: mayVoid(state, progress),
    voided: isVoided(state, progress),
    ...(progress.sent !== undefined && { sentOn: progress.sent.on, fileDigest: progress.sent.fileDigest }),
    acknowledgements: progress.acknowledgements.map((each) => ({ ...each, words: acknowledgementWords(each, coverage?.payer.name ?? 'the payer') })),
    answers: progress.answers.map((answer) => viewAnswer(progress, answer)),
  }
}

function claimWord(progress: ClaimProgress, verdict: AnswerVerdict | undefined): CaseStateWord {
  if (progress.claim.frequency === 'void') return standingOf(progress) === 'rejected' ? 'more-asked' : 'corrected'
  const standing = standingOf(progress)
  if (standing === 'answered') {
    const paid = progress.answers.findLast((each) => each.claim.status !== reversal)?.claim.paid ?? 0
    if (progress.appealedOn !== undefined) return 'appealed'
    if (paid > 0) return 'paid'
    return verdict?.handling === 'prior-paid' ? 'partly-paid' : verdict?.handling === 'fix' ? 'more-asked' : 'declined'
  }
  if (standing === 'rejected') return 'more-asked'
  if (standing === 'accepted') return 'accepted'
  return standing === 'built' ? 'ready' : standing === 'reversed' ? 'waiting' : 'sent'
}

/** What a payer says of a claim's place on its way (277), after its name. */
const statusWords: Partial<Record<NonNullable<Acknowledgement['claimStatus']>, string>> = {
  pending: 'says that the claim is under way.', 'information-requested': 'asks for more before it decides.', 'not-found': 'does not find the claim. Ask before sending it again.',
  paid: 'says that it decided to pay; the remittance follows.', denied: 'says that it decided not to pay; the remittance tells why.', finalized: 'says that it decided; the remittance follows.', forwarded: 'passed the claim on.',
}

/** What an acknowledgement says, in words. */
export function acknowledgementWords(acknowledgement: Acknowledgement, payerName: string): string {
  const told = acknowledgement.kind === 'claim' ? statusWords[acknowledgement.claimStatus ?? 'received'] : undefined
  if (told !== undefined) return `${payerName} ${told}`
  if (acknowledgement.kind === 'claim') return acknowledgement.accepted ? `${payerName} took the claim for processing.` : `${payerName} rejected the claim before deciding. Correct it and send it again.`
  const what = acknowledgement.kind === 'interchange' ? 'The envelope' : 'The file'
  if (!acknowledgement.accepted) return `${what} was rejected: ${(acknowledgement.errors ?? []).length} place${acknowledgement.errors?.length === 1 ? '' : 's'} named.`
  return acknowledgement.withErrors ? `${what} was accepted, with errors noted.` : `${what} was accepted.`
}

function viewAnswer(progress: ClaimProgress, answer: PostedAnswer) {
  const lines = answeredLines({ ...progress, answers: [answer] })
  const verdict = verdictOn({ ...progress, answers: [answer] })
  return {
    postedOn: answer.postedOn, traceNumber: answer.payment.traceNumber, claim: answer.claim, words: answerWords(answer, verdict),
    lines: lines.map((each) => ({
      words: `${lineName(each.line)}: charged ${formatDollars(each.line.charge)}, paid ${formatDollars(each.answer.paid)}. ${each.answer.adjustments.map((adjustment) => `${groupWords(adjustment.group)} ${formatDollars(adjustment.amount)}: ${lower(adjustmentWords(adjustment))}`).join('; ')}`,
      verdict: each.verdict,
    })),
    ...(verdict !== undefined && { verdict }),
  }
}

function answerWords(answer: PostedAnswer, verdict: AnswerVerdict | undefined): string {
  if (answer.claim.status === reversal) return `${answer.payerName} took its answer back.`
  if (answer.claim.status === '25') return `${answer.payerName} gave an estimate. It promises nothing and posts no money.`
  if (answer.claim.paid > 0) return `${answer.payerName} paid ${formatDollars(answer.claim.paid)} of ${formatDollars(answer.claim.charge)}.`
  return verdict?.words ?? `${answer.payerName} paid nothing.`
}

function lineName(line: Claim['lines'][number]): string {
  const teeth = line.teeth?.map((each) => each.tooth).join(', ')
  return `${line.code}${teeth === undefined || teeth === '' ? '' : ` tooth ${teeth}`}`
}

const groupNames = { CO: 'contract', PR: 'patient', OA: 'other', PI: 'payer', CR: 'correction' } as const
function groupWords(group: keyof typeof groupNames): string {
  return groupNames[group]
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

interface TimelineEntry { date: CalendarDate; at?: string; when: 'past' | 'today' | 'expected'; text: string; detail?: string; by?: string }

function pastEntry(state: TreatmentCase, event: CaseEvent): TimelineEntry[] {
  const payer = (claimId: string): string => {
    const progress = state.claims.find((each) => each.claim.id === claimId)
    return state.document.coverages.find((each) => each.id === progress?.coverageId)?.payer.name ?? 'the payer'
  }
  const entry = (text: string, detail?: string): TimelineEntry[] => [{ date: event.at.slice(0, 10), at: event.at, when: 'past', text, by: event.by, ...(detail !== undefined && { detail }) }]
  switch (event.kind) {
    case 'case-opened': return entry('Case opened')
    case 'facts-changed': return entry('Facts added', `${event.changed.length} changed`)
    case 'benefits-answered': return entry(`${state.document.coverages.find((each) => each.id === event.coverageId)?.payer.name ?? 'The payer'} answered about benefits`, benefitWords(event))
    case 'note-signed': return entry('Note signed')
    case 'authorization-recorded': return entry(event.authorization.status === 'not-required' ? 'No authorization needed, on record' : `Authorization ${event.authorization.status}`)
    case 'hold-overridden': return entry('Hold overridden', event.reason)
    case 'claim-built': return entry(builtWords(event.claim))
    case 'claim-sent': return entry(`Claim sent to ${payer(event.claimId)}`)
    case 'attachment-sent': return entry(`Signed paper sent to ${payer(event.claimId)}, with claim ${event.claimId}`)
    case 'acknowledged': return entry(acknowledgementWords(event.acknowledgement, payer(event.claimId)))
    case 'remittance-posted': return entry(event.claim.status === reversal ? `${payer(event.claimId)} took its answer back` : event.claim.paid > 0 ? `${payer(event.claimId)} paid ${formatDollars(event.claim.paid)}` : `${payer(event.claimId)} answered and paid nothing`)
    case 'appealed': return entry(`Appeal sent to ${payer(event.claimId)}`)
    case 'patient-billed': return entry(`Patient billed ${formatDollars(event.amount)}`)
    case 'patient-paid': return entry(`Patient paid ${formatDollars(event.amount)}`)
    case 'assigned': return entry('Owner changed')
    case 'snoozed': return entry(`Put off to ${event.until}`)
    case 'commented': return entry('Comment')
    case 'finding-recorded': return entry(event.finding.what)
  }
}

function builtWords(claim: Claim): string {
  if (claim.frequency === 'void') return `Void of claim ${claim.replacesClaimId ?? ''} built`
  return claim.frequency === 'replacement' ? `Claim ${claim.patientControlNumber} built; it replaces ${claim.replacesClaimId ?? ''}` : `Claim ${claim.patientControlNumber} built`
}

const mostChangesTold = 4

function benefitWords({ changes, conflicts }: Extract<CaseEvent, { kind: 'benefits-answered' }>): string {
  const told = changes.slice(0, mostChangesTold).map((each) => `${valueName(each.path)} ${each.before === undefined ? 'now' : `${valueWords(each.path, each.before)} →`} ${valueWords(each.path, each.after)}`)
  const more = changes.length > mostChangesTold ? [`${changes.length - mostChangesTold} more changed`] : []
  const differ = conflicts.length === 0 ? [] : [`${conflicts.length} ${conflicts.length === 1 ? 'differs' : 'differ'} from what was confirmed here`]
  return [...told, ...more, ...differ].join('; ') || 'nothing changed'
}

/** Usual days from a claim to its answer, until the office's own history says better; ours. */
const usualDays = 18

function expectedEntriesOf(state: TreatmentCase, steps: readonly NextStep[], today: CalendarDate): TimelineEntry[] {
  return steps.flatMap((step): TimelineEntry[] => {
    const progress = state.claims.find((each) => each.claim.id === step.claimId)
    if (step.kind !== 'wait' || progress?.sent === undefined) return []
    const date = addDays(progress.sent.on, usualDays)
    const payer = state.document.coverages.find((each) => each.id === progress.coverageId)?.payer.name ?? 'the payer'
    return [{ date: date < today ? today : date, when: 'expected', text: `${payer} answers`, detail: `usual ${usualDays} days` }]
  })
}
