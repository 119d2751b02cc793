// Codes that ended, have not begun, or do not exist on the date of service.
import type { Finding } from '@crossbill/model'
import type { CodeSetName, CodeSets } from '../codes/index.ts'
import { codeSetOf, lookUp } from '../codes/index.ts'
import type { Edit, EditClaim } from './edit.ts'
import { diagnosesOf } from './edit.ts'
import { codeDates } from './sources.ts'

interface Used {
  readonly set: CodeSetName
  readonly code: string
  readonly place: string
  readonly dateOfService: string
}

export const codeInForce: Edit = {
  id: 'EDIT-CODE-IN-FORCE',
  sentence: 'Every code must be in force on the date of service.',
  source: codeDates,
  check: (claim, sets) => codesUsed(claim).flatMap((used) => judge(used, sets)),
}

function codesUsed(claim: EditClaim): readonly Used[] {
  const ofLines = claim.lines.flatMap((line, at): Used[] => [
    { set: codeSetOf(line.system), code: line.code, place: `lines[${at}].code`, dateOfService: line.dateOfService },
    ...(line.modifiers ?? []).map((code, index): Used => ({ set: 'modifier', code, place: `lines[${at}].modifiers[${index}]`, dateOfService: line.dateOfService })),
    ...(line.placeOfService === undefined ? [] : [{ set: 'place-of-service' as const, code: line.placeOfService, place: `lines[${at}].placeOfService`, dateOfService: line.dateOfService }]),
  ])
  return [...ofLines, ...diagnosesOf(claim).map((each): Used => ({ set: 'icd10cm', ...each }))]
}

function judge(used: Used, sets: CodeSets): readonly Finding[] {
  if (!sets.has(used.set)) return []
  const standing = lookUp(sets, used)
  const say = (code: string, severity: Finding['severity'], what: string, remedy: string): readonly Finding[] => [{ code, severity, place: used.place, what, remedy, rule: codeInForce.id }]
  switch (standing.is) {
    case 'in-force':
      return []
    case 'ended': {
      const next = standing.successors.map((each) => `${each.code} (${each.plainName ?? each.name})`).join(', ')
      return say('EDIT-CODE-ENDED', 'error', `${used.code} ended on ${standing.endedOn}.`, next === '' ? 'Choose a code in force on the date of service.' : `Choose from ${next}.`)
    }
    case 'not-yet':
      return say('EDIT-CODE-NOT-YET', 'error', `${used.code} begins on ${standing.begins}, after the date of service.`, 'Choose a code in force on the date of service, or check the date.')
    case 'unknown': {
      const near = standing.suggestions.map((each) => `${each.code} (${each.why === 'another-set' ? `a code of another set: ${each.set}` : each.name})`).join(', ')
      const sure = standing.certain || !standing.wellFormed
      if (!sure && near === '') return []
      return say('EDIT-CODE-UNKNOWN', sure ? 'error' : 'warning', sure ? `${used.code} is not a code of this set.` : `${used.code} is not in the part of this set that is at hand.`, near === '' ? 'Check the code.' : `Did you mean ${near}?`)
    }
  }
}
