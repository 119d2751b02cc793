// Letters and papers composed from chart facts only.
export * from './composed.ts'
export { claimNarrative, type LetterAsk, letterOfMedicalNecessity } from './medical-necessity.ts'
export { appealLetter, type DenialToAppeal } from './appeal.ts'
export { physicianRequest } from './physician-request.ts'
export { advanceNotice, financialConsent } from './patient-papers.ts'
