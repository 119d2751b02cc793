// Findings as a table: severity, code, place, what is wrong, what to do.
import type { Finding } from '@crossbill/model'
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'

const looks = { error: { icon: IconAlertCircle, className: 'stop-text' }, warning: { icon: IconAlertTriangle, className: 'attention-text' }, note: { icon: IconInfoCircle, className: 'second' } } as const

export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Findings">
      <table className="plain findings">
        <thead><tr><th>Finding</th><th>Code</th><th>Where</th><th>What is wrong</th><th>What to do</th></tr></thead>
        <tbody>
          {findings.map((each, index) => {
            const { icon: IconOfFinding, className } = looks[each.severity]
            return (
              <tr key={`${each.code} ${each.place} ${index}`}>
                <td><span className={`row ${className}`}><IconOfFinding size={16} stroke={1.7} aria-hidden />{each.severity}</span></td>
                <td className="code nowrap">{each.code}</td><td>{each.place}</td><td>{each.what}</td><td>{each.remedy}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
