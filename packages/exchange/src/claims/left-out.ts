// What a claim file holds and our claim has no field for is told, so that nothing is lost in silence.
import type { Loop } from '@crossbill/x12'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'

/** Segments taken over, by loop; with a list, only these qualifiers. */
const taken: Readonly<Record<string, Readonly<Record<string, readonly string[] | true>>>> = {
  '2300': { CLM: true, DTP: true, DN1: true, DN2: true, PWK: true, AMT: ['F5'], REF: ['F8', 'G1', '9F', 'G3', 'EA', 'D9'], NTE: true, HI: true, CRC: ['ZZ'] },
  '2310': { NM1: true, N3: true, N4: true, PRV: true, REF: true, PER: true },
  '2320': { SBR: true, CAS: true, AMT: ['D', 'A8', 'EAF'], OI: true },
  '2330A': { NM1: true, N3: true, N4: true },
  '2330B': { NM1: true, N3: true, N4: true, DTP: true, REF: ['F8', 'G1', '9F', 'G3', '2U', 'EI', 'FY', 'NF'] },
  '2400': { LX: true, SV1: true, SV2: true, SV3: true, SV5: true, CR3: true, CRC: ['09'], TOO: true, DTP: true, REF: ['6R', 'G1', '9F', 'G3'], AMT: ['T'], NTE: true, PWK: true },
  '2410': { LIN: true, CTP: true, REF: ['XZ'] },
  '2420': { NM1: true, N3: true, N4: true, PRV: true, REF: true, PER: true },
  '2430': { SVD: true, CAS: true, DTP: true, AMT: ['EAF'] },
}

/** A note for each segment below this claim that no field of ours holds. */
export function noteWhatWasLeft(loop: Loop, notes: ReadingNotes): void {
  const rules = taken[loop.id] ?? taken[loop.id.slice(0, 4)]
  for (const segment of loop.segments) {
    const rule = rules?.[segment.id]
    if (rule === true || rule?.includes(segment.element(1)) === true) continue
    notes.note('EXC-LEFT-OUT', placeOfSegment(segment), { what: 'Crossbill has no field for this part of the claim.', remedy: 'Nothing to do for coordination; the file itself is kept whole.' })
  }
  for (const below of loop.loops()) noteWhatWasLeft(below, notes)
}
