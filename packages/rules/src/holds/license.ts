// License of the treating dentist: active on the day, in the state of the office (CRD-12).
import { isWithin } from '@crossbill/model'
import { dayOf, providerOf, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, doctorWords } from './words.ts'

export const license: HoldRule = {
  id: 'CRD-12',
  sentence: 'A claim goes out only for a dentist whose license was active on the day of service.',
  source: { kind: 'assumed', citation: 'Row CRD-12 of the coordination reference, section 13 (general knowledge)', readOn: '2026-11-23' },
  codes: ['HOLD-LICENSE-NOT-ACTIVE', 'HOLD-LICENSE-OTHER-STATE'],
  overridableBy: [],
  check(facts) {
    return facts.services.flatMap((service): FoundHold[] => {
      const provider = providerOf(facts.document, service)
      const held = provider?.license
      if (provider === undefined || held === undefined) return []
      const on = dayOf(service) ?? facts.document.asOf
      const doctor = doctorWords(provider)
      if (!isWithin(on, held.from, held.to)) {
        const when = held.to !== undefined && on > held.to ? `ended ${dayWords(held.to, facts.document.asOf)}` : `begins ${dayWords(held.from ?? on, facts.document.asOf)}`
        return [{ code: 'HOLD-LICENSE-NOT-ACTIVE', title: `${doctor}’s license was not active on ${dayWords(on, facts.document.asOf)}`, why: `The ${held.state} license ${when}.`, remedy: 'Record the renewal if there is one. Without it the service cannot be billed.', serviceIds: [service.id] }]
      }
      const state = facts.document.office.address?.state
      const hospital = ['21', '22', '23', '24'].includes(service.placeOfService ?? '')
      const otherState = (provider.expirables ?? []).some((each) => each.kind === 'state-license' && each.state === state && isWithin(on, each.from, each.to))
      if (state === undefined || state === held.state || hospital || otherState) return []
      return [{ code: 'HOLD-LICENSE-OTHER-STATE', title: `${doctor} has no ${state} license on file`, why: `The license on file is of ${held.state}; the office is in ${state}.`, remedy: `Record the ${state} license.`, serviceIds: [service.id], overridableBy: ['manager'] }]
    })
  },
}
