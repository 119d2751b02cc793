// MVD-02, MVD-03, MVD-09: whether a medical plan is asked for a service at all.
import { isWithin, matchesCode } from '@crossbill/model'
import type { Presence, PresenceRule } from '../order-rule.ts'
import { need, stays } from '../order-rule.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { dentalBenefitOf } from '../facts/settings.ts'
import { tailPlace } from '../federal/fixed-tail.table.ts'
import { assumed, orderSources } from '../sources.table.ts'

/** MVD-09: the patient does not want medical coverage used. */
export const medicalDeclined: PresenceRule = {
  id: 'MVD-09',
  sentence: 'A patient may decline to use medical coverage, signed; the answer about other coverage on each claim stays true all the same.',
  source: assumed('Declining the use of medical coverage'),
  decide(party, service): Presence {
    const declined = service.document.settings?.medicalDeclined
    if (declined === undefined || party.side !== 'medical') return stays
    if (declined.coverageIds !== undefined && !declined.coverageIds.includes(party.id)) return stays
    return {
      is: 'out', why: 'the patient declined its use', facts: [{ fact: 'settings.medicalDeclined', value: declined.documentId ?? 'yes' }],
      warnings: [{ code: 'MEDICAL_DECLINED', severity: 'warning', place: 'settings.medicalDeclined', rule: 'MVD-09', what: `The patient declined to use ${party.name}; a dental plan may decline the claim for want of its answer.`, remedy: declined.documentId === undefined ? 'Keep the patient’s signed choice on file, and still name the coverage on each claim.' : 'Still name the coverage on each claim.' }],
    }
  },
}

/** The dental plan that wants the medical answer first for this service, if one does. */
export function asksForMedicalAnswer(service: ServiceFacts): Party | undefined {
  return service.parties.find((party) => {
    const codes = party.coverage.coordination?.medicalAnswerRequiredFor
    return party.side === 'dental' && codes !== undefined && matchesCode(codes, service.service.code) && party.coverage.status !== 'inactive' && isWithin(service.on, party.coverage.start, party.coverage.end)
  })
}

export const medicalAnswerWanted: PresenceRule = {
  id: 'MVD-03',
  sentence: 'Some dental plans price surgery only once they have the medical answer; then medical is asked for those codes.',
  source: orderSources.osmax,
  decide(party, service): Presence {
    if (party.side !== 'medical' || tailPlace(party.coverage.kind) > 0) return stays
    const dental = asksForMedicalAnswer(service)
    return dental === undefined ? stays : { is: 'in', why: `${dental.name} wants the medical answer first for this code` }
  },
}

/** MVD-02: routine dental work is never sent to medical; plans with a dental benefit of their own stay in. */
export const catalogLookup: PresenceRule = {
  id: 'MVD-02',
  sentence: 'Medical is asked only for services of the medical-first catalog; plans with a dental benefit of their own stay in.',
  source: assumed('Which services medical is asked for'),
  decide(party, service): Presence {
    if (party.side !== 'medical') return stays
    const { catalog } = service
    if (catalog.asks === 'medical') return { is: 'in', why: `medical is asked: ${catalog.why}` }
    const benefit = dentalBenefitOf(party.coverage)
    if (benefit.value) return { is: 'in', why: 'it has a dental benefit of its own' }
    if (service.injury === undefined) {
      return { is: 'needs', needs: [need(`${service.place}.accident`, 'Does this service treat the injury of the accident?', 'LIA-01')] }
    }
    const why = catalog.asks === 'denial-first' ? 'medical is asked for this work only where a dental plan wants its answer first' : catalog.asks === 'embedded' ? 'only a dental benefit inside a health plan is asked for this work' : `medical is not asked: ${catalog.why}`
    return { is: 'out', why, facts: [{ fact: `${service.place}.code`, value: service.service.code }, { fact: `${service.place}.diagnoses`, value: service.service.diagnoses?.join(', ') ?? 'none' }], settings: [benefit.used] }
  },
}
