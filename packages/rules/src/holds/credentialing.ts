// Provider not credentialed or enrolled with this payer on the day of service (CRD-08, CRD-11, CRD-12).
import { sideOf } from '@crossbill/model'
import { credentialStanding, asksForEnrollment, type Standing } from './credential-standing.ts'
import { dayOf, providerOf, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, doctorWords } from './words.ts'

export const credentialing: HoldRule = {
  id: 'CRD-12',
  sentence: 'A claim is not sent to a payer that cannot pay this provider on the day of service.',
  source: { kind: 'assumed', citation: 'Rows CRD-08, CRD-11 and CRD-12 of the coordination reference, section 13 (general knowledge); Medicare enrollment: 42 CFR 424.521', readOn: '2026-11-23' },
  codes: ['HOLD-NOT-CREDENTIALED', 'HOLD-NOT-ENROLLED', 'HOLD-OPTED-OUT', 'HOLD-STANDING-NOT-KNOWN', 'HOLD-PROVIDER-NOT-NAMED'],
  overridableBy: ['manager'],
  check(facts) {
    // Accident payers pay without a contract (LIA-02, LIA-11).
    if (sideOf(facts.coverage.kind) === 'accident') return []
    return facts.services.flatMap((service): FoundHold[] => {
      const provider = providerOf(facts.document, service)
      if (provider === undefined) return [notNamed(service.id)]
      const on = dayOf(service) ?? facts.document.asOf
      const standing = credentialStanding(provider, facts.coverage, on, { officeId: facts.document.office.id })
      if (standing.mayBill) return []
      return [found(facts, standing, { id: service.id, day: dayWords(on, facts.document.asOf), doctor: doctorWords(provider) })]
    })
  },
}

function notNamed(id: string): FoundHold {
  return { code: 'HOLD-PROVIDER-NOT-NAMED', title: 'The treating dentist is not named', why: 'Without the treating dentist nobody can say whether the payer may pay.', remedy: 'Choose the dentist who did this service.', serviceIds: [id], overridableBy: [] }
}

function found(facts: ClaimFacts, standing: Standing, service: { id: string; day: string; doctor: string }): FoundHold {
  const payer = facts.coverage.payer.name
  const base = { why: standing.meaning, remedy: standing.remedy, serviceIds: [service.id] }
  if (standing.state === 'opted-out') return { ...base, code: 'HOLD-OPTED-OUT', title: `${service.doctor} opted out of Medicare`, overridableBy: [] }
  if (standing.state === 'not-known') return { ...base, code: 'HOLD-STANDING-NOT-KNOWN', title: `${service.doctor}’s standing with ${payer} is not known`, overridableBy: ['biller', 'manager'] }
  if (asksForEnrollment(facts.coverage.kind) || standing.state === 'orders-only') {
    return { ...base, code: 'HOLD-NOT-ENROLLED', title: `${service.doctor} is not enrolled with ${payer} on ${service.day}`, overridableBy: [] }
  }
  return { ...base, code: 'HOLD-NOT-CREDENTIALED', title: `${service.doctor} may not bill ${payer} on ${service.day}` }
}
