// Seeded 835 files of any size with a manifest: claims, lines and cents, medical and dental lines, reversals, several interchanges.
export interface Manifest {
  readonly bytes: number
  readonly claims: number
  readonly lines: number
  readonly paidCents: number
  readonly chargeCents: number
  readonly transactions: number
}

export interface GenerateOptions {
  /** About so many bytes. */
  readonly bytes: number
  readonly seed?: number
  readonly lineBreak?: '' | '\n' | '\r\n'
}

/** A small linear congruential generator: the same seed gives the same file on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const money = (cents: number): string => {
  const sign = cents < 0 ? '-' : ''
  const whole = Math.abs(cents)
  const rest = whole % 100
  return rest === 0 ? `${sign}${Math.floor(whole / 100)}` : `${sign}${Math.floor(whole / 100)}.${String(rest).padStart(2, '0')}`.replace(/0$/, '')
}

/** Generates a valid, balanced file piece by piece; the manifest is complete when the generator ends. */
export function* generate835(options: GenerateOptions): Generator<string, Manifest> {
  const random = seeded(options.seed ?? 7)
  const end = `~${options.lineBreak ?? ''}`
  const total = { bytes: 0, claims: 0, lines: 0, paidCents: 0, chargeCents: 0, transactions: 0 }
  for (let interchange = 1; total.bytes < options.bytes; interchange += 1) {
    const number = String(interchange).padStart(9, '0')
    const segments = [`ISA*00*          *00*          *ZZ*PAYER01        *ZZ*OFFICE         *261124*0915*^*00501*${number}*0*T*:`, `GS*HP*PAYER01*OFFICE*20261124*0915*${interchange}*X*005010X221A1`]
    const count = transaction(random, segments, total, interchange)
    segments.push(`SE*${count}*0001`, `GE*1*${interchange}`, `IEA*1*${number}`)
    const text = segments.join(end) + end
    total.bytes += text.length
    total.transactions += 1
    yield text
  }
  return total
}

type Total = { bytes: number; claims: number; lines: number; paidCents: number; chargeCents: number; transactions: number }

function transaction(random: () => number, segments: string[], total: Total, interchange: number): number {
  const claims: string[] = []
  let paid = 0
  for (let index = 0; index < 400; index += 1) paid += claim(random, claims, total, interchange * 1000 + index)
  const start = segments.length
  segments.push('ST*835*0001', `BPR*I*${money(paid)}*C*CHK************20261124`, `TRN*1*T${interchange}*1841610001`, 'DTM*405*20261124', 'N1*PR*PAYER ONE', 'N3*1 PAYER ROAD', 'N4*DENVER*CO*80202', 'PER*BL*CALLS*TE*8005550142', 'N1*PE*OFFICE*XX*1748203654', 'LX*1', ...claims)
  return segments.length - start + 1
}

function claim(random: () => number, out: string[], total: Total, number: number): number {
  const lines = 1 + Math.floor(random() * 4)
  const reversal = random() < 0.02
  const sign = reversal ? -1 : 1
  const body: string[] = []
  let charge = 0
  let paid = 0
  let patient = 0
  for (let line = 1; line <= lines; line += 1) {
    const dental = random() < 0.5
    const fee = 5_000 + Math.floor(random() * 90_000)
    const discount = Math.floor(fee * random() * 0.4)
    const share = Math.floor((fee - discount) * random() * 0.5)
    const pays = fee - discount - share
    body.push(`SVC*${dental ? 'AD:D7240' : 'HC:41899'}*${money(sign * fee)}*${money(sign * pays)}**1`, 'DTM*472*20261110')
    if (discount > 0) body.push(`CAS*CO*45*${money(sign * discount)}`)
    if (share > 0) body.push(`CAS*PR*2*${money(sign * share)}`)
    body.push(`REF*6R*${number}L${line}`, `AMT*B6*${money(sign * (fee - discount))}`)
    charge += sign * fee
    paid += sign * pays
    patient += sign * share
  }
  out.push(`CLP*C${number}*${reversal ? 22 : 1}*${money(charge)}*${money(paid)}*${patient === 0 ? '' : money(patient)}*12*P${number}*11*1`, `NM1*QC*1*LAST${number % 97}*FIRST${number % 89}****MI*M${number}`, ...body)
  total.claims += 1
  total.lines += lines
  total.paidCents += paid
  total.chargeCents += charge
  return paid
}
