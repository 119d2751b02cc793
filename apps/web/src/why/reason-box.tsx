// A rule as it decided: id, sentence, source with the day it was read; assumed sources in the attention colour.
import type { Source } from '@crossbill/model'
import { type Icon, IconBook, IconCircleCheck, IconFileText, IconHelpCircle, IconScale, IconVocabulary } from '@tabler/icons-react'
import { Chip } from '../parts/chip.tsx'
import { sayFullDate } from '../words/dates.ts'

const kinds: Readonly<Record<Source['kind'], { word: string; icon: Icon; assumed?: true }>> = {
  law: { word: 'law', icon: IconScale }, contract: { word: 'contract read', icon: IconCircleCheck }, guidance: { word: 'professional guidance', icon: IconBook },
  payer: { word: 'the payer’s own rule', icon: IconFileText }, definition: { word: 'definition', icon: IconVocabulary }, assumed: { word: 'assumed', icon: IconHelpCircle, assumed: true },
}

export function SourceChip({ source }: { source: Source }) {
  const { word, icon, assumed } = kinds[source.kind]
  return <Chip icon={icon} tone={assumed === true ? 'attention' : 'plain'}>{word}</Chip>
}

export function SourceLine({ source }: { source: Source }) {
  return (
    <p className={source.kind === 'assumed' ? 'small attention-text' : 'small second'}>
      {source.kind === 'assumed' ? 'This rule is assumed; its source has not been read. Check before relying on it. ' : ''}Source: {source.citation}{source.readOn === undefined ? '.' : `, read ${sayFullDate(source.readOn)}.`} {source.address === undefined || !/^https?:\/\//.test(source.address) ? null : <a className="link" href={source.address} target="_blank" rel="noreferrer noopener">Open page</a>}
    </p>
  )
}

export function RuleBox({ role, rule, text, source }: { role: string; rule: string; text: string; source: Source }) {
  return (
    <div className="rule" data-assumed={source.kind === 'assumed' || undefined}>
      <div className="row between"><h3>{role} <span className="code rule-id">{rule}</span></h3><SourceChip source={source} /></div>
      <p>{text}</p>
      <SourceLine source={source} />
    </div>
  )
}
