// What a 277 or 277CA says of one line of a claim (2220): which line, what becomes of it, and the payer's codes for it.
import type { LineStatus } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { known, told } from '../wire/known.ts'
import { readProcedure } from '../wire/procedure.ts'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'
import { claimStatusOf, isAccepted } from './status-words.ts'

/** The codes of a status segment, up to three, with its words. */
export function statusCodes(segment: Segment): LineStatus['statuses'] {
  const message = told(segment.element(12))
  return [1, 10, 11].map((at) => segment.components(at)).filter(([category = '']) => category !== '').map(([category = '', status = '', entity]) => known({ category, status, entity: told(entity), message }))
}

/** Lines of a claim loop (2200D, 2200E), amounts in cents; one without a procedure is told and left out. */
export function readLineStatuses(claim: Loop, notes: ReadingNotes): LineStatus[] {
  return [...claim.loops('2220D'), ...claim.loops('2220E')].flatMap((loop) => readLine(loop, notes) ?? [])
}

function readLine(loop: Loop, notes: ReadingNotes): LineStatus | undefined {
  const service = loop.segment('SVC')
  const answers = loop.all('STC')
  const procedure = service && readProcedure(service, 1)
  if (service === undefined || procedure === undefined) {
    const at = service ?? answers[0]
    notes.error('EXC-STATUS-LINE', at === undefined ? 'a line' : placeOfSegment(at), { what: 'This status is about a line without a procedure.', remedy: 'Look the line up at the receiver; the claim itself was read.' })
    return undefined
  }
  const statuses = answers.flatMap(statusCodes)
  const [first] = statuses
  const served = notes.span(loop.segment('DTP', '472'))
  return known({
    lineControlNumber: told(loop.segment('REF', 'FJ')?.element(2)), procedure, charge: notes.cents(service, 2), paid: notes.cents(service, 3), units: notes.quantity(service, 7),
    dateOfService: served?.from, dateOfServiceEnd: served?.to, statuses,
    accepted: answers[0]?.element(3) === 'U' ? false : isAccepted(statuses.map((each) => each.category)), claimStatus: first === undefined ? undefined : claimStatusOf(first.category),
  })
}
