// Claims and answers of one case: the chain, the latest answer in words, what it is good for, the ledger.
import type { CasePage, ClaimView } from '@crossbill/api'
import { formatDollars, nameOfCoverage } from '@crossbill/model'
import { Button, SegmentedControl } from '@mantine/core'
import { IconEye, IconPrinter } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { CaseLoading } from '../case/case-loading.tsx'
import { routeOfCase } from '../case/plan-bars.ts'
import { usePeople } from '../parts/assign-menu.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { LedgerPanel } from '../parts/ledger-panel.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { NextStepBar } from '../parts/next-step-bar.tsx'
import { Empty, Trouble } from '../parts/situation.tsx'
import { useStepPlace } from '../parts/step-place.ts'
import { useKeys } from '../shell/keys.ts'
import { sayDate } from '../words/dates.ts'
import { mayUse } from '../words/roles.ts'
import { mayDo, stepButtons } from '../words/steps.ts'
import { StepRows } from '../why/money-why.tsx'
import { AnswerView } from './answer-view.tsx'
import { AppealDialog } from './appeal-dialog.tsx'
import { ChainCards } from './chain-cards.tsx'
import { claimChain } from './claim-chain.ts'
import { type Correction, CorrectionDrawer } from './correction-drawer.tsx'
import { PreviewDrawer } from './preview-drawer.tsx'
import { RemittanceLines } from './remittance-lines.tsx'
import '../case/case.css'
import '../why/why.css'
import './claims.css'

const route = getRouteApi('/cases/$caseId/claims')
type View = 'words' | 'remittance'

export function ClaimsPage() {
  const { caseId } = route.useParams()
  const read = useRead('casePage', { params: { caseId } }, { refetchInterval: 30_000 })
  if (read.data !== undefined) return <Claims page={read.data} />
  return <div className="page"><PageHead back title="Claims and answers" />{read.error === null ? <CaseLoading /> : <Trouble error={read.error} retry={() => void read.refetch()} />}</div>
}

/** The payer that comes after this one on a line the claim holds. */
function nextPayerOf(page: CasePage, view: ClaimView): string | undefined {
  const services = new Set(view.claim.lines.flatMap((line) => line.serviceIds ?? []))
  for (const { serviceId, order } of page.decision.orders) {
    const after = services.size === 0 || services.has(serviceId) ? order[order.indexOf(view.coverageId) + 1] : undefined
    if (order.includes(view.coverageId) && after !== undefined) return nameOfCoverage(page.document.coverages, after)
  }
  return undefined
}

function Claims({ page }: { page: CasePage }) {
  const { person, today } = useSignedIn()
  const { do: doing } = route.useSearch()
  const navigate = useNavigate()
  const nameOf = usePeople()
  const stepPlace = useStepPlace()
  const [view, setView] = useState<View>('words')
  const [preview, setPreview] = useState<string>()
  const [appealing, setAppealing] = useState<ClaimView>()
  const [correction, setCorrection] = useState<Correction>()
  const links = claimChain(page, (date) => sayDate(date, today))
  const answered = page.claims.filter((each) => each.answers.length > 0).toSorted((a, b) => (b.answers.at(-1)?.postedOn ?? '').localeCompare(a.answers.at(-1)?.postedOn ?? ''))
  const toSend = page.next.coverageId ?? links.find((each) => each.sendable)?.coverageId
  const mayPreview = mayUse(person.role, 'previewClaim') && toSend !== undefined
  const mayAct = mayDo(page.next.kind, person.role)
  const denied = page.claims.find((each) => each.claim.id === page.next.claimId) ?? answered[0]
  const act = (): void => {
    if (page.next.kind === 'send') setPreview(toSend)
    else if (page.next.kind === 'appeal' && denied !== undefined) setAppealing(denied)
    else if (page.next.kind === 'correct' && denied?.correction !== undefined && denied.correction !== 'none') setCorrection({ view: denied, as: 'correction' })
    else if (page.next.kind === 'wait' || page.next.kind === 'ask-status' || page.next.kind === 'refund') document.getElementById('ledger')?.focus()
    else stepPlace(page.caseId, page.next)
  }
  useEffect(() => {
    if (doing === undefined) return
    if (doing === 'send' || doing === 'appeal' || doing === 'correct') act()
    void navigate({ to: '/cases/$caseId/claims', params: { caseId: page.caseId }, search: {}, replace: true, resetScroll: false })
    // Only the address asks for it, once.
  }, [doing])
  useKeys([
    ...(mayAct && page.next.kind !== 'settled' ? [{ keys: 'Enter', label: stepButtons[page.next.kind].toLowerCase(), run: act, inBar: true }] : []),
    ...(mayPreview ? [{ keys: 'p', label: 'preview the claim', run: () => setPreview(toSend), inBar: true }] : []),
    { keys: 'l', label: 'ledger', run: () => document.getElementById('ledger')?.focus(), inBar: true },
    { keys: 'v', label: 'next view', run: () => setView(view === 'words' ? 'remittance' : 'words'), inBar: true },
    { keys: 'o', label: 'open the case', run: () => void navigate({ to: '/cases/$caseId', params: { caseId: page.caseId } }) },
  ])
  return (
    <div className="page claims">
      <CaseHead page={page} today={today} nameOf={nameOf}>
        <LinkButton to="/cases/$caseId" params={{ caseId: page.caseId }} variant="default">Open case</LinkButton>
        <LinkButton to="/cases/$caseId/documents" params={{ caseId: page.caseId }} hash="forms" variant="default">Papers and forms</LinkButton>
        <Button variant="default" className="wide-only" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
      </CaseHead>
      <NextStepBar next={page.next} today={today} act={page.next.kind === 'settled' || !mayAct ? undefined : act} button={stepButtons[page.next.kind]}>
        {mayPreview ? <Button variant="default" className="touch" leftSection={<IconEye size={16} stroke={1.7} />} rightSection={<KeyCap keys="p" />} onClick={() => setPreview(toSend)}>Preview claim</Button> : null}
      </NextStepBar>
      <ChainCards links={links} correct={mayUse(person.role, 'correctClaim') ? setCorrection : undefined} />
      <div className="claims-main">
        <div className="stack">
          {answered.length === 0 ? <div className="panel"><Empty title={page.claims.some((each) => each.sentOn !== undefined) ? 'No answer yet.' : 'Nothing was sent yet.'}>{page.claims.some((each) => each.sentOn !== undefined) ? 'Answers usually take about 18 days. They appear here by themselves; after 30 days Today asks for status.' : 'The answer of each payer will stand here in words, line by line.'}</Empty></div> : answered.map((claim, index) => claim.answers.toReversed().map((answer, at) => (
            <details key={`${claim.claim.id} ${answer.traceNumber} ${at}`} open={index === 0 && at === 0} className="answer">
              <summary><h2>{claim.payerName}’s answer of {sayDate(answer.postedOn, today)}</h2> <span className="second">{answer.words}</span></summary>
              <SegmentedControl className="answer-views" aria-label="View of the answer" value={view} onChange={(value) => setView(value)} data={[{ value: 'words', label: 'In words' }, { value: 'remittance', label: 'Remittance' }]} />
              {view === 'words' ? <AnswerView view={claim} answer={answer} today={today} nextPayer={nextPayerOf(page, claim)} /> : <RemittanceLines claim={answer.claim} />}
            </details>
          )))}
        </div>
        <div className="stack"><LedgerPanel page={page} today={today} /><ExpectedSum page={page} coverageId={page.next.coverageId} /></div>
      </div>
      <PreviewDrawer page={page} coverageId={preview} close={() => setPreview(undefined)} />
      {correction === undefined ? null : <CorrectionDrawer page={page} correction={correction} close={() => setCorrection(undefined)} />}
      {appealing === undefined ? null : <AppealDialog page={page} view={appealing} today={today} close={() => setAppealing(undefined)} />}
    </div>
  )
}

/** How the expected payment of the next claim comes about. */
function ExpectedSum({ page, coverageId }: { page: CasePage; coverageId: string | undefined }) {
  const estimate = routeOfCase(page.decision)
  const lines = estimate?.lines.flatMap((line) => line.payments.filter((each) => each.coverageId === coverageId && each.paid > 0 && each.steps.length > 0).map((payment) => ({ line, payment }))) ?? []
  if (lines.length === 0) return null
  return (
    <section className="panel padded">
      {lines.map(({ line, payment }) => (
        <div key={line.serviceId}>
          <h3>How {formatDollars(payment.paid)} comes about</h3>
          <p className="small second">{page.document.plan.services.find((each) => each.id === line.serviceId)?.description}</p>
          <table className="worked"><tbody><StepRows steps={payment.steps} /></tbody></table>
        </div>
      ))}
    </section>
  )
}
