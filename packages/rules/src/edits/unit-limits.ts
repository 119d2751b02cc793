// Quantities above what is sensible for one day.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import { isAnesthesiaCode, quadrantsOf } from '../codes/index.ts'
import type { Edit, EditClaim, EditLine } from './edit.ts'
import { feeSchedule } from './sources.ts'

/** Codes counted by quadrant, at most four a day (rule B20 of the bundling rules). */
const perQuadrant = ['41820', '41828', '41872', '41874', 'D4210', 'D4240', 'D4260', 'D4341', 'D7310', 'D7320', 'D7970']
/** Codes counted by jaw, not by implant (rule B19). */
const perJaw = ['21248', '21249']

export const unitLimits: Edit = {
  id: 'EDIT-UNIT-LIMITS',
  sentence: 'No more units of a code than one day can hold.',
  source: feeSchedule,
  check: (claim, sets) => [...new Set(claim.lines.map((line) => `${line.code} ${line.dateOfService}`))].flatMap((key) => {
    const [code = '', date = ''] = key.split(' ')
    return judge(code, date, claim, sets)
  }),
}

function judge(code: string, date: string, claim: EditClaim, sets: CodeSets): readonly Finding[] {
  const lines = claim.lines.map((line, at) => ({ line, at })).filter(({ line }) => line.code === code && line.dateOfService === date && line.unitKind !== 'minutes')
  const last = lines.at(-1)
  if (last === undefined) return []
  const units = lines.reduce((sum, { line }) => sum + (line.units ?? 1), 0)
  const say = (finding: string, severity: Finding['severity'], what: string, remedy: string): readonly Finding[] => [{ code: finding, severity, place: `lines[${last.at}].units`, rule: unitLimits.id, what, remedy }]
  if (lines.some(({ line }) => (line.units ?? 1) < 1)) return say('EDIT-UNITS-NONE', 'error', `${code} has no units.`, 'Enter at least one unit, or take the line off.')
  if (perQuadrant.includes(code)) {
    const quadrants = new Set(lines.flatMap(({ line }) => quadrantsOf(line, sets))).size
    if (units > 4) return say('EDIT-UNITS-OVER', 'error', `${code} is counted by quadrant; a mouth has four, the claim has ${units}.`, 'Enter the number of distinct quadrants.')
    if (quadrants > 0 && units > quadrants) return say('EDIT-UNITS-OVER', 'warning', `${code} has ${units} units for ${quadrants} named quadrants.`, 'Enter the number of distinct quadrants.')
  }
  if (perJaw.includes(code) && units > 2) return say('EDIT-UNITS-OVER', 'error', `${code} is counted by jaw, not by implant; the claim has ${units}.`, 'Enter one unit for each jaw.')
  return overTable(lines.map(({ line }) => line), units, { claim, sets, say })
}

interface Say {
  readonly claim: EditClaim
  readonly sets: CodeSets
  readonly say: (finding: string, severity: Finding['severity'], what: string, remedy: string) => readonly Finding[]
}

function overTable(lines: readonly EditLine[], units: number, { claim, sets, say }: Say): readonly Finding[] {
  const code = lines[0]?.code ?? ''
  const limit = sets.feeSchedule(code)?.unitLimit
  if (limit === undefined || isAnesthesiaCode(code)) return []
  // A limit of 0 stands in the practitioner table for what is paid elsewhere; it never means "not billable".
  if (limit === 0) return claim.payerKind === 'medicare' ? say('EDIT-UNITS-OTHER-TABLE', 'note', `${code} is not paid under Medicare’s practitioner table.`, 'Bill it to the contractor that pays it, for example as equipment supplier.') : []
  if (units <= limit || sets.feeSchedule(code)?.unlisted === true) return []
  return say('EDIT-UNITS-OVER', claim.payerKind === 'medicare' ? 'error' : 'warning', `${code} has ${units} units on one day; the usual limit is ${limit} (list of July 2024).`, 'Check the count against the note; where more was done, send the record with the claim.')
}
