// The story of medical necessity: incomplete, open, or one that does not fit medical (NEC-01 to NEC-06, CMP-07).
import { matchesCode, sideOf, type StoryStrength } from '@crossbill/model'
import { isMedical, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'
import { listWords } from './words.ts'

export const story: HoldRule = {
  id: 'NEC-01',
  sentence: 'A service goes to medical only with a story whose required elements stand in the record.',
  source: { kind: 'assumed', citation: 'Rows NEC-01 to NEC-11 of the coordination reference, section 12.1 (general knowledge); requirements of each pathway as cited there', readOn: '2026-11-23' },
  codes: ['HOLD-STORY-INCOMPLETE', 'HOLD-STORY-OPEN', 'HOLD-STORY-DOES-NOT-FIT'],
  overridableBy: ['dentist'],
  check(facts) {
    if (!isMedical(facts.coverage)) return []
    return facts.services.flatMap((service): FoundHold[] => {
      // A service without a medical code stays dental, also with a plan that has a dental benefit of its own.
      if (!hasMedicalCode(facts, service.id) || wantsExclusion(facts)) return []
      const own = facts.stories.filter((each) => each.serviceIds.includes(service.id))
      const fitting = own.filter((each) => each.fits === 'fits').map((each) => ({ each, missing: missingOf(each) })).sort((a, b) => a.missing.length - b.missing.length)
      const best = fitting[0]
      if (best !== undefined) return best.missing.length === 0 ? [] : [incomplete(service.id, best.each, best.missing)]
      // The dental plan asks for medical’s answer: the claim goes out as it is, to be answered.
      if (own.length === 0 || dentalAsksForAnswer(facts, service.code)) return []
      const openStory = own.find((each) => each.fits === 'fits-if')
      return [openStory === undefined ? notFitting(service.id, own[0]?.why ?? '') : openOne(service.id, openStory)]
    })
  },
}

function hasMedicalCode(facts: ClaimFacts, serviceId: string): boolean {
  const service = facts.services.find((each) => each.id === serviceId)
  return service?.chosenMedicalCode !== undefined || (facts.crossings.find((each) => each.serviceId === serviceId)?.candidates.length ?? 0) > 0
}

/** Medicare is asked only for its denial of an excluded service (MCR-08). */
function wantsExclusion(facts: ClaimFacts): boolean {
  return facts.coverage.kind === 'medicare-b' && facts.document.government?.wantsMedicareDenial === true
}

function dentalAsksForAnswer(facts: ClaimFacts, code: string): boolean {
  return facts.document.coverages.some((each) => sideOf(each.kind) === 'dental' && matchesCode(each.coordination?.medicalAnswerRequiredFor ?? [], code))
}

function missingOf(each: StoryStrength): StoryStrength['elements'] {
  return each.elements.filter((element) => element.required && element.points < element.outOf)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function incomplete(serviceId: string, each: StoryStrength, missing: StoryStrength['elements']): FoundHold {
  const titles = missing.map((element) => element.title)
  const [first = ''] = titles
  return {
    code: 'HOLD-STORY-INCOMPLETE', title: titles.length === 1 ? `${first} is missing` : `The story lacks ${titles.length} elements`,
    why: `${each.title}: ${each.points} of ${each.outOf} points. Missing: ${listWords(titles.map(lower))}.`,
    remedy: `${missing.map((element) => element.ask ?? '').filter((ask) => ask !== '').join(' ')} Write only what was found.`.trim(), serviceIds: [serviceId],
  }
}

function openOne(serviceId: string, each: StoryStrength): FoundHold {
  return { code: 'HOLD-STORY-OPEN', title: 'Medical may not be the right place', why: each.why, remedy: 'Settle this in the record or the contract, or send it to dental only.', serviceIds: [serviceId], overridableBy: ['dentist', 'manager'] }
}

function notFitting(serviceId: string, why: string): FoundHold {
  return { code: 'HOLD-STORY-DOES-NOT-FIT', title: 'This is not a medical claim', why, remedy: 'Send it to the dental plan. The cause may not be told otherwise.', serviceIds: [serviceId], overridableBy: [] }
}
