// One paper being prepared: its text with facts, a person's words in it, the draft as PDF, and the right hand to sign it.
import { addressOfPaper, type DocumentRow, type LetterView } from '@crossbill/api'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconFileDownload, IconPencilPlus, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { FactPanel } from './fact-panel.tsx'
import { askOf, type PaperAsk } from './paper-ask.ts'
import { useSaving } from './paper-lists.tsx'
import { DraftTrouble, standings } from './draft-trouble.tsx'
import { PaperText } from './paper-text.tsx'
import { type PatientSignature, SignatureDialog } from './signature-dialog.tsx'
import { type KeptDraft, useKeptDraft } from './use-kept-draft.ts'
import { usePaperDraft } from './use-paper-draft.ts'

export function OpenPaper({ caseId, row }: { caseId: string; row: DocumentRow }) {
  const [language, setLanguage] = useState<'en' | 'es'>()
  const [reason, setReason] = useState('')
  const [askedReason, setAskedReason] = useState('')
  const ask = askOf(row, { language, reason: askedReason })
  const read = useRead('composeLetter', { params: { caseId }, body: ask }, { keepPrevious: true })
  const address = addressOfPaper(row)
  const mayWrite = mayUse(useSignedIn().person.role, 'savePaperDraft')
  const draft = useKeptDraft(caseId, address)
  return (
    <div className="documents-paper">
      <div className="panel paper-sheet">
        {row.kind === 'financial-consent' ? <div className="paper-choices"><SegmentedControl aria-label="Language of the paper" value={language ?? read.data?.language ?? 'en'} onChange={(value) => setLanguage(value)} data={[{ value: 'en', label: 'English' }, { value: 'es', label: 'Español' }]} /></div> : null}
        {row.kind === 'advance-notice' ? <form className="paper-choices grow" onSubmit={(event) => { event.preventDefault(); setAskedReason(reason) }}><Textarea className="grow" label="Why Medicare may not pay, in words the patient understands" value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} autosize minRows={1} maxRows={4} /><Button type="submit" variant="default">Use this reason</Button></form> : null}
        {draft.error !== undefined ? <Trouble error={draft.error} retry={draft.again} /> : read.data === undefined || draft.kept === undefined ? (read.error === null ? <Loading what="the facts of the case" rows={6} /> : <Trouble error={read.error} retry={() => void read.refetch()} />) : <Prepared caseId={caseId} paper={read.data} ask={ask} stale={read.isPlaceholderData} draft={{ address, kept: draft.kept, mayWrite }} />}
      </div>
    </div>
  )
}

function sentencesOf(paper: LetterView) {
  return [...paper.about, ...paper.blocks.flatMap((block) => block.sentences), ...paper.enclosures]
}

interface Drafted { readonly address: string; readonly kept: KeptDraft; readonly mayWrite: boolean }

function Prepared({ caseId, paper, ask, stale, draft: { address, kept, mayWrite } }: { caseId: string; paper: LetterView; ask: PaperAsk; stale: boolean; draft: Drafted }) {
  const { person, today } = useSignedIn()
  const draft = usePaperDraft({ caseId, paper: address, letter: paper, kept, mayWrite })
  const { edits, write } = draft
  const [chosen, setChosen] = useState<string>()
  const [editing, setEditing] = useState<string>()
  const [recording, setRecording] = useState(false)
  const saving = useSaving()
  const sign = useChange('signLetter')
  const record = useChange('recordPatientSignature')
  const signer = paper.signers[0]
  const byDentist = signer?.kind !== 'patient'
  const mayEdit = mayUse(person.role, 'drawLetter')
  const maySign = mayUse(person.role, byDentist ? 'signLetter' : 'recordPatientSignature')
  const sentence = sentencesOf(paper).find((each) => each.at === chosen)
  const body = { ...ask, edits: Object.entries(edits).map(([at, text]) => ({ at, text })) }
  const signNow = (as?: 'second'): void => sign.mutate({ params: { caseId }, body: { ...body, version: paper.version, ...(as !== undefined && { as }) } }, { onSuccess: () => { draft.clear(); receipt('Signed and kept. It can be opened and printed from the list; it cannot be changed.') } })
  const recordNow = (signature: PatientSignature): void => record.mutate({ params: { caseId }, body: { ...body, ...signature, version: paper.version } }, { onSuccess: () => { setRecording(false); draft.clear(); receipt('The signature is recorded and the paper kept as it was signed.') } })
  useKeys([
    ...(mayEdit && chosen !== undefined && editing === undefined ? [{ keys: 'e', label: 'write the sentence yourself', run: () => setEditing(chosen), inBar: true }] : []),
    ...(maySign && editing === undefined ? [{ keys: 'Ctrl+Enter', label: byDentist ? 'sign' : 'record the signature', anywhere: true, run: () => (byDentist ? signNow() : setRecording(true)), inBar: true }] : []),
  ])
  return (
    <div className="paper-with-facts">
      <div className="paper-main">
        <PaperText paper={paper} edits={edits} name={person.name} chosen={chosen} choose={setChosen} editing={editing} edit={setEditing} write={write} />
        <DraftTrouble draft={draft} />
        {sign.error === null ? null : <Trouble error={sign.error} />}
        {sign.error?.refusal.code === 'LETTER-NOT-YOURS' ? <div className="paper-choices"><Button variant="default" loading={sign.isPending} onClick={() => signNow('second')}>Sign as a second dentist</Button><span className="second">The paper says that you did not treat.</span></div> : null}
        {saving.error === undefined ? null : <Trouble error={saving.error} />}
        <footer className="paper-foot no-print" id="next-step" tabIndex={-1}>
          <p className="second grow">{mayWrite && Object.keys(edits).length > 0 ? <><strong>{standings[draft.standing.is]}</strong> </> : null}{maySign ? (byDentist ? 'Signing keeps text and sheets as they stand; nothing can be changed afterwards.' : 'Print it and have it signed, then record the signature.') : byDentist ? `Signing needs the role ${whoMay('signLetter')}.` : `Recording needs the role ${whoMay('recordPatientSignature')}.`}</p>
          {mayEdit ? <Button variant="default" leftSection={<IconPencilPlus size={16} stroke={1.7} />} onClick={() => setEditing('added')}>Add words</Button> : null}
          <Button variant="default" leftSection={<IconFileDownload size={16} stroke={1.7} />} loading={saving.busy === 'draft'} onClick={() => void saving.save('draft', () => call('drawLetter', { params: { caseId }, body }))}>Download PDF</Button>
          {maySign ? <Button className="on-accent" disabled={stale} loading={sign.isPending || record.isPending} leftSection={<IconSignature size={16} stroke={1.7} />} rightSection={<KeyCap keys="Ctrl+Enter" />} onClick={() => (byDentist ? signNow() : setRecording(true))}>{byDentist ? `Sign as ${person.name}` : 'Record the signature'}</Button> : null}
        </footer>
      </div>
      <div className="stack paper-side">
        <FactPanel caseId={caseId} sentence={sentence} own={chosen === undefined ? undefined : edits[chosen]} name={person.name} mayEdit={mayEdit} edit={() => setEditing(chosen)} restore={() => { if (chosen !== undefined) write(chosen, undefined) }} />
        {paper.missing.length === 0 ? null : <section className="panel padded stack tight" aria-labelledby="missing-title"><h2 id="missing-title">Still needed</h2><p className="second">Left out, because the case does not hold it. Add it only if it was found.</p><ul className="paper-missing">{paper.missing.map((each) => <li key={each}>{each}</li>)}</ul></section>}
      </div>
      {signer === undefined || byDentist ? null : <SignatureDialog key={paper.title} opened={recording} close={() => setRecording(false)} title={`Signature on: ${paper.title}`} name={signer.name} today={today} askOption={paper.kind === 'advance-notice'} busy={record.isPending} error={record.error} submit={recordNow} />}
    </div>
  )
}
