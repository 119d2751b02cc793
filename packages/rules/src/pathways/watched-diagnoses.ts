// Which diagnoses each pathway speaks of: what a new release of the code set has to be compared with.
import type { Condition, Pathway } from './pathway.ts'
import { pathways } from './all.ts'

function diagnosesIn(condition: Condition): readonly string[] {
  if ('diagnosis' in condition) return condition.diagnosis
  if ('all' in condition) return condition.all.flatMap(diagnosesIn)
  if ('any' in condition) return condition.any.flatMap(diagnosesIn)
  return 'not' in condition ? diagnosesIn(condition.not) : []
}

function diagnosesOf(pathway: Pathway): readonly string[] {
  return [
    ...diagnosesIn(pathway.about), ...pathway.decisions.flatMap((each) => (each.when === 'otherwise' ? [] : diagnosesIn(each.when))),
    ...pathway.elements.flatMap((each) => [...(each.proofs.diagnosis ?? []), ...(each.when === undefined ? [] : diagnosesIn(each.when))]),
  ]
}

/** Codes and families the pathways name, each with the titles of the pathways that name it. */
export function watchedDiagnoses(): ReadonlyMap<string, readonly string[]> {
  const watched = new Map<string, string[]>()
  for (const pathway of pathways) for (const code of new Set(diagnosesOf(pathway))) watched.set(code, [...(watched.get(code) ?? []), pathway.title])
  return new Map([...watched].sort(([a], [b]) => (a < b ? -1 : 1)))
}
