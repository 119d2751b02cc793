// Advance notice before care that Original Medicare may not pay: the blanks A to J of form CMS-R-131, whose wording is the
// government's. Rules: CMS instructions to the form and claims processing manual, chapter 30, section 50 (public copies, read
// 2026-11-24); MCR-08, MCR-09 of the reference.
import { type CaseDocument, type CoordinationDecision, formatDollars, type ServiceLine, sumOf } from '@crossbill/model'
import { type Block, type ComposedLetter, ofCase, officeHead, patientName, patientSigner, type Sentence, sentence, type Support } from './composed.ts'

export interface NoticeAsk {
  /** Why Medicare may not pay, in the office's words; the decision's own reason when left out. */
  readonly reason?: string
  /** Services the notice is for; all when left out. */
  readonly serviceIds?: readonly string[]
}

const form: Support = { kind: 'rule', id: 'MCR-09' }
const options = [
  'OPTION 1. I want the care listed above. You may ask to be paid now, but I also want Medicare billed for an official decision on payment, which is sent to me on a Medicare Summary Notice (MSN). I understand that if Medicare doesn’t pay, I am responsible for payment, but I can appeal to Medicare by following the directions on the MSN. If Medicare does pay, you will refund any payments I made to you, less co-pays or deductibles.',
  'OPTION 2. I want the care listed above, but do not bill Medicare. You may ask to be paid now as I am responsible for payment. I cannot appeal if Medicare is not billed.',
  'OPTION 3. I don’t want the care listed above. I understand with this choice I am not responsible for payment, and I cannot appeal to see if Medicare would pay.',
]

/** Whether this case may use the notice at all: only Original Medicare takes it, never a Medicare Advantage plan. */
export function mayGiveNotice(document: CaseDocument): boolean {
  return document.coverages.some((each) => each.kind === 'medicare-b')
}

/**
 * The notice for a case with Original Medicare. What stands in the way of handing it over is in `missing`: no reason, care
 * already given, an emergency. The patient alone marks an option.
 */
export function advanceNotice(document: CaseDocument, decision: CoordinationDecision, ask: NoticeAsk = {}): ComposedLetter {
  const services = document.plan.services.filter((service) => ask.serviceIds === undefined || ask.serviceIds.includes(service.id))
  const { office } = document
  const head = officeHead(office)
  const items = services.map((service) => ({ service, reason: reasonFor(document, decision, { service, ask }) }))
  return {
    kind: 'advance-notice', language: 'en', title: 'Advance Beneficiary Notice of Non-coverage (ABN)', date: decision.asOf,
    about: [
      sentence(`A. Notifier: ${[head.name, ...head.lines].join(', ')}`, ofCase('office')), sentence(`B. Patient name: ${patientName(document)}`, ofCase('patient')),
      ...(document.patient.chartNumber === undefined ? [] : [sentence(`C. Identification number: ${document.patient.chartNumber}`, ofCase('patient.chartNumber'))]),
    ],
    blocks: [
      { sentences: [sentence('NOTE: If Medicare doesn’t pay for the care in D below, you may have to pay.', form), sentence('Medicare does not pay for everything, even some care that you or your health care provider have good reason to think you need.', form), sentence('We expect Medicare may not pay for the care in D below.', form)] },
      { heading: 'D. Care, E. Reason Medicare may not pay, F. Estimated cost', list: true, sentences: items.map(itemSentence) },
      { heading: 'What you need to do now', list: true, sentences: ['Read this notice, so you can make an informed decision about your care.', 'Ask us any questions that you may have after you finish reading.', 'Choose an option below about whether to receive the care in D listed above.', 'Note: If you choose Option 1 or 2, we may help you to use any other insurance that you might have, but Medicare cannot require us to do this.'].map((text) => sentence(text, form)) },
      { heading: 'G. Options: check only one box. We cannot choose a box for you.', list: true, sentences: options.map((text) => sentence(`\u2610 ${text}`, form)) },
      ...(services.length < 2 ? [] : [costBlock(services)]),
      { sentences: ['This notice gives our opinion, not an official Medicare decision.', 'If you have other questions on this notice or Medicare billing, call 1-800-MEDICARE (1-800-633-4227/TTY: 1-877-486-2048).', 'Signing below means that you have received and understand this notice. You may ask to receive a copy.'].map((text) => sentence(text, form)) },
    ],
    enclosures: [], signers: patientSigner(document, { patient: 'I. Signature and J. date of the patient or representative', guardian: (name) => `I. Signature and J. date of the representative of ${name}` }),
    missing: standingInTheWay(document, items),
  }
}

interface Item {
  readonly service: ServiceLine
  readonly reason: Sentence | undefined
}

/** The office's reason, else what the decision's Medicare modifier rests on. */
function reasonFor(document: CaseDocument, decision: CoordinationDecision, at: { service: ServiceLine; ask: NoticeAsk }): Sentence | undefined {
  if (at.ask.reason !== undefined) return sentence(at.ask.reason, ofCase('office'))
  const medicare = document.coverages.filter((each) => each.kind === 'medicare-b').map((each) => each.id)
  const found = decision.orders.find((each) => each.serviceId === at.service.id)?.modifiers?.find((each) => medicare.includes(each.coverageId) && each.modifiers.some((modifier) => modifier === 'GY' || modifier === 'GX'))
  return found === undefined ? undefined : sentence('Medicare does not pay for most dental care: care, filling, removal or replacement of teeth and of what holds them.', { kind: 'rule', id: 'MCR-01' }, { kind: 'rule', id: found.rule })
}

function itemSentence({ service, reason }: Item): Sentence {
  const what = service.description ?? service.code
  return sentence(`${what}. Reason: ${reason === undefined ? '______________' : reason.text.replace(/[.\s]*$/, '.')} Estimated cost: ${formatDollars(service.fee)}`, ofCase(`plan.services[${service.id}].fee`), ...(reason?.from ?? []))
}

function costBlock(services: readonly ServiceLine[]): Block {
  const total = sumOf(services.map((each) => each.fee))
  return { heading: 'H. Additional information', sentences: [sentence(`Estimated cost together: ${formatDollars(total)}.`, ...services.map((each) => ofCase(`plan.services[${each.id}].fee`)))] }
}

function standingInTheWay(document: CaseDocument, items: readonly Item[]): string[] {
  const late = items.some(({ service }) => service.dateOfService !== undefined && service.dateOfService < document.asOf)
  return [
    ...(items.some((each) => each.reason === undefined) ? ['The reason why Medicare is not expected to pay'] : []),
    ...(late ? ['Time: the notice must be given before the care; for care already given it does not make the patient liable'] : []),
    ...(items.some(({ service }) => service.emergency === true) ? ['Calm: in an emergency or under pressure the notice may not be used'] : []),
    'The approved form: hand over the current edition of CMS-R-131 with these blanks; only that form counts',
  ]
}
