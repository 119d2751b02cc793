// How the x12 commands name a place in a file, and how they end on a file that cannot be read.
import type { Finding, Place } from '@crossbill/x12'
import { exit, harmless, Refusal } from '../terminal.ts'

/** A place in words: segment number, its id, loop, element, component, byte. */
export function placeText(place: Place): string {
  const parts = [place.segmentIndex > 0 ? `segment ${place.segmentIndex}` : 'the file', `${place.segmentId}${place.element === undefined ? '' : String(place.element).padStart(2, '0')}${place.component === undefined ? '' : `-${place.component}`}`]
  if (place.loop !== '') parts.push(`loop ${place.loop}`)
  if (place.transaction > 0) parts.push(`transaction ${place.transaction}`)
  parts.push(`byte ${place.offset}`)
  return parts.filter((each) => each !== '').join(', ')
}

/** Ends a command whose file is unreadable, with the reason. */
export function refuseUnreadable(path: string, findings: readonly Finding[]): never {
  const first = findings[0]
  throw new Refusal(exit.unreadable, first === undefined ? `${harmless(path)} is not an X12 file: it does not begin with ISA. Export it again as X12.` : `${harmless(path)}: ${placeText(first.place)}: ${first.message} ${first.remedy}`)
}
