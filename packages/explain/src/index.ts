// Front door of explain: reasons into words, English and Spanish.
export * from './patient-page.ts'
export type { DentalBucket, MedicalBucket } from './patient-buckets.ts'
export { type Language, wordsIn } from './patient-words.ts'
export { dateInEnglish, dateInSpanish } from './patient-dates.ts'
export * from './letters/index.ts'
