// Examples: the story of necessity.
import { exampleService, holdExample } from './example-case.ts'

export const storyExamples = [
  holdExample('every required element stands in the note', {}, []),
  holdExample('the effect on daily function is missing', { note: { subjective: 'Pain 6 of 10. Infection treated with antibiotics on 2026-08-03.' } }, ['HOLD-STORY-INCOMPLETE']),
  holdExample('trouble chewing is denied, so it proves nothing', { note: { subjective: 'Pain 6 of 10. Denies trouble chewing. Infection treated with antibiotics on 2026-08-03.' } }, ['HOLD-STORY-INCOMPLETE']),
  holdExample('no image was read', { note: { objective: 'Gum tender.' }, chart: { documents: [] } }, ['HOLD-STORY-INCOMPLETE']),
  holdExample('an implant after decay is not a medical claim', { service: { code: 'D6010', diagnoses: ['K08.431'] }, medicalCode: { code: '21248' } }, ['HOLD-STORY-DOES-NOT-FIT']),
  holdExample('a gum-covered tooth: open, unless the contract or the dental plan asks', { service: { code: 'D7220' } }, ['HOLD-STORY-OPEN']),
  holdExample('a gum-covered tooth, and the dental plan asks for medical’s answer', { service: { code: 'D7220' }, dental: { coordination: { medicalAnswerRequiredFor: ['D7220-D7241'] } } }, []),
  holdExample('a service that stays dental needs no story', { services: [{ ...exampleService, code: 'D2392', diagnoses: ['K02.52'] }], medicalCode: 'none' }, []),
  holdExample('dental asks for no story', { note: { subjective: 'Wants tooth out.' }, coverageId: 'dental' }, []),
]
