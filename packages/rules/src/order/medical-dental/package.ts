// OOB-16, MVD-04, MVD-05: contracts sold as one package are one plan; its contract says which part pays, and only one claim goes out.
import { matchesCode } from '@crossbill/model'
import type { SettingUsed, Together, TogetherRule } from '../order-rule.ts'
import { need } from '../order-rule.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { orderSources } from '../sources.table.ts'

interface Route {
  readonly part: 'medical' | 'dental'
  readonly used: SettingUsed
  readonly assumed: boolean
}

/** Which part of the package pays for the service: as its contract says, else by the nature of the work (MVD-04), which is assumed. */
function routeOf(parts: readonly Party[], service: ServiceFacts): Route {
  const code = service.service.code
  for (const party of parts) {
    const stated = party.coverage.packageRoutes?.find((each) => matchesCode(each.codes, code))
    if (stated !== undefined) return { part: stated.part, used: { setting: `${party.place}.packageRoutes`, value: stated.part, origin: party.coverage.coordination?.source ?? 'contract' }, assumed: false }
  }
  for (const party of parts) {
    if (party.coverage.coordination?.medicalAnswerRequiredFor !== undefined && matchesCode(party.coverage.coordination.medicalAnswerRequiredFor, code)) {
      return { part: 'medical', used: { setting: `${party.place}.coordination.medicalAnswerRequiredFor`, value: 'medical', origin: party.coverage.coordination.source ?? 'contract' }, assumed: false }
    }
  }
  const guidance = service.catalog.row?.guidance
  const medicalInNature = service.catalog.asks === 'medical' && guidance !== 'MEDICAL_FIRST_IF_PLAN_COVERS'
  return { part: medicalInNature ? 'medical' : 'dental', used: { setting: `${parts[0]?.place ?? ''}.packageRoutes`, value: medicalInNature ? 'medical' : 'dental', origin: 'default' }, assumed: true }
}

export const onePackage: TogetherRule = {
  id: 'OOB-16',
  sentence: 'Separate contracts sold as one package are one plan: nothing is coordinated inside it, and the package says which part pays.',
  source: orderSources.tx3506,
  decide(inPlay, service): Together {
    const ids = [...new Set(inPlay.flatMap((party) => (party.coverage.packageId === undefined ? [] : [party.coverage.packageId])))].sort()
    const results = ids.map((packageId) => collapse(inPlay.filter((party) => party.coverage.packageId === packageId), service))
    return { out: results.flatMap((each) => each.out), warnings: results.flatMap((each) => each.warnings ?? []), asks: results.flatMap((each) => each.asks ?? []) }
  },
}

function collapse(parts: readonly Party[], service: ServiceFacts): Together {
  if (parts.length < 2) return { out: [] }
  const bothSides = parts.some((party) => party.side === 'medical') && parts.some((party) => party.side === 'dental')
  const route = routeOf(parts, service)
  const candidates = bothSides ? parts.filter((party) => party.side === route.part) : parts
  const [pays] = candidates
  if (pays === undefined) return { out: [] }
  const facts = [{ fact: `${pays.place}.packageId`, value: pays.coverage.packageId ?? '' }]
  const joined = bothSides && route.assumed ? ['MVD-05', 'MVD-04'] : ['MVD-05']
  const out = parts.filter((party) => party.id !== pays.id).map((party) => ({ party, why: `${party.name} and ${pays.name} are one contract, and its ${pays.side} part pays for this service`, facts, with: joined, settings: [route.used] }))
  if (!bothSides || !route.assumed) return { out }
  return {
    out,
    warnings: [{
      code: 'PACKAGE_ROUTE_ASSUMED', severity: 'warning', place: `${pays.place}.packageRoutes`, rule: 'OOB-16',
      what: `One contract holds both benefits, and it is not on file which part pays; taken as ${route.part} by the nature of the work.`,
      remedy: `Ask ${pays.name} once which part pays for this code and store the answer; send one claim.`,
    }],
    asks: [need(`${pays.place}.packageRoutes`, `Which part of the package pays for ${service.service.code}: medical or dental?`, 'OOB-16')],
  }
}
