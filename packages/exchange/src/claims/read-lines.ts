// Service lines of a claim: professional (SV1), dental (SV3) and institutional (SV2), with what each payer answered on them.
import type { ClaimLine, LineAdjudication } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { codeSystemOf } from '../wire/codes.ts'
import { known, some, told } from '../wire/known.ts'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'
import { readAdjustments } from './read-adjustments.ts'
import { readParty } from './read-parties.ts'

/** Line dates with a field of their own; the others are kept with their qualifier. */
const datesWithField: ReadonlySet<string> = new Set(['472', '441', '452', '196', '139', '198'])

/** One service line, or undefined with a finding when it has no procedure or no charge. */
export function readLine(loop: Loop, position: number, notes: ReadingNotes): ClaimLine | undefined {
  const service = loop.segment('SV3') ?? loop.segment('SV1') ?? loop.segment('SV2')
  const own = service === undefined ? undefined : service.id === 'SV3' ? dentalService(service, loop, notes) : service.id === 'SV1' ? professionalService(service, loop, notes) : institutionalService(service, notes)
  if (own === undefined) {
    const place = service === undefined ? `line ${position}` : placeOfSegment(service)
    notes.error('EXC-LINE', place, { what: 'This service line has no procedure or no charge.', remedy: 'Ask the sender for a corrected file; the claim was not taken over.' })
    return undefined
  }
  return known({ number: Number(loop.segment('LX')?.element(1)) || position, ...own, ...lineDates(loop, notes), ...lineNumbers(loop), ...lineProviders(loop), ...lineRest(loop, notes), adjudications: some(loop.loops('2430').flatMap((answer) => readAnswer(answer, notes))) })
}

type Service = Omit<ClaimLine, 'number'> | undefined

function procedure(service: Segment, element: number): Pick<ClaimLine, 'system' | 'code' | 'modifiers' | 'description'> | undefined {
  const [qualifier = '', code = '', ...more] = service.components(element)
  if (code.trim() === '') return undefined
  return known({ system: codeSystemOf(qualifier, code), code, modifiers: some(more.slice(0, 4).filter((each) => each !== '')), description: told(more[4]) })
}

function pointers(service: Segment, element: number): number[] | undefined {
  return some(service.components(element).map(Number).filter((each) => Number.isInteger(each) && each >= 1 && each <= 12))
}

function dentalService(service: Segment, loop: Loop, notes: ReadingNotes): Service {
  const coded = procedure(service, 1)
  const charge = notes.amount(service, 2)
  if (coded === undefined || charge === undefined) return undefined
  return known({
    ...coded, charge, units: notes.quantity(service, 6) ?? 1, placeOfService: told(service.element(3)),
    areas: some(service.components(4).filter((each) => each !== '')), prosthesis: prosthesis(service, loop, notes), diagnosisPointers: pointers(service, 11),
    teeth: some(loop.all('TOO').filter((tooth) => tooth.element(2) !== '').map((tooth) => known({ tooth: tooth.element(2), surfaces: some(tooth.components(3).filter((each) => each !== '')) }))),
  })
}

function prosthesis(service: Segment, loop: Loop, notes: ReadingNotes): ClaimLine['prosthesis'] {
  const code = service.element(5)
  if (code !== 'I' && code !== 'R') return undefined
  return known({ kind: code === 'I' ? 'initial' as const : 'replacement' as const, priorDate: notes.span(loop.segment('DTP', '441'))?.from })
}

function professionalService(service: Segment, loop: Loop, notes: ReadingNotes): Service {
  const coded = procedure(service, 1)
  const charge = notes.amount(service, 2)
  const units = notes.quantity(service, 4)
  if (coded === undefined || charge === undefined) return undefined
  return known({
    ...coded, charge, units: units ?? 1, unitKind: service.element(3) === 'MJ' ? 'minutes' as const : 'units' as const, placeOfService: told(service.element(5)),
    diagnosisPointers: pointers(service, 7), emergency: service.element(9) === 'Y' ? true : undefined, epsdt: service.element(11) === 'Y' ? true : undefined, familyPlanning: service.element(12) === 'Y' ? true : undefined,
    drug: drug(loop, notes), equipment: equipment(loop, notes),
  })
}

const drugUnits: Readonly<Record<string, NonNullable<ClaimLine['drug']>['unit']>> = { F2: 'international-unit', GR: 'gram', ME: 'milligram', ML: 'milliliter', UN: 'unit' }

/** The drug of a line; a product number of another kind has no field here. */
function drug(loop: Loop, notes: ReadingNotes): ClaimLine['drug'] {
  const given = loop.loop('2410')
  const name = given?.segment('LIN')
  const much = given?.segment('CTP')
  const quantity = notes.quantity(much, 4)
  const unit = drugUnits[much?.component(5, 1) ?? '']
  const code = name?.element(3) ?? ''
  if (given === undefined || name === undefined) return undefined
  if (name.element(2) !== 'N4' || !/^\d{11}$/.test(code) || quantity === undefined || unit === undefined) {
    notes.note('EXC-LEFT-OUT', placeOfSegment(name), { what: 'Crossbill has no field for this product, or its number or quantity is not complete.', remedy: 'Nothing to do for coordination; the file itself is kept whole.' })
    return undefined
  }
  return known({ code, unit, quantity, prescriptionNumber: told(given.segment('REF', 'XZ')?.element(2)) })
}

function equipment(loop: Loop, notes: ReadingNotes): ClaimLine['equipment'] {
  const segment = loop.segment('SV5')
  const days = notes.quantity(segment, 3)
  const rental = notes.amount(segment, 4)
  const purchase = notes.amount(segment, 5)
  if (segment === undefined || days === undefined || rental === undefined || purchase === undefined) return undefined
  return known({ days, rental, purchase, billed: segment.element(6), certification: certification(loop, notes) })
}

const certifications: Readonly<Record<string, 'initial' | 'renewed' | 'revised'>> = { I: 'initial', R: 'renewed', S: 'revised' }

function certification(loop: Loop, notes: ReadingNotes): NonNullable<ClaimLine['equipment']>['certification'] {
  const segment = loop.segment('CR3')
  const kind = certifications[segment?.element(1) ?? '']
  const months = notes.quantity(segment, 3)
  if (kind === undefined || months === undefined) return undefined
  const conditions = loop.segment('CRC', '09')
  const said = (code: string): true | undefined => (conditions?.element(2) === 'Y' && [3, 4, 5, 6, 7].some((at) => conditions.element(at) === code) ? true : undefined)
  return known({ kind, months, signedOnFile: said('38'), replacement: said('ZV') })
}

/** Institutional lines may have a revenue code only; it then stands as the code. */
function institutionalService(service: Segment, notes: ReadingNotes): Service {
  const coded = procedure(service, 2)
  const charge = notes.amount(service, 3)
  const revenue = told(service.element(1))
  if (charge === undefined || (coded === undefined && revenue === undefined)) return undefined
  return known({ ...(coded ?? { system: 'HCPCS' as const, code: revenue ?? '' }), charge, units: notes.quantity(service, 5) ?? 1 })
}

function lineDates(loop: Loop, notes: ReadingNotes): Partial<ClaimLine> {
  const served = notes.span(loop.segment('DTP', '472'))
  const day = (qualifier: string) => notes.span(loop.segment('DTP', qualifier))?.from
  return known({
    dateOfService: served?.from, dateOfServiceEnd: served?.to, treatmentStart: day('196') ?? day('139'), treatmentCompletion: day('198'), appliancePlacement: day('452'),
    otherDates: some(loop.all('DTP').filter((each) => !datesWithField.has(each.element(1))).flatMap((each) => {
      const span = notes.span(each)
      return span === undefined ? [] : [known({ qualifier: each.element(1), date: span.from, end: span.to })]
    })),
  })
}

function lineNumbers(loop: Loop): Partial<ClaimLine> {
  const reference = (qualifier: string) => told(loop.segment('REF', qualifier)?.element(2))
  return known({ controlNumber: reference('6R'), priorAuthorizationNumber: reference('G1'), referralNumber: reference('9F'), predeterminationNumber: reference('G3') })
}

function lineProviders(loop: Loop): Partial<ClaimLine> {
  const dental = loop.segment('SV3') !== undefined
  return known({
    renderingProvider: readParty(loop.loop('2420A')),
    assistantSurgeon: dental ? readParty(loop.loop('2420B')) : undefined,
    supervisingProvider: readParty(loop.loop(dental ? '2420C' : '2420D')),
    facility: readParty(loop.loop(dental ? '2420D' : '2420C')),
    orderingProvider: dental ? undefined : readParty(loop.loop('2420E')),
    referringProvider: dental ? undefined : readParty(loop.loop('2420F')),
  })
}

function lineRest(loop: Loop, notes: ReadingNotes): Partial<ClaimLine> {
  return known({ salesTax: notes.amount(loop.segment('AMT', 'T'), 2), note: told(loop.segment('NTE')?.element(2)), attachments: readAttachments(loop) })
}

/** Announced attachments (PWK) of a claim or line. */
export function readAttachments(loop: Loop): ClaimLine['attachments'] {
  return some(loop.all('PWK').map((each) => known({ type: each.element(1), transmission: each.element(2), controlNumber: each.element(5) === 'AC' ? told(each.element(6)) : undefined })))
}

function readAnswer(loop: Loop, notes: ReadingNotes): LineAdjudication[] {
  const answer = loop.segment('SVD')
  const paid = notes.cents(answer, 2)
  if (answer === undefined || paid === undefined || answer.element(1) === '') return []
  const coded = procedure(answer, 3)
  const bundledWith = Number(answer.element(6))
  return [known({
    payerId: answer.element(1), paid, code: coded?.code, system: coded?.system, modifiers: coded?.modifiers, units: notes.quantity(answer, 5),
    bundledWith: Number.isInteger(bundledWith) && bundledWith >= 1 ? bundledWith : undefined,
    adjustments: readAdjustments(loop, notes), date: notes.span(loop.segment('DTP', '573'))?.from, remainingLiability: notes.amount(loop.segment('AMT', 'EAF'), 2),
  })]
}

