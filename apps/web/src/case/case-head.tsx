// The head of a case, shared by its pages: who, state, owner, what was done by whom.
import type { CasePage } from '@crossbill/api'
import { ageOn, type CalendarDate } from '@crossbill/model'
import type { ReactNode } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { StateChip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { sayDate, sayFullDate } from '../words/dates.ts'
import { count, sayDoctor, sayName } from '../words/names.ts'

function treatedWords(page: CasePage, today: CalendarDate): string {
  const dates = page.document.plan.services.flatMap((each) => each.dateOfService ?? []).sort()
  const first = dates[0]
  const providerId = page.document.plan.services.find((each) => each.providerId !== undefined)?.providerId
  const provider = page.document.providers.find((each) => each.id === providerId) ?? page.document.providers[0]
  const by = provider === undefined ? '' : ` by ${sayDoctor(provider.name)}`
  if (first === undefined) return `not treated yet${provider === undefined ? '' : `, ${sayDoctor(provider.name)}`}`
  const last = dates.at(-1)
  const when = last === undefined || last === first ? sayFullDate(first) : `${sayDate(first, today)} to ${sayFullDate(last)}`
  return `${first > today ? 'planned for' : 'treated'} ${when}${by}`
}

export function CaseHead({ page, today, nameOf, children }: { page: CasePage; today: CalendarDate; nameOf: (id: string) => string; children?: ReactNode }) {
  const { patient } = page.document
  const holds = page.decision.holds.filter((each) => each.overridden === undefined).length
  return (
    <PageHead back title={sayName(patient.name)} plainTitle={`Case ${page.caseNumber}`}
      beside={<><span className="second">{ageOn(patient.birthDate, today)}, born {sayFullDate(patient.birthDate)}</span>{patient.chartNumber === undefined ? null : <span className="third wide-only">chart {patient.chartNumber}</span>}</>}
      facts={`Case ${page.caseNumber} · ${page.title} · ${treatedWords(page, today)}`}
    >
      <StateChip state={page.state} {...(page.state === 'held' && holds > 0 ? { more: count(holds, 'hold') } : {})} />
      {page.owner === undefined ? <span className="small third">no owner</span> : <span className="row owner"><Avatar name={nameOf(page.owner)} /><span className="second">{nameOf(page.owner).split(' ')[0]}</span></span>}
      {children}
    </PageHead>
  )
}
