// Medicare: KX, GY and the other modifiers of section 4.3, the link with its evidence, the diagnosis, the advance notice.
import type { ServiceLine } from '@crossbill/model'
import { dayOf, medicalCodeOf, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'

const notices = ['advance-notice', 'abn']

export const medicare: HoldRule = {
  id: 'MCR-04',
  sentence: 'Modifiers of a Medicare line say what is true and on file: KX a link with evidence, GY an excluded service, GA a signed notice.',
  source: { kind: 'guidance', citation: 'Medicare contractors on linked dental services, KX, GY and notice modifiers, as cited in rows MCR-02 to MCR-09 and section 4.3 of the reference', address: 'https://ngsmedicare.com/en/web/ngs/dental?selectedArticleId=11230467', readOn: '2026-11-23' },
  codes: ['HOLD-KX-WITHOUT-LINK', 'HOLD-KX-MISSING', 'HOLD-LINK-WITHOUT-REFERRAL', 'HOLD-MODIFIERS-CONFLICT', 'HOLD-GY-HIDES-LINK', 'HOLD-NOTICE-NOT-SIGNED', 'HOLD-MODIFIER-NOT-FOR-ADVANTAGE', 'HOLD-DIAGNOSIS-MISSING', 'HOLD-LINK-NOT-YET-COVERED', 'HOLD-LINK-NOT-NAMED'],
  overridableBy: [],
  check(facts) {
    const { kind } = facts.coverage
    if (kind !== 'medicare-b' && kind !== 'medicare-advantage') return []
    return facts.services.flatMap((service) => checkLine(facts, service).map((each) => ({ ...each, serviceIds: [service.id] })))
  },
}

type Found = Omit<FoundHold, 'serviceIds'>

function checkLine(facts: ClaimFacts, service: ServiceLine): Found[] {
  const own = new Set([...(medicalCodeOf(facts, service)?.modifiers ?? []), ...(service.modifiers ?? [])])
  const government = facts.document.government
  const link = government?.linkedService
  const linked = link !== undefined && link !== '' && link !== 'none'
  const on = dayOf(service) ?? facts.document.asOf
  const equipment = /^(?:E04|K1027|A9270)/.test(medicalCodeOf(facts, service)?.code ?? '')
  return [
    ...conflicts(own, facts.coverage.kind === 'medicare-advantage'),
    ...(equipment ? [] : links({ own, linked, link: link ?? '', referral: government?.referralOnFile === true, wantsDenial: government?.wantsMedicareDenial === true, on, advantage: facts.coverage.kind === 'medicare-advantage' })),
    ...notice(facts, own, service.id),
    ...(on >= '2025-07-01' && facts.coverage.kind === 'medicare-b' && (service.diagnoses ?? []).length === 0 && (facts.crossings.find((each) => each.serviceId === service.id)?.candidates[0]?.diagnoses.length ?? 0) === 0
      ? [{ code: 'HOLD-DIAGNOSIS-MISSING', title: 'Medicare asks for a diagnosis', why: 'Since Jul 1, 2025 dental claims to Medicare carry at least one diagnosis.', remedy: 'Choose the diagnosis the record supports.' }] : []),
  ]
}

interface LinkFacts {
  readonly own: ReadonlySet<string>
  readonly linked: boolean
  readonly link: string
  readonly referral: boolean
  readonly wantsDenial: boolean
  readonly on: string
  readonly advantage: boolean
}

/** First day a kind of linked service counts (MCR-02, MCR-03). */
const linkBegins: readonly (readonly [words: RegExp, from: string, name: string])[] = [
  [/dialysis|esrd|end.?stage/, '2025-01-01', 'Dialysis'],
  [/chemo|car.?t\b|bone.?modif|antiresorptive|denosumab|bisphosph/, '2024-01-01', 'Chemotherapy and high-dose bone drugs'],
  [/head.?and.?neck|radiat|radioth/, '2024-01-01', 'Head and neck cancer treatment'],
  [/transplant|valve|valvul|stem.?cell|marrow/, '2023-01-01', 'Transplant and heart valve surgery'],
  [/tumou?r|fracture|jaw/, '1966-07-01', 'Jaw surgery'],
]
const notLinked = /diabet|autoimmune|rheumat|lupus|sickle|joint replacement|pregnan|osteopor|hemophil/

function links(facts: LinkFacts): Found[] {
  const { own, linked, link, referral, wantsDenial, on, advantage } = facts
  if (linked && notLinked.test(link.toLowerCase())) return [{ code: 'HOLD-LINK-NOT-NAMED', title: 'Medicare does not name this link', why: 'This condition was considered and not added to the linked services.', remedy: 'Send it as an excluded service if a denial is wanted, or to dental only.' }]
  const begins = linkBegins.find(([words]) => words.test(link.toLowerCase()))
  if (linked && begins !== undefined && on < begins[1]) return [{ code: 'HOLD-LINK-NOT-YET-COVERED', title: 'This link did not count yet on that day', why: `${begins[2]} counts from ${begins[1]}.`, remedy: 'Send it as an excluded service, or to dental only.' }]
  const found: Found[] = []
  if (own.has('KX') && !linked) found.push({ code: 'HOLD-KX-WITHOUT-LINK', title: 'KX without a linked medical service', why: 'KX says that a covered medical service depends on this one. None is named.', remedy: 'Name the linked service with its evidence, or take KX off.' })
  if (linked && !referral) found.push({ code: 'HOLD-LINK-WITHOUT-REFERRAL', title: 'The physician’s referral is not on file', why: 'Medicare asks for the exchange between physician and dentist before the service.', remedy: 'Put the referral or letter on file. Without it this line may not be claimed as linked.' })
  if (linked && own.has('GY')) found.push({ code: 'HOLD-GY-HIDES-LINK', title: 'GY on a linked service', why: 'GY says excluded; this one is linked and may be paid.', remedy: 'Take GY off and use KX with the referral.' })
  if (linked && referral && !advantage && !own.has('KX') && !own.has('GY') && on >= '2025-07-01' && !wantsDenial) found.push({ code: 'HOLD-KX-MISSING', title: 'KX is missing on this line', why: 'Since Jul 1, 2025 Medicare may deny linked services without KX, and it cannot be added by telephone.', remedy: 'Add KX; the link and the referral are on file.' })
  return found
}

function conflicts(own: ReadonlySet<string>, advantage: boolean): Found[] {
  const both = (a: string, b: string): boolean => own.has(a) && own.has(b)
  const pairs = [['KX', 'GY'], ['GA', 'GZ'], ['GY', 'GZ'], ['GX', 'GA'], ['GX', 'GZ'], ['GX', 'EY'], ['GX', 'GL'], ['KX', 'GX'], ['KX', 'GZ']] as const
  const found: Found[] = pairs.filter(([a, b]) => both(a, b)).map(([a, b]) => ({ code: 'HOLD-MODIFIERS-CONFLICT', title: `${a} and ${b} do not go together`, why: 'The two say opposite things of the same line.', remedy: 'Keep the one that is true and on file.' }))
  const wrong = ['GA', 'GX', 'GY', 'GZ'].filter((each) => own.has(each))
  if (advantage && wrong.length > 0) found.push({ code: 'HOLD-MODIFIER-NOT-FOR-ADVANTAGE', title: `${wrong.join(', ')} is not for Medicare Advantage`, why: 'Members of Medicare Advantage ask their plan for a decision before the service instead.', remedy: 'Take it off and ask the plan for an organization determination.' })
  return found
}

/** GA and GX say that a signed notice is on file. */
function notice(facts: ClaimFacts, own: ReadonlySet<string>, serviceId: string): Found[] {
  if (!own.has('GA') && !own.has('GX')) return []
  const signed = (facts.document.chart?.documents ?? []).some((each) => notices.includes(each.kind) && each.signed === true && (each.serviceIds === undefined || each.serviceIds.includes(serviceId)))
  return signed ? [] : [{ code: 'HOLD-NOTICE-NOT-SIGNED', title: 'The advance notice is not signed', why: 'GA and GX say that the patient signed a notice before the service.', remedy: 'Put the signed notice on file, or use the modifier that says there is none.' }]
}
