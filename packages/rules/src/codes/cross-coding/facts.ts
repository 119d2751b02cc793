// The facts cross-coding decides by, each with the question that asks for it.
import type { CodeSets } from '../code-sets.ts'
import { partsOf } from '../pack.ts'
import type { MouthPlace } from '../teeth.ts'
import { jawsOf, sidesOf, teethOf } from '../teeth.ts'
import { causesOf } from './causes.ts'

/** The dental service to be crossed; a ServiceLine of the model fits. */
export interface CrossCodeService extends MouthPlace {
  readonly code: string
  readonly dateOfService?: string | undefined
  readonly units?: number | undefined
  readonly minutes?: number | undefined
  readonly placeOfService?: string | undefined
  readonly diagnoses?: readonly string[] | undefined
  readonly surfaces?: readonly string[] | undefined
  readonly description?: string | undefined
}

/** Known facts by name; a fact that is absent is not known. Values are those of `factQuestions`. */
export type CrossCodeFacts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** Every fact a crosswalk condition may name, with its question. */
export const factQuestions: Readonly<Record<string, string>> = {
  payerKind: 'Which kind of plan is it: commercial, Medicare, Medicaid, military?',
  payerTakesDentalCodes: 'Does this medical plan take dental codes on its claim for this service?',
  planCoversImpactedTeeth: 'Does the medical contract cover impacted teeth of this level?',
  planCoversGumTreatment: 'Does the medical plan have a stated benefit for gum treatment with this disease?',
  planCoversSurgery: 'Does the medical plan cover the surgery this sedation is for?',
  accidentBenefit: 'Does the medical plan pay for teeth injured in an accident, and is the case within its time limits?',
  payerAcceptsConsultCodes: 'Does the payer accept consultation codes?',
  payerAsksForMedicalCode: 'Does the plan ask for a medical code for this?',
  payerEnrollsDentists: 'Does the plan enroll dentists to give vaccines, and does state law allow it?',
  policyNames21110: 'Does the plan’s own policy name code 21110 for a jaw joint splint?',
  cause: 'What is the cause in the record: injury, tumor, birth defect, infection, decay, gum disease or another?',
  medicalReason: 'Which medical reason stands in the note?',
  medicalProblem: 'Does the note hold a medical complaint, history, examination and decision?',
  listedTreatment: 'Is the service linked to a covered medical treatment, with the exchange with the physician on file?',
  newPatient: 'Is the patient new to the practice (nobody of it seen face to face for 3 years)?',
  ageInYears: 'How old is the patient on the date of service?',
  placeOfService: 'Where is the service done?',
  jaw: 'Upper or lower jaw?',
  extent: 'Part of a jaw or the whole jaw?',
  site: 'Which site exactly: lip, cheek, gum, palate, tongue front or back, floor of the mouth, gland, skin, bone or space?',
  technique: 'Which technique does the operative note name?',
  closure: 'How was it closed: not at all, simple, complex, flap, or with underlying muscle?',
  sizeMm: 'How many millimetres, margins included?',
  lengthMm: 'How many millimetres long is the wound?',
  tissue: 'Which tissue was rebuilt: upper bone, lower bone or soft tissue?',
  gland: 'Which gland?',
  muscle: 'Which muscle was injected: chewing muscle or muscle of the facial nerve?',
  pathologyConfirmed: 'Has the pathologist confirmed a malignant lesion?',
  pathologySupportsCyst: 'Does the pathology report name a cyst or tumor (not a normal follicle or granuloma)?',
  ridgeFracture: 'Was the ridge of the jaw fractured and set?',
  jawsWired: 'Were the jaws wired together?',
  hardware: 'Bars or wires of the jaws, or other hardware?',
  nerveContactOnImage: 'Does the image show the roots at the nerve?',
  separateIncision: 'Was the graft taken through a separate incision?',
  graftSize: 'Small or large graft?',
  areaOfRidge: 'Front, back or whole arch?',
  sides: 'One side or both?',
  timing: 'Closed at the same visit or later?',
  madeByBillingDentist: 'Did the billing dentist design and make the device (not a laboratory alone)?',
  device: 'Custom with a fixed hinge, custom without a fixed hinge, or ready-made?',
  replacement: 'Does it replace an earlier device?',
  daysSinceDelivery: 'How many days since the device was delivered?',
  anesthesiaBy: 'Who gave the anesthesia: the operating dentist or another clinician?',
  surgery: 'What surgery was it for: inside the mouth, facial bones, cleft palate?',
  trainedObserver: 'Was a trained observer present for the sedation?',
  minutes: 'How many minutes, with start and end time?',
  procedureSameDay: 'Was another procedure done at this site that day?',
  ultrasoundGuided: 'Was ultrasound guidance used and recorded?',
  rendering: 'Was the 3D rendering ordered, and its reading documented?',
  workstation: 'Was an independent workstation used?',
  labCertificate: 'Is the laboratory waiver certificate on file?',
  therapy: 'Modality or one-to-one therapy?',
  planOfCare: 'Is a plan of care on file?',
  hospitalDay: 'First or later hospital day?',
  billedBy: 'Who bills: the facility or the dentist?',
  postOpBy: 'Who did the surgery: this dentist or another, and is its package over?',
}

/** The values the crosswalk's conditions know for a fact, spans of numbers as `a-b`; undefined for a name that is no fact. */
export function factValues(sets: CodeSets, fact: string): readonly string[] | undefined {
  if (factQuestions[fact] === undefined) return undefined
  const values = sets.table('crosswalk', 'conditions').filter((row) => row['fact'] === fact).flatMap((row) => partsOf(row['values']))
  return [...new Set(values.map((each) => each.replace(/^!/, '')))].sort()
}

/** The name of a fact in words: `payerKind` is "payer kind". */
export function factName(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

export type FactValue = string | number | readonly string[]

/**
 * What is known, from the facts given and from what the service itself shows: age, place, jaw, extent and causes.
 * A fact that is stated wins over one that is derived.
 */
export function knownFacts(service: CrossCodeService, facts: CrossCodeFacts, sets: CodeSets): ReadonlyMap<string, FactValue> {
  const known = new Map<string, FactValue>()
  const jaws = jawsOf(service, sets)
  if (jaws.length > 0) known.set('jaw', jaws)
  const sides = sidesOf(service, sets)
  if (sides.length > 0) known.set('sides', sides.length === 2 ? 'both' : 'one')
  const teeth = teethOf(service, sets)
  if (teeth.length > 0 && teeth.length <= 5) known.set('extent', 'part-of-jaw')
  const causes = causesOf(service.diagnoses ?? [])
  if (causes.length > 0) known.set('cause', causes)
  if (service.placeOfService !== undefined) known.set('placeOfService', service.placeOfService)
  if (service.minutes !== undefined) known.set('minutes', service.minutes)
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue
    known.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)
  }
  if (known.get('payerKind') === 'medicare' && !known.has('payerAcceptsConsultCodes')) known.set('payerAcceptsConsultCodes', 'no')
  return known
}

export type ConditionResult = 'met' | 'not-met' | 'unknown'

/** One condition against what is known. Values: alternatives; `!x` all but x; `a-b` a span of numbers, open at an empty end. */
export function meetsCondition(fact: string, wanted: readonly string[], known: ReadonlyMap<string, FactValue>): ConditionResult {
  const value = known.get(fact)
  if (value === undefined) return 'unknown'
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  const excluded = wanted.filter((each) => each.startsWith('!')).map((each) => each.slice(1))
  if (excluded.length > 0) return values.some((each) => excluded.includes(each)) ? 'not-met' : 'met'
  return values.some((each) => wanted.some((one) => isWithinSpan(one, each) ?? one === each)) ? 'met' : 'not-met'
}

function isWithinSpan(span: string, value: string): boolean | undefined {
  const ends = /^(\d+)-(\d*)$/.exec(span)
  if (ends === null || !/^\d+(\.\d+)?$/.test(value)) return undefined
  const number = Number(value)
  return number >= Number(ends[1]) && (ends[2] === '' || number <= Number(ends[2]))
}
