// Examples: the diagnosis in the signed note.
import { holdExample } from './example-case.ts'

export const diagnosisEvidenceExamples = [
  holdExample('the words stand in the note', {}, []),
  holdExample('the code stands in the note', { service: { diagnoses: ['R13.10'] }, note: { assessment: 'Impacted tooth, R13.10.' } }, []),
  holdExample('a cyst that no sentence names', { service: { diagnoses: ['K09.0'] } }, ['HOLD-DIAGNOSIS-WITHOUT-EVIDENCE']),
  holdExample('diabetes, and the note denies it', { service: { diagnoses: ['E11.630'] }, note: { subjective: 'Denies diabetes. Cannot chew.' } }, ['HOLD-DIAGNOSIS-DENIED-IN-NOTE']),
  holdExample('diabetes of the mother is not the patient’s', { service: { diagnoses: ['E11.630'] }, note: { subjective: 'Mother had diabetes. Cannot chew.' } }, ['HOLD-DIAGNOSIS-WITHOUT-EVIDENCE']),
  holdExample('the code set’s own words stand in the note', { service: { diagnoses: ['R13.10'] }, note: { subjective: 'Difficulty swallowing, a dysphagia of two weeks.' }, input: { describeDiagnosis: () => 'Dysphagia, unspecified' } }, []),
  holdExample('an unsigned note is held as unsigned, not for its words', { service: { diagnoses: ['K09.0'] }, note: { signed: undefined } }, []),
]
