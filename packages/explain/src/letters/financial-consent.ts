// Financial consent: full fees, what each plan should pay, what the patient should pay, as an estimate with its assumptions.
import { type CaseDocument, type CoordinationDecision, type Coverage, formatDollars, type RouteEstimate } from '@crossbill/model'
import { type Block, type ComposedLetter, ofCase, patientName, patientSigner, sentence, type Support } from './composed.ts'
import { dateInEnglish, dateInSpanish } from '../patient-dates.ts'

const consentWords = {
  en: {
    title: 'Financial consent', services: 'Services and full fees', money: 'What we expect', assumed: 'What the estimate rests on', understand: 'What I understand',
    total: (amount: string) => `Full fees together: ${amount}.`, pays: (payer: string, amount: string) => `${payer} should pay ${amount}.`, off: (amount: string) => `${amount} is taken off under the contracts with the plans; nobody pays it.`,
    mine: (amount: string) => `I should pay ${amount}.`, noPlan: 'No estimate can be made yet. I may owe the full fees.', range: (best: string, worst: string) => `It may be from ${best} to ${worst}.`,
    asOf: (payer: string, date: string) => `${payer}: benefits as told on ${dateInEnglish(date)}.`, unknown: (payer: string) => `${payer}: the day the benefits were told is not known.`, open: (count: number) => `${count} ${count === 1 ? 'point is' : 'points are'} assumed, because the plans have not told ${count === 1 ? 'it' : 'them'}.`,
    points: ['This is an estimate. It is not a promise by the office or by a plan.', 'I owe what my plans leave to me after the last one has answered.', 'The office cannot skip my share. It can offer a payment plan or the hardship form.', 'I may ask questions before I sign, and I get a copy.'],
    signer: 'patient', guardian: (name: string) => `parent or guardian of ${name}`,
  },
  es: {
    title: 'Consentimiento económico', services: 'Servicios y tarifas completas', money: 'Lo que esperamos', assumed: 'En qué se basa el estimado', understand: 'Lo que entiendo',
    total: (amount: string) => `Tarifas completas en total: ${amount}.`, pays: (payer: string, amount: string) => `${payer} pagaría ${amount}.`, off: (amount: string) => `${amount} se descuenta por los contratos con los planes; nadie lo paga.`,
    mine: (amount: string) => `Yo pagaría ${amount}.`, noPlan: 'Todavía no hay un estimado. Podría deber las tarifas completas.', range: (best: string, worst: string) => `Podría ser de ${best} a ${worst}.`,
    asOf: (payer: string, date: string) => `${payer}: beneficios informados el ${dateInSpanish(date)}.`, unknown: (payer: string) => `${payer}: no se sabe qué día se informaron los beneficios.`, open: (count: number) => (count === 1 ? 'Un punto se supone, porque los planes no lo han informado.' : `${count} puntos se suponen, porque los planes no los han informado.`),
    points: ['Esto es un estimado. No es una promesa del consultorio ni de un plan.', 'Debo lo que mis planes me dejen después de la última respuesta.', 'El consultorio no puede perdonar mi parte. Puede ofrecer un plan de pagos o el formulario de dificultad económica.', 'Puedo preguntar antes de firmar y recibo una copia.'],
    signer: 'paciente', guardian: (name: string) => `padre, madre o tutor de ${name}`,
  },
} as const
type Words = (typeof consentWords)['en' | 'es']

/** Financial consent over the allowed route, with range and assumptions; amounts in cents come from the decision only. */
export function financialConsent(document: CaseDocument, decision: CoordinationDecision, language: 'en' | 'es'): ComposedLetter {
  const words = consentWords[language]
  const route = decision.routes.find((each) => each.allowed)
  return {
    kind: 'financial-consent', language, title: words.title, date: decision.asOf, about: [sentence(patientName(document), ofCase('patient')), sentence(document.office.name, ofCase('office'))],
    blocks: [
      { heading: words.services, list: true, sentences: document.plan.services.map((service) => sentence(`${service.description ?? service.code}: ${formatDollars(service.fee)}`, ofCase(`plan.services[${service.id}].fee`))) },
      route === undefined ? { heading: words.money, sentences: [sentence(words.noPlan, ofCase('plan.services'))] } : moneyBlock(document, route, words),
      ...(route === undefined ? [] : [assumedBlock(document, route, words)]),
      { heading: words.understand, list: true, sentences: words.points.map((text) => sentence(text, { kind: 'rule', id: text === words.points[2] ? 'CMP-03' : 'CAL-30' })) },
    ].filter((block) => block.sentences.length > 0),
    enclosures: [], signers: patientSigner(document, { patient: words.signer, guardian: words.guardian }), missing: route === undefined ? ['An estimate: who pays first, or what the plans pay, is not known yet'] : [],
  }
}

const ofRoute = (route: RouteEstimate, what: string): Support => ({ kind: 'estimate', id: `routes[${route.route}].${what}` })

function moneyBlock(document: CaseDocument, route: RouteEstimate, words: Words): Block {
  const { totals, range } = route
  const paid = Object.entries(totals.paid).filter(([, amount]) => amount > 0)
  return {
    heading: words.money,
    sentences: [
      sentence(words.total(formatDollars(totals.fee)), ofRoute(route, 'totals.fee')),
      ...paid.map(([id, amount]) => sentence(words.pays(coverageOf(document, id)?.payer.name ?? id, formatDollars(amount)), ofRoute(route, `totals.paid[${id}]`))),
      ...(totals.writeOff > 0 ? [sentence(words.off(formatDollars(totals.writeOff)), ofRoute(route, 'totals.writeOff'))] : []),
      sentence(words.mine(formatDollars(totals.patient)), ofRoute(route, 'totals.patient')),
      ...(range.best === range.worst ? [] : [sentence(words.range(formatDollars(range.best), formatDollars(range.worst)), ofRoute(route, 'range'))]),
    ],
  }
}

function assumedBlock(document: CaseDocument, route: RouteEstimate, words: Words): Block {
  const used = Object.keys(route.totals.paid).flatMap((id) => coverageOf(document, id) ?? [])
  const told = used.map((coverage) => sentence(coverage.benefits?.asOf === undefined ? words.unknown(coverage.payer.name) : words.asOf(coverage.payer.name, coverage.benefits.asOf), ofCase(`coverages[${coverage.id}].benefits.asOf`)))
  const open = route.assumptions.length === 0 ? [] : [sentence(words.open(route.assumptions.length), ofRoute(route, 'assumptions'))]
  return { heading: words.assumed, list: true, sentences: [...told, ...open] }
}

function coverageOf(document: CaseDocument, id: string): Coverage | undefined {
  return document.coverages.find((each) => each.id === id)
}
