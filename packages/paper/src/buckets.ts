// The two buckets: medical fills with the patient's money and has a top, dental empties the plan's money and has a bottom.
import type { DentalBucket, MedicalBucket, PatientPage } from '@crossbill/explain'
import { formatCents, formatDollars } from '@crossbill/model'
import { colors, fillClipped, type Texture } from './patterns.ts'
import { decorate, figure, type Pdf, put } from './sheet.ts'

interface At {
  readonly labels: PatientPage['labels']
  readonly x: number
  readonly y: number
}

interface Vessel {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly top: number
  readonly bottom: number
}

function outline(pdf: Pdf, { x, y, height, top, bottom }: Vessel): Pdf {
  const inset = (top - bottom) / 2
  return pdf.moveTo(x, y).lineTo(x + inset, y + height).lineTo(x + inset + bottom, y + height).lineTo(x + top, y)
}

/** Fills the span of a vessel from one part of its height to another (0 is the bottom, 1 the top). */
function fillSpan(pdf: Pdf, vessel: Vessel, span: { from: number; to: number; texture: Texture }): void {
  const from = Math.min(1, Math.max(0, span.from))
  const to = Math.min(1, Math.max(from, span.to))
  if (to === from) return
  decorate(pdf, () => {
    pdf.save()
    outline(pdf, vessel).closePath().clip()
    fillClipped(pdf, { x: vessel.x, y: vessel.y + vessel.height * (1 - to), width: vessel.top, height: vessel.height * (to - from) }, span.texture)
    pdf.restore()
  })
}

function drawOutline(pdf: Pdf, vessel: Vessel): void {
  decorate(pdf, () => void outline(pdf, vessel).lineWidth(1.6).strokeColor(colors.ink).stroke())
}

/** Deductible cup, then the bucket with the most the patient pays in a year as its top. */
export function drawMedicalBucket(pdf: Pdf, bucket: MedicalBucket, { labels, x, y }: At): void {
  const cup: Vessel = { x: x + 6, y: y + 50, height: 62, top: 50, bottom: 50 }
  const big: Vessel = { x: x + 92, y: y + 14, height: 98, top: 92, bottom: 68 }
  const { deductible, deductibleMet, top, paidThisYear, thisVisit } = bucket
  figure(pdf, medicalWords(bucket, labels), () => {})
  if (deductible !== undefined && deductibleMet !== undefined && deductible > 0) {
    const now = Math.min(deductible - deductibleMet, thisVisit)
    fillSpan(pdf, cup, { from: 0, to: deductibleMet / deductible, texture: 'medical' })
    fillSpan(pdf, cup, { from: deductibleMet / deductible, to: (deductibleMet + now) / deductible, texture: 'medical-now' })
  }
  drawOutline(pdf, cup)
  const said = put(pdf, labels.firstYouPay, { x, y: y + 8, size: 9, strong: true, width: 84 })
  put(pdf, deductible === undefined || deductibleMet === undefined ? labels.weWillAsk : `${formatDollars(Math.max(0, deductible - deductibleMet))} ${labels.toGo}`, { x, y: y + 8 + said, size: 9, strong: true, color: colors.medical, width: 94 })
  if (top !== undefined && paidThisYear !== undefined && top > 0) {
    fillSpan(pdf, big, { from: 0, to: paidThisYear / top, texture: 'medical' })
    fillSpan(pdf, big, { from: paidThisYear / top, to: (paidThisYear + thisVisit) / top, texture: 'medical-now' })
  }
  drawOutline(pdf, big)
  put(pdf, top === undefined ? labels.weWillAsk : `${formatDollars(top)}: ${labels.stopPaying}`, { x: x + 82, y: y - 3, size: 9, strong: true, width: 170 })
  if (paidThisYear !== undefined) put(pdf, `${formatDollars(paidThisYear)} ${labels.paidThisYear}`, { x: x + 190, y: y + 74, size: 9, width: 68 })
  put(pdf, `+${formatCents(thisVisit)} ${labels.thisVisit}`, { x: x + 190, y: y + 44, size: 9, strong: true, width: 68 })
  if (bucket.planPercent !== undefined) put(pdf, labels.share(bucket.planPercent), { x, y: y + 115, size: 9, width: 250 })
}

function medicalWords(bucket: MedicalBucket, labels: At['labels']): string {
  const told = (amount: number | undefined): string => (amount === undefined ? labels.weWillAsk : formatDollars(amount))
  return `${labels.firstYouPay}: ${bucket.deductible === undefined || bucket.deductibleMet === undefined ? labels.weWillAsk : `${told(bucket.deductibleMet)} ${labels.of} ${told(bucket.deductible)}`}. ${bucket.paidThisYear === undefined ? '' : `${told(bucket.paidThisYear)} ${labels.paidThisYear}. `}${bucket.top === undefined ? labels.weWillAsk : `${told(bucket.top)}: ${labels.stopPaying}`}.`
}

/** What the picture says; an amount the plan did not tell is left out, and what is asked is said once. */
function dentalWords({ unlimited, yearly, used, thisVisit, leftAfter }: DentalBucket, labels: At['labels']): string {
  if (unlimited) return `${labels.noYearlyLimit}, ${formatDollars(thisVisit)} ${labels.thisVisit}`
  const said = (amount: number | undefined, words: string): string[] => (amount === undefined ? [] : [`${formatDollars(amount)} ${words}`])
  const parts = [...said(yearly, labels.aYear), ...said(used, labels.used), ...said(thisVisit, labels.thisVisit), ...said(leftAfter, labels.leftAfter)]
  return [...parts, ...(yearly === undefined || used === undefined ? [labels.weWillAsk] : [])].join(', ')
}

/** The plan's yearly money: what is used, what this visit takes, what is left. */
export function drawDentalBucket(pdf: Pdf, bucket: DentalBucket, { labels, x, y }: At): void {
  const vessel: Vessel = { x: x + 70, y: y + 8, height: 104, top: 104, bottom: 78 }
  const { yearly, used, leftAfter, thisVisit, unlimited } = bucket
  const told = (amount: number | undefined): string => (amount === undefined ? labels.weWillAsk : formatDollars(amount))
  figure(pdf, dentalWords(bucket, labels), () => {})
  if (yearly !== undefined && leftAfter !== undefined && yearly > 0) {
    fillSpan(pdf, vessel, { from: 0, to: leftAfter / yearly, texture: 'dental' })
    fillSpan(pdf, vessel, { from: leftAfter / yearly, to: (leftAfter + thisVisit) / yearly, texture: 'dental-now' })
  }
  drawOutline(pdf, vessel)
  if (!unlimited) decorate(pdf, () => void pdf.moveTo(vessel.x + 90, y + 96).lineTo(vessel.x + 108, y + 96).lineTo(vessel.x + 108, y + 104).lineWidth(3).strokeColor(colors.ink).stroke())
  const head = put(pdf, unlimited ? labels.noYearlyLimit : told(yearly), { x, y: y + 6, size: 9, strong: true, width: 66, align: 'right' })
  if (yearly !== undefined) put(pdf, labels.aYear, { x, y: y + 6 + head, size: 9, color: colors.second, width: 66, align: 'right' })
  if (used !== undefined) put(pdf, `${told(used)} ${labels.used}`, { x: vessel.x + 112, y: y + 14, size: 9, width: 76 })
  put(pdf, `${formatDollars(thisVisit)} ${labels.thisVisit}`, { x: vessel.x + 112, y: y + 48, size: 9, strong: true, width: 76 })
  if (leftAfter !== undefined) put(pdf, `${told(leftAfter)} ${labels.leftAfter}`, { x, y: y + 84, size: 9, width: 70, align: 'right' })
}
