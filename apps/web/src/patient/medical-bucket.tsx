// Medical: the patient's own money fills it, first the small cup, then the bucket with a top.
import type { PatientPageView } from '@crossbill/api'
import { formatCents, formatDollars } from '@crossbill/model'
import { useId } from 'react'
import { BucketPatterns } from './bucket-patterns.tsx'
import { share, width } from './bucket-shape.ts'

/** Long words above the small cup stand in two lines, so that they stay beside the bucket. */
function inLines(text: string): readonly string[] {
  const cut = text.length <= 18 ? -1 : text.lastIndexOf(' ', 14)
  return cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)]
}

type Medical = NonNullable<PatientPageView['medical']>

function Cup({ medical, labels, hatch }: { medical: Medical; labels: PatientPageView['labels']; hatch: string }) {
  const { deductible, deductibleMet } = medical
  if (deductible === undefined) return null
  const height = 100
  const met = share(deductibleMet ?? 0, deductible) * height
  const visit = deductibleMet === undefined ? 0 : share(Math.min(medical.thisVisit, deductible - deductibleMet), deductible) * height
  const toGo = deductibleMet === undefined ? undefined : Math.max(0, deductible - deductibleMet)
  return (
    <g>
      {inLines(labels.firstYouPay).map((line, index, all) => <text key={line} x="4" y={78 - 16 * (all.length - 1 - index)} className="bucket-strong">{line}</text>)}
      <text x="4" y="94" className="bucket-medical">{toGo === undefined ? labels.weWillAsk : `${formatDollars(toGo)} ${labels.toGo}`}</text>
      <rect x="16" y={204 - met} width="72" height={met} fill="var(--medical)" />
      <rect x="16" y={204 - met - visit} width="72" height={visit} fill={`url(#${hatch})`} />
      <path d="M16 100V204H88V100" className="bucket-line" />
      {met > 34 ? <><text x="52" y="176" className="bucket-in bucket-strong" textAnchor="middle">{formatCents(deductibleMet ?? 0)}</text><text x="52" y="192" className="bucket-in bucket-small" textAnchor="middle">{labels.of} {formatCents(deductible)}</text></> : <text x="52" y="220" className="bucket-small" textAnchor="middle">{formatCents(deductibleMet ?? 0)} {labels.of} {formatCents(deductible)}</text>}
      <path d="M100 156H136M128 150l9 6-9 6" className="bucket-arrow" />
    </g>
  )
}

export function MedicalBucket({ page }: { page: PatientPageView }) {
  const id = useId().replace(/[^\w-]/g, '')
  const { medical, labels } = page
  if (medical === undefined) return null
  const hatch = `${id}-hatch`
  const ids = { medicalHatch: hatch, dentalHatch: `${id}-d`, dentalStripes: `${id}-s` }
  const { top, paidThisYear } = medical
  const height = 164
  const paid = top === undefined || paidThisYear === undefined ? 0 : share(paidThisYear, top) * height
  const visit = top === undefined || paidThisYear === undefined ? 0 : share(Math.min(medical.thisVisit, top - paidThisYear), top) * height
  // The bucket narrows towards its bottom: from 146 wide at the top line to 108 at the bottom.
  const left = (y: number): number => 146 + (1 - (204 - y) / height) * 19
  const right = (y: number): number => 292 - (1 - (204 - y) / height) * 19
  const level = (y: number): string => `${left(y)},${y} ${right(y)},${y}`
  const spoken = [labels.medicalIdea, top === undefined ? labels.weWillAsk : `${formatDollars(top)}: ${labels.stopPaying}`, paidThisYear === undefined ? '' : `${formatDollars(paidThisYear)} ${labels.paidThisYear}`, medical.share ?? ''].filter((each) => each !== '').join('. ')
  return (
    <svg className="bucket" viewBox={`0 0 ${width} 232`} role="img" aria-label={spoken}>
      <BucketPatterns ids={ids} />
      <Cup medical={medical} labels={labels} hatch={hatch} />
      <text x="219" y="22" textAnchor="middle" className="bucket-strong">{top === undefined ? labels.weWillAsk : `${formatDollars(top)}: ${labels.stopPaying}`}</text>
      <path d="M138 40H300" className="bucket-top" />
      {paid === 0 ? null : <polygon points={`${left(204)},204 ${right(204)},204 ${right(204 - paid)},${204 - paid} ${left(204 - paid)},${204 - paid}`} fill="var(--medical)" />}
      {visit === 0 ? null : <polygon points={`${level(204 - paid)} ${right(204 - paid - visit)},${204 - paid - visit} ${left(204 - paid - visit)},${204 - paid - visit}`} fill={`url(#${hatch})`} />}
      <path d="M146 34L165 204H273L292 34" className="bucket-line" />
      {paidThisYear === undefined ? <text x="219" y="180" textAnchor="middle" className="bucket-small">{labels.weWillAsk}</text> : (
        <g className={paid > 40 ? 'bucket-in' : ''}><text x="219" y={paid > 40 ? 180 : 204 - paid - visit - 22} textAnchor="middle" className="bucket-strong">{formatDollars(paidThisYear)}</text><text x="219" y={paid > 40 ? 196 : 204 - paid - visit - 6} textAnchor="middle" className="bucket-small">{labels.paidThisYear}</text></g>
      )}
      {visit === 0 ? null : <g><text x="300" y={Math.min(150, 204 - paid - visit)} className="bucket-strong">+{formatCents(medical.thisVisit)}</text><foreignObject x="300" y={Math.min(150, 204 - paid - visit) + 3} width="98" height="56"><p className="bucket-note">{labels.countsNow}</p></foreignObject></g>}
      <text x="219" y="224" textAnchor="middle" className="bucket-plain">{medical.share ?? ''}</text>
    </svg>
  )
}
