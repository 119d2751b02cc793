// The note: text at the left, what the payer asks of it at the right; signing locks the text, gaps or not.
import type { CasePage } from '@crossbill/api'
import { ageOn, type SoapNote } from '@crossbill/model'
import { Button, Menu, TextInput } from '@mantine/core'
import { IconPencil, IconPrinter, IconSignature, IconVersions } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { CaseLoading } from '../case/case-loading.tsx'
import { usePeople } from '../parts/assign-menu.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Chip } from '../parts/chip.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { dayOf, sayDate, sayFullDate, sayTime } from '../words/dates.ts'
import { sayDoctor, sayName } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { Amendments } from './amendments.tsx'
import { numberElements, type Section } from './marked-text.ts'
import { ChartFindings } from './chart-findings.tsx'
import { ImportNote } from './import-note.tsx'
import { NoteSection } from './note-section.tsx'
import { StoryColumn } from './story-column.tsx'
import { TemplateMenu } from './template-menu.tsx'
import { useNoteDraft } from './use-note-draft.ts'
import '../case/case.css'
import './note.css'

const route = getRouteApi('/cases/$caseId/note')
const sections: readonly Section[] = ['subjective', 'objective', 'assessment', 'plan']

export function NotePage() {
  const { caseId } = route.useParams()
  const { note: asked } = route.useSearch()
  const read = useRead('casePage', { params: { caseId } })
  if (read.data === undefined) return <div className="page"><PageHead back title="Note" />{read.error === null ? <CaseLoading /> : <Trouble error={read.error} retry={() => void read.refetch()} />}</div>
  const notes = read.data.document.chart?.notes ?? []
  const note = notes.find((each) => each.id === asked) ?? notes.find((each) => each.signed === undefined) ?? notes.at(-1)
  if (note === undefined || asked === 'new') return <NewNote page={read.data} />
  return <Note key={note.id} page={read.data} note={note} />
}

function NewNote({ page }: { page: CasePage }) {
  const { person, today } = useSignedIn()
  const navigate = useNavigate()
  const save = useChange('saveNote')
  const visit = page.document.plan.services.find((each) => each.dateOfService !== undefined)?.dateOfService ?? today
  const [date, setDate] = useState(visit)
  const mayWrite = mayUse(person.role, 'saveNote')
  const noteId = `note-${(page.document.chart?.notes?.length ?? 0) + 1}`
  const begin = (text: Record<Section, string> = { subjective: '', objective: '', assessment: '', plan: '' }): void => save.mutate({ params: { caseId: page.caseId, noteId }, body: { version: page.version, note: { dateOfService: date, ...text } } }, { onSuccess: () => void navigate({ to: '/cases/$caseId/note', params: { caseId: page.caseId }, search: { note: noteId } }) })
  return (
    <div className="page">
      <PageHead back title="Note" facts={`${sayName(page.document.patient.name)}, case ${page.caseNumber}`} plainTitle={`Note, case ${page.caseNumber}`} />
      <div className="panel" id="next-step" tabIndex={-1}>
        <Empty icon={IconPencil} title={page.document.chart?.notes === undefined ? 'No note in this chart yet.' : 'Another note'}>{mayWrite ? 'Write only what was found at this visit.' : `Writing a note needs the role ${whoMay('saveNote')}.`}</Empty>
        {mayWrite ? <div className="new-note"><TextInput type="date" label="Day of the visit" value={date} max={today} onChange={(event) => setDate(event.currentTarget.value)} /><Button loading={save.isPending} onClick={() => begin()}>Begin the note</Button></div> : null}
        {mayWrite ? <ImportNote caseId={page.caseId} busy={save.isPending} take={begin} /> : null}
        {save.error === null ? null : <Trouble error={save.error} />}
      </div>
    </div>
  )
}

function Note({ page, note }: { page: CasePage; note: SoapNote }) {
  const { person, today } = useSignedIn()
  const navigate = useNavigate()
  const nameOf = usePeople()
  const signed = note.signed !== undefined
  const elsewhere = signed ? undefined : note.signedElsewhere
  const mayWrite = !signed && elsewhere === undefined && mayUse(person.role, 'saveNote')
  const maySign = !signed && mayUse(person.role, 'signNote')
  const draft = useNoteDraft(page, note, mayWrite)
  const sign = useChange('signNote')
  const [focus, setFocus] = useState<{ section: Section; at: number }>({ section: 'objective', at: 0 })
  const stories = draft.weight?.stories ?? page.decision.stories
  const story = stories.find((each) => each.fits !== 'does-not-fit')
  const elements = numberElements(story)
  const gaps = elements.filter((each) => each.number === 0 && each.element.outOf > 0).length
  const [gap, setGap] = useState(0)
  const [proof, setProof] = useState(0)
  const add = (section: Section, prompt: string): void => {
    const before = draft.typed[section]
    draft.type({ [section]: before === '' ? prompt : `${before}${before.endsWith('\n') ? '' : '\n'}${prompt}` })
    setFocus({ section, at: focus.at + 1 })
  }
  const addAll = (lines: readonly { section: Section; text: string }[]): void => {
    const text = Object.fromEntries(sections.map((section) => [section, [draft.typed[section].trimEnd(), ...lines.filter((each) => each.section === section && !draft.typed[section].includes(each.text)).map((each) => each.text)].filter((each) => each !== '').join('\n')]))
    draft.type(text)
  }
  const submit = async (): Promise<void> => {
    if (elsewhere === undefined && draft.standing.is !== 'kept' && !(await draft.saveNow())) return
    sign.mutate({ params: { caseId: page.caseId, noteId: note.id }, body: { version: draft.version.current } }, { onSuccess: ({ next }) => receipt(`Signed. Later changes stand beside it as amendments. Next: ${next}`) })
  }
  const prompts = (draft.weight?.prompts ?? []).filter((each) => each.pathway === story?.pathway)
  const firstGap = elements.find((each) => each.number === 0 && each.element.outOf > 0)
  const firstPrompt = prompts.find((each) => each.element === firstGap?.element.element)
  useKeys([
    ...(gaps > 0 ? [{ keys: 'F8', label: 'next missing element', anywhere: true, inBar: true, run: () => { const next = (gap % gaps) + 1; setGap(next); document.getElementById(`gap-${next}`)?.focus() } }] : []),
    { keys: 'F2', label: 'show the sentence of an element', anywhere: true, inBar: true, run: () => { const standing = elements.filter((each) => each.number > 0).length; if (standing === 0) return; const next = (proof % standing) + 1; setProof(next); document.getElementById(`proof-${next}`)?.focus() } },
    ...(mayWrite && firstPrompt !== undefined ? [{ keys: 'Ctrl+/', label: 'insert a prompt', anywhere: true, inBar: true, run: () => add(firstPrompt.section, firstPrompt.insert) }] : []),
    ...(mayWrite ? [{ keys: 'Ctrl+s', label: 'save the draft', anywhere: true, run: () => void draft.saveNow() }] : []),
    ...(maySign ? [{ keys: 'Ctrl+Enter', label: 'sign', anywhere: true, run: () => void submit() }] : []),
  ])
  const others = (page.document.chart?.notes ?? []).filter((each) => each.id !== note.id)
  const open = (id: string): void => void navigate({ to: '/cases/$caseId/note', params: { caseId: page.caseId }, search: { note: id } })
  const standing = signed ? `signed by ${nameOf(note.signed?.by ?? '')}, ${sayDate(dayOf(note.signed?.at ?? ''), today)} ${sayTime(note.signed?.at ?? '')}` : elsewhere !== undefined ? `imported; its record says signed by ${elsewhere.by}, ${sayDate(dayOf(elsewhere.at), today)}` : draft.standing.is === 'kept' ? 'draft, kept' : draft.standing.is === 'refused' ? 'draft, not kept yet' : 'draft, being kept'
  const provider = page.document.providers.find((each) => each.id === note.providerId)
  return (
    <div className="page fixed note">
      <PageHead back title={`Note of ${sayFullDate(note.dateOfService)}`} plainTitle={`Note, case ${page.caseNumber}`} beside={<><span className="second">{sayName(page.document.patient.name)}, {ageOn(page.document.patient.birthDate, today)}</span><span className="third">case {page.caseNumber}</span></>} facts={[provider === undefined ? undefined : sayDoctor(provider.name), story === undefined ? 'no pathway' : `pattern: ${story.title}`, standing].filter((each) => each !== undefined).join(' · ')}>
        <Chip icon={signed ? IconSignature : IconPencil}>{signed ? 'signed, locked' : elsewhere !== undefined ? 'imported, not signed here' : 'draft, not signed'}</Chip>
        <Button variant="default" className="wide-only" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
        {mayWrite ? <TemplateMenu pathway={story?.pathway} prompts={prompts} insert={addAll} /> : null}
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" leftSection={<IconVersions size={16} stroke={1.7} />}>Notes</Button></Menu.Target>
          <Menu.Dropdown>{others.map((each) => <Menu.Item key={each.id} onClick={() => open(each.id)}>Note of {sayDate(each.dateOfService, today)}, {each.signed !== undefined ? 'signed' : each.signedElsewhere !== undefined ? 'imported' : 'draft'}</Menu.Item>)}{mayUse(person.role, 'saveNote') ? <Menu.Item onClick={() => open('new')}>Write another note</Menu.Item> : null}</Menu.Dropdown>
        </Menu>
      </PageHead>
      <div className="note-main">
        <div className="panel note-paper">
          <div className="note-sections" tabIndex={0} role="region" aria-label="Text of the note">
            {sections.map((section) => <NoteSection key={section} section={section} noteId={note.id} text={draft.typed[section]} elements={elements} write={mayWrite ? (text) => draft.type({ [section]: text }) : undefined} focusAt={focus.section === section ? focus.at : 0} />)}
            <Amendments page={page} note={note} today={today} mayAmend={mayUse(person.role, 'amendNote')} nameOf={nameOf} />
          </div>
          {others.filter((each) => each.signed !== undefined).map((each) => <p key={each.id} className="note-before second">Signed before: <button type="button" className="link" onClick={() => open(each.id)}>Note of {sayDate(each.dateOfService, today)}</button>. Its sentences count too.</p>)}
          {draft.standing.is === 'refused' ? <div className="note-trouble"><Trouble error={draft.standing.error} retry={() => void draft.saveNow()} /></div> : null}
          {sign.error === null ? null : <div className="note-trouble"><Trouble error={sign.error} /></div>}
          <footer className="note-foot no-print" id="next-step" tabIndex={-1}>
            <p className="second grow">{signed ? 'The text is locked. Amendments stand beside it.' : elsewhere !== undefined ? `The text stays as it came. ${maySign ? 'Sign it to make it this office’s record, or write another note.' : `Signing needs the role ${whoMay('signNote')}.`}` : maySign ? `Signing locks this text. Later changes will stand beside it as amendments.${gaps === 0 ? '' : ' With gaps, the claim stays held.'}` : `Signing needs the role ${whoMay('signNote')}.`}</p>
            {mayWrite ? <Button variant="default" loading={draft.standing.is === 'saving'} onClick={() => void draft.saveNow()} rightSection={<KeyCap keys="Ctrl+s" />}>Save draft</Button> : null}
            {maySign ? <Button className="on-accent" loading={sign.isPending} onClick={() => void submit()} leftSection={<IconSignature size={16} stroke={1.7} />} rightSection={<KeyCap keys="Ctrl+Enter" />}>Sign as {person.name}</Button> : null}
          </footer>
        </div>
        <div className="note-column">
        <StoryColumn story={story} understoodAsNo={draft.weight?.understoodAsNo ?? []} prompts={prompts} add={mayWrite ? add : undefined} />
        <ChartFindings page={page} visit={note.dateOfService} />
        </div>
      </div>
    </div>
  )
}
