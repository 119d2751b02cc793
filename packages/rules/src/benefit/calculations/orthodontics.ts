// Orthodontic schedules: prorated benefit, percent of each instalment, quarters, one sum (CAL-29, CAL-42, BEN-05). Cents.
import { type Calculation, type CalculationResult, type Cents, formatCents, percentOf, roundRatio, sumOf, type WorkedStep } from '@crossbill/model'

type Schedule = Extract<Calculation, { kind: 'orthodontic-schedule' }>

/**
 * Values: `benefit`, `initial`, `monthly`, `last`, `month N`, `paid after N`, and where the coverage ends `paid` and
 * `patient` for the whole case. The last payment takes the rounding cents; payments stop when the lifetime maximum,
 * the coverage or the treatment ends; instalments due before this coverage began are not its own.
 */
export function orthodonticSchedule(asked: Schedule): CalculationResult {
  const benefit = Math.min(percentOf(asked.fee, asked.percent), asked.lifetimeLeft)
  const due = duePayments(asked, benefit)
  const from = asked.monthsBefore ?? 0
  const until = asked.endsAfterMonth ?? asked.months
  let left = asked.lifetimeLeft
  const paid = due.map((amount, month) => {
    const counts = month <= until && (from === 0 || month > from)
    const payment = counts ? Math.min(amount, left) : 0
    left -= payment
    return payment
  })
  const values: Record<string, number> = { benefit, initial: paid[0] ?? 0, monthly: due[from + 1] ?? 0, last: due.at(-1) ?? 0 }
  const steps: WorkedStep[] = [
    { rule: 'CAL-29', text: `${asked.percent}% of ${formatCents(asked.fee)}, at most the lifetime maximum left of ${formatCents(asked.lifetimeLeft)}`, result: benefit },
    { rule: 'CAL-42', text: 'At banding', result: paid[0] ?? 0 },
  ]
  let sum = 0
  paid.forEach((amount, month) => {
    sum += amount
    values[`month ${month}`] = amount
    values[`paid after ${month}`] = sum
    if (month > 0) steps.push({ rule: 'CAL-42', text: `Month ${month}`, result: amount })
  })
  values['paid'] = sumOf(paid)
  values['patient'] = asked.fee - sumOf(paid)
  steps.push({ rule: 'CAL-29', text: 'The patient owes the rest of the fee', result: values['patient'] })
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}

/** What the plan owes by month, month 0 at banding, before lifetime maximum and coverage dates. */
function duePayments(asked: Schedule, benefit: Cents): Cents[] {
  const { months } = asked
  switch (asked.schedule) {
    case 'prorate-benefit': {
      const initial = percentOf(benefit, asked.initialPercent)
      return [initial, ...equalParts(benefit - initial, months)]
    }
    case 'percent-of-instalment': {
      const down = percentOf(asked.fee, asked.initialPercent)
      return [down, ...equalParts(asked.fee - down, months)].map((charge) => percentOf(charge, asked.percent))
    }
    case 'quarterly': {
      const initial = percentOf(benefit, asked.initialPercent)
      const parts = equalParts(benefit - initial, asked.quarters ?? Math.min(8, Math.ceil(months / 3)))
      return Array.from({ length: months + 1 }, (_, month) => (month === 0 ? initial : quarterPart(month, months, parts)))
    }
    case 'lump-sum':
      return [benefit, ...Array.from({ length: months }, () => 0)]
  }
}

/** A quarter is paid at its end; what the last months cannot hold is paid with the last one. */
function quarterPart(month: number, months: number, parts: readonly Cents[]): Cents {
  if (month === months) return sumOf(parts.slice(Math.ceil(months / 3) - 1))
  return month % 3 === 0 ? (parts[month / 3 - 1] ?? 0) : 0
}

/** Equal parts rounded half up, the last takes the rest. */
function equalParts(total: Cents, count: number): Cents[] {
  const each = roundRatio(total, count)
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? total - each * (count - 1) : each))
}
