// The only place that reads the clock. Tests and the demonstration may hold it at a day.

export interface Clock {
  /** This instant, as ISO text in UTC. */
  now: () => string
  /** Today's calendar date where the office is. */
  today: () => string
}

/** The clock of this machine; `day` (CROSSBILL_TODAY) holds the calendar date, the time of day goes on. */
export function systemClock(timeZone: string | undefined, day?: string): Clock {
  const format = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone === undefined ? {} : { timeZone }) })
  return {
    now: () => (day === undefined ? new Date().toISOString() : `${day}${new Date().toISOString().slice(10)}`),
    today: () => day ?? format.format(new Date()),
  }
}
