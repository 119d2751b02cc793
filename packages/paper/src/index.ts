// Front door of paper: PDFs drawn from words and fields; knows no rule.
export { letterPdf, type LetterHead, type LetterSignature } from './letter-pdf.ts'
export { patientPagePdf } from './patient-page-pdf.ts'
export { type Fonts, makePdf } from './sheet.ts'
export { claimFormPdf, type ClaimFormPrint, formLayouts } from './claim-forms/claim-form-pdf.ts'
export { formFindings } from './claim-forms/form-text.ts'
export type { FormFonts } from './claim-forms/typed-characters.ts'
export type { FormValues, PrinterOffset } from './claim-forms/form-layout.ts'
