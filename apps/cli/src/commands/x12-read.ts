// crossbill x12 read FILE: what is in a file, in office words, or as documents with --json.
import { type BenefitAnswer, readAcknowledgements, readBenefits, readClaims, readFileKind, readRemittances } from '@crossbill/exchange'
import { type Acknowledgement, type Claim, formatDollars, type RemittanceAdvice } from '@crossbill/model'
import { adjustmentWords } from '@crossbill/rules'
import { readX12 } from '@crossbill/x12'
import { exit, findingLines, harmless, print, printJson, readBytes } from '../terminal.ts'
import { refuseUnreadable } from './x12-check.ts'
import { questionLines, readQuestions } from './x12-read-questions.ts'

/** What one file holds in office terms. */
function contentOf(bytes: Uint8Array) {
  const kind = readFileKind(bytes)
  const claims = valueOf(readClaims(bytes))
  const remittances = valueOf(readRemittances(bytes))?.map((each) => each.advice)
  const benefits = valueOf(readBenefits(bytes))
  const acknowledgements = valueOf(readAcknowledgements(bytes))
  return {
    kinds: kind.kinds, interchanges: kind.interchanges,
    ...(claims && { claims }), ...(remittances && { remittances }), ...(benefits && { benefits }), ...(acknowledgements && { acknowledgements }),
    ...readQuestions(bytes, kind.kinds),
    findings: kind.findings,
  }
}

function valueOf<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined {
  return outcome.ok ? outcome.value : undefined
}

export function x12Read(path: string, options: { json?: boolean }): number {
  const bytes = readBytes(path)
  const file = readX12(bytes)
  if (!file.readable) refuseUnreadable(path, file.findings)
  const content = contentOf(bytes)
  if (options.json) {
    printJson(content)
    return exit.done
  }
  const lines = [`${path}: ${content.kinds.join(', ') || 'no transaction'}`]
  for (const each of content.interchanges) lines.push(`  interchange ${each.controlNumber}${each.sender === undefined ? '' : ` from ${each.sender}`}${each.receiver === undefined ? '' : ` to ${each.receiver}`}${each.date === undefined ? '' : `, ${each.date}`}${each.test ? ', a test' : ''}`)
  for (const claim of content.claims ?? []) lines.push(...claimLines(claim))
  for (const advice of content.remittances ?? []) lines.push(...remittanceLines(advice))
  for (const answer of content.benefits ?? []) lines.push(...benefitLines(answer))
  for (const each of content.acknowledgements ?? []) lines.push(acknowledgementLine(each))
  lines.push(...questionLines(content))
  if (lines.length === 1 + content.interchanges.length) lines.push('  Nothing in it can be said in office words; `crossbill x12 tree` shows it as it is.')
  if (content.findings.length > 0) lines.push(findingLines(content.findings))
  print(harmless(lines.join('\n')))
  return exit.done
}

function claimLines(claim: Claim): string[] {
  const what = claim.purpose === 'predetermination' ? 'predetermination' : `${claim.kind} claim`
  const lines = [`  ${what} ${claim.patientControlNumber}, ${claim.frequency}, to ${claim.payer.name} as ${claim.sequence} payer: ${formatDollars(claim.totalCharge)}${(claim.diagnoses ?? []).length === 0 ? '' : `, ${claim.diagnoses?.join(' ')}`}`]
  for (const line of claim.lines) {
    const teeth = line.teeth?.map((each) => `tooth ${each.tooth}${each.surfaces === undefined ? '' : ` ${each.surfaces.join('')}`}`).join(', ')
    lines.push(`    ${line.number}. ${line.code}${line.modifiers === undefined ? '' : ` ${line.modifiers.join(' ')}`}${teeth === undefined ? '' : `, ${teeth}`}${line.dateOfService === undefined ? '' : `, ${line.dateOfService}`}, ${line.units} ${line.unitKind ?? 'units'}: ${formatDollars(line.charge)}`)
    for (const each of line.adjudications ?? []) lines.push(`       an earlier payer paid ${formatDollars(each.paid)}; ${each.adjustments.map((one) => `${one.group} ${one.reason} ${formatDollars(one.amount)}`).join(', ')}`)
  }
  for (const other of claim.otherPayers ?? []) lines.push(`    other payer, ${other.sequence}: ${other.payer.name}${other.paid === undefined ? '' : `, paid ${formatDollars(other.paid)}`}`)
  return lines
}

function remittanceLines(advice: RemittanceAdvice): string[] {
  const lines = [`  remittance of ${advice.payer.name} to ${advice.payee.name}: ${formatDollars(advice.payment.amount)}${advice.payment.date === undefined ? '' : `, ${advice.payment.date}`}, ${advice.claims.length} claims`]
  for (const claim of advice.claims) {
    lines.push(`    claim ${claim.patientControlNumber}: charged ${formatDollars(claim.charge)}, paid ${formatDollars(claim.paid)}${claim.patientResponsibility === undefined ? '' : `, patient ${formatDollars(claim.patientResponsibility)}`}`)
    for (const each of claim.adjustments) lines.push(`      ${each.group} ${each.reason} ${formatDollars(each.amount)}: ${adjustmentWords(each)}`)
    for (const line of claim.lines) {
      lines.push(`      ${line.procedure.code}: charged ${formatDollars(line.charge)}, paid ${formatDollars(line.paid)}`)
      for (const each of line.adjustments) lines.push(`        ${each.group} ${each.reason} ${formatDollars(each.amount)}: ${adjustmentWords(each)}`)
    }
  }
  for (const each of advice.providerAdjustments) lines.push(`    taken from the payment, ${each.reason}: ${formatDollars(each.amount)}`)
  return lines
}

function benefitLines(answer: BenefitAnswer): string[] {
  const lines = [`  answer of ${answer.payer?.name ?? 'a payer'} about benefits${answer.answeredOn === undefined ? '' : `, ${answer.answeredOn}`}`]
  for (const each of answer.statements) {
    const parts = [each.kind, each.level, each.serviceTypes.length === 0 ? undefined : `service types ${each.serviceTypes.join(' ')}`, each.planName, each.period, each.amount === undefined ? undefined : formatDollars(each.amount), each.patientPercent === undefined ? undefined : `patient ${each.patientPercent}%`, each.network === undefined ? undefined : `network ${each.network}`, each.authorizationRequired === 'yes' ? 'authorization required' : undefined]
    lines.push(`    ${parts.filter((part) => part !== undefined).join(', ')}`)
  }
  for (const each of answer.rejections) lines.push(`    not answered: ${each.what} ${each.remedy}`)
  return lines
}

function acknowledgementLine(each: Acknowledgement): string {
  const about = each.patientControlNumber ?? each.transactionControlNumber ?? each.groupControlNumber ?? ''
  const said = (each.statuses ?? []).map((status) => `${status.category}-${status.status}`).join(', ')
  return `  ${each.kind} ${about}: ${each.accepted ? 'accepted' : 'rejected'}${each.withErrors ? ' with errors' : ''}${said === '' ? '' : ` (${said})`}`
}
