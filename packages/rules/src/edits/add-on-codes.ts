// Added codes never stand without their base on the same claim and date.
import type { Finding } from '@crossbill/model'
import type { Edit } from './edit.ts'
import { bundlingRule } from './sources.ts'

/** Base codes of each added code; those of the dental list follow its own order of first and added. */
const bases: Readonly<Record<string, readonly string[]>> = {
  '99153': ['99151', '99152'], '99157': ['99155', '99156'], '13133': ['13132'], '13153': ['13152'], '88341': ['88342'], '88350': ['88346'], '90472': ['90471'], '96375': ['96374', '96365'],
  '15121': ['15120'], '99100': ['00102', '00170', '00172', '00174', '00176', '00190', '00192'], '99140': ['00102', '00170', '00172', '00174', '00176', '00190', '00192'],
  D9223: ['D9222'], D9243: ['D9239'], D9225: ['D9224'], D9247: ['D9246'], D9129: ['D9128'], D4264: ['D4263'], D4278: ['D4277'], D4283: ['D4273'], D4285: ['D4275'], D3426: ['D3410', 'D3421', 'D3425'], D3429: ['D3428'], D2953: ['D2952'], D2957: ['D2954'], D7283: ['D7280'], D0230: ['D0220'],
}

export const addOnCodes: Edit = {
  id: 'EDIT-ADD-ON-CODES',
  sentence: 'An added code stands beside its base code.',
  source: bundlingRule('B16'),
  check(claim, sets) {
    return claim.lines.flatMap((line, at): Finding[] => {
      const base = bases[line.code]
      const isAdded = base !== undefined || sets.feeSchedule(line.code)?.addOn === true
      if (!isAdded) return []
      const sameDay = claim.lines.filter((each) => each !== line && each.dateOfService === line.dateOfService)
      const found = base === undefined ? sameDay.some((each) => sets.feeSchedule(each.code)?.addOn !== true) : sameDay.some((each) => base.includes(each.code))
      const findings: Finding[] = []
      if (!found) findings.push({ code: 'EDIT-ADD-ON-ALONE', severity: 'error', place: `lines[${at}].code`, rule: addOnCodes.id, what: `${line.code} is an added code and its base is not on the claim.`, remedy: base === undefined ? 'Add the base code, or take the added code off.' : `Add ${base.slice(0, 3).join(' or ')}, or take ${line.code} off.` })
      if ((line.modifiers ?? []).includes('51')) findings.push({ code: 'EDIT-ADD-ON-51', severity: 'error', place: `lines[${at}].modifiers`, rule: addOnCodes.id, what: `${line.code} is an added code and takes no modifier 51.`, remedy: 'Take 51 off.' })
      return findings
    })
  },
}
