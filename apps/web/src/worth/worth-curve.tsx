// More or less money a month by the number of cases: two lines, where each crosses zero, and the same figures as a table.
import type { Worth } from '@crossbill/api'
import { formatDollars } from '@crossbill/model'

const [width, height, left, bottom] = [620, 240, 74, 28]

export function WorthCurve({ worth, casesPerMonth }: { worth: Worth; casesPerMonth: number }) {
  const amounts = worth.curve.flatMap((each) => [each.outside, each.own])
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)]
  const most = worth.curve.at(-1)?.cases ?? 1
  const x = (cases: number): number => left + (cases / most) * (width - left - 10)
  const y = (amount: number): number => 10 + (high === low ? 0.5 : (high - amount) / (high - low)) * (height - bottom - 10)
  const line = (side: 'outside' | 'own'): string => worth.curve.map((each, index) => `${index === 0 ? 'M' : 'L'}${x(each.cases).toFixed(1)} ${y(each[side]).toFixed(1)}`).join(' ')
  const crossings = worth.options.flatMap((each) => (each.paysFrom === undefined || each.paysFrom > most ? [] : [{ option: each.option, cases: each.paysFrom }]))
  const last = worth.curve.at(-1)
  const you = Math.min(most, casesPerMonth)
  return (
    <section className="panel padded" aria-label="More or less money a month">
      <div className="row between wrap"><h2>More or less money a month</h2><span className="small second">circles: where it starts to pay</span></div>
      <svg className="worth-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`At ${casesPerMonth} cases a month: ${worth.options.map((each) => `${each.option === 'own' ? 'own biller' : each.option === 'outside' ? 'outside biller' : 'as today'} ${formatDollars(each.perMonth)}`).join(', ')}.`}>
        {[low, 0, high].filter((each, index, all) => all.indexOf(each) === index).map((each) => <g key={each}><line x1={left} x2={width - 10} y1={y(each)} y2={y(each)} className={each === 0 ? 'worth-zero' : 'worth-grid'} /><text x={left - 8} y={y(each) + 4} textAnchor="end">{formatDollars(each).replace(/\.\d\d$/, '')}</text></g>)}
        {[0, 4, 8, 12, 16, 20, 24].map((each) => <text key={each} x={x(each)} y={height - 8} textAnchor="middle">{each}</text>)}
        <line x1={x(you)} x2={x(you)} y1={10} y2={height - bottom} className="worth-you" /><text x={x(you) + (you > most / 2 ? -6 : 6)} y={20} textAnchor={you > most / 2 ? 'end' : 'start'} className="worth-name">you, {casesPerMonth} a month</text>
        <path d={line('outside')} className="worth-outside" /><path d={line('own')} className="worth-own" />
        {crossings.map((each) => <circle key={each.option} cx={x(each.cases)} cy={y(0)} r={4.5} className="worth-circle" />)}
        {last === undefined ? null : <><text x={width - 12} y={y(last.outside) - 7 < 16 ? y(last.outside) + 16 : y(last.outside) - 7} textAnchor="end" className="worth-name">outside biller</text><text x={width - 12} y={y(last.own) + 16 > height - bottom ? y(last.own) - 7 : y(last.own) + 16} textAnchor="end" className="worth-name">own biller</text></>}
      </svg>
      <p className="small second worth-axis">cases a month that medical could pay</p>
      <details><summary className="link">The figures as a table</summary><table className="plain"><thead><tr><th>Cases a month</th><th className="number">Outside biller</th><th className="number">Own biller</th></tr></thead><tbody>{worth.curve.map((each) => <tr key={each.cases}><td>{each.cases}</td><td className="number">{formatDollars(each.outside)}</td><td className="number">{formatDollars(each.own)}</td></tr>)}</tbody></table></details>
    </section>
  )
}
