// Remittance advice from an 835: the payment, its claims and lines, and what the payer took from or added to the payment.
import type { Finding, Outcome, ProviderAdjustment, RemittanceAdvice } from '@crossbill/model'
import type { Loop, Segment, Transaction } from '@crossbill/x12'
import { readDay } from '../wire/dates.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, told } from '../wire/known.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import { checkRemittanceBalance } from './check-balance.ts'
import { readRemittanceClaim } from './read-remittance-claims.ts'

/** One transaction of an 835 with what keeps it from being posted. */
export interface RemittanceReading {
  readonly advice: RemittanceAdvice
  /** False: nothing of this transaction may be posted (the differences stand in the findings). */
  readonly sound: boolean
  readonly findings: readonly Finding[]
}

/**
 * Every remittance advice of a file, amounts in cents as the payer states them. Each is checked on its own: line, claim
 * and payment must balance. One that does not is given with `sound: false` and the exact difference; the others stay
 * good. Not ok: the file holds no remittance.
 */
export function readRemittances(x12: X12Input): Outcome<RemittanceReading[]> {
  const file = fileOf(x12)
  const fileFindings = file.findings.map(officeFinding)
  const transactions = file.transactions.filter((each) => each.set === '835')
  const readings = transactions.map(readTransaction).filter((each) => each !== undefined)
  if (readings.length > 0) return { ok: true, value: readings, findings: [...fileFindings, ...readings.flatMap((each) => each.findings)] }
  const what = transactions.length === 0 ? 'The file holds no remittance.' : 'The remittance has no payment segment, payer or payee.'
  return { ok: false, findings: [...fileFindings, { code: 'EXC-NO-REMITTANCE', severity: 'error', place: 'the file', what, remedy: 'Keep the file and ask the payer or clearinghouse for the remittance (835).' }] }
}

function readTransaction(transaction: Transaction): RemittanceReading | undefined {
  const notes = new ReadingNotes()
  const { root } = transaction
  const payment = readPayment(root, notes)
  const payer = readPayer(root)
  const payee = readPayee(root)
  if (payment === undefined || payer === undefined || payee === undefined) return undefined
  const loops = root.every('2100')
  const claims = loops.map((loop) => readRemittanceClaim(loop, notes)).filter((each) => each !== undefined)
  const adjustments = root.all('PLB').flatMap((segment) => readProviderAdjustments(segment, notes))
  const advice: RemittanceAdvice = known({
    payer, payee, payment, claims, providerAdjustments: adjustments, producedOn: notes.day(root.segment('DTM', '405'), 2),
    interchangeControlNumber: told(transaction.interchange.controlNumber), transactionControlNumber: told(transaction.controlNumber),
  })
  if (claims.length < loops.length) notes.error('EXC-REMITTANCE-CLAIM', 'the remittance', { what: 'A claim of this remittance could not be read.', remedy: 'Keep it for a person; ask the payer for a corrected file.' })
  if (transaction.se === undefined) notes.error('EXC-REMITTANCE-CUT', placeOfSegment(transaction.st), { what: 'The remittance is cut off before its end.', remedy: 'Fetch the file again; nothing of this remittance is posted.' })
  checkRemittanceBalance(advice, notes)
  return { advice, findings: notes.findings, sound: notes.findings.every((each) => each.severity !== 'error') }
}

const methods: Readonly<Record<string, RemittanceAdvice['payment']['method']>> = { ACH: 'electronic', FWT: 'electronic', BOP: 'other', CHK: 'check', NON: 'none' }

function readPayment(root: Loop, notes: ReadingNotes): RemittanceAdvice['payment'] | undefined {
  const segment = root.segment('BPR')
  const amount = notes.cents(segment, 2)
  const traceNumber = told(root.segment('TRN')?.element(2))
  if (segment === undefined || amount === undefined || traceNumber === undefined) return undefined
  return known({ amount, method: methods[segment.element(4)] ?? ('other' as const), date: notes.day(segment, 16), traceNumber, credit: segment.element(3) !== 'D' })
}

function readPayer(root: Loop): RemittanceAdvice['payer'] | undefined {
  const loop = root.loop('1000A')
  const n1 = loop?.segment('N1')
  const name = told(n1?.element(2))
  if (loop === undefined || name === undefined) return undefined
  const contacts = loop.all('PER')
  const phone = contacts.flatMap((contact) => [3, 5, 7].filter((at) => contact.element(at) === 'TE').map((at) => contact.element(at + 1)))[0]
  return known({ name, id: told(n1?.element(4)) ?? told(loop.segment('REF', '2U')?.element(2)) ?? told(root.segment('TRN')?.element(3)), phone: told(phone) })
}

function readPayee(root: Loop): RemittanceAdvice['payee'] | undefined {
  const loop = root.loop('1000B')
  const n1 = loop?.segment('N1')
  const name = told(n1?.element(2))
  if (loop === undefined || name === undefined) return undefined
  return known({ name, npi: n1?.element(3) === 'XX' ? told(n1.element(4)) : undefined, taxId: (n1?.element(3) === 'FI' ? told(n1.element(4)) : undefined) ?? told(loop.segment('REF', 'TJ')?.element(2)) })
}

/** PLB: up to six reasons behind one provider number and fiscal period. */
function readProviderAdjustments(segment: Segment, notes: ReadingNotes): ProviderAdjustment[] {
  const adjustments: ProviderAdjustment[] = []
  for (let at = 3; at <= segment.size; at += 2) {
    const reason = segment.component(at, 1)
    if (reason === '' && segment.element(at + 1) === '') continue
    const amount = notes.cents(segment, at + 1)
    if (reason === '' || amount === undefined) {
      notes.error('EXC-PROVIDER-ADJUSTMENT', placeOfSegment(segment, at), { what: 'This adjustment of the payment lacks a reason or an amount.', remedy: 'Keep the remittance for a person; ask the payer.' })
      continue
    }
    adjustments.push(known({ providerId: segment.element(1), fiscalPeriodEnd: readDay(segment.element(2)), reason, reference: told(segment.component(at, 2)), amount }))
  }
  return adjustments
}
