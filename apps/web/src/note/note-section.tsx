// One section of the note: its text with numbered sentences; a field while it is written.
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { markedPieces, type NumberedElement, type Section } from './marked-text.ts'

export const sectionNames: Readonly<Record<Section, { letter: string; name: string; hint: string }>> = {
  subjective: { letter: 'S', name: 'Subjective', hint: 'What the patient says, with dates' },
  objective: { letter: 'O', name: 'Objective', hint: 'What was measured and seen, images with date and reading' },
  assessment: { letter: 'A', name: 'Assessment', hint: 'Diagnosis, and the risk of waiting for this patient' },
  plan: { letter: 'P', name: 'Plan and procedure', hint: 'What was done, and what else was considered' },
}

interface Props { readonly section: Section; readonly noteId: string; readonly text: string; readonly elements: readonly NumberedElement[]; readonly write: ((text: string) => void) | undefined; readonly focusAt: number }

function Marked({ text, noteId, section, elements }: Pick<Props, 'text' | 'noteId' | 'section' | 'elements'>) {
  return markedPieces(text, noteId, section, elements).map((piece, index) => piece.numbers.length === 0 ? piece.text : (
    <mark key={index} className="proof" id={`proof-${piece.numbers[0]}`} tabIndex={-1}>{piece.text}<sup aria-label={`proves element ${piece.numbers.join(' and ')}`}>{piece.numbers.join(', ')}</sup></mark>
  ))
}

export function NoteSection({ section, noteId, text, elements, write, focusAt }: Props) {
  const { letter, name, hint } = sectionNames[section]
  const [writing, setWriting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusAt > 0) setWriting(true)
  }, [focusAt])
  useEffect(() => {
    if (!writing) return
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [writing, focusAt])
  return (
    <section className="note-section" aria-label={name}>
      <h2 className="note-letter"><span aria-hidden>{letter}</span><span className="small second">{name}</span></h2>
      <div className="note-text">
        {writing && write !== undefined ? <Textarea ref={field} aria-label={name} placeholder={hint} value={text} onChange={(event) => write(event.currentTarget.value)} onBlur={() => setWriting(false)} autosize minRows={2} />
          : write === undefined ? <p className="note-prose">{text === '' ? <span className="third">nothing written</span> : <Marked text={text} noteId={noteId} section={section} elements={elements} />}</p>
            : <div className="note-prose note-writable" role="button" tabIndex={0} onClick={() => setWriting(true)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); setWriting(true) } }}><span className="hidden-text">Write {name.toLowerCase()}: </span>{text === '' ? <span className="third">{hint}</span> : <Marked text={text} noteId={noteId} section={section} elements={elements} />}</div>}
      </div>
    </section>
  )
}
