// Money a payer keeps back from a payment (PLB): what each adjustment is, and whether a reversal posted here explains it.
// A takeback that nothing here explains asks for a person, because a case still counts that money as paid.
import { reversal } from '@crossbill/claims'
import { formatDollars, type ProviderAdjustment, type RemittanceAdvice, sumOf } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { OfficeStore } from '../store/store.ts'

/** PLB reasons that take back money paid before: overpayment recovery, authorized return, IRS and lien are not ours to match. */
const takesBack: ReadonlySet<string> = new Set(['WO', '72'])

const reasonWords: Readonly<Record<string, string>> = {
  WO: 'overpayment taken back', '72': 'return the office agreed to', FB: 'balance carried forward to or from another payment', L6: 'interest', L3: 'penalty', '50': 'late charge', AP: 'advance payment taken off',
  LE: 'levy', IR: 'tax withheld', CS: 'adjustment', J1: 'not reimbursable', C5: 'temporary allowance', '51': 'interest penalty', '90': 'early payment allowance', IS: 'interim settlement', '05': 'final settlement',
}

/** What the payer did to the payment, in words; a positive amount takes money from it. */
export function adjustmentSentence({ reason, amount, reference }: ProviderAdjustment): string {
  const what = reasonWords[reason] ?? `reason ${reason}`
  const about = reference === undefined ? '' : `, reference ${reference}`
  return amount >= 0 ? `The payer took ${formatDollars(amount)} from this payment: ${what}${about}.` : `The payer added ${formatDollars(-amount)} to this payment: ${what}${about}.`
}

/** Puts a remittance with takebacks that nothing posted here explains into the queue; gives a sentence for each takeback. */
export async function queueTakebacks(context: Context, office: OfficeStore, posted: { remittanceId: string; advice: RemittanceAdvice }): Promise<string[]> {
  const { advice, remittanceId } = posted
  const taken = advice.providerAdjustments.filter((each) => takesBack.has(each.reason) && each.amount > 0)
  const open: ProviderAdjustment[] = []
  for (const each of taken) if (!(await isExplained(office, each, advice))) open.push(each)
  if (open.length === 0) return taken.map(adjustmentSentence)
  const sum = sumOf(open.map((each) => each.amount))
  await office.queue.put(
    { remittanceId },
    {
      kind: 'post', title: `Find what ${advice.payer.name} took back`, due: context.clock.today(), owner: 'biller', expected: sum,
      why: `${open.map(adjustmentSentence).join(' ')} No reversal posted here explains it. Ask the payer which claim it is for, and for its reversal.`,
    },
    {},
  )
  return taken.map(adjustmentSentence)
}

/** A reversal posted here, of this or an earlier remittance, gives the money that is taken: the same reference or the same sum. */
async function isExplained(office: OfficeStore, adjustment: ProviderAdjustment, advice: RemittanceAdvice): Promise<boolean> {
  const reversals = await office.remittances.reversals(adjustment.amount)
  const own = advice.claims.filter((claim) => claim.status === reversal).map((claim) => ({ paid: claim.paid, payerNumber: claim.payerClaimControlNumber, ourNumber: claim.patientControlNumber }))
  const { reference } = adjustment
  return [...own, ...reversals].some((each) => -each.paid === adjustment.amount && (reference === undefined || reference.includes(each.ourNumber) || (each.payerNumber !== undefined && reference.includes(each.payerNumber))))
}
