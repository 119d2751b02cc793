// The note of a claim on the wire: 80 characters for each note, one for a professional claim, five for a dental one.
import type { Claim } from '@crossbill/model'

export const noteLength = 80

/** The claim's note; a dental claim carries its lines' notes here, because its lines have no place for them. */
export function noteOf(claim: Claim): string {
  const own = claim.note ?? ''
  if (claim.kind !== 'dental') return own
  return [own, ...claim.lines.flatMap((line) => (line.note === undefined ? [] : [`Line ${line.number} - ${line.note}`]))].filter((each) => each !== '').join(' ')
}

/** The most notes a claim of this kind may carry. */
export function mostNotes(claim: Claim): number {
  return claim.kind === 'dental' ? 5 : 1
}

/** Cuts a note at blanks into pieces of at most 80 characters; joined with one blank they are the note again. */
export function cutNote(note: string): string[] {
  const pieces: string[] = []
  for (const word of note.split(/\s+/).filter((each) => each !== '')) {
    const last = pieces.length - 1
    const joined = `${pieces[last] ?? ''} ${word}`
    if (last >= 0 && joined.length <= noteLength) pieces[last] = joined
    else pieces.push(word)
  }
  return pieces
}
