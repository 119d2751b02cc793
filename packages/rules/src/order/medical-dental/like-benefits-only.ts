// OOB-17, OOB-19, OOB-26: pairs of plans that do not coordinate with each other, so that none is first to the other.
import type { ApartRule } from '../order-rule.ts'
import type { Pair, Party } from '../facts/party.ts'
import { settingOf } from '../facts/settings.ts'
import { assumed, orderSources } from '../sources.table.ts'
import { tailPlace } from '../federal/fixed-tail.table.ts'
import { isMedicare } from '../federal/medicare.ts'

function namesOf(pair: Pair): string {
  const [one, two] = [pair.a.name, pair.b.name].sort()
  return `${one} and ${two}`
}

/** True when the scope of this dental contract leaves the other plan out. */
function leavesOut(party: Party, beside: Party): boolean {
  return party.side === 'dental' && beside.side === 'medical' && settingOf(party.coverage, 'scope', 'all-health').value === 'dental-only'
}

export const likeBenefitsOnly: ApartRule = {
  id: 'OOB-17',
  sentence: 'A contract may coordinate dental benefits only with other dental benefits; then it ignores medical plans, and they ignore it.',
  source: orderSources.tx3506,
  decide(pair) {
    const narrow = leavesOut(pair.a, pair.b) ? pair.a : leavesOut(pair.b, pair.a) ? pair.b : undefined
    if (narrow === undefined) return { is: 'silent' }
    return { is: 'apart', why: `${namesOf(pair)} do not coordinate: ${narrow.name} coordinates only with dental plans, so each pays as if alone.`, with: ['OOB-26'], settings: [settingOf(narrow.coverage, 'scope', 'all-health').used] }
  },
}

const individual = (party: Party): boolean => party.coverage.kind === 'individual-dental' || party.coverage.kind === 'individual-medical'
const governmental = (party: Party): boolean => tailPlace(party.coverage.kind) > 0 || isMedicare(party) || party.coverage.kind === 'medigap' || party.side === 'accident'

export const individualContract: ApartRule = {
  id: 'OOB-19',
  sentence: 'Some contracts coordinate only among group plans; then a policy the person bought alone does not coordinate.',
  source: orderSources.wy2,
  decide(pair) {
    if (!individual(pair.a) && !individual(pair.b)) return { is: 'silent' }
    if (governmental(pair.a) || governmental(pair.b)) return { is: 'silent' }
    const refusing = [pair.a, pair.b].find((party) => settingOf(party.coverage, 'appliesToIndividual', true).value === false)
    if (refusing === undefined) return { is: 'silent' }
    return { is: 'apart', why: `${namesOf(pair)} do not coordinate: ${refusing.name} coordinates only among group plans, so each pays as if alone.`, with: ['OOB-26'], settings: [settingOf(refusing.coverage, 'appliesToIndividual', true).used] }
  },
}

/** OOB-26 as it is told beside each such pair. */
export const pairByPair = {
  id: 'OOB-26',
  sentence: 'Whether two plans coordinate is asked pair by pair; plans that do not each pay their normal benefit, and money above what may be collected is a credit to review.',
  source: assumed('Pairs that do not coordinate'),
} as const
