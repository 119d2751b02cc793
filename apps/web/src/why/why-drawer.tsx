// Why: the answer first, then the rule that decided, facts, what would change it, silent rules, settings, codes, money.
import type { CasePage } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button, Drawer } from '@mantine/core'
import { IconCopy, IconPencil, IconPrinter, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { FactForm } from '../facts/fact-form.tsx'
import { receipt } from '../parts/case-commands.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import { AssumptionsWhy, HoldWhy } from './other-whys.tsx'
import { factsOfService, ServiceWhy, titleOfService } from './service-why.tsx'
import './why.css'

interface Subject { readonly kind: 'service' | 'hold' | 'assumptions'; readonly id: string }

function subjectOf(about: string): Subject | undefined {
  const [kind, id = ''] = about.split(':')
  return kind === 'service' || kind === 'hold' || kind === 'assumptions' ? { kind, id } : undefined
}

function headOf(page: CasePage, subject: Subject): { title: string; line: string } {
  if (subject.kind === 'hold') return { title: page.decision.holds[Number(subject.id)]?.title ?? 'This hold is gone', line: 'Why · hold' }
  if (subject.kind === 'assumptions') return { title: 'What the estimate assumes', line: 'Why · estimate' }
  return titleOfService(page, subject.id)
}

export function WhyDrawer({ page, about, today, close }: { page: CasePage; about: string | undefined; today: CalendarDate; close: () => void }) {
  const [correcting, setCorrecting] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const subject = about === undefined ? undefined : subjectOf(about)
  const shut = (): void => {
    setCorrecting(false)
    close()
  }
  const copy = (): void => {
    void navigator.clipboard.writeText(body.current?.innerText ?? '').then(() => receipt('Copied as text.'))
  }
  const head = subject === undefined ? undefined : headOf(page, subject)
  const facts = subject?.kind === 'service' ? factsOfService(page, subject.id) : []
  return (
    <Drawer.Root opened={subject !== undefined} onClose={shut} position="right" size={648} returnFocus>
      <Drawer.Overlay backgroundOpacity={0.45} />
      <Drawer.Content aria-label={head?.title}>
        <div className="why">
        <div className="why-head">
          <div className="grow"><p className="small second">{head?.line}</p><Drawer.Title className="why-title" tabIndex={-1} data-autofocus>{head?.title}</Drawer.Title></div>
          <Button variant="default" className="no-print" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
          <Button variant="default" className="no-print" leftSection={<IconX size={16} stroke={1.7} />} rightSection={<KeyCap keys="Escape" />} onClick={shut}>Close</Button>
        </div>
        <Drawer.Body className="why-body" ref={body} tabIndex={0}>
          {correcting ? <section className="why-section"><h3>Correct a fact</h3><FactForm page={page} facts={facts} after={() => setCorrecting(false)} /></section> : null}
          {subject?.kind === 'service' ? <ServiceWhy page={page} serviceId={subject.id} /> : subject?.kind === 'hold' ? <HoldWhy page={page} index={Number(subject.id)} today={today} /> : subject?.kind === 'assumptions' ? <AssumptionsWhy page={page} /> : null}
        </Drawer.Body>
        <div className="why-foot no-print">
          {facts.length === 0 ? <span /> : <Button variant="default" leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => setCorrecting(!correcting)}>Correct a fact</Button>}
          <Button variant="default" leftSection={<IconCopy size={16} stroke={1.7} />} onClick={copy}>Copy as text</Button>
        </div>
        </div>
      </Drawer.Content>
    </Drawer.Root>
  )
}
