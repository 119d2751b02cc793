// Claims, remittances, benefits and acknowledgements of a file as lines of text.
import type { BenefitAnswer } from '@crossbill/exchange'
import { type Acknowledgement, type Claim, formatDollars, type RemittanceAdvice } from '@crossbill/model'
import { adjustmentWords } from '@crossbill/rules'

export function claimLines(claim: Claim): string[] {
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

export function remittanceLines(advice: RemittanceAdvice): string[] {
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

export function benefitLines(answer: BenefitAnswer): string[] {
  const lines = [`  answer of ${answer.payer?.name ?? 'a payer'} about benefits${answer.answeredOn === undefined ? '' : `, ${answer.answeredOn}`}`]
  for (const each of answer.statements) {
    const parts = [each.kind, each.level, each.serviceTypes.length === 0 ? undefined : `service types ${each.serviceTypes.join(' ')}`, each.planName, each.period, each.amount === undefined ? undefined : formatDollars(each.amount), each.patientPercent === undefined ? undefined : `patient ${each.patientPercent}%`, each.network === undefined ? undefined : `network ${each.network}`, each.authorizationRequired === 'yes' ? 'authorization required' : undefined]
    lines.push(`    ${parts.filter((part) => part !== undefined).join(', ')}`)
  }
  for (const each of answer.rejections) lines.push(`    not answered: ${each.what} ${each.remedy}`)
  return lines
}

export function acknowledgementLine(each: Acknowledgement): string {
  const about = each.patientControlNumber ?? each.transactionControlNumber ?? each.groupControlNumber ?? ''
  const said = (each.statuses ?? []).map((status) => `${status.category}-${status.status}`).join(', ')
  return `  ${each.kind} ${about}: ${each.accepted ? 'accepted' : 'rejected'}${each.withErrors ? ' with errors' : ''}${said === '' ? '' : ` (${said})`}`
}
