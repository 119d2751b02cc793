// A plan in words: its place in the order, whose it is, what it pays, how it coordinates.
import { type CoordinationDecision, type Coverage, sideOf } from '@crossbill/model'
import { count, sideWords } from '../words/names.ts'

const places = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** `pays first on 3 of 4 services`, `pays second on 3, alone on 1`. */
export function sayPlace(coverage: Coverage, decision: CoordinationDecision): string {
  const tally = new Map<string, number>()
  for (const { order, decided } of decision.orders) {
    const index = order.indexOf(coverage.id)
    if (!decided || index < 0) continue
    const word = order.length === 1 ? 'alone' : (places[index] ?? 'later')
    tally.set(word, (tally.get(word) ?? 0) + 1)
  }
  const open = decision.orders.some((each) => !each.decided)
  if (tally.size === 0) return open ? 'place not known yet' : 'pays nothing here'
  const parts = [...tally].map(([word, number]) => `${word} on ${number}`)
  return tally.size === 1 ? `pays ${parts[0]} of ${count(decision.orders.length, 'service')}` : `pays ${parts.join(', ')}`
}

const holders = { self: 'own plan', spouse: 'through the spouse', child: 'through a parent', 'other-dependent': 'as a dependent' } as const
const networks = { in: 'in network', out: 'outside the network', 'closed-panel-in': 'in the closed network', 'closed-panel-out': 'outside a closed network', 'gap-exception': 'in network by exception' } as const

/** `Medical, own plan · 80% after the deductible · in network`. */
export function sayPlanLine(coverage: Coverage): string {
  const side = sideWords[sideOf(coverage.kind)]
  const paying = (coverage.benefits?.classes ?? []).filter((each) => each.covered !== false && each.percent !== undefined)
  const percents = new Set(paying.map((each) => each.percent))
  const share = paying.length === 0 ? undefined : percents.size === 1 ? `${[...percents][0]}% after the deductible` : paying.slice(0, 3).map((each) => `${each.name} ${each.percent}%`).join(', ')
  return [coverage.relationship === undefined ? side : `${side}, ${holders[coverage.relationship]}`, share, coverage.network === undefined ? undefined : networks[coverage.network]].filter((each) => each !== undefined).join(' · ')
}

const methods = {
  standard: 'pays up to the patient’s share', 'non-duplication': 'pays only what is above the first plan’s payment', 'maintenance-of-benefits': 'takes the first payment off, then its own percent',
  'none-always-primary': 'does not coordinate; pays as if alone', 'always-excess': 'pays only after every other plan',
} as const

/** How a plan behaves as the second one; undefined when it never stands second or did not tell. */
export function sayAsSecond(coverage: Coverage, decision: CoordinationDecision): string | undefined {
  const second = decision.orders.some((each) => each.order.indexOf(coverage.id) > 0)
  if (!second) return undefined
  const method = coverage.coordination?.method
  return method === undefined ? 'its way to coordinate is not known; the standard one is assumed' : methods[method]
}

/** Coverages in paying order: by their best place over all services, then as given. */
export function inPayingOrder(coverages: readonly Coverage[], decision: CoordinationDecision): readonly Coverage[] {
  const rank = (coverage: Coverage): number => Math.min(...decision.orders.map((each) => each.order.indexOf(coverage.id)).filter((index) => index >= 0), 99)
  return [...coverages].sort((a, b) => rank(a) - rank(b) || Number(sideOf(a.kind) === 'dental') - Number(sideOf(b.kind) === 'dental'))
}
