// Seeded 837 files of any size, professional and dental in turn, with a manifest of what is in them: secondary claims with the
// first payer's answer, predeterminations, replacements, several interchanges, each with line breaks, CRLF or none.

import { closeSync, openSync, writeSync } from 'node:fs'

export interface ClaimManifest {
  readonly file: string
  readonly bytes: number
  readonly interchanges: number
  readonly transactions: number
  readonly claims: number
  readonly lines: number
  readonly chargedCents: number
}

interface Total {
  bytes: number
  interchanges: number
  transactions: number
  claims: number
  lines: number
  chargedCents: number
}

const lineBreaks = ['\n', '', '\r\n']
const lastNames = ['REYES', 'OKAFOR', 'LINDGREN', 'HALE', 'MOREAU', 'TANAKA', 'BYRNE', 'SILVA']
const firstNames = ['ANA', 'LEO', 'MIRA', 'JUNE', 'OTTO', 'KIT', 'SAM', 'IDA']
const dentalCodes = ['D0120', 'D1110', 'D2391', 'D2740', 'D7240', 'D6010', 'D4341']
const medicalCodes = ['99203', '70355', '21248', '99213', '20670']
const address = ['N3*4 ELM COURT', 'N4*ALBANY*NY*122070417']

/** The same numbers for the same seed. */
function diceOf(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * limit)
  }
}

const money = (cents: number): string => (cents / 100).toFixed(2).replace(/\.?0+$/, '')
const day = (roll: (limit: number) => number): string => `202603${String(1 + roll(28)).padStart(2, '0')}`

/** Writes an 837 file of about `bytes` bytes. */
export function generateClaims(file: string, bytes: number, options: { seed?: number; claimsPerTransaction?: number } = {}): ClaimManifest {
  const roll = diceOf(options.seed ?? 1)
  const handle = openSync(file, 'w')
  const total: Total = { bytes: 0, interchanges: 0, transactions: 0, claims: 0, lines: 0, chargedCents: 0 }
  while (total.bytes < bytes) {
    const end = `~${lineBreaks[total.interchanges % lineBreaks.length] ?? ''}`
    total.interchanges += 1
    const control = String(total.interchanges).padStart(9, '0')
    const pieces = [`ISA*00*          *00*          *ZZ*OAKDENTAL      *ZZ*CLEARHOUSE     *260404*0915*^*00501*${control}*0*T*:${end}`]
    for (const dental of [false, true]) pieces.push(group(roll, { dental, end, total, claims: options.claimsPerTransaction ?? 100 }))
    pieces.push(`IEA*2*${control}${end}`)
    total.bytes += writeSync(handle, pieces.join(''), null, 'latin1')
  }
  closeSync(handle)
  return { file, ...total }
}

interface Known {
  readonly dental: boolean
  readonly end: string
  readonly total: Total
  readonly claims: number
}

function group(roll: (limit: number) => number, known: Known): string {
  const { dental, end, total } = known
  const number = total.interchanges * 2 + (dental ? 1 : 0)
  const guide = dental ? '005010X224A2' : '005010X222A1'
  const sets = 1 + roll(2)
  const segments = [`GS*HC*OAKDENTAL*CLEARHOUSE*20260404*0915*${number}*X*${guide}`]
  for (let set = 1; set <= sets; set += 1) {
    const control = String(set).padStart(4, '0')
    const body = [`ST*837*${control}*${guide}`, ...head(total.transactions + 1)]
    for (let claim = 0, level = 1; claim < known.claims; claim += 1) level = dental ? dentalClaim(roll, body, { total, level }) : medicalClaim(roll, body, { total, level })
    segments.push(...body, `SE*${body.length + 1}*${control}`)
    total.transactions += 1
  }
  segments.push(`GE*${sets}*${number}`)
  return segments.join(end) + end
}

const head = (transaction: number): string[] => [
  `BHT*0019*00*B${transaction}*20260404*0915*CH`, 'NM1*41*2*OAK STREET DENTAL*****46*OAK001', 'PER*IC*JUNE HALE*TE*5185550142', 'NM1*40*2*INVENTED CLEARINGHOUSE*****46*CLR77',
  'HL*1**20*1', 'PRV*BI*PXC*1223S0112X', 'NM1*85*2*OAK STREET DENTAL*****XX*1234567893', 'N3*12 OAK STREET', 'N4*ALBANY*NY*122070417', 'REF*EI*142233445',
]

interface Place {
  readonly total: Total
  readonly level: number
}

function subscriber(roll: (limit: number) => number, body: string[], known: { level: number; first: boolean }): void {
  body.push(`HL*${known.level}*1*22*0`, `SBR*${known.first ? 'P' : 'S'}*18*GRP-88******CI`, `NM1*IL*1*${lastNames[roll(8)]}*${firstNames[roll(8)]}****MI*W${100_000_000 + roll(899_999_999)}`, ...address)
  body.push('DMG*D8*19870612*F', known.first ? 'NM1*PR*2*NORTHERN MEDICAL PLAN*****PI*87726' : 'NM1*PR*2*LAKESIDE DENTAL PLAN*****PI*60054')
}

function medicalClaim(roll: (limit: number) => number, body: string[], { total, level }: Place): number {
  const count = 1 + roll(4)
  const charges = Array.from({ length: count }, () => 2_500 + roll(90_000))
  const charge = charges.reduce((sum, one) => sum + one, 0)
  const replaces = roll(20) === 0
  subscriber(roll, body, { level: level + 1, first: true })
  body.push(`CLM*C${total.claims}*${money(charge)}***11:B:${replaces ? 7 : 1}*Y*A*Y*Y`)
  if (roll(10) === 0) body.push('REF*G1*AUTH-7')
  if (replaces) body.push(`REF*F8*P${roll(1_000_000_000)}`)
  body.push('HI*ABK:K011*ABF:K0889', 'NM1*82*1*HALE*JUNE****XX*1487648176', 'PRV*PE*PXC*1223S0112X')
  charges.forEach((cents, index) => body.push(`LX*${index + 1}`, `SV1*HC:${medicalCodes[roll(5)]}*${money(cents)}*UN*1***1`, `DTP*472*D8*${day(roll)}`, `REF*6R*L-${index + 1}`))
  count837(total, count, charge)
  return level + 1
}

function dentalClaim(roll: (limit: number) => number, body: string[], { total, level }: Place): number {
  const count = 1 + roll(4)
  const charges = Array.from({ length: count }, () => 2_500 + roll(90_000))
  const charge = charges.reduce((sum, one) => sum + one, 0)
  const planned = roll(8) === 0
  const second = !planned && roll(3) === 0
  const paid = charges.map((cents) => (second ? Math.floor(cents / 2) : 0))
  subscriber(roll, body, { level: level + 1, first: !second })
  body.push(`CLM*C${total.claims}*${money(charge)}***11:B:1*Y*A*Y*Y${planned ? '**********PB' : ''}`, ...(planned ? [] : [`DTP*472*D8*${day(roll)}`]), 'HI*ABK:K011', 'NM1*82*1*HALE*JUNE****XX*1487648176', 'PRV*PE*PXC*1223S0112X')
  if (second) {
    body.push('SBR*P*19*GRP-88******CI', `AMT*D*${money(paid.reduce((sum, one) => sum + one, 0))}`, 'OI***Y***Y', 'NM1*IL*1*OKAFOR*MIRA****MI*M88712', ...address, 'NM1*PR*2*NORTHERN MEDICAL PLAN*****PI*87726')
  }
  charges.forEach((cents, index) => {
    body.push(`LX*${index + 1}`, `SV3*AD:${dentalCodes[roll(7)]}*${money(cents)}****1`, `TOO*JP*${1 + roll(32)}`, `REF*6R*L-${index + 1}`)
    if (second) body.push(`SVD*87726*${money(paid[index] ?? 0)}*AD:D2391**1`, `CAS*CO*45*${money(cents - (paid[index] ?? 0))}`, 'DTP*573*D8*20260330')
  })
  count837(total, count, charge)
  return level + 1
}

function count837(total: Total, lines: number, charge: number): void {
  total.claims += 1
  total.lines += lines
  total.chargedCents += charge
}
