// A composed letter on paper: office head, whom and what about, blocks, enclosures, lines to sign. As many sheets as it needs.
import type { ComposedLetter } from '@crossbill/explain'
import { colors } from './patterns.ts'
import { decorate, type Fonts, letter as size, makePdf, type Pdf, put } from './sheet.ts'

const left = 64
const width = size.width - 2 * left
const bottom = size.height - 64

/** The office as it stands in the head of its letters. */
export interface LetterHead {
  readonly name: string
  readonly lines: readonly string[]
}

const words = { en: { enclosures: 'Enclosures', page: (n: number, of: number) => `${n} of ${of}`, signed: 'Signature and date' }, es: { enclosures: 'Anexos', page: (n: number, of: number) => `${n} de ${of}`, signed: 'Firma y fecha' } } as const

/** Draws the letter; `madeAt` is an ISO moment; `signed` is who signed it and when, where it is signed. */
export function letterPdf(composed: ComposedLetter, fonts: Fonts, at: { head: LetterHead; madeAt: string; signed?: { by: string; at: string } }): Promise<Uint8Array> {
  return makePdf(fonts, { title: composed.title, language: composed.language, margin: left, madeAt: at.madeAt }, (pdf) => {
    let y = drawHead(pdf, composed, at.head)
    const write = (text: string, style: { size: number; strong?: boolean; indent?: number; tag?: string; after?: number }): void => {
      const indent = style.indent ?? 0
      y = roomFor(pdf, text, { y, size: style.size, width: width - indent, strong: style.strong ?? false })
      y += put(pdf, text, { x: left + indent, y, size: style.size, strong: style.strong ?? false, width: width - indent, tag: style.tag ?? 'P' }) + (style.after ?? 4)
    }
    for (const line of composed.about) write(line.text, { size: 10, after: 1 })
    y += 8
    for (const block of composed.blocks) {
      if (block.heading !== undefined) write(block.heading, { size: 11.5, strong: true, tag: 'H2', after: 3 })
      if (block.list) for (const each of block.sentences) write(`•  ${each.text}`, { size: 10.5, indent: 8, tag: 'LI', after: 2 })
      else write(block.sentences.map((each) => each.text).join(' '), { size: 10.5 })
      y += 5
    }
    if (composed.enclosures.length > 0) {
      write(words[composed.language].enclosures, { size: 11.5, strong: true, tag: 'H2', after: 3 })
      for (const each of composed.enclosures) write(`•  ${each.text}`, { size: 10.5, indent: 8, tag: 'LI', after: 2 })
    }
    for (const signer of composed.signers) {
      if (y + 64 > bottom) y = newPage(pdf)
      y = drawSigner(pdf, signer, { y: y + 20, language: composed.language, ...(at.signed && { signed: at.signed }) })
    }
    numberPages(pdf, composed.language)
  })
}

function drawHead(pdf: Pdf, composed: ComposedLetter, head: LetterHead): number {
  put(pdf, head.name, { x: left, y: 46, size: 14, strong: true, width })
  let y = 64
  for (const line of head.lines) y += put(pdf, line, { x: left, y, size: 9, color: colors.second, width })
  decorate(pdf, () => void pdf.moveTo(left, y + 6).lineTo(left + width, y + 6).lineWidth(0.6).strokeColor(colors.line).stroke())
  y += 18
  y += put(pdf, composed.date, { x: left, y, size: 10, width })
  if (composed.to !== undefined) y += put(pdf, composed.to, { x: left, y: y + 4, size: 10, width }) + 4
  y += 10
  return y + put(pdf, composed.title, { x: left, y, size: 15, strong: true, tag: 'H1', width }) + 6
}

function roomFor(pdf: Pdf, text: string, at: { y: number; size: number; width: number; strong: boolean }): number {
  const height = pdf.font(at.strong ? 'strong' : 'regular').fontSize(at.size).heightOfString(text, { width: at.width, lineGap: at.size * 0.18 })
  return at.y + height > bottom ? newPage(pdf) : at.y
}

function newPage(pdf: Pdf): number {
  pdf.addPage()
  return 56
}

function drawSigner(pdf: Pdf, signer: { name: string; role: string }, at: { y: number; language: 'en' | 'es'; signed?: { by: string; at: string } }): number {
  if (at.signed !== undefined) put(pdf, `${at.signed.by}, ${at.signed.at}`, { x: left, y: at.y, size: 10.5, strong: true, width: 300 })
  decorate(pdf, () => void pdf.moveTo(left, at.y + 20).lineTo(left + 260, at.y + 20).lineWidth(0.8).strokeColor(colors.ink).stroke())
  put(pdf, `${signer.name}, ${signer.role} · ${words[at.language].signed}`, { x: left, y: at.y + 24, size: 9, color: colors.second, width })
  return at.y + 40
}

function numberPages(pdf: Pdf, language: 'en' | 'es'): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    decorate(pdf, () => void pdf.font('regular').fontSize(8.5).fillColor(colors.second).text(words[language].page(page - start + 1, count), left, size.height - 40, { width, align: 'right', lineBreak: false }))
  }
}
