// A PDF from the server becomes a file of the person's, to look at and print with whatever they use. No tab is opened: the
// page's security policy would follow the sheets into it and leave them blank in some browsers.
import { saveFile } from '../parts/save-file.ts'

export interface PdfAnswer {
  readonly fileName: string
  readonly pdf: string
}

/** Saves the sheets under the name the server gave, which holds no patient's name. */
export function savePdf(answer: PdfAnswer): void {
  const bytes = Uint8Array.from(atob(answer.pdf), (sign) => sign.charCodeAt(0))
  saveFile(new Blob([bytes], { type: 'application/pdf' }), answer.fileName)
}
