// Sedation permit, and enrollment as supplier for sleep appliances (CRD-07, CRD-12).
import { isWithin, matchesCode } from '@crossbill/model'
import { dayOf, medicalCodeOf, providerOf, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, doctorWords } from './words.ts'

const sedation = ['D9222-D9224', 'D9239-D9248']
const appliances = ['E0486', 'E0485', 'K1027']

export const permit: HoldRule = {
  id: 'CRD-07',
  sentence: 'Sedation needs its permit on the day; a sleep appliance goes to Medicare only from an enrolled supplier.',
  source: { kind: 'guidance', citation: 'Rows CRD-07 and CRD-12 of the coordination reference; policy article A52512 on oral appliances', address: 'https://cms.gov/medicare-coverage-database/details/article-details.aspx?articleId=52512', readOn: '2026-11-23' },
  codes: ['HOLD-SEDATION-PERMIT', 'HOLD-SUPPLIER-NOT-ENROLLED'],
  overridableBy: [],
  check(facts) {
    return facts.services.flatMap((service): FoundHold[] => {
      const provider = providerOf(facts.document, service)
      if (provider === undefined) return []
      const on = dayOf(service) ?? facts.document.asOf
      const permits = (provider.expirables ?? []).filter((each) => each.kind === 'sedation-permit')
      if (matchesCode(sedation, service.code) && permits.length > 0 && !permits.some((each) => isWithin(on, each.from, each.to))) {
        return [{ code: 'HOLD-SEDATION-PERMIT', title: `No sedation permit on ${dayWords(on, facts.document.asOf)}`, why: `The permit of ${doctorWords(provider)} was not in force that day.`, remedy: 'Record the renewed permit. Without it this cannot be billed.', serviceIds: [service.id] }]
      }
      return supplier(facts, service.id, matchesCode(appliances, medicalCodeOf(facts, service)?.code ?? ''), (provider.credentials ?? []).some((each) => each.payerId === facts.coverage.payer.id && each.supplier === true && isWithin(on, each.from, each.to)))
    })
  },
}

function supplier(facts: ClaimFacts, serviceId: string, appliance: boolean, enrolled: boolean): FoundHold[] {
  if (!appliance || enrolled || facts.coverage.kind !== 'medicare-b') return []
  return [{ code: 'HOLD-SUPPLIER-NOT-ENROLLED', title: 'Not enrolled as equipment supplier', why: 'Medicare pays sleep appliances only to an enrolled supplier of this location.', remedy: 'Enroll as supplier, or refer to one.', serviceIds: [serviceId] }]
}
