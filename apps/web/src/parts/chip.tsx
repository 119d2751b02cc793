// A state as one word with its icon; colour only where a person is needed.
import type { CaseState } from '@crossbill/api'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { stateWords, type Tone } from '../words/states.ts'
import './chip.css'

export function Chip({ icon: IconOfChip, tone = 'plain', dashed = false, children }: { icon?: Icon; tone?: Tone; dashed?: boolean; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone} data-dashed={dashed || undefined}>
      {IconOfChip === undefined ? null : <IconOfChip size={14} stroke={1.7} aria-hidden />}
      {children}
    </span>
  )
}

export function StateChip({ state, more }: { state: CaseState; more?: string }) {
  const { word, icon, tone } = stateWords[state]
  return <Chip icon={icon} tone={tone}>{more === undefined ? word : `${word}, ${more}`}</Chip>
}
