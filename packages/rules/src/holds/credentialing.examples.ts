// Examples: who may bill whom on the day.
import { holdExample } from './example-case.ts'

const open = { payerId: 'MED', status: 'in-process' as const, filedOn: '2026-09-14', expectedOn: '2027-01-04' }

export const credentialingExamples = [
  holdExample('in the network on the day: nothing is held', {}, []),
  holdExample('the application is still open: the claim is held', { provider: { credentials: [open] } }, ['HOLD-NOT-CREDENTIALED']),
  holdExample('the application is open, but the plan pays outside its network: it may go', { provider: { credentials: [{ ...open, outOfNetworkBenefits: true }] } }, []),
  holdExample('a gap exception lets an outside dentist bill', { provider: { credentials: [{ payerId: 'MED', status: 'none' }] }, medical: { network: 'gap-exception' } }, []),
  holdExample('the contract begins after the visit: not backdated', { provider: { credentials: [{ payerId: 'MED', status: 'credentialed', network: 'in', from: '2026-12-01' }] } }, ['HOLD-NOT-CREDENTIALED']),
  holdExample('the contract ended before the visit', { provider: { credentials: [{ payerId: 'MED', status: 'credentialed', network: 'in', to: '2026-10-31' }] } }, ['HOLD-NOT-CREDENTIALED']),
  holdExample('nothing is known of this payer: asked, not guessed', { provider: { credentials: [] } }, ['HOLD-STANDING-NOT-KNOWN']),
  holdExample('Medicare pays nothing to a dentist who is not enrolled, whatever other benefits say', { medical: { kind: 'medicare-b' }, provider: { credentials: [{ payerId: 'MED', status: 'in-process', outOfNetworkBenefits: true }] } }, ['HOLD-NOT-ENROLLED']),
  holdExample('enrolled with Medicaid on the day', { medical: { kind: 'medicaid' }, provider: { credentials: [{ payerId: 'MED', status: 'enrolled', from: '2026-01-01' }] } }, []),
  holdExample('opted out of Medicare', { medical: { kind: 'medicare-b' }, provider: { credentials: [{ payerId: 'MED', status: 'opted-out', to: '2027-06-30' }] } }, ['HOLD-OPTED-OUT']),
  holdExample('opted out, and the plan’s own dental extra is asked: it may go since 2022', { medical: { kind: 'medicare-advantage', hasDentalBenefit: true }, provider: { credentials: [{ payerId: 'MED', status: 'opted-out' }] } }, []),
  holdExample('enrolled to order only', { medical: { kind: 'medicare-b' }, provider: { credentials: [{ payerId: 'MED', status: 'enrolled', orderingOnly: true }] } }, ['HOLD-NOT-ENROLLED']),
  holdExample('this office is not on file with the payer', { provider: { credentials: [{ payerId: 'MED', status: 'credentialed', network: 'in', officeIds: ['o2'] }] } }, ['HOLD-NOT-CREDENTIALED']),
  holdExample('workers’ compensation pays without a contract', { medical: { kind: 'workers-compensation' }, provider: { credentials: [] } }, []),
  holdExample('the dentist of the service is not in the case', { service: { providerId: 'd9' } }, ['HOLD-PROVIDER-NOT-NAMED']),
]
