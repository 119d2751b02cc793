// Several dental services of one visit crossed together: what is one medical line for many dental ones becomes one,
// counted by jaw, quadrant or minutes; what stays one line for each tooth stays so.
import type { CodeSets } from '../code-sets.ts'
import { jawsOf, quadrantsOf } from '../teeth.ts'
import type { CrossCandidate, CrossCodeResult } from './cross-code.ts'
import { crossCode } from './cross-code.ts'
import { crosswalkRows } from './crosswalk.ts'
import type { CrossCodeFacts, CrossCodeService } from './facts.ts'
import { addedBlock, firstBlock, isAnesthesiaCode, sedationBlocks } from './units.ts'

export interface PlannedService extends CrossCodeService {
  readonly id: string
  /** Services of two people never become one line. */
  readonly providerId?: string | undefined
}

/** One medical line and the dental services it stands for. */
export interface CrossedLine {
  readonly serviceIds: readonly string[]
  readonly candidate: CrossCandidate
  /** Set when several services became one line, or are counted together. */
  readonly mergedWhy?: string
  /** Minutes of the whole session, where blocks of sedation are counted from them. */
  readonly minutes?: number
}

export interface CrossedPlan {
  readonly results: readonly { readonly serviceId: string; readonly result: CrossCodeResult }[]
  /** The first candidate of each service, merged where the medical code counts otherwise. */
  readonly lines: readonly CrossedLine[]
}

/**
 * Crosses all services of a visit.
 * @param factsOf facts known for one service
 */
export function crossPlan(services: readonly PlannedService[], factsOf: (service: PlannedService) => CrossCodeFacts, sets: CodeSets): CrossedPlan {
  const results = services.map((service) => ({ service, result: crossCode(service, factsOf(service), sets) }))
  const groups = new Map<string, { service: PlannedService; candidate: CrossCandidate }[]>()
  for (const { service, result } of results) {
    const candidate = result.candidates[0]
    if (candidate === undefined) continue
    const key = [candidate.system, candidate.code, service.dateOfService ?? '', candidate.placeOfService, service.providerId ?? '', mergeBasis(service, candidate, sets) ?? service.id].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), { service, candidate }])
  }
  const lines = [...groups.values()].map((group) => mergedLine(group, sets))
  return { results: results.map(({ service, result }) => ({ serviceId: service.id, result })), lines: countedTogether(lines, services) }
}

/**
 * Moderate sedation is counted from the minutes of the whole session (rule B04): the added blocks of a visit follow
 * from the minutes of its first and its added dental lines together, not from those of the added lines alone.
 */
function countedTogether(lines: readonly CrossedLine[], services: readonly PlannedService[]): readonly CrossedLine[] {
  const serviceOf = (line: CrossedLine): PlannedService | undefined => services.find((each) => each.id === line.serviceIds[0])
  const session = (line: CrossedLine): string => `${serviceOf(line)?.dateOfService ?? ''} ${serviceOf(line)?.providerId ?? ''}`
  return lines.map((line) => {
    const isAdded = addedBlock.has(line.candidate.code)
    if (!isAdded && !firstBlock.has(line.candidate.code)) return line
    const together = lines.filter((each) => session(each) === session(line) && (firstBlock.has(each.candidate.code) || addedBlock.has(each.candidate.code)))
    const minutes = sessionMinutes(together.flatMap((each) => services.filter((service) => each.serviceIds.includes(service.id)).map((service) => ({ minutes: service.minutes, first: firstBlock.has(each.candidate.code) }))))
    if (minutes === undefined || together.length < 2) return line
    const blocks = sedationBlocks(minutes)
    const why = `${minutes} minutes of sedation in all: the first line and ${blocks.added} added (rule B04)`
    // The added blocks stand on the line of their own service.
    const companions = line.candidate.companions.filter((each) => !addedBlock.has(each.code))
    return { ...line, candidate: { ...line.candidate, companions, units: isAdded ? blocks.added : blocks.first, unitsWhy: why }, mergedWhy: why, minutes }
  })
}

/** Minutes of one session: a first line above its 15 minutes states the whole session, else the lines add up. */
function sessionMinutes(lines: readonly { readonly minutes: number | undefined; readonly first: boolean }[]): number | undefined {
  const known = lines.flatMap((each) => (each.minutes === undefined ? [] : [each.minutes]))
  if (known.length < lines.length) return undefined
  const whole = lines.some((each) => each.first && (each.minutes ?? 0) > 15)
  return whole ? Math.max(...known) : known.reduce((sum, each) => sum + each, 0)
}

/** What many services are counted by in one line of this code, or nothing when each keeps its own line. */
function mergeBasis(service: CrossCodeService, candidate: CrossCandidate, sets: CodeSets): string | undefined {
  if (candidate.system === 'CDT') return undefined
  if (isAnesthesiaCode(candidate.code)) return 'minutes'
  const basis = crosswalkRows(sets, service.code).find((row) => row.id === candidate.row)?.unitsBasis
  return basis === 'per quadrant' || basis === 'per arch' || basis === 'per study' || basis === 'per image' ? basis : undefined
}

function mergedLine(group: readonly { readonly service: PlannedService; readonly candidate: CrossCandidate }[], sets: CodeSets): CrossedLine {
  const serviceIds = group.map((each) => each.service.id)
  const first = group[0]
  if (first === undefined) throw new Error('a group of services is never empty')
  if (group.length === 1) return { serviceIds, candidate: first.candidate }
  const basis = mergeBasis(first.service, first.candidate, sets) ?? ''
  const counted = countOf(basis, group, sets)
  const diagnoses = [...new Set(group.flatMap((each) => each.candidate.diagnoses))].slice(0, 4)
  const needs = [...new Set(group.flatMap((each) => each.candidate.needs))]
  return { serviceIds, candidate: { ...first.candidate, units: counted.units, unitsWhy: counted.why, diagnoses, needs }, mergedWhy: counted.why }
}

function countOf(basis: string, group: readonly { readonly service: PlannedService; readonly candidate: CrossCandidate }[], sets: CodeSets): { readonly units: number; readonly why: string } {
  switch (basis) {
    case 'minutes': {
      const minutes = sessionMinutes(group.map(({ service }) => ({ minutes: service.minutes, first: /^D92(22|24|39)$/.test(service.code) }))) ?? 0
      return { units: minutes, why: `one anesthesia line with the total of ${minutes} minutes (rule B03)` }
    }
    case 'per arch': {
      const jaws = new Set(group.flatMap((each) => jawsOf(each.service, sets))).size
      return { units: Math.max(1, jaws), why: `counted by jaw, not by tooth (rule B19)` }
    }
    case 'per quadrant': {
      const quadrants = new Set(group.flatMap((each) => quadrantsOf(each.service, sets))).size
      return { units: quadrants > 0 ? Math.min(4, quadrants) : group.length, why: `counted by distinct quadrant (rule B20)` }
    }
    default:
      return { units: 1, why: 'one study, however many dental images it stands for' }
  }
}
