// Unlisted codes say nothing by themselves: a description, no price modifiers.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import type { Edit, EditLine } from './edit.ts'
import { bundlingRule } from './sources.ts'

const noPlaceHere = ['22', '51', '52', '53']
/** Dental codes that end in "by report" in our plain names are unlisted too. */
function isUnlisted(code: string, sets: CodeSets): boolean {
  return sets.feeSchedule(code)?.unlisted === true || (/^D\d{4}$/.test(code) && /by report/i.test(sets.states('cdt', code).at(-1)?.name ?? '')) || code === 'E1399' || code === 'J3490'
}

/** Procedures without a code of their own; drugs and equipment are priced by their own name and invoice. */
function isMedicalUnlisted({ system, code }: EditLine, sets: CodeSets): boolean {
  return system === 'CPT' && sets.feeSchedule(code)?.unlisted === true
}

export const unlistedCodes: Edit = {
  id: 'EDIT-UNLISTED-CODES',
  sentence: 'An unlisted code needs a plain description of the work and a code of like work for its price.',
  source: bundlingRule('B15'),
  check(claim, sets) {
    return claim.lines.flatMap((line, at): Finding[] => {
      if (!isUnlisted(line.code, sets)) return []
      const findings: Finding[] = []
      const words = (line.description ?? '').trim()
      if (words.length < 10) findings.push({ code: 'EDIT-UNLISTED-NO-DESCRIPTION', severity: 'error', place: `lines[${at}].description`, rule: unlistedCodes.id, what: `${line.code} is unlisted and its line has no description.`, remedy: 'Say in the line note what was done and on which tooth, and name a code of like work.' })
      if (isMedicalUnlisted(line, sets) && line.comparableCode === undefined) findings.push({ code: 'EDIT-UNLISTED-NO-COMPARISON', severity: 'error', place: `lines[${at}].comparableCode`, rule: unlistedCodes.id, what: `${line.code} is unlisted and no code of like work is given for its price.`, remedy: 'The dentist names a listed code of like work and effort; none is proposed for this service. Enter it at the service.' })
      const wrong = (line.modifiers ?? []).filter((each) => noPlaceHere.includes(each))
      if (wrong.length > 0) findings.push({ code: 'EDIT-UNLISTED-MODIFIER', severity: 'error', place: `lines[${at}].modifiers`, rule: unlistedCodes.id, what: `${wrong.join(', ')} does not go on an unlisted code.`, remedy: 'Take it off; effort and price stand in the report.' })
      return findings
    })
  },
}
