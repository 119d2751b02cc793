// What the try-out said: each example with whether it agrees, and what differs.
import type { DeviationTrial } from '@crossbill/api'
import { IconCheck, IconX } from '@tabler/icons-react'
import { FindingsTable } from '../parts/findings.tsx'

export function Trial({ trial }: { trial: DeviationTrial }) {
  return (
    <div role="status" className="stack tight">
      <p className="strong">{trial.mayTakeEffect ? 'Every example agrees. It may be kept.' : 'It may not be kept yet.'}</p>
      <ul className="trial">{trial.results.map((each) => <li key={each.name} className={each.agrees ? undefined : 'stop-text'}>{each.agrees ? <IconCheck size={16} stroke={1.8} aria-hidden /> : <IconX size={16} stroke={1.8} aria-hidden />}<span>{each.name}: {each.detail}</span></li>)}</ul>
      {trial.findings.length === 0 ? null : <FindingsTable findings={trial.findings} />}
    </div>
  )
}
