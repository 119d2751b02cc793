// The next step, never out of sight: what, why, due, limit, and the button that does it.
import type { CalendarDate, NextStep } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { roleWords } from '../words/roles.ts'
import { sayDue } from '../words/steps.ts'
import { KeyCap } from './key-cap.tsx'
import './next-step.css'

const verbs = /^(Add|Answer|Appeal|Ask|Bill|Book|Call|Check|Complete|Correct|Enter|Find|Get|Look|Match|Move|Post|Record|Refund|Request|Send|Sign|Wait|Write)\b/

/** After a colon a verb is small; a name stays as it is. */
function afterColon(title: string): string {
  return verbs.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

interface Props {
  readonly next: NextStep
  readonly today: CalendarDate
  /** What the button does; absent when this role may not do it. */
  readonly act: (() => void) | undefined
  readonly button: string
  readonly busy?: boolean
  readonly children?: ReactNode
}

export function NextStepBar({ next, today, act, button, busy = false, children }: Props) {
  return (
    <section className="next-step" id="next-step" tabIndex={-1} aria-label="Next step">
      <IconCircleArrowRight className="next-step-icon" size={26} stroke={1.5} aria-hidden />
      <div className="grow next-step-words">
        <p className="strong next-step-title">{next.kind === 'settled' ? next.title : `Next: ${afterColon(next.title)}`}</p>
        <p className="second">{next.why} <span className={next.due < today && next.kind !== 'settled' ? 'stop-text strong' : ''}>{sayDue(next, today)}</span></p>
      </div>
      <div className="next-step-commands no-print">
        {act === undefined ? <p className="small second">This step is for: {roleWords[next.owner].toLowerCase()}.</p> : <Button className="on-accent touch next-step-main" loading={busy} onClick={act} leftSection={<IconArrowRight size={16} stroke={1.8} aria-hidden />} rightSection={<KeyCap keys="Enter" />}>{button}</Button>}
        {children}
      </div>
    </section>
  )
}
