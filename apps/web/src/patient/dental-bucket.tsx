// Dental: the plan's money empties it through the tap, and it has a bottom; without a yearly limit there is no tap.
import type { PatientPageView } from '@crossbill/api'
import { formatCents, formatDollars } from '@crossbill/model'
import { useId } from 'react'
import { BucketPatterns } from './bucket-patterns.tsx'
import { share, width } from './bucket-shape.ts'

export function DentalBucket({ page }: { page: PatientPageView }) {
  const id = useId().replace(/[^\w-]/g, '')
  const { dental, labels } = page
  if (dental === undefined) return null
  const ids = { medicalHatch: `${id}-m`, dentalHatch: `${id}-hatch`, dentalStripes: `${id}-stripes` }
  const { yearly, used, leftAfter, thisVisit, unlimited } = dental
  const height = 176
  const bottom = 204
  const known = !unlimited && yearly !== undefined && used !== undefined && leftAfter !== undefined
  const rest = known ? share(leftAfter, yearly) * height : 0
  const visit = known ? share(Math.min(thisVisit, yearly - used), yearly) * height : 0
  const left = (y: number): number => 134 + (1 - (bottom - y) / height) * 17
  const right = (y: number): number => 280 - (1 - (bottom - y) / height) * 17
  const area = (from: number, to: number): string => `${left(from)},${from} ${right(from)},${from} ${right(to)},${to} ${left(to)},${to}`
  const restTop = bottom - rest
  const visitTop = restTop - visit
  const spoken = unlimited ? labels.noYearlyLimit : known ? `${formatDollars(yearly)} ${labels.aYear}, ${formatDollars(used)} ${labels.used}, ${formatDollars(thisVisit)} ${labels.thisVisit}, ${formatDollars(leftAfter)} ${labels.leftAfter}` : labels.weWillAsk
  return (
    <svg className="bucket" viewBox={`0 0 ${width} 232`} role="img" aria-label={spoken}>
      <BucketPatterns ids={ids} />
      {rest === 0 ? null : <polygon points={area(bottom, restTop)} fill={`url(#${ids.dentalStripes})`} />}
      {visit === 0 ? null : <polygon points={area(restTop, visitTop)} fill={`url(#${ids.dentalHatch})`} />}
      <path d={`M134 28L151 ${bottom}H263L280 28`} className="bucket-line" />
      {unlimited ? <text x="207" y="120" textAnchor="middle" className="bucket-strong">{labels.noYearlyLimit}</text> : yearly === undefined ? <text x="207" y="120" textAnchor="middle" className="bucket-strong">{labels.weWillAsk}</text> : (
        <>
          <text x="124" y="38" textAnchor="end" className="bucket-strong">{formatDollars(yearly)}</text><text x="124" y="54" textAnchor="end" className="bucket-small">{labels.aYear}</text>
          {used === undefined ? <text x="207" y="120" textAnchor="middle" className="bucket-small">{labels.weWillAsk}</text> : visitTop - 28 > 34 ? <><text x="207" y={28 + (visitTop - 28) / 2} textAnchor="middle" className="bucket-plain bucket-strong">{formatDollars(used)}</text><text x="207" y={44 + (visitTop - 28) / 2} textAnchor="middle" className="bucket-small">{labels.used}</text></> : null}
          {visit === 0 ? null : <g><path d={`M${right((restTop + visitTop) / 2)} ${(restTop + visitTop) / 2}H296`} className="bucket-thin" /><text x="300" y={(restTop + visitTop) / 2} className="bucket-strong">{formatCents(thisVisit)}</text><text x="300" y={(restTop + visitTop) / 2 + 16} className="bucket-small">{labels.thisVisit}</text></g>}
          {leftAfter === undefined ? null : <g><path d={`M128 ${Math.min(188, (bottom + restTop) / 2)}H${left((bottom + restTop) / 2)}`} className="bucket-thin" /><text x="124" y={Math.min(188, (bottom + restTop) / 2)} textAnchor="end" className="bucket-strong">{formatDollars(leftAfter)}</text><text x="124" y={Math.min(188, (bottom + restTop) / 2) + 16} textAnchor="end" className="bucket-small">{labels.leftAfter}</text></g>}
          <path d="M264 182h18v14" className="bucket-tap" /><path d="M282 202c3 5 5 7 5 10a5 5 0 0 1-10 0c0-3 2-5 5-10Z" fill="var(--dental-deep)" />
        </>
      )}
    </svg>
  )
}
