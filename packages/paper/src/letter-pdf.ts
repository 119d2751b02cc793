// A composed letter on paper: office head, whom and what about, blocks, enclosures, lines to sign. As many sheets as it needs;
// a text longer than a sheet goes on, line by line. Lists are tagged as lists.
import type { ComposedLetter } from '@crossbill/explain'
import { colors } from './patterns.ts'
import { decorate, type Fonts, letter as size, makePdf, type Pdf } from './sheet.ts'

const left = 64
const width = size.width - 2 * left
const bottom = size.height - 64
const top = 56
/** Line height as a part of the size. */
const leading = 1.36

/** The office as it stands in the head of its letters. */
export interface LetterHead {
  readonly name: string
  readonly lines: readonly string[]
}

/** A signature as it is kept: whose, and the moment or day in words. */
export interface LetterSignature {
  readonly by: string
  readonly at: string
  /** How it was given, where not typed by the signer: on paper, recorded by whom. */
  readonly how?: string
}

const words = { en: { enclosures: 'Enclosures', page: (n: number, of: number) => `${n} of ${of}`, signed: 'Signature and date' }, es: { enclosures: 'Anexos', page: (n: number, of: number) => `${n} de ${of}`, signed: 'Firma y fecha' } } as const

type Element = ReturnType<Pdf['struct']>

interface Writing {
  readonly pdf: Pdf
  /** Points from the top of the sheet. */
  y: number
}

interface Style {
  readonly size: number
  readonly strong?: boolean
  readonly color?: string
  readonly indent?: number
  readonly after?: number
}

/** Draws the letter; `madeAt` is an ISO moment; `signed` is who signed it and when, where it is signed. */
export function letterPdf(composed: ComposedLetter, fonts: Fonts, at: { head: LetterHead; madeAt: string; signed?: LetterSignature }): Promise<Uint8Array> {
  return makePdf(fonts, { title: composed.title, language: composed.language, margin: left, madeAt: at.madeAt }, (pdf) => {
    const writing: Writing = { pdf, y: 46 }
    // The notice of Medicare is one sheet of lettered blanks; its blank A is the head.
    if (composed.kind === 'advance-notice') paragraph(writing, composed.title, { size: 15, strong: true, after: 6 }, 'H1')
    else drawHead(writing, composed, at.head)
    for (const line of composed.about) paragraph(writing, line.text, { size: 10, after: 1 })
    writing.y += 8
    for (const block of composed.blocks) drawBlock(writing, block)
    if (composed.enclosures.length > 0) drawBlock(writing, { heading: words[composed.language].enclosures, sentences: composed.enclosures, list: true })
    for (const signer of composed.signers) drawSigner(writing, signer, { language: composed.language, ...(at.signed && { signed: at.signed }) })
    numberPages(pdf, composed.language)
  })
}

function drawHead(writing: Writing, composed: ComposedLetter, head: LetterHead): void {
  const { pdf } = writing
  paragraph(writing, head.name, { size: 14, strong: true })
  for (const line of head.lines) paragraph(writing, line, { size: 9, color: colors.second, after: 0 })
  decorate(pdf, () => void pdf.moveTo(left, writing.y + 6).lineTo(left + width, writing.y + 6).lineWidth(0.6).strokeColor(colors.line).stroke())
  writing.y += 18
  paragraph(writing, composed.date, { size: 10, after: 2 })
  if (composed.to !== undefined) paragraph(writing, composed.to, { size: 10 })
  writing.y += 8
  paragraph(writing, composed.title, { size: 15, strong: true, after: 6 }, 'H1')
}

function drawBlock(writing: Writing, block: ComposedLetter['blocks'][number]): void {
  if (block.heading !== undefined) {
    // A heading never stands alone at the foot of a sheet.
    if (writing.y + 52 > bottom) newSheet(writing)
    paragraph(writing, block.heading, { size: 11.5, strong: true, after: 3 }, 'H2')
  }
  if (block.list === true) list(writing, block.sentences.map((each) => each.text))
  else paragraph(writing, block.sentences.map((each) => each.text).join(' '), { size: 10.5 })
  writing.y += 5
}

function paragraph(writing: Writing, text: string, style: Style, tag = 'P'): void {
  const element = writing.pdf.struct(tag)
  writing.pdf.addStructure(element)
  drawLines(writing, { element, text, style })
  element.end()
  writing.y += style.after ?? 4
}

function list(writing: Writing, texts: readonly string[]): void {
  const { pdf } = writing
  const whole = pdf.struct('L')
  pdf.addStructure(whole)
  for (const text of texts) {
    const item = pdf.struct('LI')
    whole.add(item)
    const body = pdf.struct('LBody')
    item.add(body)
    const boxed = text.startsWith('\u2610 ')
    drawLines(writing, { element: body, text: boxed ? text.slice(2) : text, style: { size: 10.5, indent: 16 }, mark: boxed ? 'box' : 'dot' })
    body.end()
    item.end()
    writing.y += 2.5
  }
  whole.end()
}

/** Lines of a text one below the other, over as many sheets as they take; a mark before the first. */
function drawLines(writing: Writing, at: { element: Element; text: string; style: Style; mark?: 'dot' | 'box' }): void {
  const { pdf } = writing
  const { element, style } = at
  const x = left + (style.indent ?? 0)
  const height = style.size * leading
  const lines = wrapped(pdf, at.text, { style, width: width - (style.indent ?? 0) })
  lines.forEach((line, index) => {
    if (writing.y + height > bottom) newSheet(writing)
    const y = writing.y
    if (index === 0 && at.mark !== undefined) drawMark(pdf, at.mark, y + style.size * 0.66)
    element.add(pdf.struct('Span', {}, () => {
      font(pdf, style)
      pdf.text(index < lines.length - 1 ? `${line} ` : line, x, y, { lineBreak: false })
    }))
    writing.y += height
  })
}

function drawMark(pdf: Pdf, mark: 'dot' | 'box', y: number): void {
  decorate(pdf, () => {
    if (mark === 'box') pdf.rect(left + 1, y - 6, 8.5, 8.5).lineWidth(0.8).strokeColor(colors.ink).stroke()
    else pdf.circle(left + 6, y - 0.5, 1.6).fillColor(colors.ink).fill()
  })
}

function font(pdf: Pdf, style: Style): Pdf {
  return pdf.font(style.strong === true ? 'strong' : 'regular').fontSize(style.size).fillColor(style.color ?? colors.ink)
}

/** A text in lines of a width; a word longer than the line is divided. */
function wrapped(pdf: Pdf, text: string, at: { style: Style; width: number }): string[] {
  font(pdf, at.style)
  return text.split('\n').flatMap((part) => {
    const lines: string[] = ['']
    for (const word of part.split(/[ \t]+/).flatMap((each) => divided(pdf, each, at.width))) {
      const last = lines[lines.length - 1] ?? ''
      const longer = last === '' ? word : `${last} ${word}`
      if (pdf.widthOfString(longer) <= at.width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
}

function divided(pdf: Pdf, word: string, room: number): string[] {
  if (pdf.widthOfString(word) <= room) return [word]
  const pieces: string[] = ['']
  for (const letter of word) {
    const longer = `${pieces[pieces.length - 1] ?? ''}${letter}`
    if (pdf.widthOfString(longer) <= room) pieces[pieces.length - 1] = longer
    else pieces.push(letter)
  }
  return pieces
}

function newSheet(writing: Writing): void {
  writing.pdf.addPage()
  writing.y = top
}

function drawSigner(writing: Writing, signer: ComposedLetter['signers'][number], at: { language: 'en' | 'es'; signed?: LetterSignature }): void {
  const { pdf } = writing
  if (writing.y + 66 > bottom) newSheet(writing)
  writing.y += 22
  if (at.signed !== undefined) paragraph(writing, `${at.signed.by}, ${at.signed.at}`, { size: 10.5, strong: true, after: 2 })
  else writing.y += 16
  const line = writing.y
  decorate(pdf, () => void pdf.moveTo(left, line).lineTo(left + 260, line).lineWidth(0.8).strokeColor(colors.ink).stroke())
  writing.y += 5
  const whom = [signer.name, signer.role].filter((part) => part !== '').join(', ')
  paragraph(writing, `${whom} · ${words[at.language].signed}`, { size: 9, color: colors.second, after: 1 })
  if (at.signed?.how !== undefined) paragraph(writing, at.signed.how, { size: 9, color: colors.second })
}

function numberPages(pdf: Pdf, language: 'en' | 'es'): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    decorate(pdf, () => void pdf.font('regular').fontSize(8.5).fillColor(colors.second).text(words[language].page(page - start + 1, count), left, size.height - 40, { width, align: 'right', lineBreak: false }))
  }
}
