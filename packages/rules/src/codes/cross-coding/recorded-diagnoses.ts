// What is wrong with the diagnoses the record gives for a crossing: none, ended, a heading, or written wrongly.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../code-sets.ts'
import { lookUp } from '../look-up.ts'
import { writtenCode } from '../written-code.ts'

/** One finding for each recorded diagnosis that could not stand on a claim of that day, with what may have been meant. */
export function diagnosisFindings(diagnoses: readonly string[], dateOfService: string | undefined, sets: CodeSets): readonly Finding[] {
  if (!sets.has('icd10cm')) return []
  return diagnoses.flatMap((each, at): readonly Finding[] => {
    const code = writtenCode('icd10cm', each)
    const standing = lookUp(sets, { set: 'icd10cm', code, dateOfService: dateOfService ?? '9999-12-31' })
    const warn = (what: string, choose: readonly string[]): readonly Finding[] => [{
      code: 'CROSS-DIAGNOSIS', severity: 'warning', place: `service.diagnoses[${at}]`, what, remedy: choose.length === 0 ? 'Check the diagnosis in the record.' : `Did you mean ${choose.join(', ')}?`,
    }]
    switch (standing.is) {
      case 'in-force':
        return standing.entry.billable === false ? warn(`${code} is a heading and cannot be billed.`, sets.icd10cm.under(code).filter((line) => line.billable).slice(0, 5).map((line) => line.code)) : []
      case 'ended':
        return warn(`${code} ended on ${standing.endedOn}.`, standing.successors.map((one) => one.code))
      case 'not-yet':
        return warn(`${code} begins on ${standing.begins}.`, [])
      case 'unknown':
        return warn(`${code} is no diagnosis code.`, standing.suggestions.map((one) => `${one.code} (${one.name})`))
    }
  })
}
