// Behind the chosen sentence: where each fact stands and what it says there; or that a person wrote it.
import type { LetterSentenceView } from '@crossbill/api'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { KeyCap } from '../parts/key-cap.tsx'

interface Props {
  readonly caseId: string
  readonly sentence: LetterSentenceView | undefined
  readonly own: string | undefined
  readonly name: string
  readonly mayEdit: boolean
  readonly edit: () => void
  readonly restore: () => void
}

export function FactPanel({ caseId, sentence, own, name, mayEdit, edit, restore }: Props) {
  return (
    <section className="panel padded stack paper-facts" aria-labelledby="facts-title" aria-live="polite">
      <h2 id="facts-title">Behind this sentence</h2>
      {sentence === undefined ? <p className="second">Point at a sentence, or move to it with Tab. What it rests on stands here.</p> : own !== undefined ? <p>{own === '' ? `Taken out by ${name}.` : `Written by ${name}. These words rest on no fact of the chart; whoever signs answers for them.`}</p> : (
        <ul className="stack">
          {sentence.facts.map((fact, index) => (
            <li key={index} className="stack tight">
              <span className="strong">{fact.label}</span>
              {fact.quote === undefined ? null : <blockquote>{fact.quote}</blockquote>}
              {fact.noteId === undefined ? null : <Link to="/cases/$caseId/note" params={{ caseId }} search={{ note: fact.noteId }} className="link">Open the note</Link>}
            </li>
          ))}
        </ul>
      )}
      {sentence === undefined || !mayEdit ? null : (
        <div className="row wrap">
          <Button variant="default" leftSection={<IconPencil size={16} stroke={1.7} />} rightSection={<KeyCap keys="e" />} onClick={edit}>Write it yourself</Button>
          {own === undefined ? null : <Button variant="default" leftSection={<IconArrowBackUp size={16} stroke={1.7} />} onClick={restore}>Back to the chart’s words</Button>}
        </div>
      )}
    </section>
  )
}
