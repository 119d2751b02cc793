// Where the fee goes, drawn to one scale: medical solid, dental striped, patient dark, write-off hatched, gaps between.
import { formatCents, formatDollars } from '@crossbill/model'
import './bars.css'

export interface Share { readonly kind: 'medical' | 'dental' | 'accident' | 'patient' | 'write-off'; readonly name: string; readonly amount: number }

export function MoneyBar({ shares, scale, label }: { shares: readonly Share[]; scale: number; label: string }) {
  const words = shares.filter((each) => each.amount > 0).map((each) => `${each.name} ${formatDollars(each.amount)}`).join(', ')
  return (
    <div className="money-bar" role="img" aria-label={`${label}: ${words}`}>
      {shares.map((each) => each.amount <= 0 ? null : <span key={each.name} className={`fill-${each.kind}`} style={{ width: `${(each.amount / scale) * 100}%` }} />)}
    </div>
  )
}

export function Swatch({ kind }: { kind: Share['kind'] }) {
  return <span className={`swatch fill-${kind}`} aria-hidden />
}

export function MoneyLegend({ shares }: { shares: readonly Share[] }) {
  return (
    <ul className="money-legend">
      {shares.map((each) => <li key={each.name}><Swatch kind={each.kind} /><span className="hidden-text">{each.name} </span><span className={each.kind === 'write-off' ? 'second' : 'strong'}>{formatCents(each.amount)}</span></li>)}
    </ul>
  )
}
