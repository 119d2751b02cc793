// Diagnoses that are headers: more characters are needed.
import { stateOn } from '../codes/index.ts'
import type { Edit } from './edit.ts'
import { diagnosesOf } from './edit.ts'
import { icdList } from './sources.ts'

export const diagnosisBillable: Edit = {
  id: 'EDIT-DIAGNOSIS-BILLABLE',
  sentence: 'A diagnosis must be coded to its last character.',
  source: icdList,
  check(claim, sets) {
    return diagnosesOf(claim).flatMap(({ code, place, dateOfService }) => {
      const state = stateOn(sets.states('icd10cm', code), dateOfService)
      if (state === undefined || state.billable !== false) return []
      const longer = sets.icd10cm.under(code).filter((line) => line.billable)
      const sevenths = sets.icd10cm.seventhCharacters(code)
      const wantsSeventh = longer.length > 0 && longer.every((line) => line.code.length === 8) && sevenths.length > 0
      const choices = longer.slice(0, 6).map((line) => line.code).join(', ')
      return [{
        code: 'EDIT-DIAGNOSIS-UNBILLABLE', severity: 'error', place, rule: diagnosisBillable.id,
        what: wantsSeventh ? `${code} needs a seventh character.` : `${code} is a heading and cannot be billed.`,
        remedy: wantsSeventh ? `Add ${sevenths.map((each) => `${each.character} (${each.meaning})`).slice(0, 4).join(', ')}; for example ${choices}.` : `Choose a longer code: ${choices}${longer.length > 6 ? ` and ${longer.length - 6} more` : ''}.`,
      }]
    })
  },
}
