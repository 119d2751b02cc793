// The pathways, most specific first.
import { impactedTeeth } from './impacted-teeth.ts'
import { implants } from './implants.ts'
import { infection } from './infection.ts'
import type { Pathway } from './pathway.ts'
import { trauma } from './trauma.ts'

export const pathways: readonly Pathway[] = [impactedTeeth, trauma, implants, infection]

/** The pathway of an id, or nothing. */
export function pathwayById(id: string): Pathway | undefined {
  return pathways.find((pathway) => pathway.id === id)
}
