// Bring files: opens a case from a dental claim and eligibility answers, or from a case document. Nothing partial is stored.
import { readCaseDocument, type Finding } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconFileAlert, IconFileCheck, IconFileDescription, IconFiles } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { DropFiles } from '../parts/drop-files.tsx'
import { FindingsTable } from '../parts/findings.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { count } from '../words/names.ts'
import { type ChosenFile, readChosenFiles } from './read-chosen-files.ts'
import './cases.css'

interface Result { readonly findings: readonly Finding[]; readonly asked: readonly string[] }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Opens a case from what was chosen; `taken` gives its id, `result` what kept it from being opened. */
function useOpening(taken: (caseId: string, result: Result) => void, stopped: (result: Result) => void) {
  const importCase = useChange('importCase')
  const openCase = useChange('openCase')
  const withRefusal = (error: Refused): void => stopped({ findings: error.refusal.findings ?? [], asked: [] })
  const openDocument = async (chosen: ChosenFile): Promise<void> => {
    const read = readCaseDocument(parseJson(await chosen.file.text()))
    if (!read.ok) return stopped({ findings: read.findings, asked: [] })
    openCase.mutate({ body: { document: read.value } }, { onSuccess: (answer) => taken(answer.caseId, { findings: answer.findings, asked: [] }), onError: withRefusal })
  }
  const importFiles = (files: readonly ChosenFile[]): void => {
    const form = new FormData()
    for (const each of files) form.append(each.kind === 'dental-claim' ? 'dental' : 'eligibility', each.file)
    importCase.mutate({ files: form }, { onSuccess: (answer) => (answer.caseId === undefined ? stopped(answer) : taken(answer.caseId, answer)), onError: withRefusal })
  }
  return {
    busy: importCase.isPending || openCase.isPending,
    error: importCase.error ?? openCase.error,
    open: (files: readonly ChosenFile[]): void => {
      const document = files.find((each) => each.kind === 'case-document')
      if (document !== undefined) void openDocument(document)
      else importFiles(files)
    },
  }
}

/** What keeps the chosen files from being one case; undefined when nothing does. */
function missing(files: readonly ChosenFile[]): string | undefined {
  const claims = files.filter((each) => each.kind === 'dental-claim').length
  const documents = files.filter((each) => each.kind === 'case-document').length
  if (files.length === 0) return 'Choose files first.'
  if (documents === 1 && files.length === 1) return undefined
  if (documents > 0) return 'A case document is opened alone. Take the other files out.'
  if (claims === 0) return 'A dental claim file (837D) is missing.'
  return claims > 1 ? 'One dental claim file opens one case. Take the others out.' : undefined
}

export function BringFilesPage() {
  const navigate = useNavigate()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [stopped, setStopped] = useState<Result>()
  const usable = files.filter((each) => !each.known && each.kind !== 'unknown')
  const opening = useOpening((caseId, result) => {
    receipt(result.asked.length === 0 ? 'Case opened.' : `Case opened. ${count(result.asked.length, 'fact')} asked.`)
    void navigate({ to: '/cases/$caseId', params: { caseId } })
  }, setStopped)
  const choose = (more: readonly File[]): void => {
    setStopped(undefined)
    void readChosenFiles([...files.map((each) => each.file), ...more]).then(setFiles)
  }
  const lacking = missing(usable)
  const act = (): void => { if (lacking === undefined) opening.open(usable) }
  useKeys([{ keys: 'Enter', label: 'open the case', run: act, inBar: true }])
  const taken = files.filter((each) => !each.known && each.kind !== 'unknown').length
  return (
    <div className="page fixed">
      <PageHead title="Bring files" facts="The claim your practice system exports, with the plans’ answers; or one case document." back>
        {files.length === 0 ? null : <Button variant="default" onClick={() => { setFiles([]); setStopped(undefined) }}>Other files</Button>}
      </PageHead>
      <div className="bring">
        <section className="panel bring-files" aria-label="Chosen files">
          <div className="panel-head"><h2>{files.length === 0 ? 'No file yet' : `${taken} to take, ${files.filter((each) => each.known).length} known, ${files.filter((each) => each.kind === 'unknown').length} not of use`}</h2></div>
          <ul>
            {files.map((each, index) => {
              const IconOfFile = each.known ? IconFiles : each.kind === 'unknown' ? IconFileAlert : IconFileCheck
              return (
                <li key={`${each.file.name} ${index}`} className="bring-file">
                  <IconOfFile size={16} stroke={1.6} aria-hidden />
                  <span className="grow"><span className="name">{each.file.name}</span><span className="under">{each.words}</span></span>
                  <button type="button" className="link small" aria-label={`Take ${each.file.name} out`} onClick={() => setFiles(files.filter((other) => other !== each))}>take out</button>
                </li>
              )
            })}
          </ul>
          <div className="bring-hint"><DropFiles multiple label="Choose or drop files" hint="837D, 271, or a case document in JSON" choose={choose} /></div>
        </section>
        <section className="stack" id="next-step" tabIndex={-1} aria-label="What comes of them">
          {opening.error === null || (stopped?.findings ?? []).length > 0 ? null : <Trouble error={opening.error} />}
          {stopped !== undefined ? <Stopped result={stopped} {...(opening.error instanceof Refused ? { message: opening.error.refusal.message } : {})} again={() => { setFiles([]); setStopped(undefined) }} /> : (
            <div className="panel">
              {lacking === undefined ? (
                <div className="bring-result"><IconFileDescription size={26} stroke={1.5} aria-hidden /><div><h2>Ready to open as one case</h2><p className="second">{count(usable.length, 'file')}. Crossbill reads {usable.length === 1 ? 'it' : 'them'}, decides who pays first and asks what {usable.length === 1 ? 'it does' : 'they do'} not hold.</p><Button mt={12} loading={opening.busy} onClick={act}>Open the case</Button></div></div>
              ) : <Empty icon={IconFileDescription} title={files.length === 0 ? 'Nothing chosen yet.' : 'Not yet a case.'}>{lacking}</Empty>}
            </div>
          )}
        </section>
      </div>
    </div>
  )
}

function Stopped({ result, message, again }: { result: Result; message?: string; again: () => void }) {
  const first = result.findings.find((each) => each.severity === 'error') ?? result.findings[0]
  return (
    <>
      <div className="panel stop bring-result" role="alert">
        <IconFileAlert size={26} stroke={1.5} color="var(--stop)" aria-hidden />
        <div>
          <h2>{message ?? first?.what ?? 'These files do not make a case.'}</h2>
          {first === undefined ? null : <p>{message === undefined ? '' : `${first.what} `}{first.remedy}</p>}
          <p><strong>Nothing has been stored.</strong></p>
          <Button mt={12} onClick={again}>I will bring it again</Button>
        </div>
      </div>
      {result.findings.length === 0 ? null : <div className="panel"><div className="panel-head"><h2>All findings: {result.findings.length}</h2></div><FindingsTable findings={result.findings} /></div>}
    </>
  )
}
