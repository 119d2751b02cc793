// The pathways, most specific first.
import { anesthesia } from './anesthesia.ts'
import { clearance, medicareLinked } from './clearance.ts'
import { frenum } from './frenum.ts'
import { imaging } from './imaging.ts'
import { impactedTeeth } from './impacted-teeth.ts'
import { implants } from './implants.ts'
import { infection } from './infection.ts'
import { cleft, jawSurgery } from './jaw-deformity.ts'
import { jawJoint } from './jaw-joint.ts'
import { lesions } from './lesions.ts'
import { nerve } from './nerve.ts'
import type { Pathway } from './pathway.ts'
import { gumOvergrowth, periodontalDiabetes, periodontalPregnancy } from './periodontal.ts'
import { dryMouth, reconstruction } from './reconstruction.ts'
import { sleepApnea } from './sleep-apnea.ts'
import { trauma } from './trauma.ts'

export const pathways: readonly Pathway[] = [
  impactedTeeth, trauma, cleft, implants, lesions, infection, jawJoint, sleepApnea, jawSurgery, frenum, nerve, medicareLinked, clearance, periodontalDiabetes, periodontalPregnancy,
  gumOvergrowth, reconstruction, dryMouth, anesthesia, imaging,
]

/** The pathway of an id, or nothing. */
export function pathwayById(id: string): Pathway | undefined {
  return pathways.find((pathway) => pathway.id === id)
}
