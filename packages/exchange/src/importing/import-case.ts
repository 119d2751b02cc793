// A case document from real files: the dental claim as the practice system exports it, and the payers' answers about
// eligibility. Nothing is guessed: what the files do not hold is left out and asked for.
import { type CalendarDate, type CaseDocument, type Claim, daysBetween, type Finding, type Office, type Outcome, readCaseDocument } from '@crossbill/model'
import { checkX12 } from '@crossbill/x12'
import { type BenefitAnswer, readBenefits } from '../benefits/read-benefits.ts'
import { readDentalClaims } from '../claims/read-claims.ts'
import { known, some } from '../wire/known.ts'
import { officeFinding } from '../wire/reading-notes.ts'
import { askAboutClaim, askAboutCoverage } from './asked.ts'
import { divideByKind, findCoverages, type ImportAnswers } from './coverages.ts'
import { isSamePerson } from './match-people.ts'
import { officeOf, patientOf, providersOf } from './office.ts'
import { servicesOf } from './services.ts'

export interface ImportInput {
  /** The dental claim or predetermination (837D). */
  readonly dental: Uint8Array | string
  /** Answers about eligibility (271), dental and medical. */
  readonly eligibility: readonly (Uint8Array | string)[]
  /** The day decisions are made for. */
  readonly asOf: CalendarDate
  readonly today: CalendarDate
  /** The office of the product; without it the billing provider of the claim stands for it. */
  readonly office?: Office
  /** Which claim of the file, by its number, when it holds several. */
  readonly claimNumber?: string
  /** Answers to what an earlier import asked. */
  readonly answers?: ImportAnswers
}

/**
 * Makes a case document. `asked` names every fact the files do not hold; a coverage whose kind is not certain stands in
 * `incompleteCoverages`. Not ok: a file is unreadable or malformed, holds no dental claim, or no birth date; nothing is
 * made then. An answer about another person is told and not used.
 */
export function importCase(input: ImportInput): Outcome<CaseDocument> {
  const findings: Finding[] = [...fileErrors(input.dental, 'dental claim'), ...input.eligibility.flatMap((each, index) => fileErrors(each, `eligibility file ${index + 1}`))]
  const read = readDentalClaims(input.dental)
  const benefits = input.eligibility.map((each, index) => readAnswers(each, input, { index, findings }))
  findings.push(...read.findings)
  if (!read.ok || hasError(findings)) return { ok: false, findings: unique(findings) }
  const claim = chooseClaim(read.value, input.claimNumber, findings)
  if (claim === undefined) return { ok: false, findings: unique(findings) }
  const document = makeDocument(claim, benefits.flat(), { input, findings })
  if (document === undefined || hasError(findings)) return { ok: false, findings: unique(findings) }
  const checked = readCaseDocument(document)
  return checked.ok ? { ...checked, findings: unique([...findings, ...checked.findings]) } : { ok: false, findings: unique([...findings, ...checked.findings]) }
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.severity === 'error')
}

/** The checker and the reader may both name one trouble; it is told once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.place} ${each.what}`, each])).values()]
}

function fileErrors(bytes: Uint8Array | string, name: string): Finding[] {
  const report = checkX12(bytes)
  if (report.verdict === 'valid') return []
  return report.findings.filter((each) => each.severity === 'error').map(officeFinding).map((each) => ({ ...each, place: `${name}, ${each.place}` }))
}

function readAnswers(bytes: Uint8Array | string, input: ImportInput, at: { index: number; findings: Finding[] }): BenefitAnswer[] {
  const first = readBenefits(bytes)
  const place = `eligibility file ${at.index + 1}`
  at.findings.push(...first.findings.map((each) => ({ ...each, place: `${place}, ${each.place}` })))
  if (!first.ok) return []
  const networks = new Set(first.value.map((each) => input.answers?.networks?.[each.payer?.id ?? '']))
  const [network] = networks
  const read = networks.size === 1 && network !== undefined ? readBenefits(bytes, { network }) : first
  const answers = read.ok ? read.value : []
  for (const answer of answers) {
    at.findings.push(...answer.rejections.map((each): Finding => ({ ...each, severity: 'warning', place: `${place}, ${each.place}` })))
    if (answer.answeredOn !== undefined && daysBetween(answer.answeredOn, input.today) > 30) {
      at.findings.push({ code: 'EXC-BENEFITS-OLD', severity: 'warning', place, what: `The payer answered ${daysBetween(answer.answeredOn, input.today)} days ago.`, remedy: 'Ask again before sending; amounts used may have changed.' })
    }
  }
  return answers
}

function chooseClaim(claims: readonly Claim[], number: string | undefined, findings: Finding[]): Claim | undefined {
  const wanted = number === undefined ? claims : claims.filter((each) => each.patientControlNumber === number)
  const [claim, ...more] = wanted
  if (claim === undefined || more.length > 0) {
    const what = claim === undefined ? 'The file holds no claim with this number.' : `The file holds ${wanted.length} claims.`
    findings.push({ code: 'EXC-WHICH-CLAIM', severity: 'error', place: 'dental claim', what, remedy: 'Name one claim of the file by its number, or export it alone.' })
    return undefined
  }
  if (claim.frequency === 'void') {
    findings.push({ code: 'EXC-VOID', severity: 'error', place: 'dental claim', what: 'This claim takes an earlier one back; there is nothing to coordinate.', remedy: 'Import the claim that holds the services.' })
    return undefined
  }
  if (claim.frequency === 'replacement') {
    findings.push({ code: 'EXC-REPLACEMENT', severity: 'warning', place: 'dental claim', what: 'This claim replaces one the payer already has.', remedy: 'Bring the payer’s remittance of the earlier claim.' })
  }
  return claim
}

function makeDocument(claim: Claim, answers: readonly BenefitAnswer[], at: { input: ImportInput; findings: Finding[] }): CaseDocument | undefined {
  const { input, findings } = at
  const people = answers.map((each) => each.dependent ?? each.subscriber ?? {})
  const { birthDate, ...patient } = patientOf(claim, people)
  if (birthDate === undefined) {
    findings.push({ code: 'EXC-MISSING', severity: 'error', place: 'dental claim', what: 'No file holds the patient’s birth date.', remedy: 'Add it in the practice system and export the claim again.' })
    return undefined
  }
  const pieces = answers.flatMap((answer) => (isAboutPatient(answer, { ...patient, birthDate }, findings) ? answer.coverages : []))
  const found = findCoverages(claim, pieces, input.answers ?? {})
  const { complete, incomplete } = divideByKind(found)
  const missing = (claim.toothStatuses ?? []).filter((each) => each.status === 'missing').map((each) => each.tooth)
  const asked = [...found.flatMap(askAboutCoverage), ...askAboutClaim(claim, found)]
  return known({
    crossbill: 'case/1' as const, id: caseId(claim), asOf: input.asOf, office: officeOf(claim, input.office), providers: providersOf(claim), patient: { ...patient, birthDate },
    coverages: complete, incompleteCoverages: some(incomplete), asked: some(asked),
    accident: claim.accident === undefined ? undefined : known({ kind: claim.accident.kind, date: claim.accident.date, state: claim.accident.state }),
    plan: { services: servicesOf(claim, findings) }, chart: missing.length === 0 ? undefined : { missingTeeth: missing },
    priorAuthorizations: claim.priorAuthorizationNumber === undefined ? undefined : [{ id: 'authorization-1', coverageId: found[0]?.coverage.id ?? 'coverage', status: 'unknown' as const, number: claim.priorAuthorizationNumber }],
  })
}

function isAboutPatient(answer: BenefitAnswer, patient: Parameters<typeof isSamePerson>[0], findings: Finding[]): boolean {
  const person = answer.dependent ?? answer.subscriber
  if (person === undefined) return false
  if (isSamePerson(person, patient)) return true
  findings.push({ code: 'EXC-OTHER-PERSON', severity: 'warning', place: answer.statements[0]?.place ?? 'an eligibility answer', what: 'This eligibility answer is about another person than the patient of the claim; it was not used.', remedy: 'Bring the answer for this patient, or correct name and birth date.' })
  return false
}

/** The claim number as id of the case, letters and digits only, short enough for numbers made from it. */
function caseId(claim: Claim): string {
  const plain = claim.patientControlNumber.toUpperCase().replace(/[^A-Z0-9-]/g, '').slice(0, 14)
  return plain === '' ? 'CASE' : plain
}
