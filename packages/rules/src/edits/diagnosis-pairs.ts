// Diagnoses the code set excludes together (Excludes1), a warning: both may stand when the conditions are unrelated.
import type { Finding } from '@crossbill/model'
import { refersTo } from '../codes/index.ts'
import type { Edit } from './edit.ts'
import { diagnosesOf } from './edit.ts'
import { icdList } from './sources.ts'

export const diagnosisPairs: Edit = {
  id: 'EDIT-DIAGNOSIS-PAIRS',
  sentence: 'Two diagnoses that exclude each other stand together only when they are unrelated.',
  source: icdList,
  check(claim, sets) {
    const diagnoses = diagnosesOf(claim)
    return diagnoses.flatMap((first, index) => diagnoses.slice(index + 1).flatMap((second): Finding[] => {
      const note = [first, second].flatMap((each) => {
        const other = each === first ? second : first
        return sets.icd10cm.notesAbove(each.code).filter((one) => one.kind === 'excludes1' && one.refersTo.some((reference) => refersTo(reference, other.code)) && !one.refersTo.some((reference) => refersTo(reference, each.code)))
      })[0]
      if (note === undefined) return []
      return [{ code: 'EDIT-EXCLUDES1', severity: 'warning', place: second.place, rule: diagnosisPairs.id, what: `${first.code} and ${second.code} exclude each other (${note.code}: ${note.note}).`, remedy: 'Keep the one the note supports; keep both only when the record shows two unrelated conditions.' }]
    }))
  },
}
