// Who sends a file to whom, and under which numbers.
import type { Sending } from '@crossbill/exchange'
import type { Claim } from '@crossbill/model'
import type { Context } from '../http/context.ts'

/** From the office to the payer of a claim; one control number for interchange, group and transaction. */
export function sendingOf(context: Context, claim: Claim, controlNumber: number): Sending {
  const { billingProvider, payer } = claim
  const now = context.clock.now()
  return {
    sender: { id: billingProvider.taxId ?? billingProvider.npi ?? 'OFFICE', name: billingProvider.name, ...(billingProvider.phone === undefined ? {} : { phone: billingProvider.phone }) },
    receiver: { id: payer.id, name: payer.name },
    controlNumbers: { interchange: controlNumber, group: controlNumber, transaction: controlNumber },
    at: { date: context.clock.today(), time: now.slice(11, 16) },
    usage: 'production',
  }
}
