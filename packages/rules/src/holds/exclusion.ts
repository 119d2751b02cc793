// A provider named on a federal exclusion list: no federal claim at all (CRD-13).
import { dayOf, providerOf, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, doctorWords } from './words.ts'

const federal: ReadonlySet<string> = new Set(['medicare-b', 'medicare-advantage', 'medigap', 'medicaid', 'chip', 'tricare', 'tricare-dental', 'champva', 'fehb', 'fedvip', 'indian-health-service'])

export const exclusion: HoldRule = {
  id: 'CRD-13',
  sentence: 'Nothing done or ordered by an excluded person is billed to a federal programme.',
  source: { kind: 'guidance', citation: 'Exclusion FAQ as cited in row CRD-13 of the coordination reference; the monthly rhythm is general knowledge', readOn: '2026-11-23' },
  codes: ['HOLD-EXCLUDED'],
  overridableBy: [],
  check(facts) {
    return facts.services.flatMap((service): FoundHold[] => {
      const provider = providerOf(facts.document, service)
      const since = provider?.excludedFrom
      if (provider === undefined || since === undefined || (dayOf(service) ?? facts.document.asOf) < since) return []
      const government = federal.has(facts.coverage.kind)
      return [{
        code: 'HOLD-EXCLUDED', title: `${doctorWords(provider)} is on an exclusion list`, serviceIds: [service.id],
        why: government ? `Listed since ${dayWords(since, facts.document.asOf)}. ${facts.coverage.payer.name} is a federal payer and may pay nothing.` : `Listed since ${dayWords(since, facts.document.asOf)}. Many private contracts forbid it too.`,
        remedy: government ? 'Do not send it. Tell the person who keeps the office’s compliance.' : 'Read the contract with this payer before sending.', overridableBy: government ? [] : ['manager'],
      }]
    })
  },
}
