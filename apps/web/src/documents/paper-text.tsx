// The paper, sentence by sentence: each one is a button that shows the fact behind it, and can be put in one's own words.
import type { LetterSentenceView, LetterView } from '@crossbill/api'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { sayLongDate } from '../words/dates.ts'

/** A person's words by place; an empty text takes the sentence out. */
export type Edits = Readonly<Record<string, string>>

interface Props {
  readonly paper: LetterView
  readonly edits: Edits
  readonly name: string
  readonly chosen: string | undefined
  readonly choose: (at: string) => void
  readonly editing: string | undefined
  readonly edit: (at: string | undefined) => void
  readonly write: (at: string, text: string | undefined) => void
}

export function PaperText(props: Props) {
  const { paper, edits, editing, edit, write } = props
  const line = (each: LetterSentenceView) => <Sentence key={each.at} sentence={each} {...props} />
  return (
    <article className="paper-text" lang={paper.language} aria-label={paper.title}>
      <p className="second">{sayLongDate(paper.date)}{paper.to === undefined ? '' : ` · To ${paper.to}`}</p>
      <h2 className="paper-title">{paper.title}</h2>
      <div className="paper-about">{paper.about.map((each) => <p key={each.at}>{line(each)}</p>)}</div>
      {paper.blocks.map((block, index) => (
        <section key={index} className="paper-block">
          {block.heading === undefined ? null : <h3>{block.heading}</h3>}
          {block.list ? <ul>{block.sentences.map((each) => <li key={each.at}>{line(each)}</li>)}</ul> : <p>{block.sentences.map(line)}</p>}
        </section>
      ))}
      {paper.enclosures.length === 0 ? null : <section className="paper-block"><h3>Enclosures</h3><ul>{paper.enclosures.map((each) => <li key={each.at}>{line(each)}</li>)}</ul></section>}
      {editing === 'added' ? <Rewrite label="Your own words at the end" text={edits['added'] ?? ''} keep={(text) => { write('added', text === '' ? undefined : text); edit(undefined) }} leave={() => edit(undefined)} /> : edits['added'] === undefined ? null : <p><Written text={edits['added']} name={props.name} /> <button type="button" className="link" onClick={() => edit('added')}>Change your words</button></p>}
      <div className="paper-signers">{paper.signers.map((each) => <p key={each.role}><span className="paper-line" aria-hidden /><span className="second">{[each.name, each.role].filter((part) => part !== '').join(', ')}</span></p>)}</div>
    </article>
  )
}

function Written({ text, name }: { text: string; name: string }) {
  return <span className="paper-written">{text} <span className="small strong">written by {name}</span></span>
}

function Sentence({ sentence, edits, name, chosen, choose, editing, edit, write }: Props & { sentence: LetterSentenceView }) {
  const own = edits[sentence.at]
  if (editing === sentence.at) return <Rewrite label="This sentence in your own words; empty takes it out" text={own ?? sentence.text} keep={(text) => { write(sentence.at, text === sentence.text ? undefined : text); edit(undefined) }} leave={() => edit(undefined)} />
  const pressed = chosen === sentence.at
  return (
    <>
      <button type="button" className="paper-sentence" id={`sentence-${sentence.at}`} aria-pressed={pressed} data-own={own !== undefined || undefined} onClick={() => choose(sentence.at)} onFocus={() => choose(sentence.at)} onMouseEnter={() => choose(sentence.at)}>
        {own === undefined ? sentence.text : own === '' ? <s>{sentence.text}</s> : own}
      </button>
      {own === undefined ? ' ' : <span className="small strong paper-by"> {own === '' ? 'taken out' : 'written'} by {name} </span>}
    </>
  )
}

function Rewrite({ label, text, keep, leave }: { label: string; text: string; keep: (text: string) => void; leave: () => void }) {
  const [typed, setTyped] = useState(text)
  return (
    <span className="paper-rewrite">
      <Textarea label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autosize minRows={2} maxRows={12} maxLength={2000} autoFocus onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); leave() } if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); keep(typed.trim()) } }} />
      <span className="row"><Button size="compact-sm" onClick={() => keep(typed.trim())}>Take these words</Button><Button size="compact-sm" variant="default" onClick={leave}>Leave as it was</Button></span>
    </span>
  )
}
