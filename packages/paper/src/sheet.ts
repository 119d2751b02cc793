// A letter-size PDF that can be read aloud: tagged, titled, with the language set and a Unicode font embedded.
import PDFDocument from 'pdfkit'

/** Font files as bytes; the apps read them from disk. */
export interface Fonts {
  readonly regular: Uint8Array
  readonly strong: Uint8Array
}

export interface SheetOptions {
  readonly title: string
  readonly language: 'en' | 'es'
  /** Points; 0.4 inch when left out. */
  readonly margin?: number
  /** Moment the document was made, ISO 8601; kept in the file's information. */
  readonly madeAt: string
}

export type Pdf = InstanceType<typeof PDFDocument>

/** Width and height of a letter sheet in points. */
export const letter = { width: 612, height: 792 } as const

/**
 * Draws a document and gives its bytes. `draw` puts every text inside a marked structure (see `heading`, `paragraph`),
 * so that the reading order is the order of drawing.
 */
export function makePdf(fonts: Fonts, options: SheetOptions, draw: (pdf: Pdf) => void): Promise<Uint8Array> {
  const margin = options.margin ?? 28.8
  const pdf = new PDFDocument({
    size: 'LETTER', margins: { top: margin, left: margin, right: margin, bottom: 0 }, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: options.language === 'es' ? 'es-US' : 'en-US',
    info: { Title: options.title, Producer: 'Crossbill', Creator: 'Crossbill', CreationDate: new Date(options.madeAt) }, autoFirstPage: true, bufferPages: true, font: '',
  } as unknown as ConstructorParameters<typeof PDFDocument>[0])
  pdf.registerFont('regular', fonts.regular as Buffer)
  pdf.registerFont('strong', fonts.strong as Buffer)
  pdf.font('regular')
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => resolve(joined(parts)))
    pdf.on('error', reject)
    try {
      draw(pdf)
      pdf.end()
    } catch (error) {
      reject(error instanceof Error ? error : new Error('the sheet could not be drawn'))
    }
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export interface TextStyle {
  readonly size: number
  readonly strong?: boolean
  readonly color?: string
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
}

/** Draws text at a place inside a structure element (`H1`, `H2`, `P`, `LI` …) and gives the height it took, in points. */
export function put(pdf: Pdf, text: string, at: { x: number; y: number; tag?: string } & TextStyle): number {
  pdf.font(at.strong ? 'strong' : 'regular').fontSize(at.size).fillColor(at.color ?? '#17202B')
  const options = { ...(at.width !== undefined && { width: at.width }), align: at.align ?? 'left', lineGap: at.size * 0.18 } as const
  const height = pdf.heightOfString(text, options)
  const draw = (): void => void pdf.text(text, at.x, at.y, { ...options, lineBreak: at.width !== undefined })
  pdf.addStructure(pdf.struct(at.tag ?? 'P', {}, draw))
  return height
}

/** Draws what only decorates: readers skip it. */
export function decorate(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** A picture with its words: readers say the words instead. */
export function figure(pdf: Pdf, words: string, draw: () => void): void {
  pdf.addStructure(pdf.struct('Figure', { alt: words }, draw))
}
