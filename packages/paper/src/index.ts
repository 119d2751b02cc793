// Front door of paper: PDFs drawn from words and fields; knows no rule.
export { patientPagePdf } from './patient-page-pdf.ts'
export { type Fonts, makePdf } from './sheet.ts'
