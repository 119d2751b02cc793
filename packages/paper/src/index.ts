// Front door of paper: PDFs drawn from words and fields; knows no rule.
export { letterPdf, type LetterHead } from './letter-pdf.ts'
export { patientPagePdf } from './patient-page-pdf.ts'
export { type Fonts, makePdf } from './sheet.ts'
