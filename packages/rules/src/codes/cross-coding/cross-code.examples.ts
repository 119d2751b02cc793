// Crossings a coder would agree with, and those a coder would refuse. Run by the shared test beside it.
import type { CrossCodeFacts, CrossCodeService } from './facts.ts'

export interface CrossCodeExample {
  readonly name: string
  readonly service: CrossCodeService
  readonly facts?: CrossCodeFacts
  /** The first candidate. */
  readonly first?: string
  /** Candidates that must be there, in any place. */
  readonly candidates?: readonly string[]
  readonly rejected?: readonly string[]
  /** Words of the refusal; no candidate may be there. */
  readonly refusal?: RegExp
  readonly units?: number
  readonly unitKind?: 'units' | 'minutes'
  readonly modifiers?: readonly string[]
  readonly description?: RegExp
  readonly needs?: RegExp
  readonly noNeeds?: boolean
  readonly companions?: readonly string[]
}

const on = { dateOfService: '2026-11-02' }

export const crossCodeExamples: readonly CrossCodeExample[] = [
  { name: 'an impacted tooth in bone goes unlisted, with a description that names the tooth', service: { ...on, code: 'D7240', tooth: '17', diagnoses: ['K01.1'] }, first: '41899', candidates: ['D7240'], rejected: ['41874', '21040', '41830'], units: 1, description: /fully in bone, tooth 17/, needs: /contract cover impacted teeth/ },
  { name: 'a plan that wants the dental code gets it and not the unlisted one', service: { ...on, code: 'D7230', tooth: '32', diagnoses: ['K01.1'] }, facts: { planCoversImpactedTeeth: true, payerTakesDentalCodes: true }, first: 'D7230', rejected: ['41899'] },
  { name: 'a tooth under gum only is in the crosswalk too', service: { ...on, code: 'D7220', tooth: '1', diagnoses: ['K01.1'] }, first: '41899', needs: /level/ },
  { name: 'a coronectomy needs the nerve on the image', service: { ...on, code: 'D7251', tooth: '17', diagnoses: ['K01.1'] }, first: '41899', needs: /nerve/ },
  { name: 'an implant after an injury is jaw reconstruction, counted by jaw', service: { ...on, code: 'D6010', teeth: ['8', '9'], diagnoses: ['K08.411'] }, first: '21248', rejected: ['21249'], units: 1, noNeeds: true },
  { name: 'an implant after decay stays dental', service: { ...on, code: 'D6010', tooth: '19', diagnoses: ['K08.431', 'K02.9'] }, refusal: /stays dental/, rejected: ['21248', '21249'] },
  { name: 'an implant after gum disease stays dental even with a gum diagnosis beside it', service: { ...on, code: 'D6010', tooth: '30', diagnoses: ['K08.421', 'K05.322'] }, refusal: /stays dental/ },
  { name: 'an injury still counts when the patient also has gum disease', service: { ...on, code: 'D6010', tooth: '8', diagnoses: ['K08.411', 'K05.322'] }, first: '21248' },
  { name: 'a socket graft is never a jaw graft', service: { ...on, code: 'D7953', tooth: '19', diagnoses: ['K08.89'] }, first: '41899', rejected: ['21210', '21215'] },
  { name: 'an upper jaw graft after a tumor', service: { ...on, code: 'D7950', area: '01', diagnoses: ['C41.0'] }, first: '21210', rejected: ['21215', '20900'] },
  { name: 'a lower jaw graft after a tumor', service: { ...on, code: 'D7950', tooth: '19', diagnoses: ['C41.1'] }, first: '21215', rejected: ['21210'] },
  { name: 'a cleaning is never medical', service: { ...on, code: 'D1110' }, refusal: /stays dental/, rejected: ['99213'] },
  { name: 'deep scaling is not an unlisted operation', service: { ...on, code: 'D4341', area: '10', diagnoses: ['E11.630', 'K05.322'] }, facts: { payerKind: 'commercial', planCoversGumTreatment: false }, refusal: /stays dental/, rejected: ['41899', '41828'] },
  { name: 'deep scaling before a transplant goes to Medicare as the dental code with KX', service: { ...on, code: 'D4341', area: '10', diagnoses: ['K05.322', 'Z76.82'] }, facts: { payerKind: 'medicare', listedTreatment: true }, first: 'D4341', modifiers: ['KX'] },
  { name: 'an extraction before radiation under Medicare is the dental code with KX', service: { ...on, code: 'D7140', tooth: '19', diagnoses: ['K04.7', 'C10.9'] }, facts: { payerKind: 'medicare', listedTreatment: true }, first: 'D7140', modifiers: ['KX'], rejected: ['41899'] },
  { name: 'a removed sedation code names its successors', service: { code: 'D9248', dateOfService: '2026-01-01' }, refusal: /ended on 2025-12-31.*D9244.*D9245.*D9246.*D9247/ },
  { name: 'the same code the day before still crosses', service: { code: 'D9248', dateOfService: '2025-12-31', minutes: 20 }, facts: { trainedObserver: true }, first: '99152' },
  { name: 'a code that has not begun is refused', service: { code: 'D9245', dateOfService: '2025-12-31' }, refusal: /begins on 2026-01-01/ },
  { name: 'a mistyped code gets a suggestion', service: { ...on, code: 'D7204' }, refusal: /Did you mean.*D7240/ },
  { name: 'anesthesia by another clinician is one line of minutes', service: { ...on, code: 'D9222', minutes: 65, diagnoses: ['K01.1'] }, facts: { anesthesiaBy: 'other-clinician', surgery: 'mouth' }, first: '00170', units: 65, unitKind: 'minutes', rejected: ['D9222', '00172'] },
  { name: 'anesthesia by the operating dentist is not 00170', service: { ...on, code: 'D9223', minutes: 30, diagnoses: ['K01.1'] }, facts: { anesthesiaBy: 'operating-dentist', payerTakesDentalCodes: true }, first: 'D9223', rejected: ['00170'] },
  { name: 'deep sedation by the dentist, plan without dental codes, has no code', service: { ...on, code: 'D9222', minutes: 40, diagnoses: ['K01.1'] }, facts: { anesthesiaBy: 'operating-dentist', payerTakesDentalCodes: false, planCoversSurgery: true }, refusal: /No medical code fits/ },
  { name: 'moderate sedation of a child under five', service: { ...on, code: 'D9239', minutes: 20, diagnoses: ['F84.0'] }, facts: { anesthesiaBy: 'operating-dentist', ageInYears: 4, trainedObserver: true, payerTakesDentalCodes: false }, first: '99151', rejected: ['99152', '00170'] },
  { name: 'added sedation time counts past the midpoint', service: { ...on, code: 'D9243', minutes: 38, diagnoses: ['K01.1'] }, facts: { anesthesiaBy: 'operating-dentist', payerTakesDentalCodes: false }, first: '99153', units: 2 },
  { name: 'a custom sleep appliance for a commercial plan', service: { ...on, code: 'D9947', diagnoses: ['G47.33'] }, facts: { payerKind: 'commercial', device: 'custom-hinged' }, first: 'E0486', modifiers: ['NU'], rejected: ['E0485', 'K1027', '21085'] },
  { name: 'snoring alone is no apnea appliance', service: { ...on, code: 'D9947', diagnoses: ['R06.83'] }, first: 'A9270', rejected: ['E0486'] },
  { name: 'sleeplessness is no apnea', service: { ...on, code: 'D9947', diagnoses: ['F51.01'] }, refusal: /cause other sleep|needs/, rejected: ['E0486', 'K1027', 'E0485'] },
  { name: 'a tongue biopsy by site', service: { ...on, code: 'D7286', diagnoses: ['K14.8'] }, facts: { site: 'tongue-front' }, first: '41100', rejected: ['41105', '40808', '20245'] },
  { name: 'a palate biopsy by site', service: { ...on, code: 'D7286', diagnoses: ['K13.79'] }, facts: { site: 'palate' }, first: '42100' },
  { name: 'a biopsy without a site lists the sites and asks', service: { ...on, code: 'D7286' }, candidates: ['40490', '40808', '41100', '41105', '41108', '42100'], needs: /Which site/ },
  { name: 'a cyst of the lower jaw', service: { ...on, code: 'D7450', tooth: '18', diagnoses: ['K09.0'] }, first: '21040', rejected: ['21030'], needs: /pathology/ },
  { name: 'a tongue-tie is released, not rebuilt', service: { ...on, code: 'D7962', diagnoses: ['Q38.1'] }, facts: { technique: 'release' }, first: '41010', rejected: ['41115', '41520'] },
  { name: 'a cone-beam scan is one study whatever the jaws', service: { ...on, code: 'D0367', diagnoses: ['M26.213'] }, first: '70486', units: 1, rejected: ['70355'] },
  { name: 'a picture taken here and read elsewhere carries TC', service: { ...on, code: 'D0383', diagnoses: ['D16.5'] }, first: '70486', modifiers: ['TC'] },
  { name: 'ridge shaping counts quadrants, not teeth', service: { ...on, code: 'D7310', teeth: ['2', '3', '4', '5', '12', '13', '14'], diagnoses: ['M26.79'] }, first: '41874', units: 2 },
  { name: 'part of a quadrant is a reduced service', service: { ...on, code: 'D7311', area: '10', diagnoses: ['M26.79'] }, first: '41874', modifiers: ['52'] },
  { name: 'a grinding guard is never a joint splint', service: { ...on, code: 'D9944', diagnoses: ['F45.8'] }, refusal: /stays dental/, rejected: ['21085', '21110', 'E0486'] },
  { name: 'a splint billed for grinding is refused', service: { ...on, code: 'D7880', diagnoses: ['G47.63'] }, facts: { payerTakesDentalCodes: true }, refusal: /stays dental/, rejected: ['D7880', 'S8262'] },
  { name: 'a joint splint for a joint disorder, plan that takes dental codes', service: { ...on, code: 'D7880', diagnoses: ['M26.621'] }, facts: { payerTakesDentalCodes: true }, first: 'D7880' },
  { name: 'a vaccine is two lines', service: { ...on, code: 'D1781', diagnoses: ['Z23'] }, facts: { payerEnrollsDentists: true }, first: '90651', companions: ['90471'] },
  { name: 'chewing muscles are not muscles of the facial nerve', service: { ...on, code: 'D9913', diagnoses: ['M79.11'] }, facts: { muscle: 'chewing' }, refusal: /No medical code fits/, rejected: ['64612', '64615'] },
  { name: 'a drug code that ended gives way to its successor', service: { ...on, code: 'D9613', diagnoses: ['K01.1'] }, candidates: ['J0666'] },
  { name: 'a wound of the inner cheek is chosen by length', service: { ...on, code: 'D7910', diagnoses: ['S01.512A'] }, facts: { site: 'cheek', lengthMm: 30 }, first: '40831', rejected: ['40830'] },
  { name: 'both jaw joints carry modifier 50 where the code allows it', service: { ...on, code: 'D7865', diagnoses: ['M26.651', 'M26.652'] }, facts: { sides: 'both' }, first: '21240', modifiers: ['50'] },
  // wrong sets, ended numbers, counts and odd records
  { name: 'a medical code is named as such instead of crossed', service: { ...on, code: '41899' }, refusal: /it is a CPT code/ },
  { name: 'a diagnosis is named as such instead of crossed', service: { ...on, code: 'K01.1' }, refusal: /it is a diagnosis/ },
  { name: 'an ended medical equipment number is still known as one', service: { ...on, code: 'S0020' }, refusal: /it is a HCPCS code/ },
  { name: 'a night guard number of 2018 names the three that followed', service: { ...on, code: 'D9940' }, refusal: /ended on 2018-12-31.*D9944.*D9945.*D9946/ },
  { name: 'an old sedation number names both parts that followed', service: { ...on, code: 'D9241' }, refusal: /D9239.*D9243/ },
  { name: 'a number of 2022 was not there in 2020', service: { code: 'D9947', dateOfService: '2020-05-01', diagnoses: ['G47.33'] }, refusal: /begins on 2022-01-01/ },
  { name: 'nine minutes make no added block of sedation', service: { ...on, code: 'D9243', minutes: 9 }, facts: { trainedObserver: true }, first: 'D9243', rejected: ['99153', '99157'] },
  { name: 'a site no code has is said for every code', service: { ...on, code: 'D7286' }, facts: { site: 'ear' }, refusal: /41100 needs site tongue front|41100 needs site/ },
  { name: 'one antibody needs no added line, and that is said', service: { ...on, code: 'D0478', units: 1 }, first: '88342', rejected: ['88341'] },
  { name: 'a graft at an implant in a wasted lower jaw may be jaw reconstruction', service: { ...on, code: 'D6104', tooth: '19', diagnoses: ['K08.23'] }, first: '21215' },
  { name: 'a tooth out before radiation of a mouth cancer may be medical', service: { ...on, code: 'D7140', tooth: '30', diagnoses: ['C04.9'] }, candidates: ['41899'] },
]
