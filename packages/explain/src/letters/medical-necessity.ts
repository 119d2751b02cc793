// Letter of medical necessity and claim narrative: section 12.3 of the reference, from proved elements only.
import type { CaseDocument, CoordinationDecision, MedicalCandidate, ServiceLine, StoryStrength } from '@crossbill/model'
import { aboutLines, type Block, type ComposedLetter, dentistSigner, ofCase, type Sentence, sentence, type Support, treatingProvider } from './composed.ts'
import { evidenceFor } from './evidence.ts'

export interface LetterAsk {
  readonly coverageId: string
  /** Stories to carry; all that fit when left out. */
  readonly pathways?: readonly string[]
  /** Words for a code, from the code sets at hand; the code alone where there are none. */
  readonly nameOf?: (system: 'ICD-10-CM' | 'CDT' | 'CPT' | 'HCPCS', code: string) => string | undefined
}

/** Stories of a decision that a letter to one payer can carry: those that fit, or fit if something is found. */
export function storiesFor(decision: CoordinationDecision, ask: Pick<LetterAsk, 'pathways'>): StoryStrength[] {
  return decision.stories.filter((story) => story.fits !== 'does-not-fit' && (ask.pathways === undefined || ask.pathways.includes(story.pathway)))
}

/** The letter for one medical payer. Elements that nothing proves are listed in `missing`, never written. */
export function letterOfMedicalNecessity(document: CaseDocument, decision: CoordinationDecision, ask: LetterAsk): ComposedLetter {
  const coverage = document.coverages.find((each) => each.id === ask.coverageId)
  const stories = storiesFor(decision, ask)
  const services = servicesOf(document, stories)
  const provider = treatingProvider(document, services)
  return {
    kind: 'medical-necessity', language: 'en', title: 'Letter of medical necessity', date: decision.asOf,
    ...(coverage !== undefined && { to: coverage.payer.name }),
    about: [...aboutLines(document, coverage, services), ...authorizationLines(document, ask.coverageId)],
    blocks: [requested(decision, services, ask), diagnoses(services, ask), injury(document, services), ...stories.map(storyBlock), evidence(stories)].filter((block) => block.sentences.length > 0),
    enclosures: enclosures(document, services),
    signers: dentistSigner(provider),
    missing: missingOf(stories, services),
  }
}

/** The short text that goes with the claim: diagnosis and proved elements, one paragraph for each story. */
export function claimNarrative(document: CaseDocument, decision: CoordinationDecision, ask: LetterAsk): ComposedLetter {
  const letter = letterOfMedicalNecessity(document, decision, ask)
  const stories = storiesFor(decision, ask)
  const services = servicesOf(document, stories)
  const blocks = stories.map((story) => ({ sentences: [...diagnosisSentence(services.filter((service) => story.serviceIds.includes(service.id)), ask), ...provedSentences(story)] }))
  return { ...letter, kind: 'claim-narrative', title: 'Narrative for the claim', blocks: blocks.filter((block) => block.sentences.length > 0), enclosures: [] }
}

export function servicesOf(document: CaseDocument, stories: readonly StoryStrength[]): ServiceLine[] {
  return document.plan.services.filter((service) => stories.some((story) => story.serviceIds.includes(service.id)))
}

function authorizationLines(document: CaseDocument, coverageId: string): Sentence[] {
  return (document.priorAuthorizations ?? []).flatMap((each) => (each.coverageId !== coverageId || each.number === undefined || !['approved', 'partial', 'modified'].includes(each.status) ? [] : [sentence(`Authorization: ${each.number}`, ofCase(`priorAuthorizations[${each.id}]`))]))
}

/** The medical code with its words, units and modifiers; a dental code where no medical one was found. */
function codeText(service: ServiceLine, candidate: MedicalCandidate | undefined, ask: LetterAsk): string {
  const chosen = service.chosenMedicalCode
  const used = chosen ?? candidate
  if (used === undefined) return worded(service.code, service.description ?? ask.nameOf?.('CDT', service.code))
  const words = used.description ?? ask.nameOf?.(used.system, used.code) ?? candidate?.plainName
  const units = used.units ?? 1
  const kind = candidate?.unitKind === 'minutes' ? 'minutes' : units === 1 ? 'unit' : 'units'
  const modifiers = (used.modifiers ?? []).length === 0 ? '' : `, modifiers ${(used.modifiers ?? []).join(' ')}`
  return `${worded(used.code, words)}${modifiers}, ${units} ${kind}`
}

const worded = (code: string, words: string | undefined): string => (words === undefined || words === '' ? code : `${code} (${words})`)

function requested(decision: CoordinationDecision, services: readonly ServiceLine[], ask: LetterAsk): Block {
  const sentences = services.map((service) => {
    const candidate = decision.crossings.find((each) => each.serviceId === service.id)?.candidates[0]
    const tooth = service.tooth === undefined ? '' : `, tooth ${service.tooth}`
    const place = service.placeOfService === undefined ? '' : `, place of service ${service.placeOfService}`
    const date = service.dateOfService === undefined ? '' : `, on ${service.dateOfService}`
    return sentence(`${codeText(service, candidate, ask)}${tooth}${place}${date}`, ofCase(`plan.services[${service.id}]`))
  })
  return { heading: 'Services', sentences, list: true }
}

function diagnosisCodes(services: readonly ServiceLine[]): string[] {
  return [...new Set(services.flatMap((service) => service.diagnoses ?? []))]
}

function diagnoses(services: readonly ServiceLine[], ask: LetterAsk): Block {
  const codes = diagnosisCodes(services)
  return { heading: 'Diagnosis', list: true, sentences: codes.map((code) => sentence(worded(code, ask.nameOf?.('ICD-10-CM', code)), ...servicesWith(services, code))) }
}

function diagnosisSentence(services: readonly ServiceLine[], ask: LetterAsk): Sentence[] {
  const codes = diagnosisCodes(services)
  if (codes.length === 0) return []
  return [sentence(`Diagnosis: ${codes.map((code) => worded(code, ask.nameOf?.('ICD-10-CM', code))).join(', ')}.`, ...codes.flatMap((code) => servicesWith(services, code)))]
}

function servicesWith(services: readonly ServiceLine[], code: string): Support[] {
  return services.filter((service) => service.diagnoses?.includes(code)).map((service) => ofCase(`plan.services[${service.id}].diagnoses`))
}

/** Cause, day and place of the injury, where services follow from it (NEC-02). */
function injury(document: CaseDocument, services: readonly ServiceLine[]): Block {
  const { accident } = document
  if (accident === undefined || !services.some((service) => service.accident)) return { sentences: [] }
  const parts = [accident.cause, accident.date === undefined ? undefined : `on ${accident.date}`, accident.place, accident.state].filter((each) => each !== undefined && each !== '')
  return { heading: 'Injury', sentences: parts.length === 0 ? [] : [sentence(closed(parts.join(', ')), ofCase('accident'))] }
}

/** Point by point: the element, then the chart's own words for it. Words that prove several elements stand once. */
function storyBlock(story: StoryStrength): Block {
  const byText = new Map<string, { titles: string[]; support: Support }>()
  for (const { element, text, support } of proofsOf(story)) {
    const earlier = byText.get(text)
    if (earlier === undefined) byText.set(text, { titles: [element], support })
    else earlier.titles.push(lowerFirst(element))
  }
  return { heading: story.title, list: true, sentences: [...byText].map(([text, { titles, support }]) => sentence(`${titles.join(', ')}: ${text}`, support)) }
}

/** One sentence for each element that something in the chart proves, in the chart's own words. */
export function provedSentences(story: StoryStrength): Sentence[] {
  const seen = new Set<string>()
  return proofsOf(story).flatMap(({ text, support }) => {
    if (seen.has(text)) return []
    seen.add(text)
    return [sentence(text, support)]
  })
}

/** Proofs that have words; a diagnosis code alone stands under Diagnosis. */
function proofsOf(story: StoryStrength): { element: string; text: string; support: Support }[] {
  return story.elements.flatMap((element) => {
    const proof = element.provedBy
    const text = proof?.text?.trim() ?? ''
    if (proof === undefined || text === '' || /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(text)) return []
    const support: Support = { kind: proof.kind, id: proof.id, ...(proof.section && { section: proof.section }), ...(proof.start !== undefined && { start: proof.start }), ...(proof.end !== undefined && { end: proof.end }) }
    return [{ element: element.title, text: closed(text), support }]
  })
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function evidence(stories: readonly StoryStrength[]): Block {
  return { heading: 'Evidence', list: true, sentences: [...new Set(stories.flatMap((story) => evidenceFor(story.pathway)))].map((each) => sentence(`${each.statement} (${each.citation})`, { kind: 'evidence', id: each.id })) }
}

/** Papers the office itself signed are no evidence. */
const ownPapers = new Set(['letter', 'letter-of-medical-necessity', 'claim-narrative', 'appeal-letter', 'physician-request', 'consent', 'advance-notice'])

function enclosures(document: CaseDocument, services: readonly ServiceLine[]): Sentence[] {
  return (document.chart?.documents ?? [])
    .filter((each) => !ownPapers.has(each.kind) && (each.serviceIds === undefined || each.serviceIds.some((id) => services.some((service) => service.id === id))))
    .map((each) => sentence(`${each.title ?? each.kind}${each.date === undefined ? '' : `, ${each.date}`}`, { kind: 'document', id: each.id }))
}

function missingOf(stories: readonly StoryStrength[], services: readonly ServiceLine[]): string[] {
  const asks = stories.flatMap((story) => story.elements.filter((element) => element.provedBy === undefined).map((element) => element.ask ?? element.title))
  const diagnosis = services.some((service) => (service.diagnoses ?? []).length === 0) ? ['A diagnosis from the record for each service'] : []
  const story = stories.length === 0 ? ['A condition in the chart that makes a service medical; without one there is no medical story to tell'] : []
  return [...new Set([...story, ...asks, ...diagnosis])]
}
