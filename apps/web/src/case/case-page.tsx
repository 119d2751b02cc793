// A case: who and when before how much; money before history; the next step never out of sight.
import type { CasePage as Page } from '@crossbill/api'
import { Button, Menu, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDots, IconPrinter, IconUserHeart } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { usePeople } from '../parts/assign-menu.tsx'
import { useCaseCommands } from '../parts/case-commands.ts'
import { LinkButton } from '../parts/link-button.tsx'
import { LedgerPanel } from '../parts/ledger-panel.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { NextStepBar } from '../parts/next-step-bar.tsx'
import { RefusalNote, Trouble } from '../parts/situation.tsx'
import { SnoozeMenu } from '../parts/snooze-menu.tsx'
import { useStepPlace } from '../parts/step-place.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { useKeys } from '../shell/keys.ts'
import { mayUse } from '../words/roles.ts'
import { mayDo, stepButtons } from '../words/steps.ts'
import { WhyDrawer } from '../why/why-drawer.tsx'
import { AuthorizationDialog, BillDialog, PaymentDialog } from './case-dialogs.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseLoading } from './case-loading.tsx'
import { ClaimsPanel } from './claims-panel.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { ConflictsPanel } from './conflicts-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { HoldsPanel } from './holds-panel.tsx'
import { PlanCard } from './plan-card.tsx'
import { inPayingOrder } from './plan-words.ts'
import { RoutesPanel } from './routes-panel.tsx'
import { ServicesTable } from './services-table.tsx'
import { StoryPanel } from './story-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import './case.css'

const route = getRouteApi('/cases/$caseId')

export function CasePage() {
  const { caseId } = route.useParams()
  const read = useRead('casePage', { params: { caseId } }, { refetchInterval: 30_000 })
  if (read.data !== undefined) return <Case page={read.data} />
  return <div className="page"><PageHead back title="Case" />{read.error === null ? <CaseLoading /> : <Trouble error={read.error} retry={() => void read.refetch()} />}</div>
}

type Open = 'comment' | 'authorize' | 'bill' | 'payment' | undefined

function Case({ page }: { page: Page }) {
  const { person, today } = useSignedIn()
  const { why, do: doing } = route.useSearch()
  const navigate = useNavigate()
  const nameOf = usePeople()
  const commands = useCaseCommands()
  const stepPlace = useStepPlace()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) === true
  const [opened, setOpened] = useState<Open>()
  const showWhy = (about: string | undefined): void => void navigate({ to: '/cases/$caseId', params: { caseId: page.caseId }, search: about === undefined ? {} : { why: about }, resetScroll: false, replace: about === undefined })
  const mayAct = mayDo(page.next.kind, person.role)
  const toFacts = (): void => {
    const place = document.getElementById('facts')
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }
  const act = (): void => {
    if (page.next.kind === 'ask' || (page.next.kind === 'correct' && page.next.claimId === undefined)) toFacts()
    else if (page.next.kind === 'authorize') setOpened('authorize')
    else if (page.next.kind === 'bill-patient') setOpened('bill')
    else stepPlace(page.caseId, page.next)
  }
  useEffect(() => {
    if (doing === undefined) return
    if (doing === 'facts') toFacts()
    else if (doing === 'authorize' || doing === 'bill') setOpened(doing)
    void navigate({ to: '/cases/$caseId', params: { caseId: page.caseId }, search: {}, replace: true, resetScroll: false })
    // Only the address asks for it, once.
  }, [doing])
  const openNote = (): void => void navigate({ to: '/cases/$caseId/note', params: { caseId: page.caseId } })
  const openClaims = (): void => void navigate({ to: '/cases/$caseId/claims', params: { caseId: page.caseId } })
  useKeys([
    ...(mayAct && page.next.kind !== 'settled' ? [{ keys: 'Enter', label: 'do the next step', run: act, inBar: true }] : []),
    { keys: 'n', label: 'note', run: openNote, inBar: true },
    { keys: 'p', label: 'patient page', run: () => void navigate({ to: '/cases/$caseId/patient', params: { caseId: page.caseId } }) },
    { keys: 'l', label: 'claims and ledger', run: openClaims, inBar: true },
    { keys: 'c', label: 'comment', run: () => setOpened('comment'), inBar: true },
    ...page.decision.holds.slice(0, 9).map((hold, index) => ({ keys: String(index + 1), label: `hold: ${hold.title}`, run: () => document.getElementById(`hold-${index + 1}`)?.focus() })),
  ])

  const plans = <div className="case-plans" data-many={page.document.coverages.length > 2 || undefined}>{inPayingOrder(page.document.coverages, page.decision).map((each) => <PlanCard key={each.id} coverage={each} page={page} today={today} />)}{page.document.coverages.length < 2 ? <MissingPlan page={page} ask={toFacts} /> : null}<HoldsPanel page={page} why={showWhy} /></div>
  const parts: Readonly<Record<string, ReactNode>> = {
    Plans: plans,
    Services: <ServicesTable page={page} today={today} why={showWhy} />,
    Money: <><RoutesPanel page={page} why={showWhy} />{phone ? <LedgerPanel page={page} today={today} /> : null}</>,
    Story: <StoryPanel stories={page.decision.stories} caseId={page.caseId} />,
    'Time line': <><TimelinePanel entries={page.timeline} today={today} nameOf={nameOf} />{phone ? <><ClaimsPanel page={page} today={today} /><CommentsPanel page={page} today={today} nameOf={nameOf} comment={() => setOpened('comment')} /></> : null}</>,
  }
  return (
    <div className="page case">
      <CaseHead page={page} today={today} nameOf={nameOf}>
        <LinkButton to="/cases/$caseId/patient" params={{ caseId: page.caseId }} variant="default" className="wide-only" leftSection={<IconUserHeart size={16} stroke={1.7} />}>Patient page</LinkButton>
        <Button variant="default" className="wide-only" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" className="square" aria-label="More commands"><IconDots size={18} stroke={1.7} aria-hidden /></Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={openClaims}>Claims and answers</Menu.Item>
            <Menu.Item onClick={openNote}>Note</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/cases/$caseId/documents', params: { caseId: page.caseId } })}>Papers and forms</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/cases/$caseId/patient', params: { caseId: page.caseId } })}>Patient page</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/cases/$caseId/planner', params: { caseId: page.caseId } })}>Planner</Menu.Item>
            {mayUse(person.role, 'recordAuthorization') ? <Menu.Item onClick={() => setOpened('authorize')}>Record an authorization</Menu.Item> : null}
            {mayUse(person.role, 'recordPatientPayment') ? <Menu.Item onClick={() => setOpened('payment')}>Record a payment of the patient</Menu.Item> : null}
            <Menu.Item onClick={() => setOpened('comment')}>Comment</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </CaseHead>
      {commands.refusal === undefined ? null : <RefusalNote refusal={commands.refusal} />}
      <NextStepBar next={page.next} today={today} act={page.next.kind === 'settled' || !mayAct ? undefined : act} button={stepButtons[page.next.kind]}>
        {mayUse(person.role, 'snooze') && page.next.kind !== 'settled' ? <SnoozeMenu compact={phone} next={page.next} today={today} busy={commands.snoozing} snooze={(until) => commands.snooze(page.caseId, until)} /> : null}
      </NextStepBar>
      <FactsPanel page={page} />
      <ConflictsPanel page={page} />
      {phone ? (
        <Tabs defaultValue="Plans" keepMounted={false} className="case-tabs">
          <Tabs.List aria-label="Parts of the case">{Object.keys(parts).map((name) => <Tabs.Tab key={name} value={name}>{name}</Tabs.Tab>)}</Tabs.List>
          {Object.entries(parts).map(([name, part]) => <Tabs.Panel key={name} value={name} className="stack case-tab">{part}</Tabs.Panel>)}
        </Tabs>
      ) : (
        <>
          {parts['Plans']}{parts['Services']}
          <div className="case-below">{parts['Money']}{parts['Story']}{parts['Time line']}</div>
          <div className="case-last"><ClaimsPanel page={page} today={today} /><LedgerPanel page={page} today={today} /><CommentsPanel page={page} today={today} nameOf={nameOf} comment={() => setOpened('comment')} /></div>
        </>
      )}
      <WhyDrawer page={page} about={why} today={today} close={() => showWhy(undefined)} />
      {opened === 'authorize' ? <AuthorizationDialog page={page} today={today} close={() => setOpened(undefined)} /> : null}
      {opened === 'bill' ? <BillDialog page={page} today={today} close={() => setOpened(undefined)} /> : null}
      {opened === 'payment' ? <PaymentDialog page={page} today={today} close={() => setOpened(undefined)} /> : null}
      <TextDialog opened={opened === 'comment'} close={() => setOpened(undefined)} title="Comment" label="For your colleagues" button="Keep comment" most={2_000} refusal={commands.commentRefusal} busy={commands.commenting} submit={(text) => commands.comment(page.caseId, text, () => setOpened(undefined))} />
    </div>
  )
}

function MissingPlan({ page, ask }: { page: Page; ask: () => void }) {
  const waiting = page.document.incompleteCoverages ?? []
  return (
    <section className="panel padded plan-card" data-side="none" aria-label="No other plan">
      <h2>{waiting.length > 0 ? 'A plan of unknown kind' : page.document.coverages.length === 0 ? 'No plan on file' : 'No second plan on file'}</h2>
      <p className="second">{waiting.length > 0 ? 'Its file does not say whether it is medical or dental. It is left out until that is known.' : 'Ask the patient for a medical card. Without it, the dental plan stands alone.'}</p>
      {page.decision.needs.length === 0 ? null : <div><Button variant="default" onClick={ask}>Answer the questions</Button></div>}
    </section>
  )
}
