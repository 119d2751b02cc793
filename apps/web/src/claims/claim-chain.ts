// The claims of a case as a chain in paying order: built ones with their steps, and those still to come.
import type { CasePage, ClaimView } from '@crossbill/api'
import { type CalendarDate, coverageName, sideOf, sumOf } from '@crossbill/model'
import { inPayingOrder } from '../case/plan-words.ts'
import type { Side } from '../words/names.ts'

export interface ChainStep { readonly name: string; readonly when: string | undefined; readonly standing: 'done' | 'now' | 'to-come' | 'refused' }
export interface ChainLink {
  readonly coverageId: string
  readonly payerName: string
  readonly side: Side
  readonly view: ClaimView | undefined
  readonly charge: number
  readonly steps: readonly ChainStep[]
  /** A claim may be previewed and sent: none was sent yet, or a correction is due. */
  readonly sendable: boolean
}

const names = ['Sent', 'Clearinghouse', 'Payer has it', 'Answered'] as const

function stepsOf(view: ClaimView | undefined, sayWhen: (date: CalendarDate) => string, next: boolean): readonly ChainStep[] {
  const file = view?.acknowledgements.find((each) => each.kind !== 'claim')
  const claim = view?.acknowledgements.findLast((each) => each.kind === 'claim')
  const dates = [view?.sentOn, file?.date ?? (claim?.accepted === true ? claim.date : undefined), claim?.date, view?.answers.at(-1)?.postedOn]
  const reached = [view?.sentOn !== undefined, file !== undefined || claim !== undefined, claim !== undefined, (view?.answers.length ?? 0) > 0]
  const refused = [false, file?.accepted === false, claim?.accepted === false, false]
  // A later step that is reached makes the earlier ones done, even when no word of them came.
  const done = reached.map((_, index) => reached.slice(index).some(Boolean))
  const first = done.indexOf(false)
  return names.map((name, index) => {
    const date = dates[index]
    const standing = refused[index] === true ? 'refused' : done[index] === true ? 'done' : index === first && (index > 0 || next) ? 'now' : 'to-come'
    return { name: index === 0 && view?.sentOn === undefined ? (next ? 'Ready' : 'To send') : name, when: date === undefined ? undefined : sayWhen(date), standing }
  })
}

/** One link for every claim, and one for each plan of the order that has none yet. */
export function claimChain(page: CasePage, sayWhen: (date: CalendarDate) => string): readonly ChainLink[] {
  return inPayingOrder(page.document.coverages, page.decision).flatMap((coverage): ChainLink[] => {
    const views = page.claims.filter((each) => each.coverageId === coverage.id)
    const services = page.decision.orders.filter((each) => each.order.includes(coverage.id)).map((each) => each.serviceId)
    const isNext = page.next.kind === 'send' && page.next.coverageId === coverage.id
    if (views.length === 0 && services.length === 0) return []
    const charge = sumOf(page.document.plan.services.filter((each) => services.includes(each.id)).map((each) => each.fee))
    const base = { coverageId: coverage.id, payerName: coverageName(coverage, page.document.coverages), side: sideOf(coverage.kind) }
    const planned: ChainLink = { ...base, view: undefined, charge, steps: stepsOf(undefined, sayWhen, isNext), sendable: true }
    if (views.length === 0) return [planned]
    const links = views.map((view): ChainLink => ({ ...base, view, charge: view.claim.totalCharge, steps: stepsOf(view, sayWhen, isNext), sendable: view.sentOn === undefined || isNext }))
    return links
  })
}
