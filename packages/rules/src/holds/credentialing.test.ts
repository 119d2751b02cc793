import type { Provider } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { credentialStanding } from './credential-standing.ts'
import { attestationDue, expirableAlerts } from './expirables.ts'

const provider: Provider = {
  id: 'd1', name: { last: 'Petrakis' }, license: { state: 'OR', to: '2027-03-01' }, profileAttestedOn: '2026-08-02',
  credentials: [{ payerId: 'Q', status: 'in-process', filedOn: '2026-09-14', expectedOn: '2027-01-04' }, { payerId: 'L', status: 'credentialed', network: 'out', outOfNetworkBenefits: true, outOfNetworkPercent: 60 }, { payerId: 'S', status: 'credentialed', network: 'in', to: '2026-12-01' }],
  expirables: [{ kind: 'sedation-permit', to: '2026-12-31' }, { kind: 'malpractice-cover', to: '2027-08-01' }],
}
const at = (id: string, on: string): ReturnType<typeof credentialStanding> => credentialStanding(provider, { payer: { id, name: id } }, on)

describe('who may bill whom on a day', () => {
  it('an open application blocks, says since when and from when', () => {
    const standing = at('Q', '2026-12-10')
    expect([standing.state, standing.mayBill, standing.expectedOn]).toEqual(['in-process', false, '2027-01-04'])
    expect(standing.remedy).toContain('Jan 4, 2027')
    expect(standing.meaning).toContain('Sep 14')
  })
  it('outside the network is not blocked, and says what the plan pays', () => {
    expect(at('L', '2026-12-10')).toMatchObject({ state: 'outside', mayBill: true, outsidePercent: 60, word: 'outside, pays 60%' })
  })
  it('the last day of a contract still counts, the day after not', () => {
    expect(at('S', '2026-12-01').mayBill).toBe(true)
    expect(at('S', '2026-12-02')).toMatchObject({ mayBill: false, state: 'lapsed' })
  })
  it('of two standings with one payer the one that lets bill is taken', () => {
    const two: Provider = { ...provider, credentials: [{ payerId: 'S', status: 'expired', to: '2025-12-31' }, { payerId: 'S', status: 'credentialed', network: 'in', from: '2026-06-01' }] }
    expect(credentialStanding(two, { payer: { id: 'S', name: 'S' } }, '2026-07-01').mayBill).toBe(true)
    expect(credentialStanding(two, { payer: { id: 'S', name: 'S' } }, '2026-03-01').mayBill).toBe(false)
  })
})

describe('what runs out', () => {
  it('is told at 120, 90, 60, 30, 7 days and on the day, the most urgent first', () => {
    const steps = (on: string): (string | number)[][] => expirableAlerts(provider, on).map((each) => [each.kind, each.daysLeft, each.step, each.urgency])
    expect(steps('2026-11-23')).toEqual([['caqh-profile', 7, 7, 'now'], ['payer-contract', 8, 30, 'now'], ['sedation-permit', 38, 60, 'soon'], ['state-license', 98, 120, 'later']])
    expect(steps('2026-12-31').slice(0, 3)).toEqual([['caqh-profile', -31, 0, 'over'], ['payer-contract', -30, 0, 'over'], ['sedation-permit', 0, 0, 'now']])
  })
  it('says nothing 121 days before', () => {
    expect(expirableAlerts({ ...provider, credentials: [], profileAttestedOn: undefined, license: undefined }, '2026-09-01').map((each) => each.daysLeft)).toEqual([])
  })
  it('the shared profile lasts 120 days, in Illinois 180', () => {
    expect(attestationDue('2026-08-02', 'OR')).toBe('2026-11-30')
    expect(attestationDue('2026-08-02', 'IL')).toBe('2027-01-29')
  })
})
