// Notes to sign: drafts first, with what each still lacks.
import { IconSignature } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { LetterTemplates } from '../documents/letter-templates.tsx'
import { OfficeTemplates } from './office-templates.tsx'
import '../parts/row-list.css'

export function NotesPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(0)
  const read = useRead('notes', {}, { refetchInterval: 60_000 })
  const rows = [...(read.data?.rows ?? [])].sort((a, b) => Number(a.signed) - Number(b.signed) || (a.dateOfService < b.dateOfService ? -1 : 1))
  const open = (index: number): void => { const row = rows[index]; if (row !== undefined) void navigate({ to: '/cases/$caseId/note', params: { caseId: row.caseId }, search: { note: row.noteId } }) }
  useKeys([{ keys: 'j', label: 'move', run: () => setChosen(Math.min(rows.length - 1, chosen + 1)), inBar: true }, { keys: 'k', label: 'move', run: () => setChosen(Math.max(0, chosen - 1)), inBar: true }, { keys: 'Enter', label: 'open the note', run: () => open(chosen), inBar: true }])
  const drafts = rows.filter((each) => !each.signed).length
  return (
    <div className="page">
      <PageHead title="Notes to sign" facts={read.data === undefined ? 'Reading the notes' : drafts === 0 ? 'Every note is signed.' : `${count(drafts, 'note')} not signed`} />
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      <div className="panel scroll-x" id="next-step" tabIndex={0} role="region" aria-label="Notes">
        {read.isPending ? <Loading what="the notes" rows={5} /> : null}
        {read.data !== undefined && rows.length === 0 ? <Empty icon={IconSignature} title="No note is waiting.">A case that needs one shows it under its next step.</Empty> : null}
        {rows.length === 0 ? null : (
          <table className="plain">
            <thead><tr><th>Patient</th><th>Visit</th><th>State</th><th>Story</th><th>Still missing</th></tr></thead>
            <tbody>{rows.map((row, index) => <tr key={`${row.caseId} ${row.noteId}`} className="queue-row" data-chosen={index === chosen || undefined} onClick={() => open(index)}><td><Link className="row-name" to="/cases/$caseId/note" params={{ caseId: row.caseId }} search={{ note: row.noteId }}>{row.patient}</Link><span className="under">case {row.caseNumber}</span></td><td className="nowrap">{sayDate(row.dateOfService, today)}<span className="under">{row.provider ?? ''}</span></td><td>{row.signed ? <Chip icon={IconSignature}>signed</Chip> : <Chip>draft</Chip>}</td><td className="nowrap">{row.points} of {row.outOf}</td><td>{row.missing.length === 0 ? 'nothing' : row.missing.join(', ')}</td></tr>)}</tbody>
          </table>
        )}
      </div>
      <OfficeTemplates />
      <LetterTemplates />
    </div>
  )
}
