// Teeth, quadrants and arches of a dental service, for units and for choosing by jaw.
import type { CodeSets, Tooth } from './code-sets.ts'

export interface MouthPlace {
  readonly tooth?: string | undefined
  readonly teeth?: readonly string[] | undefined
  readonly area?: string | undefined
}

/** The teeth a service names, known to the tooth list, each once. */
export function teethOf(place: MouthPlace, sets: CodeSets): readonly Tooth[] {
  const named = [...(place.tooth === undefined ? [] : [place.tooth]), ...(place.teeth ?? [])].flatMap((each) => each.split(/[ ,;]+/)).filter((each) => each !== '')
  const found = new Map<string, Tooth>()
  for (const number of named) {
    const tooth = sets.tooth(number.toUpperCase().replace(/^#/, ''))
    if (tooth !== undefined) found.set(tooth.code, tooth)
  }
  return [...found.values()]
}

/** Distinct quadrants (10, 20, 30, 40) of the teeth and the area. */
export function quadrantsOf(place: MouthPlace, sets: CodeSets): readonly string[] {
  const quadrants = new Set(teethOf(place, sets).map((tooth) => tooth.quadrant))
  const area = place.area === undefined ? undefined : sets.area(writtenArea(place.area))
  if (area?.kind === 'quadrant') quadrants.add(area.code)
  if (area?.kind === 'arch' || area?.kind === 'whole') for (const each of ['10', '20', '30', '40']) if (area.arch === 'both' || (area.arch === 'upper') === each < '30') quadrants.add(each)
  return [...quadrants].sort()
}

/** Distinct jaws of the teeth and the area. */
export function jawsOf(place: MouthPlace, sets: CodeSets): readonly ('upper' | 'lower')[] {
  const jaws = new Set<'upper' | 'lower'>(teethOf(place, sets).map((tooth) => tooth.arch))
  const area = place.area === undefined ? undefined : sets.area(writtenArea(place.area))
  if (area?.arch === 'upper' || area?.arch === 'both') jaws.add('upper')
  if (area?.arch === 'lower' || area?.arch === 'both') jaws.add('lower')
  return [...jaws].sort()
}

/** Distinct sides of the teeth and the area. */
export function sidesOf(place: MouthPlace, sets: CodeSets): readonly ('left' | 'right')[] {
  const sides = new Set<'left' | 'right'>(teethOf(place, sets).map((tooth) => tooth.side))
  const area = place.area === undefined ? undefined : sets.area(writtenArea(place.area))
  if (area?.side === 'left' || area?.side === 'both') sides.add('left')
  if (area?.side === 'right' || area?.side === 'both') sides.add('right')
  return [...sides].sort()
}

const areaWords: Readonly<Record<string, string>> = { UR: '10', UL: '20', LL: '30', LR: '40', UA: '01', LA: '02', FM: '00' }

/** An area as the list writes it; office letters such as `UR` are read too. */
export function writtenArea(area: string): string {
  const plain = area.trim().toUpperCase()
  return areaWords[plain] ?? plain
}
