// Letter of medical necessity and claim narrative: section 12.3 of the reference, from proved elements only.
import type { CaseDocument, CoordinationDecision, MedicalCandidate, ServiceLine, StoryStrength } from '@crossbill/model'
import { aboutLines, type Block, type ComposedLetter, ofCase, personOf, type Sentence, sentence, type Support, treatingProvider } from './composed.ts'
import { evidenceFor } from './evidence.ts'

export interface LetterAsk {
  readonly coverageId: string
  /** Stories to carry; all that fit when left out. */
  readonly pathways?: readonly string[]
}

/** Stories of a decision that a letter to one payer can carry: those that fit, or fit if something is found. */
export function storiesFor(decision: CoordinationDecision, ask: LetterAsk): StoryStrength[] {
  return decision.stories.filter((story) => story.fits !== 'does-not-fit' && (ask.pathways === undefined || ask.pathways.includes(story.pathway)))
}

/** The letter for one medical payer. Elements that nothing proves are listed in `missing`, never written. */
export function letterOfMedicalNecessity(document: CaseDocument, decision: CoordinationDecision, ask: LetterAsk): ComposedLetter {
  const coverage = document.coverages.find((each) => each.id === ask.coverageId)
  const stories = storiesFor(decision, ask)
  const services = document.plan.services.filter((service) => stories.some((story) => story.serviceIds.includes(service.id)))
  const provider = treatingProvider(document, services)
  return {
    kind: 'medical-necessity', language: 'en', title: 'Letter of medical necessity', date: decision.asOf,
    ...(coverage !== undefined && { to: coverage.payer.name }),
    about: aboutLines(document, coverage, services),
    blocks: [requested(decision, services), diagnoses(services), ...stories.flatMap((story) => storyBlocks(story)), evidence(stories)].filter((block) => block.sentences.length > 0),
    enclosures: enclosures(document, services),
    signers: provider === undefined ? [] : [{ name: `Dr. ${personOf(provider)}`, role: 'treating dentist' }],
    missing: missingOf(stories, services),
  }
}

/** The short text that goes with the claim: proved elements in one paragraph for each story. */
export function claimNarrative(document: CaseDocument, decision: CoordinationDecision, ask: LetterAsk): ComposedLetter {
  const letter = letterOfMedicalNecessity(document, decision, ask)
  const stories = storiesFor(decision, ask)
  return { ...letter, kind: 'claim-narrative', title: 'Narrative for the claim', blocks: stories.map((story) => ({ sentences: provedSentences(story) })).filter((block) => block.sentences.length > 0), enclosures: [] }
}

function codeText(service: ServiceLine, candidate: MedicalCandidate | undefined): string {
  const chosen = service.chosenMedicalCode
  if (chosen !== undefined) return `${chosen.code}${chosen.description === undefined ? '' : ` (${chosen.description})`}`
  if (candidate === undefined) return service.code
  return `${candidate.code}${candidate.description === undefined ? '' : ` (${candidate.description})`}, ${candidate.units} ${candidate.unitKind ?? (candidate.units === 1 ? 'unit' : 'units')}`
}

function requested(decision: CoordinationDecision, services: readonly ServiceLine[]): Block {
  const sentences = services.map((service) => {
    const candidate = decision.crossings.find((each) => each.serviceId === service.id)?.candidates[0]
    const tooth = service.tooth === undefined ? '' : `, tooth ${service.tooth}`
    const place = service.placeOfService === undefined ? '' : `, place ${service.placeOfService}`
    const date = service.dateOfService === undefined ? '' : `, on ${service.dateOfService}`
    return sentence(`${codeText(service, candidate)}${tooth}${place}${date}`, ofCase(`plan.services[${service.id}]`))
  })
  return { heading: 'Services', sentences, list: true }
}

function diagnoses(services: readonly ServiceLine[]): Block {
  const codes = [...new Set(services.flatMap((service) => service.diagnoses ?? []))]
  return { heading: 'Diagnosis', list: true, sentences: codes.map((code) => sentence(code, ...services.filter((service) => service.diagnoses?.includes(code)).map((service) => ofCase(`plan.services[${service.id}].diagnoses`)))) }
}

function storyBlocks(story: StoryStrength): Block[] {
  return [{ heading: story.title, sentences: provedSentences(story) }]
}

/** One sentence for each element that something in the chart proves, in the chart's own words. */
export function provedSentences(story: StoryStrength): Sentence[] {
  const seen = new Set<string>()
  return story.elements.flatMap((element) => {
    const proof = element.provedBy
    if (proof?.text === undefined || proof.text.trim() === '') return []
    const text = closed(proof.text.trim())
    if (seen.has(text)) return []
    seen.add(text)
    const support: Support = { kind: proof.kind, id: proof.id }
    return [sentence(text, support)]
  })
}

function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function evidence(stories: readonly StoryStrength[]): Block {
  return { heading: 'Evidence', list: true, sentences: stories.flatMap((story) => evidenceFor(story.pathway)).map((each) => sentence(`${each.statement} (${each.citation})`, { kind: 'evidence', id: each.id })) }
}

function enclosures(document: CaseDocument, services: readonly ServiceLine[]): Sentence[] {
  return (document.chart?.documents ?? [])
    .filter((each) => each.serviceIds === undefined || each.serviceIds.some((id) => services.some((service) => service.id === id)))
    .map((each) => sentence(`${each.title ?? each.kind}${each.date === undefined ? '' : `, ${each.date}`}`, { kind: 'document', id: each.id }))
}

function missingOf(stories: readonly StoryStrength[], services: readonly ServiceLine[]): string[] {
  const asks = stories.flatMap((story) => story.elements.filter((element) => element.provedBy === undefined).map((element) => element.ask ?? element.title))
  return services.some((service) => (service.diagnoses ?? []).length === 0) ? [...asks, 'A diagnosis from the record for each service'] : asks
}
