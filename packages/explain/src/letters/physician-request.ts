// Asks the physician for what only a physician can give: referral, order, clearance, reading of a study.
import type { CaseDocument, CoordinationDecision } from '@crossbill/model'
import { aboutLines, type ComposedLetter, ofCase, personOf, sentence, treatingProvider } from './composed.ts'
import { provedSentences, storiesFor } from './medical-necessity.ts'

const fromPhysician = /physician|referral|order|sleep-study|sleep study|clearance|lab|hba1c|titration/i

/** The request lists the missing elements that come from a physician, and tells the findings that are on record. */
export function physicianRequest(document: CaseDocument, decision: CoordinationDecision, ask: { pathways?: readonly string[] }): ComposedLetter {
  const stories = storiesFor(decision, { coverageId: '', ...ask })
  const services = document.plan.services.filter((service) => stories.some((story) => story.serviceIds.includes(service.id)))
  const provider = treatingProvider(document, services)
  const wanted = stories.flatMap((story) => story.elements.filter((element) => element.provedBy === undefined && fromPhysician.test(`${element.element} ${element.title}`)))
  return {
    kind: 'physician-request', language: 'en', title: 'Request to the physician', date: decision.asOf,
    about: aboutLines(document, undefined, services),
    blocks: [
      { heading: 'Planned or done', list: true, sentences: services.map((service) => sentence(`${service.description ?? service.code}${service.dateOfService === undefined ? '' : `, ${service.dateOfService}`}`, ofCase(`plan.services[${service.id}]`))) },
      { heading: 'Findings on record', sentences: stories.flatMap(provedSentences) },
      { heading: 'We ask you for', list: true, sentences: wanted.map((element) => sentence(element.ask ?? element.title, ofCase(`story.${element.element}`))) },
    ].filter((block) => block.sentences.length > 0),
    enclosures: [], signers: provider === undefined ? [] : [{ name: `Dr. ${personOf(provider)}`, role: 'treating dentist' }],
    missing: wanted.length === 0 ? ['Nothing is missing that a physician would have to give.'] : [],
  }
}
