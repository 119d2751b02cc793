// Files received and sent, newest first; any other file can be looked at without storing it.
import type { FileView } from '@crossbill/api'
import { IconFileAlert, IconFileDescription, IconFileImport, IconFileExport } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { DropFiles } from '../parts/drop-files.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { dayOf, sayDate, sayTime } from '../words/dates.ts'
import { FilePanel } from './file-panel.tsx'
import '../cases/cases.css'

const route = getRouteApi('/files')

export function FilesPage() {
  const { today } = useSignedIn()
  const { file: digest } = route.useSearch()
  const navigate = useNavigate()
  const [looked, setLooked] = useState<FileView>()
  const list = useRead('files', {}, { refetchInterval: 60_000 })
  const file = useRead('file', { params: { digest: digest ?? '' } }, { enabled: digest !== undefined })
  const look = useChange('lookAtFile')
  const rows = list.data?.rows ?? []
  const open = (chosen: string): void => { setLooked(undefined); void navigate({ to: '/files', search: { file: chosen }, replace: true }) }
  const choose = (files: readonly File[]): void => {
    const first = files[0]
    if (first === undefined) return
    const form = new FormData()
    form.append('file', first)
    look.mutate({ files: form }, { onSuccess: (answer) => setLooked({ ...answer, name: answer.name ?? first.name }) })
  }
  const index = rows.findIndex((each) => each.digest === digest)
  const move = (by: number): void => { const next = rows[Math.min(rows.length - 1, Math.max(0, index + by))]; if (next !== undefined) open(next.digest) }
  useKeys([{ keys: 'j', label: 'file', run: () => move(1), inBar: true }, { keys: 'k', label: 'file', run: () => move(-1), inBar: true }])
  return (
    <div className="page fixed">
      <PageHead title="Files" facts="Every file is kept as it came or went. Words, tree and text are three views of the same bytes." />
      <div className="bring">
        <section className="panel bring-files files-list" aria-label="Files">
          <div className="bring-hint"><DropFiles label={look.isPending ? 'Reading …' : 'Look at any file'} hint="837, 835, 270 to 278, 999, TA1. Nothing is stored." choose={choose} /></div>
          {list.error === null ? null : <Trouble error={list.error} retry={() => void list.refetch()} />}
          {list.isPending ? <Loading what="the files" rows={4} /> : null}
          <ul>
            {rows.map((each) => {
              const IconOfFile = each.errors > 0 ? IconFileAlert : each.direction === 'sent' ? IconFileExport : IconFileImport
              return <li key={`${each.digest} ${each.at}`}><button type="button" className="bring-file files-row" aria-current={each.digest === digest && looked === undefined ? 'true' : undefined} onClick={() => open(each.digest)}><IconOfFile size={16} stroke={1.6} aria-hidden /><span className="grow"><span className="name">{each.name ?? each.kind}</span><span className="under">{each.kind}, {each.direction} {sayDate(dayOf(each.at), today)} {sayTime(each.at)}{each.errors > 0 ? `, ${each.errors} errors` : ''}</span></span></button></li>
            })}
          </ul>
          {list.data !== undefined && rows.length === 0 ? <p className="bring-hint second">No file came or went yet.</p> : null}
        </section>
        <div className="files-main" id="next-step" tabIndex={-1}>
          {look.error === null ? null : <Trouble error={look.error} />}
          {looked !== undefined ? <FilePanel key={looked.digest} file={looked} stored={false} /> : digest === undefined ? <div className="panel"><Empty icon={IconFileDescription} title="Choose a file.">It opens in words, as a tree, and as it came.</Empty></div> : file.data !== undefined ? <FilePanel key={file.data.digest} file={file.data} stored /> : file.error !== null ? <Trouble error={file.error} retry={() => void file.refetch()} /> : <div className="panel"><Loading what="the file" /></div>}
        </div>
      </div>
    </div>
  )
}
