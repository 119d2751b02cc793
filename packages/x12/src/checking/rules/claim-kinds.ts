// What the professional and the institutional claim ask for in their situation, and what all claims say of payers and providers.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import type { RuleContext } from './rule.ts'

/** Each payer of a claim has its own place (SBR01); only U, unknown, may come again. */
export function payerOrderRule(claim: Loop, context: RuleContext): void {
  const destination = claim.up('2000B')?.segment('SBR')
  const met = new Set([destination?.element(1) ?? ''])
  for (const other of claim.loops('2320')) {
    const segment = other.segment('SBR')
    const place = segment?.element(1) ?? ''
    if (segment && place !== '' && place !== 'U' && met.has(place)) {
      context.reporter.at('X12-ELE-FORBIDDEN', segment, { loop: other.id, element: 1, words: { what: 'the same payer responsibility (SBR01) again', why: 'another payer of this claim has it' } })
    }
    met.add(place)
  }
}

/** A provider of the claim who is the billing provider is not named again, the guides say; most systems do it all the same. */
export function sameProviderRule(claim: Loop, context: RuleContext): void {
  const billing = claim.up('2000A')?.loop('2010AA')?.segment('NM1')?.element(9) ?? ''
  if (billing === '') return
  for (const id of ['2310B', '2310D']) {
    const segment = claim.loop(id)?.segment('NM1')
    if (segment?.element(1) === '82' && segment.element(9) === billing) {
      context.reporter.at('X12-UNUSUAL', segment, { loop: id, words: { what: 'a rendering provider', why: 'it has the number of the billing provider' } })
    }
  }
}

const inpatient = new Set(['21', '51', '61'])
const timeless = /^0(1953|1960|1961|1996)/

/** 837P: an inpatient stay has its admission; anaesthesia is counted in minutes (MJ), all else is not. */
export function professionalRule(claim: Segment, loop: Loop, context: RuleContext): void {
  if (inpatient.has(claim.component(5, 1)) && !loop.segment('DTP', '435')) {
    context.reporter.at('X12-ADVISED', claim, { loop: loop.id, words: { what: 'the date of admission (DTP 435)', why: 'the patient was an inpatient' } })
  }
  for (const line of loop.loops('2400')) {
    const service = line.segment('SV1')
    if (!service) continue
    const code = service.component(1, 2)
    const anaesthesia = /^0[01]\d{3}$/.test(code) && !timeless.test(code)
    const advise = (what: string, why: string): void => context.reporter.at('X12-ADVISED', service, { loop: line.id, element: 3, words: { what, why } })
    if (anaesthesia && service.element(3) === 'UN') advise('the minutes (SV103 MJ)', 'this is anaesthesia')
    if (!anaesthesia && service.element(3) === 'MJ' && /^\d{5}$/.test(code)) context.reporter.at('X12-UNUSUAL', service, { loop: line.id, element: 3, words: { what: 'a number of minutes (SV103 MJ)', why: 'this is no anaesthesia' } })
  }
}

/** 837I: an inpatient bill has admission, its type and source, and an attending provider. */
export function institutionalRule(claim: Segment, loop: Loop, context: RuleContext): void {
  const advise = (what: string, why: string): void => context.reporter.at('X12-ADVISED', claim, { loop: loop.id, words: { what, why } })
  if (!loop.loop('2310A')) advise('the attending provider (2310A)', 'a hospital claim names who was in charge')
  if (!/^(11|12|18|21|28|41|65|66|84|86|89)$/.test(claim.component(5, 1)) || claim.component(5, 1) === '89') return
  if (!loop.segment('DTP', '435')) advise('the date of admission (DTP 435)', 'the bill is for an inpatient')
}
