// Asks the physician for what only a physician can give: referral, order, clearance, reading of a study.
import type { CaseDocument, CoordinationDecision, StoryStrength } from '@crossbill/model'
import { aboutLines, type ComposedLetter, dentistSigner, ofCase, sentence, treatingProvider } from './composed.ts'
import { provedSentences, servicesOf, storiesFor } from './medical-necessity.ts'

const fromPhysician = /physician|referral|order|sleep-study|sleep study|clearance|lab|hba1c|titration/i

/** The request lists the missing elements that come from a physician, and tells the findings that are on record. */
export function physicianRequest(document: CaseDocument, decision: CoordinationDecision, ask: { pathways?: readonly string[] }): ComposedLetter {
  const stories = storiesFor(decision, ask)
  const services = servicesOf(document, stories)
  const provider = treatingProvider(document, services)
  const wanted = askedOfPhysician(stories)
  return {
    kind: 'physician-request', language: 'en', title: 'Request to the physician', date: decision.asOf, to: 'The patient’s physician',
    about: aboutLines(document, undefined, services),
    blocks: [
      { heading: 'Planned or done', list: true, sentences: services.map((service) => sentence(`${service.description ?? service.code}${service.dateOfService === undefined ? '' : `, ${service.dateOfService}`}`, ofCase(`plan.services[${service.id}]`))) },
      { heading: 'Findings on record', sentences: stories.flatMap(provedSentences) },
      { heading: 'We ask you for', list: true, sentences: wanted.map((element) => sentence(element.ask ?? element.title, { kind: 'rule', id: element.pathway })) },
    ].filter((block) => block.sentences.length > 0),
    enclosures: [], signers: dentistSigner(provider),
    missing: wanted.length === 0 ? ['Something to ask: the chart lacks nothing that a physician would have to give'] : [],
  }
}

/** Elements that nothing proves and that only a physician can give, with the pathway that asks for them. */
export function askedOfPhysician(stories: readonly StoryStrength[]): { element: string; title: string; ask?: string; pathway: string }[] {
  return stories.flatMap((story) => story.elements.filter((element) => element.provedBy === undefined && fromPhysician.test(`${element.element} ${element.title}`)).map((element) => ({ element: element.element, title: element.title, pathway: story.pathway, ...(element.ask !== undefined && { ask: element.ask }) })))
}
