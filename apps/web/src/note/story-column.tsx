// How complete the note is for the payer: the missing element first, with an empty prompt, never a finding.
import type { StoryStrength } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconEar, IconPlus } from '@tabler/icons-react'
import { StoryBar } from '../case/story-panel.tsx'
import { capital } from '../words/names.ts'
import { type NumberedElement, numberElements, type Section } from './marked-text.ts'
import { sectionNames } from './note-section.tsx'
import type { NoteWeight } from './use-note-draft.ts'

function placeWords({ element }: NumberedElement): string {
  const proof = element.provedBy
  if (proof === undefined) return ''
  if (proof.kind === 'note') return [proof.section === undefined || proof.section === 'amendment' ? 'note' : sectionNames[proof.section].name, proof.text].filter((each) => each !== undefined).join(': ')
  return proof.text ?? (proof.kind === 'fact' ? 'a fact of the chart' : 'a document on file')
}

/** A place to write for an element; it has a gap and is never a finding. */
export type NotePrompt = NonNullable<NoteWeight['prompts']>[number]

interface Props {
  readonly story: StoryStrength | undefined
  readonly understoodAsNo: readonly string[]
  readonly prompts: readonly NotePrompt[]
  readonly add: ((section: Section, prompt: string) => void) | undefined
}

export function StoryColumn({ story, understoodAsNo, prompts, add }: Props) {
  if (story === undefined) return <aside className="panel padded note-side" aria-label="Completeness"><h2>No pathway chosen</h2><p className="second">This is a plain note. No list of a payer is asked of it.</p></aside>
  const elements = numberElements(story)
  const missing = elements.filter((each) => each.number === 0 && each.element.outOf > 0)
  return (
    <aside className="panel note-side" aria-label="Completeness">
      <div className="note-side-head">
        <div className="row between"><h2>Complete for {capital(story.title)}</h2><span className="nowrap"><strong className="note-points">{story.points}</strong> of {story.outOf}</span></div>
        <StoryBar story={story} />
        <p className="small second">{story.source.citation}. The sum is shown, nothing is hidden in it.</p>
      </div>
      {missing.map(({ element }, index) => (
        <div key={element.element} className="missing" id={`gap-${index + 1}`} tabIndex={-1}>
          <div className="row between"><h3 className="row stop-text"><IconCircleDashed size={16} stroke={1.9} aria-hidden />Missing: {element.title.charAt(0).toLowerCase()}{element.title.slice(1)}</h3><span className="stop-text nowrap">{element.points} of {element.outOf}</span></div>
          <p className="second">{element.ask ?? 'Add it only if it was found that day.'}</p>
          {add === undefined ? null : (
            <div className="row wrap">{prompts.filter((each) => each.element === element.element).map((each) => <Button key={each.label} variant="default" size="compact-sm" leftSection={<IconPlus size={14} stroke={1.8} />} onClick={() => add(each.section, each.insert)}>{each.label}<span className="hidden-text">, under {sectionNames[each.section].name}</span></Button>)}</div>
          )}
          <p className="small second">Nothing found or not examined? Leave it open. The story then stays at {story.points}.</p>
        </div>
      ))}
      <ol className="divided note-elements">
        {elements.filter((each) => each.number > 0).map((each) => (
          <li key={each.element.element} className="row top"><span className="note-number" aria-hidden>{each.number}</span><button type="button" className="grow note-element" onClick={() => document.getElementById(`proof-${each.number}`)?.focus()}><span>{each.element.title}</span><span className="under">{placeWords(each)}</span></button><span className="row second nowrap"><IconCheck size={14} stroke={1.8} aria-hidden />{each.element.points} of {each.element.outOf}</span></li>
        ))}
      </ol>
      {understoodAsNo.length === 0 ? null : <p className="note-no second"><IconEar size={16} stroke={1.6} aria-hidden /><span>Understood as <strong>no</strong>: {understoodAsNo.join(', ')}</span></p>}
    </aside>
  )
}
