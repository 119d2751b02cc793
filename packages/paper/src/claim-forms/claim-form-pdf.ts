// Draws claim forms: the values at their places, on preprinted forms (overlay) or on plain paper with our own frames and
// captions. Tagged: each item is a paragraph of number, caption and value; the service lines are a table.
import { colors } from '../patterns.ts'
import { decorate, letter, makePdf, type Pdf } from '../sheet.ts'
import { adaLayout } from './ada-layout.table.ts'
import { cms1500Layout } from './cms1500-layout.table.ts'
import type { FormCell, FormLayout, FormPlace, FormValues, PrinterOffset } from './form-layout.ts'
import { fittedText, partsOf } from './form-text.ts'
import { cellsOf, faceOf, type FormFonts, piecesOf } from './typed-characters.ts'

export const formLayouts: Readonly<Record<'cms1500' | 'ada', FormLayout>> = { cms1500: cms1500Layout, ada: adaLayout }

export interface ClaimFormPrint {
  readonly form: 'cms1500' | 'ada'
  readonly sheets: readonly FormValues[]
  /** Only the values, for a preprinted form. */
  readonly overlay?: boolean
  readonly offset?: PrinterOffset
  /** ISO moment, kept in the file's information. */
  readonly madeAt: string
}

/** What the drawing functions share. */
interface Drawing {
  readonly pdf: Pdf
  readonly layout: FormLayout
  readonly values: FormValues
  readonly overlay: boolean
  readonly face: ReturnType<typeof faceOf>
}

/** Size of typed values in points, and the width of a cell at that size: twelve points, ten to the inch. */
const typeSize = 12
const cellWidth = 7.2

/** One letter page for every sheet. Call `formFindings` first: a value that does not fit is drawn as small as it takes. */
export function claimFormPdf(print: ClaimFormPrint, fonts: FormFonts): Promise<Uint8Array> {
  const layout = formLayouts[print.form]
  return makePdf(fonts, { title: layout.title, language: 'en', margin: 0, madeAt: print.madeAt }, (pdf) => {
    pdf.registerFont('typed', fonts.typed as Buffer)
    print.sheets.forEach((values, index) => {
      if (index > 0) pdf.addPage()
      const { x, y } = print.offset ?? { x: 0, y: 0 }
      pdf.save()
      pdf.translate(x, y)
      drawSheet({ pdf, layout, values, overlay: print.overlay === true, face: faceOf(fonts) }, `Sheet ${index + 1} of ${print.sheets.length}`)
      pdf.restore()
    })
  })
}

function drawSheet(drawing: Drawing, sheet: string): void {
  const { pdf, layout, overlay } = drawing
  const part = pdf.struct('Sect', { title: sheet })
  pdf.addStructure(part)
  if (!overlay) {
    decorate(pdf, () => drawFrames(drawing))
    part.add(pdf.struct('H1', {}, () => write(pdf, layout.title, { x: 20, y: 27, size: 9.5, strong: true })))
    part.add(pdf.struct('P', {}, () => write(pdf, `${sheet}, plain paper`, { x: 20, y: 38, size: 7 })))
  }
  for (const cell of layout.before) drawCell(drawing, cell, part)
  drawLines(drawing, part)
  for (const cell of layout.after) drawCell(drawing, cell, part)
  part.end()
}

type Element = ReturnType<Pdf['struct']>

function drawCell(drawing: Drawing, cell: FormCell, part: Element): void {
  const filled = cell.boxes.some((box) => drawing.values[box] !== undefined)
  if (drawing.overlay && !filled) return
  const title = `${cell.item} ${cell.caption}`.trim()
  part.add(drawing.pdf.struct('P', title === '' ? {} : { title: `Item ${title}` }, () => drawContent(drawing, cell)))
}

function drawLines(drawing: Drawing, part: Element): void {
  const { pdf, layout, overlay, values } = drawing
  const table = pdf.struct('Table', { title: 'Service lines' })
  part.add(table)
  for (const [index, row] of layout.rows.entries()) {
    const filled = row.cells.some((cell) => cell.boxes.some((box) => values[box] !== undefined))
    if (!filled && (overlay || index > 0)) continue
    const line = pdf.struct('TR')
    table.add(line)
    for (const cell of row.cells) {
      if (overlay && !cell.boxes.some((box) => values[box] !== undefined)) continue
      line.add(pdf.struct(index === 0 ? 'TH' : 'TD', {}, () => drawContent(drawing, cell)))
    }
    line.end()
  }
  table.end()
}

/** Caption (plain paper only), then each value of the frame. */
function drawContent(drawing: Drawing, cell: FormCell): void {
  const { pdf, layout, values, overlay } = drawing
  if (!overlay && (cell.item !== '' || cell.caption !== '')) {
    if (cell.item !== '') write(pdf, cell.item, { x: cell.x + 2.5, y: cell.y + 6.8, size: 5.6, strong: true })
    const indent = cell.item === '' ? 0 : pdf.font('strong').fontSize(5.6).widthOfString(`${cell.item}  `)
    drawCaption(pdf, cell, indent)
  }
  for (const box of cell.boxes) {
    const place = layout.places[box]
    if (place === undefined) continue
    if (!overlay) drawWords(pdf, box, place)
    const value = values[box]
    if (value !== undefined) drawValue(drawing, value, place)
  }
}

/** The caption in as many lines as the frame is wide for. */
function drawCaption(pdf: Pdf, cell: FormCell, indent: number): void {
  pdf.font('regular').fontSize(5.6)
  const words = cell.caption.split(' ')
  const below = words.some((word) => pdf.widthOfString(word) > cell.width - indent - 4)
  const start = below ? { x: 0, y: 6.4 } : { x: indent, y: 0 }
  const room = cell.width - start.x - 3
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && pdf.widthOfString(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  lines.forEach((text, index) => write(pdf, text, { x: cell.x + 2.5 + start.x, y: cell.y + 6.8 + start.y + index * 6.4, size: 5.6, color: colors.second }))
}

/** Words beside a tick box, and the number of a tooth beside its place. */
function drawWords(pdf: Pdf, box: string, place: FormPlace): void {
  if (place.tick !== undefined && place.tick !== '') write(pdf, place.tick, { x: place.x + 8.6, y: place.y - 0.8, size: 5.4, color: colors.second })
  if (place.label !== undefined) write(pdf, place.label, { x: place.x - 0.8 - pdf.font('regular').fontSize(5.4).widthOfString(place.label), y: place.y - 0.4, size: 5.4, color: colors.second })
  const tooth = /^33-(\d+)$/.exec(box)?.[1]
  if (tooth !== undefined && place.width < 20) write(pdf, tooth, { x: place.x + 7.6, y: place.y - 0.5, size: 4.6, color: colors.second })
}

function drawValue(drawing: Drawing, value: string, place: FormPlace): void {
  if (place.parts !== undefined) {
    partsOf(value, place).forEach((part, index) => type(drawing, part, { x: place.x + (place.parts?.[index] ?? 0), y: place.y, size: typeSize }))
    return
  }
  if (place.align === 'right') {
    drawMoney(drawing, value, place)
    return
  }
  const { lines, small } = fittedText(value, place) ?? { lines: value.split('\n'), small: false }
  const line = small && lines.length > 1 ? { size: typeSize / 2, y: place.y - 4.6, pitch: 5.8 } : { size: typeSize, y: place.y, pitch: place.pitch ?? 0 }
  lines.forEach((text, index) => type(drawing, text, { x: place.x, y: line.y + index * line.pitch, size: sizeFor(text, place, line.size) }))
}

/** The size at which a line fits its place; never larger than asked. */
function sizeFor(text: string, place: FormPlace, size: number): number {
  return Math.min(size, (typeSize * place.width) / (cellsOf(text) * cellWidth))
}

/** Amounts end at the right edge; where the form rules off the cents, without a point. Neither form wants a sign. */
function drawMoney(drawing: Drawing, value: string, place: FormPlace): void {
  const text = place.centsApart === true ? value.replace('.', '') : value
  const size = sizeFor(text, place, typeSize)
  type(drawing, text, { x: place.x + place.width - (cellsOf(text) * cellWidth * size) / typeSize, y: place.y, size })
}

/** Text in cells of one width from its base line; twelve points are ten to the inch. */
function type({ pdf, face }: Drawing, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const cell = (cellWidth * size) / typeSize
  pdf.fillColor(colors.ink)
  for (const piece of piecesOf(text, face)) {
    const at = x + piece.cell * cell
    const width = pdf.font(piece.face).fontSize(size).widthOfString(piece.text)
    if (piece.face === 'typed') {
      pdf.text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: cell - width / cellsOf(piece.text) })
      continue
    }
    const narrowed = Math.min(1, cell / width)
    pdf.fontSize(size * narrowed).text(piece.text, at + (cell - width * narrowed) / 2, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

/** Text by its base line, never broken. */
function write(pdf: Pdf, text: string, at: { x: number; y: number; size: number; strong?: boolean; color?: string }): void {
  pdf.font(at.strong === true ? 'strong' : 'regular').fontSize(at.size).fillColor(at.color ?? colors.ink)
  pdf.text(text, at.x, at.y, { lineBreak: false, baseline: 'alphabetic' })
}

function drawFrames({ pdf, layout }: Drawing): void {
  pdf.lineWidth(0.5).strokeColor(colors.second)
  for (const cell of [...layout.before, ...layout.rows.flatMap((row) => row.cells), ...layout.after, ...(layout.frames ?? [])]) pdf.rect(cell.x, cell.y, cell.width, cell.height).stroke()
  for (const place of Object.values(layout.places)) {
    if (place.tick !== undefined) pdf.rect(place.x - 0.5, place.y - 7.6, 8.2, 8.2).stroke()
    if (place.centsApart === true) pdf.moveTo(centsFrom(place), place.y - 9).lineTo(centsFrom(place), place.y + 2).stroke()
  }
}

/** Where the two cells of the cents begin. */
function centsFrom(place: FormPlace): number {
  return place.x + place.width - 2 * cellWidth
}

/** The size of the sheet in points, for tests of places. */
export const sheetSize = letter
