// Teeth, surfaces and areas: they exist, they fit the code, and codes that need them have them.
import type { Finding } from '@crossbill/model'
import type { CodeSets, Tooth } from '../codes/index.ts'
import { quadrantsOf, teethOf, writtenArea } from '../codes/index.ts'
import type { Edit, EditLine } from './edit.ts'
import { toothFits, toothNeeds } from './tooth-and-surface.table.ts'
import { toothList } from './sources.ts'

export const toothAndSurface: Edit = {
  id: 'EDIT-TOOTH-AND-SURFACE',
  sentence: 'The tooth, the surface and the area exist and fit the dental code.',
  source: toothList,
  check: (claim, sets) => claim.lines.flatMap((line, at) => (line.system === 'CDT' ? judge(line, at, sets) : exist(line, at, sets))),
}

function say(at: number, part: string, code: string, severity: Finding['severity'], words: { readonly what: string; readonly remedy: string }): Finding {
  return { code, severity, place: `lines[${at}].${part}`, rule: toothAndSurface.id, ...words }
}

function judge(line: EditLine, at: number, sets: CodeSets): readonly Finding[] {
  const missing = exist(line, at, sets)
  if (missing.length > 0) return missing
  const teeth = teethOf(line, sets)
  return [...needed(line, at, sets), ...teeth.flatMap((tooth) => fits(line, at, tooth)), ...surfaces(line, at, teeth)]
}

function exist(line: EditLine, at: number, sets: CodeSets): readonly Finding[] {
  const named = [...(line.tooth === undefined ? [] : [line.tooth]), ...(line.teeth ?? [])].flatMap((each) => each.split(/[ ,;]+/)).filter((each) => each !== '')
  const unknown = named.filter((each) => teethOf({ tooth: each }, sets).length === 0)
  const found = unknown.map((each) => say(at, 'tooth', 'EDIT-TOOTH-UNKNOWN', 'error', { what: `${each} is no tooth number.`, remedy: 'Use 1 to 32, A to T, or 51 to 82 and AS to TS for extra teeth.' }))
  if (line.area !== undefined && sets.area(writtenArea(line.area)) === undefined) found.push(say(at, 'area', 'EDIT-AREA-UNKNOWN', 'error', { what: `${line.area} is no area of the mouth.`, remedy: 'Use 00, 01, 02, 10, 20, 30 or 40.' }))
  return found
}

function needed(line: EditLine, at: number, sets: CodeSets): readonly Finding[] {
  const need = toothNeeds.find((each) => each.codes.test(line.code))
  if (need === undefined) return []
  const hasTooth = teethOf(line, sets).length > 0
  const area = line.area === undefined ? undefined : sets.area(writtenArea(line.area))
  if (need.needs === 'tooth' && !hasTooth) return [say(at, 'tooth', 'EDIT-TOOTH-MISSING', 'error', { what: `${line.code} needs a tooth number.`, remedy: 'Enter the tooth.' })]
  if (need.needs === 'quadrant' && quadrantsOf(line, sets).length === 0) return [say(at, 'area', 'EDIT-AREA-MISSING', 'error', { what: `${line.code} needs a quadrant.`, remedy: 'Enter 10, 20, 30 or 40.' })]
  if (need.needs === 'quadrant' && area !== undefined && area.kind !== 'quadrant') return [say(at, 'area', 'EDIT-AREA-UNFIT', 'error', { what: `${line.code} is counted by quadrant; ${area.code} is none.`, remedy: 'Enter one line for each quadrant.' })]
  return []
}

function fits(line: EditLine, at: number, tooth: Tooth): readonly Finding[] {
  const rule = toothFits.find((each) => each.codes.test(line.code) && !each.fits(tooth))
  return rule === undefined ? [] : [say(at, 'tooth', 'EDIT-TOOTH-UNFIT', rule.severity, { what: `${line.code} is for ${rule.of}; tooth ${tooth.code} is ${describe(tooth)}.`, remedy: 'Check the tooth and the code.' })]
}

function describe(tooth: Tooth): string {
  return `a ${tooth.dentition} ${tooth.name}, ${tooth.arch} ${tooth.side}`
}

/** Number of surfaces a filling code names. */
const surfaceCounts: Readonly<Record<string, readonly [number, number]>> = {
  D2140: [1, 1], D2150: [2, 2], D2160: [3, 3], D2161: [4, 6], D2330: [1, 1], D2331: [2, 2], D2332: [3, 3], D2335: [1, 6], D2391: [1, 1], D2392: [2, 2], D2393: [3, 3], D2394: [4, 6],
  D2510: [1, 1], D2520: [2, 2], D2530: [3, 6], D2542: [2, 2], D2543: [3, 3], D2544: [4, 6], D2610: [1, 1], D2620: [2, 2], D2630: [3, 6], D2642: [2, 2], D2643: [3, 3], D2644: [4, 6], D2650: [1, 1], D2651: [2, 2], D2652: [3, 6], D2662: [2, 2], D2663: [3, 3], D2664: [4, 6],
}

function surfaces(line: EditLine, at: number, teeth: readonly Tooth[]): readonly Finding[] {
  const named = (line.surfaces ?? []).flatMap((each) => [...each.toUpperCase()]).filter((each) => /[A-Z]/.test(each))
  const found: Finding[] = []
  const count = surfaceCounts[line.code]
  if (count !== undefined && named.length === 0) found.push(say(at, 'surfaces', 'EDIT-SURFACE-MISSING', 'error', { what: `${line.code} needs its surfaces.`, remedy: 'Enter the surfaces, for example MO.' }))
  for (const surface of named) {
    if (!'MDOILBF'.includes(surface)) found.push(say(at, 'surfaces', 'EDIT-SURFACE-UNKNOWN', 'error', { what: `${surface} is no surface.`, remedy: 'Use M, D, O, I, L, B or F.' }))
    else if (teeth.some((tooth) => isFront(tooth) === (surface === 'O'))) { if (surface === 'O' || surface === 'I') found.push(say(at, 'surfaces', 'EDIT-SURFACE-UNFIT', 'error', { what: `${surface} does not exist on this tooth.`, remedy: surface === 'O' ? 'A front tooth has an edge: use I.' : 'A back tooth has a biting surface: use O.' })) }
  }
  if (new Set(named).size < named.length) found.push(say(at, 'surfaces', 'EDIT-SURFACE-TWICE', 'error', { what: 'A surface stands twice.', remedy: 'Name each surface once.' }))
  if (count !== undefined && named.length > 0 && (named.length < count[0] || named.length > count[1])) found.push(say(at, 'surfaces', 'EDIT-SURFACE-COUNT', 'error', { what: `${line.code} is for ${count[0] === count[1] ? count[0] : `${count[0]} or more`} surfaces; the line names ${named.length}.`, remedy: 'Choose the code of that many surfaces.' }))
  return found
}

/** Incisors and canines. */
export function isFront(tooth: Tooth): boolean {
  return /incisor|canine/.test(tooth.name)
}
