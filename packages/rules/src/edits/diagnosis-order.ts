// How many diagnoses a claim and a line may point to, and what an injury diagnosis needs beside it.
import type { Finding } from '@crossbill/model'
import type { Edit } from './edit.ts'
import { diagnosesOf } from './edit.ts'
import { bundlingRule } from './sources.ts'

export const diagnosisOrder: Edit = {
  id: 'EDIT-DIAGNOSIS-ORDER',
  sentence: 'A medical claim has one to twelve diagnoses, a line points to one to four, and an injury has its date.',
  source: bundlingRule('B32', 'B33'),
  check(claim) {
    const medical = claim.lines.some((line) => line.system !== 'CDT')
    if (!medical) return []
    const all = diagnosesOf(claim)
    const found: Finding[] = []
    const say = (code: string, severity: Finding['severity'], place: string, what: string, remedy: string): void => void found.push({ code, severity, place, what, remedy, rule: diagnosisOrder.id })
    if (all.length > 12) say('EDIT-DIAGNOSES-MANY', 'error', 'diagnoses', `A claim takes twelve diagnoses, this one has ${all.length}.`, 'Keep those the lines need.')
    for (const [at, line] of claim.lines.entries()) {
      const pointed = line.diagnoses ?? []
      if (line.system !== 'CDT' && pointed.length === 0) say('EDIT-DIAGNOSIS-NONE', 'error', `lines[${at}].diagnoses`, `${line.code} points to no diagnosis.`, 'Name the diagnosis the note gives for this service.')
      if (pointed.length > 4) say('EDIT-POINTERS-MANY', 'error', `lines[${at}].diagnoses`, `A line points to four diagnoses, this one to ${pointed.length}.`, 'Keep four, the main reason first.')
      if (/^(V|W|X|Y)/.test(pointed[0] ?? '')) say('EDIT-CAUSE-FIRST', 'error', `lines[${at}].diagnoses[0]`, `${pointed[0] ?? ''} says how it happened and cannot come first.`, 'Put the injury first.')
    }
    const injury = all.find((each) => /^(S|T0[0-9]|T1[4-9]|T2[0-9])/.test(each.code) && each.code.endsWith('A'))
    if (injury !== undefined && claim.accidentDate === undefined) say('EDIT-ACCIDENT-DATE', 'warning', injury.place, `${injury.code} is an injury and the claim has no accident date.`, 'Enter the date of the accident, and a cause code where the payer wants one.')
    return found
  },
}
