// Times a piece of work several times and keeps the median rate, in MB a second of CPU.
export interface Row {
  readonly name: string
  /** MB (1,000,000 bytes) per CPU second, or units per second where `unit` says so. */
  readonly rate: number
  readonly unit?: string
  readonly ratio?: number
  readonly note?: string
}

/** Runs the work once to warm up, then five times; `amount` is bytes unless a unit is named. */
export function measure(name: string, amount: number, work: () => void, unit?: string): Row {
  work()
  const rates: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage()
    work()
    const used = process.cpuUsage(before)
    rates.push(amount / ((used.user + used.system) / 1_000_000) / (unit === undefined ? 1_000_000 : 1))
  }
  rates.sort((a, b) => a - b)
  return { name, rate: rates[2] ?? 0, ...(unit === undefined ? {} : { unit }) }
}
