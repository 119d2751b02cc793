// The engine: one pathway over one case gives its stories, each a visible sum with what proves every element.
import type { ServiceLine, StoryStrength } from '@crossbill/model'
import { searchText, type NoteProof, type Search } from '../notes/index.ts'
import { holds, mandateFor, startsWithAny } from './conditions.ts'
import { diagnosesOf, forService, type CaseFacts, type ServiceFacts } from './facts.ts'
import type { Decision, FactEvidence, Pathway, StoryElement } from './pathway.ts'
import { isInForce } from '../rule.ts'

type Proof = NonNullable<StoryStrength['elements'][number]['provedBy']>

/** The stories of one pathway: services it answers alike are told together; empty when no service concerns it. */
export function weighPathway(pathway: Pathway, facts: CaseFacts): StoryStrength[] {
  const answers = new Map<Decision, ServiceLine[]>()
  for (const service of facts.document.plan.services) {
    const here = forService(facts, service)
    if (!isInForce(pathway, here.on) || !holds(pathway.about, here)) continue
    const decision = pathway.decisions.find((each) => each.when === 'otherwise' || holds(each.when, here))
    if (decision !== undefined) answers.set(decision, [...(answers.get(decision) ?? []), service])
  }
  return [...answers].map(([decision, services]) => tell(pathway, decision, services.map((service) => forService(facts, service))))
}

function tell(pathway: Pathway, decision: Decision, services: readonly ServiceFacts[]): StoryStrength {
  const elements = pathway.elements.filter((each) => each.when === undefined || services.some((facts) => each.when !== undefined && holds(each.when, facts))).map((each) => weighElement(each, services))
  return {
    pathway: pathway.id,
    title: pathway.title,
    serviceIds: services.map((each) => each.service.id),
    fits: decision.fits,
    why: whyOf(decision, services),
    points: elements.reduce((sum, each) => sum + each.points, 0),
    outOf: elements.reduce((sum, each) => sum + each.outOf, 0),
    elements,
    source: pathway.source,
  }
}

function whyOf(decision: Decision, services: readonly ServiceFacts[]): string {
  const first = services[0]
  const law = decision.mandate === undefined || first === undefined ? undefined : mandateFor(decision.mandate, first)
  return law === undefined ? decision.why : `${decision.why} ${law.state}: ${law.says}${law.assumed === true ? ' (assumed, read the statute)' : ''}.`
}

function weighElement(element: StoryElement, services: readonly ServiceFacts[]): StoryStrength['elements'][number] {
  const base = { element: element.id, title: element.title, outOf: element.points, required: element.required }
  const { proof, ask } = prove(element, services)
  if (proof !== undefined) return { ...base, points: element.points, provedBy: proof }
  return { ...base, points: 0, ask: ask ?? element.ask }
}

interface Proving {
  readonly proof?: Proof
  readonly ask?: string
}

function prove(element: StoryElement, services: readonly ServiceFacts[]): Proving {
  const facts = services[0]
  if (facts === undefined) return {}
  const { proofs } = element
  if (proofs.diagnosis !== undefined) return proveDiagnosis(proofs.diagnosis, services)
  const known = proveService(element, services) ?? proveAccident(element, facts) ?? proveGovernment(element, facts) ?? proveFact(element, services) ?? proveDocument(element, services)
  const searches = (proofs.text ?? []).map((evidence) => searchText(evidence, facts.sentences))
  const found = searches.find((each) => each.is === 'found')
  // The sentence of the note comes first: it is what a reviewer reads.
  if (found?.is === 'found') return { proof: noteProof(found.proof) }
  if (known !== undefined) return { proof: known }
  const dated = datedByDocument(element, searches, facts)
  return dated === undefined ? withAsk(askOf(element, searches, facts)) : { proof: dated }
}

function withAsk(ask: string | undefined): Proving {
  return ask === undefined ? {} : { ask }
}

function proveDiagnosis(families: readonly string[], services: readonly ServiceFacts[]): Proving {
  const codes = services.map((facts) => ({ facts, code: diagnosesOf(facts).find((code) => startsWithAny(code, families)) }))
  const missing = codes.find((each) => each.code === undefined)
  if (missing !== undefined) return {}
  const short = codes.find((each) => each.code !== undefined && !each.facts.isCompleteDiagnosis(each.code, each.facts.on))
  if (short?.code !== undefined) return { ask: `${short.code} is not complete. Choose the full code from the record.` }
  return { proof: { kind: 'fact', id: 'diagnosis', text: [...new Set(codes.map((each) => each.code ?? ''))].join(', ') } }
}

function proveAccident(element: StoryElement, facts: ServiceFacts): Proof | undefined {
  const wanted = element.proofs.accident
  const accident = facts.document.accident
  if (wanted === undefined || accident === undefined) return undefined
  const known = { date: accident.date, cause: accident.cause, kind: accident.kind, 'place-or-state': accident.place ?? accident.state }
  return wanted.every((each) => known[each] !== undefined) ? { kind: 'fact', id: 'accident', text: wanted.map((each) => known[each]).join(', ') } : undefined
}

function proveService(element: StoryElement, services: readonly ServiceFacts[]): Proof | undefined {
  const wanted = element.proofs.service
  if (wanted === undefined || !services.every(({ service }) => wanted.every((each) => service[each] !== undefined))) return undefined
  const first = services[0]?.service
  return { kind: 'fact', id: first?.id ?? 'service', text: wanted.map((each) => `${each === 'minutes' ? 'minutes' : 'place'} ${first?.[each] ?? ''}`).join(', ') }
}

function proveGovernment(element: StoryElement, facts: ServiceFacts): Proof | undefined {
  const wanted = element.proofs.government
  const known = facts.document.government
  if (wanted === undefined || known === undefined) return undefined
  const stands = wanted.every((each) => (each === 'referralOnFile' ? known.referralOnFile === true : known.linkedService !== undefined && known.linkedService !== 'none'))
  return stands ? { kind: 'fact', id: 'government', text: wanted.includes('linkedService') ? (known.linkedService ?? '') : 'referral on file' } : undefined
}

function proveFact(element: StoryElement, services: readonly ServiceFacts[]): Proof | undefined {
  const ids = new Set(services.map((each) => each.service.id))
  for (const evidence of element.proofs.facts ?? []) {
    const fact = services[0]?.facts.find((each) => (each.serviceId === undefined || ids.has(each.serviceId)) && isEvidence(evidence, each))
    if (fact !== undefined) return { kind: 'fact', id: fact.id, text: [fact.text, fact.value === undefined ? undefined : `${fact.value}${fact.unit === undefined ? '' : ` ${fact.unit}`}`, fact.date].filter((part) => part !== undefined).join(', ') }
  }
  return undefined
}

function isEvidence(evidence: FactEvidence, fact: ServiceFacts['facts'][number]): boolean {
  if (!evidence.elements.includes(fact.element) || fact.present === false) return false
  if (evidence.date === true && fact.date === undefined) return false
  if (evidence.text === true && (fact.text ?? '').trim() === '') return false
  if (evidence.value === undefined) return true
  if (fact.value === undefined) return false
  if (evidence.value === true) return true
  return (evidence.value.below === undefined || fact.value < evidence.value.below) && (evidence.value.above === undefined || fact.value > evidence.value.above)
}

function proveDocument(element: StoryElement, services: readonly ServiceFacts[]): Proof | undefined {
  const ids = new Set(services.map((each) => each.service.id))
  for (const evidence of element.proofs.documents ?? []) {
    const document = services[0]?.documents.find(
      (each) => evidence.kinds.includes(each.kind) && (evidence.date !== true || each.date !== undefined) && (evidence.signed !== true || each.signed === true) && (each.serviceIds === undefined || each.serviceIds.some((id) => ids.has(id))),
    )
    if (document !== undefined) return { kind: 'document', id: document.id, text: [document.title ?? document.kind, document.date].filter((part) => part !== undefined).join(', ') }
  }
  return undefined
}

/** A sentence that lacks only the day, where the paper it speaks of is on file with its day. */
function datedByDocument(element: StoryElement, searches: readonly Search[], facts: ServiceFacts): Proof | undefined {
  const partly = searches.find((each) => each.is === 'partly' && each.lacks === 'date')
  if (partly?.is !== 'partly' || element.id !== 'image-read') return undefined
  const image = facts.documents.find((each) => (each.kind === 'image' || each.kind === 'imaging-report') && each.date !== undefined)
  return image === undefined ? undefined : noteProof(partly.proof)
}

function noteProof(proof: NoteProof): Proof {
  return { kind: 'note', id: proof.noteId, text: proof.text, section: proof.section, start: proof.start, end: proof.end }
}

function askOf(element: StoryElement, searches: readonly Search[], facts: ServiceFacts): string | undefined {
  const partly = searches.find((each) => each.is === 'partly')
  if (partly?.is === 'partly') return partly.lacks === 'date' ? element.askDate : (element.askMeasure ?? element.ask)
  const factElements = (element.proofs.facts ?? []).flatMap((each) => each.elements)
  if (facts.facts.some((each) => factElements.includes(each.element) && each.present === false)) return 'Looked for and not found. The story stays without it.'
  if (searches.some((each) => each.is === 'denied')) return `The note says no. ${element.ask}`
  return undefined
}
