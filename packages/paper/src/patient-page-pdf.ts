// The patient's page as exactly one letter sheet: too long, and the last answers go; the words stay, never below 9 points.
import type { PatientPage } from '@crossbill/explain'
import { formatCents, formatDollars } from '@crossbill/model'
import { drawDentalBucket, drawMedicalBucket } from './buckets.ts'
import { colors, fillBox, type Texture } from './patterns.ts'
import { decorate, type Fonts, figure, letter, makePdf, type Pdf, put } from './sheet.ts'

const left = 32
const width = letter.width - 2 * left
const bottom = letter.height - 30

/** Draws the page; `madeAt` is an ISO moment, `phone` the office's number for questions. */
export function patientPagePdf(page: PatientPage, fonts: Fonts, at: { madeAt: string; phone?: string }): Promise<Uint8Array> {
  return makePdf(fonts, { title: page.title, language: page.language, margin: left, madeAt: at.madeAt }, (pdf) => {
    let y = drawHead(pdf, page)
    y = drawBuckets(pdf, page, y)
    y = drawMoney(pdf, page, y)
    y = drawSteps(pdf, page, y)
    drawAnswers(pdf, page, y)
    drawFoot(pdf, page, at.phone)
  })
}

function drawHead(pdf: Pdf, page: PatientPage): number {
  put(pdf, page.title, { x: left, y: 30, size: 20, strong: true, tag: 'H1', width: 340 })
  put(pdf, page.prepared, { x: left + 340, y: 36, size: 9, color: colors.second, width: width - 340, align: 'right' })
  put(pdf, page.forWhom, { x: left, y: 58, size: 10, color: colors.second, width })
  return 80
}

function drawBuckets(pdf: Pdf, page: PatientPage, y: number): number {
  const { medical, dental, labels } = page
  const height = 206
  const both = medical !== undefined && dental !== undefined
  const each = both ? width / 2 : width
  if (medical === undefined && dental === undefined) return y
  decorate(pdf, () => void pdf.roundedRect(left, y, width, height, 6).lineWidth(1).strokeColor(colors.ink).stroke())
  if (medical !== undefined) {
    put(pdf, `${labels.medical}: ${medical.payer}`, { x: left + 12, y: y + 12, size: 12, strong: true, color: colors.medical, tag: 'H2', width: each - 24 })
    put(pdf, labels.medicalIdea, { x: left + 12, y: y + 29, size: 9, color: colors.second, width: each - 24 })
    drawMedicalBucket(pdf, medical, { labels, x: left + 12, y: y + 56 })
    put(pdf, labels.medicalLimit, { x: left + 12, y: y + height - 19, size: 10, strong: true, width: each - 24 })
  }
  if (dental !== undefined) {
    const x = both ? left + each : left
    put(pdf, `${labels.dental}: ${dental.payer}`, { x: x + 12, y: y + 12, size: 12, strong: true, color: colors.dentalText, tag: 'H2', width: each - 24 })
    put(pdf, labels.dentalIdea, { x: x + 12, y: y + 29, size: 9, color: colors.second, width: each - 24 })
    drawDentalBucket(pdf, dental, { labels, x: x + 12, y: y + 56 })
    put(pdf, labels.dentalLimit, { x: x + 12, y: y + height - 19, size: 10, strong: true, width: each - 24 })
  }
  return y + height + 14
}

function drawMoney(pdf: Pdf, page: PatientPage, y: number): number {
  const { labels, money } = page
  put(pdf, labels.visitInMoney, { x: left, y, size: 13, strong: true, tag: 'H2', width: 300 })
  put(pdf, `${labels.fullFee} ${formatDollars(money.fee)}`, { x: left + 300, y: y + 2, size: 10, width: width - 300, align: 'right' })
  const parts: { label: string; amount: number; texture: Texture; extra?: string }[] = [
    { label: labels.takenOff, amount: money.writeOff, texture: 'write-off', extra: labels.nobodyPays },
    ...(money.accident === undefined ? [] : [{ label: labels.accidentShouldPay, amount: money.accident, texture: 'accident' as const }]),
    ...(page.medical === undefined && money.medical === 0 ? [] : [{ label: labels.medicalShouldPay, amount: money.medical, texture: 'medical' as const }]),
    ...(page.dental === undefined ? [] : [{ label: labels.dentalShouldPay, amount: money.dental, texture: 'dental' as const }]),
    { label: labels.youShouldPay, amount: money.patient, texture: 'patient' },
  ]
  const top = y + 20
  let x = left
  figure(pdf, parts.map((part) => `${part.label} ${formatCents(part.amount)}`).join(', '), () => {})
  for (const part of parts) {
    const share = money.fee === 0 ? 0 : ((width - 6) * part.amount) / money.fee
    fillBox(pdf, { x, y: top, width: share, height: 24 }, part.texture)
    x += share + (share > 0 ? 2 : 0)
  }
  const column = width / parts.length
  const under = Math.max(...parts.map((part, index) => {
    const at = left + index * column
    fillBox(pdf, { x: at, y: top + 32, width: 9, height: 9 }, part.texture)
    return put(pdf, part.label, { x: at + 14, y: top + 31, size: 9, color: colors.second, width: column - 16 })
  }))
  parts.forEach((part, index) => {
    const at = left + index * column
    const last = index === parts.length - 1
    put(pdf, last ? formatDollars(part.amount) : formatCents(part.amount), { x: at + 14, y: top + 31 + under, size: last ? 17 : 12, strong: true, width: column - 16 })
    if (part.extra !== undefined && part.amount > 0) put(pdf, part.extra, { x: at + 14, y: top + 47 + under, size: 9, color: colors.second, width: column - 16 })
  })
  const height = put(pdf, page.range, { x: left, y: top + 64 + under, size: 10, color: colors.second, width })
  return top + 64 + under + height + 12
}

function drawSteps(pdf: Pdf, page: PatientPage, y: number): number {
  rule(pdf, y)
  put(pdf, page.labels.whatHappensNext, { x: left, y: y + 8, size: 12, strong: true, tag: 'H2', width })
  const column = width / page.steps.length
  const heights = page.steps.map((step, index) => {
    const x = left + index * column
    decorate(pdf, () => void pdf.circle(x + 8, y + 35, 8).lineWidth(1).strokeColor(colors.ink).stroke())
    put(pdf, String(index + 1), { x: x + 1, y: y + 30, size: 9, strong: true, width: 14, align: 'center' })
    put(pdf, step.when, { x, y: y + 47, size: 9.5, strong: true, width: column - 10 })
    return put(pdf, step.what, { x, y: y + 60, size: 9.5, color: colors.second, width: column - 10 })
  })
  return y + 62 + Math.max(...heights) + 6
}

/** Answers in two columns, as many as leave room for the words below them. */
function drawAnswers(pdf: Pdf, page: PatientPage, y: number): void {
  rule(pdf, y)
  const column = (width - 20) / 2
  let at = y + 8
  for (let index = 0; index < page.answers.length; index += 2) {
    const pair = page.answers.slice(index, index + 2)
    const heights = pair.map((each) => heightOf(pdf, each, column))
    if (at + Math.max(...heights) + 6 + glossaryHeight(page) > bottom - 32) break
    pair.forEach((each, side) => {
      const x = left + side * (column + 20)
      const head = put(pdf, each.question, { x, y: at, size: 9.5, strong: true, width: column })
      put(pdf, each.answer, { x, y: at + head + 1, size: 9.5, color: colors.second, width: column })
    })
    at += Math.max(...heights) + 6
  }
  drawGlossary(pdf, page, at)
}

function heightOf(pdf: Pdf, answer: { question: string; answer: string }, column: number): number {
  const one = pdf.font('strong').fontSize(9.5).heightOfString(answer.question, { width: column, lineGap: 1.7 })
  return one + 1 + pdf.font('regular').fontSize(9.5).heightOfString(answer.answer, { width: column, lineGap: 1.7 })
}

function glossaryHeight(page: PatientPage): number {
  return 8 + Math.ceil(page.glossary.length / 3) * 24
}

function drawGlossary(pdf: Pdf, page: PatientPage, y: number): void {
  rule(pdf, y)
  const column = width / 3
  page.glossary.forEach((each, index) => {
    put(pdf, `${each.word}: ${each.meaning}`, { x: left + (index % 3) * column, y: y + 6 + Math.floor(index / 3) * 24, size: 9, width: column - 10 })
  })
}

function drawFoot(pdf: Pdf, page: PatientPage, phone: string | undefined): void {
  rule(pdf, bottom - 30)
  put(pdf, page.estimate, { x: left, y: bottom - 26, size: 9, strong: true, width })
  put(pdf, page.labels.questions(phone), { x: left, y: bottom - 3, size: 9, width })
}

function rule(pdf: Pdf, y: number): void {
  decorate(pdf, () => void pdf.moveTo(left, y).lineTo(left + width, y).lineWidth(0.6).strokeColor(colors.line).stroke())
}
