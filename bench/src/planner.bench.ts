// The planner at 10, 20 and 40 procedures over three benefit years: how many plans are proved optimal, how long it takes, and
// how that compares with HiGHS on the same plans. Times are CPU milliseconds of the whole planning, words and other ways included.
import { planTreatment } from '@crossbill/claims'
import Highs from 'highs'
import { type DrawnPlan, drawPlan } from './planner-input.ts'
import { programOf } from './planner-milp.ts'

export interface PlannerFigure {
  readonly procedures: number
  readonly plans: number
  readonly proved: number
  readonly p50: number
  readonly p95: number
  /** Plans in whole dollars that HiGHS solved within its time, and how many times our median theirs is. */
  readonly compared: number
  readonly sameCent: number
  /** Plans for which HiGHS found days that really cost less than ours; none of ours may then be called proved. */
  readonly cheaper: number
  readonly cheaperThanProved: number
  /** Plans for which its program allows what no sequence of visits can do: one order for one plan, another for the other. */
  readonly notRealised: number
  readonly ratio: number
}

export interface PlannerAsk {
  readonly procedures: number
  readonly plans: number
  /** Plans handed to HiGHS as well. */
  readonly compared: number
  /** Seconds HiGHS may take for one plan. */
  readonly seconds: number
}

/** Plans seeded plans; each compared one also goes to HiGHS, with its own gap set to nothing. */
export async function benchPlanner({ procedures, plans, compared, seconds }: PlannerAsk): Promise<PlannerFigure> {
  const highs = await Highs()
  for (let seed = 1; seed <= 12; seed += 1) planOne(drawPlan(procedures, 9_000 + seed))
  const times: number[] = []
  const ratios: { ours: number; theirs: number }[] = []
  let proved = 0
  let sameCent = 0
  let cheaper = 0
  let cheaperThanProved = 0
  let notRealised = 0
  for (let seed = 1; seed <= plans; seed += 1) {
    const drawn = drawPlan(procedures, seed)
    const { milliseconds: ours, value: schedule } = planOne(drawn)
    times.push(ours)
    if (schedule.proof.optimal) proved += 1
    if (ratios.length >= compared || !isWholeDollars(drawn)) continue
    const text = programOf(drawn)
    const { milliseconds: theirs, value: solution } = timed(() => highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.001, time_limit: seconds }))
    if (solution.Status !== 'Optimal') continue
    const patient = Math.round(solution.ObjectiveValue * 100)
    ratios.push({ ours, theirs })
    if (patient === schedule.patient) sameCent += 1
    if (patient >= schedule.patient) continue
    const realised = planOne(drawn, daysOf(drawn, solution)).value.patient
    if (realised >= schedule.patient) notRealised += 1
    else cheaper += 1
    if (realised < schedule.patient && schedule.proof.optimal) cheaperThanProved += 1
  }
  return {
    procedures, plans, proved, p50: at(times, 0.5), p95: at(times, 0.95), compared: ratios.length, sameCent, cheaper, cheaperThanProved, notRealised,
    ratio: ratios.length === 0 ? 0 : at(ratios.map((each) => each.theirs), 0.5) / at(ratios.map((each) => each.ours), 0.5),
  }
}

function planOne({ document, orders, horizonEnd }: DrawnPlan, dates?: ReadonlyMap<string, string>) {
  return timed(() => planTreatment(document, { orders, crossings: [] }, { horizonEnd, ...(dates === undefined ? {} : { dates }) }))
}

/** The days HiGHS chose, whole ones. */
function daysOf({ document }: DrawnPlan, { Columns }: { readonly Columns: Readonly<Record<string, unknown>> }): Map<string, string> {
  return new Map(document.plan.services.map((service) => {
    const column = Columns[`d_${service.id}`]
    const day = typeof column === 'object' && column !== null && 'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0
    return [service.id, new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10)]
  }))
}

function timed<Value>(work: () => Value): { milliseconds: number; value: Value } {
  const before = process.cpuUsage()
  const value = work()
  const used = process.cpuUsage(before)
  return { milliseconds: (used.user + used.system) / 1000, value }
}

function isWholeDollars({ document }: DrawnPlan): boolean {
  return document.plan.services.every((each) => Object.values(each.allowed ?? {}).every((amount) => amount % 100 === 0))
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
