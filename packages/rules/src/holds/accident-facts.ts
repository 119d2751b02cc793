// Facts of an accident: asked at every injury (LIA-01).
import { sideOf } from '@crossbill/model'
import type { FoundHold, HoldRule } from './hold-rule.ts'
import { listWords } from './words.ts'

const injuries = /^(?:S0[0-9]|K08\.?[14]1|T(?!45|36|37|38|39|4|5)\d|T84)/

export const accidentFacts: HoldRule = {
  id: 'LIA-01',
  sentence: 'With a diagnosis of injury the day, the kind and the cause of the accident are known before anything is sent.',
  source: { kind: 'assumed', citation: 'Row LIA-01 of the coordination reference, section 5 (general knowledge)', readOn: '2026-11-23' },
  codes: ['HOLD-ACCIDENT-FACTS-MISSING'],
  overridableBy: ['manager'],
  check(facts) {
    const { accident } = facts.document
    const missing = [
      ...(accident === undefined ? ['whether it was at work, in traffic or elsewhere'] : []),
      ...(accident?.date === undefined ? ['the day'] : []),
      ...(accident?.cause === undefined ? ['what happened'] : []),
      ...(accident?.kind === 'auto' && accident.state === undefined ? ['the state'] : []),
      ...(accident?.kind === 'work' && (accident.workClaim === undefined || accident.workClaim === 'unknown') && sideOf(facts.coverage.kind) !== 'accident' ? ['where the work claim stands'] : []),
    ]
    if (missing.length === 0) return []
    return facts.services.filter((service) => service.accident !== false && ((service.diagnoses ?? []).some((code) => injuries.test(code)) || service.accident === true)).map((service): FoundHold => ({
      code: 'HOLD-ACCIDENT-FACTS-MISSING', title: 'Facts of the accident are missing', why: `Not known: ${listWords(missing)}. They decide who pays first.`, remedy: 'Ask the patient and record it once for the case.', serviceIds: [service.id],
    }))
  },
}
