// Seeded treatment plans for the planner's benchmark: a dental and a medical plan, up to 40 procedures, clinical order. The office
// works every day, because the program for HiGHS knows no weekends.
import { random } from './estimates-input.ts'
import { addDays, type CaseDocument, type Coverage, type ServiceLine, type ServiceOrder } from '@crossbill/model'

export interface DrawnPlan {
  readonly document: CaseDocument
  readonly orders: readonly ServiceOrder[]
  /** The last day of the third benefit year. */
  readonly horizonEnd: string
}

const asOf = '2026-09-15'
const horizonEnd = '2028-12-31'

interface Kind {
  readonly code: string
  readonly name: string
  /** Allowed price in whole dollars, least and most. */
  readonly price: readonly [number, number]
  /** Has a medical code; the medical plan comes first. */
  readonly medical?: string
  /** Often followed by this kind of service, so many days later. */
  readonly then?: { readonly kind: string; readonly days: number }
  readonly share: number
}

const kinds: readonly Kind[] = [
  { code: 'D1110', name: 'Cleaning', price: [70, 110], share: 2 },
  { code: 'D0220', name: 'Image', price: [22, 34], share: 1 },
  { code: 'D2391', name: 'Filling', price: [110, 190], share: 8 },
  { code: 'D2740', name: 'Crown', price: [780, 1190], share: 5 },
  { code: 'D3330', name: 'Root canal', price: [720, 1080], then: { kind: 'D2740', days: 14 }, share: 3 },
  { code: 'D4341', name: 'Scaling of a quadrant', price: [160, 260], share: 3 },
  { code: 'D7140', name: 'Extraction', price: [120, 210], share: 2 },
  { code: 'D7240', name: 'Impacted tooth', price: [320, 520], medical: '41899', share: 2 },
  { code: 'D7953', name: 'Bone graft', price: [340, 620], medical: '21210', then: { kind: 'D6010', days: 120 }, share: 2 },
  { code: 'D6010', name: 'Implant', price: [1300, 1900], medical: '21248', then: { kind: 'D6058', days: 90 }, share: 1 },
  { code: 'D6058', name: 'Implant crown', price: [980, 1450], share: 1 },
]

/** The same plan for the same number of procedures and seed. */
export function drawPlan(procedures: number, seed: number): DrawnPlan {
  const next = random(seed * 7_919 + procedures)
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  const coverages = [drawDental(upTo), drawMedical(upTo)]
  const wholeDollars = next() < 0.6
  const services: ServiceLine[] = []
  while (services.length < procedures) addChain(services, { next, upTo, procedures, wholeDollars })
  const document: CaseDocument = {
    crossbill: 'case/1', id: `plan-${procedures}-${seed}`, asOf, office: { id: 'office', name: 'Lindenhof Dental', workingDays: [1, 2, 3, 4, 5, 6, 7], closedDays: [] }, providers: [{ id: 'dentist', name: { last: 'Okafor' } }],
    patient: { id: 'patient', name: { last: 'Marlow', first: 'Ines' }, birthDate: '1980-05-17' }, coverages, plan: { services },
  }
  const orders = services.map((each): ServiceOrder => ({ serviceId: each.id, order: each.chosenMedicalCode === undefined ? ['dental'] : ['medical', 'dental'], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }))
  return { document, orders, horizonEnd }
}

type UpTo = (most: number) => number

function drawDental(upTo: UpTo): Coverage {
  const maximum = [1000, 1500, 1500, 2000, 2500][upTo(4)] ?? 1500
  const deductible = [50, 50, 75, 100][upTo(3)] ?? 50
  return {
    id: 'dental', kind: 'group-dental', payer: { id: 'saltbrook', name: 'Saltbrook' }, network: 'in', relationship: 'self', coordination: { method: 'standard', ceiling: 'primary-liability', level: 'line' },
    benefits: {
      year: { start: '01-01' }, deductible: { individual: deductible * 100, individualUsed: upTo(1) * deductible * 100 },
      maximums: [{ limit: maximum * 100, used: upTo(maximum) * 100, period: 'year' }],
      classes: [
        { name: 'preventive', codes: ['D0100-D1999'], percent: 100, deductibleApplies: false },
        { name: 'basic', codes: ['D2000-D2699', 'D3000-D4999', 'D7000-D7999'], percent: 80 },
        { name: 'major', codes: ['D2700-D2999', 'D5000-D6999'], percent: 50 },
      ],
    },
  }
}

function drawMedical(upTo: UpTo): Coverage {
  const deductible = [500, 1000, 1500, 3000][upTo(3)] ?? 1500
  return {
    id: 'medical', kind: 'group-medical', payer: { id: 'larkmere', name: 'Larkmere' }, network: 'in', relationship: 'self', coordination: { method: 'standard', ceiling: 'primary-liability', level: 'line' },
    benefits: {
      year: { start: '01-01' }, deductible: { individual: deductible * 100, individualUsed: upTo(deductible) * 100 },
      outOfPocket: { individual: 8000_00, individualUsed: 0 }, noAnnualMaximum: true, classes: [{ name: 'surgery', codes: ['*'], percent: 80 }],
    },
  }
}

interface Drawing {
  readonly next: () => number
  readonly upTo: UpTo
  readonly procedures: number
  readonly wholeDollars: boolean
}

/** A service, and often what follows it in healing time. */
function addChain(services: ServiceLine[], drawing: Drawing): void {
  const { upTo, next, procedures } = drawing
  const total = kinds.reduce((sum, each) => sum + each.share, 0)
  let at = upTo(total - 1)
  let kind = kinds.find((each) => (at -= each.share) < 0)
  let after: { serviceId: string; days: number } | undefined
  while (kind !== undefined && services.length < procedures) {
    const service = drawService(services.length, kind, drawing)
    const limits = after === undefined ? limitsOf(drawing) : { after: [after] }
    const before = services.at(-1)
    const together = after === undefined && before?.constraints === undefined && before !== undefined && next() < 0.15 ? { sameVisitAs: [before.id] } : limits
    services.push(Object.keys(together).length === 0 ? service : { ...service, constraints: together })
    const follows = kind.then
    if (follows === undefined || next() > 0.8) return
    after = { serviceId: service.id, days: follows.days }
    kind = kinds.find((each) => each.code === follows.kind)
  }
}

function limitsOf({ next, upTo }: Drawing): NonNullable<ServiceLine['constraints']> {
  const luck = next()
  if (luck < 0.08) return { urgency: 'now' }
  if (luck < 0.18) return { urgency: 'soon' }
  if (luck < 0.33) return { notAfter: addDays(asOf, 60 + upTo(500)) }
  if (luck < 0.43) return { notBefore: addDays(asOf, upTo(400)) }
  return {}
}

function drawService(at: number, kind: Kind, { upTo, wholeDollars }: Drawing): ServiceLine {
  const [least, most] = kind.price
  const dental = least * 100 + (wholeDollars ? upTo(most - least) * 100 : upTo((most - least) * 100))
  const medical = Math.round((dental * (90 + upTo(40))) / 10_000) * 100 + (wholeDollars ? 0 : upTo(99))
  return {
    id: `s${at}`, code: kind.code, description: kind.name, tooth: String(1 + (at % 32)), fee: Math.ceil(Math.max(dental, medical) / 80) * 100, allowed: kind.medical === undefined ? { dental } : { dental, medical },
    ...(kind.medical === undefined ? {} : { chosenMedicalCode: { system: 'CPT' as const, code: kind.medical } }),
  }
}
