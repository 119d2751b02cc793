// What the patient signs: financial consent with "this is an estimate", and the advance notice for Medicare.
import { type CaseDocument, type CoordinationDecision, formatDollars, type RouteEstimate } from '@crossbill/model'
import { type Block, type ComposedLetter, ofCase, patientName, sentence } from './composed.ts'

const consentWords = {
  en: {
    title: 'Financial consent', services: 'Services and full fees', money: 'What we expect', understand: 'What I understand',
    line: (name: string, fee: string) => `${name}: ${fee}`, pays: (payer: string, amount: string) => `${payer} should pay ${amount}.`, mine: (amount: string) => `I should pay ${amount}.`,
    range: (best: string, worst: string) => `It may be from ${best} to ${worst}.`,
    points: ['This is an estimate. It is not a promise by the office or by a plan.', 'I owe what my plans leave to me after the last one has answered.', 'The office cannot skip my share. It can offer a payment plan or the hardship form.', 'I may ask questions before I sign, and I get a copy.'], signer: 'patient or guardian',
  },
  es: {
    title: 'Consentimiento económico', services: 'Servicios y tarifas completas', money: 'Lo que esperamos', understand: 'Lo que entiendo',
    line: (name: string, fee: string) => `${name}: ${fee}`, pays: (payer: string, amount: string) => `${payer} pagaría ${amount}.`, mine: (amount: string) => `Yo pagaría ${amount}.`,
    range: (best: string, worst: string) => `Podría ser de ${best} a ${worst}.`,
    points: ['Esto es un estimado. No es una promesa del consultorio ni de un plan.', 'Debo lo que mis planes me dejen después de la última respuesta.', 'El consultorio no puede perdonar mi parte. Puede ofrecer un plan de pagos o el formulario de dificultad económica.', 'Puedo preguntar antes de firmar y recibo una copia.'], signer: 'paciente o tutor',
  },
} as const

/** Financial consent over the allowed route, with range; amounts in cents come from the decision only. */
export function financialConsent(document: CaseDocument, decision: CoordinationDecision, language: 'en' | 'es'): ComposedLetter {
  const words = consentWords[language]
  const route = decision.routes.find((each) => each.allowed) ?? decision.routes[0]
  return {
    kind: 'financial-consent', language, title: words.title, date: decision.asOf, about: [sentence(patientName(document), ofCase('patient')), sentence(document.office.name, ofCase('office'))],
    blocks: [
      { heading: words.services, list: true, sentences: document.plan.services.map((service) => sentence(words.line(service.description ?? service.code, formatDollars(service.fee)), ofCase(`plan.services[${service.id}].fee`))) },
      ...(route === undefined ? [] : [moneyBlock(document, route, language)]),
      { heading: words.understand, list: true, sentences: words.points.map((text) => sentence(text, ofCase('office'))) },
    ],
    enclosures: [], signers: [{ name: patientName(document), role: words.signer }], missing: route === undefined ? ['An estimate'] : [],
  }
}

function moneyBlock(document: CaseDocument, route: RouteEstimate, language: 'en' | 'es'): Block {
  const words = consentWords[language]
  const paid = Object.entries(route.totals.paid).filter(([, amount]) => amount > 0)
  const name = (id: string): string => document.coverages.find((each) => each.id === id)?.payer.name ?? id
  const sentences = paid.map(([id, amount]) => sentence(words.pays(name(id), formatDollars(amount)), ofCase(`routes.${route.route}`)))
  sentences.push(sentence(words.mine(formatDollars(route.totals.patient)), ofCase(`routes.${route.route}`)))
  if (route.range.best !== route.range.worst) sentences.push(sentence(words.range(formatDollars(route.range.best), formatDollars(route.range.worst)), ofCase(`routes.${route.route}`)))
  return { heading: words.money, sentences }
}

/**
 * Advance notice before a service that Medicare is not expected to pay (MCR-09): what, why, how much. The reason is
 * the caller's, from the rule that expects the denial; without one the notice is incomplete and says so.
 */
export function advanceNotice(document: CaseDocument, decision: CoordinationDecision, reason: string | undefined): ComposedLetter {
  const services = document.plan.services
  return {
    kind: 'advance-notice', language: 'en', title: 'Notice before care that Medicare may not pay', date: decision.asOf,
    about: [sentence(patientName(document), ofCase('patient')), sentence(document.office.name, ofCase('office'))],
    blocks: [
      { heading: 'Care and its price', list: true, sentences: services.map((service) => sentence(`${service.description ?? service.code}: ${formatDollars(service.fee)}`, ofCase(`plan.services[${service.id}].fee`))) },
      ...(reason === undefined ? [] : [{ heading: 'Why Medicare may not pay', sentences: [sentence(reason, ofCase('government'))] }]),
      { heading: 'My choice', list: true, sentences: ['I want the care, and Medicare is to be billed for a decision. I may be asked to pay now.', 'I want the care, and Medicare is not to be billed. I pay, and cannot appeal.', 'I do not want the care.'].map((text) => sentence(text, ofCase('office'))) },
    ],
    enclosures: [], signers: [{ name: patientName(document), role: 'patient or representative' }],
    missing: reason === undefined ? ['The reason why Medicare is not expected to pay'] : [],
  }
}
