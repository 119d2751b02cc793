// Examples: facts of an accident.
import { holdExample } from './example-case.ts'

const injured = { code: 'D7270', diagnoses: ['S03.2XXA'] }

export const accidentFactsExamples = [
  holdExample('no injury, no question', {}, []),
  holdExample('an injury and nothing of the accident', { service: injured }, ['HOLD-ACCIDENT-FACTS-MISSING']),
  holdExample('day, kind and cause known', { service: injured, document: { accident: { kind: 'other', date: '2026-11-08', cause: 'fall on ice' } } }, []),
  holdExample('a car, and the state is not known', { service: injured, document: { accident: { kind: 'auto', date: '2026-11-08', cause: 'collision' } } }, ['HOLD-ACCIDENT-FACTS-MISSING']),
  holdExample('at work, and the work claim is unknown', { service: injured, document: { accident: { kind: 'work', date: '2026-11-08', cause: 'ladder' } } }, ['HOLD-ACCIDENT-FACTS-MISSING']),
  holdExample('the dental claim asks the same', { service: injured, coverageId: 'dental' }, ['HOLD-ACCIDENT-FACTS-MISSING']),
]
