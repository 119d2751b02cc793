// One word and one icon for each state; stop and attention colours only where a person is needed.
import type { CaseState } from '@crossbill/api'
import {
  type Icon, IconCheck, IconChecks, IconCircleCheck, IconCircleHalf2, IconCircleX, IconClock, IconGavel, IconHandStop, IconHelpCircle,
  IconHourglass, IconLinkOff, IconPencil, IconReceipt, IconSend, IconVersions,
} from '@tabler/icons-react'

export type Tone = 'plain' | 'attention' | 'stop'
export interface StateWord { readonly word: string; readonly icon: Icon; readonly tone: Tone }

export const stateWords: Readonly<Record<CaseState, StateWord>> = {
  draft: { word: 'draft', icon: IconPencil, tone: 'plain' },
  'fact-missing': { word: 'fact missing', icon: IconHelpCircle, tone: 'attention' },
  held: { word: 'held', icon: IconHandStop, tone: 'stop' },
  ready: { word: 'ready', icon: IconCircleCheck, tone: 'plain' },
  sent: { word: 'sent', icon: IconSend, tone: 'plain' },
  waiting: { word: 'waiting', icon: IconHourglass, tone: 'plain' },
  'more-asked': { word: 'more asked', icon: IconClock, tone: 'attention' },
  accepted: { word: 'accepted', icon: IconCheck, tone: 'plain' },
  paid: { word: 'paid', icon: IconCheck, tone: 'plain' },
  'partly-paid': { word: 'partly paid', icon: IconCircleHalf2, tone: 'plain' },
  declined: { word: 'declined', icon: IconCircleX, tone: 'stop' },
  appealed: { word: 'appealed', icon: IconGavel, tone: 'plain' },
  corrected: { word: 'corrected', icon: IconVersions, tone: 'plain' },
  'patient-billed': { word: 'patient billed', icon: IconReceipt, tone: 'plain' },
  settled: { word: 'settled', icon: IconChecks, tone: 'plain' },
  'no-match': { word: 'no match', icon: IconLinkOff, tone: 'stop' },
}
