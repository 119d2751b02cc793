// The rollover bank over benefit years (BEN-04). Cents.
import { type Calculation, type CalculationResult, type Cents, formatCents, sumOf, type WorkedStep } from '@crossbill/model'

type Rollover = Extract<Calculation, { kind: 'rollover-bank' }>

interface Deposit {
  readonly year: number
  left: Cents
}

/** Values `bank end 1`, `bank end 2` …: what the bank holds after each year. */
export function rolloverBank(asked: Rollover): CalculationResult {
  const values: Record<string, number> = {}
  const steps: WorkedStep[] = []
  let bank: Deposit[] = asked.bank === undefined ? [] : [{ year: 0, left: asked.bank }]
  asked.years.forEach((year, index) => {
    const number = index + 1
    if (year.coverageBreak === true) bank = []
    if (asked.expiresAfterYears !== undefined) bank = bank.filter((deposit) => number - deposit.year <= (asked.expiresAfterYears ?? 0))
    spend(bank, Math.max(0, year.paid - asked.maximum))
    const held = holds(bank)
    const added = Math.min(earned(asked, year), Math.max(0, asked.cap - held))
    if (added > 0) bank.push({ year: number, left: added })
    values[`bank end ${number}`] = held + added
    steps.push({ rule: 'BEN-04', text: `Year ${number}: paid ${formatCents(year.paid)}, added ${formatCents(added)}`, result: held + added })
  })
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}

/** Something is added when there was a claim (or the visit the plan asks for) and no more than the threshold was paid. */
function earned(asked: Rollover, year: Rollover['years'][number]): Cents {
  const qualifies = asked.needs === 'cleaning-or-exam' ? year.cleaningOrExam === true : year.claims > 0
  if (!qualifies || year.paid > asked.threshold) return 0
  return asked.add + (year.allInNetwork === true ? (asked.networkBonus ?? 0) : 0)
}

/** The oldest money goes first. */
function spend(bank: Deposit[], amount: Cents): void {
  let left = amount
  for (const deposit of bank) {
    const taken = Math.min(deposit.left, left)
    deposit.left -= taken
    left -= taken
  }
}

function holds(bank: readonly Deposit[]): Cents {
  return sumOf(bank.map((deposit) => deposit.left))
}
