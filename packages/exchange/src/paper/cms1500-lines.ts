// The service lines of form CMS-1500 (item 24): the service below, what explains it in the shaded half above, each thing behind
// its qualifier (NUCC instruction manual for the 02/12 form, public copies, read 2026-11-24).
import { type Claim, type ClaimLine, type ClaimParty, minutesBetween } from '@crossbill/model'
import { formCents, formDate, joined } from './paper-form.ts'

const letters = 'ABCDEFGHIJKL'
const drugUnits = { 'international-unit': 'F2', 'gram': 'GR', 'milligram': 'ME', 'milliliter': 'ML', 'unit': 'UN' } as const
const referrals = { 'refused': 'AV', 'under-treatment': 'S2', 'referred': 'ST', 'none': 'NU' } as const
/** Numbers a payer may want of a provider beside the NPI. */
const providerNumbers: ReadonlySet<string> = new Set(['0B', '1G', 'G2', 'LU'])

/** Boxes of the lines of one sheet. */
export function lineBoxes(claim: Claim, lines: readonly ClaimLine[]) {
  return Object.fromEntries(lines.flatMap((line, index) => Object.entries(oneLine(claim, line)).map(([box, value]) => [`24-${index + 1}-${box}`, value])))
}

function oneLine(claim: Claim, line: ClaimLine): Record<string, string | undefined> {
  const rendering = line.renderingProvider ?? claim.renderingProvider
  const from = line.dateOfService ?? claim.dateOfService
  const number = otherNumber(rendering)
  return {
    'A-from': formDate(from), 'A-to': formDate(line.dateOfServiceEnd ?? from), 'B': line.placeOfService ?? claim.placeOfService, 'C': line.emergency === true ? 'Y' : undefined, 'D': line.code, 'D-modifiers': line.modifiers?.slice(0, 4).join(' '),
    'E': line.diagnosisPointers?.flatMap((pointer) => letters[pointer - 1] ?? []).slice(0, 4).join(''), 'F': formCents(line.charge), 'G': String(line.units), 'H-shaded': line.epsdt === true ? claim.screeningReferrals?.slice(0, 1).map((each) => referrals[each]).join('') : undefined, 'H': line.familyPlanning === true ? 'Y' : undefined,
    'I': number?.qualifier, 'J-shaded': number?.value, 'J': rendering?.npi, 'shaded': supplemental(line),
  }
}

/** Beside the NPI: the specialty (ZZ), else a number this payer gave. */
export function otherNumber(party: ClaimParty | undefined): { readonly qualifier: string; readonly value: string } | undefined {
  if (party?.taxonomy !== undefined) return { qualifier: 'ZZ', value: party.taxonomy }
  const own = party?.otherIds?.find((each) => providerNumbers.has(each.qualifier))
  return own === undefined ? undefined : { qualifier: own.qualifier, value: joined(own.value) ?? '' }
}

/** Room of the shaded half, in characters. */
const shadedRoom = 61

/**
 * The shaded half of a line: the drug (N4) with unit and quantity, start, end and minutes of an anesthesia (7), tooth numbers
 * (JP, universal), the description of an unlisted code with its code of like work (ZZ), three spaces between. No space behind a
 * qualifier. A note that has no room here goes to item 19.
 */
function supplemental(line: ClaimLine): string | undefined {
  const all = partsAbove(line, noteFits(line)).join('   ')
  return all === '' ? undefined : all
}

function partsAbove(line: ClaimLine, withNote: boolean): string[] {
  const words = (withNote ? [line.description, line.note] : [line.description]).filter((part) => part !== undefined).join(', ')
  return [...drugParts(line), ...clockParts(line), ...toothQualifiers(line), ...(words === '' ? [] : [`ZZ${words}`])]
}

function drugParts({ drug }: ClaimLine): string[] {
  return drug === undefined ? [] : [`N4${drug.code}`, `${drugUnits[drug.unit]}${String(Math.round(drug.quantity * 1000) / 1000)}`]
}

function clockParts({ anesthesiaTime: clock }: ClaimLine): string[] {
  if (clock === undefined) return []
  const digits = (time: string): string => time.replace(':', '')
  return [`7Begin ${digits(clock.start)} End ${digits(clock.stop)} Time ${minutesBetween(clock)} minutes`]
}

/** Teeth the description names already are not said twice. */
function toothQualifiers({ description, teeth = [] }: ClaimLine): string[] {
  return teeth.flatMap(({ tooth }) => (description !== undefined && new RegExp(`\\b${tooth}\\b`).test(description) ? [] : [`JP${tooth}`]))
}

/** Whether the line's note has room in its shaded half. */
export function noteFits(line: ClaimLine): boolean {
  return line.note !== undefined && partsAbove(line, true).join('   ').length <= shadedRoom
}
