// A payer of the tests: answers the claims found in the office's folder with real X12 of its own making.
// It knows nothing of the office but the files it was sent.
import { acknowledge, checkX12, writeInterchange, type SegmentInput } from '@crossbill/x12'
import { readClaims } from '@crossbill/exchange'
import type { Claim } from '@crossbill/model'

export interface LineAnswer {
  paid: number
  adjustments: readonly (readonly [group: string, reason: string, amount: number])[]
  remarks?: readonly string[]
}

export interface RemittanceWanted {
  /** `takesBack` turns every sign: the reversal of an answer. */
  claims: readonly { claim: Claim; status: string; lines: readonly LineAnswer[]; payerClaimNumber: string; number?: string; takesBack?: boolean }[]
  /** What the payer takes from the payment (positive) or adds to it. */
  provider?: readonly (readonly [reason: string, reference: string, amount: number])[]
  trace: string
  date: string
  controlNumber: number
  /** Cents by which the payment differs from the claims; 0 is a sound remittance. */
  off?: number
}

/** The claim in a file the office wrote. */
export function claimIn(file: Buffer): Claim {
  const read = readClaims(file)
  const claim = read.ok ? read.value[0] : undefined
  if (claim === undefined) throw new Error('no claim in the file')
  return claim
}

/** The 999 a receiver sends back for a file. */
export function implementationAcknowledgement(file: Buffer, controlNumber: number): Buffer {
  const written = acknowledge(checkX12(file), { date: '20261124', time: '1130', controlNumber })
  return Buffer.from(written.bytes)
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2).replace(/\.00$/, '')
}

const compact = (day: string) => day.replaceAll('-', '')

function interchange(payer: Claim['payer'], at: { date: string; controlNumber: number }, transaction: { group: string; set: string; guide: string; segments: SegmentInput[] }): Buffer {
  const { group, ...rest } = transaction
  const written = writeInterchange({
    sender: { qualifier: 'ZZ', id: payer.id },
    receiver: { qualifier: 'ZZ', id: 'OFFICE' },
    date: compact(at.date),
    time: '1015',
    controlNumber: at.controlNumber,
    usage: 'P',
    groups: [{ controlNumber: at.controlNumber, functionalId: group, transactions: [{ ...rest, controlNumber: '0001' }] }],
  })
  return Buffer.from(written.bytes)
}

/** A 277CA: the payer took the claim in, or did not. */
export function claimAcknowledgement(claim: Claim, at: { date: string; controlNumber: number; accepted: boolean; payerClaimNumber: string }): Buffer {
  const status = at.accepted ? 'A2:20' : 'A3:562'
  const { subscriber, payer, billingProvider } = claim
  return interchange(payer, at, {
    group: 'HN',
    set: '277',
    guide: '005010X214',
    segments: [
      ['BHT', '0085', '08', String(at.controlNumber), compact(at.date), '1015', 'TH'],
      ['HL', '1', undefined, '20', '1'], ['NM1', 'PR', '2', payer.name, undefined, undefined, undefined, undefined, 'PI', payer.id], ['TRN', '1', `B${at.controlNumber}`], ['DTP', '050', 'D8', compact(at.date)], ['DTP', '009', 'D8', compact(at.date)],
      ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', billingProvider.name, undefined, undefined, undefined, undefined, '46', billingProvider.taxId ?? 'OFFICE'], ['TRN', '2', '0'], ['STC', status.split(':'), compact(at.date), 'WQ', dollars(claim.totalCharge)], ['QTY', at.accepted ? '90' : 'AA', '1'], ['AMT', at.accepted ? 'YU' : 'YY', dollars(claim.totalCharge)],
      ['HL', '3', '2', '19', '1'], ['NM1', '85', '2', billingProvider.name, undefined, undefined, undefined, undefined, 'XX', billingProvider.npi],
      ['HL', '4', '3', 'PT'], ['NM1', 'QC', '1', subscriber.name.last, subscriber.name.first, undefined, undefined, undefined, 'MI', subscriber.memberId],
      ['TRN', '2', claim.patientControlNumber], ['STC', status.split(':'), compact(at.date), at.accepted ? 'WQ' : 'U', dollars(claim.totalCharge)], ['REF', '1K', at.payerClaimNumber], ['DTP', '472', 'D8', compact(claim.dateOfService ?? at.date)],
    ] as SegmentInput[],
  })
}

/** An 835 over any claims of one payer; out of balance when `off` says so. */
export function remittance(wanted: RemittanceWanted): Buffer {
  const [first] = wanted.claims
  if (first === undefined) throw new Error('a remittance answers claims')
  const { payer, billingProvider } = first.claim
  const claimsPaid = wanted.claims.reduce((sum, each) => sum + (each.takesBack === true ? -1 : 1) * each.lines.reduce((lines, line) => lines + line.paid, 0), 0)
  const paid = claimsPaid - (wanted.provider ?? []).reduce((sum, [, , amount]) => sum + amount, 0) + (wanted.off ?? 0)
  const segments: SegmentInput[] = [
    ['BPR', paid === 0 ? 'H' : 'I', dollars(paid), 'C', paid === 0 ? 'NON' : 'CHK', undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, compact(wanted.date)],
    ['TRN', '1', wanted.trace, '1512345678'], ['DTM', '405', compact(wanted.date)],
    ['N1', 'PR', payer.name], ['N3', '1 Payer Way'], ['N4', 'Denver', 'CO', '802021234'], ['REF', '2U', payer.id], ['PER', 'BL', 'Provider line', 'TE', '8005550111'],
    ['N1', 'PE', billingProvider.name, 'XX', billingProvider.npi ?? ''], ['REF', 'TJ', billingProvider.taxId ?? ''], ['LX', '1'],
  ]
  for (const each of wanted.claims) segments.push(...claimSegments(each))
  for (const [reason, reference, amount] of wanted.provider ?? []) segments.push(['PLB', billingProvider.npi ?? '', '20261231', [reason, reference], dollars(amount)])
  return interchange(payer, wanted, { group: 'HP', set: '835', guide: '005010X221A1', segments })
}

function claimSegments(each: RemittanceWanted['claims'][number]): SegmentInput[] {
  const { claim, lines } = each
  const signed = (cents: number) => dollars(each.takesBack === true ? -cents : cents)
  const paid = lines.reduce((sum, line) => sum + line.paid, 0)
  const patient = lines.flatMap((line) => line.adjustments).filter(([group]) => group === 'PR').reduce((sum, [, , amount]) => sum + amount, 0)
  const name = claim.patient?.name ?? claim.subscriber.name
  const segments: SegmentInput[] = [
    ['CLP', each.number ?? claim.patientControlNumber, each.status, signed(claim.totalCharge), signed(paid), each.takesBack === true ? undefined : dollars(patient), '12', each.payerClaimNumber, '11', '1'],
    ['NM1', 'QC', '1', name.last, name.first, undefined, undefined, undefined, 'MI', claim.subscriber.memberId],
    ['DTM', '232', compact(claim.dateOfService ?? '2026-11-10')],
  ]
  for (const [index, line] of claim.lines.entries()) {
    const answer = lines[index]
    if (answer === undefined) throw new Error('every line of a claim is answered')
    segments.push(['SVC', [line.system === 'CDT' ? 'AD' : 'HC', line.code], signed(line.charge), signed(answer.paid), undefined, '1'], ['DTM', '472', compact(line.dateOfService ?? claim.dateOfService ?? '2026-11-10')])
    for (const [group, reason, amount] of answer.adjustments) segments.push(['CAS', group, reason, signed(amount)])
    segments.push(['REF', '6R', line.controlNumber ?? ''])
    for (const remark of answer.remarks ?? []) segments.push(['LQ', 'HE', remark])
  }
  return segments
}

/** A 277: where a claim stands, in answer to a question or unasked. */
export function claimStatus(claim: Claim, at: { date: string; controlNumber: number; category: string; status: string; payerClaimNumber?: string }): Buffer {
  const { subscriber, payer, billingProvider } = claim
  return interchange(payer, at, {
    group: 'HN', set: '277', guide: '005010X212',
    segments: [
      ['BHT', '0010', '08', String(at.controlNumber), compact(at.date), '1015', 'DG'],
      ['HL', '1', undefined, '20', '1'], ['NM1', 'PR', '2', payer.name, undefined, undefined, undefined, undefined, 'PI', payer.id],
      ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', billingProvider.name, undefined, undefined, undefined, undefined, '46', billingProvider.taxId ?? 'OFFICE'],
      ['HL', '3', '2', '19', '1'], ['NM1', '1P', '2', billingProvider.name, undefined, undefined, undefined, undefined, 'XX', billingProvider.npi],
      ['HL', '4', '3', '22', '0'], ['NM1', 'IL', '1', subscriber.name.last, subscriber.name.first, undefined, undefined, undefined, 'MI', subscriber.memberId],
      ['TRN', '2', `Q${at.controlNumber}`], ['STC', [at.category, at.status], compact(at.date), undefined, dollars(claim.totalCharge)], ...(at.payerClaimNumber === undefined ? [] : [['REF', '1K', at.payerClaimNumber] as SegmentInput]), ['REF', 'EJ', claim.patientControlNumber], ['DTP', '472', 'D8', compact(claim.dateOfService ?? at.date)],
    ] as SegmentInput[],
  })
}
