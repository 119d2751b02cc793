// Unlisted codes say nothing by themselves: a description, no price modifiers.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import type { Edit } from './edit.ts'
import { bundlingRule } from './sources.ts'

const noPlaceHere = ['22', '51', '52', '53']
/** Dental codes that end in "by report" in our plain names are unlisted too. */
function isUnlisted(code: string, sets: CodeSets): boolean {
  return sets.feeSchedule(code)?.unlisted === true || (/^D\d{4}$/.test(code) && /by report/i.test(sets.states('cdt', code).at(-1)?.name ?? '')) || code === 'E1399' || code === 'J3490'
}

export const unlistedCodes: Edit = {
  id: 'EDIT-UNLISTED-CODES',
  sentence: 'An unlisted code needs a plain description of the work.',
  source: bundlingRule('B15'),
  check(claim, sets) {
    return claim.lines.flatMap((line, at): Finding[] => {
      if (!isUnlisted(line.code, sets)) return []
      const findings: Finding[] = []
      const words = (line.description ?? '').trim()
      if (words.length < 10) findings.push({ code: 'EDIT-UNLISTED-NO-DESCRIPTION', severity: 'error', place: `lines[${at}].description`, rule: unlistedCodes.id, what: `${line.code} is unlisted and its line has no description.`, remedy: 'Say in the line note what was done and on which tooth, and name a code of like work.' })
      const wrong = (line.modifiers ?? []).filter((each) => noPlaceHere.includes(each))
      if (wrong.length > 0) findings.push({ code: 'EDIT-UNLISTED-MODIFIER', severity: 'error', place: `lines[${at}].modifiers`, rule: unlistedCodes.id, what: `${wrong.join(', ')} does not go on an unlisted code.`, remedy: 'Take it off; effort and price stand in the report.' })
      return findings
    })
  },
}
