// One file in three views of one truth: plain words, tree, and the file as it came with findings at their places.
import { readAcknowledgements, readBenefits, readClaims, readFileKind, readRemittances } from '@crossbill/exchange'
import { formatDollars, type Acknowledgement, type Claim, type RemittanceAdvice } from '@crossbill/model'
import { checkX12, readX12, treeOf } from '@crossbill/x12'
import type { EndpointAnswer } from '../http/views/answers.ts'

type FileView = EndpointAnswer<'file'>
type Section = FileView['words'][number]

/** How much of a long file is shown: the views then hold its beginning. */
const mostLines = 2000

/** Reads a file for showing; nothing is kept. A file that is no X12 is shown as unreadable with its beginning. */
export function viewFile(bytes: Buffer, digest: string): FileView {
  const report = checkX12(bytes)
  const segments = segmentsOf(bytes)
  const tree = report.verdict === 'unreadable' ? [] : treeOf(bytes)
  return {
    digest,
    kind: readFileKind(bytes).kinds.join(', ') || 'unknown',
    bytes: bytes.length,
    verdict: report.verdict,
    words: report.verdict === 'unreadable' ? [] : wordsOf(bytes),
    tree: tree.slice(0, mostLines).map((line) => ({ depth: line.depth, kind: line.kind, id: line.id, name: line.name, segmentIndex: line.segmentIndex, elements: line.elements.map((each) => ({ ...each })) })),
    segments: segments.slice(0, mostLines).map((text, index) => ({ index: index + 1, text })),
    findings: report.findings.slice(0, 500).map((each) => ({
      code: each.code, severity: each.severity, place: each.place.segmentIndex > 0 ? `segment ${each.place.segmentIndex} (${each.place.segmentId})` : 'the file', what: each.message, remedy: each.remedy,
      ...(each.place.segmentIndex > 0 ? { segmentIndex: each.place.segmentIndex } : {}),
      ...(each.place.element === undefined ? {} : { element: `${each.place.segmentId}${String(each.place.element).padStart(2, '0')}` }),
    })),
    cut: segments.length > mostLines || tree.length > mostLines,
  }
}

// The terminator stands at place 106 of the first segment; without one the lines of the text are shown.
function segmentsOf(bytes: Buffer): string[] {
  const text = bytes.subarray(0, 4_000_000).toString('latin1')
  const start = text.indexOf('ISA')
  const terminator = start < 0 ? '\n' : (text[start + 105] ?? '\n')
  return text
    .split(terminator)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
}

function wordsOf(bytes: Buffer): Section[] {
  const claims = readClaims(bytes)
  const remittances = readRemittances(bytes)
  const benefits = readBenefits(bytes)
  const acknowledgements = readAcknowledgements(bytes)
  const interchanges = readX12(bytes).interchanges.length
  const sections: Section[] = [
    ...(claims.ok ? claims.value.map(claimSection) : []),
    ...(remittances.ok ? remittances.value.flatMap((each) => remittanceSections(each.advice)) : []),
    ...(benefits.ok ? benefits.value.map((each) => benefitSection(each.payer?.name, each.statements.length)) : []),
    ...(acknowledgements.ok ? acknowledgements.value.map(acknowledgementSection) : []),
  ]
  return sections.length > 0 ? sections.slice(0, mostLines) : [{ title: 'What is in it', rows: [{ name: 'Interchanges', value: String(interchanges) }] }]
}

function claimSection(claim: Claim): Section {
  const rows = [
    { name: 'To', value: `${claim.payer.name}, as ${claim.sequence} payer` },
    { name: 'Charge', value: formatDollars(claim.totalCharge) },
    ...claim.lines.map((line) => ({ name: `Line ${line.number}`, value: `${line.code}, ${formatDollars(line.charge)}` })),
  ]
  return { title: `${claim.purpose === 'predetermination' ? 'Predetermination' : 'Claim'} ${claim.patientControlNumber}`, rows }
}

function remittanceSections(advice: RemittanceAdvice): Section[] {
  const payment: Section = { title: `Remittance of ${advice.payer.name}`, rows: [{ name: 'Payment', value: formatDollars(advice.payment.amount) }, { name: 'Trace number', value: advice.payment.traceNumber }, { name: 'Claims', value: String(advice.claims.length) }] }
  const claims = advice.claims.map((claim): Section => ({ title: `Answer to claim ${claim.patientControlNumber}`, rows: [{ name: 'Charge', value: formatDollars(claim.charge) }, { name: 'Paid', value: formatDollars(claim.paid) }] }))
  return [payment, ...claims]
}

function benefitSection(payer: string | undefined, statements: number): Section {
  return { title: `Answer about benefits${payer === undefined ? '' : ` of ${payer}`}`, rows: [{ name: 'Statements', value: String(statements) }] }
}

function acknowledgementSection(said: Acknowledgement): Section {
  const number = said.patientControlNumber ?? said.transactionControlNumber ?? said.interchangeControlNumber ?? ''
  return { title: `Acknowledgement of ${said.kind} ${number}`.trim(), rows: [{ name: 'Answer', value: said.accepted ? 'accepted' : 'rejected' }, ...(said.errors ?? []).map((each) => ({ name: each.place, value: `code ${each.code}` }))] }
}
