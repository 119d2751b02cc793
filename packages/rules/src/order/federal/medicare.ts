// MCR-02, MCR-03, MCR-08, MCR-13, MCR-19: where Medicare stands among other coverages, and Medigap with it (OOB-18).
import type { Finding, Need } from '@crossbill/model'
import { matchesCode } from '@crossbill/model'
import type { PairRule, Said, Which } from '../order-rule.ts'
import { firstIf, need, other, silent } from '../order-rule.ts'
import { linkHolds } from '../catalog/linked-treatments.ts'
import type { Pair, Party, ServiceFacts } from '../facts/party.ts'
import { before, firstOf, fullDay, secondOf } from '../facts/speak.ts'
import { asksForMedicalAnswer } from '../medical-dental/takes-part.ts'
import { orderSources } from '../sources.table.ts'
import { medicareAgainst } from './secondary-payer-test.ts'

export function isMedicare(party: Party): boolean {
  return party.coverage.kind === 'medicare-b' || party.coverage.kind === 'medicare-advantage'
}

/** The side of Medicare in a pair with something else; undefined without it, or with Medicare on both sides. */
function medicareIn(pair: Pair): Which | undefined {
  if (isMedicare(pair.a) === isMedicare(pair.b)) return undefined
  return firstIf(isMedicare(pair.a))
}

/** True when the work is linked to a covered treatment, on a day the link is recognised. */
export function isLinked(service: ServiceFacts): boolean {
  return service.linked !== undefined && linkHolds(service.linked, service.service, service.on)
}

/** Work on teeth and what holds them, which Medicare excludes however complex it is (MCR-01). */
const workOnTeeth: readonly string[] = ['D2000-D2999', 'D3000-D3999', 'D4000-D4999', 'D6000-D6999', 'D7111-D7251']

/** True when the work is care of the teeth by its code, not of the jaw or the soft tissue. */
export function isWorkOnTeeth(service: ServiceFacts): boolean {
  return matchesCode(workOnTeeth, service.service.code)
}

/** True when Part B excludes the work: not linked, and routine, or work on teeth that only some medical plans cover and for which no treatment is named. */
export function isExcluded(service: ServiceFacts): boolean {
  if (isLinked(service)) return false
  return service.catalog.asks !== 'medical' || (service.linked === undefined && service.catalog.row?.guidance === 'MEDICAL_FIRST_IF_PLAN_COVERS' && isWorkOnTeeth(service))
}

/** True when excluded work goes to Part B for its denial: the office wants it, or a dental plan asks for the medical answer (MVD-03). */
export function isDenialWanted(service: ServiceFacts): boolean {
  return !isLinked(service) && (service.document.government?.wantsMedicareDenial === true || (isExcluded(service) && asksForMedicalAnswer(service) !== undefined))
}

function fromCurrentWork(party: Party): boolean | undefined {
  const { kind, employmentStatus } = party.coverage
  if (kind !== 'group-dental' && kind !== 'fedvip') return false
  return employmentStatus === undefined ? undefined : employmentStatus === 'active'
}

/** MCR-19 goes before the rules on linked work: it says the same order, with a warning. */
export const dentalFromWork: PairRule = {
  id: 'MCR-19',
  sentence: 'A dental plan from current work might be a group plan that pays before Medicare; Medicare stays first until that is checked.',
  source: { kind: 'assumed', citation: 'U-20: whether a dental plan from current work pays before Medicare was not found in a primary text' },
  decide(pair): Said {
    const medicare = medicareIn(pair)
    if (medicare === undefined) return silent('Medicare is not one of the two')
    const dental = secondOf(pair, medicare)
    if (firstOf(pair, medicare).coverage.kind === 'medicare-b' && !isLinked(pair.service)) return silent('Part B covers nothing of work that is not linked')
    if (dental.side !== 'dental' || fromCurrentWork(dental) !== true) return silent('the other is not a dental plan of current work')
    const facts = [{ fact: `${dental.place}.employmentStatus`, value: 'active' }, ...(dental.coverage.employerSize === undefined ? [] : [{ fact: `${dental.place}.employerSize`, value: String(dental.coverage.employerSize) }])]
    const asks = askSize(dental)
    const joined = isLinked(pair.service) && pair.service.linked !== undefined ? [pair.service.linked.rule, 'MCR-04'] : ['MCR-13']
    return { is: 'decided', answer: medicare, why: before(pair, medicare, 'Medicare is kept first by default, although the dental plan comes from current work'), facts, with: joined, warnings: [dentalCheck(dental)], asks }
  },
}

function askSize(dental: Party): Need[] {
  return dental.coverage.employerSize === undefined ? [need(`${dental.place}.employerSize`, `How many employees has the employer behind ${dental.name}?`, 'MCR-19')] : []
}

function dentalCheck(dental: Party): Finding {
  return {
    code: 'MSP_DENTAL_CHECK', severity: 'warning', place: `${dental.place}.employmentStatus`, rule: 'MCR-19',
    what: `${dental.name} comes from current work and might have to pay before Medicare.`,
    remedy: `Ask ${dental.name} whether it pays before Medicare for this work; Medicare stays first until then.`,
  }
}

function linkedRule(id: 'MCR-02' | 'MCR-03', sentence: string): PairRule {
  return {
    id,
    sentence,
    source: orderSources.palmetto,
    from: '2023-01-01',
    decide(pair): Said {
      const medicare = medicareIn(pair)
      const linked = pair.service.linked
      if (medicare === undefined || secondOf(pair, medicare).side !== 'dental') return silent('it is not Medicare beside a dental plan')
      if (linked?.rule !== id) return silent('the work is not linked to a covered treatment of this list')
      if (!linkHolds(linked, pair.service.service, pair.service.on)) return silent(linked.from !== undefined && pair.service.on < linked.from ? `the link is recognised only from ${fullDay(linked.from)}` : 'the link is not for this kind of service')
      const dental = secondOf(pair, medicare)
      const unknown = fromCurrentWork(dental) === undefined
      const facts = [{ fact: 'government.linkedService', value: pair.service.document.government?.linkedService ?? linked.id }]
      return {
        is: 'decided',
        answer: medicare,
        why: before(pair, medicare, `the work is linked to ${linked.name}, which Medicare covers`),
        facts,
        with: ['MCR-04', 'MCR-13'],
        ...(unknown ? { asks: [need(`${dental.place}.employmentStatus`, `Does ${dental.name} come from someone’s current work?`, 'MCR-19'), ...askSize(dental)], warnings: [{ ...dentalCheck(dental), what: `It is not known whether ${dental.name} comes from current work; if so, it might have to pay before Medicare.` }] } : {}),
      }
    },
  }
}

export const linkedTransplant = linkedRule('MCR-02', 'Medicare pays first for dental work linked to a transplant or a heart valve operation.')
export const linkedCancerOrKidney = linkedRule('MCR-03', 'Medicare pays first for dental work linked to cancer treatment, jaw treatment or dialysis.')

export const medicareDenial: PairRule = {
  id: 'MCR-08',
  sentence: 'Excluded dental work goes to Medicare first only to get its denial for the next payer, with modifier GY.',
  source: orderSources.ngsgy,
  decide(pair): Said {
    const medicare = medicareIn(pair)
    if (medicare === undefined || firstOf(pair, medicare).coverage.kind !== 'medicare-b') return silent('Part B is not one of the two')
    if (isLinked(pair.service)) return silent('the work is linked, so GY must not be used')
    if (!isDenialWanted(pair.service)) return silent('no denial is wanted')
    if (secondOf(pair, medicare).side !== 'dental') return silent('the other is not a dental plan')
    if (pair.service.document.government?.wantsMedicareDenial === true) return { is: 'decided', answer: medicare, why: before(pair, medicare, 'its denial is wanted for the next payer'), facts: [{ fact: 'government.wantsMedicareDenial', value: 'yes' }], with: ['MCR-01'] }
    const asking = asksForMedicalAnswer(pair.service)
    const facts = asking === undefined ? [] : [{ fact: `${asking.place}.coordination.medicalAnswerRequiredFor`, value: pair.service.service.code }]
    return { is: 'decided', answer: medicare, why: before(pair, medicare, `${asking?.name ?? 'the dental plan'} wants the medical answer first for this code`), facts, with: ['MCR-01', 'MVD-03'] }
  },
}

export const secondaryPayer: PairRule = {
  id: 'MCR-13',
  sentence: 'An employer’s medical plan pays before Medicare for those who work (20 employees or more), disabled (100 or more) or in the first 30 months of kidney failure; otherwise Medicare pays first.',
  source: orderSources.cfr41132,
  decide(pair): Said {
    const medicare = medicareIn(pair)
    if (medicare === undefined) return silent('Medicare is not one of the two')
    const plan = secondOf(pair, medicare)
    const test = medicareAgainst(plan, pair.service)
    if (test.first === undefined) return { is: 'needs', needs: test.needs, could: ['a', 'b'] }
    const answer = test.first === 'medicare' ? medicare : other(medicare)
    const because = test.first === 'medicare' ? (plan.side === 'dental' ? 'Medicare is kept before dental plans' : `Medicare pays first, because ${plan.name} is second: ${test.because}`) : test.because
    return { is: 'decided', answer, why: before(pair, answer, because), facts: test.facts }
  },
}

/** Medigap is no plan in the sense of coordination: it fills what Medicare leaves and stands right behind it. */
export const medigapBehindMedicare: PairRule = {
  id: 'OOB-18',
  sentence: 'Medigap is no plan of its own in the order: it fills what Medicare leaves.',
  source: orderSources.wy2,
  decide(pair): Said {
    const gap = [pair.a.coverage.kind === 'medigap', pair.b.coverage.kind === 'medigap']
    if (gap[0] === gap[1]) return silent('Medigap is not one of the two')
    const medigap = firstIf(gap[0] === true)
    const beside = secondOf(pair, medigap)
    const facts = [{ fact: `${firstOf(pair, medigap).place}.kind`, value: 'medigap' }]
    const link = isLinked(pair.service) && pair.service.linked !== undefined ? [pair.service.linked.rule] : []
    if (isMedicare(beside)) return { is: 'decided', answer: other(medigap), why: before(pair, other(medigap), 'Medigap fills what Medicare leaves'), facts, with: link }
    const medicare = pair.service.inPlay.find(isMedicare)
    if (medicare === undefined) return silent('Medicare takes no part')
    const said = secondaryPayer.decide({ a: medicare, b: beside, service: pair.service })
    if (said.is === 'needs') return said
    if (said.is !== 'decided') return silent('Medicare takes no part')
    const answer = said.answer === 'a' ? medigap : other(medigap)
    return { is: 'decided', answer, why: before(pair, answer, `Medigap stands with Medicare, which pays ${said.answer === 'a' ? 'before' : 'after'} ${beside.name}`), facts: [...facts, ...said.facts], with: ['MCR-13', ...link] }
  },
}
