// What an 837 must hold in its situation: who is the patient, what kind of claim it is, what its codes ask for.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import type { FindingCode } from '../codes.definition.ts'
import { institutionalRule, payerOrderRule, professionalRule, sameProviderRule } from './claim-kinds.ts'
import { futureServiceRule } from './date-order.ts'
import type { LoopRule, RuleContext } from './rule.ts'

type SituationCode = Extract<FindingCode, 'X12-NEEDED' | 'X12-ADVISED' | 'X12-FORBIDDEN' | 'X12-UNUSUAL' | 'X12-ELE-NEEDED' | 'X12-ELE-FORBIDDEN'>

function tell(context: RuleContext, code: SituationCode, at: { segment: Segment; loop: string; element?: number; component?: number }, words: { what: string; why: string }): void {
  const { segment, ...place } = at
  context.reporter.at(code, segment, { ...place, words })
}

/** Who is the patient: the subscriber (SBR02 18) or somebody in a patient level. */
export const subscriberRule: LoopRule = (loop, context) => {
  const subscriber = loop.segment('SBR')
  const level = loop.segment('HL')
  if (!subscriber || !level) return
  const at = { segment: subscriber, loop: loop.id }
  const came = (id: string): boolean => (loop.counts[loop.definition?.children.findIndex((child) => child.id === id) ?? -1] ?? 0) > 0
  const self = subscriber.element(2) === '18'
  if (self) requireAddress(loop, context)
  if (self && came('2000C')) tell(context, 'X12-ELE-FORBIDDEN', { ...at, element: 2 }, { what: 'SBR02 18', why: 'a patient level follows' })
  if (!self && came('2300')) tell(context, 'X12-ADVISED', at, { what: 'SBR02 18 or a patient level', why: 'a claim stands at the subscriber level' })
  if (!came('2000C') && !came('2300')) tell(context, 'X12-NEEDED', at, { what: 'a claim or a patient level', why: 'the subscriber level holds neither' })
}

function requireAddress(loop: Loop, context: RuleContext): void {
  const subscriber = loop.loop('2010BA')
  const name = subscriber?.segment('NM1')
  if (!subscriber || !name || name.element(2) === '2') return
  const at = { segment: name, loop: '2010BA' }
  const why = 'the subscriber is the patient'
  if (!subscriber.segment('N3') || !subscriber.segment('N4')) tell(context, 'X12-NEEDED', at, { what: 'the subscriber\'s address (N3, N4)', why })
  if (!subscriber.segment('DMG')) tell(context, 'X12-NEEDED', at, { what: 'the subscriber\'s birth date and sex (DMG)', why })
}

export const claimRule: LoopRule = (loop, context) => {
  const claim = loop.segment('CLM')
  if (!claim) return
  const at = { segment: claim, loop: loop.id }
  const count = Number(context.memory['claims'] ?? 0) + 1
  context.memory['claims'] = count
  if (count === 5001) context.reporter.at('X12-COUNT-CLAIMS', claim, { loop: loop.id, words: { max: 5000 } })
  const frequency = claim.component(5, 3)
  if ((frequency === '7' || frequency === '8') && !loop.segment('REF', 'F8')) {
    tell(context, 'X12-NEEDED', at, { what: 'the payer\'s claim number (REF F8)', why: 'the claim replaces or voids an earlier one' })
  }
  accidentRule(claim, loop, context)
  pointerRule(loop, context)
  attachmentRule(loop, context)
  otherCoverageRule(loop, context)
  payerOrderRule(loop, context)
  sameProviderRule(loop, context)
  if (claim.element(19) !== 'PB') futureServiceRule(loop, context)
  if (context.transaction.kind === '837P') professionalRule(claim, loop, context)
  if (context.transaction.kind === '837I') institutionalRule(claim, loop, context)
  if (context.transaction.kind === '837D') dentalRule(claim, loop, context)
}

function accidentRule(claim: Segment, loop: Loop, context: RuleContext): void {
  const causes = claim.components(11)
  const at = { segment: claim, loop: loop.id }
  if (causes.slice(0, 3).includes('AA') && !causes[3]) tell(context, 'X12-ELE-NEEDED', { ...at, element: 11, component: 4 }, { what: 'the state of the accident (CLM11-4)', why: 'it was a car accident' })
  if ((causes.includes('AA') || causes.includes('OA')) && !loop.segment('DTP', '439')) {
    tell(context, 'X12-NEEDED', at, { what: 'the date of the accident (DTP 439)', why: 'an accident is the cause' })
  }
}

function pointerRule(loop: Loop, context: RuleContext): void {
  const codes = loop.all('HI').filter((segment) => /^A?BK$|^TQ$/.test(segment.component(1, 1)))
  const count = codes.reduce((sum, segment) => sum + segment.size, 0)
  for (const line of loop.loops('2400')) {
    const service = line.segment('SV1') ?? line.segment('SV3')
    if (!service) continue
    const element = service.id === 'SV1' ? 7 : 11
    service.components(element).forEach((pointer, index) => {
      if (/^\d+$/.test(pointer) && (Number(pointer) > count || Number(pointer) < 1)) context.reporter.at('X12-POINTER', service, { loop: '2400', element, component: index + 1 })
    })
  }
}

function attachmentRule(loop: Loop, context: RuleContext): void {
  for (const segment of [...loop.all('PWK'), ...loop.loops('2400').flatMap((line) => line.all('PWK'))]) {
    if (['BM', 'EL', 'EM', 'FX', 'FT'].includes(segment.element(2)) && segment.element(6) === '') {
      tell(context, 'X12-ELE-NEEDED', { segment, loop: loop.id, element: 6 }, { what: 'the attachment\'s control number (PWK06)', why: 'the attachment travels apart from the claim' })
    }
  }
}

function otherCoverageRule(loop: Loop, context: RuleContext): void {
  const destination = loop.up('2000B')?.segment('SBR')
  const others = loop.loops('2320')
  if (destination && destination.element(1) !== 'P' && others.length === 0) {
    tell(context, 'X12-ADVISED', { segment: destination, loop: '2000B' }, { what: 'the other coverage (2320)', why: 'this payer is not the first' })
  }
  const payers = new Set(others.map((other) => other.loop('2330B')?.segment('NM1')?.element(9)))
  for (const answer of loop.loops('2400').flatMap((line) => line.loops('2430'))) {
    const segment = answer.segment('SVD')
    if (segment && !payers.has(segment.element(1))) tell(context, 'X12-NEEDED', { segment, loop: '2430' }, { what: 'an other payer (2330B) of this number', why: 'a line reports its answer' })
  }
}

/** A dental claim needs dates of service, a predetermination has none. */
function dentalRule(claim: Segment, loop: Loop, context: RuleContext): void {
  const at = { segment: claim, loop: loop.id }
  const dated = loop.segment('DTP', '472') !== undefined
  const lines = loop.loops('2400')
  const predetermination = claim.element(19) === 'PB'
  for (const line of lines) {
    const service = line.segment('SV3')
    if (service?.element(5) === 'R' && !line.segment('DTP', '441') && !line.segment('DTP', '139')) tell(context, 'X12-ADVISED', { segment: service, loop: line.id }, { what: 'the day of the prior placement (DTP 441)', why: 'a prosthesis is replaced' })
  }
  if (!predetermination && !dated && lines.some((line) => !line.segment('DTP', '472'))) {
    tell(context, 'X12-ADVISED', at, { what: 'a date of service (DTP 472) on claim or every line', why: 'this is no predetermination' })
  }
  if (predetermination && (dated || lines.some((line) => line.segment('DTP', '472')))) {
    tell(context, 'X12-UNUSUAL', at, { what: 'a date of service', why: 'this is a predetermination' })
  }
}
