// Coordination over a group of lines or a whole claim (CAL-45): the sum is limited, then handed out in claim order.
import type { Cents } from '@crossbill/model'
import { paidBefore, restFor } from './ceilings.ts'
import { clearPayment, closePlan, type ClaimRun, figureNormal, maintenanceOn, payFromReserve, payLine, takeTurn } from './pay.ts'
import { type ClaimLine, method, payerKind, type PlanCounters, type PlanLine, type PlanOutcome } from './terms.ts'
import { note, step } from './trail.ts'

interface Member {
  readonly index: number
  readonly line: ClaimLine
  readonly terms: PlanLine
  readonly out: PlanOutcome
  readonly position: number
}

/** Pays the lines of one group under one plan together and posts them. Cents. */
export function payGroup(run: ClaimRun, planIndex: number, indexes: readonly number[]): void {
  const members = indexes.map((index) => memberOf(run, planIndex, index))
  if (!sharesOneSum(run, planIndex, members)) {
    for (const member of members) payLine(run, member.index, member.position)
    return
  }
  const plan = run.plans[planIndex]
  if (plan === undefined) throw new Error('No such plan')
  figureAlone(run, members)
  if (plan.method === method.nonDuplication) handOut(run, members, (member) => Math.max(0, alone(member) - paidBefore(member.line)), sum(members, alone) - sum(members, settled))
  else if (plan.method === method.maintenance) payMaintained(run, members)
  else {
    const rests = new Map(members.map((member) => [member, member.terms.covered ? restOf(run, member) : 0]))
    const room = sum(members, (member) => rests.get(member) ?? 0)
    handOut(run, members, (member) => rests.get(member) ?? 0, Math.min(sum(members, alone), room))
  }
  for (const member of members) {
    takeTurn(run, member.index, member.position)
    payFromReserve(run)
    closePlan(run)
  }
}

/** A first payer, a payer with its own formula or an answer already given has nothing to share out. */
function sharesOneSum(run: ClaimRun, planIndex: number, members: readonly Member[]): boolean {
  const plan = run.plans[planIndex]
  if (plan === undefined || plan.payer !== payerKind.health || plan.method === method.alwaysPrimary || plan.method === method.paysNothing) return false
  return members.every((member) => member.position > 0 && !member.terms.standsAlone && member.terms.apartFrom.length === 0 && member.terms.equals.length === 0 && (member.terms.posted === null || member.terms.posted.as === 'estimate'))
}

function memberOf(run: ClaimRun, planIndex: number, index: number): Member {
  const line = run.lines[index]
  const terms = line?.terms[planIndex]
  const out = line?.outcomes[planIndex]
  if (line === undefined || !terms || out === undefined) throw new Error('A plan in the order has no terms')
  return { index, line, terms, out, position: line.order.indexOf(planIndex) }
}

/** Benefits alone, one line after another; within the group each uses up the counters as if it were paid in full. */
function figureAlone(run: ClaimRun, members: readonly Member[]): void {
  const kept = new Map<PlanCounters, PlanCounters>()
  for (const { terms } of members) {
    if (!kept.has(terms.counters)) kept.set(terms.counters, copyOf(terms.counters))
  }
  for (const member of members) {
    takeTurn(run, member.index, member.position)
    clearPayment(member.out)
    figureNormal(run)
    note(run.trail, run.turn, step.normal, 0, 0, member.out.normal)
    useUp(member)
  }
  for (const [counters, before] of kept) restore(counters, before)
}

function useUp({ terms, out }: Member): void {
  const counters = terms.counters
  counters.deductible -= Math.min(counters.deductible, out.deductible)
  counters.family.deductible -= Math.min(counters.family.deductible, out.deductible)
  counters.outOfPocket -= Math.min(counters.outOfPocket, out.countedShare)
  counters.family.outOfPocket -= Math.min(counters.family.outOfPocket, out.countedShare)
  counters.maximums.forEach((limit, index) => {
    if ((terms.maximums & (1 << index)) !== 0) limit.left -= Math.min(limit.left, out.normal)
  })
}

function copyOf(counters: PlanCounters): PlanCounters {
  return { ...counters, family: { ...counters.family }, maximums: counters.maximums.map((limit) => ({ ...limit })) }
}

function restore(counters: PlanCounters, before: PlanCounters): void {
  counters.deductible = before.deductible
  counters.outOfPocket = before.outOfPocket
  Object.assign(counters.family, before.family)
  before.maximums.forEach((kept, index) => {
    const limit = counters.maximums[index]
    if (limit !== undefined) limit.left = kept.left
  })
}

function restOf(run: ClaimRun, member: Member): Cents {
  takeTurn(run, member.index, member.position)
  return restFor(run)
}

/** Gives each line in claim order what it can take of the group's sum, within its own room and the maximums left. */
function handOut(run: ClaimRun, members: readonly Member[], roomOf: (member: Member) => Cents, total: Cents): void {
  let left = Math.max(0, total)
  const maximums = new Map<PlanCounters, Cents[]>()
  for (const member of members) {
    const mine = maximums.get(member.terms.counters) ?? member.terms.counters.maximums.map((limit) => limit.left)
    maximums.set(member.terms.counters, mine)
    const limit = mine.reduce((least, each, index) => (member.terms.maximums & (1 << index) ? Math.min(least, each) : least), Number.MAX_SAFE_INTEGER)
    const paid = member.terms.covered ? Math.min(roomOf(member), left, limit) : 0
    mine.forEach((each, index) => {
      if (member.terms.maximums & (1 << index)) mine[index] = each - Math.min(each, paid)
    })
    left -= paid
    member.out.paid = paid
    note(run.trail, takeTurn(run, member.index, member.position), step.groupTotal, sum(members, alone), total, paid)
  }
}

/** Maintenance of benefits over a group: what was paid above one line's price comes off the others. */
function payMaintained(run: ClaimRun, members: readonly Member[]): void {
  let excess = sum(members, (member) => Math.max(0, paidBefore(member.line) - Math.max(0, member.terms.allowed)))
  const before = new Map(members.map(({ terms }) => [terms.counters, copyOf(terms.counters)]))
  for (const member of members) {
    const open = Math.max(0, member.terms.allowed - paidBefore(member.line))
    const taken = Math.min(open, excess)
    excess -= taken
    takeTurn(run, member.index, member.position)
    member.out.paid = maintenanceOn(run, open - taken)
    note(run.trail, run.turn, step.maintenance, open - taken, Math.min(member.line.liability, member.out.normal), member.out.paid)
    useUp({ ...member, out: { ...member.out, normal: member.out.paid } })
  }
  for (const [counters, kept] of before) restore(counters, kept)
}

function alone(member: Member): Cents {
  return member.out.normal
}

function settled(member: Member): Cents {
  return member.terms.covered ? paidBefore(member.line) : 0
}

function sum(members: readonly Member[], of: (member: Member) => Cents): Cents {
  return members.reduce((total, member) => total + of(member), 0)
}
