// What a paper calls a code.
import type { CaseDocument } from '@crossbill/model'
import { type CodeSets, nameOn } from '@crossbill/rules'
import type { LetterAsk } from './medical-necessity.ts'

const setOfSystem = { 'ICD-10-CM': 'icd10cm', CDT: 'cdt', CPT: 'cpt', HCPCS: 'hcpcs' } as const

/** ICD-10-CM in its own words, procedures by the official texts in these sets, else by our own plain names. */
export function codeNames(sets: CodeSets, document: CaseDocument): NonNullable<LetterAsk['nameOf']> {
  return (system, code) => nameOn(sets, { set: setOfSystem[system], code, dateOfService: document.asOf })
}
