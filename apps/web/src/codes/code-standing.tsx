// A code typed as such: what each set says of it on the day, its successors when it ended, and what may have been meant by a slip.
import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react'
import { useRead } from '../api/queries.ts'
import { Chip } from '../parts/chip.tsx'
import { sayFullDate } from '../words/dates.ts'
import { sayCodeSet } from './code-sets.ts'

/** Looks like a code rather than like words. */
export function looksLikeCode(words: string): boolean {
  return /^[A-Za-z]?\d[\dA-Za-z]{2,4}(\.[\dA-Za-z]{1,4})?$/.test(words) || /^[A-Za-z]\d[\dA-Za-z]\.?[\dA-Za-z]{0,4}$/.test(words)
}

export function CodeStanding({ code, date, ask }: { code: string; date: string; ask: (code: string) => void }) {
  const read = useRead('showCode', { params: { code }, query: date === '' ? {} : { dateOfService: date } }, { enabled: looksLikeCode(code), keepPrevious: false })
  if (!looksLikeCode(code) || read.data === undefined) return null
  const { standings, suggestions } = read.data
  const out = standings.filter((each) => each.is !== 'in-force' || each.billable === false)
  if (standings.length > 0 && out.length === 0) return null
  return (
    <div className="code-standing" role="status">
      {out.map((each) => (
        <div key={each.set} className="attention-box">
          <p className="row"><IconAlertTriangle size={16} stroke={1.7} aria-hidden /><span><strong className="code">{each.code}</strong> {each.name} <span className="second">({sayCodeSet(each.set)})</span></span></p>
          <p>{each.is === 'ended' ? `Ended ${sayFullDate(each.endedOn ?? '')}.` : each.is === 'not-yet' ? `Begins ${sayFullDate(each.begins ?? '')}.` : 'A heading: it needs more characters before it can be billed.'}{each.successors.length === 0 ? '' : ' Now: '}{each.successors.map((one, index) => <span key={one.code}>{index === 0 ? '' : ', '}<button type="button" className="link" onClick={() => ask(one.code)}><span className="code">{one.code}</span> {one.name}</button></span>)}</p>
        </div>
      ))}
      {standings.length > 0 ? null : (
        <div className="attention-box">
          <p className="row"><IconHelpCircle size={16} stroke={1.7} aria-hidden /><strong>No set has {code.toUpperCase()}.</strong></p>
          {suggestions.length === 0 ? <p>Check the number, or type what it stands for.</p> : <ul className="code-suggestions">{suggestions.map((each) => <li key={`${each.set} ${each.code}`}><button type="button" className="link" onClick={() => ask(each.code)}><span className="code">{each.code}</span> {each.name}</button> <Chip>{each.why === 'another-set' ? sayCodeSet(each.set) : each.why === 'one-character-off' ? 'one character off' : each.why === 'needs-fewer-characters' ? 'shorter' : 'number of another country'}</Chip></li>)}</ul>}
        </div>
      )}
    </div>
  )
}
