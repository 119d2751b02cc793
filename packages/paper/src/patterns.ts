// Texture carries meaning in grey print too: medical solid, dental stripes, this visit thick hatch, write-off thin hatch.
import { decorate, type Pdf } from './sheet.ts'

export const colors = { ink: '#17202B', second: '#44505E', line: '#DEE3E9', medical: '#2660A8', dental: '#1E9985', dentalText: '#0E6F61', patient: '#2B3440', writeOff: '#7C8794', accident: '#5F6B79' } as const

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Fills a shape already drawn as the clip with slanted lines. */
function hatch(pdf: Pdf, box: Box, style: { color: string; gap: number; line: number }): void {
  pdf.lineWidth(style.line).strokeColor(style.color)
  for (let x = box.x - box.height; x < box.x + box.width; x += style.gap) pdf.moveTo(x, box.y + box.height).lineTo(x + box.height, box.y).stroke()
}

export type Texture = 'medical' | 'dental' | 'accident' | 'patient' | 'write-off' | 'medical-now' | 'dental-now'

/** Fills a box with a texture. */
export function fillBox(pdf: Pdf, box: Box, texture: Texture): void {
  if (box.width <= 0 || box.height <= 0) return
  decorate(pdf, () => {
    pdf.save()
    pdf.rect(box.x, box.y, box.width, box.height).clip()
    fillClipped(pdf, box, texture)
    pdf.restore()
  })
}

/** Fills whatever is clipped now, within a box. */
export function fillClipped(pdf: Pdf, box: Box, texture: Texture): void {
  const { x, y, width, height } = box
  switch (texture) {
    case 'medical': return void pdf.rect(x, y, width, height).fill(colors.medical)
    case 'accident':
      pdf.rect(x, y, width, height).fill(colors.accident)
      pdf.lineWidth(0.8).strokeColor('#FFFFFF')
      for (let at = y + 3; at < y + height; at += 5) pdf.moveTo(x, at).lineTo(x + width, at).stroke()
      return
    case 'patient': return void pdf.rect(x, y, width, height).fill(colors.patient)
    case 'dental':
      pdf.rect(x, y, width, height).fill(colors.dental)
      pdf.lineWidth(0.8).strokeColor('#FFFFFF')
      for (let at = x + 2; at < x + width; at += 4) pdf.moveTo(at, y).lineTo(at, y + height).stroke()
      return
    case 'write-off': return hatch(pdf, box, { color: colors.writeOff, gap: 6, line: 0.7 })
    case 'medical-now': return hatch(pdf, box, { color: colors.medical, gap: 6, line: 2.6 })
    case 'dental-now': return hatch(pdf, box, { color: colors.dental, gap: 6, line: 2.6 })
  }
}
