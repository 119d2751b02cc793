// Papers of a case: the lists at the left, the open paper with its sentences, and the fact behind the one chosen.
import { addressOfPaper, type DocumentRow } from '@crossbill/api'
import { IconFileText } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { CaseLoading } from '../case/case-loading.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Trouble } from '../parts/situation.tsx'
import { mayUse, whoMay } from '../words/roles.ts'
import { OpenPaper } from './open-paper.tsx'
import { paperAt } from './paper-ask.ts'
import { DueList, FormList, KeptList } from './paper-lists.tsx'
import './documents.css'

const route = getRouteApi('/cases/$caseId/documents')

export function DocumentsPage() {
  const { caseId } = route.useParams()
  const { paper: address } = route.useSearch()
  const { person } = useSignedIn()
  const read = useRead('caseDocuments', { params: { caseId } })
  if (read.data === undefined) return <div className="page"><PageHead back title="Papers" />{read.error === null ? <CaseLoading /> : <Trouble error={read.error} retry={() => void read.refetch()} />}</div>
  const { due, kept, forms, offsets, caseNumber, title, patient } = read.data
  const signed = kept.map((each) => each.kind)
  const open: DocumentRow | undefined = paperAt(due, address, signed)
  return (
    <div className="page documents">
      <PageHead back title="Papers" plainTitle={`Papers, case ${caseNumber}`} beside={<span className="second">{patient}</span>} facts={`Case ${caseNumber} · ${title}`}>
        <LinkButton to="/cases/$caseId" params={{ caseId }} variant="default">Open case</LinkButton>
        <LinkButton to="/cases/$caseId/claims" params={{ caseId }} variant="default">Claims</LinkButton>
      </PageHead>
      <div className="documents-main">
        <div className="stack documents-lists">
          <DueList caseId={caseId} rows={due} open={open} signed={signed} />
          <KeptList caseId={caseId} version={read.data.version} rows={kept} />
          <FormList caseId={caseId} rows={forms} offsets={offsets} />
        </div>
        {open === undefined ? <div className="panel"><Empty icon={IconFileText} title="No paper for this case.">The list says why each one does not belong to it.</Empty></div> : mayUse(person.role, 'composeLetter') ? <OpenPaper key={addressOfPaper(open)} caseId={caseId} row={open} /> : <div className="panel"><Empty icon={IconFileText} title="Signed papers are in the list.">Composing needs the role {whoMay('composeLetter')}.</Empty></div>}
      </div>
    </div>
  )
}
