// One file: what it is, what is wrong and where, and its three views; names are hidden until they are shown.
import type { FileView } from '@crossbill/api'
import { Button, SegmentedControl } from '@mantine/core'
import { IconEye, IconEyeOff, IconFileAlert, IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { FindingsTable } from '../parts/findings.tsx'
import { useKeys } from '../shell/keys.ts'
import { count } from '../words/names.ts'
import { RawView, TreeView, WordsView } from './file-views.tsx'
import './files.css'

const views = ['words', 'tree', 'raw'] as const
type View = (typeof views)[number]
const viewWords: Readonly<Record<View, string>> = { words: 'In words', tree: 'Tree', raw: 'As it came' }
const verdicts = { valid: 'This file is whole and correct.', malformed: 'This file has errors.', unreadable: 'This file cannot be read.' } as const

function headline(file: FileView): { title: string; rest: string } {
  const errors = file.findings.filter((each) => each.severity === 'error')
  // A file that is not whole says that first: its other errors may come from it.
  const first = errors.find((each) => each.code === 'X12-CUT-OFF') ?? errors[0]
  if (file.verdict === 'valid') return { title: verdicts.valid, rest: file.findings.length === 0 ? '' : `${count(file.findings.length, 'remark')}, nothing that blocks.` }
  return first === undefined ? { title: verdicts[file.verdict], rest: '' } : { title: first.what, rest: first.remedy }
}

export function FilePanel({ file, stored }: { file: FileView; stored: boolean }) {
  const [view, setView] = useState<View>(file.verdict === 'valid' ? 'words' : 'raw')
  const [hide, setHide] = useState(true)
  const first = file.findings.find((each) => each.segmentIndex !== undefined)
  const { title, rest } = headline(file)
  const sound = file.verdict === 'valid'
  useKeys([{ keys: 'v', label: 'next view', run: () => setView(views[(views.indexOf(view) + 1) % views.length] ?? 'words'), inBar: true }])
  return (
    <div className="stack file-panel">
      <section className={sound ? 'panel file-banner' : 'panel stop file-banner'} role={sound ? undefined : 'alert'}>
        {sound ? <IconFileCheck size={26} stroke={1.5} aria-hidden /> : <IconFileAlert size={26} stroke={1.5} color="var(--stop)" aria-hidden />}
        <div><h2>{title}</h2><p className="second">{[file.kind, file.name, `${file.bytes.toLocaleString('en-US')} bytes`].filter((each) => each !== undefined).join(' · ')}</p>{rest === '' ? null : <p>{rest}</p>}{stored ? null : <p><strong>Nothing has been stored.</strong></p>}</div>
      </section>
      <section className="panel file-view" aria-label="The file">
        <div className="panel-head row wrap"><div className="grow row wrap"><h2>{first === undefined ? 'What is in it' : 'Where'}</h2><span className="second">{first?.place ?? ''}</span></div>
          <SegmentedControl aria-label="View of the file" value={view} onChange={(value) => setView(value)} data={views.map((value) => ({ value, label: viewWords[value] }))} />
          {view === 'words' ? null : <Button variant="default" leftSection={hide ? <IconEyeOff size={16} stroke={1.7} /> : <IconEye size={16} stroke={1.7} />} aria-pressed={hide} onClick={() => setHide(!hide)}>{hide ? 'Names hidden' : 'Names shown'}</Button>}
        </div>
        {view === 'words' ? <WordsView file={file} /> : view === 'tree' ? <TreeView file={file} hide={hide} at={first?.segmentIndex} /> : <RawView file={file} hide={hide} at={first?.segmentIndex} />}
        {file.cut ? <p className="small second file-none">The file is longer than what is shown here.</p> : null}
        {file.findings.length === 0 ? null : <div className="file-findings"><h3>All findings: {file.findings.length}</h3><FindingsTable findings={file.findings} /></div>}
      </section>
    </div>
  )
}
