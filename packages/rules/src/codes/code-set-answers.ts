// The code sets in the shape a checker of claim files asks them: is this code one of the set on that date? Only what is sure
// is answered; the command line and the server ask the same way.
import type { CalendarDate } from '@crossbill/model'
import type { CodeSets } from './code-sets.ts'
import { standingOn } from './look-up.ts'
import type { CodeSetName } from './pack.ts'
import { codeSetNames } from './pack.ts'
import { isWellFormed, writtenCode } from './written-code.ts'

/** `true`: in force; `false`: surely not; `undefined`: the sets at hand cannot say. */
export interface CodeSetAnswers {
  has(set: string, code: string, dateOfService?: string): boolean | undefined
}

/** Names a checker uses that are not those of the packs. */
const otherNames: Readonly<Record<string, CodeSetName>> = {
  placeOfService: 'place-of-service', claimStatus: 'claim-status', claimStatusCategory: 'claim-status-category',
}

/**
 * Answers about codes by date of service (EDI-08). A heading of the diagnoses is no code for a claim. A well-formed code that is missing in a set held in part, or on a date its
 * edition does not reach, is not judged: its absence proves nothing. Without a date only existence is judged.
 */
export function codeSetAnswers(sets: CodeSets): CodeSetAnswers {
  // Files ask about the same codes over and over.
  const answered = new Map<string, boolean | undefined>()
  return {
    has(set, code, dateOfService) {
      const asked = `${set} ${code} ${dateOfService ?? ''}`
      if (answered.has(asked)) return answered.get(asked)
      const answer = answerOf(sets, { set, code, dateOfService })
      if (answered.size >= mostAnswersKept) answered.clear()
      answered.set(asked, answer)
      return answer
    },
  }
}

const mostAnswersKept = 20_000

function answerOf(sets: CodeSets, { set, code, dateOfService }: { set: string; code: string; dateOfService: string | undefined }): boolean | undefined {
  const name = otherNames[set] ?? codeSetNames.find((each) => each === set)
  if (name === undefined || !sets.has(name)) return undefined
  const written = writtenCode(name, code)
  if (!isWellFormed(name, written)) return false
  return dateOfService === undefined || dateOfService === '' ? exists(sets, name, written) : onDate(sets, { name, written, dateOfService })
}

function exists(sets: CodeSets, name: CodeSetName, written: string): boolean | undefined {
  if (sets.states(name, written).length > 0) return true
  return sets.isComplete(name) ? false : undefined
}

function onDate(sets: CodeSets, asked: { name: CodeSetName; written: string; dateOfService: CalendarDate }): boolean | undefined {
  const { name, written, dateOfService } = asked
  const standing = standingOn(sets, { set: name, code: written, dateOfService })
  const reach = reachOf(sets, name, dateOfService)
  if (standing.is === 'in-force') return standing.entry.billable !== false ? true : reach === 'within' ? false : undefined
  if (standing.is === 'ended') return false
  if (standing.is === 'not-yet') return reach === 'before' && standing.begins <= (sets.manifest(name)?.knownSince ?? '') ? undefined : false
  return standing.certain && reach === 'within' ? false : undefined
}

/** Where a date lies to the dates an edition speaks of. */
function reachOf(sets: CodeSets, name: CodeSetName, date: CalendarDate): 'before' | 'within' | 'after' {
  const manifest = sets.manifest(name)
  if (manifest !== undefined && manifest.knownSince !== '' && date < manifest.knownSince) return 'before'
  return manifest !== undefined && manifest.validTo !== '' && date > manifest.validTo ? 'after' : 'within'
}
