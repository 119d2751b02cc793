// A bar of a plan: used in the plan's own texture, this case in thick hatch, the rest empty; spoken as a meter.
import type { Bar } from './plan-bars.ts'
import type { Side } from '../words/names.ts'
import '../parts/bars.css'

export function MeterBar({ bar, side }: { bar: Bar; side: Side }) {
  const of = (cents: number): string => `${bar.limit === 0 ? 0 : Math.min(100, (cents / bar.limit) * 100)}%`
  return (
    <div className="meter">
      <div className="row between"><span>{bar.name}</span><span className="strong">{bar.head}</span></div>
      <div className="meter-track" role="meter" aria-label={bar.name} aria-valuemin={0} aria-valuemax={bar.limit / 100} aria-valuenow={(bar.used ?? 0) / 100} aria-valuetext={bar.spoken} data-unknown={bar.used === undefined || undefined}>
        <span className={`fill-${side === 'dental' ? 'dental' : 'medical'}`} style={{ width: of(bar.used ?? 0) }} />
        <span className={`hatch-${side === 'dental' ? 'dental' : 'medical'}`} style={{ width: of(bar.thisCase) }} />
      </div>
      <div className="row between small second"><span>{bar.usedWords}</span><span>{bar.caseWords}</span></div>
    </div>
  )
}
