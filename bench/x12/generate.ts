// Seeded 835 and 837 files of any size with a manifest of what is in them: dental and medical lines, reversals, provider
// adjustments, several interchanges, line breaks or none.

import { closeSync, openSync, writeSync } from 'node:fs'

export interface Manifest {
  readonly file: string
  readonly bytes: number
  readonly interchanges: number
  readonly transactions: number
  readonly claims: number
  readonly lines: number
  readonly chargedCents: number
  readonly paidCents: number
}

class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.state / 0x1_0000_0000) * limit)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

const lastNames = ['REYES', 'OKAFOR', 'LINDGREN', 'HALE', 'MOREAU', 'TANAKA', 'BYRNE', 'SILVA']
const firstNames = ['ANA', 'LEO', 'MIRA', 'JUNE', 'OTTO', 'KIT', 'SAM', 'IDA']
const dentalCodes = ['D0120', 'D1110', 'D2391', 'D2740', 'D7240', 'D6010', 'D4341']
const medicalCodes = ['41899', '21248', '99203', '70355', '00170']
const reasons = ['45', '1', '2', '3', '96', '204', '119']

const money = (cents: number): string => {
  const text = (Math.abs(cents) / 100).toFixed(2).replace(/\.?0+$/, '')
  return cents < 0 ? `-${text}` : text
}

/** Writes an 835 of about `bytes` bytes. */
export function generate835(file: string, bytes: number, options: { seed?: number; lineBreak?: string; claimsPerTransaction?: number } = {}): Manifest {
  const dice = new Dice(options.seed ?? 1)
  const end = `~${options.lineBreak ?? '\n'}`
  const handle = openSync(file, 'w')
  const total = { bytes: 0, interchanges: 0, transactions: 0, claims: 0, lines: 0, chargedCents: 0, paidCents: 0 }
  while (total.bytes < bytes) {
    total.interchanges += 1
    const control = String(total.interchanges).padStart(9, '0')
    const pieces = [`ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260304*0915*^*00501*${control}*0*T*:${end}`, `GS*HP*PAYER*OFFICE*20260304*0915*${total.interchanges}*X*005010X221A1${end}`]
    const sets = 1 + dice.below(3)
    for (let set = 1; set <= sets; set += 1) pieces.push(transaction(dice, { end, set, total, claims: options.claimsPerTransaction ?? 200 }))
    pieces.push(`GE*${sets}*${total.interchanges}${end}`, `IEA*1*${control}${end}`)
    const text = pieces.join('')
    total.bytes += writeSync(handle, text, null, 'latin1')
  }
  closeSync(handle)
  return { file, ...total }
}

interface Total {
  transactions: number
  claims: number
  lines: number
  chargedCents: number
  paidCents: number
}

function transaction(dice: Dice, known: { end: string; set: number; total: Total; claims: number }): string {
  const { end, set, total } = known
  const body: string[] = []
  let paid = 0
  for (let claim = 0; claim < known.claims; claim += 1) paid += claimSegments(dice, body, total)
  const taken = dice.below(2) === 0 ? 0 : 1250
  if (taken !== 0) body.push(`PLB*1234567893*20261231*WO:${total.claims}*${money(taken)}`)
  const control = String(set).padStart(4, '0')
  const head = [
    `ST*835*${control}`, `BPR*I*${money(paid - taken)}*C*CHK************20260401`, `TRN*1*T${total.transactions}*1142233445`, 'DTM*405*20260331',
    'N1*PR*NORTHERN MEDICAL PLAN*XV*87726', 'N3*1 PLAN PLAZA', 'N4*HARTFORD*CT*06103', 'PER*BL*PROVIDER LINE*TE*8605550100', 'N1*PE*OAK STREET DENTAL*XX*1234567893', 'REF*TJ*142233445', 'LX*1',
  ]
  total.transactions += 1
  return [...head, ...body, `SE*${head.length + body.length + 1}*${control}`].join(end) + end
}

function claimSegments(dice: Dice, body: string[], total: Total): number {
  const dental = dice.below(2) === 0
  const reversal = dice.below(25) === 0 ? -1 : 1
  const lines = 1 + dice.below(4)
  const at = body.length
  let charge = 0
  let paid = 0
  let share = 0
  const last = dice.of(lastNames)
  body.push('', `NM1*QC*1*${last}*${dice.of(firstNames)}****MI*W${100_000_000 + dice.below(899_999_999)}`, `NM1*82*1*HALE*JUNE****XX*1487648176`, `REF*EA*M${dice.below(1_000_000)}`, `DTM*232*202603${String(1 + dice.below(28)).padStart(2, '0')}`)
  for (let line = 1; line <= lines; line += 1) {
    const billed = 2500 + dice.below(90_000)
    const written = Math.floor(billed * 0.2)
    const patient = dice.below(3) === 0 ? Math.floor(billed * 0.1) : 0
    const allowed = billed - written - patient
    body.push(`SVC*${dental ? `AD:${dice.of(dentalCodes)}` : `HC:${dice.of(medicalCodes)}:22`}*${money(reversal * billed)}*${money(reversal * allowed)}**1`, `DTM*472*202603${String(1 + dice.below(28)).padStart(2, '0')}`)
    body.push(`CAS*CO*45*${money(reversal * written)}`)
    if (patient > 0) body.push(`CAS*PR*${dice.of(reasons)}*${money(reversal * patient)}`)
    body.push(`REF*6R*L${line}`, `AMT*B6*${money(reversal * (billed - written))}`)
    if (dice.below(4) === 0) body.push('LQ*HE*N130')
    charge += reversal * billed
    paid += reversal * allowed
    share += reversal * patient
  }
  body[at] = `CLP*C${total.claims}*${reversal < 0 ? '22' : '1'}*${money(charge)}*${money(paid)}*${reversal < 0 ? '' : money(share)}*12*P${dice.below(1_000_000_000)}*11*1`
  total.claims += 1
  total.lines += lines
  total.chargedCents += charge
  total.paidCents += paid
  return paid
}
