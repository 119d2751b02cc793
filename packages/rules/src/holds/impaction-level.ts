// The level of impaction on the claim is not above what the image shows (CMP-07; MF-001, MF-002).
import type { FoundHold, HoldRule, ClaimFacts } from './hold-rule.ts'
import { levelOf, levelsIn, type ImpactionLevel, type LevelOfTooth } from './impaction-reading.ts'

const claimed: Readonly<Record<string, ImpactionLevel>> = { D7220: 1, D7230: 2, D7240: 3, D7241: 3 }
const words: Readonly<Record<ImpactionLevel, string>> = { 1: 'covered by gum', 2: 'partly in bone', 3: 'fully in bone' }
const codes: Readonly<Record<ImpactionLevel, string>> = { 1: 'D7220', 2: 'D7230', 3: 'D7240' }

export const impactionLevel: HoldRule = {
  id: 'CMP-07',
  sentence: 'A partly covered tooth is not billed as fully covered by bone; the image decides.',
  source: { kind: 'guidance', citation: 'American Dental Association, statement on veracity, as cited in row CMP-07; watch-outs of rows MF-001 and MF-002 of medical-first.csv', readOn: '2026-11-23' },
  codes: ['HOLD-IMPACTION-ABOVE-IMAGE', 'HOLD-IMPACTION-READINGS-DIFFER'],
  overridableBy: [],
  check(facts) {
    const read = readings(facts)
    return facts.services.flatMap((service): FoundHold[] => {
      const level = claimed[service.code]
      if (level === undefined || service.tooth === undefined) return []
      const own = [...new Set(read.filter((each) => each.tooth === service.tooth).map((each) => each.level))]
      const highest = Math.max(...own)
      if (own.length === 0) return []
      if (own.every((each) => each < level)) {
        const shown: ImpactionLevel = highest === 2 ? 2 : 1
        return [{ code: 'HOLD-IMPACTION-ABOVE-IMAGE', title: `The image shows tooth ${service.tooth} ${words[shown]}`, why: `${service.code} says ${words[level]}.`, remedy: `Use ${codes[shown]}, or let the dentist read the image again and amend the note.`, serviceIds: [service.id] }]
      }
      if (own.length < 2 || own.every((each) => each >= level)) return []
      return [{ code: 'HOLD-IMPACTION-READINGS-DIFFER', title: `Two readings of tooth ${service.tooth} differ`, why: `The record says ${own.map((each) => words[each]).join(' and ')}.`, remedy: 'The dentist states in the note which reading holds.', serviceIds: [service.id], overridableBy: ['dentist'] }]
    })
  },
}

/** Every level told of a tooth: structured facts, readings of images, sentences of notes. */
function readings(facts: ClaimFacts): LevelOfTooth[] {
  const structured = (facts.document.chart?.facts ?? []).filter((each) => each.present !== false && (each.element === 'impaction-level' || each.element === 'imaging')).flatMap((each) => {
    const text = each.text ?? ''
    const tooth = each.tooth ?? facts.services.find((service) => service.id === each.serviceId)?.tooth
    const level = levelOf(text)
    if (tooth !== undefined && level !== undefined) return [{ tooth, level }]
    return levelsIn(text)
  })
  return [...structured, ...facts.sentences.flatMap((each) => levelsIn(each.text))]
}
