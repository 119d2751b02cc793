// Codes and diagnoses that do not fit the patient's age or sex.
import type { Finding } from '@crossbill/model'
import type { Edit, EditClaim } from './edit.ts'
import { ageOnLine, diagnosesOf } from './edit.ts'
import { officePractice } from './sources.ts'

interface AgeSpan {
  readonly codes: RegExp
  readonly from: number
  readonly to: number
  readonly severity: Finding['severity']
  readonly remedy: string
}

/** Whole years. */
const codeAges: readonly AgeSpan[] = [
  { codes: /^D0145$/, from: 0, to: 2, severity: 'error', remedy: 'Use D0150 or D0120 from the third birthday.' },
  { codes: /^(99151|99155)$/, from: 0, to: 4, severity: 'error', remedy: 'Use 99152 or 99156 from the fifth birthday.' },
  { codes: /^(99152|99156)$/, from: 5, to: 130, severity: 'error', remedy: 'Use 99151 or 99155 under five years.' },
  { codes: /^D1110$/, from: 12, to: 130, severity: 'warning', remedy: 'Check with the plan from which age the adult cleaning counts; D1120 is the child cleaning.' },
  { codes: /^D1120$/, from: 0, to: 15, severity: 'warning', remedy: 'Check with the plan; D1110 is the adult cleaning.' },
  { codes: /^(D2929|D2930|D2934|D3230|D3240|D7111)$/, from: 0, to: 20, severity: 'warning', remedy: 'The code is for a baby tooth: check the tooth and the birth date.' },
]
const diagnosisAges: readonly AgeSpan[] = [
  { codes: /^(O|Z3[3-9A])/, from: 9, to: 64, severity: 'warning', remedy: 'A pregnancy code at this age: check the diagnosis and the birth date.' },
  { codes: /^(P|Z38|Z00\.11)/, from: 0, to: 1, severity: 'warning', remedy: 'A newborn code at this age: check the diagnosis and the birth date.' },
  { codes: /^K00\.7/, from: 0, to: 4, severity: 'warning', remedy: 'Teething at this age: check the diagnosis and the birth date.' },
  { codes: /^M81\.0/, from: 18, to: 130, severity: 'warning', remedy: 'Age-related bone loss in a child: check the diagnosis.' },
]
const femaleOnly = /^(O|Z3[2-9A]|C5[1-8]|D06|D07\.[0-3]|N7[0-7]|N8[0-9]|N9[0-8]|A34|Z01\.4|Z12\.4)/
const maleOnly = /^(C6[0-3]|D07\.[456]|D29|D40|N4[0-9]|N5[0-3]|Z12\.5|Z80\.42|Z85\.46)/

export const ageAndSex: Edit = {
  id: 'EDIT-AGE-AND-SEX',
  sentence: 'Codes fit the age and sex of the patient.',
  source: officePractice,
  check: (claim) => [...codesOutOfAge(claim), ...diagnosesOutOfAge(claim), ...sexConflicts(claim)],
}

function codesOutOfAge(claim: EditClaim): readonly Finding[] {
  return claim.lines.flatMap((line, at) => {
    const age = ageOnLine(claim, line.dateOfService)
    return age === undefined ? [] : outside(codeAges, line.code, age, `lines[${at}].code`)
  })
}

function diagnosesOutOfAge(claim: EditClaim): readonly Finding[] {
  return diagnosesOf(claim).flatMap(({ code, place, dateOfService }) => {
    const age = ageOnLine(claim, dateOfService)
    return age === undefined ? [] : outside(diagnosisAges, code, age, place)
  })
}

function outside(spans: readonly AgeSpan[], code: string, age: number, place: string): readonly Finding[] {
  return spans.filter((span) => span.codes.test(code) && (age < span.from || age > span.to)).map((span) => ({ code: 'EDIT-AGE-CONFLICT', severity: span.severity, place, rule: ageAndSex.id, what: `${code} is for ${span.to >= 130 ? `${span.from} years and older` : `${span.from} to ${span.to} years`}.`, remedy: span.remedy }))
}

function sexConflicts(claim: EditClaim): readonly Finding[] {
  const sex = claim.patient?.sex
  if (sex === undefined || sex === 'unknown') return []
  const wrong = sex === 'male' ? femaleOnly : maleOnly
  return diagnosesOf(claim).filter(({ code }) => wrong.test(code)).map(({ code, place }) => ({ code: 'EDIT-SEX-CONFLICT', severity: 'warning' as const, place, rule: ageAndSex.id, what: `${code} does not agree with the sex on file.`, remedy: 'Check the diagnosis and the sex on file; where both are right, say so to the payer before sending.' }))
}
