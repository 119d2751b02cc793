// A diagnosis on the claim that the signed note does not carry, or denies (NEC-11, CMP-07).
import type { NoteSentence } from '../notes/index.ts'
import { conceptsOfDiagnosis } from './diagnosis-words.table.ts'
import { dayOf, isDone, isMedical, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'

/** Codes that tell circumstances rather than a disease: cause of injury, place, activity, examination before treatment. */
const circumstances = /^(?:[VWXY]|Z01|Z79|Z48|Z13|Z46|Z76)/

export const diagnosisEvidence: HoldRule = {
  id: 'CMP-07',
  sentence: 'Each diagnosis on a medical claim stands in the signed note, in its code or in words.',
  source: { kind: 'guidance', citation: 'American Dental Association, statement on veracity, as cited in row CMP-07 of the coordination reference; details general knowledge', readOn: '2026-11-23' },
  codes: ['HOLD-DIAGNOSIS-WITHOUT-EVIDENCE', 'HOLD-DIAGNOSIS-DENIED-IN-NOTE'],
  overridableBy: ['dentist'],
  check(facts) {
    if (!isMedical(facts.coverage)) return []
    const signed = new Set((facts.document.chart?.notes ?? []).filter((each) => each.signed !== undefined).map((each) => each.id))
    if (signed.size === 0) return []
    const sentences = facts.sentences.filter((each) => signed.has(each.noteId))
    return facts.services.flatMap((service): FoundHold[] => {
      if (dayOf(service) === undefined || !isDone(service, facts.document.asOf)) return []
      return diagnosesSent(facts, service.id).flatMap((code) => found(facts, code, service.id, sentences))
    })
  },
}

function diagnosesSent(facts: ClaimFacts, serviceId: string): readonly string[] {
  const service = facts.services.find((each) => each.id === serviceId)
  const candidate = facts.crossings.find((each) => each.serviceId === serviceId)?.candidates[0]
  return (service?.diagnoses ?? candidate?.diagnoses ?? []).filter((code) => !circumstances.test(code))
}

function found(facts: ClaimFacts, code: string, serviceId: string, sentences: readonly NoteSentence[]): FoundHold[] {
  if (sentences.some((each) => namesCode(each, code)) || describedBy(facts, code, sentences)) return []
  const concepts = conceptsOfDiagnosis(code)
  const meant = sentences.flatMap((each) => (concepts ?? []).flatMap((concept) => each.mentions(concept).map((mention) => mention.assertion)))
  if (meant.some((each) => each === 'present' || each === 'past' || each === 'over')) return []
  const denied = meant.includes('absent')
  return [{
    code: denied ? 'HOLD-DIAGNOSIS-DENIED-IN-NOTE' : 'HOLD-DIAGNOSIS-WITHOUT-EVIDENCE',
    title: denied ? `The signed note says no to ${code}` : `The signed note does not show ${code}`,
    why: denied ? 'What this diagnosis stands for is named in the note only as not found.' : 'Neither the code nor its words stand in a signed note.',
    remedy: 'Choose the diagnosis the record supports. If it was found that day, the dentist adds an amendment.', serviceIds: [serviceId],
    ...(denied ? { overridableBy: [] } : {}),
  }]
}

function namesCode(sentence: NoteSentence, code: string): boolean {
  const bare = code.replace('.', '').toUpperCase()
  const at = sentence.tokens.find((token) => token.text.toUpperCase().replace('.', '') === bare)
  return at !== undefined && !sentence.scopes.some((scope) => scope.assertion === 'absent' && sentence.tokens.indexOf(at) >= scope.from && sentence.tokens.indexOf(at) < scope.to)
}

/** Most of the telling words of the code set’s own description stand in one sentence. */
function describedBy(facts: ClaimFacts, code: string, sentences: readonly NoteSentence[]): boolean {
  const words = (facts.describeDiagnosis?.(code) ?? '').toLowerCase().match(/[a-z]{4,}/g)?.filter((word) => !/^(unspecified|other|with|without|initial|encounter|disease|disorder|specified|side)$/.test(word)) ?? []
  if (words.length === 0) return false
  return sentences.some((sentence) => {
    const said = words.filter((word) => sentence.tokens.some((token, at) => token.text.slice(0, 5) === word.slice(0, 5) && !sentence.scopes.some((scope) => at >= scope.from && at < scope.to)))
    return said.length >= Math.max(1, Math.ceil(words.length * 0.6))
  })
}
