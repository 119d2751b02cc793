// Sedation and anesthesia: minutes, blocks of fifteen, first block before the added ones.
import type { Finding } from '@crossbill/model'
import { isAnesthesiaCode, sedationBlocks } from '../codes/index.ts'
import type { Edit, EditClaim, EditLine } from './edit.ts'
import { bundlingRule } from './sources.ts'

const sedationFirst = ['99151', '99152', '99155', '99156']
const sedationAdded = ['99153', '99157']
/** First and added block of the dental codes, each of 15 minutes. */
const dentalBlocks: Readonly<Record<string, string>> = { D9223: 'D9222', D9243: 'D9239', D9225: 'D9224', D9247: 'D9246' }

export const timedServices: Edit = {
  id: 'EDIT-TIMED-SERVICES',
  sentence: 'Timed services are counted from the recorded minutes.',
  source: bundlingRule('B03', 'B04', 'B05'),
  check: (claim) => claim.lines.flatMap((line, at) => judge(line, at, claim)),
}

function judge(line: EditLine, at: number, claim: EditClaim): readonly Finding[] {
  const say = (code: string, severity: Finding['severity'], what: string, remedy: string): Finding => ({ code, severity, place: `lines[${at}].units`, rule: timedServices.id, what, remedy })
  const units = line.units ?? 1
  if (line.system !== 'CDT' && isAnesthesiaCode(line.code)) {
    const minutes = line.unitKind === 'minutes' ? units : line.minutes
    const found: Finding[] = []
    if (minutes === undefined || minutes < 1) found.push(say('EDIT-MINUTES-MISSING', 'error', `${line.code} has no minutes.`, 'Enter the total minutes with start and end time.'))
    else if (line.unitKind !== 'minutes') found.push(say('EDIT-MINUTES-AS-UNITS', 'error', `${line.code} is billed in minutes, not in blocks.`, `Send ${minutes} minutes on one line.`))
    if (claim.lines.filter((each) => each.system !== 'CDT' && isAnesthesiaCode(each.code) && each.dateOfService === line.dateOfService).length > 1) found.push(say('EDIT-ANESTHESIA-LINES', 'warning', 'Anesthesia of one day stands on more than one line.', 'Put the total minutes on one line.'))
    return found
  }
  const minutes = line.minutes
  if (minutes !== undefined && (sedationFirst.includes(line.code) || sedationAdded.includes(line.code))) {
    const blocks = sedationBlocks(minutes)
    const right = sedationFirst.includes(line.code) ? blocks.first : blocks.added
    if (right === 0) return [say('EDIT-SEDATION-SHORT', 'error', `${line.code} cannot be billed for ${minutes} minutes.`, sedationFirst.includes(line.code) ? 'Under 10 minutes nothing is billed; take the line off.' : 'An added block begins at 23 minutes; take the line off.')]
    if (right !== units) return [say('EDIT-SEDATION-UNITS', 'error', `${minutes} minutes are ${right} units of ${line.code}, the line has ${units}.`, `Enter ${right}.`)]
  }
  return dentalBlock(line, claim, say)
}

function dentalBlock(line: EditLine, claim: EditClaim, say: (code: string, severity: Finding['severity'], what: string, remedy: string) => Finding): readonly Finding[] {
  const units = line.units ?? 1
  const first = dentalBlocks[line.code]
  const isFirst = Object.values(dentalBlocks).includes(line.code)
  if (isFirst && units > 1) {
    const added = Object.entries(dentalBlocks).find(([, each]) => each === line.code)?.[0] ?? ''
    return [say('EDIT-SEDATION-UNITS', 'error', `${line.code} is the first 15 minutes and stands once.`, `Enter one unit and ${units - 1} of ${added}.`)]
  }
  if (first === undefined) return []
  const firstLine = claim.lines.find((each) => each.code === first && each.dateOfService === line.dateOfService)
  const found: Finding[] = []
  const minutes = addedMinutes(line, firstLine)
  if (minutes !== undefined && minutes.right !== units) found.push(say('EDIT-SEDATION-UNITS', 'warning', `${minutes.total} minutes are the first block and ${minutes.right} added ones; the line has ${units}.`, `Enter ${minutes.right} unless the payer counts otherwise.`))
  if (firstLine === undefined) found.push(say('EDIT-SEDATION-NO-FIRST', 'error', `${line.code} is an added block without ${first}.`, `Add ${first} for the first 15 minutes.`))
  return found
}

/** Added blocks from the minutes: a first line of up to 15 minutes adds its own, else the line tells the whole session. */
function addedMinutes(line: EditLine, firstLine: EditLine | undefined): { readonly total: number; readonly right: number } | undefined {
  if (line.minutes === undefined) return undefined
  const own = firstLine?.minutes !== undefined && firstLine.minutes <= 15 ? firstLine.minutes : 0
  const total = line.minutes + own
  return { total, right: Math.max(0, Math.ceil(total / 15) - 1) }
}
